"""What one section takes from an immunity that stands in another: "W.S. 6-2-708(a) does not apply to a felony"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.immunity import Immunity, Strength
from wylint.facts.immunity_terms import cut
from wylint.facts.law import Law
from wylint.facts.protection import Said, passages
from wylint.facts.remedy import Cited
from wylint.facts.side import Side
from wylint.law.citation import split_address
from wylint.law.model import Section


@dataclass(frozen=True, slots=True)
class ImmunityCut:
    """A sentence that leaves offenses out of an immunity of another section, or sets terms on which alone it is given.

    ``cites`` are the provisions it speaks of.
    """

    section: str
    cites: tuple[Cited, ...]
    excluded: frozenset[str]
    conditions: frozenset[str]
    taking: tuple[Evidence, ...]
    evidence: tuple[Evidence, ...]

    def holds(self, item: Immunity) -> bool:
        """Whether it speaks of this immunity: of its provision, one it stands in, or one below it."""
        address = item.clause.address
        if split_address(address)[0] == self.section:
            return False  # within a section the immunity itself is read with what takes from it
        return any(one.holds(address) or one.first.startswith(f"{address}(") for one in self.cites)


def immunity_cuts(side: Side, section: Section) -> Iterator[ImmunityCut]:
    """The sentences of a section that take from an immunity of another."""
    for passage in passages(side, section):
        cites = tuple(_elsewhere(passage.own))
        if not cites or not any(item.fragment.kind in SPEAKS for item in passage.own):
            continue
        opens = any(item.fragment.kind in (Said.IMMUNE, Said.EXCEPT) for item in passage.own)
        words = passage.own + (passage.below if opens else ())
        taken = cut(words)
        if taken.by:
            yield ImmunityCut(
                section.citation,
                cites,
                frozenset(one.what for one in taken.excluded),
                frozenset(one.what for one in taken.conditions),
                taken.by,
                words,
            )


SPEAKS = (Said.IMMUNE, Said.EXCEPT, Said.EXCEPTED, Said.SHALL, Said.MAY, Said.IF)


def _elsewhere(words: tuple[Evidence, ...]) -> Iterator[Cited]:
    """The provisions of the trafficking article that a sentence speaks of, or those it names with an immunity.

    A range is one of offenses ("a prosecution under W.S. 6-2-702 through 6-2-713").
    """
    named = any(item.fragment.kind == Said.IMMUNE for item in words)
    for item in words:
        if item.fragment.kind == Kind.CITATION:
            relation, first, last = item.fragment.value.split("|")
            article = first.startswith("6-2-7")
            if not last and not first.startswith("(") and relation != "as defined in" and (named or article):
                yield Cited(first)


def standing_immunities(law: Law) -> tuple[Immunity, ...]:
    """The immunities of a law with what other sections take from them."""
    return law.once("standing immunities", law, lambda: tuple(_standing(law)))


def _standing(law: Law) -> Iterator[Immunity]:
    cuts = law.facts(ImmunityCut)
    for item in law.facts(Immunity):
        held = item
        for one in cuts:
            if item.strength is not Strength.TAKEN and one.holds(item):
                held = replace(
                    held,
                    excluded=held.excluded | one.excluded,
                    conditions=held.conditions | one.conditions,
                    evidence=(*held.evidence, *one.evidence),
                    taking=(*one.taking, *held.taking),
                )
        yield held
