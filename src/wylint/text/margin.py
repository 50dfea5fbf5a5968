"""Margin numbers: the lines of a published page, counted at its left edge.

A number is taken for a margin number when it continues the count of its page, never for its looks alone; and the count
is believed when it runs through the document from the first numbered line to the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count, groupby
from operator import sub
from typing import NamedTuple

# The foot of a page behind its number: "HB0028".
FOOT_NAME = re.compile(r"[HS][A-Z]{1,2} ?\d{3,4}")
_SMALL = 20_000
# So many numbered blank lines in a row may be missing: some extractions drop them.
_DROPPED = 3
_PAGE_OPENS = re.compile(r"\n *+1(?: .*)?+\n(?: *+\n)*+ *+2(?![^ \n])")
_GUTTER = re.compile(r"\n *+\d{1,3}+( ++)[^ \n]")


class Margin(NamedTuple):
    """The margin, line by line: what stands at the left (``""``: no number) and which line it counts (or 0).

    ``pages`` holds the first and the last numbered line of every page.
    """

    prefixes: Sequence[str]
    numbers: Sequence[int]
    pages: Sequence[tuple[int, int]]


def find_margin(text: str, lines: Sequence[str]) -> Margin | None:
    """The margin numbers of ``text``, or None where its lines (split at ``\\n``) are not counted."""
    opened = "\n" + text
    prefixes = re.findall(rf"\n( *+\d{{1,3}}+(?: {{1,{_gutter(opened)}}}|(?=\n)|\Z))?+", opened)
    # There are few different prefixes: each is made a number once. No number is -1, so that a 1 never continues it.
    values = {prefix: int(prefix or 0) or -1 for prefix in set(prefixes)}
    walk = _Walk(lines, list(map(values.__getitem__, prefixes)))
    walk.run()
    margin = Margin(prefixes, walk.numbers, walk.pages)
    return margin if walk.pages and _believed(lines, margin) else None


def may_have_margin(text: str) -> bool:
    """Whether a search for margin numbers is worth its time: a cheap look for a page's lines 1 and 2."""
    return len(text) < _SMALL or _PAGE_OPENS.search(text) is not None


def _gutter(opened: str) -> int:
    """The width of the white space between margin numbers and text: the narrowest of the first few hundred lines."""
    narrowest = 8
    for _, found in zip(range(400), _GUTTER.finditer(opened), strict=False):
        narrowest = min(narrowest, len(found[1]))
        if narrowest == 1:
            break
    return narrowest


