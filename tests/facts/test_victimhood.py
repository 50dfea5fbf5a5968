"""Who is a victim of trafficking or commercial sexual exploitation, and whether a minor bought directly is one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wylint.facts.law import Law
from wylint.facts.read import read as fragments
from wylint.facts.victimhood import Victimhood, victimhoods

Read = Callable[[str], Law]
SOME = (
    *(
        "a",
        "no",
        "minor",
        "victim",
        "sold",
        "by",
        "another",
        "purported",
        "to",
        "be",
        "under",
        "eighteen",
        "(",
        "travel",
    ),
    *("services", "tour", "even", "if", "believed", "not", "with", "specific", "intent", "proceeds", "federal", "law"),
    *(
        "receives",
        "the",
        "22",
        "u.s.c.",
        "venture",
        "posing",
        "as",
        "participation",
        "in",
        ";",
        ".",
        ",",
        '"x"',
        "means",
    ),
)
SOLD = (
    "6-20-101.  Selling minors.\n\n(a)  A person who sells a minor for a sexual act under the supervision of the actor "
    "for money is guilty of selling minors.\n\n"
    "6-20-103.  Trading in minors.\n\n(a)  A person who sells a minor for prostitution is guilty of trading.\n\n"
)


def of(read: Read, definition: str) -> list[Victimhood]:
    said = f"6-20-102.  Services.\n\n(a)  As used in this section, {definition}\n\n"
    return [found for found in victimhoods(read(SOLD + said)) if found.definition.section == "6-20-102"]


@pytest.mark.parametrize(
    ("definition", "covers"),
    [
        ('"victim" means a minor used in prostitution.', True),
        ('"sexually exploited child" means a minor who is given money for a sexual act.', True),
        ('"trafficking victim" means a minor sold by another person for prostitution.', False),
        ('"trafficking victim" means a minor whom a trafficker uses for prostitution.', False),
        ('"trafficking victim" means a minor used in prostitution, even if no trafficker is found.', True),
        ('"trafficking victim" means a minor under sixteen (16) years of age used in prostitution.', False),
        ('"trafficking victim" means a victim of severe forms of trafficking under federal law.', True),
        ('"trafficking victim" means the victim of an offense under 18 U.S.C. 1591.', True),
        ('"trafficking victim" means the victim of an offense under W.S. 6-20-101.', False),
        ('"trafficking victim" means the victim of an offense under W.S. 6-20-103.', True),
    ],
)
def test_whether_every_minor_is_a_victim(read: Read, definition: str, covers: bool) -> None:
    (found,) = of(read, definition)
    assert found.covers is covers


def test_one_item_of_a_list_is_enough(read: Read) -> None:
    (found,) = of(
        read,
        '"victim" means:\n\n(i)  A minor sold by another for prostitution; or\n\n(ii)  A minor used in prostitution.',
    )
    assert found.direct


def test_a_meaning_is_borrowed_with_its_gap(read: Read) -> None:
    law = read(
        SOLD + '6-20-104.  Definitions.\n\n(a)  "Victim" means a minor sold by another person for prostitution.\n\n'
        '6-20-105.  Services.\n\n(a)  "Trafficking victim" has the meaning given to "victim" in W.S. 6-20-104(a).\n\n'
    )
    assert [found.covers for found in victimhoods(law)] == [False, False]


@pytest.mark.parametrize(
    "definition",
    [
        '"victim" means a person hurt in an assault.',
        '"victim advocate" means one who helps a victim of prostitution.',
        '"minor" means a person under eighteen (18) years of age.',
    ],
)
def test_no_victim_of_the_trade(read: Read, definition: str) -> None:
    assert of(read, definition) == []


WORDS = st.lists(st.sampled_from(SOME), max_size=30)


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_any_words_are_read(words: list[str]) -> None:
    assert all(found.start <= found.end for found in fragments(" ".join(words)))
