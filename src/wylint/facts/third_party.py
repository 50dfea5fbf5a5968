"""What the commercial act of an offense resolves to, and whether that demands a third party's control."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wylint.facts.control import demanded
from wylint.facts.definition import Definition
from wylint.facts.evidence import Evidence
from wylint.facts.exchange import dispenses, named_acts
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.limb import Limb

# the kinds by which a commercial act is named, and by which control is demanded or excused
_NAMING = frozenset(
    {
        Kind.COMMERCIAL, Kind.SEXUAL, Kind.USE, Kind.VALUE, Kind.CONTROL, Kind.THIRD, Kind.CITATION, Kind.DISPENSE,
        Kind.NEGATION, Kind.VICTIM,
    }
)  # fmt: skip
_TELLING = frozenset({Kind.CONTROL, Kind.VALUE, Kind.COMMERCIAL, Kind.SEXUAL, Kind.DISPENSE})


@dataclass(frozen=True, slots=True)
class Chain:
    """How the limbs of an offense name the commercial act, through definitions and offenses they import.

    ``named``: some word names it. ``markers`` are the phrases that demand control; ``free``: some limb demands none.
    ``relied`` are the definitions read, ``evidence`` all that the answer rests on.
    """

    named: bool
    free: bool
    markers: tuple[Evidence, ...]
    relied: tuple[Definition, ...]
    evidence: tuple[Evidence, ...]


def chain_of(limbs: Sequence[Limb], law: Law) -> Chain:
    """Resolve the commercial act of these limbs."""
    evidence: dict[int, Evidence] = {}
    markers: list[Evidence] = []
    relied: dict[str, Definition] = {}
    free = spoken = False
    for limb in limbs:
        named = named_acts(limb, law)
        spoken = spoken or bool(named)
        found = [*demanded(limb.words)]
        for below in (below for imported in law.imported(limb) for below in imported.limbs if below.victim):
            borrowed = demanded(below.words)
            evidence.update((id(item.fragment), item) for item in borrowed)
            found.extend(borrowed)
        own = (item for item in limb.words if item.fragment.kind in _NAMING)
        evidence.update((id(item.fragment), item) for item in own)
        cured = any(item.fragment.kind in (Kind.CONTROL, Kind.THIRD) and item.fragment.dispensed for item in limb.words)
        for item, section in named:
            evidence.setdefault(id(item.fragment), item)
            for definition in law.resolved_at(item, section):
                for said in (definition.head, *_telling(definition)):
                    evidence.setdefault(id(said.fragment), said)
                found.extend(demanded(definition.body))
                cured = cured or dispenses(definition, law)
                relied.setdefault(definition.clause.address, definition)
        free = free or cured or not found or (limb.age_is_enough and not demanded(limb.words))
        markers.extend(found)
    return Chain(spoken, free, tuple(markers), tuple(relied.values()), tuple(evidence.values()))


def _telling(definition: Definition) -> Iterator[Evidence]:
    """What of a definition bears on control."""
    return (item for item in definition.body if item.fragment.kind in _TELLING)
