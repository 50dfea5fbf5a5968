"""The citations of the code in a provision's own words, each resolved to an address, and what such a citation reaches.

"subsection (b) of this section" in ``6-2-706(c)`` is ``6-2-706(b)``; "W.S. 6-2-701 through 6-2-710" is a range; "title
6, chapter 2, article 7" is an area. What is only relative ("this article", "this act") cites no other place, and
citations of other laws are none of the code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from wylint.bill.citation import Citation, Law, read_citations
from wylint.bill.labels import LEVELS
from wylint.bill.levels import between, level_named
from wylint.law.citation import article_of, chapter_of, join_address, order, split_address, title_of
from wylint.law.model import Clause

_AREAS = ("title ", "chapter ", "article ")


class Reference(NamedTuple):
    """One citation in the own words of the provision ``by``: the place ``first``, or all from there through ``last``.

    Both are addresses; where ``area`` is set, both are areas as ``article_of`` and its like write them (``6-2``,
    ``6-2 article 7``). ``relation`` is what it is cited for ("as defined in"), or "". ``start`` and ``end`` are the
    stretch of the provision's text, 0 where the law at hand holds no words.
    """

    by: str
    first: str
    last: str = ""
    area: bool = False
    relation: str = ""
    start: int = 0
    end: int = 0

    def __str__(self) -> str:
        return f"{self.first} through {self.last}" if self.last else self.first


class Manner(StrEnum):
    """How a citation reaches an address."""

    NAMED = "named"  # this very place, or one end of a range
    PART = "part"  # a place inside it
    WHOLE = "whole"  # a provision or section that it is part of
    RANGE = "range"  # a range that holds it and does not say its number
    AREA = "area"  # an article, chapter or title that holds it


Read = Callable[[Clause], Iterable[Citation]]


def cited_in_text(clause: Clause) -> tuple[Citation, ...]:
    """All citations in a provision's own words, none where the words are not at hand."""
    return read_citations(clause.text) if clause.text else ()


def references_in(clause: Clause, read: Read = cited_in_text) -> Iterator[Reference]:
    """The citations of the code in a provision's own words, resolved, in their order. Never raises."""
    for citation in read(clause):
        if citation.law is not Law.STATUTES:
            continue
        found = _area(citation, clause.address) if not citation.section and not citation.path else None
        found = found or _place(citation, clause.address)
        if found is not None:
            first, last, area = found
            relation = str(citation.relation or "")
            yield Reference(clause.address, first, last, area, relation, citation.start, citation.end)


Found = tuple[str, str, bool]


def _place(citation: Citation, here: str) -> Found | None:
    """A section, a provision or a range; None for what is only relative."""
    if citation.section:
        if citation.section.count("-") != 2:
            return None
        last = citation.through
        return (
            join_address(citation.section, citation.path),
            citation.section + last if last[:1] == "(" else last,
            False,
        )
    if not citation.path:
        return None
    section, labels = split_address(here)
    word = citation.scope.rpartition(" ")[2]
    level = level_named(word)
    if level is None and word != "section":
        return None
    base = join_address(section, labels[: 0 if level is None else level + 1])
    last = base + citation.through if citation.through[:1] == "(" else citation.through
    return base + "".join(f"({label})" for label in citation.path), last, False


def _area(citation: Citation, here: str) -> Found | None:
    """ "title 6, chapter 2, article 7", "chapter 4 of this title", "articles 2 through 5 of this chapter"."""
    if not citation.scope.startswith(_AREAS):
        return None
    named: dict[str, str] = {}
    for word, number in pairwise(citation.scope.replace(",", "").split()):
        if f"{word} " in _AREAS:
            named.setdefault(word, number)
    first = _named_area(named, here)
    word, _, number = citation.through.partition(" ")
    last = _named_area({**named, word: number}, here) if number and word in named else ""
    return first, last, True


def _named_area(named: dict[str, str], here: str) -> str:
    section = split_address(here)[0]
    title = named.get("title", title_of(section))
    chapter = f"{title}-{named['chapter']}" if "chapter" in named else chapter_of(section)
    if "article" in named:
        return f"{chapter} article {named['article']}"
    return chapter if "chapter" in named else title


def manner_of(reference: Reference, address: str) -> Manner | None:
    """How a citation reaches a section or provision; None where it does not."""
    section, labels = split_address(address)
    if reference.area:
        return Manner.AREA if _in_area(reference, section) else None
    first, last = reference.first, reference.last
    if not last:
        return _single(first, address)
    start, end = split_address(first)[0], split_address(last)[0]
    if start == end:
        return _labels(first, last, address)
    if not labels and section in (first, last):
        return Manner.NAMED
    if not order(start) <= order(section) <= order(end):
        return None
    if section not in (start, end):
        return Manner.RANGE
    return Manner.WHOLE if labels else Manner.PART


def _single(cited: str, address: str) -> Manner | None:
    if cited == address:
        return Manner.NAMED
    if cited.startswith(f"{address}("):
        return Manner.PART
    return Manner.WHOLE if address.startswith(f"{cited}(") else None


def _labels(first: str, last: str, address: str) -> Manner | None:
    """How "(b) through (d)" of one section reaches an address: by its ends, or as one between them."""
    for end in (first, last):
        manner = _single(end, address)
        if manner is not None:
            return manner
    above, _, opening = first.rpartition("(")
    closing = last.rpartition("(")[2].rstrip(")")
    level = above.count("(")
    if not address.startswith(f"{above}(") or level >= len(LEVELS):
        return None
    label, _, below = address[len(above) + 1 :].partition(")")
    if label not in (between(opening.rstrip(")"), closing, level) or ()):
        return None
    return Manner.WHOLE if below else Manner.RANGE


def _in_area(reference: Reference, section: str) -> bool:
    held = (article_of(section), chapter_of(section), title_of(section))
    if not reference.last:
        return reference.first in held
    kind = 0 if " article " in reference.first else 1 if "-" in reference.first else 2
    return _area_order(reference.first) <= _area_order(held[kind]) <= _area_order(reference.last)


def _area_order(area: str) -> tuple[object, ...]:
    return order(area.replace(" article ", "-"))
