"""Definitions: the terms, where they hold, and what their words say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.side import Side
from wylint.facts.statement import first, has, sentences
from wylint.facts.terms import normal
from wylint.law.citation import article_of, chapter_of, title_of
from wylint.law.model import Clause, Section


@dataclass(frozen=True, slots=True)
class Definition:
    """One definition. ``scope`` is section, article, chapter or title, as seen from ``section``, where it stands.

    ``body`` holds what the definition says, in order, list items included; ``head`` is the defining phrase.
    """

    terms: tuple[str, ...]
    section: str
    scope: str
    clause: Clause
    head: Evidence
    body: tuple[Evidence, ...]

    def holds_in(self, section: str) -> bool:
        """Whether the definition holds for the words of a section."""
        match self.scope:
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
        return ("section", "article", "chapter", "title").index(self.scope)


def definitions(side: Side, section: Section) -> Iterator[Definition]:
    """The definitions that a section gives."""
    plain = "article" if section.catchline.lower().startswith("definitions") else "section"
    path: list[tuple[Clause, str]] = []
    for clause, depth in _outline(section.root):
        del path[depth:]
        scope = path[-1][1] if path else plain
        found = side.said(clause)
        for sentence in sentences(clause, found):
            said = first(sentence, Kind.SCOPE)
            head = first(sentence, Kind.DEFINITION)
            if said and said.fragment.value.lstrip("=") in _SCOPES and (said.fragment.value[0] == "=" or not head):
                scope = _SCOPES[said.fragment.value.lstrip("=")]
            if head is not None:
                body = [item for item in sentence if item.fragment.start > head.fragment.start]
                body += [Evidence(clause, item) for item in found if item.sentence > head.fragment.sentence]
                body += [Evidence(below, item) for below in _below(clause) for item in side.said(below)]
                terms = tuple(normal(term) for term in head.fragment.value.split("|"))
                yield Definition(terms, section.citation, scope, clause, head, tuple(body))
        path.append((clause, scope))


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
