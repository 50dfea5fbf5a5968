"""Which words a terminal can be, and which words can begin it: found from its pattern when the tables are built.

A grammar over words (marked ``// scan: words``) is scanned word by word: most words need one look into a dictionary,
and only a word that can begin a phrase is tried against the patterns.
"""

from __future__ import annotations

from re import _constants as op
from re import _parser as parser
from typing import Any

_MOST = 20_000


class _EndlessError(Exception):
    """The pattern is not a finite list of words."""


def whole_words(pattern: str) -> set[str] | None:
    """All words that ``pattern`` matches, if it matches only single words, finitely many; else None."""
    try:
        found = _expand(list(parser.parse(pattern)), strict=True)
    except _EndlessError:
        return None
    words = {text for text, _ in found}
    return words if all(word.isalpha() and word.isascii() for word in words) else None


def first_words(pattern: str) -> set[str] | None:
    """The words a match of ``pattern`` can begin with (``0`` for any digits); None where it can begin with any word."""
    try:
        found = _expand(list(parser.parse(pattern)), strict=False)
    except _EndlessError:
        return None
    firsts = {_first(text) for text, _ in found}
    return None if "" in firsts else firsts


def openings(pattern: str) -> set[tuple[str, str]] | None:
    """How a match of ``pattern`` can begin: its first two words, "" for a second that can be any or none.

    Words are runs of small letters and digits, "0" stands for any that begins with a digit; a match that begins with
    anything else is known by that character alone. None where it can begin with any word.
    """
    try:
        found = {_two(text) for text, _ in _expand(list(parser.parse(pattern)), strict=False, words=2)}
    except _EndlessError:
        firsts = first_words(pattern)
        return None if firsts is None else {(_two(first)[0], "") for first in firsts}
    whole = {first for first, second in found if not second}
    return None if "" in whole else {(first, second) for first, second in found if not second or first not in whole}


def branches(pattern: str) -> list[str]:
    """The alternatives of a pattern, ``a|b``, in order; a group around the whole of it is opened."""
    while True:
        bars, closes = _outermost(pattern)
        if bars or not pattern.startswith("(?:") or closes != len(pattern) - 1:
            ends = [*bars, len(pattern)]
            return [pattern[start:end] for start, end in zip([0, *(bar + 1 for bar in bars)], ends, strict=True)]
        pattern = pattern[3:-1]


def _outermost(pattern: str) -> tuple[list[int], int]:
    """Where a pattern has bars outside all groups, and where its first group closes (-1: it has none)."""
    bars: list[int] = []
    closes = -1
    depth = 0
    charset = -1  # where the open set of characters begins
    at = 0
    while at < len(pattern):
        letter = pattern[at]
        if letter == "\\":
            at += 1
        elif charset >= 0:
            if letter == "]" and at > charset + 1 + (pattern[charset + 1] == "^"):
                charset = -1
        elif letter == "[":
            charset = at
        elif letter == "(":
            depth += 1
        elif letter == ")":
            depth -= 1
            if depth == 0 and closes < 0:
                closes = at
        elif letter == "|" and depth == 0:
            bars.append(at)
        at += 1
    return bars, closes


def _first(text: str) -> str:
    """The first word of a text, or its first character where that is no letter."""
    length = 0
    while length < len(text) and text[length].isalnum():
        length += 1
    return text[: length or 1]


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def _two(text: str) -> tuple[str, str]:
    """The first two words of a text, "0" for one of digits; of a text that begins otherwise its first character."""
    if text[:1] not in _LETTERS:
        return text[:1], ""
    first, rest = _run(text)
    second, _ = _run(rest.lstrip("".join(set(rest) - _LETTERS)))
    return "0" if first[0].isdigit() else first, "0" if second[:1].isdigit() else second


def _run(text: str) -> tuple[str, str]:
    """The letters and digits that a text begins with, and the rest."""
    length = 0
    while length < len(text) and text[length] in _LETTERS:
        length += 1
    return text[:length], text[length:]


def _expand(items: list[Any], *, strict: bool, words: int = 1) -> set[tuple[str, bool]]:
    """(text, done) pairs; when not strict a text is done once its first ``words`` are, whatever follows."""
    texts: set[tuple[str, bool]] = {("", False)}
    for code, value in items:
        if all(done for _, done in texts):
            break
        more = _one(code, value, strict=strict, words=words)
        texts = {(text, True) for text, done in texts if done} | {
            _join(text, part, strict=strict, words=words) for text, done in texts if not done for part in more
        }
        if len(texts) > _MOST:
            raise _EndlessError
    return texts


def _join(text: str, part: tuple[str, bool], *, strict: bool, words: int) -> tuple[str, bool]:
    joined = text + part[0]
    if words > 1:
        return joined, part[1] or _holds_two(joined)
    if not strict and joined and not joined.isalnum():
        return _first(joined), True
    return joined, part[1]


def _holds_two(text: str) -> bool:
    """Whether two words are whole once it is put behind others: one is enough where it begins between two words."""
    if text[:1] in _LETTERS:
        _, text = _run(text)
    _, more = _run(text.lstrip("".join(set(text) - _LETTERS)))
    return bool(more)


def _one(code: Any, value: Any, *, strict: bool, words: int) -> set[tuple[str, bool]]:
    if code is op.LITERAL:
        return {(chr(value), False)}
    if code is op.IN:
        return _charset(value, strict=strict)
    if code is op.AT:
        return {("", False)}
    if code in (op.ASSERT, op.ASSERT_NOT):
        if strict:
            raise _EndlessError
        return {("", False)}
    if code is op.SUBPATTERN:
        return _expand(list(value[3]), strict=strict, words=words)
    if code is op.BRANCH:
        return set().union(*(_expand(list(branch), strict=strict, words=words) for branch in value[1]))
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        low, high, inner = value
        once = _expand(list(inner), strict=strict, words=words)
        if high == 1 or (not strict and _ends_word(once)):
            if words > 1 and high != 1:
                once |= {(text, True) for text, _ in once}  # what a second time begins with ends the word of the first
            return once | ({("", False)} if low == 0 else set())
        if low == high and low <= 3:
            return _expand(list(inner) * low, strict=strict, words=words)
    raise _EndlessError


def _ends_word(texts: set[tuple[str, bool]]) -> bool:
    """Whether each of these texts ends or leaves the first word, so that repeating it adds no new first word."""
    return all(done or not text[:1].isalnum() for text, done in texts)


def _charset(items: list[Any], *, strict: bool) -> set[tuple[str, bool]]:
    found: set[tuple[str, bool]] = set()
    for code, value in items:
        if code is op.LITERAL:
            found.add((chr(value), False))
        elif code is op.CATEGORY and value is op.CATEGORY_DIGIT and not strict:
            found.add(("0", True))
        else:
            raise _EndlessError
    return found
