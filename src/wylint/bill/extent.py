"""How far a heading reaches: where a catchline ends, and which lines in capitals belong to the heading of a chapter."""

from __future__ import annotations

import re

from wylint.bill.context import Layout

_CATCHLINE_LINES = 16
_HEADING_LINES = 6

_CAPITALS = re.compile(r"[ \t]*+[^a-z\n(]*[A-Z]{2}[^a-z\n]*$", re.M)
_DIVISION = re.compile(r"[ \t]*(?:TITLE|CHAPTER|ARTICLE|PART|DIVISION)[ \t]+\d")
# "Definitions.  (a)  As used", "Short title.  This act may be …": where a catchline ends inside its paragraph
_CATCHLINE_END = re.compile(
    r"(?<=[a-z)\]”\"]{2})\.(?=[ \t]+\([a-zA-Z1]\)[ \t])"
    r"|(?<=[a-z)\]]{2})\.(?=\s+[A-Z“\"][^\[\]]{60})"
)
_LABEL_LINE = re.compile(r"[ \t]*\([aAiI1]\)(?:\s|$)")


def catchline_end(layout: Layout, at: int) -> int:
    """Where the catchline that begins at ``at`` ends: with its paragraph, or with its sentence."""
    text = layout.text
    end = at
    for _ in range(_CATCHLINE_LINES):
        stop = text.find("\n", end + 1 if end > at else end)
        end = len(text) if stop < 0 else stop
        line = text[max(end - 200, at) : end].rstrip()
        after = text[end + 1 : end + 40]
        word = end + 1 + len(after) - len(after.lstrip(" \t"))
        if (
            end == len(text)
            or not after.split("\n", 1)[0].strip()
            or (not layout.blanks and (line[-1:] in (".", "]") or layout.fitted(end, word)))
            or _LABEL_LINE.match(after)
        ):
            break
    found = _CATCHLINE_END.search(text, at, end)
    if found:
        return found.end()
    return layout.before(end)[0] if end > at else at


def heading_end(layout: Layout, at: int, stop: int) -> int:
    """Where a heading ends that begins at ``at``, on a line to ``stop``: with the lines in capitals that follow."""
    text = layout.text
    empty = not text[at:stop].strip(" \t.")
    for _ in range(_HEADING_LINES):
        following = stop + 1
        if empty and not text[stop : text.find("\n", following)].strip():
            following = text.find("\n", following) + 1
        found = _CAPITALS.match(text, following) if 0 < following < len(text) else None
        if found is None or _DIVISION.match(found[0]):
            break
        stop = found.end()
        empty = False
    return max(layout.before(stop)[0], at)
