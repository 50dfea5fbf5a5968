"""Pieces of a redline on lines of a terminal: struck and inserted words in colour, or marked where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from wylint.law.redline import Change, Row
from wylint.law.worddiff import Piece
from wylint.report.cells import cells, safe
from wylint.report.paint import Paint, Style, plain
from wylint.text.source import Ink

STYLES = {Ink.KEPT: Style.PLAIN, Ink.INSERTED: Style.INSERTED, Ink.STRUCK: Style.STRUCK}
MARKS = {Ink.KEPT: ("", ""), Ink.INSERTED: ("[+", "+]"), Ink.STRUCK: ("[-", "-]")}
STEP, NARROW = 5, 60  # the code's indentation for a level; a narrower terminal gets less
LEVELS = 6  # deeper levels are indented no more


class _Word(NamedTuple):
    ink: Ink
    text: str
    gap: int  # so many blanks before it, 0 where it is glued to what stands before
    size: int  # its cells


def indentation(level: int, width: int) -> int:
    """How far a provision of a level is indented in the code, on a terminal of this width."""
    return min(max(level + 1, 0), LEVELS) * (STEP if width >= NARROW else 2)


def row_pieces(row: Row) -> list[Piece]:
    """The label and the words of a row, with the ink of both; a label that stays is kept."""
    said = list(row.words or ())
    if row.change is Change.CREATED:
        label = [Piece(Ink.INSERTED, row.label)]
    elif row.change is Change.REPEALED:
        label = [Piece(Ink.STRUCK, row.label)]
    elif row.label != row.was_label:
        label = [Piece(Ink.STRUCK, row.was_label), Piece(Ink.INSERTED, row.label)]
    else:
        label = [Piece(Ink.KEPT, row.label)]
    if said and row.label:
        said[0] = said[0]._replace(words=f"  {said[0].words.lstrip(' ')}")
    return [*(piece for piece in label if piece.words), *said]


def lines(pieces: Iterable[Piece], width: int, indent: int, paint: Paint) -> Iterator[str]:
    """The pieces on lines of at most ``width`` cells, all indented alike; marks close at the end of a line."""
    marked = paint is plain
    room = max(width - indent, 8)
    line: list[_Word] = []
    used = 0
    for unit in _fitting(_words(pieces, room - 4), room, marked=marked):
        size = _size(unit, line[-1].ink if line else None, marked=marked)
        if line and used + size > room:
            yield " " * indent + _drawn(line, paint, marked=marked)
            line, used = [], 0
            unit = [unit[0]._replace(gap=0), *unit[1:]]
            size = _size(unit, None, marked=marked)
        line.extend(unit)
        used += size
    if line:
        yield " " * indent + _drawn(line, paint, marked=marked)


def _words(pieces: Iterable[Piece], longest: int) -> Iterator[_Word]:
    """The words of pieces; one that fits no line is cut."""
    first, trailing = True, 0
    for piece in pieces:
        text = safe(piece.words)
        gap = max(len(text) - len(text.lstrip(" ")), trailing)
        trailing = len(text) - len(text.rstrip(" ")) if text.strip(" ") else gap
        for word in text.split():
            size = cells(word)
            while size > longest and len(word) > 1:
                head = word[: max(longest * len(word) // size, 1)]  # wide characters take two cells each
                yield _Word(piece.ink, head, 0 if first else gap, cells(head))
                word = word[len(head) :]
                size, gap, first = cells(word), 0, False
            yield _Word(piece.ink, word, 0 if first else gap, size)
            gap, first = 1, False


def _unbroken(words: Iterable[_Word]) -> Iterator[list[_Word]]:
    """Words that are glued together."""
    unit: list[_Word] = []
    for word in words:
        if unit and word.gap:
            yield unit
            unit = []
        unit.append(word)
    if unit:
        yield unit


def _fitting(words: Iterable[_Word], room: int, *, marked: bool) -> Iterator[list[_Word]]:
    """Words that are glued together stay on one line, unless no line is long enough."""
    for unit in _unbroken(words):
        if _size(unit, None, marked=marked) <= room:
            yield unit
        else:
            yield from ([word] for word in unit)


def _size(unit: Sequence[_Word], ink: Ink | None, *, marked: bool) -> int:
    size = 0
    for word in unit:
        size += word.gap + word.size + (4 if marked and word.ink is not ink and word.ink is not Ink.KEPT else 0)
        ink = word.ink
    return size


def _drawn(line: Sequence[_Word], paint: Paint, *, marked: bool) -> str:
    """One line, words of one ink painted or marked together, blanks between two inks left plain."""
    runs: list[tuple[Ink, str]] = []
    for word in line:
        blank = " " * word.gap
        if runs and runs[-1][0] is word.ink:
            runs[-1] = (word.ink, runs[-1][1] + blank + word.text)
        else:
            if blank and runs:
                runs.append((Ink.KEPT, blank))
            runs.append((word.ink, word.text))
    if marked:
        return "".join(f"{MARKS[ink][0]}{text}{MARKS[ink][1]}" for ink, text in runs)
    return "".join(paint(STYLES[ink], text) for ink, text in runs)
