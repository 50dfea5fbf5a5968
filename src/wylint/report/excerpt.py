"""The lines of the original file that hold a finding's words, fitted to the terminal, the exact words marked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from wylint.report.cells import cells, shown
from wylint.report.paint import Style
from wylint.text.source import Ink, Source

HEAD, TAIL = 3, 2  # so many lines of a long span are shown from its beginning and its end
WINDOW = 4000  # code points of one line that are looked at
_BLANK_RUN = 400  # lines without words that are passed over in search of the next one with words

Highlight = Callable[[str], list[Style]]


@dataclass(frozen=True, slots=True)
class Cell:
    """One character of the original as it is shown. ``marked``: it belongs to the finding's words."""

    text: str
    style: Style
    marked: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the original. ``gap``: lines of the same stretch before it are left out."""

    number: int
    cells: tuple[Cell, ...]
    gap: bool = False


ELLIPSIS = Cell("...", Style.QUIET, False)


def rows(source: Source, start: int, end: int, highlight: Highlight | None = None) -> list[Row]:
    """The lines that hold ``text[start:end]``; of a long stretch the first three and the last two.

    Lines without a word of it (blank ones, page feet and heads between two pages) are passed over. An empty stretch
    marks the character it stands before. Work is bounded whatever the length of the stretch.
    """
    if not source.text:
        return []
    start = min(max(start, 0), len(source.text) - 1)
    end = min(max(end, start + 1), len(source.text))
    first, last = source.place(start).line, source.end_place(end).line
    found = list(islice(_rows(source, range(first, last + 1), start, end, highlight), HEAD + TAIL + 2))
    seen_all = len(found) < HEAD + TAIL + 2 and (last - (found[-1].number if found else first)) < _BLANK_RUN
    if seen_all:
        return found
    head = found[:HEAD]
    back = range(last, head[-1].number if head else first - 1, -1)
    tail = list(islice(_rows(source, back, start, end, highlight), TAIL))[::-1]
    return [*head, *(Row(row.number, row.cells, gap=not index) for index, row in enumerate(tail))]


def _rows(source: Source, numbers: range, start: int, end: int, highlight: Highlight | None) -> Iterator[Row]:
    blank = 0
    for number in numbers:
        row = _row(source, number, start, end, highlight)
        if row is not None:
            blank = 0
            yield row
        elif (blank := blank + 1) == _BLANK_RUN:
            return


def _row(source: Source, number: int, start: int, end: int, highlight: Highlight | None) -> Row | None:
    """Line ``number`` of the original (from 1) with the words of ``text[start:end]`` marked; None if it holds none."""
    begin = source.line_starts[number - 1]
    stop = source.line_starts[number] if number < len(source.line_starts) else len(source.original)
    cut_left = cut_right = False
    if stop - begin > WINDOW:
        at = source.origin(start)
        low = max(begin, at - WINDOW // 4) if begin <= at < stop else begin
        high = min(stop, low + WINDOW)
        cut_left, cut_right = low > begin, high < stop
        begin, stop = low, high
    line = source.original[begin:stop]
    size = len(line.rstrip())
    marked = [False] * len(line)
    pieces = list(_pieces(source, begin, stop))
    for low, high, clean in pieces:
        low_mark, high_mark = max(start, clean), min(end, clean + high - low)
        if low_mark < high_mark:
            here = slice(low - begin + low_mark - clean, low - begin + high_mark - clean)
            marked[here] = [True] * (here.stop - here.start)
    hit = [index for index in range(size) if marked[index] and not line[index].isspace()]
    if not hit:
        if end - start > 1 or not any(marked):
            return None
        hit = [marked.index(True)]
        size = max(size, hit[0] + 1)
    styles = highlight(line) if highlight else [Style.PLAIN] * len(line)
    worded = [False] * len(line)
    for low, high, clean in pieces:
        for run in source.inked(clean, clean + high - low):
            here = slice(low - begin + run.start - clean, low - begin + run.end - clean)
            worded[here] = [True] * (here.stop - here.start)
            if run.ink is not Ink.KEPT and highlight:
                ink = Style.INSERTED if run.ink is Ink.INSERTED else Style.STRUCK
                styles[here] = [ink] * (here.stop - here.start)
    drawn = [
        Cell(
            shown(line[index]),
            styles[index] if worded[index] or not highlight else Style.FURNITURE,
            marked[index] and hit[0] <= index <= hit[-1],
        )
        for index in range(size)
    ]
    return Row(number, (*([ELLIPSIS] * cut_left), *drawn, *([ELLIPSIS] * cut_right)))


def _pieces(source: Source, begin: int, stop: int) -> Iterator[tuple[int, int, int]]:
    """(begin, end, clean offset) of each stretch of ``original[begin:stop]`` that stands in the clean text."""
    index = max(bisect_right(source.original_starts, begin) - 1, 0)
    while index < len(source.original_starts) and source.original_starts[index] < stop:
        origin, clean = source.original_starts[index], source.clean_starts[index]
        more = index + 1 < len(source.clean_starts)
        length = (source.clean_starts[index + 1] if more else len(source.text)) - clean
        low, high = max(begin, origin), min(stop, origin + length)
        if low < high:
            yield low, high, clean + low - origin
        index += 1


def fit(row: Row, width: int) -> tuple[Cell, ...]:
    """The part of a row that fits ``width`` cells: all of it, or what lies around the marked words."""
    drawn = row.cells
    if _size(drawn) <= width:
        return drawn
    first = next(index for index, cell in enumerate(drawn) if cell.marked)
    last = max(index for index, cell in enumerate(drawn) if cell.marked)
    room = width - 2 * cells(ELLIPSIS.text)
    spare = room - _size(drawn[first : last + 1])
    if spare < 0:
        tail = _word(drawn, _back(drawn, last + 1, room // 3), last, 1)
        head = _word(drawn, _forth(drawn, first, room - _size(drawn[tail : last + 1])), first, -1)
        before = (ELLIPSIS,) if first else ()
        return (*before, *drawn[first:head], ELLIPSIS, *drawn[tail : last + 1])
    indent = next((index for index, cell in enumerate(drawn) if cell.text.strip()), 0)
    low = indent if _size(drawn[indent : last + 1]) <= room else _back(drawn, first, min(room // 4, spare))
    high = _forth(drawn, low, room)
    return (
        *((ELLIPSIS,) if low > indent else ()),
        *drawn[low:high],
        *((ELLIPSIS,) if high < len(drawn) else ()),
    )


def _word(drawn: tuple[Cell, ...], index: int, limit: int, step: int) -> int:
    """The next place between two words from ``index`` towards ``limit``; ``index`` itself where a word is very long."""
    for near in range(index, limit, step)[:16]:
        if not drawn[near - 1 if step < 0 else near].text.strip():
            return near
    return index


def _size(drawn: tuple[Cell, ...]) -> int:
    return sum(cells(cell.text) for cell in drawn)


def _forth(drawn: tuple[Cell, ...], index: int, room: int) -> int:
    """How far one gets from ``index`` on within ``room`` cells."""
    while index < len(drawn) and (room := room - cells(drawn[index].text)) >= 0:
        index += 1
    return index


def _back(drawn: tuple[Cell, ...], index: int, room: int) -> int:
    """How far back one gets from ``index`` within ``room`` cells."""
    while index > 0 and (room := room - cells(drawn[index - 1].text)) >= 0:
        index -= 1
    return index
