"""Which offenses a clause reaches: its citations, ranges, scopes and names of offenses, each with its conditions.

``reach_of`` is the one answer for every list: registration, interception, shields, forfeiture, restitution, immunity.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.named import sections_named
from wylint.facts.offense_list import NAMES, NESTED, REGISTERS, OffenseList
from wylint.facts.place import Place, place_of
from wylint.facts.subjects import REACH
from wylint.law.model import Clause

if TYPE_CHECKING:
    from wylint.facts.law import Law


class Condition(StrEnum):
    """What limits an item of a list. The names are those of ``grammar/reach.lark``."""

    MINOR = "minor"  # the victim is a minor: no limit where children are what matters
    UNDER_AGE = "under_age"  # the victim is below an age under eighteen
    OVER_AGE = "over_age"  # the victim has reached an age
    REPEAT = "repeat"  # only upon a second conviction
    INCIDENT = "incident"  # only incident to an investigation of something else
    ORGANIZED = "organized"  # only where organized crime is involved
    ORDERED = "ordered"  # only if a court so orders
    OWN_CHILD = "own_child"  # only against a parent's own child


_CONDITIONS = frozenset(condition.value for condition in Condition)
# conditions that leave an item whole where children are what matters
HARMLESS = frozenset({Condition.MINOR})
NOTHING: frozenset[Condition] = frozenset()
ADULT_AGE = 18
HOPS = 2  # lists within lists are followed so far
# citations of these relations name no offense that is reached
_BESIDE = ("except as provided in", "notwithstanding", "subject to", "as determined under")
# how far apart, in characters, two things may stand that belong together
_JOINED = 6  # ", ", " or ", " and ": no "W.S." between
_EXCEPTED = 9  # " or W.S. "
_OBJECT = 60  # "previously convicted" of any offense enumerated in …
_NEXT = 6  # "as used in" W.S. 6-2-731
_CITED = 45  # "human trafficking" as defined by …


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a list names: where (``place``), under which conditions. ``excluded``: "but not"."""

    evidence: Evidence
    place: Place
    conditions: frozenset[Condition] = NOTHING
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Reach:
    """The offenses a clause reaches. ``everything``: it reaches any offense ("any felony")."""

    items: tuple[Item, ...] = ()
    everything: bool = False
    evidence: tuple[Evidence, ...] = ()

    def covers(self, address: str, allowing: frozenset[Condition] = HARMLESS) -> bool:
        """Whether a whole section (``6-2-707``) or provision is reached, under no condition but those allowed."""
        if any(item.excluded and item.place.holds(address) for item in self.items):
            return False
        return self.everything or any(
            not item.excluded and item.conditions <= allowing and item.place.holds(address) for item in self.items
        )

    def touches(self, address: str, allowing: frozenset[Condition] = HARMLESS) -> bool:
        """The same, or any part of the section or provision: ``6-4-303(b)(iv)`` touches ``6-4-303``."""
        return self.covers(address, allowing) or any(
            not item.excluded and item.conditions <= allowing and item.place.within(address) for item in self.items
        )

    def conditions(self, address: str) -> frozenset[Condition]:
        """The conditions under which an address is reached in part or in whole; of several items the freest counts."""
        found = [
            item.conditions
            for item in self.items
            if not item.excluded and (item.place.holds(address) or item.place.within(address))
        ]
        return min(found, key=len, default=NOTHING)

    @property
    def empty(self) -> bool:
        """Whether nothing is reached."""
        return not self.everything and not any(not item.excluded for item in self.items)


def reach_of(words: Sequence[Evidence], section: str, law: Law, *, hops: int = HOPS) -> Reach:
    """What the sentences in which these words stand reach; ``section`` is where "this article" is read.

    The words may be of any book; those of a list are its lead and its items. A fact that asks for this is listed in
    ``facts/subjects.py`` with ``also=(REACH,)``, so that an index holds what it needs. ``hops``: how far lists that are
    cited are followed.
    """
    return law.once(f"reach in {section}, {hops}", words, lambda: _reach(reach_words(words, law), section, law, hops))


