"""The trafficking article's sections, and the ranges that stand for all of it: "W.S. 6-2-701 through 6-2-710"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.side import Side
from wylint.facts.subjects import REACH
from wylint.law.citation import article_of, title_of
from wylint.law.model import Clause, Section


@dataclass(frozen=True, slots=True)
class ArticleRange:
    """A range that a provision cites, ``first`` through ``last``, both sections of one article, about trafficking."""

    clause: Clause
    first: str
    last: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ArticleSection:
    """A section of an article about trafficking."""

    section: str
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
            if _of_trafficking(first, side):
                yield ArticleRange(clause, first, last, (Evidence(clause, item),))


def article_sections(side: Side, section: Section) -> Iterator[ArticleSection]:
    """A section of a trafficking article that says anything of offenses."""
    if _of_trafficking(section.citation, side):
        said = (Evidence(clause, item) for clause in section.root.walk() for item in side.said(clause, REACH))
        first = next((item for item in said if item.fragment.kind.startswith("reach.")), None)
        if first is not None:
            yield ArticleSection(section.citation, (first,))


CHILDREN = "14"  # the title of the code that holds their protection


def _of_trafficking(section: str, side: Side) -> bool:
    """Whether a section of its article is on trafficking by its catchline, or on the exploitation of children."""
    marks = ("traffick", "exploit") if title_of(section) == CHILDREN else ("traffick",)
    return any(mark in held.catchline.lower() for held in side.code.article(section) for mark in marks)
