"""How long a prosecution or a civil action may wait."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.facts.book import read as read_book
from wylint.facts.law import Law
from wylint.facts.limitation import CivilLimit
from wylint.facts.prosecution_time import CriminalLimit
from wylint.facts.side import Reader, Side
from wylint.facts.subjects import LIMITS

from .conftest import code_of

REMEDY = "A victim of human trafficking may bring a civil action. "


def law_of(text: str, head: str = "6-2-730.  Example.") -> Law:
    return Law(Side(code_of(f"{head}\n\n(a)  {text}"), Reader()))


def civil(text: str) -> CivilLimit:
    (found,) = law_of(REMEDY + text).facts(CivilLimit)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "A prosecution for any felony shall be commenced within five (5) years.",
        "No person shall be prosecuted under this article unless an indictment is found within ten (10) years.",
        "A complaint charging a violation of this section shall be filed not later than six (6) years after the act.",
        "A criminal action is barred twenty (20) years after the victim's eighteenth birthday.",
        "Criminal prosecution shall be initiated before the victim reaches thirty (30) years of age.",
        "The statute of limitations for prosecution of the offense is seven (7) years.",
        "No charge shall be laid under this section once the child has reached thirty (30) years of age.",
        "A prosecution for trafficking may be commenced until the tenth anniversary of the eighteenth birthday.",
        "Proceedings for a violation of W.S. 6-2-705 shall be instituted no later than nine (9) years thereafter.",
        "The state may not prosecute an offense under this article after a decade.",
        "A prosecution under this section expires on the victim's thirty-fifth birthday.",
        "A prosecution for a felony punishable by imprisonment shall be commenced within seven (7) years.",
        "Except for murder, which may be charged at any time, a prosecution shall be begun within ten (10) years.",
    ],
)
def test_a_time_for_prosecution(text: str) -> None:
    (found,) = law_of(text).facts(CriminalLimit)
    assert found.clause.address == "6-2-730(a)"


@pytest.mark.parametrize(
    "text",
    [
        "A prosecution for an offense under this article may be commenced at any time.",
        "A person charged with an offense shall be arraigned within one (1) year.",
        "A petition to vacate a conviction shall be filed within two (2) years after the prosecution ended.",
        "A civil action shall be commenced within five (5) years, whether or not a prosecution was commenced.",
        "The person is guilty of a felony punishable by imprisonment for not more than ten (10) years.",
        "The prosecution shall notify the victim within thirty (30) days after charges are filed.",
        "Nothing in title 1 limits when a prosecution may be commenced, even if thirty (30) years have passed.",
        "A person charged with prostitution who completes a program within two (2) years may not be prosecuted.",
        "An agreement is void unless signed by the party to be charged therewith within one (1) year.",
    ],
)
def test_no_time_for_prosecution(text: str) -> None:
    assert law_of(text).facts(CriminalLimit) == ()


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The action may be brought at any time.", None),
        ("The action shall be brought within ten (10) years after the victim reaches the age of majority.", 10),
        ("The action shall be brought within four (4) years after the act.", 3),
        ("The action shall be brought within forty (40) years after the act.", 22),
        ("The action is barred unless filed before the victim's thirtieth (30th) birthday.", 12),
        ("Suit shall be filed within two (2) years or, if a minor, within five (5) years of turning eighteen.", 5),
        ("The action shall be brought within the earlier of ten (10) years after majority or five (5) years.", 0),
        ("The action shall be brought within the later of six (6) years after majority or three (3) years after "
         "discovery.", 6),
    ],
)  # fmt: skip
def test_how_long_after_majority(text: str, years: int | None) -> None:
    assert civil(text).past_majority == years


@pytest.mark.parametrize(("victim", "count"), [("a minor", 1), ("an adult", 0), ("an adult who was then a minor", 1)])
def test_an_action_of_adults_only_is_none_of_minors(victim: str, count: int) -> None:
    law = law_of(
        f"A civil action for sexual assault against {victim} may be brought within eight (8) years after discovery.",
        "1-3-105.  Actions.",
    )
    assert len(law.facts(CivilLimit)) == count


def test_a_period_that_waits_for_majority_runs_from_it() -> None:
    text = (
        REMEDY + "\n\n(b)  An action under this section shall be commenced within ten (10) years.\n\n"
        "(c)  The period does not begin to run until a minor attains the age of majority."
    )
    (found,) = law_of(text).facts(CivilLimit)
    assert (found.trade, found.past_majority) == (True, 10)


def test_the_limbs_of_a_list_are_one_period() -> None:
    text = (
        "A civil action for sexual assault of a minor may be brought within the later of:\n\n"
        "(i)  Eight (8) years after the eighteenth birthday; or\n\n(ii)  Three (3) years after the discovery."
    )
    (found,) = law_of(text, "1-3-105.  Actions.").facts(CivilLimit)
    assert (found.assault, found.majority, found.discovery, found.earlier) == (True, 8, 3, False)


def test_an_action_on_another_matter_is_none_of_these() -> None:
    assert law_of("A civil action for libel shall be brought within one (1) year.").facts(CivilLimit) == ()


WORDS = ("prosecution", "action", "within", "ten", "(10)", "years", "majority", "the later of", ":", ";", ".", ",", "5")


@given(st.lists(st.sampled_from(WORDS)))
def test_any_words_are_read(words: list[str]) -> None:
    read_book(" ".join(words), LIMITS)
