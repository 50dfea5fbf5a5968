"""Which sections of another law a bill section prints: "2022 Session Laws, Chapter 51, Section 3 is … to read:"."""

from __future__ import annotations

import re

_DIRECTIVE = 3000  # characters before "to read" in which its sections are named
_MOST_RANGES = 100
_TO_READ = re.compile(r"\bto\s+read\b")
# "Section 321(e)", ", 325(d)", "and 7", "through 9"; no year: "and 2024 Wyoming Session Laws"
_NAMED = re.compile(r"(?i:\bsections?|,|\band|\b(through))\s+(\d{1,4})(?![-\d.]\d|\s+(?i:wyoming|session))")


class Excerpt:
    """The excerpt that one bill section prints, from ``start`` behind its number; asked in the order of the text."""

    __slots__ = ("_looked", "_named", "_ranges", "_read_to", "_text", "_told")

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._looked = self._read_to = start
        self._told = False
        self._named: set[int] = set()
        self._ranges: list[tuple[int, int]] = []

    def has(self, number: int, before: int) -> bool:
        """Whether a section ``number`` is one of the excerpt, as the directives say that end before ``before``."""
        for found in _TO_READ.finditer(self._text, self._looked, before):
            self._told = True
            self._read(max(found.start() - _DIRECTIVE, self._read_to), found.start())
            self._read_to = found.end()
        self._looked = max(self._looked, before)
        if not self._named:  # a whole chapter: no section is named
            return self._told
        return number in self._named or any(first <= number <= last for first, last in self._ranges)

    def _read(self, start: int, end: int) -> None:
        last = 0
        for found in _NAMED.finditer(self._text, start, end):
            number = int(found[2])
            if found[1] and last and len(self._ranges) < _MOST_RANGES:
                self._ranges.append((last, number))
            self._named.add(number)
            last = number
