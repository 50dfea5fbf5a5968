"""References of the prostitution offenses into the trafficking article: exceptions, yields, defenses of victims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wylint.facts.deference import Deference
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.place import place_of
from wylint.facts.side import Side
from wylint.facts.statement import has, sentences
from wylint.facts.subjects import REACH
from wylint.law.model import Section

if TYPE_CHECKING:
    from wylint.facts.law import Law

_BORROWED = "as defined in"  # words only
_OVER = "notwithstanding"  # puts what is cited behind this section
_NAMES = "reach.trafficking"


@dataclass(frozen=True, slots=True)
class Reference:
    """What a section on prostitution says of other provisions: its citations, and trafficking by its name."""

    section: str
    evidence: tuple[Evidence, ...]
    prevails: tuple[Evidence, ...] = ()  # "notwithstanding any other provision of law", of its crime or penalty

    def to(self, address: str, law: Law) -> tuple[Evidence, ...]:
        """The words, here or elsewhere, that refer to a section or provision, singly, in a range or by its article."""
        own = tuple(item for relation, item in self._citing(address, law) if relation != _OVER)
        return own + self._elsewhere(address, law, over=False)

    def over(self, address: str, law: Law) -> tuple[Evidence, ...]:
        """The words by which this section prevails over another: "notwithstanding W.S. 6-2-707"."""
        own = tuple(item for relation, item in self._citing(address, law) if relation == _OVER)
        return (*own, *self.prevails, *self._elsewhere(address, law, over=True))

    def _elsewhere(self, address: str, law: Law, *, over: bool) -> tuple[Evidence, ...]:
        """What another section says of this one and that one."""
        return tuple(
            item
            for found in law.facts(Deference)
            if found.section != self.section
            for prevails, item in found.of(self.section, address, law)
            if prevails is over
        )

    def _citing(self, address: str, law: Law) -> Iterator[tuple[str, Evidence]]:
        for item in self.evidence:
            if item.fragment.kind == _NAMES:
                continue
            relation, first, last = item.fragment.value.split("|")
            place = place_of(first, last, item, self.section, law)
            if place is not None and (place.holds(address) or place.within(address)):
                yield relation, item

    @property
    def named(self) -> tuple[Evidence, ...]:
        """The words that name trafficking: "a victim of human trafficking"."""
        return tuple(item for item in self.evidence if item.fragment.kind == _NAMES)


def references(side: Side, section: Section) -> Iterator[Reference]:
    """The references of a section that makes prostitution, or its solicitation or promotion, an offense."""
    if not side.says(section, Kind.ACCUSATION, Kind.PENAL) or not _on_prostitution(side, section):
        return
    found: list[Evidence] = []
    prevails: list[Evidence] = []
    for clause in section.root.walk():
        for item in side.said(clause, REACH):
            if item.kind in (Kind.CITATION, "reach.within"):
                if item.value.split("|")[0] != _BORROWED:
                    found.append(Evidence(clause, item))
            elif item.kind == _NAMES:
                found.append(Evidence(clause, item))
        for sentence in sentences(clause, side.said(clause)):
            punishes = has(sentence, Kind.ACCUSATION, Kind.PENAL) and not has(sentence, Kind.VICTIM)
            prevails.extend(
                item
                for item in sentence
                if item.fragment.kind is Kind.PREVAILS
                and (punishes or not item.fragment.value.startswith("notwithstanding"))
            )
    yield Reference(section.citation, tuple(found), tuple(prevails))


def _on_prostitution(side: Side, section: Section) -> bool:
    names = [item.value for clause in section.root.walk() for item in side.said(clause) if item.kind is Kind.ACCUSATION]
    return any(word in name for name in (section.catchline.lower(), *names) for word in ("prostitut", "pander"))
