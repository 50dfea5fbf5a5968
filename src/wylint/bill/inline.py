"""Labels inside a line: "(a)  The court: (i) may order restitution; and (ii) shall notify the victim."

A series is one only if it begins behind a colon in the middle of a line and goes on behind a semicolon or a comma, in
the same paragraph: a first label alone may be a citation.
"""

from __future__ import annotations

import re
from bisect import insort

from wylint.bill.labels import roman

REACH = 4000  # characters that one series can span
_FIRST = re.compile(r":[ \t]+\(([iAI1])\)[ \t\n](?=\S)")
_BLANK = re.compile(r"\n[ \t]*\n")
_MEMBERS = 60


class InlineSeries:
    """The inline labels of a text, handed out in order."""

    __slots__ = ("_next", "_starts", "_text", "_waiting")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = _FIRST.finditer(text)
        self._next = next(self._starts, None)
        self._waiting: list[tuple[int, int, str]] = []

    def __bool__(self) -> bool:
        return self._next is not None or bool(self._waiting)

    def close(self) -> None:
        """Hand out no more: the text prints one label a line, what it has inside a line are words."""
        self._next = None
        self._waiting.clear()

    def until(self, end: int) -> list[tuple[int, int, str]]:
        """The labels that begin before ``end`` and were not handed out yet: start, end and name of each."""
        while self._next is not None and self._next.start() < end:
            for member in self._members(self._next):
                insort(self._waiting, member)
            self._next = next(self._starts, None)
        count = 0
        while count < len(self._waiting) and self._waiting[count][0] < end:
            count += 1
        found = self._waiting[:count]
        del self._waiting[:count]
        return found

    def take(self, start: int) -> bool:
        """Whether a label at the beginning of a line is the next of a series; it is handed out by that."""
        if self._waiting and self._waiting[0][0] == start:
            del self._waiting[0]
            return True
        return False

    def _members(self, first: re.Match[str]) -> list[tuple[int, int, str]]:
        """The labels of the series that begins with ``first``, none if no second one follows."""
        text = self._text
        blank = _BLANK.search(text, first.end(), first.end() + REACH)
        stop = blank.start() if blank else min(first.end() + REACH, len(text))
        members = [(first.start(1) - 1, first.end(1) + 1, first.group(1))]
        for number in range(2, _MEMBERS):
            name = _name(first.group(1), number)
            at = members[-1][1]
            found = re.compile(rf"[;,](?:\s+(?:and|or|and/or))?\s+\({name}\)(?=\s)").search(text, at, stop)
            if found is None:
                break
            members.append((found.end() - len(name) - 2, found.end(), name))
        return members if len(members) > 1 else []


def _name(first: str, number: int) -> str:
    """The label at place ``number`` of the series that begins with ``first``."""
    if first == "1":
        return str(number)
    if first == "A":
        return "ABCDEFGHJKMNOPQRSTUVWXYZ"[(number - 1) % 24] * ((number - 1) // 24 + 1)
    return roman(number).upper() if first == "I" else roman(number)
