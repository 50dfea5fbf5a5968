"""How a buyer acts: his verbs and their objects, how far he has gone, what he must have known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts.conftest import Only, Read, law_of

from wylint.facts.buying import Form, buying_verbs, by_electronic_means_only, forms, obtains_as_buyer, status_elements
from wylint.facts.purchase import purchases
from wylint.facts.role import Role, all_conducts

OFFENSE = "6-4-120.  Buying.\n\n(a)  A person who {} is guilty of a felony.\n"


@pytest.mark.parametrize(
    ("conduct", "verbs"),
    [
        ("recruits, patronizes or purchases a minor for sexual acts", ["patroniz", "purchas"]),
        ("recruits or solicits a minor for sexual acts", ["solicit"]),
        ("gives anything of value to a minor for sexual acts", ["giv"]),
        ("pays money to a minor for sexual acts", ["pay"]),
        ("recruits a minor or solicits customers for sexual acts of a minor", []),
        ("recruits a minor or purchases advertising for sexual acts of a minor", []),
        ("recruits a minor or buys travel services for sexual acts of a minor", []),
        ("recruits, harbors or obtains a minor for sexual acts", []),
    ],
)
def test_a_verb_and_its_object_make_a_buyer(only: Only, conduct: str, verbs: list[str]) -> None:
    (limb,) = only(OFFENSE.format(conduct)).limbs
    assert [item.fragment.value for item in buying_verbs(limb)] == verbs


@pytest.mark.parametrize(
    ("conduct", "found"),
    [
        ("pays a minor for a sexual act", {Form.PAYS}),
        ("pays, or offers or agrees to pay, a minor for a sexual act", set(Form)),
        ("pays or agrees to pay a minor for a sexual act", {Form.PAYS, Form.AGREES}),
        ("offers money to a minor for a sexual act", {Form.OFFERS}),
        ("solicits a minor for a sexual act for money", {Form.OFFERS, Form.AGREES}),
    ],
)
def test_how_far_a_buyer_has_gone(only: Only, conduct: str, found: set[Form]) -> None:
    assert forms(only(OFFENSE.format(conduct)).limbs) == found


@pytest.mark.parametrize(
    ("conduct", "asked"),
    [
        ("pays for a sexual act with a minor, knowing that the minor is a victim of human trafficking", True),
        ("pays for a sexual act with a minor with knowledge that the minor has been trafficked", True),
        ("pays for a sexual act with a minor if he ought to have known that the minor was being forced", True),
        ("knowingly pays for a sexual act with a minor", False),
        ("pays for a sexual act with a minor, knowing that the minor is under age", False),
        (
            "pays for a sexual act with a minor, whether or not he knows that the minor has been trafficked",
            False,
        ),
        ("pays for a sexual act with a minor or a person he knows to be a victim of trafficking", False),
    ],
)
def test_what_a_buyer_must_have_known(read: Read, conduct: str, asked: bool) -> None:
    (found,) = all_conducts(read(OFFENSE.format(conduct)), Role.BUYER)
    assert bool(status_elements(found, found.limbs)) is asked


@pytest.mark.parametrize(
    ("conduct", "only_so"),
    [
        ("uses the Internet to solicit a minor for prostitution", True),
        ("in person or by electronic communication solicits a minor for prostitution", False),
        ("by any means, including the Internet, solicits a minor for prostitution", False),
        ("solicits a minor for prostitution", False),
    ],
)
def test_an_offense_of_the_network_alone(only: Only, conduct: str, only_so: bool) -> None:
    (limb,) = only(OFFENSE.format(conduct)).limbs
    assert by_electronic_means_only(limb) is only_so


def test_obtaining_for_oneself_is_buying(read: Read) -> None:
    own = read(OFFENSE.format("obtains a minor for sexual contact with the actor or another"))
    other = read(OFFENSE.format("obtains a minor for sexual contact"))
    assert [obtains_as_buyer(law.offenses[0].limbs[0], law, "6-4-120") for law in (own, other)] == [True, False]


@pytest.mark.parametrize(
    ("conduct", "shortfall"),
    [
        ("pays for a sexual act with a minor", ""),
        ("gives anything of value so that another may engage in a sexual act with a person under eighteen", ""),
        ("pays for a sexual act with a child under sixteen (16) years of age", "under 16"),
        ("pays for a sexual act with a minor, knowing that the minor is a victim of trafficking", "known"),
        ("pays for a sexual act with a minor supplied by another person", "control of another"),
        ("travels to meet a minor for prostitution", "value"),
    ],
)
def test_what_an_offense_of_buying_asks_for_besides(read: Read, conduct: str, shortfall: str) -> None:
    (found,) = purchases(read(OFFENSE.format(conduct)))
    assert shortfall in found.shortfall
    assert found.open_to_all is not bool(shortfall)


WORDS = (
    "pays",
    "offers to pay",
    "solicits",
    "customers",
    "a minor",
    "for",
    "money",
    "a sexual act",
    "or",
    "the Internet",
)


@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_any_words_are_read(words: list[str]) -> None:
    law = law_of(OFFENSE.format("pays " + " ".join(words)))
    for offense in law.offenses:
        for limb in offense.limbs:
            assert forms([limb]) <= set(Form)
            assert set(buying_verbs(limb)) <= set(limb.words)
    assert all(found.evidence for found in purchases(law))
