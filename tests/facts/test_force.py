"""Means against a minor: demanded, or one way among others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts.conftest import Only, Read, law_of

from wylint.facts.force import force_demanded, means_of
from wylint.facts.plea import Plea

OFFENSE = "6-2-714.  Sex trafficking.\n\n(a)  A person who {} is guilty of a felony.\n"


@pytest.mark.parametrize(
    "conduct",
    [
        "by force, fraud or coercion recruits or harbors a minor for a commercial sex act",
        "recruits or harbors a minor for a commercial sex act through threats or deception",
        "coerces or compels a minor to engage in a commercial sex act",
        "recruits an adult, or by violence recruits a minor, for a commercial sex act",
        "recruits a minor, knowing that fraud will be used to cause the minor to engage in a commercial sex act",
    ],
)
def test_means_that_must_be_proved(only: Only, conduct: str) -> None:
    (limb,) = only(OFFENSE.format(conduct)).limbs
    assert force_demanded(limb)


@pytest.mark.parametrize(
    "conduct",
    [
        "recruits or harbors a minor for a commercial sex act",
        "by any means recruits or harbors a minor for a commercial sex act",
        "by any means, including force or fraud, recruits a minor for a commercial sex act",
        "with or without coercion recruits a minor for a commercial sex act",
        "without force recruits a minor for a commercial sex act",
        "by force recruits an adult, or recruits a minor, for a commercial sex act",
        "recruits another for a commercial sex act by force or fraud, or who is less than eighteen (18) years of age",
    ],
)
def test_means_that_need_not_be_proved(only: Only, conduct: str) -> None:
    (limb,) = only(OFFENSE.format(conduct)).limbs
    assert not force_demanded(limb)


def test_the_words_of_force_are_told_whether_demanded_or_not(only: Only) -> None:
    (limb,) = only(OFFENSE.format("with or without fraud recruits a minor for a commercial sex act")).limbs
    assert [item.fragment.value for item in means_of(limb)] == ["fraud"]


@pytest.mark.parametrize(
    "clause",
    [
        "Force, fraud or coercion is not an element of an offense under this section.",
        "The state need not prove force, fraud or coercion if the victim is a minor.",
        "If the victim is a minor, the offense need not involve coercion.",
        "Proof of force, fraud, deception or coercion is not required when the victim is a minor.",
    ],
)
def test_a_clause_spares_the_proof(read: Read, clause: str) -> None:
    law = read(OFFENSE.format("recruits a minor for a commercial sex act") + f"\n(b)  {clause}\n")
    assert law.barring(law.offenses[0], Plea.FORCE, age_is_element=True)


def test_a_clause_on_something_else_spares_nothing(read: Read) -> None:
    law = read(OFFENSE.format("by force recruits a minor for a commercial sex act, whether or not he is paid"))
    assert not law.barring(law.offenses[0], Plea.FORCE, age_is_element=True)


WORDS = ("force", "or", "fraud", "a minor", "by any means", "including", "recruits", "less than eighteen (18)", "adult")


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_any_words_are_read(words: list[str]) -> None:
    for offense in law_of(OFFENSE.format("recruits " + " ".join(words))).offenses:
        for limb in offense.limbs:
            assert {id(item) for item in force_demanded(limb)} <= {id(item) for item in limb.words}
