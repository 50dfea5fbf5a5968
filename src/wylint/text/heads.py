"""Running heads and page feet: what returns at every page break."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from wylint.text.margin import FOOT_NAME

_HEAD_LINES = 8
_CENTRED = " " * 12
# "2026  STATE OF WYOMING  26LSO-0270", also with the foot fused to it: "2025STATE OF WYOMING25LSO-03222HB0156".
_HEAD = re.compile(r"(?:\d{4})? *STATE +OF +WYOMING *\d\dLSO-\d{4}[^ ]*(?: *\d+)?(?: *[HS][A-Z]{1,2}\d{4})?")
_FUSED_HEAD = re.compile(r" *(?:\d{4})? *STATE +OF +WYOMING *\d\dLSO-\d{4}[^ ]*(?: *\d+)?(?: *[HS][A-Z]{1,2}\d{4})?$")
_FUSED_FOOT = re.compile(r" +([HS][A-Z]{1,2} ?\d{3,4}) *$")
_BARE = re.compile(r"\n *+(\d{1,3}+)(?: +[HS][A-Z]{1,2} ?\d{3,4})? *+(?=\n|\Z)")
_MARK = re.compile(r"\[[-+]|[-+]\]|\{--|--\}|\{\+\+|\+\+\}|</?[a-z]+>")
_FIRST_LINE = re.compile(r"[^ \n][^\n]*")
_LETTERS = re.compile(r"[A-Za-z]{2}")


class Gap(NamedTuple):
    """The lines ``start`` to ``end`` (exclusive) that carry no margin number, behind those of page ``page``."""

    page: int
    start: int
    end: int


def judge_gaps(
    gaps: Sequence[Gap], lines: Sequence[str], heading: Sequence[str], kept: bytearray, ends: dict[int, int]
) -> None:
    """Mark in ``kept`` and ``ends`` which lines between the pages are furniture.

    A line is furniture when it says what the heading of the document says, bears the page's number, or returns from
    page to page. The first of those that return on some pages only (the columns of a table) stays.
    """
    known = {word for line in heading for word in _words(line)}
    unsure: list[tuple[int, tuple[str, ...]]] = []
    settled: set[str] = set()
    for gap in gaps:
        numbers = (str(gap.page), str(gap.page + 1))
        footed = False
        for line in range(gap.start, gap.end):
            kept[line] = 0
            words = () if lines[line] in settled else _words(lines[line])
            if not words:
                continue
            new = [word for word in words if word not in known]
            if not new:
                settled.add(lines[line])
            footed = footed or numbers[0] in words
            if new and not _is_foot(words, numbers) and not all(word in numbers for word in new):
                unsure.append((line, tuple("#" if word in numbers else word for word in words)))
        if gap.start:
            _cut_fused(lines[gap.start - 1], gap, ends, footed=footed)
    _judge_returning(unsure, kept, everywhere=max(2, (len(gaps) - 1) * 4 // 5))


def _judge_returning(unsure: Sequence[tuple[int, tuple[str, ...]]], kept: bytearray, *, everywhere: int) -> None:
    """Keep the lines between pages that do not return from page to page, and the first of those that do on some."""
    seen = Counter(key for _, key in unsure)
    met: set[tuple[str, ...]] = set()
    for line, key in unsure:
        text = " ".join(key)
        if _HEAD.fullmatch(text):
            continue
        named = _LETTERS.search(text) is not None and (seen[key] >= everywhere or key in met)
        kept[line] = not (seen[key] >= 2 and ("#" in key or named))
        met.add(key)


def _cut_fused(line: str, gap: Gap, ends: dict[int, int], *, footed: bool) -> None:
    """Find a head or foot that stands right behind the words of a page's last line."""
    if footed and "STATE OF" not in line:
        return
    end = len(line)
    head = _FUSED_HEAD.search(line) if "STATE OF WYOMING" in line else None
    if head:
        end = head.start()
    if not footed and (foot := _FUSED_FOOT.search(line, 0, end)):
        before = line[: foot.start()].rstrip()
        if before.endswith(str(gap.page)):
            end = len(before) - len(str(gap.page))
    if end < len(line):
        ends[gap.start - 1] = len(line[:end].rstrip())


def _words(line: str) -> list[str]:
    return (_MARK.sub("", line) if "[" in line or "{" in line or "<" in line else line).split()


def _is_foot(words: Sequence[str], numbers: Sequence[str]) -> bool:
    """Whether ``words`` are "14 HB0028" on page 14, or on an empty page behind page 13."""
    return words[0] in numbers and FOOT_NAME.fullmatch(" ".join(words[1:])) is not None


