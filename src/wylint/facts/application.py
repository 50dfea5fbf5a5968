"""Bars that another section makes apply: "W.S. 6-2-706(c) applies to a prosecution under this section"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wylint.facts.defense import Defense, reach
from wylint.facts.fragment import Kind
from wylint.facts.side import Side
from wylint.facts.statement import Sentence, sentences
from wylint.law.model import Clause, Section


@dataclass(frozen=True, slots=True)
class Application:
    """ "W.S. 6-2-706(c) applies to a prosecution under this section": a bar that reaches further than its own words."""

    section: str
    clause: Clause
    words: Sentence
    cited: frozenset[str]

    def extend(self, defense: Defense) -> Defense | None:
        """The defense with the reach given to it here, or None where another provision is meant."""
        address = defense.clause.address
        if not any(address == cited or address.startswith(f"{cited}(") for cited in self.cited):
            return None
        scopes, within, *_ = reach(self.clause, self.words)
        if not scopes and not within:
            scopes = frozenset({"section"})
        return replace(
            defense, section=self.section, scopes=scopes, within=within, cited=(), words=self.words + defense.words
        )


def applications(side: Side, section: Section) -> Iterator[Application]:
    """The provisions of a section that make bars of other sections apply."""
    for clause in section.root.walk():
        for sentence in sentences(clause, side.said(clause)):
            if any(item.fragment.kind is Kind.APPLIES for item in sentence):
                cited = frozenset(
                    item.fragment.value.split("|")[1] for item in sentence if item.fragment.kind is Kind.CITATION
                )
                if cited:
                    yield Application(section.citation, clause, sentence, cited)
