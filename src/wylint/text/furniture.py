"""Page furniture: what a page carries besides its words goes, and every word keeps its page and margin line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, compress, pairwise, repeat
from operator import add, sub
from typing import NamedTuple

from wylint.text.heads import Gap, judge_gaps, running_heads
from wylint.text.margin import Margin, find_margin, may_have_margin
from wylint.text.origins import SAME, Origins

Where = tuple[int | None, int | None]

_PREAMBLE = re.compile(r"(?:[A-Z][\w ]{0,40}:.*\n|[ ]*\n){1,20}?={20,}[ ]*(?:\n[ ]*(?=\n))*\n?")


class Stripped(NamedTuple):
    """A text without its furniture. ``margin`` has page and margin line of each line as it was, or is None.

    Origins and margin are worked out when they are asked for: a bill without findings never needs them.
    """

    text: str
    furniture: bool
    origins: Callable[[], Origins]
    margin: Callable[[], Sequence[Where]] | None


@dataclass(slots=True)
class Layout:
    """What goes: whole lines (``kept`` is 0), the left edge of lines, and what is fused to the end of a line."""

    kept: bytearray
    widths: list[int] | None = None
    ends: dict[int, int] = field(default_factory=dict)


def strip_furniture(text: str, page_breaks: Sequence[int]) -> Stripped:
    """``text`` (in plain typography) without extraction preamble, margin numbers, running heads and page feet."""
    preamble = _PREAMBLE.match(text)
    skipped = preamble.end() if preamble and "Source:" in preamble[0] else 0
    whole = text
    if skipped:
        text = text[skipped:]
        page_breaks = [offset - skipped for offset in page_breaks if offset >= skipped]
        # Such an extraction has no blank lines of its own: they stand between the pages.
        page_breaks = sorted({*page_breaks, *(found.end() for found in re.finditer(r"\n(?= *\n)", text))})
    stripped = _strip(text, page_breaks, published=bool(skipped))
    if not skipped:
        return stripped
    return _behind(stripped, whole, skipped)


def _behind(stripped: Stripped, whole: str, skipped: int) -> Stripped:
    """``stripped`` as the rest of ``whole``, of which the first characters were left out."""

    def origins() -> Origins:
        clean_starts, original_starts = stripped.origins()
        return Origins(clean_starts, [start + skipped for start in original_starts])

    def margin() -> Sequence[Where]:
        assert stripped.margin is not None
        return [*repeat((None, None), whole.count("\n", 0, skipped)), *stripped.margin()]

    return Stripped(stripped.text, stripped.furniture, origins, margin if stripped.margin else None)


def _strip(text: str, page_breaks: Sequence[int], *, published: bool) -> Stripped:
    if may_have_margin(text):
        lines = text.split("\n")
        margin = find_margin(text, lines)
        if margin:
            return _without_margin(text, lines, margin, page_breaks)
    return _without_heads(text, page_breaks, published=published)


def _without_margin(text: str, lines: list[str], margin: Margin, page_breaks: Sequence[int]) -> Stripped:
    lengths = {prefix: len(prefix) for prefix in set(margin.prefixes)}
    layout = Layout(
        bytearray(b"\1") * len(lines),
        [lengths[prefix] if number else 0 for prefix, number in zip(margin.prefixes, margin.numbers, strict=True)],
    )
    body = margin.pages[0][0]
    heading = [line for line in lines[:body] if line.strip()]
    # A heading may fill pages of its own: the list of budgets that an amendment touches.
    openings = [0]
    if body:
        top = "\n".join(lines[:body])
        _, openings, layout.kept[:body], layout.ends = running_heads(top, page_breaks, published=True)
    gaps = _gaps(margin, lines, len(openings))
    judge_gaps(gaps, lines, heading, layout.kept, layout.ends)

    def where() -> Sequence[Where]:
        places = _pages_of(openings, body)
        for gap in gaps:
            numbers = [number or None for number in margin.numbers[len(places) : gap.end]]
            places.extend(zip(repeat(gap.page), numbers))
        return places

    return Stripped(_assemble(lines, layout), True, lambda: _origins(text, layout), where)


def _pages_of(openings: Sequence[int], end: int) -> list[Where]:
    """The pages of the lines up to ``end``, given the first line of each page."""
    where: list[Where] = []
    for page, (first, following) in enumerate(pairwise([*openings, end]), 1):
        where.extend(repeat((page, None), following - first))
    return where


def _gaps(margin: Margin, lines: list[str], first_page: int) -> list[Gap]:
    """The stretches between the numbered lines of one page and those of the next, and behind the last page."""
    pages = margin.pages
    if len(pages) == 1 and margin.numbers[pages[0][1]] > 60:
        pages = _continued_pages(margin, lines)
    ends = [*(first for first, _ in pages[1:]), len(lines)]
    return [Gap(page, last + 1, end) for page, ((_, last), end) in enumerate(zip(pages, ends, strict=True), first_page)]


def _continued_pages(margin: Margin, lines: list[str]) -> list[tuple[int, int]]:
    """The pages of a document that counts its lines through: each ends where unnumbered lines hold its number."""
    first, end = margin.pages[0]
    numbered = [line for line in range(first, end + 1) if margin.numbers[line]]
    pages: list[tuple[int, int]] = []
    for last, following in pairwise(numbered):
        words = " ".join(lines[last + 1 : following]).split() if following > last + 1 else ()
        if str(len(pages) + 1) in words or str(len(pages) + 2) in words:
            pages.append((first, last))
            first = following
    return [*pages, (first, end)]


def _without_heads(text: str, page_breaks: Sequence[int], *, published: bool) -> Stripped:
    lines, pages, kept, ends = running_heads(text, page_breaks, published=published)
    furniture = 0 in kept or bool(ends)
    total = len(lines)
    where = (lambda: _pages_of(pages, total)) if furniture or len(pages) > 1 else None
    if not furniture:
        return Stripped(text, False, _same, where)
    layout = Layout(kept, None, ends)
    return Stripped(_assemble(lines, layout), True, lambda: _origins(text, layout), where)


def _same() -> Origins:
    return SAME


def _assemble(lines: list[str], layout: Layout) -> str:
    """The lines that stay, without their left edges."""
    for line, end in layout.ends.items():
        lines[line] = lines[line][:end]
    parts = lines
    if layout.widths:
        parts = [line[width:] for line, width in zip(lines, layout.widths, strict=True)]
    if 0 in layout.kept:
        parts = list(compress(parts, layout.kept))
    return "\n".join(parts) + ("" if layout.kept[-1] or not parts else "\n")


def _origins(text: str, layout: Layout) -> Origins:
    """Where the lines that stay stood in ``text``."""
    lengths = list(map(len, text.split("\n")))
    left: Sequence[int] = list(accumulate((length + 1 for length in lengths), initial=0))[:-1]
    for line, end in layout.ends.items():
        lengths[line] = max(end, layout.widths[line]) if layout.widths else end
    if layout.widths:
        left = list(map(add, left, layout.widths))
        lengths = list(map(sub, lengths, layout.widths))
    lengths = list(compress(lengths, layout.kept))
    clean_starts = list(accumulate((length + 1 for length in lengths), initial=0))[:-1]
    return Origins(clean_starts, list(compress(left, layout.kept))) if clean_starts else SAME
