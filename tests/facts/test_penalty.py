"""Penalties: which punishment a provision sets, for whom, and for the violation of what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts.conftest import law_of

from wylint.facts.book import read
from wylint.facts.measure import ENDLESS, LIFE, YEAR
from wylint.facts.penalty import Penalty
from wylint.facts.subjects import PENALTY

OFFENSE = (
    "6-4-104.  Buying a minor.\n\n(a)  A person who pays for a sexual act with a minor commits buying a minor.\n\n"
)
WORDS = (
    "felony", "punishable by", "imprisonment", "not less than", "nor more than", "ten (10)", "years",
    "years of age", "life",
    "a fine", "or both", "and", "or", "unless", "if", "in which case", "a minor", "under", "the age of", "second or",
    "subsequent", "conviction", "($5,000.00)", "five thousand dollars", "may suspend", "punishable as provided in",
    "W.S. 6-2-702(b)", "paragraph (i) of subsection (a) of this section", "this section", ";", ".", ",", ":",
)  # fmt: skip


def penalties(words: str) -> tuple[Penalty, ...]:
    return law_of(f"{OFFENSE}(b)  {words}\n").facts(Penalty)


def only(words: str) -> Penalty:
    (found,) = penalties(words)
    return found


def years(penalty: Penalty) -> tuple[float, float]:
    return penalty.least / YEAR, penalty.most / YEAR if penalty.most < LIFE else LIFE


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("imprisonment for not more than five (5) years", (0, 5)),
        ("imprisonment for not less than five (5) nor more than fifty (50) years", (5, 50)),
        ("imprisonment for not less than five (5) years nor more than twelve (12) years", (5, 12)),
        ("imprisonment for at least ten years but not exceeding thirty years", (10, 30)),
        ("imprisonment for up to six (6) months", (0, 0.5)),
        ("imprisonment for a term of ten (10) to forty (40) years", (10, 40)),
        ("imprisonment for between ten (10) and forty (40) years", (10, 40)),
        ("a minimum term of ten (10) years and a maximum term of twenty (20) years", (10, 20)),
        ("a mandatory sentence of at least fifteen (15) years imprisonment", (15, LIFE)),
        ("imprisonment for twenty (20) years", (20, 20)),
        ("imprisonment for life", (LIFE / YEAR, LIFE)),
        ("imprisonment for not less than twenty (20) years nor more than life", (20, LIFE)),
        ("imprisonment for any term of years or for life", (0, LIFE)),
        ("imprisonment for not less than two (2) years, which may be extended to life imprisonment", (2, LIFE)),
        ("not more than one (1) year imprisonment", (0, 1)),
        ("imprisonment for ten (10) years or more", (10, LIFE)),
    ],
)
def test_how_long(words: str, term: tuple[float, float]) -> None:
    assert years(only(f"A violation of this section is a felony punishable by {words}.")) == term


@pytest.mark.parametrize(
    "words",
    [
        "probation for not more than five (5) years",
        "registration for ten (10) years",
        "loss of a license for two (2) years",
    ],
)
def test_other_years_are_no_term(words: str) -> None:
    assert not only(f"A violation of this section is a felony and carries {words}.").termed


@pytest.mark.parametrize(
    ("words", "optional", "ambiguous"),
    [
        ("imprisonment for not less than ten (10) years, a fine of not more than $5,000, or both", True, False),
        ("a fine of not more than $5,000.00, imprisonment for not more than three (3) years, or both", True, False),
        ("imprisonment for not less than ten (10) years or by a fine of not more than $5,000.00", True, False),
        ("imprisonment for not less than ten (10) years and a fine of not more than $5,000.00, or both", False, True),
        ("by a fine of not more than $5,000.00 and imprisonment for ten (10) years, or both", False, True),
        ("imprisonment for not less than ten (10) years and a fine of not more than $5,000.00", False, False),
        ("imprisonment for not less than ten (10) years", False, False),
    ],
)
def test_whether_a_fine_alone_is_enough(words: str, optional: bool, ambiguous: bool) -> None:
    found = only(f"A violation of this section is a felony punishable by {words}.")
    assert (found.optional, found.ambiguous) == (optional, ambiguous)
    assert found.fine == (5000 if "$" in words else 0)


@pytest.mark.parametrize(
    ("words", "ages"),
    [
        ("if the victim is a minor", (0, 18)),
        ("if the victim is under eighteen (18) years of age", (0, 18)),
        ("if the victim is less than fourteen (14) years of age", (0, 14)),
        ("if the victim has not attained the age of sixteen (16) years", (0, 16)),
        ("if the victim is fourteen (14) years of age or younger", (0, 15)),
        ("if the victim is at least fourteen (14) but less than eighteen (18) years of age", (14, 18)),
        ("if the victim is sixteen (16) or seventeen (17) years of age", (16, 18)),
        ("if the victim is eighteen (18) years of age or older", (18, ENDLESS)),
        ("if the victim is an adult", (18, ENDLESS)),
        ("if the victim is not a minor", (18, ENDLESS)),
        ("if no person prostituted there is under eighteen (18) years of age", (18, ENDLESS)),
        ("where none of the victims is a minor", (18, ENDLESS)),
        ("if no victim is less than fourteen (14) years of age", (14, ENDLESS)),
        ("whether the victim is an adult or a minor", (0, ENDLESS)),
        ("if force is used", (0, ENDLESS)),
    ],
)
def test_for_which_victims(words: str, ages: tuple[int, int]) -> None:
    found = only(f"The offense is a felony punishable by imprisonment for not more than ten (10) years {words}.")
    assert (found.low, found.high) == ages


def test_the_age_of_the_offender_is_no_step() -> None:
    found = only(
        "A person eighteen (18) years of age or older who violates this section shall be imprisoned for one year."
    )
    assert not found.stepped


def test_unless_turns_to_the_next_punishment() -> None:
    adults, minors = penalties(
        "Buying is a felony punishable by imprisonment for not less than five (5) nor more than fifty (50) "
        "years unless the "
        "victim is a minor in which case it is a felony punishable by imprisonment for not less than twenty-five (25) "
        "nor more than fifty (50) years."
    )
    assert (years(adults), adults.stepped) == ((5, 50), False)
    assert (years(minors), minors.high) == ((25, 50), 18)


def test_a_condition_behind_a_punishment_is_its_own() -> None:
    minors, adults = penalties(
        "Buying is punishable by imprisonment for ten (10) years if the victim is a minor, and by "
        "imprisonment for two (2) "
        "years if the victim is an adult."
    )
    assert (years(minors), minors.high, years(adults), adults.low) == ((10, 10), 18, (2, 2), 18)


def test_a_list_gives_one_an_item() -> None:
    found = penalties(
        "A violation of this section is punishable:\n\n(i)  By imprisonment for not more than two (2) years;\n\n"
        "(ii)  If the victim is a minor, by imprisonment for not less than ten (10) years."
    )
    assert [(years(one), one.high, one.clause.address) for one in found] == [
        ((0, 2), ENDLESS, "6-4-104(b)(i)"),
        ((10, LIFE), 18, "6-4-104(b)(ii)"),
    ]


@pytest.mark.parametrize(
    ("words", "reach"),
    [
        ("A violation of subsection (a) of this section", (("6-4-104(a)", ""),)),
        ("A violation of paragraphs (a)(i) through (iii) of this section", (("6-4-104(a)(i)", "6-4-104(a)(iii)"),)),
        ("A person who violates W.S. 6-2-702 or 6-2-703", (("6-2-702", ""), ("6-2-703", ""))),
        ("Except as provided in W.S. 6-2-712(a), buying a minor", ()),
        ("A violation of this section", ()),
    ],
)
def test_for_the_violation_of_what(words: str, reach: tuple[tuple[str, str], ...]) -> None:
    assert only(f"{words} is a felony punishable by imprisonment for ten (10) years.").reach == reach


def test_a_step_behind_the_punishment_names_its_paragraph() -> None:
    found = only(
        "However, the crime is a felony punishable by imprisonment for not more than five (5) years under "
        "paragraph (i) of "
        "subsection (a) of this section if the person enticed is under eighteen (18) years of age."
    )
    assert (found.reach, found.high) == ((("6-4-104(a)(i)", ""),), 18)


def test_a_sentence_without_subject_speaks_of_the_one_before() -> None:
    _, found = penalties(
        "A violation of subsection (a) of this section is a felony punishable by imprisonment for one (1) "
        "year. If the victim "
        "is a minor, the term shall be not less than ten (10) years imprisonment."
    )
    assert (found.reach, years(found)) == ((("6-4-104(a)", ""),), (10, LIFE))


@pytest.mark.parametrize(
    "words",
    [
        "A second or subsequent conviction under this section",
        "A person who has previously been convicted of an offense under this section",
        "A third violation of this section",
    ],
)
def test_what_is_for_a_second_conviction(words: str) -> None:
    assert only(f"{words} is a felony punishable by imprisonment for twenty (20) years.").prior


def test_the_penalty_of_a_first_offense_is_no_repeat() -> None:
    first, second = penalties(
        "A first violation of this section is punishable by imprisonment for one (1) year; a second "
        "violation is punishable "
        "by imprisonment for ten (10) years."
    )
    assert (first.prior, second.prior) == (False, True)


@pytest.mark.parametrize(
    ("words", "suspend"),
    [
        ("The court may suspend the minimum sentence", True),
        ("Any part of the term of imprisonment may be suspended", True),
        ("The court may, for good cause, reduce the minimum term", True),
        ("The court may place a person convicted under this section on probation", True),
        ("A person convicted under this section may be placed on probation", True),
        ("The minimum term prescribed by W.S. 6-4-104(b) does not apply to a first offender", True),
        ("The sentence shall not be suspended", False),
        ("The minimum term prescribed by W.S. 6-4-104(b) applies to every offender", False),
        ("No part of the sentence of imprisonment may be suspended", False),
    ],
)
def test_whether_the_court_may_go_below_it(words: str, suspend: bool) -> None:
    assert any(found.suspend for found in penalties(f"{words}.")) is suspend


def test_a_punishment_borrowed() -> None:
    found = only("A violation of this section is punishable as provided in W.S. 6-2-702(b).")
    assert found.like == (("6-2-702(b)", ""),)


def test_what_it_calls_the_conduct() -> None:
    found = only("Compelling or selling a minor is a felony punishable by imprisonment for ten (10) years.")
    assert [item.fragment.value for item in found.acts] == ["compelling", "selling"]


def test_a_law_on_another_subject_has_none() -> None:
    text = (
        "6-3-401.  Theft of sextants.\n\n(a)  A person who steals is guilty of a felony punishable by imprisonment.\n"
    )
    assert not [one for one in law_of(text).facts(Penalty) if one.termed]


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_any_words_can_be_read(words: list[str]) -> None:
    said = " ".join(words)
    read(said, PENALTY)
    penalties(said or "x")
