"""What a bill says of when it takes effect and to which conduct it applies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.bill import parse
from wylint.facts.book import read as read_book
from wylint.facts.enactment import ENACTMENT, enactments, reaching_back
from wylint.law.code import Code
from wylint.rules.case import Case
from wylint.text import read_text

WORDS = (
    "this act",
    "is effective",
    "applies to",
    "offenses",
    "committed",
    "on or after",
    "july 1, 2027",
    ",",
    ".",
    ";",
)
BILL = """AN ACT relating to crimes and offenses; creating an offense.

Be It Enacted by the Legislature of the State of Wyoming:

Section 1.  W.S. 6-4-104 is created to read:

6-4-104.  Buying sexual conduct.

(a)  A person who pays for a commercial sex act with a minor is guilty of a felony.

{more}
"""


def said(more: str) -> list[bool]:
    case = Case(parse(read_text(BILL.format(more=more), "little.txt")), Code("no law at hand"))
    return [one.effective for one in enactments(case.after)]


@pytest.mark.parametrize(
    "text",
    [
        "This act is effective July 1, 2027.",
        "This act shall take effect on July 1, 2027.",
        "This act is effective immediately upon completion of all acts necessary for a bill to become law.",
        "The effective date of this act is July 1, 2027.",
        "This act becomes operative July 1, 2027.",
    ],
)
def test_when_it_takes_effect(text: str) -> None:
    assert said(f"Section 2.  {text}") == [True]


@pytest.mark.parametrize(
    "text",
    [
        "This act applies to offenses committed on or after July 1, 2027.",
        "The changes made by this act govern conduct that occurs after the effective date of this act.",
        "Crimes committed before July 1, 2027 shall be punished under prior law.",
        "This act operates prospectively and reaches no act done before it.",
    ],
)
def test_what_it_applies_to(text: str) -> None:
    assert said(f"Section 2.  {text}") == [False]


def test_the_new_section_may_say_it() -> None:
    assert said("(b)  This section applies to offenses committed on or after July 1, 2027.") == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Section 2.  There is appropriated ten thousand dollars ($10,000.00) to the attorney general.",
        "(b)  The court may apply the fine to the costs of the case.",
        "",
    ],
)
def test_what_says_neither(text: str) -> None:
    assert said(text) == []


def reaching(more: str) -> bool:
    case = Case(parse(read_text(BILL.format(more=more), "little.txt")), Code("no law at hand"))
    return reaching_back(list(enactments(case.after))) is not None


@pytest.mark.parametrize(
    "text",
    [
        "This act applies to offenses committed before, on or after July 1, 2027.",
        "This act shall apply retroactively.",
        "This act applies to sentences imposed on or after July 1, 2027.",
        "This act applies to all persons convicted after June 30, 2027.",
        "The penalties in this act govern prosecutions commenced on or after July 1, 2027.",
        "This act applies to conduct occurring on or after January 1, 2024.  This act is effective July 1, 2027.",
        "This act is effective July 1, 2027 and applies to acts committed on or after July 1, 2026.",
        "This act is effective July 1, 2027, and governs crimes committed before or after that date.",
        "This act takes effect on July 1, 2027.  It applies to offenses committed after December 31, 2025.",
    ],
)
def test_what_reaches_conduct_before_the_bill(text: str) -> None:
    assert reaching(f"Section 2.  {text}")


@pytest.mark.parametrize(
    "text",
    [
        "This act applies to offenses committed on or after July 1, 2027.  This act is effective July 1, 2027.",
        "This act governs crimes committed after June 30, 2027.  This act is effective July 1, 2027.",
        "This act applies to acts done after December 31, 2027.  This act is effective January 1, 2028.",
        "Offenses committed before July 1, 2027 are punished under the law in effect when they were committed.",
        "Crimes committed before July 1, 2027 shall be punished under prior law.  This act is effective July 1, 2027.",
        "This act shall not apply retroactively.",
        "This act is not retroactive and applies to offenses committed on or after July 1, 2027.",
        "This act applies to sentences imposed for offenses committed on or after July 1, 2027.",
        "This act does not apply to offenses committed before January 1, 2024.  This act is effective July 1, 2023.",
        "This act is effective July 1, 2023.  It applies to offenses committed on or after January 1, 2024.",
    ],
)
def test_what_does_not_reach_back(text: str) -> None:
    assert not reaching(f"Section 2.  {text}")


@given(st.lists(st.sampled_from(WORDS)))
def test_any_words_are_read(words: list[str]) -> None:
    read_book(" ".join(words), ENACTMENT)
