"""What a bill changes as a redline against the law: struck and inserted words, in colour or marked."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.law.matching import Kind
from wylint.law.redline import Unit
from wylint.report.paint import Paint, Style, plain
from wylint.report.redline import Amended
from wylint.report.redline.as_text import LEAST, PROSE, noted
from wylint.report.redline.closing import closing, opening
from wylint.report.redline.folding import Fold, came_from, folded, shortened
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


def section(unit: Unit, width: int, paint: Paint, *, most: int = 0) -> Iterator[str]:
    """The rows of a section that change, with those they stand in; the others are named only.

    Of a long stretch that stays only ``most`` words are shown, all for 0.
    """
    for _, row in folded(unit):
        yield ""
        level = row.level
        if not isinstance(row, Fold):
            level = -1 if row.above < 0 else 0 if row.kind is Kind.WORDS else level
        indent = indentation(level, width)
        if isinstance(row, Fold):
            yield from _remark(f"{row}: no change", indent, width, paint)
            continue
        if came_from(unit, row):
            yield from _remark(f"{row.was} before:", indent, width, paint)
        yield from lines(shortened(row_pieces(row), most), width, indent, paint)


def _remark(text: str, indent: int, width: int, paint: Paint) -> Iterator[str]:
    for line in wrap(text, max(width - indent - 2, 8)):
        yield " " * indent + paint(Style.QUIET, f"# {line}")
