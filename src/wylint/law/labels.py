"""The order of the labels of an outline: (a), (i), (A), (I), (1)."""

from __future__ import annotations

FIRST = "a"  # the first subsection: what an unlabelled text becomes when others join it

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_LONGEST = 12  # "lxxxviii" has eight letters; anything much longer is no label


def ordinal(label: str, level: int) -> int | None:
    """The place of a label among its siblings at a level from 0 (subsection), or None where it is none of that level.

    Skipped letters leave a gap and do no harm: only the order counts. Past (z) come (aa), (bb).
    """
    if not label or len(label) > _LONGEST or not label.isascii():
        return None
    if level in (1, 3):
        return roman(label) if label.islower() == (level == 1) else None
    if level in (0, 2):
        same = label.isalpha() and label.islower() == (level == 0) and len(set(label)) == 1
        return (len(label) - 1) * 26 + ord(label[0].lower()) - 96 if same else None
    return int(label) if label.isdecimal() else None


def roman(label: str) -> int | None:
    """The value of a roman numeral of either case, or None; no check that it is well formed beyond its letters."""
    total = largest = 0
    for letter in reversed(label.lower()):
        value = _ROMAN.get(letter, 0)
        if not value:
            return None
        total += value if value >= largest else -value
        largest = max(largest, value)
    return total or None


def level_of(labels: tuple[str, ...]) -> int:
    """The level at which siblings with these labels stand, read from all of them together; -1 where they fit none.

    (i) opens a roman list, unless letters stand beside it that no roman numeral has.
    """
    for level in (1, 0, 3, 2, 4) if labels and labels[0] in ("i", "I") else (0, 1, 2, 3, 4):
        at = [ordinal(label, level) for label in labels]
        if all(place is not None for place in at):
            return level
    return -1