class _Walk:
    """One way through the numbers found at the left edge, keeping to the count of the page."""

    def __init__(self, lines: Sequence[str], found: Sequence[int]) -> None:
        self.numbers = [0] * len(found)
        self.pages: list[tuple[int, int]] = []
        self._lines = lines
        self._found = found
        self._first = self._last = -1
        self._last_found = next((line for line in reversed(range(len(found))) if found[line] > 0), -1)

    def run(self) -> None:
        want = start = 0
        # Where numbers run on by one from line to line, their distance from the line's own number stays the same.
        for _, run in groupby(map(sub, self._found, count())):
            end = start + len(list(run))
            number = self._found[start]
            if number > 0 and self._continues(number, want, start, end):
                self.numbers[start:end] = self._found[start:end]
                self._last = end - 1
                want = number + end - start
            start = end
        self._close_page()

    def _continues(self, number: int, want: int, start: int, end: int) -> bool:
        """Whether the numbers of the lines ``start`` to ``end`` belong to the margin; a 1 may open a page."""
        if want and want <= number <= want + _DROPPED:
            return True
        if (number == 1 and (end > start + 1 or self._opens_short_page(start))) or (
            number in (2, 3) and self._opens_behind_blank(start, number, want)
        ):
            self._close_page()
            self._first = start
            return True
        if number > want and end >= start + 3:  # lines were lost, or the text begins in the middle of a page
            if not want:
                self._first = start
            return True
        return False

    def _opens_short_page(self, line: int) -> bool:
        """Whether a 1 that no 2 follows at once is the first line of a page, and not the foot of page 1."""
        if self._is_foot(line):
            return False
        following = next((number for number in self._found[line + 1 : line + 9] if number > 0), 0)
        if following == 2:
            return True
        if self._last < 0:  # a document of one line, closed by the foot of page 1
            return line < 60 and following == 1 and line + 9 > self._last_found
        # A page of one line: what stands between it and the last numbered line is the foot and the head.
        return any(self._lines[between].strip() for between in range(self._last + 1, min(line, self._last + 60)))

    def _opens_behind_blank(self, line: int, number: int, want: int) -> bool:
        """Whether a 2 or 3 is the first line of a page whose blank first lines an extraction dropped."""
        words = self._lines[line].split(None, 1)
        if len(words) < 2 or self._is_foot(line):
            return False
        if not want:
            return line + 1 < len(self._found) and number < self._found[line + 1] <= number + 1 + _DROPPED
        return any(self._lines[between].strip() for between in range(self._last + 1, min(line, self._last + 60)))

    def _is_foot(self, line: int) -> bool:
        words = self._lines[line].split(None, 1)
        return len(words) == 2 and FOOT_NAME.fullmatch(words[1].rstrip()) is not None

    def _foot_follows(self) -> bool:
        following = next((line for line in self._lines[self._last + 1 : self._last + 4] if line.strip()), "")
        words = following.split(None, 1)
        return len(words) == 2 and words[0].isdecimal() and FOOT_NAME.fullmatch(words[1].rstrip()) is not None

    def _close_page(self) -> None:
        if self._first < 0:
            return
        # The foot of page 14 may look like the line that follows line 13.
        while self._last > self._first and self._is_foot(self._last) and not self._foot_follows():
            self.numbers[self._last] = 0
            self._last -= 1
            while not self.numbers[self._last]:
                self._last -= 1
        self.pages.append((self._first, self._last))


def _believed(lines: Sequence[str], margin: Margin) -> bool:
    """Whether the count runs through the document: most lines carry it, and pages end or sentences run on."""
    numbers, pages = margin.numbers, margin.pages
    numbered = len(numbers) - numbers.count(0)
    if len(pages) > 1 and numbered < 2 * len(pages):
        return False
    loose = 0
    for first, last in pages:
        if 0 in numbers[first : last + 1]:
            loose += sum(1 for line in range(first, last) if not numbers[line] and lines[line].strip())
    footed = False
    openings = [first for first, _ in pages[1:]]
    for page, ((_, last), following) in enumerate(zip(pages, [*openings, len(lines)], strict=True), 1):
        if following > last + 9:  # a page break may hold a foot and a head of a few lines
            loose += max(0, sum(1 for line in lines[last + 1 : following] if line.strip()) - 8)
        if not footed:
            between = [line.split() for line in lines[last + 1 : following]]
            footed = any(len(words) < 7 and str(page) in words for words in between)
    if loose * 3 > numbered:
        return False
    before = sum(1 for line in lines[: pages[0][0]] if line.strip())
    # The list of budgets that an amendment touches may fill two pages before the first numbered line.
    return before <= numbered + 100 if footed else before <= numbered and _wraps(lines, margin)


def _wraps(lines: Sequence[str], margin: Margin) -> bool:
    """Whether numbered lines are blank or go on in mid-sentence, as the rows of a table do not."""
    numbered = wrapped = 0
    for line in range(margin.pages[0][0], min(len(lines), margin.pages[0][0] + 400)):
        if margin.numbers[line]:
            rest = lines[line][len(margin.prefixes[line]) :].lstrip()
            numbered += 1
            wrapped += not rest or not (rest[0].isupper() or rest[0].isdigit())
    return wrapped * 10 >= numbered
