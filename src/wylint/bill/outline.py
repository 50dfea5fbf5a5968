"""Which level each label of a section has: the outline, read without indentation.

Sequence decides: after (b) comes (c), below it (i). Where more than one reading is left, a beam keeps the cheapest
readings side by side until what follows tells them apart: costs say how unlikely a step is, 0 being the ordinary.
Time is linear in the labels: at most ``BEAM`` readings live at a time, and mostly one. Each section begins anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Protocol

from wylint.bill.labels import Reading

BEAM = 8
MARGIN = 12.0  # a reading that costs this much more than the best one is given up
SURE = 6.0  # a candidate this much likelier a label than not is taken as one when its step is ordinary
AFRESH = 4.0  # a subsection that begins with a citation, wherever it follows


class End(Enum):
    """How the words before a label end."""

    COLON = ":"
    SEMICOLON = ";"
    PERIOD = "."
    COMMA = ","
    CONJUNCTION = "; and"
    BARE_CONJUNCTION = "and"
    OTHER = ""
    LABEL = ")"  # nothing between this label and the one before


# What a child, a sibling and a return to an outer level cost after each ending.
_CHILD = {
    End.COLON: 0.0, End.SEMICOLON: 3.0, End.PERIOD: 2.0, End.COMMA: 1.5,
    End.CONJUNCTION: 3.0, End.BARE_CONJUNCTION: 2.0, End.OTHER: 1.0, End.LABEL: 0.0,
}  # fmt: skip
_SIBLING = {
    End.COLON: 3.0, End.SEMICOLON: 0.0, End.PERIOD: 0.0, End.COMMA: 0.5,
    End.CONJUNCTION: 0.0, End.BARE_CONJUNCTION: 0.5, End.OTHER: 0.5, End.LABEL: 2.0,
}  # fmt: skip
_RETURN = {
    End.COLON: 4.0, End.SEMICOLON: 2.5, End.PERIOD: 0.3, End.COMMA: 3.0,
    End.CONJUNCTION: 2.0, End.BARE_CONJUNCTION: 2.0, End.OTHER: 1.0, End.LABEL: 4.0,
}  # fmt: skip

Stack = tuple[float, float, float, float, float]  # the ordinal that is open on each level, 0 where none is
_CLOSED: tuple[tuple[float, ...], ...] = ((0.0,) * 4, (0.0,) * 3, (0.0,) * 2, (0.0,), ())
EMPTY: Stack = (0.0, 0.0, 0.0, 0.0, 0.0)


class Candidate(Protocol):
    """A label, or words in brackets that a wrap brought to the front of a line."""

    readings: Sequence[Reading]
    as_label: float  # what it costs to read it as a label
    as_words: float  # and as words
    through: Sequence[Reading]  # the last label of a range that one line repeals: "(i) and (ii) Repealed"
    struck: bool  # a struck label leaves its place to the next
    afresh: bool  # a directive may follow: its label goes on from no other of the excerpt before it

    def ending(self) -> End:
        """How the words before it end."""


class _Path:
    """One way to read all labels so far: its cost, what is open, and the last decision with those before it.

    ``living`` is what is open when the struck labels are left out: new ones go on from there.
    """

    __slots__ = ("before", "cost", "level", "living", "open")

    def __init__(self, cost: float, open_: Stack, living: Stack, level: int, before: _Path | None) -> None:
        self.cost = cost
        self.open = open_
        self.living = living
        self.level = level
        self.before = before


def resolve(candidates: Sequence[Candidate], *, gaps: bool = False) -> list[int]:
    """The level of each candidate, 0 for a subsection to 4 for an item, or -1 where it is no label.

    ``gaps`` says that missing siblings are normal, as in a section that a bill amends.
    """
    levels: list[int] = []
    open_ = living = EMPTY
    paths: list[_Path] = []  # empty as long as one reading is certain
    for candidate in candidates:
        if not paths:
            sure = _certain(open_, candidate)
            if sure is not None:
                levels.append(sure.level)
                struck = living is not open_
                open_ = _opened(open_, sure, candidate)
                living = _opened(living, sure, candidate) if struck else open_
                continue
            paths = [_Path(0.0, open_, living, -2, None)]
        paths = _advance(paths, candidate, gaps)
        if len(paths) == 1:
            open_, living = paths[0].open, paths[0].living
            levels.extend(_decisions(paths[0]))
            paths = []
    if paths:
        levels.extend(_decisions(paths[0]))
    return levels


def _certain(open_: Stack, candidate: Candidate) -> Reading | None:
    """The reading of a clear label that is the next sibling or a first child, when no other one could be."""
    if candidate.as_words - candidate.as_label < SURE or candidate.struck:
        return None
    found: Reading | None = None
    for reading in candidate.readings:
        level, ordinal = reading
        here = open_[level]
        if here:
            ordinary = ordinal == here + 1
            possible = 0 < ordinal - here <= 3
        else:
            ordinary = ordinal == 1 and open_[level + 1 :] == _CLOSED[level] and (level == 0 or open_[level - 1] > 0)
            possible = ordinal <= 2
        if ordinary and found is None:
            found = reading
        elif possible:
            return None
    return found


def _opened(open_: Stack, reading: Reading, candidate: Candidate) -> Stack:
    """What is open after a label: a range opens its last one; a struck label leaves half a step to its successor."""
    level, ordinal = reading
    for last in candidate.through:
        if last.level == level and last.ordinal >= ordinal:
            ordinal = last.ordinal
            break
    if candidate.struck:
        ordinal -= 0.5
    return (*open_[:level], ordinal, *_CLOSED[level])  # type: ignore[return-value]


def _advance(paths: list[_Path], candidate: Candidate, gaps: bool) -> list[_Path]:
    """Every path continued by every reading, the cheapest of those that leave the same open, best first."""
    best: dict[tuple[Stack, Stack], _Path] = {}
    end = candidate.ending()
    for path in paths:
        words = path.cost + candidate.as_words
        known = best.get((path.open, path.living))
        if known is None or words < known.cost:
            best[path.open, path.living] = _Path(words, path.open, path.living, -1, path)
        struck = path.living is not path.open
        for reading in candidate.readings:
            step = _step(path.open, reading, end, gaps)
            if struck and not candidate.struck:
                step = min(step, _step(path.living, reading, end, gaps))
            if candidate.afresh and not reading.level:
                step = min(step, AFRESH)
            cost = path.cost + candidate.as_label + step
            open_ = _opened(path.open, reading, candidate)
            if candidate.struck:
                level = reading.level
                living: Stack = (*path.living[: level + 1], *_CLOSED[level])  # type: ignore[assignment]
            else:
                living = _opened(path.living, reading, candidate) if struck else open_
            if living == open_:
                living = open_
            known = best.get((open_, living))
            if known is None or cost < known.cost:
                best[open_, living] = _Path(cost, open_, living, reading.level, path)
    ordered = sorted(best.values(), key=_cost)[:BEAM]
    least = ordered[0].cost
    kept = [path for path in ordered if path.cost <= least + MARGIN]
    for path in kept:
        path.cost -= least
    return kept


def _cost(path: _Path) -> float:
    return path.cost


def _step(open_: Stack, reading: Reading, end: End, gaps: bool) -> float:
    """What it costs that a label with this reading follows: nothing for the next sibling and for a first child."""
    level, ordinal = reading
    here = open_[level]
    skipped = 2.0 if ordinal % 1 and here % 1 == 0 else 0.0  # (i) or (l) as a letter
    if here:
        distance = ordinal - here
        if 0 < distance <= 1 or (distance == 1.5 and here % 1):
            sequence = skipped + (3.0 if skipped else 0.0)
        elif distance > 0:
            sequence = (1.5 + min(distance, 40) * 0.1 if gaps else 3.0 + min(distance, 40) * 0.15) + skipped
        else:
            sequence = 9.0
        inner = 4 - level - open_[level + 1 :].count(0.0)
        return sequence + (_RETURN if inner else _SIBLING)[end] + 0.05 * inner
    first = 0.0 if ordinal == 1 else (2.0 if gaps else 3.0) + min(ordinal, 40) * 0.1
    if open_[level + 1 :] != _CLOSED[level]:  # a level that was skipped on the way down
        return 6.0 + (0.0 if ordinal == 1 else 4.0) + _RETURN[end] + skipped
    parent = level - 1
    while parent >= 0 and not open_[parent]:
        parent -= 1
    if parent < 0:
        return first + 1.2 * level + skipped
    return first + 2.5 * (level - parent - 1) + _CHILD[end] + skipped


def _decisions(path: _Path) -> list[int]:
    """The levels that led to ``path``, in order, back to where the beam began."""
    levels: list[int] = []
    at: _Path | None = path
    while at is not None and at.level != -2:
        levels.append(at.level)
        at = at.before
    levels.reverse()
    return levels
