"""Offenses of buying sex with a minor outside the trafficking article, and what each asks for besides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.buying import by_electronic_means_only, by_travel_only, status_elements
from wylint.facts.evidence import Evidence
from wylint.facts.family import in_trafficking_article
from wylint.facts.law import Law
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.offense import Offense
from wylint.facts.role import Conduct, Role, all_conducts, grade_age, reaching_minors
from wylint.facts.third_party import chain_of


@dataclass(frozen=True, slots=True)
class Purchase:
    """An offense of a buyer of minors. ``shortfall``: what limits it, "" where it reaches every buyer of any minor."""

    offense: Offense
    shortfall: str
    evidence: tuple[Evidence, ...]

    @property
    def open_to_all(self) -> bool:
        """Whether it reaches everyone who buys sex with anyone under eighteen."""
        return not self.shortfall


def purchases(law: Law) -> Iterator[Purchase]:
    """The offenses of buyers of minors that stand outside the trafficking article, in the order of the code."""
    for conduct in all_conducts(law, Role.BUYER):
        section = conduct.offense.section
        if in_trafficking_article(section, law) or not (limbs := reaching_minors(conduct, law)):
            continue
        found = [(limb, _shortfall(limb, conduct, law)) for limb in limbs]
        least = min((short for _, short in found), key=len)
        yield Purchase(conduct.offense, least, tuple(item for limb in limbs for item in limb.words))


def _shortfall(limb: Limb, conduct: Conduct, law: Law) -> str:
    """What a limb asks for besides value, sexual conduct and an age below eighteen."""
    age = _age(limb, conduct, law)
    if age < ADULT_AGE:
        return f"it protects only those under {age}"
    if status_elements(conduct, [limb]):
        return "the buyer must have known that the child was a victim"
    if (limb.imports and not limb.age_is_enough) or not chain_of([limb], law).free:
        return "the child must have been under the control of another"
    if by_electronic_means_only(limb):
        return "it must be committed over a network"
    if not limb.buys and "solicit" not in limb.verbs:
        return "it reaches those who lure or travel and says nothing of value"
    if by_travel_only(limb):
        return "the buyer must have travelled"
    return ""


def _age(limb: Limb, conduct: Conduct, law: Law) -> int:
    section = conduct.offense.section
    return law.victim_age(limb, section) or grade_age(conduct.offense, law)
