"""What a provision beside a list of offenses takes away: "this section does not apply under article 7"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.item import Reach
from wylint.facts.offense_list import NAMES, OffenseList, liftings
from wylint.facts.place import place_of
from wylint.facts.reach import reach_in
from wylint.facts.subjects import REACH

if TYPE_CHECKING:
    from wylint.facts.law import Law

_NEXT = 6  # "a victim of" human trafficking


def taken_away(words: Sequence[Evidence], section: str, law: Law) -> Reach:
    """What these words name, as exceptions: who is a victim of an offense is not excepted for committing it."""
    named = [item for index, item in enumerate(words) if not _of_victim(words, index)]
    reach = reach_in(named, section, law)
    return replace(reach, items=tuple(replace(item, excluded=True) for item in reach.items), everything=False)


def taken_by(held: OffenseList, lists: Sequence[OffenseList], law: Law) -> Reach:
    """What a provision takes away from one of these lists: the offenses behind "does not apply to"."""
    words: list[Evidence] = []
    own = [item for item in held.evidence if item.clause is held.clause]
    for mark in liftings(law.side.said(held.clause, REACH)):
        said = [item for item in own if item.fragment.sentence == mark.sentence]
        if any(_holds(item, held, lists, law) for item in said if item.fragment.start < mark.start):
            words += [item for item in said if item.fragment.start > mark.start]
    return taken_away(words, held.section, law)


def _holds(item: Evidence, held: OffenseList, lists: Sequence[OffenseList], law: Law) -> bool:
    """Whether what does not apply is a list, or what it stands in; "subsection (r)" on its fees is none."""
    if item.fragment.kind == "reach.duty":
        return True
    if item.fragment.kind not in (Kind.CITATION, "reach.within"):
        return False
    _, address, last = item.fragment.value.split("|")
    place = place_of(address, last, item, held.section, law)
    return place is not None and any(place.holds(one.clause.address) for one in lists)


def _of_victim(words: Sequence[Evidence], index: int) -> bool:
    if not index or words[index].fragment.kind not in NAMES:
        return False
    one, before = words[index].fragment, words[index - 1].fragment
    return before.kind == "reach.victim_of" and one.start - before.end <= _NEXT
