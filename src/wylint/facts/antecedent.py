"""What a provision on defenses points back to: "such a prosecution", "those offenses", a term that stands for a list.

A section that says of itself "this section applies to a prosecution under W.S. 6-2-702 through 6-2-707" means these in
every sentence that names no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wylint.facts.fragment import Kind
from wylint.facts.phrases import lower
from wylint.facts.side import Side
from wylint.facts.statement import Sentence, sentences
from wylint.law.citation import article_of, chapter_of, order, split_address, title_of
from wylint.law.model import Section

if TYPE_CHECKING:
    from wylint.facts.defense import Defense
    from wylint.facts.definition import Definition

Cited = tuple[tuple[str, str], ...]


class Reach(NamedTuple):
    """How far some words reach: section, article, chapter, title; one provision of the section; what they cite."""

    scopes: frozenset[str] = frozenset()
    within: str = ""
    cited: Cited = ()
    words: Sentence = ()

    @property
    def wide(self) -> bool:
        """Whether more than its own section is meant."""
        return bool(self.cited or self.scopes - {"section"})

    def holds(self, home: str, section: str, address: str) -> bool:
        """Whether words that stand in ``home`` reach the provision at ``address`` of a section."""
        if any(covers(first, last, section, address) for first, last in self.cited):
            return True
        if "title" in self.scopes and title_of(section) == title_of(home):
            return True
        if "chapter" in self.scopes and chapter_of(section) == chapter_of(home):
            return True
        same = chapter_of(section) == chapter_of(home) and article_of(section) == article_of(home)
        if "article" in self.scopes and same:
            return True
        if "section" in self.scopes and section == home:
            return True
        return bool(self.within) and section == home and address.startswith(self.within)

    def after(self, before: Reach | None) -> Reach:
        """The same for words that point back at ``before``: their own section is never shut out."""
        if before is None:
            return self
        scopes = self.scopes | before.scopes | {"section"}
        return Reach(scopes, self.within, self.cited + before.cited, before.words)


def covers(first: str, last: str, section: str, address: str) -> bool:
    """Whether a citation, or a range of sections, holds an offense at an address of a section."""
    cited, labels = split_address(first)
    if last:
        return order(cited) <= order(section) <= order(split_address(last)[0])
    if cited != section:
        return False
    # a bar on one paragraph reaches an offense whose limbs stand there, and one on (a) all below it
    return not labels or address.startswith(first) or first.startswith(address)


def points_back(words: Sentence) -> bool:
    """Whether it says "such an offense", "those prosecutions"."""
    return any(item.fragment.kind is Kind.SUCH for item in words)


def of_itself(side: Side, section: Section) -> Reach:
    """What a section says it applies to."""
    cited: list[tuple[str, str]] = []
    said: list[Sentence] = []
    for clause in section.root.walk():
        for sentence in sentences(clause, side.said(clause)):
            found = tuple(_governed(sentence))
            if found:
                cited.extend(found)
                said.append(sentence)
    return Reach(cited=tuple(cited), words=tuple(item for sentence in said for item in sentence))


def _governed(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """ "This section applies to a prosecution under W.S. 6-2-702": what stands behind the verb."""
    itself = applies = False
    for item in sentence:
        kind = item.fragment.kind
        if kind is Kind.NEGATION and not applies:
            return
        itself = itself or (kind is Kind.SCOPE and item.fragment.value == "section" and not applies)
        applies = applies or (itself and kind is Kind.APPLIES)
        if applies and kind is Kind.CITATION:
            _, first, last = item.fragment.value.split("|")
            if not first.startswith("("):
                yield first, last


def of_offenses(definition: Definition) -> bool:
    """Whether a definition says what some offenses are by listing them."""
    listed = any(item.fragment.kind is Kind.CITATION for item in definition.body)
    return listed and any(_offense(term) for term in definition.terms)


def by_its_term(defense: Defense, definitions: tuple[Definition, ...]) -> Cited:
    """What a term in the words of a defense stands for: "a child trafficking offense", defined by a list."""
    text = defense.clause.text
    if not text or defense.cited:
        return ()
    words = lower(text)
    cited: list[tuple[str, str]] = []
    for found in definitions:
        if not found.holds_in(defense.section) or not any(_offense(term) and term in words for term in found.terms):
            continue
        for item in found.body:
            if item.fragment.kind is Kind.CITATION:
                _, first, last = item.fragment.value.split("|")
                cited.append((first, last))
    return tuple(cited)


def _offense(term: str) -> bool:
    return term.endswith(("offense", "crime", "violation", "prosecution"))
