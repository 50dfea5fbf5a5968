"""Which places elliptic loci name: ``9-4-601(d)(iii), (v)(intro), (C), (vi), (k)(i) and (o)(i)``.

Each mention inherits the section and so much of the path before it as stands above its own level. (c), (d), (m), (v)
and (x) are letters and numerals: the order of the labels decides, so a few readings are carried along until it shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2
from typing import NamedTuple

from wylint.bill.labels import LEVELS, WYOMING
from wylint.bill.levels import ordinal

_WIDTH = 6  # readings carried along
_MISNAMED = 6.0
_ORPHAN = 4.0
_BACKWARD = 3.0
_SKIPPED = 2.0
_RARE = 3.0


class Mention(NamedTuple):
    """One place as it is written. ``base`` is its section or law, "" where it inherits the one before.

    ``level`` is the level that words before it name, or None. ``inside`` says that it stands below the mention before
    ("(b) by creating a new paragraph (v)"), ``joined`` that nothing parts them ("(IV) (V)"), ``like`` that it closes a
    range or renames, at the level of the one before. ``start``, ``end``: where it is written. ``doubt``
    says why its law is not known.
    """

    base: str
    labels: tuple[str, ...]
    intro: bool = False
    level: int | None = None
    inside: bool = False
    joined: bool = False
    like: bool = False
    doubt: str = ""
    start: int = -1
    end: int = -1


class Place(NamedTuple):
    """A mention resolved: its section or law, the labels down to it with their levels, why it is in doubt if it is."""

    base: str
    labels: tuple[tuple[int, str], ...]
    intro: bool = False
    unresolved: str = ""

    @property
    def address(self) -> str:
        """The full address, ``9-4-601(d)(v)(intro)``, or "" where it is unresolved."""
        return "" if self.unresolved else self.base + self.path

    @property
    def path(self) -> str:
        """The labels in parentheses, with ``(intro)``."""
        return "".join(f"({label})" for _, label in self.labels) + ("(intro)" if self.intro else "")


class _State(NamedTuple):
    cost: float
    place: Place
    before: _State | None


def resolve(mentions: Sequence[Mention]) -> tuple[Place, ...]:
    """Resolve mentions in the order in which they are written. Linear in their number; never raises."""
    places: list[Place] = []
    beam = [_State(0.0, Place("", ()), None)]
    for mention in mentions:
        if mention.base:  # a section of its own: what came before is decided
            places.extend(_chain(beam))
            beam = [_State(0.0, beam[0].place, None)]
        found: dict[tuple[tuple[int, str], ...], _State] = {}
        for state in beam:
            for cost, place in _readings(mention, state.place):
                total = state.cost + cost
                other = found.get(place.labels)
                if other is None or total < other.cost:
                    found[place.labels] = _State(total, place, state)
        beam = sorted(found.values(), key=lambda state: state.cost)[:_WIDTH]
    places.extend(_chain(beam))
    return tuple(places)


def _chain(beam: Sequence[_State]) -> list[Place]:
    chain: list[Place] = []
    state: _State | None = beam[0]
    while state is not None and state.before is not None:
        chain.append(state.place)
        state = state.before
    return chain[::-1]


def _readings(mention: Mention, before: Place) -> Iterator[tuple[float, Place]]:
    base = mention.base or before.base
    if mention.doubt:
        yield 0.0, Place(base, (), mention.intro, mention.doubt)
        return
    if not base:
        yield 0.0, Place("", (), mention.intro, "no section is named before it")
        return
    if not mention.labels:
        labels = before.labels if mention.intro and not mention.base else ()
        yield 0.0, Place(base, labels, mention.intro)
        return
    some = False
    for cost, path in _levels(mention.labels):
        some = True
        level = path[0][0]
        if mention.level is not None and path[-1][0] != mention.level:
            cost += _MISNAMED
        if mention.base:
            yield cost + 1.5 * level, Place(base, path, mention.intro)
            continue
        above = tuple(label for label in before.labels if label[0] < level)
        beside = next((label for label in before.labels if label[0] == level), None)
        doubt = ""
        if beside is not None:
            cost += _step(beside[1], path[0][1], level) + (0.3 if mention.joined or mention.inside else 0.0)
        elif level > 0 and (not above or above[-1][0] < level - 1):
            cost += _ORPHAN
            doubt = f"no {LEVELS[level - 1]} is named above ({path[0][1]})"
        else:
            usual = mention.inside or mention.joined or before.intro or not above
            cost += _first(path[0][1], level) + (0.0 if usual else 2.0)
        if mention.like and (beside is None or path[-1][0] != before.labels[-1][0]):
            cost += _MISNAMED
        yield cost, Place(base, above + path, mention.intro, doubt)
    if not some:
        written = "".join(f"({label})" for label in mention.labels[:6])
        yield _ORPHAN, Place(base, before.labels, mention.intro, f"{written} fits no order of levels")


def _levels(labels: tuple[str, ...]) -> Iterator[tuple[float, tuple[tuple[int, str], ...]]]:
    """Each way to read labels as going down the levels."""
    if len(labels) > len(LEVELS):
        return
    paths: list[tuple[float, tuple[tuple[int, str], ...]]] = [(0.0, ())]
    for label in labels:
        longer: list[tuple[float, tuple[tuple[int, str], ...]]] = []
        for cost, path in paths:
            for reading in WYOMING.get(label, ()):
                if path and reading.level <= path[-1][0]:
                    continue
                skipped = _SKIPPED * (reading.level - path[-1][0] - 1) if path else 0.0
                rare = _RARE if reading.ordinal % 1 else 0.0
                longer.append((cost + skipped + rare, (*path, (reading.level, label))))
        paths = longer
    yield from paths


def _ordinal(label: str, level: int) -> float:
    return ordinal(label, level) or 1.0


def _step(old: str, new: str, level: int) -> float:
    """What it costs that ``new`` follows ``old``: nothing for the next one, more for a gap, most for going back."""
    gap = _ordinal(new, level) - _ordinal(old, level)
    return 0.5 * log2(max(gap, 1.0)) if gap > 0 else _BACKWARD


def _first(label: str, level: int) -> float:
    return 0.5 * log2(_ordinal(label, level))
