"""Who counts as a victim of trafficking or commercial sexual exploitation: definitions, and what they resolve to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wylint.facts.definition import Definition
from wylint.facts.evidence import Evidence
from wylint.facts.exchange import exchange_alone, needs_control
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.offense import Offense
from wylint.facts.statement import has


@dataclass(frozen=True, slots=True)
class Victimhood:
    """A definition of a victim, and by what it takes in a minor sold or bought without any third party.

    ``direct``: its own words do. ``federal``: it refers to federal law, which asks for no third party. ``offenses`` are
    those it speaks of; ``open``: one of them is committed with no third party. ``borrowed`` are definitions whose
    meaning it takes over.
    """

    definition: Definition
    direct: bool
    federal: bool
    offenses: tuple[Offense, ...]
    open: bool
    borrowed: tuple[Definition, ...] = ()

    @property
    def covers(self) -> bool:
        """Whether every minor used in a commercial sex act is a victim."""
        return self.direct or self.federal or self.open


def victimhoods(law: Law) -> Iterator[Victimhood]:
    """The definitions of victims of trafficking or commercial sexual exploitation, in the order of the code."""
    named = [found for found in law.definitions if any(_names_victim(term) for term in found.terms)]
    own = {id(found): held for found in named if (held := _read(found, law)) is not None}
    for definition in named:
        found = own.get(id(definition))
        borrowed = [held for other in _borrowed(definition, named) if (held := own.get(id(other))) is not None]
        if found is None and not borrowed:
            continue
        yield replace(
            found or Victimhood(definition, direct=False, federal=False, offenses=(), open=False),
            borrowed=(*_trades(definition, law), *(held.definition for held in borrowed)),
            offenses=tuple(offense for held in (found, *borrowed) if held for offense in held.offenses),
            direct=any(held.covers for held in (found, *borrowed) if held),
        )


def _borrowed(definition: Definition, others: Sequence[Definition]) -> Iterator[Definition]:
    """The definitions whose meaning one takes over: "has the meaning given to victim in W.S. 6-2-701(a)(xv)"."""
    for item in definition.body:
        if item.fragment.kind is not Kind.CITATION:
            continue
        relation, first, _ = item.fragment.value.split("|")
        for other in others:
            address = other.clause.address
            whole = relation == "as defined in" and other.section == first
            if other is not definition and (address == first or whole):
                yield other


def _read(definition: Definition, law: Law) -> Victimhood | None:
    """A definition of a victim of the trade by its own words; None where it is of another crime's victims."""
    offenses = tuple(_meant(definition, law))
    named = any("exploited" in term or "traffick" in term or "commercial" in term for term in definition.terms)
    trade = has(definition.body, Kind.COMMERCIAL) or any(_federal(item) for item in definition.body)
    if not (offenses or trade or (named and has(definition.body, Kind.SEXUAL, Kind.USE))):
        return None
    return Victimhood(
        definition,
        any(_takes_in(words, definition, law) for words in _ways(definition)),
        any(_federal(item) for item in definition.body),
        offenses,
        any(exchange_alone(limb, offense, law) for offense in offenses for limb in offense.limbs),
    )


def _names_victim(term: str) -> bool:
    """ "victim", "victim of human trafficking", "sexually exploited child"; no "victim advocate"."""
    if term.endswith(("victim", "survivor")) or term.startswith(("victim of", "survivor of")):
        return True
    persons = ("child", "minor", "youth", "person", "juvenile", "individual")
    return term.endswith(persons) and any(word in term for word in ("exploited", "trafficked", "victimized"))


def _federal(item: Evidence) -> bool:
    """The federal law of sex trafficking, by its name or by its sections."""
    if item.fragment.kind is Kind.FEDERAL:
        return True
    if item.fragment.kind is not Kind.CITATION:
        return False
    address = item.fragment.value.split("|")[1]
    return address.startswith(("18 U.S.C. 1591", "22 U.S.C. 7102"))


def _trades(definition: Definition, law: Law) -> Iterator[Definition]:
    """What its words for the trade are defined as: "human trafficking" means an offense under W.S. 6-2-702."""
    for item in definition.body:
        if item.fragment.kind is Kind.COMMERCIAL and _is_trade(item.fragment.value):
            yield from (other for other in law.resolved_at(item, definition.section) if other is not definition)


def _is_trade(words: str) -> bool:
    return "traffick" in words or "servitude" in words


def _meant(definition: Definition, law: Law) -> Iterator[Offense]:
    """The offenses whose victims are meant: cited, or named as "human trafficking", "sexual servitude"."""
    seen: set[str] = set()
    for item in (*definition.body, *(item for trade in _trades(definition, law) for item in trade.body)):
        kind, value = item.fragment.kind, item.fragment.value
        found: tuple[Offense, ...] = ()
        if kind is Kind.CITATION and not value.startswith(("except", "as defined in", "notwithstanding")):
            first = value.split("|")[1]
            found = tuple(law.cited(item)) if first[:1].isdigit() and "." not in first.split("(")[0] else ()
        elif kind is Kind.COMMERCIAL and _is_trade(value):
            found = tuple(offense for offense in law.offenses if value in f"{offense.name} {offense.catchline}".lower())
        for offense in found:
            if offense.clause.address not in seen and any(
                law.is_commercial(limb, offense.section) for limb in offense.limbs
            ):
                seen.add(offense.clause.address)
                yield offense


def _ways(definition: Definition) -> Iterator[tuple[Evidence, ...]]:
    """The ways to be a victim: each item of the definition's list with its lead, or all of it where it has none."""
    own = tuple(item for item in definition.body if item.clause is definition.clause)
    below: dict[int, list[Evidence]] = {}
    for item in definition.body:
        if item.clause is not definition.clause:
            below.setdefault(id(item.clause), []).append(item)
    items = list(below.values())
    joined = any(words[-1].fragment.kind is Kind.AND for words in items[:-1])
    if not items or joined:
        yield tuple(definition.body)
        return
    yield from (own + tuple(words) for words in items)


def _takes_in(words: Sequence[Evidence], definition: Definition, law: Law) -> bool:
    """Whether a minor and a commercial sex act are enough, with nobody who controls, sells or certifies."""
    young = [
        item for item in words if item.fragment.kind in (Kind.MINOR, Kind.UNDER_AGE) and not item.fragment.dispensed
    ]
    low = any(0 < item.fragment.number < 18 for item in young)
    if not young or low:
        return False
    if any(item.fragment.kind in (Kind.THIRD, Kind.STATUS) and not _idle(item, words) for item in words):
        return False
    acts = [
        (item, definition.section)
        for item in words
        if item.fragment.kind in (Kind.COMMERCIAL, Kind.USE)
        and not item.fragment.dispensed
        and not any(word in item.fragment.value for word in ("traffick", "servitude", "slavery"))
    ]
    if not acts and not (has(words, Kind.SEXUAL) and has(words, Kind.VALUE)):
        return False
    # "sold by one who controls her" offers no exchange in place of the control
    said = [item for item in words if item.fragment.value not in _SALES]
    return not needs_control(said, acts, law)


def _idle(item: Evidence, words: Sequence[Evidence]) -> bool:
    """Whether nothing turns on it: "it is immaterial whether a third party is identified"."""
    return item.fragment.dispensed or any(
        other.fragment.kind is Kind.BAR
        and other.clause is item.clause
        and other.fragment.sentence == item.fragment.sentence
        and any(mark in other.fragment.value for mark in ("material", "relevant", "consequence", "moment"))
        for other in words
    )


_SALES = frozenset({"sold", "bought", "bartered", "traded", "for sale"})
