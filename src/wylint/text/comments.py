"""Comments to wylint in a clean text draft: whole lines ``;; wylint: …``, which are no part of the bill.

They go before anything else is read, so that a text with comments is read as the same text without them. Whether one
may stand where it stands is not for the reader to say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

from wylint.text.origins import SAME, Origins, cut

SIGN = "wylint:"
_LINE = r"^ *(;; *wylint:([^\n]*))(?:\n|\Z)"


class Comment(NamedTuple):
    """One comment: the words behind ``wylint:``, and where it stands in the original, ``;;`` included."""

    words: str
    start: int
    end: int


class Bare(NamedTuple):
    """A text (in plain typography) without its comments, where the rest stood in it, and the offsets of page breaks."""

    text: str
    origins: Origins
    page_breaks: Sequence[int]
    comments: tuple[Comment, ...]


def without_comments(text: str, page_breaks: Sequence[int], origins: Callable[[], Origins]) -> Bare:
    """Take the comments out of a text whose characters stood in the original as ``origins`` says."""
    if SIGN not in text:  # nearly every text: no pattern is compiled for it
        return Bare(text, SAME, page_breaks, ())
    found = list(re.finditer(_LINE, text, re.MULTILINE))
    if not found:
        return Bare(text, SAME, page_breaks, ())
    whole = origins()
    comments = []
    for one in found:
        end = one.start(1) + len(one[1].rstrip())
        comments.append(Comment(one[2].strip(), _origin(whole, one.start(1)), _origin(whole, end - 1) + 1))
    cuts = [one.span() for one in found]
    kept, left = cut(text, cuts)
    return Bare(kept, left, _moved(page_breaks, cuts), tuple(comments))


def _origin(origins: Origins, offset: int) -> int:
    piece = bisect_right(origins.clean_starts, offset) - 1
    return origins.original_starts[piece] + offset - origins.clean_starts[piece]


def _moved(offsets: Sequence[int], cuts: Sequence[tuple[int, int]]) -> list[int]:
    """Where ``offsets`` lie after ``cuts``, whole lines, are taken out; one inside a cut lies where it was."""
    gone = list(accumulate((end - start for start, end in cuts), initial=0))
    starts = [start for start, _ in cuts]
    moved = []
    for offset in offsets:
        before = bisect_right(starts, offset - 1)
        inside = max(cuts[before - 1][1] - offset, 0) if before else 0
        moved.append(offset - gone[before] + inside)
    return moved
