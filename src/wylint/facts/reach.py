"""Which offenses a clause reaches: its citations, ranges, scopes and names of offenses, each with its conditions.

``reach_of`` is the one answer for every list: registration, interception, shields, forfeiture, restitution, immunity.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from wylint.facts.evidence import Evidence
from wylint.facts.item import HARMLESS, NOTHING, WHOLE, Condition, Item, Reach, united
from wylint.facts.itemize import Sentence
from wylint.facts.offense_list import NESTED, REGISTERS, OffenseList
from wylint.facts.subjects import REACH
from wylint.law.model import Clause

if TYPE_CHECKING:
    from wylint.facts.law import Law

__all__ = [
    "HARMLESS", "NOTHING", "WHOLE", "Condition", "Item", "Reach", "all_words", "reach_in", "reach_of", "reach_of_lists",
    "reach_words", "united",
]  # fmt: skip
HOPS = 2  # lists within lists are followed so far


def reach_of(words: Sequence[Evidence], section: str, law: Law, *, hops: int = HOPS) -> Reach:
    """What the sentences in which these words stand reach; ``section`` is where "this article" is read.

    The words may be of any book; those of a list are its lead and its items. A fact that asks for this is listed in
    ``facts/subjects.py`` with ``also=(REACH,)``, so that an index holds what it needs. ``hops``: how far lists that are
    cited are followed.
    """
    return law.once(f"reach in {section}, {hops}", words, lambda: _reach(reach_words(words, law), section, law, hops))


def reach_in(words: Sequence[Evidence], section: str, law: Law, *, hops: int = HOPS) -> Reach:
    """What these very words reach, without the rest of their sentences."""
    return _reach(words, section, law, hops)


def reach_of_lists(lists: Sequence[OffenseList], law: Law) -> Reach:
    """What several lists reach together."""
    return united([reach_of(held.evidence, held.section, law) for held in lists])


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
    open_at: dict[str, Sentence] = {}  # what the lead of a list says of its items, by the lead's address
    for (address, _), group in groupby(words, key=lambda item: (item.address, item.fragment.sentence)):
        lead = next((open_at[above] for above in _above(address) if above in open_at), None)
        said = Sentence(section, law, lead)
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
