"""Which rows of a section a redline shows: what changes and what that stands in; the rest is only counted off."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from wylint.law.matching import Kind
from wylint.law.redline import Change, Row, Unit
from wylint.law.worddiff import Piece
from wylint.text.source import Ink


class Fold(NamedTuple):
    """Neighbouring provisions that are not shown, from the label of the first to that of the last."""

    first: str
    last: str
    level: int
    above: int

    def __str__(self) -> str:
        if not self.first:
            return "words"
        return self.first if self.first == self.last else f"{self.first} through {self.last}"


def unchanged(row: Row) -> bool:
    """Whether nothing becomes of a row."""
    return row.change is Change.SAME


def not_at_hand(row: Row) -> bool:
    """Whether the words of a row are not known."""
    return row.words is None


def came_from(unit: Unit, row: Row) -> bool:
    """Whether a row stood in another section before."""
    return row.change is Change.RENUMBERED and row.above >= 0 and row.was.partition("(")[0] != unit.was


def folded(unit: Unit, hidden: Callable[[Row], bool] = unchanged) -> Iterator[tuple[int, Row | Fold]]:
    """The rows of a unit with their index, hidden ones folded; the head and what shown rows stand in are shown."""
    rows = unit.rows
    shown = [row.kind not in (Kind.PROVISION, Kind.WORDS) or not hidden(row) for row in rows]
    for index in range(len(rows) - 1, -1, -1):
        if shown[index] and rows[index].above >= 0:
            shown[rows[index].above] = True
    at = 0
    while at < len(rows):
        if shown[at]:
            yield at, rows[at]
            at += 1
            continue
        start = at
        while at < len(rows) and not shown[at]:
            at += 1
        yield from _folds(rows, start, at)


def _folds(rows: tuple[Row, ...], start: int, end: int) -> Iterator[tuple[int, Fold]]:
    """Folds of the topmost rows from ``start`` to ``end``, one for each provision they stand in."""
    fold: Fold | None = None
    place = start
    for index in range(start, end):
        row = rows[index]
        if row.above >= start:
            continue
        if (
            fold is not None
            and fold.above == row.above
            and fold.level == max(row.level, 0)
            and fold.first
            and row.label
        ):
            fold = fold._replace(last=row.label)
            continue
        if fold is not None:
            yield place, fold
        fold, place = Fold(row.label, row.label, max(row.level, 0), row.above), index
    if fold is not None:
        yield place, fold


def shortened(pieces: Iterable[Piece], most: int) -> list[Piece]:
    """Pieces whose long kept stretches are cut in the middle to ``most`` words; 0 cuts nothing."""
    return [_cut(piece, most) if most and piece.ink is Ink.KEPT else piece for piece in pieces]


def _cut(piece: Piece, most: int) -> Piece:
    words = piece.words.split(" ")
    if len(words) <= 2 * most:
        return piece
    return piece._replace(words=" ".join((*words[: most // 2], "[...]", *words[-(most // 2) :])))
