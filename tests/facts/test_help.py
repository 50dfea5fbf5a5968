"""When a new section is one that helps victims of trafficking or commercial sexual exploitation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.facts.book import read as read_book
from wylint.facts.help import VICTIM, helps_victims
from wylint.facts.law import Law
from wylint.facts.side import Reader, Side
from wylint.law.code import Code

from .conftest import code_of


def law_of(text: str) -> Law:
    code: Code = code_of("6-2-730.  Example.\n\n(a)  " + text)
    return Law(Side(code, Reader()))


@pytest.mark.parametrize(
    "text",
    [
        "A victim of human trafficking is not criminally liable for an act of prostitution.",
        "A child who is a victim of an offense under W.S. 6-2-702 through 6-2-707 shall not be prosecuted.",
        "A sexually exploited child shall be offered safe housing and counseling.",
        "The court shall order restitution to each victim of commercial sexual exploitation.",
        "The name of a victim of sexual servitude shall be kept confidential.",
        "The agency shall refer any trafficking victim to specialized services.",
    ],
)
def test_a_section_helps_victims(text: str) -> None:
    assert helps_victims("6-2-730", law_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "A victim of human trafficking may bring a civil action within ten (10) years.",
        "The commission shall provide training on services for victims of human trafficking.",
        "A victim of burglary is entitled to restitution.",
        "A person who recruits a minor for a commercial sex act is guilty of a felony.",
        "Every hotel shall display posters on services for victims of human trafficking.",
    ],
)
def test_a_section_does_not(text: str) -> None:
    assert not helps_victims("6-2-730", law_of(text))


def test_the_gift_may_stand_in_another_provision() -> None:
    assert helps_victims(
        "6-2-730", law_of("This section is for victims of human trafficking.\n\n(b)  They shall receive treatment.")
    )


def test_a_section_that_is_not_there_helps_nobody() -> None:
    assert not helps_victims("6-2-799", law_of("A victim of human trafficking is immune."))


@given(
    st.lists(st.sampled_from(["victim", "of", "human", "trafficking", "shall", ".", ";", "sexually", "restitution"]))
)
def test_the_grammar_reads_any_words(words: list[str]) -> None:
    read_book(" ".join(words), VICTIM)
