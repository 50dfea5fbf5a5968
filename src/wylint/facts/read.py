"""All fragments of one provision: its phrases, its citations, the defined terms it uses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from wylint.bill.citation import Citation
from wylint.facts.cited import citations_in
from wylint.facts.fragment import Fragment, Kind
from wylint.facts.phrases import lower, phrases


def read(text: str, terms: Sequence[str] = ()) -> tuple[Fragment, ...]:
    """The fragments of a provision's own words (on one line, single-spaced), in the order of the words.

    ``terms`` are defined terms whose use is a fragment where no phrase of the grammar covers it.
    """
    found, stops = phrases(text)
    for citation in citations_in(text):
        sentence = bisect_left(stops, citation.start)
        if not citation.scope:
            found.append(_cited(citation, citation.address, sentence))
        elif citation.scope == "this section" and citation.path:
            # "subsection (b) of this section" is one provision, not the section
            found = [item for item in found if not _within(item, citation)]
            found.append(_cited(citation, citation.labels, sentence))
    if terms:
        found.extend(_used(text, tuple(terms), found, stops))
    found.sort(key=lambda fragment: (fragment.start, fragment.end))
    return tuple(found)


def _within(item: Fragment, citation: Citation) -> bool:
    return item.kind is Kind.SCOPE and citation.start <= item.start and item.end <= citation.end


def _cited(citation: Citation, address: str, sentence: int) -> Fragment:
    value = f"{citation.relation}|{address}|{citation.through}"
    return Fragment(Kind.CITATION, value, start=citation.start, end=citation.end, sentence=sentence)


@lru_cache(maxsize=64)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(terms, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(term) for term in longest) + r")(?:e?s)?\b")


def _used(text: str, terms: tuple[str, ...], found: list[Fragment], stops: list[int]) -> list[Fragment]:
    taken = [(item.start, item.end) for item in found if item.kind in (Kind.COMMERCIAL, Kind.DEFINITION)]
    used: list[Fragment] = []
    for match in _pattern(terms).finditer(lower(text)):
        start, end = match.span()
        if any(first <= start and end <= last for first, last in taken):
            continue
        used.append(Fragment(Kind.USE, match[0], sentence=bisect_left(stops, start), start=start, end=end))
    return used
