"""What every reader makes of its input: clean text, the ink of its words, the origin of every character."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from wylint.text.comments import Comment
from wylint.text.reading import Reading, reading_of


class Ink(StrEnum):
    """Whether words stand as they were, are new (underscored) or go out (struck)."""

    KEPT = "kept"
    INSERTED = "inserted"
    STRUCK = "struck"


class Unreadable(Exception):  # noqa: N818 - a word that a caller reads, not an error of the program
    """The input is no text that wylint can read; the message is one line and says why."""


class Inked(NamedTuple):
    """A stretch ``text[start:end]`` of the clean text that is inserted or struck."""

    start: int
    end: int
    ink: Ink


class Place(NamedTuple):
    """A place in the file as given: line and column from 1, offset from 0, in code points of the decoded original."""

    line: int
    column: int
    offset: int
    page: int | None
    margin_line: int | None


@dataclass(frozen=True, slots=True)
class Source:
    """One input, read.

    ``text`` is the clean text: the words of the original without its furniture (margin numbers, running heads, page
    feet, ink marks), typography made plain (hyphens, quotes, spaces), lines ended by ``\\n``. ``clean_starts`` and
    ``original_starts`` run side by side: from each clean offset on, characters lie one to one in the original.
    ``ink`` holds the inserted and struck stretches in order, apart from each other; what is not in it is kept.
    ``line_starts`` are the offsets in ``original`` at which its lines begin. ``margin`` has, per original line,
    (page, margin line) or None where the source has none. ``comments`` are lines that speak to wylint, in order; they
    are no part of ``text``.
    """

    path: str
    kind: str
    original: str = field(repr=False)
    text: str = field(repr=False)
    ink: tuple[Inked, ...]
    furniture: bool
    clean_starts: Sequence[int] = field(repr=False)
    original_starts: Sequence[int] = field(repr=False)
    line_starts: Sequence[int] = field(repr=False)
    margin: Sequence[tuple[int | None, int | None]] | None = field(repr=False)
    comments: tuple[Comment, ...] = ()

    @property
    def marked(self) -> bool:
        """Whether the input carries ink marks at all."""
        return bool(self.ink)

    def origin(self, offset: int) -> int:
        """The offset in ``original`` of the character at ``offset`` of the clean text (its length: the end)."""
        if not 0 <= offset <= len(self.text):
            raise IndexError(offset)
        piece = bisect_right(self.clean_starts, offset) - 1
        return self.original_starts[piece] + offset - self.clean_starts[piece]

    def clean_offset(self, original: int) -> int:
        """The offset in the clean text of the first character that stands at or behind an offset in ``original``."""
        piece = bisect_right(self.original_starts, original) - 1
        if piece < 0:
            return 0
        end = self.clean_starts[piece + 1] if piece + 1 < len(self.clean_starts) else len(self.text)
        return min(self.clean_starts[piece] + original - self.original_starts[piece], end)

    def place(self, offset: int) -> Place:
        """Where the character at ``offset`` of the clean text stands in the file."""
        return self._place(self.origin(offset))

    def end_place(self, offset: int) -> Place:
        """The exclusive end of a stretch that ends at ``offset``: right behind its last character in the file."""
        return self._place(self.origin(offset - 1) + 1) if offset > 0 else self.place(offset)

    def _place(self, original: int) -> Place:
        line = bisect_right(self.line_starts, original)
        page, margin_line = self.margin[line - 1] if self.margin else (None, None)
        return Place(line, original - self.line_starts[line - 1] + 1, original, page, margin_line)

    def inked(self, start: int, end: int) -> Iterator[Inked]:
        """The stretches of ``text[start:end]`` in order, kept ones included."""
        at = start
        for index in range(max(bisect_right(self.ink, start, key=lambda run: run.start) - 1, 0), len(self.ink)):
            run = self.ink[index]
            if run.end <= at:
                continue
            if run.start >= end:
                break
            if run.start > at:
                yield Inked(at, run.start, Ink.KEPT)
            yield Inked(max(run.start, at), min(run.end, end), run.ink)
            at = min(run.end, end)
        if at < end:
            yield Inked(at, end, Ink.KEPT)

    def words(self, start: int, end: int, *, without: Ink | None = None) -> str:
        """The words of a stretch on one line, single-spaced; without STRUCK as enacted, without INSERTED as it was."""
        if without is None or not self.ink:
            return " ".join(self.text[start:end].split())
        parts = [self.text[run.start : run.end] for run in self.inked(start, end) if run.ink is not without]
        return " ".join("".join(parts).split())

    def reading(self, start: int, end: int, *, without: Ink | None = None) -> Reading:
        """What ``words`` gives, with the offset in the clean text of every character of it."""
        if without is None or not self.ink:
            return reading_of(self.text, [(start, end)])
        return reading_of(self.text, [(run.start, run.end) for run in self.inked(start, end) if run.ink is not without])
