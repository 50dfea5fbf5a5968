"""What a house rule looks for in words: words as they stand, and regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from wylint.rules.house.machine import Budget, matcher
from wylint.text.typography import plain

ANY_ENDING = "*"


def plainly(words: str) -> str:
    """Words in the typography in which a bill is read: plain quotes and hyphens, single spaces."""
    return " ".join(plain(words).text.split())


@lru_cache(maxsize=1024)
def _compiled(words: tuple[str, ...]) -> re.Pattern[str]:
    """One of these words, the longest first: nothing in it repeats but the last letters, so it is read in one go."""
    return re.compile("|".join(_word(word) for word in sorted(words, key=len, reverse=True)), re.IGNORECASE)


def _word(word: str) -> str:
    """A word that stands by itself: no letter before or behind it; ``traffick*`` with any ending."""
    bare = word.removesuffix(ANY_ENDING)
    before = r"(?<!\w)" if bare[:1].isalnum() else ""
    behind = r"\w*" if bare != word else r"(?!\w)" if bare[-1:].isalnum() else ""
    return f"{before}{re.escape(bare)}{behind}"


def finds(text: str, words: tuple[str, ...], pattern: str, budget: Budget) -> Iterator[tuple[int, int]]:
    """Where one of these words stands, and where the pattern ("": none) matches, as (start, end)."""
    if words:
        yield from (found.span() for found in _compiled(words).finditer(text))
    if pattern:
        yield from matcher(pattern).find(text, budget)


def says_any(texts: Iterable[str], words: tuple[str, ...]) -> bool:
    """Whether one of these words stands in one of the texts."""
    return any(_compiled(words).search(text) for text in texts)


def says_all(texts: Iterable[str], words: tuple[str, ...]) -> bool:
    """Whether each of these words stands somewhere in the texts."""
    held = list(texts)
    return all(says_any(held, (word,)) for word in words)


def matches(texts: Iterable[str], pattern: str, budget: Budget) -> bool:
    """Whether the pattern matches in one of the texts."""
    return any(matcher(pattern).holds(text, budget) for text in texts)
