"""Ink over labels: a struck label with a new one beside it is renamed, a struck provision is still a provision."""

from __future__ import annotations

from bisect import bisect_right

from wylint.text.source import Ink, Source


class Strikes:
    """The struck stretches of a source; false where there are none."""

    __slots__ = ("_ends", "_source", "_starts")

    def __init__(self, source: Source) -> None:
        struck = [run for run in source.ink if run.ink is Ink.STRUCK]
        self._source = source
        self._starts = [run.start for run in struck]
        self._ends = [run.end for run in struck]

    def __bool__(self) -> bool:
        return bool(self._starts)

    def covers(self, start: int, end: int) -> bool:
        """Whether all of ``start`` to ``end`` is struck."""
        run = bisect_right(self._starts, start) - 1
        return run >= 0 and self._ends[run] >= end

    def covers_word(self, at: int) -> bool:
        """Whether the first word at or after ``at`` is struck, or there is none."""
        text = self._source.text
        while at < len(text) and text[at].isspace():
            at += 1
        return at == len(text) or self.covers(at, at + 1)

    def after(self, start: int, end: int, name: str) -> str:
        """The label as it will stand: "([-xix-][+xx+])" is (xx); one that is struck whole keeps its name."""
        run = bisect_right(self._starts, end - 1) - 1
        if run < 0 or self._ends[run] <= start or self.covers(start, end):
            return name
        kept = self._source.words(start, end, without=Ink.STRUCK)
        return kept.strip("() ") or name
