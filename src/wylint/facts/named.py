"""Offenses by name: which sections of this side "human trafficking" or "promoting prostitution" stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wylint.facts.role import Role, all_conducts

if TYPE_CHECKING:
    from wylint.facts.law import Law
    from wylint.facts.offense import Offense

# by kind of fragment: of each group of words one must stand in the offense's name or catchline
_NAMED: dict[str, tuple[tuple[str, ...], ...]] = {
    "reach.trafficking": (("traffick",),),
    "reach.servitude": (("servitude", "forced labor"),),
    "reach.patronizing": (("patroniz", "purchas", "buying"),),
    "reach.soliciting": (("solicit",), ("prostitut",)),
    "reach.promoting": (("promot", "procur", "pander", "compel", "advanc", "facilitat"), ("prostitut", "pander")),
    "reach.prostitution": (("prostitut",),),
    "reach.pornography": (("exploitation of", "pornograph", "abuse material"), ("child", "minor")),
    "reach.sexual_offense": (("sexual assault", "sexual abuse", "sexual battery"),),
}
# these say who buys, and are named so: "sexual servitude" does not name patronizing its victims
_NOT: dict[str, tuple[str, ...]] = {
    "reach.servitude": ("patroniz", "purchas", "buying"),
    "reach.pornography": ("commercial",),
}
_BY_ROLE: dict[str, tuple[Role, ...]] = {
    "reach.exploitation": (Role.TRAFFICKER, Role.BUYER, Role.PROMOTER),
    "reach.misconduct": (Role.TRAFFICKER, Role.BUYER, Role.PROMOTER, Role.IMAGES),
}


def sections_named(kind: str, law: Law) -> frozenset[str]:
    """The sections whose offenses a name of this kind stands for."""
    if kind in _BY_ROLE:
        return frozenset(found.offense.section for found in all_conducts(law, *_BY_ROLE[kind]))
    return frozenset(offense.section for offense in law.offenses if _is_named(kind, offense))


def _is_named(kind: str, offense: Offense) -> bool:
    title = f"{offense.name} {offense.catchline}".lower()
    if any(word in title for word in _NOT.get(kind, ())):
        return False
    return all(any(word in title for word in words) for words in _NAMED[kind])
