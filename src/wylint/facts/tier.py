"""The tiers of the trafficking offense as they reach minors, and which of them is the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.law import Law
from wylint.facts.limb import Limb
from wylint.facts.punishment import Punishment, punishments
from wylint.facts.role import Conduct, Role, all_conducts

# two of these make an offense one of trafficking, whatever it is called
_MOVING = frozenset({"recruit", "harbor", "transport", "transfer", "hous", "convey"})


@dataclass(frozen=True, slots=True)
class Tier:
    """A trafficking offense that reaches minors for sex, with what it carries for them."""

    conduct: Conduct
    punishment: Punishment
    limbs: tuple[Limb, ...]


def is_tier(conduct: Conduct) -> bool:
    """Whether an offense of a trafficker is the trafficking offense itself, not servitude, pandering or the like."""
    offense = conduct.offense
    named = f"{offense.name} {offense.catchline}".lower()
    if "traffick" in named:
        return True
    return any(len(limb.verbs & _MOVING) > 1 for limb in conduct.limbs)


def tiers(law: Law) -> tuple[Tier, ...]:
    """All tiers, the first tier first: the one called "first degree", else the one that carries most."""
    return law.once("tiers", law, lambda: tuple(sorted(_tiers(law), key=_rank)))


def _tiers(law: Law) -> Iterator[Tier]:
    for conduct in all_conducts(law, Role.TRAFFICKER):
        if conduct.minors and is_tier(conduct):
            found = punishments(conduct.offense, conduct.limbs, law, age=conduct.age)
            yield from (Tier(conduct, punishment, limbs) for punishment, limbs in found)


def _rank(tier: Tier) -> tuple[bool, int, int]:
    named = f"{tier.conduct.offense.name} {tier.conduct.offense.catchline}".lower()
    first = any(words in named for words in ("first degree", "in the first", "aggravated trafficking"))
    return not first, -tier.punishment.most, -tier.punishment.least