def running_heads(
    text: str, page_breaks: Sequence[int], *, published: bool
) -> tuple[list[str], list[int], bytearray, dict[int, int]]:
    """The running heads and page numbers of a text whose lines are not counted, as in an enrolled act.

    Gives its lines, the first line of every page, which lines stay, and where lines end when a foot is fused to them.
    ``published`` is said of a text that is known to come from published pages.
    """
    numbered = list(_BARE.finditer("\n" + text))
    first = _FIRST_LINE.search(text)
    if first is None or not (page_breaks or numbered or "LSO-" in text or text.find(first[0], first.end()) >= 0):
        kept = bytearray(b"\1") * (text.count("\n") + 1)
        return [], [0], kept, {}
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    # The newline that opens a match stands before its line, and one was put before the text.
    feet = {bisect_right(starts, found.start()) - 1: int(found[1]) for found in numbered}
    breaks = sorted({bisect_right(starts, offset) - 1 for offset in page_breaks if 0 < offset < len(text)})
    search = _Heads(lines, feet, breaks, published=published)
    search.run()
    return lines, search.pages, search.kept, search.ends


class _Heads:
    """One way through the lines: a page break is a page number in its turn, a form feed or a head that returns."""

    def __init__(self, lines: list[str], feet: dict[int, int], breaks: list[int], *, published: bool) -> None:
        self.lines = lines
        self.pages = [0]
        self.kept = bytearray(b"\1") * len(lines)
        self.ends: dict[int, int] = {}
        self._feet = feet
        self._breaks = breaks
        self._published = published
        self._head: list[str] = []
        self._head_lines: list[int] = []
        self._find_first_lines()
        self._words = {word for line in self._head for word in line.split()}

    def run(self) -> None:
        tops = [(line, True) for line in self._breaks]
        tops += [(line, False) for line in self._feet]
        tops += [(line, False) for line in self._returning()]
        done = -1
        for line, sure in sorted(tops):
            in_turn = self._feet.get(line, len(self.pages)) == len(self.pages)
            if line > done and (sure or in_turn):
                done = max(done, self._page_break(line, sure=sure))
        self._last_foot()

    def _find_first_lines(self) -> None:
        """Find what may return as a head: the first lines of the document that hold words."""
        for number, line in enumerate(self.lines):
            # A column of figures is no head.
            if _LETTERS.search(line):
                self._head.append(" ".join(_words(line)))
                self._head_lines.append(number)
                if len(self._head) == _HEAD_LINES:
                    return

    def _returning(self) -> Iterator[int]:
        """The lines behind the first ones that look like the top of a page."""
        if not any("LSO-" in line or FOOT_NAME.search(line) for line in self._head):
            return
        opening = self._head[0]
        for number in range(self._head_lines[0] + 1, len(self.lines)):
            line = self.lines[number]
            if line.lstrip().startswith(opening) or ("LSO-" in line and _HEAD.fullmatch(" ".join(line.split()))):
                yield number

    def _page_break(self, line: int, *, sure: bool) -> int:
        """Take out the furniture of a page break at ``line``; the last line that was looked at."""
        foot = line if self._feet.get(line) == len(self.pages) else self._before(line)
        if foot is not None and self._feet.get(foot) != len(self.pages):
            foot = None
        start = line + 1 if foot == line else line
        head = self._head_from(start)
        if foot is None and not sure and not self._bears_number(head):
            return line
        if not head and not sure:
            return line
        following = head[-1] + 1 if head else start
        if sure and not head and foot is None and not self._published:
            self.pages.append(line)
            return line
        first = foot if foot is not None else (head[0] if head else line)
        while first > 0 and not self.lines[first - 1].strip():
            first -= 1
        while following < len(self.lines) - 1 and not self.lines[following].strip():
            following += 1
        self.kept[first:following] = bytes(following - first)
        if foot is None and first > 0:
            _cut_fused(self.lines[first - 1], Gap(len(self.pages), first, following), self.ends, footed=False)
        self.pages.append(following)
        return following - 1

    def _before(self, line: int) -> int | None:
        line -= 1
        while line >= 0 and not self.lines[line].strip():
            line -= 1
        return line if line >= 0 else None

    def _head_from(self, line: int) -> list[int]:
        """The lines that repeat, in order, first lines of the document, blank ones between them left out."""
        found: list[int] = []
        # Only what stood before can return.
        head = self._head[: bisect_left(self._head_lines, line)]
        at = 0
        while line < len(self.lines):
            words = _words(self.lines[line])
            if words:
                text = " ".join(words)
                if text in head[at:]:
                    at = head.index(text, at) + 1
                elif not (_HEAD.fullmatch(text) and self._words.intersection(words) and not found):
                    break
                if not found and at > 4:
                    break
                found.append(line)
            line += 1
        return found

    def _bears_number(self, head: list[int]) -> bool:
        """Whether a head is believed without a page number: it bears the number of the bill or of its draft."""
        return any("LSO-" in self.lines[line] or FOOT_NAME.search(self.lines[line]) for line in head)

    def _last_foot(self) -> None:
        last = self._before(len(self.lines))
        if last is None or self._feet.get(last) != len(self.pages) or last == 0:
            return
        named = FOOT_NAME.search(self.lines[last])
        centred = self.lines[last].startswith(_CENTRED)
        if len(self.pages) > 1 or self._published or centred or (named and named[0] in self._words):
            while last > 0 and not self.lines[last - 1].strip():
                last -= 1
            self.kept[last:] = bytes(len(self.lines) - last)
