"""A stretch of the clean text read as one line of words, with a way back to every character."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_WORD = re.compile(r"\S+")


class Reading(NamedTuple):
    """Words on one line, single-spaced. ``offsets`` holds, per character of ``text``, its offset in the clean text.

    The space between two words has the offset of the white space that stands there (of its first character).
    """

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` (not empty) begins and ends in the clean text."""
        return self.offsets[start], self.offsets[end - 1] + 1


def reading_of(text: str, stretches: Iterable[tuple[int, int]]) -> Reading:
    """Read the stretches ``(start, end)`` of ``text`` as one: a word may begin in one stretch and end in the next."""
    parts: list[str] = []
    offsets: list[int] = []
    space = -1  # where white space was met since the last word
    for start, end in stretches:
        at = start
        for found in _WORD.finditer(text, start, end):
            first, last = found.span()
            if first > at and space < 0:
                space = at
            if space >= 0 and parts:
                parts.append(" ")
                offsets.append(space)
            space = -1
            parts.append(found[0])
            offsets.extend(range(first, last))
            at = last
        if at < end and space < 0:
            space = at
    return Reading("".join(parts), offsets)
