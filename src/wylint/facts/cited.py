"""The citations in a provision's own words, which every grammar of phrases is read with: found once."""

from __future__ import annotations

from functools import lru_cache

from wylint.bill.citation import Citation, read_citations


@lru_cache(maxsize=4096)
def citations_in(text: str) -> tuple[Citation, ...]:
    """All references of a provision's own words, in order."""
    return read_citations(text)
