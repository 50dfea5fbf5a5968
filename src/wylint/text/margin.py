"""Margin numbers: the lines of a published page, counted at its left edge.

A number is taken for a margin number when it continues the count of its page, never for its looks alone; and the count
is believed when it runs through the document from the first numbered line to the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# The foot of a page behind its number: "HB0028".
FOOT_NAME = re.compile(r"[HS][A-Z]{1,2} ?\d{3,4}")
_SMALL = 20_000
_PAGE_OPENS = re.compile(r"\n *+1(?: .*)?+\n(?: *+\n)*+ *+2(?![^ \n])")
_GUTTER = re.compile(r"\n *+\d{1,3}+( ++)[^ \n]")
_NUMBERED = {width: re.compile(rf"\n( *+\d{{1,3}}+(?: {{1,{width}}}|(?=\n)|\Z))?+") for width in range(1, 9)}


@dataclass(frozen=True, slots=True)
class Margin:
    """The margin, line by line: what stands at the left (``""``: no number) and which line it counts (or 0).

    ``pages`` holds the first and the last numbered line of every page.
    """

    prefixes: Sequence[str]
    numbers: Sequence[int]
    pages: Sequence[tuple[int, int]]


def find_margin(text: str, lines: Sequence[str]) -> Margin | None:
    """The margin numbers of ``text``, or None where its lines (split at ``\\n``) are not counted."""
    opened = "\n" + text
    prefixes = _NUMBERED[_gutter(opened)].findall(opened)
    walk = _Walk(lines, [int(prefix) if prefix else 0 for prefix in prefixes])
    walk.run()
    margin = Margin(prefixes, walk.numbers, walk.pages)
    return margin if walk.pages and _believed(lines, margin) else None


def may_have_margin(text: str) -> bool:
    """Whether a search for margin numbers is worth its time: a cheap look for a page's lines 1 and 2."""
    return len(text) < _SMALL or _PAGE_OPENS.search(text) is not None


def _gutter(opened: str) -> int:
    """The width of the white space between margin numbers and text: the narrowest of the first few hundred lines."""
    narrowest = 8
    for count, found in enumerate(_GUTTER.finditer(opened)):
        narrowest = min(narrowest, len(found[1]))
        if narrowest == 1 or count > 400:
            break
    return narrowest


class _Walk:
    """One way through the numbers found at the left edge, keeping to the count of the page."""

    def __init__(self, lines: Sequence[str], found: list[int]) -> None:
        self.lines = lines
        self.found = found
        self.numbers = [0] * len(found)
        self.pages: list[tuple[int, int]] = []
        self._first = self._last = -1

    def run(self) -> None:
        want = 0
        found, numbers = self.found, self.numbers
        for line, number in enumerate(found):
            if not number:
                continue
            if number == want:
                pass
            elif want and want < number <= want + 2:
                pass  # an extraction may drop numbered blank lines
            elif number == 1 and self._opens_page(line):
                self._close_page()
                self._first = line
            elif number > want and found[line + 1 : line + 3] == [number + 1, number + 2]:
                if not want:
                    self._first = line
            else:
                continue
            numbers[line] = number
            self._last = line
            want = number + 1
        self._close_page()

    def _opens_page(self, line: int) -> bool:
        if self._is_foot(line):
            return False
        following = next((number for number in self.found[line + 1 : line + 9] if number), 0)
        if following == 2:
            return True
        if self._last < 0:  # a document of one line, closed by the foot of page 1
            return following == 1 and not any(self.found[line + 9 :])
        # A page of one line: what stands between it and the last numbered line is the foot and the head.
        return any(self.lines[between].strip() for between in range(self._last + 1, line))

    def _is_foot(self, line: int) -> bool:
        return FOOT_NAME.fullmatch(self.lines[line].split(str(self.found[line]), 1)[1].strip()) is not None

    def _close_page(self) -> None:
        if self._first < 0:
            return
        # The foot of page 14 may look like the line that follows line 13.
        while self._last > self._first and self._is_foot(self._last):
            self.numbers[self._last] = 0
            self._last -= 1
            while not self.numbers[self._last]:
                self._last -= 1
        self.pages.append((self._first, self._last))


def _believed(lines: Sequence[str], margin: Margin) -> bool:
    """Whether the count runs through the document: most lines carry it, and the text wraps from one to the next."""
    numbered = wrapped = blank = 0
    for line, number, prefix in zip(lines, margin.numbers, margin.prefixes, strict=True):
        if number:
            numbered += 1
            rest = line[len(prefix) :].lstrip()
            blank += not rest
            wrapped += not rest or not (rest[0].isupper() or rest[0].isdigit())
    first = margin.pages[0][0]
    before = sum(1 for line in lines[:first] if line.strip())
    loose = 0
    for (_, last), following in zip(margin.pages, [*(page[0] for page in margin.pages[1:]), len(lines)], strict=True):
        # A page break may hold a foot and a head of a few lines.
        loose += max(0, sum(1 for line in lines[last + 1 : following] if line.strip()) - 8)
    for first_line, last in margin.pages:
        loose += sum(
            1 for line in range(first_line, last) if not margin.numbers[line] and lines[line].strip()
        )
    # Numbered blank lines are found in no table; a long list of budgets may stand before the first numbered line.
    if loose * 3 > numbered or (before > max(numbered, 30) and blank * 10 < numbered):
        return False
    return wrapped * 10 >= numbered or len(margin.pages) * 3 >= numbered
