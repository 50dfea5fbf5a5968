"""Forfeiture: what property is lost, whether it must be, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.passage import Passage, passages
from wylint.facts.remedy import Cited, Modality, Word, before, behind, cited, concerns, months, said, says
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.facts.subjects import REMEDY
from wylint.law.model import Clause, Section


class Property(StrEnum):
    """What is forfeited, in words that a message can name."""

    MATERIAL = "images and other material"
    PROCEEDS = "proceeds"
    INSTRUMENT = "property used in the offense"
    VEHICLE = "vehicles"
    BUILDING = "buildings"


# the words that name a class of property; what says "all assets" or "any property" is not yet a class
CLASSES = {
    Word.MATERIAL: Property.MATERIAL,
    Word.PROCEEDS: Property.PROCEEDS,
    Word.WAGE: Property.PROCEEDS,
    Word.INSTRUMENT: Property.INSTRUMENT,
    Word.VEHICLE: Property.VEHICLE,
    Word.BUILDING: Property.BUILDING,
}


@dataclass(frozen=True, slots=True)
class ForfeitureClause:
    """One sentence that makes property forfeit, with what it stands under and the list that it opens.

    ``trigger`` is what stands before the forfeiting word: who forfeits, upon which conviction. ``modality`` is what
    the sentence says of it; ``said`` the fragment that says so.
    """

    section: str
    catchline: str
    clause: Clause
    modality: Modality
    said: Evidence
    trigger: Sentence
    evidence: Sentence

    @property
    def classes(self) -> frozenset[Property]:
        """The classes of property that it names."""
        return frozenset(CLASSES[Word(i.fragment.kind)] for i in self.evidence if i.fragment.kind in CLASSES)

    @property
    def possession_only(self) -> bool:
        """Whether it reaches only those convicted of possession: "a person convicted of possessing … shall forfeit"."""
        passing = [i for i in said(self.trigger, Word.DISTRIBUTE) if before(self.trigger, i, *_OUT) is None]
        return not passing and says(self.trigger, Word.POSSESS, Word.DISTRIBUTE)

    @property
    def threshold(self) -> float:
        """Months of imprisonment that the offense must carry more of: "punishable … for more than one (1) year"."""
        return max((months(item) for item in said(self.trigger, Word.PERIOD)), default=0.0)

    @property
    def spares_hosts(self) -> bool:
        """Whether companies and services are out of its reach: "any natural person", "other than a website"."""
        return any(
            item.fragment.value.startswith("natural") or before(self.trigger, item, *_OUT) is not None
            for item in said(self.trigger, Word.HOST)
        )

    @property
    def upon_conviction(self) -> bool:
        """Whether it asks for a conviction."""
        return says(self.trigger, Word.CONVICTED)


@dataclass(frozen=True, slots=True)
class ForfeitureException:
    """A sentence by which some of those convicted forfeit nothing; ``cited``: the provisions it takes them out of.

    ``softens``: it lets the court forfeit or not; ``hosts``: it is for companies and services only.
    """

    section: str
    clause: Clause
    distributing: bool
    possessing: bool
    softens: bool
    hosts: bool
    cited: tuple[Cited, ...]
    evidence: Sentence

    def limits(self, clause: ForfeitureClause) -> bool:
        """Whether it takes somebody out of a clause."""
        address = clause.clause.address
        if any(one.holds(address) for one in self.cited):
            return True
        return self.section == clause.section and (self.softens or not self.cited)


@dataclass(frozen=True, slots=True)
class Distribution:
    """What becomes of forfeited property: ``restitution_first`` where victims are paid before any public fund.

    ``despite``: the provisions in spite of which it does.
    """

    section: str
    clause: Clause
    restitution_first: bool
    despite: tuple[Cited, ...]
    evidence: Sentence


_OUT = (Word.EXEMPT, Word.EXCLUDES, Word.NOT)


def forfeitures(side: Side, section: Section) -> Iterator[ForfeitureClause]:
    """The sentences of a section that make property forfeit."""
    found = tuple(passages(side, section, REMEDY))
    if not concerns(section, (item for passage in found for item in passage.own)):
        return
    for passage in found:
        operative = _operative(passage.own)
        if operative is None:
            continue
        item, modality = operative
        trigger = passage.lead + tuple(i for i in passage.own if i.fragment.start < item.fragment.start)
        late = behind(passage.own, item, Word.CONVICTED, Word.SHALL, Word.MAY)
        if late is not None and late.fragment.kind == Word.CONVICTED and not says(trigger, Word.CONVICTED):
            trigger = passage.lead + passage.own  # "is forfeited upon a conviction under this article"
        yield ForfeitureClause(
            section.citation, section.catchline, passage.clause, modality, item, trigger, passage.words
        )


def forfeiture_exceptions(side: Side, section: Section) -> Iterator[ForfeitureException]:
    """The sentences of a section by which some of those convicted forfeit nothing."""
    found = tuple(passages(side, section, REMEDY))
    if not concerns(section, (item for passage in found for item in passage.own)):
        return
    for passage in found:
        own = passage.own
        denied = any(_denied(own, item) for item in said(own, Word.FORFEIT, Word.SUBJECT))
        named = tuple(one for item in own for one in cited(item, section.citation))
        lifted = says(own, Word.EXEMPT) and named and not says(own, Word.RESTITUTION)
        softens = _softens(own)
        hosts = says(own, Word.HOST) and not says(own, Word.POSSESS)
        if ((denied or lifted) and (says(own, Word.CONVICTED, Word.ONCE) or hosts)) or softens:
            yield ForfeitureException(
                section.citation,
                passage.clause,
                says(own, Word.DISTRIBUTE),
                says(own, Word.POSSESS),
                softens,
                hosts,
                named,
                own,
            )


def _softens(sentence: Sentence) -> bool:
    """ "may decline to order the forfeiture", "forfeiture is discretionary", "need not be ordered", "only upon motion".

    What spares an innocent owner or keeps the forfeiture in proportion softens nothing.
    """
    if says(sentence, Word.SPARED) or not says(sentence, Word.FORFEIT, Word.SUBJECT):
        return False
    for item in said(sentence, Word.DECLINE):
        modal = before(sentence, item, Word.SHALL, Word.MAY)
        if modal is not None and modal.fragment.kind == Word.MAY and before(sentence, modal, Word.NOT) is None:
            return True
    forfeited = said(sentence, Word.FORFEIT)
    noun = [item for item in forfeited if item.fragment.value.startswith(("forfeiture", "confiscation"))]
    for item in noun:
        free = behind(sentence, item, Word.MAY)
        if free is not None and "discretion" in free.fragment.value:
            return True
        spared = [i for i in said(sentence, Word.EXEMPT) if i.fragment.value.startswith(_NOT_ORDERED)]
        if spared and behind(sentence, item, Word.EXEMPT) in spared:
            return True
    waived = [i for i in said(sentence, Word.EXEMPT) if i.fragment.value.startswith(("waive", "excuse"))]
    return any(before(sentence, i, Word.MAY) is not None for i in waived) or (
        bool(noun) and says(sentence, Word.MOTION) and says(sentence, Word.UNLESS)
    )


_NOT_ORDERED = ("need not", "is not required", "is not mandatory", "shall not be required", "shall not be mandatory",
                "is not compulsory", "is not obligatory", "may not be required")  # fmt: skip


def _operative(sentence: Sentence) -> tuple[Evidence, Modality] | None:
    """The word that forfeits and how strongly; None where the sentence forfeits nothing, or denies it."""
    for item in said(sentence, Word.SUBJECT):
        if _denied(sentence, item) or " not " in item.fragment.value:
            continue
        return item, Modality.MAY if before(sentence, item, Word.SHALL, Word.MAY) in said(sentence, Word.MAY) else (
            Modality.SUBJECT
        )
    for item in said(sentence, Word.FORFEIT):
        if _denied(sentence, item):
            continue
        modal = _modal(sentence, item)
        if modal is not None:
            asked = modal.fragment.kind == Word.MAY or says(sentence, Word.MOTION)
            return item, Modality.MAY if asked else Modality.SHALL
    return None


_IS = ("is ", "are ", "become", "stand")  # "is forfeited to the state"


def _modal(sentence: Sentence, item: Evidence) -> Evidence | None:
    """The modal word of a forfeiting word: "shall forfeit", "may order the forfeiture of", "forfeiture shall be"."""
    modal = before(sentence, item, Word.SHALL, Word.MAY)
    if item.fragment.value == "forfeits" or item.fragment.value.startswith(_IS):
        return modal or item
    if item.fragment.value.startswith("forfeiture") or modal is None:
        ordered = before(sentence, item, Word.ORDER)
        if modal is not None and ordered is not None and ordered.fragment.start > modal.fragment.start:
            return modal
        modal = behind(sentence, item, Word.SHALL, Word.MAY)
        return modal if modal is not None and behind(sentence, modal, Word.ORDER) is not None else None
    return modal


def _denied(sentence: Sentence, item: Evidence) -> bool:
    """Whether a negation stands before the word: "no conveyance is subject to", "shall not be forfeited"."""
    return before(sentence, item, Word.NOT) is not None


def distributions(side: Side, section: Section) -> Iterator[Distribution]:
    """The provisions of a section that say who is paid out of forfeited property."""
    found = tuple(passages(side, section, REMEDY))
    if not concerns(section, (item for passage in found for item in passage.own)):
        return
    for passage in found:
        if passage.lead or not says(passage.own, Word.FORFEIT, Word.SUBJECT, Word.PROCEEDS):
            continue
        despite = tuple(
            one
            for item in passage.own
            if item.fragment.value.startswith("notwithstanding|")
            for one in cited(item, section.citation)
        )
        words = passage.down
        if pair := _paid(passage):
            paid, fund = pair
            first = fund is None or words.index(paid) < words.index(fund)
            if behind(passage.own, paid, Word.FIRST_TO) is not None and fund is None:
                first = True
            yield Distribution(section.citation, passage.clause, first, despite, words)
        elif despite and says(words, Word.FUND) and not says(words, Word.RESTITUTION):
            yield Distribution(section.citation, passage.clause, False, despite, words)


def _paid(passage: Passage) -> tuple[Evidence, Evidence | None] | None:
    words = passage.down
    paid = next(iter(said(words, Word.RESTITUTION)), None)
    if paid is None or not says(words, Word.FIRST_TO, Word.FUND):
        return None
    return paid, next(iter(said(words, Word.FUND)), None)
