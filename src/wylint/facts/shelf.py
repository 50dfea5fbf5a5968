"""The offenses and penalties of a law by section, so that each is compared with its own few and not with all."""

from __future__ import annotations

from dataclasses import dataclass, field

from wylint.facts.law import Law
from wylint.facts.offense import Offense
from wylint.facts.penalty import Penalty
from wylint.law.citation import order, split_address


@dataclass(slots=True)
class Shelf:
    """Penalties by the section they stand in and by the sections they cite, and those that reach wider; offenses."""

    offenses: dict[str, list[Offense]] = field(default_factory=dict)
    own: dict[str, list[Penalty]] = field(default_factory=dict)
    citing: dict[str, list[Penalty]] = field(default_factory=dict)
    wide: list[Penalty] = field(default_factory=list)

    def for_section(self, section: str) -> list[Penalty]:
        """The penalties that can be meant for an offense of a section."""
        own = self.own.get(section, [])
        cited = [one for one in self.citing.get(section, []) if one.section != section]
        return [*own, *cited, *(one for one in self.wide if one.section != section)]

    def at(self, first: str, last: str) -> list[Penalty]:
        """The penalties that stand in a section, or in those from one to another."""
        if not last or last == first:
            return self.own.get(first, [])
        low, high = order(first), order(last)
        return [one for section, held in self.own.items() if low <= order(section) <= high for one in held]


def shelf(law: Law) -> Shelf:
    """The shelf of a law, made once."""
    return law.once("shelf", law, lambda: _made(law))


def _made(law: Law) -> Shelf:
    made = Shelf()
    for offense in law.offenses:
        made.offenses.setdefault(offense.section, []).append(offense)
    for penalty in law.facts(Penalty):
        made.own.setdefault(penalty.section, []).append(penalty)
        cited: set[str] = set()
        ranged = False
        for first, last in (*penalty.reach, *penalty.despite):
            section = split_address(first)[0]
            ranged = ranged or (bool(last) and split_address(last)[0] != section)
            cited.add(section)
        for section in cited:
            made.citing.setdefault(section, []).append(penalty)
        if ranged or (not penalty.reach and not penalty.offense and (penalty.named or penalty.scope - {"section"})):
            made.wide.append(penalty)
    return made


def places(section: str, law: Law) -> dict[str, int]:
    """The provisions of a section with their places in it."""
    found = law.side.code.get(section)
    if found is None:
        return {}
    return law.once("places", found, lambda: {clause.address: at for at, clause in enumerate(found.root.walk())})