def reach_of_lists(lists: Sequence[OffenseList], law: Law) -> Reach:
    """What several lists reach together."""
    return united([reach_of(held.evidence, held.section, law) for held in lists])


def united(found: Sequence[Reach]) -> Reach:
    """All that these reach."""
    return Reach(
        tuple(item for reach in found for item in reach.items),
        any(reach.everything for reach in found),
        tuple(item for reach in found for item in reach.evidence),
    )


def reach_words(words: Sequence[Evidence], law: Law) -> tuple[Evidence, ...]:
    """The fragments of reach (citations, names, conditions) in the sentences in which these words stand."""
    wanted: dict[int, tuple[Clause, set[int]]] = {}
    for item in words:
        wanted.setdefault(id(item.clause), (item.clause, set()))[1].add(item.fragment.sentence)
    return tuple(
        Evidence(clause, fragment)
        for clause, numbers in wanted.values()
        for fragment in law.side.said(clause, REACH)
        if fragment.sentence in numbers
    )


def all_words(clause: Clause, law: Law) -> tuple[Evidence, ...]:
    """The fragments of reach in a provision and all below it."""
    return tuple(Evidence(below, fragment) for below in clause.walk() for fragment in law.side.said(below, REACH))


def _reach(words: Sequence[Evidence], section: str, law: Law, hops: int) -> Reach:
    """``hops``: how many lists within lists are followed."""
    items: list[Item] = []
    evidence: list[Evidence] = list(words)
    everything = False
    open_at: dict[str, _Sentence] = {}  # what the lead of a list says of its items, by the lead's address
    for (address, _), group in groupby(words, key=lambda item: (item.address, item.fragment.sentence)):
        lead = next((open_at[above] for above in _above(address) if above in open_at), None)
        said = _Sentence(section, law, lead)
        said.read(tuple(group))
        open_at[address] = said
        everything = everything or said.everything
        items.extend(said.items)
    seen = {id(item.clause) for item in words}
    new = items
    for _ in range(hops):
        new = [one for item in new for one in _nested(item, law, seen, evidence)]
        items.extend(new)
    return Reach(tuple(items), everything, tuple(dict.fromkeys(evidence)))


def _above(address: str) -> Iterator[str]:
    """The addresses of the provisions above one, from the nearest."""
    while "(" in address:
        address = address[: address.rindex("(")]
        yield address


def _nested(item: Item, law: Law, seen: set[int], evidence: list[Evidence]) -> Iterator[Item]:
    """What a cited list reaches: "an offense specified in W.S. 7-19-302(g)"; each list once."""
    if not item.place.cites:
        return
    for held in law.facts(OffenseList):
        if held.kind in NESTED and id(held.clause) not in seen and _cites(item, held):
            seen.add(id(held.clause))
            evidence.extend(held.evidence)
            for one in _reach(held.evidence, held.section, law, 0).items:
                yield replace(one, conditions=one.conditions | item.conditions, excluded=one.excluded or item.excluded)


def _cites(item: Item, held: OffenseList) -> bool:
    """Whether an item means a list: by its provision, or by a section that is one list or says who must register."""
    address = held.clause.address
    named = item.place.sections or {item.place.first}
    if any("(" in one and (address == one or address.startswith(f"{one}(")) for one in named):
        return True
    whole = held.kind in REGISTERS or address.removeprefix(held.section) in ("", "(a)")
    return whole and not item.place.area and held.section in named


