"""Electronic means that one section adds to the offenses of another: "if the Internet is used to commit a violation of
W.S. 6-4-104, the court shall impose an additional term".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.antecedent import Reach
from wylint.facts.defense import reach
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.offense import CRIMES
from wylint.facts.side import Side
from wylint.facts.statement import Sentence, sentences, values
from wylint.law.citation import title_of
from wylint.law.model import Clause, Section

MEANS = frozenset({Kind.ELECTRONIC, Kind.ANY_MEANS})
_HOW = frozenset({Kind.PENAL, Kind.RAISES, Kind.APPLIES, Kind.DISPENSE})
# who does this makes a trade of another's offense
_SPREADING = frozenset({"advertis", "post", "publish", "distribut", "sell", "host"})


@dataclass(frozen=True, slots=True)
class Medium:
    """A sentence that punishes (more) what is done by some means; ``far``: which offenses it speaks of."""

    section: str
    far: Reach
    evidence: tuple[Evidence, ...]

    def reaches(self, section: str, address: str) -> bool:
        """Whether it speaks of the offense at an address of a section."""
        return self.far.holds(self.section, section, address)


def media(side: Side, section: Section) -> Iterator[Medium]:
    """The sentences of a section of the crimes that speak of the means of offenses elsewhere."""
    if title_of(section.citation) != CRIMES or not side.says(section, *MEANS):
        return
    for clause in section.root.walk():
        for words in _whole(side, clause):
            kinds = {item.fragment.kind for item in words}
            if not kinds & MEANS or not kinds & _HOW or Kind.AFTERMATH in kinds or Kind.DEFINITION in kinds:
                continue
            if values(words, Kind.VERB) & _SPREADING:
                continue
            far = reach(clause, words)
            if far.wide:
                yield Medium(section.citation, far, words)


def _whole(side: Side, clause: Clause) -> Iterator[Sentence]:
    """The sentences of a provision, the last with the list that it opens."""
    found = tuple(sentences(clause, side.said(clause)))
    for index, sentence in enumerate(found):
        if index + 1 == len(found) and clause.children:
            sentence += tuple(
                Evidence(inner, item)
                for child in clause.children
                for inner in child.walk()
                for item in side.said(inner)
            )
        yield sentence
