"""What a list of offenses names, item by item: where, under which conditions; and what all items reach together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.place import Place


class Condition(StrEnum):
    """What limits an item of a list. The names are those of ``grammar/reach.lark``."""

    MINOR = "minor"  # the victim is a minor: no limit where children are what matters
    UNDER_AGE = "under_age"  # the victim is below an age under eighteen
    OVER_AGE = "over_age"  # the victim has reached an age
    ADULT = "adult"  # the victim is an adult
    REPEAT = "repeat"  # only upon a second conviction
    INCIDENT = "incident"  # only incident to an investigation of something else
    ORGANIZED = "organized"  # only where organized crime is involved
    ORDERED = "ordered"  # only if a court so orders
    OWN_CHILD = "own_child"  # only against a parent's own child
    JAILED = "jailed"  # only while the person convicted is in prison
    DERIVED = "derived"  # only an accessory to it, or the like offense of another jurisdiction
    FURTHER = "further"  # some other condition: "if the offense was committed by force"


NOTHING: frozenset[Condition] = frozenset()
# the condition that leaves an item of a list whole where children are what matters
WHOLE = frozenset({Condition.MINOR})
# conditions that a clause on offenses (not a list of them) states of other matters as a rule
HARMLESS = WHOLE | {Condition.JAILED, Condition.FURTHER, Condition.DERIVED}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a list names: where (``place``), under which conditions. ``excluded``: "but not"."""

    evidence: Evidence
    place: Place
    conditions: frozenset[Condition] = NOTHING
    excluded: bool = False

    def excludes(self, address: str) -> bool:
        """Whether it takes an offense away: one that is excepted for adult victims only still reaches children."""
        return self.excluded and Condition.ADULT not in self.conditions and self.place.holds(address)


@dataclass(frozen=True, slots=True)
class Reach:
    """The offenses a clause reaches. ``everything``: it reaches any offense ("any felony")."""

    items: tuple[Item, ...] = ()
    everything: bool = False
    evidence: tuple[Evidence, ...] = ()

    def covers(self, address: str, allowing: frozenset[Condition] = HARMLESS) -> bool:
        """Whether a whole section (``6-2-707``) or provision is reached, under no condition but those allowed."""
        if any(item.excludes(address) for item in self.items):
            return False
        return self.everything or any(
            not item.excluded and item.conditions <= allowing and item.place.holds(address) for item in self.items
        )

    def touches(self, address: str, allowing: frozenset[Condition] = HARMLESS) -> bool:
        """The same, or any part of the section or provision: ``6-4-303(b)(iv)`` touches ``6-4-303``."""
        return self.covers(address, allowing) or any(
            not item.excluded and item.conditions <= allowing and item.place.within(address) for item in self.items
        )

    def conditions(self, address: str) -> frozenset[Condition]:
        """The conditions under which an address is reached in part or in whole; of several items the freest counts."""
        found = [
            item.conditions
            for item in self.items
            if not item.excluded and (item.place.holds(address) or item.place.within(address))
        ]
        return min(found, key=len, default=NOTHING)

    @property
    def empty(self) -> bool:
        """Whether nothing is reached."""
        return not self.everything and not any(not item.excluded for item in self.items)


def united(found: Sequence[Reach]) -> Reach:
    """All that these reach."""
    return Reach(
        tuple(item for reach in found for item in reach.items),
        any(reach.everything for reach in found),
        tuple(item for reach in found for item in reach.evidence),
    )
