"""What the commercial act of an offense resolves to, and whether that demands a third party's control."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wylint.facts.control import demanded
from wylint.facts.definition import Definition
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.limb import Limb
from wylint.facts.plea import Plea

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
        named = words_naming(limb, law)
        spoken = spoken or bool(named)
        found = [*demanded(limb.words)]
        own = (item for item in limb.words if item.fragment.kind in _NAMING)
        evidence.update((id(item.fragment), item) for item in own)
        cured = any(item.fragment.kind in (Kind.CONTROL, Kind.THIRD) and item.fragment.dispensed for item in limb.words)
        for item, section in named:
            evidence.setdefault(id(item.fragment), item)
            for definition in law.resolved_at(item, section):
                for said in (definition.head, *_telling(definition)):
                    evidence.setdefault(id(said.fragment), said)
                found.extend(demanded(definition.body))
                cured = cured or _dispenses(definition, law)
                relied.setdefault(definition.clause.address, definition)
        free = free or cured or not found or (limb.age_is_enough and not demanded(limb.words))
        markers.extend(found)
    return Chain(spoken, free, tuple(markers), tuple(relied.values()), tuple(evidence.values()))


def words_naming(limb: Limb, law: Law) -> list[tuple[Evidence, str]]:
    """The words that name the commercial act, each with the section in which they are to be read.

    Where a limb names none itself, those of the offenses it imports, behind the citation that brings them in.
    """
    own = [(item, _section(item)) for item in limb.commercial if "traffick" not in item.fragment.value]
    if not own:
        own = [(item, _section(item)) for item in limb.words if item.fragment.kind is Kind.SEXUAL]
    own += [(item, _section(item)) for item in limb.words if item.fragment.kind is Kind.CITATION]
    if own and not limb.imports:
        return own
    found = [(item, _section(item)) for item in limb.imports]
    for imported in law.imported(limb):
        for below in imported.limbs:
            if below.victim:
                found.extend((item, imported.section) for item in below.commercial)
    return found if len(found) > len(limb.imports) else own


def _section(item: Evidence) -> str:
    return item.clause.address.split("(", 1)[0]


def _telling(definition: Definition) -> Iterator[Evidence]:
    """What of a definition bears on control."""
    return (item for item in definition.body if item.fragment.kind in _TELLING)


def _dispenses(definition: Definition, law: Law) -> bool:
    return any(
        found.plea is Plea.CONTROL
        for found in law.defenses
        if found.clause.address.startswith(definition.clause.address)
    )
