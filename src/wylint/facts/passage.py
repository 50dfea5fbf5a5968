"""A passage: one sentence of a provision together with what it stands under and the list that it opens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wylint.facts.book import Book
from wylint.facts.evidence import Evidence
from wylint.facts.side import Side
from wylint.facts.statement import Sentence, sentences
from wylint.law.model import Clause, Section


class Passage(NamedTuple):
    """A sentence (``own``) with the open sentences above it (``lead``) and the items of its list (``below``)."""

    clause: Clause
    lead: Sentence
    own: Sentence
    below: Sentence

    @property
    def words(self) -> Sentence:
        """All of it, from the outside in."""
        return self.lead + self.own + self.below

    @property
    def down(self) -> Sentence:
        """The sentence and its list, without what it stands under."""
        return self.own + self.below


def passages(side: Side, section: Section, book: Book) -> tuple[Passage, ...]:
    """Every sentence of a section that a book reads anything in, in order; found once for all facts of the book.

    The last sentence of a provision with items below it opens their list; whether it ends in a colon is not asked,
    because an index does not say. Time is linear in the section for each level of its outline.
    """
    return side.reader.recall(lambda held: _passages(side, held, book), f"passages {book.name}", section)


def _passages(side: Side, section: Section, book: Book) -> Iterator[Passage]:
    todo: list[tuple[Clause, Sentence]] = [(section.root, ())]
    while todo:
        clause, lead = todo.pop()
        said = list(sentences(clause, side.said(clause, book)))
        opens = said[-1] if said and clause.children else ()
        below = tuple(
            Evidence(inner, fragment)
            for child in clause.children
            for inner in child.walk()
            for fragment in side.said(inner, book)
        )
        for sentence in said:
            yield Passage(clause, lead, sentence, below if sentence is opens else ())
        todo.extend((child, lead + opens) for child in reversed(clause.children))


def kinds_in(words: Sentence) -> frozenset[str]:
    """The kinds of the fragments in a sentence."""
    return frozenset(item.fragment.kind for item in words)


def of_kind(words: Sentence, *kinds: str) -> Sentence:
    """The fragments of these kinds, in order."""
    return tuple(item for item in words if item.fragment.kind in kinds)
