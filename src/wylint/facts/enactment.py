"""What a bill says of itself: when it takes effect, and to which conduct it applies."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from wylint.facts.book import Book
from wylint.facts.evidence import Evidence
from wylint.facts.passage import kinds_in, passages
from wylint.law.model import Section

if TYPE_CHECKING:
    from wylint.facts.law import Law

# read in a bill's own sections only: nothing of it is kept of a law
ENACTMENT = Book("enactment", (), ())


class Kinds(StrEnum):
    """The phrases of ``grammar/enactment.lark``."""

    EFFECTIVE = "enactment.effective"
    APPLIES = "enactment.applies"
    CONDUCT = "enactment.conduct"
    DATED = "enactment.dated"
    DENIED = "enactment.denied"
    PAST = "enactment.past"


class Enactment(NamedTuple):
    """One sentence on when a bill takes effect (``effective``) or to which conduct it applies.

    ``past``: also to conduct that came before it.
    """

    effective: bool
    evidence: tuple[Evidence, ...]
    past: bool = False


def enactments(law: Law) -> Iterator[Enactment]:
    """What the bill's own sections, and the words it writes into the crimes, say of its effect."""
    for section in _places(law):
        for passage in passages(law.side, section, ENACTMENT):
            if section.created and not passage.clause.touched:
                continue
            said = kinds_in(passage.words)
            dated = not section.created or said & {Kinds.DATED, Kinds.PAST}
            if Kinds.EFFECTIVE in said and not section.created:
                yield Enactment(True, passage.words)
            elif Kinds.CONDUCT in said and said & {Kinds.APPLIES, Kinds.DENIED} and dated:
                yield Enactment(False, passage.words, Kinds.PAST in said and Kinds.DENIED not in said)


def _places(law: Law) -> Iterator[Section]:
    for held in law.side.code.uncodified:
        if held.address.startswith("section "):
            yield law.side.reader.section_of(held)
    for citation in dict.fromkeys(offense.section for offense in law.offenses):
        section = law.side.code.get(citation)
        if section is not None and section.created:
            yield section
