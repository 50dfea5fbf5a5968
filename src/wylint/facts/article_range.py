"""Ranges of sections that stand for a whole article: "W.S. 6-2-701 through 6-2-710"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.side import Side
from wylint.facts.subjects import REACH
from wylint.law.citation import article_of
from wylint.law.model import Clause, Section


@dataclass(frozen=True, slots=True)
class ArticleRange:
    """A range that a provision cites, ``first`` through ``last``, both sections of one article, about trafficking."""

    clause: Clause
    first: str
    last: str
    evidence: tuple[Evidence, ...]


def article_ranges(side: Side, section: Section) -> Iterator[ArticleRange]:
    """The ranges of sections of a trafficking article that a section cites."""
    for clause in section.root.walk():
        for item in side.said(clause, REACH):
            if item.kind is not Kind.CITATION:
                continue
            _, first, last = item.value.split("|")
            if not last or "(" in first or "(" in last or article_of(first) != article_of(last):
                continue
            if any("traffick" in held.catchline.lower() for held in side.code.article(first)):
                yield ArticleRange(clause, first, last, (Evidence(clause, item),))