@dataclass(slots=True)
class _Sentence:
    """One sentence of a list, read from left to right; ``lead`` is the sentence that it hangs below."""

    section: str
    law: Law
    lead: _Sentence | None = None
    items: list[Item] = field(default_factory=list)
    everything: bool = False
    conditions: frozenset[Condition] = NOTHING  # those that govern all items behind them
    excluded: bool = False
    _fresh: int = 0  # the first item that no condition has been said of
    _passing: int = -1  # up to here, what is cited belongs to a condition
    _out: int = -1  # up to here, what is cited is excluded

    def read(self, words: Sequence[Evidence]) -> None:
        """Read the sentence's fragments, in their order."""
        if self.lead is not None:
            self.conditions, self.excluded = self.lead.conditions, self.lead.excluded
        for index, item in enumerate(words):
            kind = item.fragment.kind
            name = kind.removeprefix("reach.")
            if kind in (Kind.CITATION, "reach.within"):
                self._cite(item)
            elif kind in NAMES:
                if not _governed(item, words[index + 1 :]):
                    self._add(item, Place(sections=sections_named(kind, self.law)))
            elif kind == "reach.anything":
                self._anything(item, words[index + 1 :])
            elif kind == "reach.as_used":
                self._passing = max(self._passing, item.fragment.end + _NEXT)
            elif kind == "reach.et_seq" and self.items:
                last = self.items[-1]
                self.items[-1] = replace(last, place=last.place.to_end_of_article())
            elif kind == "reach.excluding":
                self._out = item.fragment.end + _OBJECT
            elif kind == "reach.including":
                self._out = -1
            elif name == "aged":
                older = item.fragment.value.endswith(("older", "more"))
                self._limit(item, Condition.OVER_AGE if older else Condition.UNDER_AGE)
            elif name in _CONDITIONS:
                self._limit(item, Condition(name))
        if self._out >= 0 and words and not any(item.excluded for item in self.items):
            self.excluded = True  # "does not include:"

    def _cite(self, item: Evidence) -> None:
        relation, address, last = item.fragment.value.split("|")
        if relation in _BESIDE or item.fragment.start <= self._passing:
            return
        place = place_of(address, last, item, self.section, self.law)
        if place is not None:
            self._add(item, place)

    def _add(self, item: Evidence, place: Place) -> None:
        out = self.excluded or item.fragment.start <= self._out
        if out and self._out >= 0:
            self._out = item.fragment.end + _EXCEPTED
        self.items.append(Item(item, place, self.conditions, out))

    def _anything(self, item: Evidence, rest: Sequence[Evidence]) -> None:
        """ "any prosecution" reaches all, "any prosecution under this article" only what follows."""
        follows = next((one for one in rest if _names(one)), None)
        if follows is None or follows.fragment.start - item.fragment.end > _CITED:
            self.everything = self.everything or not (self.excluded or self.conditions - HARMLESS)

    def _limit(self, item: Evidence, condition: Condition) -> None:
        fragment = item.fragment
        if condition is Condition.UNDER_AGE and (not fragment.number or fragment.number >= ADULT_AGE):
            condition = Condition.MINOR
        if condition is Condition.REPEAT or condition is Condition.INCIDENT:
            self._passing = fragment.end + (_OBJECT if fragment.value.endswith("convicted") else 0)
            if condition is Condition.INCIDENT:
                self._passing = fragment.end + _OBJECT
        if not self.items:
            self.conditions |= {condition}
            return
        if fragment.value.startswith(","):
            first = self._fresh if self._fresh < len(self.items) else self._run()
        else:
            first = self._run()
        for at in range(first, len(self.items)):
            held = self.items[at]
            self.items[at] = replace(held, conditions=held.conditions | {condition})
        self._fresh = len(self.items)

    def _run(self) -> int:
        """Where the last run of items begins that no "W.S." divides."""
        at = len(self.items) - 1
        while at:
            one, other = self.items[at - 1].evidence.fragment, self.items[at].evidence.fragment
            if other.start - one.end > _JOINED:
                break
            at -= 1
        return at


def _names(item: Evidence) -> bool:
    return item.fragment.kind in NAMES or item.fragment.kind in (Kind.CITATION, "reach.within")


def _governed(item: Evidence, rest: Sequence[Evidence]) -> bool:
    """Whether a citation says which offense a name means: "human trafficking under W.S. 6-2-702"."""
    if not rest or rest[0].fragment.kind not in (Kind.CITATION, "reach.within"):
        return False
    related = not rest[0].fragment.value.startswith("None|")
    return related and rest[0].fragment.start - item.fragment.end <= _CITED
