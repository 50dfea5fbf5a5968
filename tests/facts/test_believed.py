"""Victims who are minors only in the actor's mind, as the officer's decoy is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wylint.facts.believed import believed, defined_in, purported_age
from wylint.facts.law import Law
from wylint.facts.limb import Limb
from wylint.facts.offense import Offense

Only = Callable[[str], Offense]


def limb(only: Only, conduct: str) -> Limb:
    return only(f"6-20-102.  Buying.\n\n(a)  A person who {conduct} is guilty of a felony.\n\n").limbs[0]


@pytest.mark.parametrize(
    "conduct",
    [
        "pays a minor or a person he believes to be a minor for a sexual act",
        "pays a person represented to be less than eighteen (18) years of age for a sexual act",
        "pays an officer posing as a child for a sexual act",
        "pays a minor, real or fictitious, for a sexual act",
    ],
)
def test_a_decoy_is_taken_in(only: Only, conduct: str) -> None:
    assert believed(limb(only, conduct))


@pytest.mark.parametrize(
    "conduct",
    [
        "pays a minor for a sexual act",
        "pays a minor whom he believes to be an adult for a sexual act",
        "pays a minor, whether or not he believes the person to be a minor, for a sexual act",
        "pays a minor for a sexual act and is no peace officer",
    ],
)
def test_a_decoy_is_not_taken_in(only: Only, conduct: str) -> None:
    assert not believed(limb(only, conduct))


@pytest.mark.parametrize(
    ("conduct", "age"),
    [
        ("solicits a child or a person purported to be less than fourteen (14) years of age for a sexual act", 14),
        ("solicits a person he believes to be a child for a sexual act", 18),
        ("solicits a child for a sexual act", 0),
    ],
)
def test_how_old_one_must_seem(only: Only, conduct: str, age: int) -> None:
    assert purported_age(limb(only, conduct)) == age


def test_the_word_may_be_defined_to_take_the_decoy_in(read: Callable[[str], Law]) -> None:
    law = read(
        "6-20-102.  Buying.\n\n(a)  A person who pays a minor for a sexual act is guilty of a felony.\n\n"
        '(b)  As used in this section, "minor" includes an officer who represents himself to be a child.\n\n'
    )
    (offense,) = law.offenses
    assert defined_in(offense.limbs[0], offense.section, law)
