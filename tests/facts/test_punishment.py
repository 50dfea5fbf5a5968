"""What an offense carries when the victim is a child, wherever the law says so."""

from __future__ import annotations

import pytest
from tests.facts.conftest import law_of

from wylint.facts.law import Law
from wylint.facts.punishment import Punishment, graded, punishments
from wylint.facts.role import Role, all_conducts

BUYS = "6-4-104.  Buying.\n\n(a)  A person who pays for a sexual act with a minor commits buying.\n\n"
PROMOTES = (
    "6-4-103.  Promoting prostitution.\n\n(a)  A person commits promoting prostitution if he:\n\n"
    "(i)  Entices another to become a prostitute;\n\n(ii)  Procures a person for prostitution; or\n\n"
    "(iii)  Permits a place to be used for prostitution.\n\n"
)


def carried(law: Law) -> list[Punishment]:
    return [
        punishment
        for conduct in all_conducts(law, *Role)
        for punishment, _ in punishments(conduct.offense, conduct.limbs, law, age=conduct.age)
    ]


def words(text: str) -> list[str]:
    return [punishment.words for punishment in carried(law_of(text))]


def test_the_penalty_of_the_accusing_sentence() -> None:
    text = (
        "6-4-104.  Buying.\n\n(a)  A person who pays for a sexual act with a minor is guilty of a felony punishable by "
    )
    assert words(f"{text}imprisonment for not more than five (5) years.\n") == ["up to 5 years"]


def test_the_penalty_of_another_subsection() -> None:
    text = f"{BUYS}(b)  A violation of this section is a felony punishable by imprisonment for life.\n"
    assert words(text) == ["life"]


def test_the_penalty_of_another_section() -> None:
    text = f"{BUYS}6-4-110.  Penalties.\n\n(a)  A violation of W.S. 6-4-101 through 6-4-105 is a felony punishable by "
    assert words(f"{text}imprisonment for not less than ten (10) nor more than thirty (30) years.\n") == [
        "10 to 30 years"
    ]


def test_the_mildest_step_that_a_child_can_meet() -> None:
    text = (
        f"{BUYS}(b)  Buying is a felony punishable by imprisonment for life. If the minor is sixteen (16) or "
        "seventeen (17) "
        "years of age, the person shall be imprisoned for not more than three (3) years.\n"
    )
    (found,) = carried(law_of(text))
    assert (found.words, len(found.all)) == ("up to 3 years", 2)


def test_a_step_for_one_paragraph_leaves_the_others_alone() -> None:
    text = (
        f"{PROMOTES}(b)  The felony is punishable by imprisonment for not more than three (3) years. However, it is "
        "punishable by imprisonment for not more than five (5) years under paragraph (i) of subsection (a) "
        "of this section "
        "if the person enticed is under eighteen (18) years of age.\n"
    )
    assert words(text) == ["up to 5 years", "up to 3 years"]
    (conduct,) = all_conducts(law := law_of(text), Role.PROMOTER)
    assert [graded(conduct.offense, limb, law) for limb in conduct.limbs] == [True, False, False]


def test_a_penalty_for_adults_or_second_convictions_is_none_for_a_child() -> None:
    text = (
        f"{BUYS}(b)  Buying is punishable by imprisonment for one (1) year if the victim is an adult, and by "
        "imprisonment for "
        "ten (10) years if the victim is a minor.\n\n(c)  A second conviction is punishable by imprisonment for life.\n"
    )
    assert words(text) == ["10 years"]


def test_a_borrowed_measure() -> None:
    text = (
        f"{BUYS}(b)  Buying is punishable as provided in W.S. 6-4-108(b).\n\n6-4-108.  Selling.\n\n(a)  A "
        "person who sells a "
        "minor for prostitution commits selling.\n\n(b)  Selling is a felony punishable by imprisonment for "
        "twenty (20) "
        "years.\n"
    )
    assert words(text) == ["20 years", "20 years"]


@pytest.mark.parametrize(
    ("sentence", "least"),
    [
        ("", 120),
        (" The court may suspend the minimum.", 0),
        (" The minimum shall not be suspended.", 120),
    ],
)
def test_leave_to_suspend_undoes_the_minimum(sentence: str, least: int) -> None:
    text = f"{BUYS}(b)  Buying is a felony punishable by imprisonment for not less than ten (10) years.{sentence}\n"
    (found,) = carried(law_of(text))
    assert found.least == least


def test_a_misdemeanor_without_measure_is_a_petty_one() -> None:
    assert words(f"{BUYS}(b)  Buying is a misdemeanor.\n") == ["up to 6 months"]


def test_a_class_that_no_law_measures_is_unknown() -> None:
    (found,) = carried(law_of(f"{BUYS}(b)  Buying is a class A felony.\n"))
    assert found.unknown


def test_two_offenses_of_one_section_each_with_its_own() -> None:
    text = (
        "6-4-104.  Trade in minors.\n\n(a)  A person who purchases a minor for a sexual act commits an offense.\n\n"
        "(b)  A person who sells a minor for prostitution commits an offense.\n\n"
        "(c)  Purchasing a minor is punishable by imprisonment for ten (10) years.\n\n"
        "(d)  Selling a minor is punishable by imprisonment for twenty (20) years.\n"
    )
    assert words(text) == ["10 years", "20 years"]
