"""The tiers of the trafficking offense as they reach minors, and which of them is the first."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.punishment import Punishment, punishments
from wylint.facts.role import Conduct, Role, all_conducts, conducts
from wylint.law.citation import split_address

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
    first: set[str] = set()
    for conduct in all_conducts(law, Role.TRAFFICKER):
        if conduct.minors and is_tier(conduct):
            first.add(conduct.offense.section)
            yield from _carried(conduct, law)
    for offense in law.offenses:
        named = f"{offense.name} {offense.catchline}".lower()
        if (
            "traffick" in named
            and not conducts(offense, law)
            and any(_for_purposes_of(limb, first) for limb in offense.limbs)
        ):
            yield from _carried(Conduct(offense, Role.TRAFFICKER, offense.limbs, ADULT_AGE), law)


def _carried(conduct: Conduct, law: Law) -> Iterator[Tier]:
    found = punishments(conduct.offense, conduct.limbs, law, age=conduct.age)
    yield from (Tier(conduct, punishment, limbs) for punishment, limbs in found)


def _for_purposes_of(limb: Limb, tiers: Collection[str]) -> bool:
    """ "for a purpose described in W.S. 6-2-702(a)": what is done, and to whom, stands in another tier."""
    for item in limb.words:
        if item.fragment.kind is Kind.PENAL:
            return False
        if item.fragment.kind is Kind.CITATION:
            relation, first, _ = item.fragment.value.split("|")
            if relation in ("as provided in", "under", "in violation of") and split_address(first)[0] in tiers:
                return True
    return False


def _rank(tier: Tier) -> tuple[bool, int, int]:
    named = f"{tier.conduct.offense.name} {tier.conduct.offense.catchline}".lower()
    first = any(words in named for words in ("first degree", "in the first", "aggravated trafficking"))
    return not first, -tier.punishment.most, -tier.punishment.least
