"""Which of two laws gives way to the other, where a third provision says so.

"W.S. 6-4-101 through 6-4-103 apply except as provided in W.S. 6-2-701 through 6-2-710", "this article is subject to
W.S. 6-2-707", "nothing in W.S. 6-4-102 precludes prosecution under W.S. 6-2-707".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.offense import CRIMES
from wylint.facts.place import Place, place_of
from wylint.facts.side import Side
from wylint.facts.statement import Sentence, sentences
from wylint.facts.subjects import REACH
from wylint.law.citation import title_of
from wylint.law.model import Section

if TYPE_CHECKING:
    from wylint.facts.law import Law

_YIELDING = frozenset({"except as provided in", "subject to", "notwithstanding"})
_OVER = "notwithstanding"
_PREVAIL = ("prevail", "precedence", "control", "supersede")
_WIDE = ("article", "part", "chapter")


@dataclass(frozen=True, slots=True)
class Deference:
    """One sentence that sets laws against each other: the places it names, and the words that say which gives way."""

    section: str
    evidence: tuple[Evidence, ...]

    def of(self, section: str, to: str, law: Law) -> Iterator[tuple[bool, Evidence]]:
        """The words by which a section gives way to another one, and whether it is the other that gives way."""
        placed = [(item, place) for item in self.evidence if (place := _place(item, self.section, law)) is not None]
        about = [item for item, place in placed if place.holds(section) or place.within(section)]
        others = [item for item, place in placed if place.holds(to) or place.within(to)]
        for one in about:
            for other in others:
                if one is not other and not self._spared(one, other):
                    yield self._over(one, other), other

    def _spared(self, one: Evidence, other: Evidence) -> bool:
        """ "does not apply to": what does not apply stands before it, and to what behind."""
        said = [item for item in self.evidence if item.fragment.kind == "reach.excluding"]
        yields = any(item.fragment.kind == "reach.yields" for item in self.evidence)
        return bool(said) and not yields and not any(_between(one, item, other) for item in said)

    def _over(self, one: Evidence, other: Evidence) -> bool:
        if _relation(other) == _OVER:
            return True
        return any(
            item.fragment.kind == "reach.yields" and any(word in item.fragment.value for word in _PREVAIL)
            for item in self.evidence
            if _between(one, item, other)
        )


def deferences(side: Side, section: Section) -> Iterator[Deference]:
    """The sentences of a section of the crimes that say which of two laws gives way."""
    if title_of(section.citation) != CRIMES:
        return
    for clause in section.root.walk():
        for sentence in sentences(clause, side.said(clause, REACH)):
            words = tuple(item for item in sentence if _names(item) or _says(item))
            if sum(map(_names, words)) > 1 and (any(map(_says, words)) or _yields(words)):
                yield Deference(section.citation, words)


def _names(item: Evidence) -> bool:
    """Whether it names a law: a citation, or more than the section it stands in."""
    if item.fragment.kind == "reach.within":
        return any(noun in item.fragment.value.split("|")[1] for noun in _WIDE)
    return item.fragment.kind is Kind.CITATION


def _says(item: Evidence) -> bool:
    kind, value = item.fragment.kind, item.fragment.value
    return kind == "reach.yields" or (kind == "reach.excluding" and " appl" in value)


def _yields(words: Sentence) -> bool:
    return any(_relation(item) in _YIELDING for item in words)


def _relation(item: Evidence) -> str:
    return item.fragment.value.split("|")[0]


def _place(item: Evidence, section: str, law: Law) -> Place | None:
    if not _names(item):
        return None
    _, first, last = item.fragment.value.split("|")
    return place_of(first, last, item, section, law)


def _between(one: Evidence, item: Evidence, other: Evidence) -> bool:
    return one.fragment.start < item.fragment.start < other.fragment.start
