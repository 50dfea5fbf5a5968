"""Who must register as a sex offender: the list that makes the duty, the lists it cites, and the duty itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wylint.facts.evidence import Evidence
from wylint.facts.offense_list import ListKind, OffenseList
from wylint.facts.reach import HARMLESS, Condition, Reach, reach_of, reach_of_lists, united
from wylint.facts.trade import Target

if TYPE_CHECKING:
    from wylint.facts.law import Law


@dataclass(frozen=True, slots=True)
class Registration:
    """The duty to register: the offenses it reaches, and whether it binds by itself or only if a court so orders.

    ``lists`` make the duty, that of an offense's own section included; ``tiers`` say how often to report. ``words`` are
    those that bind.
    """

    reach: Reach
    binding: bool
    lists: tuple[OffenseList, ...]
    tiers: tuple[OffenseList, ...]
    tiered: Reach
    words: tuple[Evidence, ...]

    def registers(self, addresses: Iterable[str], allowing: frozenset[Condition] = HARMLESS) -> bool:
        """Whether everybody convicted under all these provisions must register."""
        return self.binding and all(self.reach.covers(address, allowing) for address in addresses)

    def naming(self, addresses: Iterable[str]) -> tuple[Evidence, ...]:
        """The items that reach any of these provisions."""
        wanted = tuple(addresses)
        return tuple(
            item.evidence
            for item in self.reach.items
            if any(item.place.holds(address) or item.place.within(address) for address in wanted)
        )

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All that the lists say, each fragment once, without duties that stand in an offense's own section."""
        found = (*(held for held in self.lists if held.kind is not ListKind.DUTY), *self.tiers)
        return tuple({id(item.fragment): item for held in found for item in held.evidence}.values())


def registration(law: Law) -> Registration:
    """The duty to register as a sex offender in a law; of no list where there is none."""
    held = [one for one in law.facts(OffenseList) if one.kind in _KINDS]
    tiers = tuple(one for one in held if one.kind is ListKind.TIER)
    makes = [one for one in held if one.kind is ListKind.OFFENDER] or list(tiers)
    duties = [one for one in held if one.kind is ListKind.DUTY]
    home = {one.section for one in (*makes, *tiers)}
    # a duty that stands elsewhere reaches what it names: "a person convicted under this section shall register"
    apart = [one for one in duties if one.section not in home and one.has("registers")]
    within = [one for one in duties if one.section in home]
    said = [reach_of(_duty(one), one.section, law) for one in apart]
    return Registration(
        united([reach_of_lists(makes, law), *said]),
        not any(_left_to_court(one) for one in within),
        tuple(dict.fromkeys((*makes, *apart))),
        tiers,
        reach_of_lists(tiers, law),
        tuple(item for one in within for item in one.evidence if item.fragment.kind in _BINDING),
    )


_BINDING = frozenset({"reach.registers", "reach.may_register", "reach.ordered"})
_KINDS = frozenset({ListKind.OFFENDER, ListKind.TIER, ListKind.DUTY})


def _duty(held: OffenseList) -> tuple[Evidence, ...]:
    """What says in a provision that somebody shall register, without its other sentences."""
    return tuple(item for item in held.evidence if item.fragment.kind == "reach.registers")


def _left_to_court(duty: OffenseList) -> bool:
    """Whether a duty is none: "may be ordered to register", "shall register if the court so orders"."""
    own = [item for item in duty.evidence if item.clause is duty.clause]
    kinds = {item.fragment.kind for item in own}
    if "reach.may_register" in kinds and "reach.registers" not in kinds:
        return True
    said = {item.fragment.sentence for item in own if item.fragment.kind == "reach.registers"}
    ordered = {item.fragment.sentence for item in own if item.fragment.kind == "reach.ordered"}
    return bool(said & ordered)


def named(target: Target) -> str:
    """An offense as a message names it: "patronizing a victim of sexual servitude (6-2-707)"."""
    return f"{target.title} ({target.section})"
