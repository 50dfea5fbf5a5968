"""What is done with the report of a missing child."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.facts.book import read as read_book
from wylint.facts.law import Law
from wylint.facts.missing import MissingDuty, Report
from wylint.facts.side import Reader, Side
from wylint.facts.subjects import MISSING

from .conftest import code_of

WORDS = (
    "sheriff",
    "shall",
    "may",
    "report",
    "a missing child",
    "two (2) hours",
    "clearinghouse",
    "located",
    ":",
    ".",
    ";",
)


def duties(text: str, catchline: str = "Example.") -> tuple[MissingDuty, ...]:
    return Law(Side(code_of(f"9-1-661.  {catchline}\n\n(a)  {text}"), Reader())).facts(MissingDuty)


@pytest.mark.parametrize(
    "text",
    [
        "A law enforcement agency shall enter a report of a missing child in the clearinghouse.",
        "The sheriff shall within two (2) hours transmit to the division the description of a child reported missing.",
        "Each police department must immediately notify the missing children information center of a missing juvenile.",
        "A report of a runaway shall be entered by the agency in the national crime information center database.",
    ],
)
def test_an_agency_must_enter_it(text: str) -> None:
    (found,) = duties(text)
    assert found.report is Report.ENTER


@pytest.mark.parametrize(
    "text",
    [
        "Law enforcement agencies shall cooperate with the division in reporting missing children.",
        "The sheriff shall report a missing child to the clearinghouse within five (5) days.",
    ],
)
def test_less_than_that(text: str) -> None:
    (found,) = duties(text)
    assert found.report is Report.COOPERATE


@pytest.mark.parametrize(
    "text",
    [
        "A law enforcement agency may report a missing child to the division.",
        "A parent shall report a missing child to the division.",
        "The agency is encouraged to enter a missing child in the clearinghouse.",
    ],
)
def test_no_duty_of_an_agency(text: str) -> None:
    (found,) = duties(text)
    assert found.report is Report.NONE


@pytest.mark.parametrize(
    "text",
    [
        "When a missing child is located the agency shall cancel the entry.",
        "The sheriff shall notify the clearinghouse that a missing child has been recovered.",
        "Upon the return of a missing juvenile the police department shall update its report.",
        "The agency that entered a missing child shall purge the record when the child has been located.",
        "If a missing child comes home, the sheriff shall so inform the clearinghouse.",
    ],
)
def test_an_agency_must_say_that_the_child_is_found(text: str) -> None:
    (found,) = duties(text)
    assert found.recovery


def test_an_entry_that_may_be_cancelled_need_not_be() -> None:
    (found,) = duties(
        "The sheriff shall enter a missing child in the clearinghouse and may cancel the entry when the child is found."
    )
    assert found.report is Report.ENTER
    assert not found.recovery


def test_a_parent_alone_must_say_it() -> None:
    assert not any(
        found.recovery for found in duties("A parent shall notify the division when a missing child returns.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "The sheriff may notify the division of a missing adult.",
        "A trustee of the estate of a missing person shall report to the court.",
        "A sheriff may enter a stolen vehicle in the database.",
    ],
)
def test_what_else_is_missing(text: str) -> None:
    assert duties(text) == ()


@given(st.lists(st.sampled_from(WORDS)))
def test_any_words_are_read(words: list[str]) -> None:
    read_book(" ".join(words), MISSING)
