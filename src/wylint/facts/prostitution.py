"""The offense of selling oneself: who can commit it."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.offense import Offense
from wylint.facts.role import Role, all_conducts


def sellers(law: Law) -> tuple[Offense, ...]:
    """The offenses of selling one's own sexual conduct, in the order of the code."""
    return tuple(dict.fromkeys(conduct.offense for conduct in all_conducts(law, Role.SELLER)))


def minors_spared(law: Law) -> tuple[Evidence, ...]:
    """The words that keep every offense of selling oneself to adults ("a person eighteen years of age or older who").

    Empty where a minor can commit one, and where there is none: then nothing says that minors are spared.
    """
    found: list[Evidence] = []
    for conduct in all_conducts(law, Role.SELLER):
        for limb in conduct.limbs:
            grown = next(_grown(limb), None)
            if grown is None:
                return ()
            found.append(grown)
    return tuple(found)


def _grown(limb: Limb) -> Iterator[Evidence]:
    """The actor's own age: it stands before the first verb."""
    for item in limb.words:
        if item.fragment.kind is Kind.VERB:
            return
        if item.fragment.kind is Kind.ADULT:
            yield item
        if item.fragment.kind is Kind.OVER_AGE and item.fragment.number >= ADULT_AGE:
            yield item
