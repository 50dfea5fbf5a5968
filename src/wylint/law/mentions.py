"""Which provisions say the number of a section, a range or the name of an area: where citations are to be read.

Reading every citation of a code takes seconds; finding the numbers takes a fraction of that. What is found here is no
citation yet (it may be a date): it says where one can stand, and misses none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from wylint.law.model import Clause
from wylint.law.reference import Read, cited_in_text, references_in

# the terminal SECTION of grammar/citation.lark without its labels, from its first hyphen on (which is quick to find)
_NUMBER = re.compile(r"-\d{1,2}(?:\.?[A-Za-z])?-\d{3,4}(?:\.\d{1,2})?(?![\d-])")
_TITLE = re.compile(r"(?<!\d)\d{1,2}(?:\.\d)?\Z")
_JOINS = re.compile(r"\b(?:through|thru|to)\b", re.IGNORECASE)
_AREA = re.compile(r"\b(?:title|chapter|article)s? [\divxl]")
_DASHES = str.maketrans("‑–—", "---")
_FAR = 80  # characters between the ends of a range: labels, "W.S.", "of that title"


class Mentions(NamedTuple):
    """Addresses of provisions by what they name: ``sections`` by number, ``ranges`` and ``areas`` one by one.

    A range is (first section, last section, address), an area (first, last or "", address).
    """

    sections: Mapping[str, tuple[str, ...]]
    ranges: tuple[tuple[str, str, str], ...]
    areas: tuple[tuple[str, str, str], ...]


def mentions(roots: Iterable[Clause], read: Read = cited_in_text) -> Mentions:
    """What these provisions and all below them mention. ``read`` gives the citations where there are no words."""
    sections: dict[str, list[str]] = {}
    ranges: dict[tuple[str, str, str], None] = {}
    areas: dict[tuple[str, str, str], None] = {}
    for root in roots:
        for clause in root.walk():
            found = _in_words(clause, read) if clause.text is not None else _in_citations(clause, read)
            for first, last, area in found:
                if area:
                    areas[first, last, clause.address] = None
                elif last:
                    ranges[first, last, clause.address] = None
                elif clause.address not in sections.setdefault(first, [])[-1:]:
                    sections[first].append(clause.address)
    return Mentions({number: tuple(held) for number, held in sections.items()}, tuple(ranges), tuple(areas))


Found = tuple[str, str, bool]


def _in_words(clause: Clause, read: Read) -> Iterator[Found]:
    text = clause.text or ""
    if not text.isascii():
        text = text.translate(_DASHES)
    before = ""
    at = 0
    for number in _NUMBER.finditer(text):
        title = _TITLE.search(text, max(0, number.start() - 5), number.start())
        if title is None:
            continue
        section = title[0] + number[0]
        yield section, "", False
        if before and title.start() - at <= _FAR and _JOINS.search(text, at, title.start()):
            yield before, section, False
        before, at = section, number.end()
    small = text.lower()
    if ("title" in small or "chapter" in small or "article" in small) and _AREA.search(small):
        yield from ((one.first, one.last, True) for one in references_in(clause, read) if one.area)


def _in_citations(clause: Clause, read: Read) -> Iterator[Found]:
    for one in references_in(clause, read):
        if one.area:
            yield one.first, one.last, True
            continue
        first, last = one.first.partition("(")[0], one.last.partition("(")[0]
        yield first, "", False
        if last and last != first:
            yield last, "", False
            yield first, last, False
