"""The law as amended in Markdown, as a redline: for a page, a pull request or a hand-out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wylint.law.redline import Change, Row, Unit
from wylint.law.worddiff import Piece
from wylint.report.cells import safe
from wylint.report.redline import Amended
from wylint.report.redline.folding import Fold, came_from, folded, shortened
from wylint.report.redline.headings import (
    NOTICE,
    REFUSED,
    affected,
    cautions,
    headline,
    in_code,
    law_words,
    refused,
    summary,
)
from wylint.report.redline.inked import row_pieces
from wylint.report.words import sentence
from wylint.text.source import Ink

# what would be read as Markdown, HTML or a formula in words of a bill
_ESCAPES = {ord(mark): f"\\{mark}" for mark in "\\`*_[]<>|#~&$"}
DEEPEST = 8  # lists are nested no deeper


def render(amended: Amended) -> Iterator[str]:
    """The redline as Markdown, line by line; a provision is an item of a list."""
    yield f"# {escaped(amended.source.path)} applied to {escaped(law_words(amended.law_name, amended.law_as_of))}"
    yield ""
    yield escaped(sentence(summary(amended.units)))
    for caution in cautions(amended):
        yield ""
        yield f"> {escaped(caution)}"
    yield ""
    for unit in affected(amended.units):
        yield f"## {escaped(sentence(headline(unit), ''))}"
        yield ""
        yield from section(unit)
    found = list(refused(amended))
    if found:
        yield f"## {REFUSED}"
        yield ""
        for reason, places in found:
            yield f"- {escaped(reason)}:"
            yield from (f"  - {escaped(place)}" for place in places)
        yield ""
    yield NOTICE


def section(unit: Unit, *, most: int = 0) -> Iterator[str]:
    """The rows of a section that change, as a nested list below its catchline.

    Of a long stretch that stays only ``most`` words are shown, all for 0.
    """
    depths = _depths(unit.rows)
    for index, row in folded(unit):
        if isinstance(row, Fold):
            said = f"*{escaped(str(row))}: no change*"
        else:
            said = joined(shortened(row_pieces(row), most))
            if came_from(unit, row):
                said += f" *({escaped(row.was)} before)*"
        if index:
            yield "  " * min(max(depths[index] - 1, 0), DEEPEST) + f"- {said}"
        else:
            yield f"**{said}**" if in_code(unit) and unit.change is not Change.CREATED else said
            if len(unit.rows) > 1:
                yield ""
    yield ""


def _depths(rows: Sequence[Row]) -> list[int]:
    """How deep each row stands below the head."""
    found: list[int] = []
    for row in rows:
        found.append(found[row.above] + 1 if row.above >= 0 else 0)
    return found


def joined(pieces: Iterable[Piece]) -> str:
    """Pieces on one line: ``~~struck~~``, ``<ins>inserted</ins>``, blanks outside of the marks."""
    found: list[str] = []
    for piece in _together(pieces):
        words = safe(piece.words)
        inner = words.strip(" ")
        if piece.ink is Ink.KEPT or not inner:
            found.append(escaped(words))
            continue
        left, right = words[: len(words) - len(words.lstrip(" "))], words[len(words.rstrip(" ")) :]
        # tildes beside a mark of punctuation are tildes
        if piece.ink is Ink.INSERTED:
            opened, closed = "<ins>", "</ins>"
        elif inner[0].isalnum() and inner[-1].isalnum():
            opened = closed = "~~"
        else:
            opened, closed = "<del>", "</del>"
        found.append(f"{left}{opened}{escaped(inner)}{closed}{right}")
    return " ".join("".join(found).split())


def _together(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one ink in one: the label with the words behind it."""
    last: Piece | None = None
    for piece in pieces:
        if last is not None and last.ink is piece.ink:
            last = Piece(last.ink, last.words + piece.words)
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last


def escaped(text: str) -> str:
    """A text on one line in which nothing is Markdown or HTML."""
    return safe(text).translate(_ESCAPES)
