"""Who must be trained on trafficking."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.facts.book import read as read_book
from wylint.facts.law import Law
from wylint.facts.side import Reader, Side
from wylint.facts.subjects import TRAINING
from wylint.facts.training import TrainingDuty

from .conftest import code_of

WORDS = (
    "shall",
    "may",
    "training",
    "human trafficking",
    "peace officers",
    "intent of the",
    "as funds allow",
    ":",
    ".",
    ";",
)


def law_of(text: str) -> Law:
    return Law(Side(code_of(text), Reader()))


def duties(text: str) -> tuple[TrainingDuty, ...]:
    return law_of(f"9-1-712.  Example.\n\n(a)  {text}").facts(TrainingDuty)


@pytest.mark.parametrize(
    "text",
    [
        "The commission shall require each peace officer to complete training on human trafficking.",
        "Every basic course for peace officers must include instruction on sex trafficking.",
        "No recruit shall be certified until he completes a course on the trafficking of children.",
        "Law enforcement agencies are required to receive in-service training on commercial sexual exploitation.",
        "Training on human trafficking shall be given to sheriffs and police.",
    ],
)
def test_somebody_must(text: str) -> None:
    (found,) = duties(text)
    assert (found.binding, found.funded) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "The division may provide training on human trafficking to law enforcement.",
        "Peace officers are encouraged to complete training on human trafficking.",
        "It is the intent of the legislature that peace officers shall be trained on human trafficking.",
    ],
)
def test_nobody_must(text: str) -> None:
    (found,) = duties(text)
    assert not found.binding


@pytest.mark.parametrize(
    "text",
    [
        "Each hotel shall train its employees to recognize human trafficking.",
        "Each peace officer shall complete training in first aid.",
        "The division shall report on training on human trafficking given to peace officers.",
        "The commission shall train peace officers to recognize the trafficking of drugs in vehicles.",
    ],
)
def test_other_training(text: str) -> None:
    assert not any("human" in item.fragment.value for one in duties(text) for item in one.evidence)


def test_as_far_as_there_is_money() -> None:
    (found,) = duties("The division shall, as funds allow, provide training on human trafficking to law enforcement.")
    assert (found.binding, found.funded) == (True, True)


def test_the_subject_may_stand_in_the_list_and_the_duty_in_a_session_law() -> None:
    text = (
        "9-1-712.  Example.\n\n(a)  Nothing.\n\nSession law (not codified). Laws 2013, ch. 91, § 3.\n\n"
        "(a)  The division shall provide training to law enforcement agencies. The training may include:\n\n"
        "(i)  Laws on human trafficking."
    )
    (found,) = law_of(text).facts(TrainingDuty)
    assert (found.section, found.binding) == ("2013 ch. 91, section 3", True)


@given(st.lists(st.sampled_from(WORDS)))
def test_any_words_are_read(words: list[str]) -> None:
    read_book(" ".join(words), TRAINING)
