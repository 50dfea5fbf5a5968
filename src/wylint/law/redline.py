"""A redline: what becomes of every provision of two texts of the law, word by word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from wylint.law.matching import Item, Kind, matched
from wylint.law.worddiff import Piece, changed, word_diff
from wylint.text.source import Ink


class Change(StrEnum):
    """What becomes of a provision or a section."""

    SAME = "same"
    AMENDED = "amended"
    CREATED = "created"
    REPEALED = "repealed"
    RENUMBERED = "renumbered"  # its words may be amended as well


class Row(NamedTuple):
    """One provision on both sides. ``address`` and ``label`` are those after, or before where it is gone.

    ``was`` and ``was_label`` are those before, "" where it is created. ``words`` is None where they are not at hand.
    ``above`` is the index of the row it stands in, in the same unit, -1 for none.
    """

    kind: Kind
    change: Change
    label: str
    was_label: str
    address: str
    was: str
    above: int
    level: int
    words: tuple[Piece, ...] | None
    sure: bool = True

    @property
    def amended(self) -> bool:
        """Whether its own words change."""
        return self.words is not None and changed(self.words)


class Unit(NamedTuple):
    """A section with all its rows, its head first."""

    change: Change
    address: str
    was: str
    rows: tuple[Row, ...]


class _Place(NamedTuple):
    """A row on its way: the item on each side (-1: none), and the new item behind which a gone one stands."""

    old: int
    new: int


def redline(old: Sequence[Item], new: Sequence[Item]) -> tuple[Unit, ...]:
    """The units of two texts, in the order of the new one; what is gone stands behind what it stood behind.

    A unit begins at each item that stands in no other.
    """
    of = matched(old, new)
    kept = {at: index for index, at in enumerate(of) if at >= 0}
    top_old, top_new = _tops(old), _tops(new)
    behind: dict[int, list[int]] = defaultdict(list)  # new item -> the gone old items that stand behind it
    lost: dict[int, list[int]] = {}  # the head of a gone unit -> its gone items
    after_unit: dict[int, list[int]] = defaultdict(list)  # head of a new unit (or -1) -> heads of gone units behind it
    last: dict[int, int] = {}  # the head of an old unit -> the new item of its unit met last
    unit_before = -1
    for at in range(len(old)):
        top = top_old[at]
        if at == top:
            head = kept.get(at, -1)
            if head >= 0:
                last[top] = head
                unit_before = top_new[head]
            else:
                lost[at] = []
                after_unit[unit_before].append(at)
        index = kept.get(at, -1)
        if index < 0:
            (lost[top] if top in lost else behind[last[top]]).append(at)
        elif top in last and top_new[index] == top_new[last[top]]:
            last[top] = index
    return tuple(_units(old, new, of, top_new, behind, lost, after_unit))


def _tops(items: Sequence[Item]) -> list[int]:
    """For each item the one that its unit begins with."""
    tops: list[int] = []
    for index, item in enumerate(items):
        tops.append(tops[item.above] if item.above >= 0 else index)
    return tops


def _units(
    old: Sequence[Item],
    new: Sequence[Item],
    of: Sequence[int],
    top_new: Sequence[int],
    behind: dict[int, list[int]],
    lost: dict[int, list[int]],
    after_unit: dict[int, list[int]],
) -> Iterator[Unit]:
    for head in after_unit[-1]:
        yield _unit(old, new, [_Place(at, -1) for at in lost[head]])
    index = 0
    while index < len(new):
        top = top_new[index]
        places: list[_Place] = []
        while index < len(new) and top_new[index] == top:
            places.append(_Place(of[index], index))
            places.extend(_Place(at, -1) for at in behind.get(index, ()))
            index += 1
        yield _unit(old, new, places)
        for head in after_unit.get(top, ()):
            yield _unit(old, new, [_Place(at, -1) for at in lost[head]])


def _unit(old: Sequence[Item], new: Sequence[Item], places: list[_Place]) -> Unit:
    row_of_new = {place.new: row for row, place in enumerate(places) if place.new >= 0}
    row_of_old = {place.old: row for row, place in enumerate(places) if place.old >= 0}
    rows: list[Row] = []
    for place in places:
        if place.new < 0:
            item = old[place.old]
            rows.append(_gone(item, row_of_old.get(item.above, -1)))
        else:
            stands = new[place.new]
            stood = old[place.old] if place.old >= 0 else None
            above = row_of_new.get(stands.above, -1)
            moved = stood is not None and stood.above != (places[above].old if above >= 0 else -1)
            rows.append(_row(stood, stands, above, moved=moved))
    head = rows[0]
    change = head.change
    if change in (Change.SAME, Change.RENUMBERED) and head.label == head.was_label:
        change = Change.SAME if all(row.change is Change.SAME for row in rows) else Change.AMENDED
    return Unit(change, head.address, head.was, tuple(rows))


def _gone(item: Item, above: int) -> Row:
    words = None if item.words is None else _all(Ink.STRUCK, item.words)
    return Row(
        item.kind,
        Change.REPEALED,
        item.label,
        item.label,
        item.address,
        item.address,
        above,
        item.level,
        words,
        item.sure,
    )


def _row(stood: Item | None, stands: Item, above: int, *, moved: bool) -> Row:
    said = stands.words
    if stood is None:
        words = None if said is None else _all(Ink.INSERTED, said)
        change, was, was_label = Change.CREATED, "", ""
    else:
        was, was_label = stood.address, stood.label
        words = _compared(stood, stands)
        renumbered = stood.label != stands.label or moved
        amended = words is not None and changed(words)
        change = Change.RENUMBERED if renumbered else Change.AMENDED if amended else Change.SAME
    return Row(
        stands.kind, change, stands.label, was_label, stands.address, was, above, stands.level, words, stands.sure
    )


def _compared(stood: Item, stands: Item) -> tuple[Piece, ...] | None:
    if stands.words is None:
        return None
    if stood.words is None or (stood.digest == stands.digest and not stands.touched):
        return _all(Ink.KEPT, stands.words)
    return word_diff(stood.words, stands.words)


def _all(ink: Ink, words: str) -> tuple[Piece, ...]:
    return (Piece(ink, words),) if words else ()
