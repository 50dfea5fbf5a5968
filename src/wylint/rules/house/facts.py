"""The facts of a bill as units of house rules, and whether a fact that is required is there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from wylint.bill.model import Bill
from wylint.facts.defense import defenses
from wylint.facts.definition import definitions
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.law import printed_first
from wylint.facts.offense import CRIMES, Offense, offenses
from wylint.facts.side import Side
from wylint.facts.statement import has
from wylint.facts.subjects import FACTS
from wylint.law.apply import Applied
from wylint.law.citation import article_of, chapter_of, order, split_address, title_of
from wylint.law.code import Code
from wylint.law.model import Clause, Section
from wylint.rules.case import Case
from wylint.rules.house.unit import Piece, Unit
from wylint.text.source import Ink

_OWN: dict[str, Callable[[Side, Section], Iterator[Any]]] = {
    "Offense": offenses,
    "Definition": definitions,
    "Defense": defenses,
}


class Facts:
    """What the provisions that a bill touches say, by kind of fact; the law is only applied and read when asked for."""

    def __init__(self, bill: Bill, code: Code, parts: Sequence[Unit], applied: Applied | None = None) -> None:
        self.bill = bill
        self._case = Case(bill, code, applied, always=True)
        own = [one for one in parts if one.kind == "provision" and one.pieces]
        self._provisions = sorted(own, key=lambda one: one.pieces[0].start)
        self._starts = [one.pieces[0].start for one in self._provisions]
        self._read: dict[str, list[tuple[Section, Any]]] = {}
        self._units: dict[str, tuple[Unit, ...]] = {}

    def units(self, kind: str) -> tuple[Unit, ...]:
        """Every fact of a kind that the bill prints, in its order."""
        if kind not in self._units:
            found = (self._unit(kind, fact) for _, fact in self._facts(kind))
            self._units[kind] = tuple(sorted(filter(None, found), key=lambda unit: (unit.start, unit.end)))
        return self._units[kind]

    def there(self, kind: str, unit: Unit) -> bool | None:
        """Whether a fact of a kind stands in a part, or in the section of another fact, or holds for that section from
        elsewhere. None where the law at hand cannot tell.
        """
        section, of_fact = unit.section, _is_fact(unit)
        below = "" if of_fact else unit.address
        for home, fact in self._facts(kind):
            if home.citation == section and any(_under(item.address, below) for item in _evidence(fact)):
                return True
            if of_fact and _reaches(fact, section):
                return True
        if of_fact and any(_reaches(fact, section) for fact in self._of_law(kind)):
            return True
        return False if self._told(section) else None

    def anywhere(self, kind: str) -> bool:
        """Whether any provision that the bill touches says a fact of a kind."""
        return any(any(item.clause.touched for item in _evidence(fact)) for _, fact in self._facts(kind))

    def inside(self, kind: str, unit: Unit) -> Iterator[Unit]:
        """The printed facts of a kind in the section of a unit, or below the part that it is."""
        whole = _is_fact(unit)
        for other in self.units(kind):
            same = other.section == unit.section and (other.section or other.within == unit.within)
            if (whole and same) or (not whole and unit.holds(other)):
                yield other

    def _facts(self, kind: str) -> list[tuple[Section, Any]]:
        """What the sections that the bill touches say, in the code and outside of it, whatever title they stand in."""
        if kind not in self._read:
            side = self._case.after.side
            read = _OWN.get(kind) or FACTS[kind].load()
            found = ((section, fact) for section in self._sections() for fact in read(side, section))
            self._read[kind] = [
                (section, fact) for section, fact in found if not isinstance(fact, Offense) or _is_crime(fact)
            ]
        return self._read[kind]

    def _sections(self) -> Iterator[Section]:
        side, applied = self._case.after.side, self._case.applied
        for citation in applied.changed:
            section = side.code.get(citation)
            if section is not None:
                # of sections that stood, the readers keep only what the gap rules ask for
                yield replace(section, created=True)
        for law in side.code.uncodified:
            if any(clause.touched for clause in law.root.walk()):
                yield side.reader.section_of(law)

    def _of_law(self, kind: str) -> Sequence[Any]:
        law = self._case.after
        if kind in _OWN:
            return {"Offense": law.offenses, "Definition": law.definitions, "Defense": law.defenses}[kind]
        return law.named(kind)

    def _told(self, citation: str) -> bool:
        """Whether all that a section says after the bill is at hand, in words that can be relied on."""
        section = self._case.after.side.code.get(citation)
        if section is None:
            return True  # a section of the bill itself
        return section.created or (
            section.complete and all(one.text is not None and one.sure for one in section.root.walk())
        )

    def _unit(self, kind: str, fact: Any) -> Unit | None:
        """A fact as a unit; None where the bill prints no word of it."""
        evidence = _evidence(fact)
        first = printed_first(evidence)
        if first is None or first.clause.origin is None:
            return None
        clauses = list({id(item.clause): item.clause for item in evidence}.values())
        homes = [home for clause in clauses if (home := self._home(clause)) is not None]
        pieces = tuple(self._piece(home, clause) for clause in clauses for home in [self._home(clause)] if home)
        home = self._home(first.clause)
        start, end = self._words(first)
        section = split_address(first.address)[0]
        return Unit(
            kind,
            first.address,
            "" if section.startswith("section ") else section,
            bool(homes) and all(one.created for one in homes),
            start,
            end,
            tuple(one for own in pieces for one in own),
            first.clause.origin,
            home.within if home is not None else "",
            changed=any(clause.touched for clause in clauses),
        )

    def _home(self, clause: Clause) -> Unit | None:
        """The printed provision whose words a clause has."""
        if clause.origin is None:
            return None
        at = bisect_right(self._starts, clause.origin[1] - 1) - 1
        return self._provisions[at] if at >= 0 and self._starts[at] >= clause.origin[0] else None

    def _piece(self, home: Unit, clause: Clause) -> tuple[Piece, ...]:
        """The words of a provision; not to be relied on where the law at hand has others."""
        if clause.sure:
            return home.pieces
        return tuple(Piece(one.source, one.start, one.end, one.address, new=one.new, sure=False) for one in home.pieces)

    def _words(self, item: Evidence) -> tuple[int, int]:
        assert item.clause.origin is not None
        reading = self.bill.source.reading(*item.clause.origin, without=Ink.STRUCK)
        if 0 <= item.fragment.start < item.fragment.end <= len(reading.text):
            return reading.span(item.fragment.start, item.fragment.end)
        return item.clause.origin


def _is_fact(unit: Unit) -> bool:
    return unit.kind in FACTS or unit.kind in _OWN


def _is_crime(offense: Offense) -> bool:
    """Whether what is read as an offense is one: outside of the title on crimes "no person shall" forbids much else."""
    return title_of(offense.section) == CRIMES or any(
        limb.sexual or has(limb.words, Kind.LABOR, Kind.IMAGE, Kind.COMMERCIAL) for limb in offense.limbs
    )


def _evidence(fact: Any) -> tuple[Evidence, ...]:
    """What a fact rests on, what to point at first."""
    match type(fact).__name__:
        case "Offense":
            return (fact.opening, *fact.conduct)
        case "Definition":
            return (fact.head, *fact.body)
        case "Defense":
            return tuple(fact.words)
    return tuple(fact.evidence)


def _under(address: str, above: str) -> bool:
    return not above or address == above or address.startswith(f"{above}(")


def _reaches(fact: Any, section: str) -> bool:
    """Whether a fact of another section holds for this one: it names it, a range around it, or its article or more."""
    named = [(first, last) for item in _evidence(fact) for first, last in _cited(item)]
    named += [one for one in getattr(fact, "reach", ()) if isinstance(one, tuple)]
    for first, last in named:
        one, other = split_address(first)[0], split_address(last)[0]
        if one == section or (other and order(one) <= order(section) <= order(other)):
            return True
    home = getattr(fact, "section", "") or _evidence(fact)[0].address
    scope = getattr(fact, "scope", ())
    scopes = {scope} if isinstance(scope, str) else {*scope} if isinstance(scope, frozenset) else set()
    return (
        ("title" in scopes and title_of(home) == title_of(section))
        or ("chapter" in scopes and chapter_of(home) == chapter_of(section))
        or ("article" in scopes and article_of(home) == article_of(section))
    )


def _cited(item: Evidence) -> Iterator[tuple[str, str]]:
    """The sections that a citation among the evidence names, first and last."""
    if item.fragment.kind == "citation" and item.fragment.value.count("|") == 2:
        _, first, last = item.fragment.value.split("|")
        yield first, last
