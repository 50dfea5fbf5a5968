"""Who helps the trade in children: lends a place, takes a share, brings customers, sells the journey."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wylint.facts.facilitation import Help, child_trade, helps, sells_travel, takes
from wylint.facts.law import Law
from wylint.facts.offense import Offense

Read = Callable[[str], Law]
Only = Callable[[str], Offense]


def section(body: str, catchline: str = "Helping; penalty.") -> str:
    return f"6-20-102.  {catchline}\n\n(a)  {body}\n\n"


def helped(only: Only, conduct: str) -> frozenset[Help]:
    (limb,) = only(section(f"A person who {conduct} is guilty of a felony.")).limbs
    return helps(limb)


@pytest.mark.parametrize(
    ("conduct", "wanted"),
    [
        ("aids or abets the prostitution of a minor", {Help.ASSISTS}),
        ("participates in the prostitution of a minor", {Help.ASSISTS}),
        ("benefits from the prostitution of a minor", {Help.PROFITS}),
        ("receives anything of value from the prostitution of a minor", {Help.PROFITS, Help.PROCEEDS}),
        ("receives the proceeds of the prostitution of a minor", {Help.PROFITS, Help.PROCEEDS}),
        ("rents a hotel room for the prostitution of a minor", {Help.PLACE}),
        ("advertises the prostitution of a minor", {Help.ADVERTISES}),
        ("transports customers to the prostitution of a minor", {Help.CUSTOMERS}),
        ("launders money from the prostitution of a minor", {Help.MONEY}),
        ("recruits a minor for prostitution", set()),
    ],
)
def test_what_a_facilitator_does(only: Only, conduct: str, wanted: set[Help]) -> None:
    assert helped(only, conduct) == wanted


def test_one_who_obtains_a_minor_for_money_takes_no_proceeds(only: Only) -> None:
    (limb,) = only(section("A person who obtains a minor for money for prostitution is guilty of a felony.")).limbs
    assert takes(limb) == ()


@pytest.mark.parametrize(
    ("conduct", "sells"),
    [
        ("sells travel services for prostitution", True),
        ("organizes a tour for prostitution", True),
        ("arranges travel for prostitution", True),
        ("travels to a place for prostitution", False),
        ("transports a minor for prostitution", False),
        ("offers to travel for prostitution", False),
    ],
)
def test_who_sells_travel(only: Only, conduct: str, sells: bool) -> None:
    (limb,) = only(section(f"A person who {conduct} is guilty of a felony.")).limbs
    assert bool(sells_travel(limb)) is sells


# whose trade is helped ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("conduct", "age"),
    [
        ("assists in the prostitution of a minor", 18),
        ("assists in the prostitution of an individual less than sixteen (16) years of age", 16),
        ("assists in the prostitution of an individual eighteen (18) years of age or older", 0),
        ("assists in human trafficking", 18),
        ("assists in human trafficking by force", 0),
        ("assists in a violation of W.S. 6-20-101 for prostitution", 18),
    ],
)
def test_whose_trade_is_helped(read: Read, conduct: str, age: int) -> None:
    sold = "6-20-101.  Selling minors.\n\n(a)  A person who sells a minor for prostitution is guilty of a felony.\n\n"
    law = read(sold + section(f"A person who {conduct} is guilty of a felony."))
    offense = law.offenses[-1]
    assert child_trade(offense.limbs[0], offense, law) == age


def test_the_other_paragraphs_of_a_list_are_meant_by_this_section(read: Read) -> None:
    law = read(section(
        "It is unlawful for any person to:\n\n(i)  Sell a minor for prostitution; or\n\n"
        "(ii)  Facilitate an activity forbidden by this section."
    ))  # fmt: skip
    (offense,) = law.offenses
    assert [child_trade(limb, offense, law) for limb in offense.limbs] == [18, 18]


def test_forfeited_property_helps_nobody(read: Read) -> None:
    law = read(section("A person who uses a car to facilitate prostitution of a minor is guilty.", "Asset forfeiture."))
    assert all(child_trade(limb, offense, law) == 0 for offense in law.offenses for limb in offense.limbs)
