"""The sections that a bill affects, as they will read, laid out like the code."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.law.matching import Kind
from wylint.law.redline import Change, Row, Unit
from wylint.law.worddiff import Piece
from wylint.report.paint import Paint, Style, plain
from wylint.report.redline import Amended
from wylint.report.redline.closing import closing, opening
from wylint.report.redline.folding import Fold, folded, not_at_hand
from wylint.report.redline.headings import affected, headline
from wylint.report.redline.inked import indentation, lines, row_pieces
from wylint.report.words import wrap
from wylint.text.source import Ink

PROSE = 96
LEAST = 24


def render(amended: Amended, *, width: int = 80, paint: Paint = plain) -> Iterator[str]:
    """The law after the bill, line by line; lines that begin with # say what becomes of a section."""
    width = min(max(width, LEAST), PROSE)
    yield from opening(amended, width, paint)
    for unit in affected(amended.units):
        yield ""
        yield from noted(headline(unit), width, paint)
        if unit.change is not Change.REPEALED:
            yield from _section(unit, width, paint)
    yield from closing(amended, width, paint)


def noted(text: str, width: int, paint: Paint, style: Style = Style.NOTE) -> Iterator[str]:
    """A remark that is no word of the law: every line of it begins with #."""
    for line in wrap(text, width - 2):
        yield paint(style, f"# {line}")


def _section(unit: Unit, width: int, paint: Paint) -> Iterator[str]:
    stands = unit._replace(rows=_standing(unit.rows))
    for _, row in folded(stands, not_at_hand):
        yield ""
        if isinstance(row, Fold):
            for line in wrap(f"{row}  [words not at hand]", width - indentation(row.level, width)):
                yield " " * indentation(row.level, width) + paint(Style.QUIET, line)
            continue
        head = row.kind is Kind.SECTION
        indent = indentation(-1 if row.above < 0 else 0 if row.kind is Kind.WORDS else row.level, width)
        for line in lines(row_pieces(_as_it_reads(row)), width, indent, plain):
            yield paint(Style.HEADING, line) if head else line


def _as_it_reads(row: Row) -> Row:
    """A row with nothing struck and nothing marked as new."""
    said = "".join(piece.words for piece in row.words or () if piece.ink is not Ink.STRUCK).strip()
    if row.words is None and row.kind is not Kind.SECTION:
        said = "[words not at hand]"
    words = (Piece(Ink.KEPT, said),) if said else ()
    return row._replace(change=Change.SAME, was_label=row.label, words=words)


def _standing(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows that are left after the bill, their parents numbered anew."""
    places: dict[int, int] = {-1: -1}
    kept: list[Row] = []
    for index, row in enumerate(rows):
        if row.change is not Change.REPEALED:
            places[index] = len(kept)
            kept.append(row._replace(above=places.get(row.above, 0)))
    return tuple(kept)
