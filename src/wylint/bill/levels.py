"""The names of the levels of a section, and the runs of labels at one of them: (d) through (g), (viii) through (xi)."""

from __future__ import annotations

from wylint.bill.labels import LEVELS, WYOMING, WYOMING_LETTERS, roman

_NAMED = {**{name: level for level, name in enumerate(LEVELS)}, "subsubparagraph": 3, "subdivision": 3}


def level_named(name: str) -> int | None:
    """The level that a drafter's word names ("paragraphs" is 1, "subdivision" 3), or None."""
    return _NAMED.get(name.lower().removesuffix("s"))


def ordinal(label: str, level: int) -> float | None:
    """The place of a label in the series of a level, from 1, or None where it cannot stand there."""
    return next((reading.ordinal for reading in WYOMING.get(label, ()) if reading.level == level), None)


def label_at(level: int, place: int) -> str:
    """The label that stands at ``place`` (from 1) of a level: ``label_at(0, 9)`` is "j", behind "h"."""
    if level == 4:
        return str(place)
    if level in (0, 2):
        times, letter = divmod(place - 1, len(WYOMING_LETTERS))
        label = WYOMING_LETTERS[letter] * (times + 1)
    else:
        label = roman(place)
    return label.upper() if level >= 2 else label


def between(first: str, last: str, level: int) -> tuple[str, ...] | None:
    """The labels from ``first`` to ``last`` at a level, both included; None if they do not stand in that order."""
    start, end = ordinal(first, level), ordinal(last, level)
    if start is None or end is None or end < start:
        return None
    if first == last:
        return (first,)
    middle = (label_at(level, place) for place in range(int(start) + 1, int(end + 0.5)))
    return (first, *middle, last)
