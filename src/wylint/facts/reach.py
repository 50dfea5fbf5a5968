"""Which offenses a clause reaches: its citations, ranges, scopes and names of offenses, each with its conditions.

``reach_of`` is the one answer for every list: registration, interception, shields, forfeiture, restitution, immunity.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Fragment
from wylint.facts.subjects import REACH

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


# conditions that leave an item whole where children are what matters
HARMLESS = frozenset({Condition.MINOR})


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a list names: sections ``first`` through ``last`` or the provision ``first``, or offenses by name.

    ``sections`` are the offenses that a name or a scope stands for on this side. ``excluded``: "but not".
    """

    evidence: Evidence
    first: str = ""
    last: str = ""
    sections: frozenset[str] = frozenset()
    conditions: frozenset[Condition] = frozenset()
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Reach:
    """The offenses a clause reaches. ``everything``: it reaches any offense ("any felony")."""

    items: tuple[Item, ...]
    everything: bool
    evidence: tuple[Evidence, ...]

    def covers(self, address: str, allowing: frozenset[Condition] = HARMLESS) -> bool:
        """Whether a whole section (``6-2-707``) or provision is reached, under no condition but those allowed."""
        raise NotImplementedError

    def touches(self, address: str, allowing: frozenset[Condition] = HARMLESS) -> bool:
        """The same, or any part of the section or provision: ``6-4-303(b)(iv)`` touches ``6-4-303``."""
        raise NotImplementedError


def reach_of(words: Sequence[Evidence], section: str, law: Law) -> Reach:
    """What the sentences in which these words stand reach; ``section`` is where "this article" is read.

    The words may be of any book. A fact that asks for this is listed in ``facts/subjects.py`` with ``also=(REACH,)``,
    so that an index holds what it needs.
    """
    raise NotImplementedError


def reach_words(words: Sequence[Evidence], law: Law) -> tuple[Evidence, ...]:
    """The fragments of reach (citations, names, conditions) in the sentences in which these words stand."""
    raise NotImplementedError


def _sentences(words: Sequence[Evidence], law: Law) -> Iterator[Evidence]:
    seen: set[tuple[int, int]] = set()
    for item in words:
        key = id(item.clause), item.fragment.sentence
        if key not in seen:
            seen.add(key)
            yield from (Evidence(item.clause, f) for f in law.side.said(item.clause, REACH) if _same(f, item.fragment))


def _same(one: Fragment, other: Fragment) -> bool:
    return one.sentence == other.sentence
