"""With whose consent a conversation may be recorded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.facts.book import read as read_book
from wylint.facts.law import Law
from wylint.facts.recording import ConsentRule
from wylint.facts.side import Reader, Side
from wylint.facts.subjects import RECORDING

from .conftest import code_of

WORDS = (
    "intercept",
    "one (1) party",
    "all parties",
    "consent",
    "peace officer",
    "other than",
    "is a party",
    ":",
    ".",
    ";",
)


def rules(text: str) -> tuple[ConsentRule, ...]:
    code = code_of(f"7-3-702.  Interception; exceptions.\n\n(a)  {text}")
    return Law(Side(code, Reader())).facts(ConsentRule)


@pytest.mark.parametrize(
    "text",
    [
        "A person may intercept a communication where one (1) of the parties has given prior consent.",
        "A person may intercept a communication if any single participant agreed in advance.",
        "It is lawful to intercept a call with the consent of at least one party.",
        "A person may intercept a communication where a party to the communication has consented.",
        "A person may intercept a communication where any of the parties to it has given prior consent.",
    ],
)
def test_one_party_is_enough(text: str) -> None:
    (found,) = rules(text)
    assert (found.one, found.everyone, found.without_officers) == (True, False, False)


def test_a_party_may_record() -> None:
    (found,) = rules("Nothing prohibits a person from intercepting a communication where the person is a party to it.")
    assert (found.party, found.one) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "A person may intercept a communication only with the consent of all parties.",
        "A person may intercept a call if both parties have consented.",
        "It is unlawful to intercept a communication unless everyone who takes part consents.",
    ],
)
def test_everyone_must_consent(text: str) -> None:
    (found,) = rules(text)
    assert (found.one, found.everyone) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "A private person may intercept a communication with the consent of one party.",
        "A person other than a peace officer may intercept a communication with the consent of one party.",
        "Notwithstanding W.S. 7-3-702(b)(iv), no peace officer shall intercept a call with the consent of one party.",
    ],
)
def test_not_for_law_enforcement(text: str) -> None:
    (found,) = rules(text)
    assert found.without_officers


def test_consent_to_something_else() -> None:
    assert rules("The court may modify a plan with the consent of one party.") == ()


@given(st.lists(st.sampled_from(WORDS)))
def test_any_words_are_read(words: list[str]) -> None:
    read_book(" ".join(words), RECORDING)
