"""Definitions: the terms, where they hold, and what their words say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.side import Side
from wylint.facts.statement import Sentence, first, has, sentences
from wylint.facts.terms import normal
from wylint.law.citation import article_of, chapter_of, order, split_address, title_of
from wylint.law.model import Clause, Section


@dataclass(frozen=True, slots=True)
class Definition:
    """One definition. ``scope`` is section, article, chapter or title, as seen from ``section``, where it stands, or
    ``cited``: it holds for the sections (first, last) in ``ranges``.

    ``body`` holds what the definition says, in order, list items included; ``head`` is the defining phrase.
    """

    terms: tuple[str, ...]
    section: str
    scope: str
    clause: Clause
    head: Evidence
    body: tuple[Evidence, ...]
    ranges: tuple[tuple[str, str], ...] = ()

    def holds_in(self, section: str) -> bool:
        """Whether the definition holds for the words of a section."""
        match self.scope:
            case "cited":
                return any(order(first) <= order(section) <= order(last) for first, last in self.ranges)
            case "section":
                return section == self.section
            case "article":
                return chapter_of(section) == chapter_of(self.section) and article_of(section) == article_of(
                    self.section
                )
            case "chapter":
                return chapter_of(section) == chapter_of(self.section)
            case _:
                return title_of(section) == title_of(self.section)

    @property
    def rank(self) -> int:
        """How narrow the scope is: the narrower definition counts."""
        return ("section", "cited", "article", "chapter", "title").index(self.scope)


def definitions(side: Side, section: Section) -> Iterator[Definition]:
    """The definitions that a section gives."""
    plain = "article" if section.catchline.lower().startswith("definitions") else "section"
    path: list[tuple[str, tuple[tuple[str, str], ...]]] = []
    for clause, depth in _outline(section.root):
        del path[depth:]
        scope, ranges = path[-1] if path else (plain, ())
        found = side.said(clause)
        for sentence in sentences(clause, found):
            head = first(sentence, Kind.DEFINITION)
            lead = [item for item in sentence if head is None or item.fragment.start < head.fragment.start]
            said = first(sentence, Kind.SCOPE)
            if said and said.fragment.value.lstrip("=") in _SCOPES and (said.fragment.value[0] == "=" or not head):
                scope, ranges = _SCOPES[said.fragment.value.lstrip("=")], ()
            elif cited := tuple(_range(item) for item in lead if _governs(item, sentence, head)):
                scope, ranges = "cited", cited
            if head is not None:
                body = [item for item in sentence if item.fragment.start > head.fragment.start]
                body += [Evidence(clause, item) for item in found if item.sentence > head.fragment.sentence]
                body += [Evidence(below, item) for below in _below(clause) for item in side.said(below)]
                terms = tuple(normal(term) for term in head.fragment.value.split("|"))
                yield Definition(terms, section.citation, scope, clause, head, tuple(body), ranges)
        path.append((scope, ranges))


def _governs(item: Evidence, sentence: Sentence, head: Evidence | None) -> bool:
    """Whether a citation before a definition says where it holds: not one in the words of the offense before it."""
    if item.fragment.kind is not Kind.CITATION or item.fragment.value.startswith("as defined in"):
        return False
    return head is not None or not has(sentence, Kind.ACCUSATION, Kind.VERB)


def _range(citation: Evidence) -> tuple[str, str]:
    """The sections that "as used in W.S. 6-2-731 through 6-2-733" names, first and last."""
    _, first_cited, last_cited = citation.fragment.value.split("|")
    section = split_address(first_cited)[0]
    return section, split_address(last_cited)[0] if last_cited else section


_SCOPES = {
    "section": "section",
    "subsection": "section",
    "paragraph": "section",
    "subparagraph": "section",
    "part": "article",
    "article": "article",
    "chapter": "chapter",
    "title": "title",
    "act": "title",
    "code": "title",
}


def _outline(root: Clause) -> Iterator[tuple[Clause, int]]:
    """Every clause with its depth, in order."""
    todo = [(root, 0)]
    while todo:
        clause, depth = todo.pop()
        yield clause, depth
        todo.extend((child, depth + 1) for child in reversed(clause.children))


def _below(clause: Clause) -> Iterator[Clause]:
    for child in clause.children:
        yield from child.walk()


def commercial(definition: Definition) -> bool:
    """Whether what is defined is a commercial sexual matter: its words open with sex, and go on to value or control.

    A definition that only mentions prostitution among other things ("financial harm") is none.
    """
    opening = next((item for item in definition.body if item.fragment.kind in _TELLING), None)
    if opening is None or opening.fragment.kind not in _SEXUAL:
        return False
    return has(definition.body, Kind.VALUE, Kind.COMMERCIAL, Kind.CONTROL, Kind.USE)


_SEXUAL = frozenset({Kind.SEXUAL, Kind.COMMERCIAL, Kind.USE})
_TELLING = _SEXUAL | {Kind.VALUE, Kind.LABOR, Kind.CONTROL, Kind.IMAGE, Kind.PENAL, Kind.CITATION, Kind.ACCUSATION}
