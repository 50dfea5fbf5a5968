"""The enumerators of an outline: which level and which place in its series a label can have.

Wyoming's letters skip (i) and (l), which look like numerals; past (z) come (aa), (bb). A label that can be both a
letter and a numeral, such as (c) or (v), has two readings.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

LEVELS = ("subsection", "paragraph", "subparagraph", "sub-subparagraph", "item")
WYOMING_LETTERS = "abcdefghjkmnopqrstuvwxyz"
ROMAN_LIMIT = 200
NUMBER_LIMIT = 400
REPEATS = 3  # (a), (aa), (aaa)

_NUMERALS = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Reading(NamedTuple):
    """One way to read a label: its level (0 is a subsection) and its place in the series, from 1.

    A letter that Wyoming skips stands between its neighbours: (i) is 8.5, after (h) = 8 and before (j) = 9.
    """

    level: int
    ordinal: float


def roman(number: int) -> str:
    """``number`` (1 to 399) as a small Roman numeral."""
    parts = []
    for value, numeral in _NUMERALS:
        while number >= value:
            parts.append(numeral)
            number -= value
    return "".join(parts)


def _series(letters: int, numerals: int, capital_letters: int, capital_numerals: int, numbers: int) -> Readings:
    """The readings of every label, when letters, numerals … stand on these levels."""
    found: dict[str, list[Reading]] = {}

    def add(label: str, level: int, ordinal: float) -> None:
        found.setdefault(label, []).append(Reading(level, ordinal))

    for number in range(1, ROMAN_LIMIT + 1):
        numeral = roman(number)
        add(numeral, numerals, number)
        add(numeral.upper(), capital_numerals, number)
    for repeats in range(1, REPEATS + 1):
        before = (repeats - 1) * len(WYOMING_LETTERS)
        for letter in "abcdefghijklmnopqrstuvwxyz":
            place = WYOMING_LETTERS.find(letter) + 1 or WYOMING_LETTERS.find(chr(ord(letter) - 1)) + 1.5
            if repeats > 1 and place % 1:
                continue  # (ii) is the numeral two, never a doubled skipped letter
            add(letter * repeats, letters, before + place)
            add(letter.upper() * repeats, capital_letters, before + place)
    for number in range(1, NUMBER_LIMIT):
        add(str(number), numbers, number)
    return {label: tuple(readings) for label, readings in found.items()}


Readings = dict[str, tuple[Reading, ...]]

# Wyoming: (a) (i) (A) (I) (1).
WYOMING: Readings = _series(letters=0, numerals=1, capital_letters=2, capital_numerals=3, numbers=4)


@cache
def numbers_first() -> Readings:
    """The outline of uniform acts and other states' codes: (1) (a) (i) (A) (I)."""
    return _series(numbers=0, letters=1, numerals=2, capital_letters=3, capital_numerals=4)


def level_of(label: str) -> tuple[int, ...]:
    """The levels that a label of Wyoming's outline can have, none for words that are no label."""
    return tuple(sorted({reading.level for reading in WYOMING.get(label, ())}))
