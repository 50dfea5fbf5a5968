"""Ink: struck and inserted words, in the notations that plain text can carry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from wylint.text.origins import SAME, Origins, cut
from wylint.text.source import Ink, Inked

NOTATIONS = ("auto", "brackets", "html", "critic", "none")


class Mark(NamedTuple):
    """One mark: it opens at ``start``, its words are ``inner`` to ``outer``, it ends at ``end``."""

    start: int
    inner: int
    outer: int
    end: int
    ink: Ink


_BRACKETS = (("[-", "-]", Ink.STRUCK), ("[+", "+]", Ink.INSERTED))
_CRITIC = (("{--", "--}", Ink.STRUCK), ("{++", "++}", Ink.INSERTED))
_TAG = re.compile(r"<(/?)(del|strike|s|ins|u)(?: [^<>]*)?>", re.IGNORECASE)
_STRUCK_TAGS = frozenset(("del", "strike", "s"))


def read_ink(text: str, notation: str) -> tuple[str, Origins, tuple[Inked, ...]]:
    """``text`` without its ink marks, where the rest stood in it, and what is inserted or struck.

    ``notation`` is one of ``NOTATIONS``; ``auto`` takes the one that marks most.
    Raises ``ValueError`` for a notation that does not exist.
    """
    if notation not in NOTATIONS:
        raise ValueError(f"no such notation: {notation} (there are: {', '.join(NOTATIONS)})")
    marks = _marks(text, notation)
    if not marks:
        return text, SAME, ()
    # What a mark leaves out lies before and behind its words.
    clean, origins = cut(text, (side for mark in marks for side in ((mark.start, mark.inner), (mark.outer, mark.end))))
    return clean, origins, tuple(_runs(clean, marks))


def _marks(text: str, notation: str) -> list[Mark]:
    # Most texts have none of these signs: one look at each is the fastest way to know.
    if "[" not in text and "{" not in text and "<" not in text:
        return []
    if notation != "auto":
        finder = _FINDERS.get(notation)
        return list(finder(text)) if finder else []
    found = [list(finder(text)) for finder in _FINDERS.values()]
    return max(found, key=len)


def _runs(clean: str, marks: list[Mark]) -> Iterator[Inked]:
    """The inked stretches of the clean text, those of one ink with nothing but white space between them made one."""
    gone = 0
    current: Inked | None = None
    for mark in marks:
        gone += mark.inner - mark.start
        start, end = mark.inner - gone, mark.outer - gone
        gone += mark.end - mark.outer
        words = clean[start:end]
        if not words or words.isspace():
            continue
        if current is not None:
            between = clean[current.end : start]
            if current.ink is mark.ink and (not between or between.isspace()):
                current = Inked(current.start, end, mark.ink)
                continue
            yield current
        current = Inked(start, end, mark.ink)
    if current is not None:
        yield current


def _delimited(text: str, pairs: tuple[tuple[str, str, Ink], tuple[str, str, Ink]]) -> Iterator[Mark]:
    """Marks with an opener and a closer of their own. An opener that never closes is text."""
    # The next opener of each kind; -1 when no mark of that kind can follow any more.
    nexts = [text.find(pair[0]) if pair[0][0] in text else -1 for pair in pairs]
    while True:
        live = [index for index in (0, 1) if nexts[index] >= 0]
        if not live:
            return
        kind = min(live, key=nexts.__getitem__)
        opener, closer, ink = pairs[kind]
        start = nexts[kind]
        inner = start + len(opener)
        outer = text.find(closer, inner)
        if outer < 0:
            nexts[kind] = -1
            continue
        end = outer + len(closer)
        yield Mark(start, inner, outer, end, ink)
        for index in live:
            if nexts[index] < end:
                nexts[index] = text.find(pairs[index][0], end)


def _brackets(text: str) -> Iterator[Mark]:
    return _delimited(text, _BRACKETS)


def _critic(text: str) -> Iterator[Mark]:
    return _delimited(text, _CRITIC)


def _html(text: str) -> Iterator[Mark]:
    if "<" not in text or "</" not in text:
        return
    tags = [(found.start(), found.end(), found[2].lower(), not found[1]) for found in _TAG.finditer(text)]
    closers: dict[str, list[tuple[int, int]]] = {}
    for start, end, name, opens in reversed(tags):
        if not opens:
            closers.setdefault(name, []).append((start, end))
    at = 0
    for start, inner, name, opens in tags:
        if not opens or start < at:
            continue
        ahead = closers.get(name, [])
        while ahead and ahead[-1][0] < inner:
            ahead.pop()
        if ahead:
            outer, at = ahead.pop()
            yield Mark(start, inner, outer, at, Ink.STRUCK if name in _STRUCK_TAGS else Ink.INSERTED)


_FINDERS: dict[str, Callable[[str], Iterator[Mark]]] = {"brackets": _brackets, "html": _html, "critic": _critic}
