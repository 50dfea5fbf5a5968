"""Where a defined term is used, and which terms nothing defines."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.facts.index import code_of as code_of_index
from wylint.facts.index import index_of
from wylint.facts.law import Law
from wylint.facts.side import Reader, Side
from wylint.facts.usage import is_used, undefined
from wylint.facts.vocabulary import words_of
from wylint.law.code import Code
from wylint.law.model import Clause

from .conftest import code_of

HEAD = "6-2-701.  Definitions.\n\n(a)  As used in this article:\n\n"
OFFENSE = (
    "\n\n6-2-702.  Human trafficking; penalty.\n\n"
    "(a)  A person who recruits a minor for a commercial sex act is guilty of a felony"
)


def both(text: str) -> tuple[Law, Law]:
    """The law of a text, and of the index made of it."""
    code = code_of(text)
    data = json.loads(json.dumps(index_of(code, name="little", as_of="", sources=[], titles=["6"])))
    laws: list[Law] = [Law(Side(one, Reader())) for one in (code, code_of_index(data))]
    return laws[0], laws[1]


@pytest.mark.parametrize(
    ("definition", "used"),
    [
        ('(i)  "Commercial sex act" means a sexual act for which value is given.', True),
        ('(i)  "Commercial sexual servitude" means sexual acts for value under the control of another.', False),
    ],
)
def test_a_term_is_used_or_not_in_a_text_and_in_its_index(definition: str, used: bool) -> None:
    for law in both(f"{HEAD}{definition}{OFFENSE}."):
        (found,) = law.definitions
        assert is_used(found, law) is used


def test_a_word_that_is_in_the_definition_alone_is_not_used() -> None:
    law, _ = both(f'{HEAD}(i)  "Peonage" means a debt; peonage is a sexual debt.{OFFENSE}.')
    assert not is_used(law.definitions[0], law)


def test_words_that_are_not_shown_may_use_it() -> None:
    assert words_of(Clause("a", "6-2-702(a)", None, notes=(), digest="1234")) is None
    assert words_of(Clause("a", "6-2-702(a)", None, notes=(), digest="")) == frozenset()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (f'{HEAD}(i)  "Commercial sex act" means a sexual act for value.{OFFENSE}.', []),
        (f'{HEAD}(i)  "Services" means acts for another.{OFFENSE}.', ["commercial sex act"]),
        ("6-4-104.  Buying.\n\n(a)  A person who pays for a commercial sex act as defined in W.S. 6-2-701 is guilty of "
         "a felony.", []),
        ("6-4-104.  Buying.\n\n(a)  A person who pays for prostitution is guilty of a felony.", []),
    ],
)  # fmt: skip
def test_technical_terms(text: str, missing: list[str]) -> None:
    law = Law(Side(code_of(text), Reader()))
    assert [item.fragment.value for offense in law.offenses for item in undefined(offense, law)] == missing


@given(st.text(max_size=60))
def test_any_words_are_read(text: str) -> None:
    assert words_of(Clause("a", "6-2-702(a)", text)) is not None


def test_a_law_without_sections_has_no_definition_in_use() -> None:
    assert Law(Side(Code("nothing"), Reader())).definitions == ()
