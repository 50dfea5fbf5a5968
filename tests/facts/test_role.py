"""Whose offense it is: what the actor does with whom, for what, says the role."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts.conftest import Read, law_of

from wylint.facts.role import Role, all_conducts, conducts

WORDS = ("person", "who", "pays", "minor", "performs", "sexual", "for", "money", "prostitution", "guilty of")
SELLS = """
6-4-101.  Selling.

(a)  A person who performs or permits, or offers to perform, an act of sexual intrusion for money commits prostitution
which is a misdemeanor.
"""


def roles(text: str, *, adults: bool = False) -> list[Role]:
    return [conduct.role for conduct in all_conducts(law_of(text), *Role, adults=adults)]


@pytest.mark.parametrize(
    ("conduct", "role"),
    [
        ("recruits, harbors or transports a minor for a commercial sex act", Role.TRAFFICKER),
        ("provides or obtains a minor for commercial sexual activity", Role.TRAFFICKER),
        ("pays another person so that he may have sexual contact with a minor", Role.BUYER),
        ("engages in a commercial sex act with a minor", Role.BUYER),
        ("offers anything of value to a minor for sexual contact", Role.BUYER),
        ("patronizes a prostitute who is a minor", Role.BUYER),
        ("solicits a minor for prostitution", Role.BUYER),
        ("compels a minor to become a prostitute", Role.PROMOTER),
        ("permits a place to be used for the prostitution of a minor", Role.PROMOTER),
        ("engages in prostitution", Role.SELLER),
        ("makes or possesses child pornography of a sexually exploited minor", Role.IMAGES),
    ],
)
def test_the_verb_and_its_object_say_who_acts(conduct: str, role: Role) -> None:
    text = f"6-4-120.  An offense.\n\n(a)  A person who {conduct} is guilty of a felony.\n"
    assert roles(text) == [role]


def test_one_who_sells_his_own_conduct_is_the_seller() -> None:
    assert roles(SELLS) == [Role.SELLER]


def test_a_place_that_is_abated_is_nobodys_offense() -> None:
    text = (
        '6-6-201.  "Nuisance" defined.\n\n(a)  Whoever maintains or leases a structure for the purpose of prostitution '
        "is guilty of a nuisance, and the structure shall be abated.\n"
    )
    assert roles(text) == []


def test_one_who_was_a_victim_is_no_actor() -> None:
    text = (
        "6-2-710.  Restitution.\n\n(a)  Upon conviction for a felony the court shall order restitution.\n\n"
        "(b)  If the victim of human trafficking to whom it is owed dies, it shall be paid to the victim's heir if he "
        "has not benefited from the trafficking.\n"
    )
    assert roles(text) == []


def test_an_offense_with_adults_only_is_left_out_unless_asked_for() -> None:
    text = (
        "6-4-120.  Buying.\n\n(a)  A person who pays an individual eighteen (18) years of age or older for a sexual "
        "act is guilty of a misdemeanor.\n"
    )
    assert roles(text) == []
    assert roles(text, adults=True) == [Role.BUYER]


def test_age_is_an_element_or_a_step_of_the_penalty(read: Read) -> None:
    plain = "6-4-120.  Buying.\n\n(a)  A person who pays for prostitution is guilty of a misdemeanor.\n"
    step = plain + "\n(b)  The offense is a felony if the person paid is a minor.\n"
    element = plain.replace("prostitution is", "prostitution of a minor is")
    minors = [all_conducts(read(text), Role.BUYER)[0].minors for text in (plain, step, element)]
    assert minors == [False, True, True]


@given(st.lists(st.sampled_from(WORDS)))
def test_any_words_have_roles_or_none(words: list[str]) -> None:
    law = law_of("6-4-120.  Words.\n\n(a)  " + " ".join(["X", *words]) + ".\n")
    assert all(item.limbs for offense in law.offenses for item in conducts(offense, law))


def test_images_that_minors_pass_among_themselves_are_no_offense_against_minors() -> None:
    text = "6-4-120.  Images.\n\n(a)  {} is guilty of a misdemeanor if he disseminates a nude image of a minor.\n"
    assert roles(text.format("A person")) == [Role.IMAGES]
    assert roles(text.format("A minor")) == []
