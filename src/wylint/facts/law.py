"""The law on one side of a bill, as the rules see it: offenses, definitions, defenses, and how they hang together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property, partial
from typing import TypeVar, cast

from wylint.facts.antecedent import by_its_term, of_offenses
from wylint.facts.application import applications
from wylint.facts.defense import TRIGGERS, Defense, defenses
from wylint.facts.definition import Definition, definitions
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.lexicon import BUYING, LURING, stem
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.medium import MEANS, Medium, media
from wylint.facts.offense import Offense, offenses
from wylint.facts.phrases import lower
from wylint.facts.plea import Plea
from wylint.facts.side import Side
from wylint.facts.statement import has
from wylint.facts.terms import normal
from wylint.law.citation import Order, order, split_address
from wylint.law.model import Clause, Section

T = TypeVar("T")
R = TypeVar("R")
DEPTH = 3


class Law:
    """One side of the bill. Facts are read when first asked for, each once."""

    def __init__(self, side: Side) -> None:
        self.side = side

    @property
    def name(self) -> str:
        """What the law is called in reports."""
        return self.side.code.name

    @cached_property
    def offenses(self) -> tuple[Offense, ...]:
        """Every offense of the candidate sections, in the order of the code."""
        return self._each("offenses", offenses, Kind.ACCUSATION, Kind.PENAL)

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """Every definition of the candidate sections."""
        return self._each("definitions", definitions, Kind.DEFINITION)

    @cached_property
    def defenses(self) -> tuple[Defense, ...]:
        """Every provision on a defense, and again where another section makes it apply."""
        found = self._each("defenses", defenses, *TRIGGERS)
        said = self._each("applications", applications, Kind.APPLIES)
        worded = [held for held in found if held.clause.text]
        lists = tuple(one for one in self.definitions if of_offenses(one)) if worded else ()
        termed = tuple(replace(held, cited=cited) for held in worded if (cited := by_its_term(held, lists)))
        return (
            *found,
            *termed,
            *(more for item in said for held in found if (more := item.extend(held)) is not None),
        )

    def _each(self, name: str, read: Callable[[Side, Section], Iterator[T]], *kinds: Kind) -> tuple[T, ...]:
        """What is read from every candidate section that says something of these kinds."""
        side = self.side
        return tuple(
            item
            for section in side.sections
            if side.says(section, *kinds)
            for item in side.reader.recall(partial(read, side), name, section)
        )

    def facts(self, kind: type[T]) -> tuple[T, ...]:
        """Every fact of a kind that ``facts/subjects.py`` lists, in the order of the code."""
        return cast("tuple[T, ...]", self.named(kind.__name__))

    def named(self, kind: str) -> tuple[object, ...]:
        """The same by the name of the kind."""
        from wylint.facts.subjects import FACTS

        held = self._facts.get(kind)
        if held is None:
            reads = FACTS[kind]
            side, read = self.side, reads.load()
            held = self._facts[kind] = tuple(
                fact
                for section in side.on(reads.book)
                for fact in side.reader.recall(partial(read, side), kind, section)
            )
        return held

    @cached_property
    def _facts(self) -> dict[str, tuple[object, ...]]:
        return {}

    def once(self, name: str, about: object, find: Callable[[], R]) -> R:
        """What ``find`` finds about a thing in this law, found once; ``name`` says what is looked for."""
        held = self._found.get((name, id(about)))
        if held is None:  # the thing is kept, so that its identity is its own
            held = self._found[name, id(about)] = (about, find())
        return cast("R", held[1])

    @cached_property
    def _found(self) -> dict[tuple[str, int], tuple[object, object]]:
        return {}

    def covers(self, rule: str, title: str = "6") -> bool:
        """Whether an absence may be asserted: the law at hand covers the title, or all that the rule needs."""
        return self.side.code.coverage.covers(rule=rule, title=title)

    # definitions ------------------------------------------------------------------------------------------------

    def define(self, phrase: str, section: str) -> Definition | None:
        """The definition that a phrase in a section names: the longest term, then the narrowest scope."""
        found: Definition | None = None
        best = (0, 0)
        said = normal(phrase)
        for term, definition in self._terms.get(said.rsplit(" ", 1)[-1], ()):
            rank = (len(term), -definition.rank)
            if rank > best and (said == term or said.endswith(f" {term}")) and definition.holds_in(section):
                found, best = definition, rank
        return found

    @cached_property
    def _terms(self) -> dict[str, list[tuple[str, Definition]]]:
        """Defined terms with their definitions, by their last word."""
        found: dict[str, list[tuple[str, Definition]]] = {}
        for definition in self.definitions:
            for term in definition.terms:
                found.setdefault(term.rsplit(" ", 1)[-1], []).append((term, definition))
        return found

    def resolved(self, phrase: str, section: str) -> tuple[Definition, ...]:
        """The definition of a phrase and those of the commercial terms in its words, depth-limited, each once."""
        found: list[Definition] = []
        todo = [(phrase, section, 0)]
        while todo:
            words, where, depth = todo.pop()
            definition = self.define(words, where)
            if definition is None or definition in found or depth >= DEPTH:
                continue
            found.append(definition)
            found.extend(other for other in self._named_in(definition) if other not in found)
            for item in definition.body:
                if item.fragment.kind in (Kind.COMMERCIAL, Kind.USE) and not item.fragment.dispensed:
                    todo.append((item.fragment.value, definition.section, depth + 1))
                elif item.fragment.kind is Kind.CITATION:
                    found.extend(other for other in self.resolved_at(item, definition.section) if other not in found)
        return tuple(found)

    def _named_in(self, definition: Definition) -> Iterator[Definition]:
        """Definitions with a control element whose general term ("services") the words of another definition use."""
        text = definition.clause.text
        if text is None:
            return
        said = lower(text[definition.head.fragment.end :]).replace(",", " ").replace(";", " ").split()
        words = frozenset(map(normal, said))
        for other in self.definitions:
            if other is definition or not words.intersection(other.terms) or not other.holds_in(definition.section):
                continue
            if any(item.fragment.kind is Kind.CONTROL for item in other.body):
                yield other

    def resolved_at(self, item: Evidence, section: str) -> tuple[Definition, ...]:
        """What an item of an offense resolves to: its phrase, or the definition that a citation points at."""
        if item.fragment.kind is not Kind.CITATION:
            return self.resolved(item.fragment.value, section)
        relation, address, _ = item.fragment.value.split("|")
        if relation != "as defined in":
            return ()
        return tuple(found for found in self.definitions if found.clause.address == address)

    # offenses ---------------------------------------------------------------------------------------------------

    def imported(self, limb: Limb) -> tuple[Offense, ...]:
        """The offenses whose elements a limb takes over by citing them, each once, depth-limited."""
        held = self._imported.get(id(limb))
        if held is None:
            held = self._imported[id(limb)] = (limb, tuple(self._follow(limb)))
        return held[1]

    @cached_property
    def _imported(self) -> dict[int, tuple[Limb, tuple[Offense, ...]]]:
        return {}

    def _follow(self, limb: Limb) -> Iterator[Offense]:
        todo = [(limb, 0)]
        seen: set[str] = set()
        followed: set[str] = set()
        while todo:
            current, depth = todo.pop()
            if depth >= DEPTH:
                continue
            for item in current.imports:
                if item.fragment.value in followed:
                    continue
                followed.add(item.fragment.value)
                for offense in self.cited(item):
                    if offense.clause.address not in seen:
                        seen.add(offense.clause.address)
                        yield offense
                        todo.extend((below, depth + 1) for below in offense.limbs)

    @cached_property
    def _by_section(self) -> tuple[list[Order], list[list[Offense]]]:
        """The offenses section by section, in the order of the code."""
        found: dict[str, list[Offense]] = {}
        for offense in self.offenses:
            found.setdefault(offense.section, []).append(offense)
        sections = sorted(found, key=order)
        return [order(section) for section in sections], [found[section] for section in sections]

    def cited(self, citation: Evidence) -> Iterator[Offense]:
        """The offenses at a citation: a section, one provision of it, or a range of sections."""
        _, first, last = citation.fragment.value.split("|")
        section, _ = split_address(first)
        places, held = self._by_section
        low = bisect_left(places, order(section))
        high = bisect_right(places, order(split_address(last)[0] if last else section))
        for offenses_there in held[low:high]:
            for offense in offenses_there:
                if last or offense.clause.address.startswith(first) or first.startswith(offense.clause.address):
                    yield offense

    def age_of_minor(self, word: str, section: str) -> int:
        """Below which age a person is a "minor" or "child": by definition, else eighteen (W.S. 14-1-101)."""
        definition = self.define(word.rsplit(" ", 1)[-1], section)
        if definition is not None:
            for item in definition.body:
                if item.fragment.kind is Kind.UNDER_AGE:
                    return item.fragment.number
        return ADULT_AGE

    def victim_age(self, limb: Limb, section: str) -> int:
        """Below which age the victim must be in a limb: 0 where age is no element; imported elements count."""
        return self.once("victim age", limb, lambda: self._victim_age(limb, section))

    def _victim_age(self, limb: Limb, section: str) -> int:
        ages = [item.fragment.number or self.age_of_minor(item.fragment.value, section) for item in limb.victim]
        if ages:
            return min(max(ages), ADULT_AGE)  # "under twenty-one" includes everyone below eighteen
        return max(
            (
                self.victim_age(below, found.section)
                for found in self.imported(limb)
                for below in found.limbs
                if below.victim
            ),
            default=0,
        )

    def is_commercial(self, limb: Limb, section: str) -> bool:
        """Whether a limb is about sex for value: by its words, by a definition, or by an offense it imports."""
        if limb.commercial or limb.pays or (limb.buys and has(limb.words, Kind.VALUE)):
            return True
        if limb.sexual and has(limb.words, Kind.VALUE, Kind.CUSTOMER):
            return True
        return any(below.commercial or below.pays for found in self.imported(limb) for below in found.limbs)

    def means(self, limb: Limb, offense: Offense) -> tuple[Evidence, ...]:
        """The means of a limb: in its own words, in its section's, where its verb is defined, or in a section
        that punishes by means.
        """
        added = (*offense.means, *self._added(offense))
        found = [item for item in (*limb.words, *added) if item.fragment.kind in MEANS]
        for definition in self._of_verbs:
            if definition.holds_in(offense.section) and any(stem(term) in limb.verbs for term in definition.terms):
                found.extend(item for item in definition.body if item.fragment.kind in MEANS)
        return tuple(item for item in found if not item.fragment.dispensed or item in added)

    def _added(self, offense: Offense) -> Iterator[Evidence]:
        """The means that other sections speak of in the commission of an offense."""
        for medium in self._media:
            if medium.section != offense.section and medium.reaches(offense.section, offense.clause.address):
                yield from medium.evidence

    @cached_property
    def _media(self) -> tuple[Medium, ...]:
        return self._each("media", media, *MEANS)

    @cached_property
    def _of_verbs(self) -> tuple[Definition, ...]:
        """Definitions of verbs of soliciting and paying: "solicit" means to ask … by electronic communication."""
        return tuple(found for found in self.definitions if any(stem(term) in LURING | BUYING for term in found.terms))

    def barring(self, offense: Offense, plea: Plea, *, age_is_element: bool) -> tuple[Defense, ...]:
        """The provisions on a plea that hold in a prosecution for an offense."""
        return tuple(
            found
            for found in self.defenses
            if found.plea is plea
            and found.reaches(offense.section, offense.clause.address, age_is_element=age_is_element)
        )


def printed_first(items: tuple[Evidence, ...]) -> Evidence | None:
    """The evidence to point at: in a provision the bill touches, else one it prints, else the first."""
    for wanted in (_touched, _printed):
        for item in items:
            if wanted(item.clause):
                return item
    return items[0] if items else None


def _touched(clause: Clause) -> bool:
    return clause.touched and clause.origin is not None


def _printed(clause: Clause) -> bool:
    return clause.origin is not None
