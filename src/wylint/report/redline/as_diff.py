"""What a bill changes as a redline against the law: struck and inserted words, in colour or marked."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.law.matching import Kind
from wylint.law.redline import Row, Unit
from wylint.report.paint import Paint, Style, plain
from wylint.report.redline import Amended
from wylint.report.redline.as_text import LEAST, PROSE, noted
from wylint.report.redline.closing import closing, opening
from wylint.report.redline.folding import Fold, folded
from wylint.report.redline.headings import affected, headline
from wylint.report.redline.inked import indentation, lines, row_pieces
from wylint.report.words import wrap


def render(amended: Amended, *, width: int = 80, paint: Paint = plain) -> Iterator[str]:
    """The redline, line by line. Without colour words are marked ``[-struck-]`` and ``[+inserted+]``."""
    width = min(max(width, LEAST), PROSE)
    yield from opening(amended, width, paint)
    for unit in affected(amended.units):
        yield ""
        yield from noted(headline(unit), width, paint)
        yield from section(unit, width, paint)
    yield from closing(amended, width, paint)


def section(unit: Unit, width: int, paint: Paint) -> Iterator[str]:
    """The rows of a section that change, with those they stand in; the others are named only."""
    for _, row in folded(unit):
        yield ""
        if isinstance(row, Fold):
            indent = indentation(row.level, width)
            for line in wrap(f"{row}: no change", width - indent - 2):
                yield " " * indent + paint(Style.QUIET, f"# {line}")
            continue
        yield from drawn(row, width, paint)


def drawn(row: Row, width: int, paint: Paint) -> Iterator[str]:
    """One row on its lines."""
    indent = indentation(-1 if row.above < 0 else 0 if row.kind is Kind.WORDS else row.level, width)
    yield from lines(row_pieces(row), width, indent, paint)
