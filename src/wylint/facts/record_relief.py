"""Relief of records: convictions and adjudications of victims vacated, records of juveniles expunged."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.protection import Passage, Said, as_worded, gap, on_subject, passages, stands_before
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.law.citation import title_of
from wylint.law.model import Section


@dataclass(frozen=True, slots=True)
class VictimRelief:
    """A provision that relieves victims of trafficking of a record.

    ``vacates``: it undoes the judgment, where expunging or sealing only hides it. ``adjudications``: it reaches
    adjudications of delinquency. ``prostitution_only``, ``waits``: its limits.
    """

    section: str
    vacates: bool
    adjudications: bool
    prostitution_only: bool
    waits: bool
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class JuvenileExpungement:
    """How a section lets the records of juveniles be expunged.

    ``objects`` are the records, in words; ``waits``: longer than until majority; ``excluded`` what is left out, in
    words; ``binds``: the court must order it where the terms are met; ``free``: no fee is charged.
    """

    section: str
    objects: frozenset[str]
    waits: bool
    excluded: frozenset[str]
    binds: bool
    free: bool
    evidence: tuple[Evidence, ...]


def victim_reliefs(side: Side, section: Section) -> Iterator[VictimRelief]:
    """The provisions of a section that vacate, expunge or seal the records of victims of trafficking."""
    if not on_subject(side, section):
        return
    said = tuple(passages(side, section))
    extended = any(_extends(passage.own) for passage in said)
    late = any(waits(passage.own) for passage in said)
    for passage in said:
        words = passage.words
        kinds = {item.fragment.kind for item in words}
        own = {item.fragment.kind for item in passage.own}
        if not own & {Said.VACATE, Said.EXPUNGE} or not kinds & {Said.VICTIM, Said.TRAFFICKED}:
            continue
        yield VictimRelief(
            section.citation,
            Said.VACATE in kinds,
            extended or any(_adjudged(words, item) for item in words),
            Said.COMMERCIAL in kinds and Said.WIDE not in kinds,
            late,
            (*words, as_worded(passage.clause)),
        )


def _adjudged(words: Sentence, item: Evidence) -> bool:
    """An adjudication that the relief reaches."""
    said = item.fragment.kind in (Said.ADJUDICATION, Said.JUVENILE) or (
        item.fragment.kind == Said.LIABLE and "delinquent" in item.fragment.value
    )
    return said and not stands_before(words, frozenset({Said.NEGATION, Said.EXCEPT}), item, 40)


def _extends(own: Sentence) -> bool:
    """ "\"Conviction\" includes an adjudication", "this section applies to adjudications as to convictions"."""
    kinds = {item.fragment.kind for item in own}
    if kinds & {Said.VACATE, Said.EXPUNGE} or not any(_adjudged(own, item) for item in own):
        return False
    defined = any(item.fragment.kind == Said.DEFINED and "conviction" in item.fragment.value for item in own)
    return defined or (Said.CONVICTION in kinds and bool(kinds & {Said.MEANS, Said.SCOPE}))


def waits(own: Sentence) -> bool:
    """Whether a sentence makes somebody wait for years, or until an age above majority."""
    return any(
        item.fragment.kind == Said.WAIT
        and not stands_before(own, frozenset({Said.SUSPEND}), item, 40)
        and not stands_before(own, frozenset({Said.NEGATION}), item, 2)
        for item in own
    )


def juvenile_expungements(side: Side, section: Section) -> Iterator[JuvenileExpungement]:
    """How a section lets records of juveniles be expunged, if it does."""
    if title_of(section.citation) != "14" or not any(word in section.catchline.lower() for word in ("expung", "seal")):
        return
    said = tuple(passages(side, section))
    telling = [passage for passage in said if _expunges(passage)]
    objects = frozenset(one for passage in telling for one in _objects(passage.words))
    if not objects:
        return
    whole = tuple(item for passage in said for item in passage.own)
    granting = {id(passage.clause) for passage in telling if any(_objects(passage.words))}
    yield JuvenileExpungement(
        section.citation,
        objects,
        any(waits(passage.own) for passage in said),
        frozenset(one for passage in said for one in left_out(passage.own)),
        any(_orders(item, passage.own) for passage in said for item in passage.own if _grants(passage, granting)),
        any(item.fragment.kind == Said.NO_FEE for item in whole),
        tuple(item for item in whole if item.fragment.kind in TELLING),
    )


def _expunges(passage: Passage) -> bool:
    kinds = {item.fragment.kind for item in passage.words}
    opening = tuple(item.fragment.kind for item in passage.own[:2])
    grown = opening in ((Said.IF, Said.MAJORITY), (Said.IF, Said.OVER_AGE)) or opening[0] == Said.MAJORITY
    at_once = any(
        item.fragment.kind == Said.EXPUNGE
        and stands_before(passage.own, frozenset({Said.SHALL}), item, 40 if grown else 8)
        for item in passage.own
    )
    # "if the court finds …, it shall order" says how, not what
    terms = passage.own[0].fragment.kind == Said.IF and not grown
    terms = terms and any(item.fragment.kind in FOUND for item in passage.own)
    return not terms and Said.EXPUNGE in kinds and (_may_be(passage) or at_once)


def _may_be(passage: Passage) -> bool:
    """ "may petition for the expungement", "may be expunged", and not "after an expungement no record may be kept"."""
    led, own, below = ([item.fragment.kind for item in part] for part in (passage.lead, passage.own, passage.below))
    first = led if Said.EXPUNGE in led else led + own
    whole = first if Said.EXPUNGE in first else first + below
    return any(Said.MAY in kinds and Said.EXPUNGE in kinds[kinds.index(Said.MAY) :] for kinds in (own, whole))


def _grants(passage: Passage, granting: Collection[int]) -> bool:
    """Whether a sentence tells how a petition is decided: beside the one that allows it, or under terms of its own."""
    return id(passage.clause) in granting or any(item.fragment.kind == Said.IF for item in passage.own)


FOUND = (Said.BURDEN, Said.SHALL)


def _objects(words: Sentence) -> Iterator[str]:
    kinds = {item.fragment.kind for item in words}
    if Said.DISMISSED in kinds:
        yield "arrests and charges of minors that led to nothing"
    elif Said.CHINS in kinds:
        yield "adjudications of children in need of supervision"
    elif Said.DIVERTED in kinds:
        yield "diversions and deferrals of minors"
    elif any(_adjudged(words, item) for item in words) and Said.PETTY not in kinds:
        yield "adjudications of delinquency"
    for item in words:
        if item.fragment.kind == Said.PETTY:
            yield "misdemeanors of minors" if "misdemeanor" in item.fragment.value else "ordinance violations of minors"


def left_out(own: Sentence) -> Iterator[str]:
    """What a sentence leaves out: behind "other than", or where it says that a record may not be expunged."""
    opened = bool(own) and own[0].fragment.value in ("no", "none") and any(i.fragment.kind == Said.EXPUNGE for i in own)
    opened = opened or any(
        item.fragment.kind == Said.EXPUNGE and stands_before(own, frozenset({Said.NEGATION}), item, 8) for item in own
    )
    for item in own:
        kind = item.fragment.kind
        if kind == Said.EXCEPT:
            opened = True
        elif kind in (Said.MAY, Said.SHALL):
            opened = False
        elif opened and kind == Said.VIOLENT:
            yield "violent felonies"
        elif opened and kind == Said.FELONY:
            yield "felonies"
        elif opened and kind in (Said.COMMERCIAL, Said.TRAFFICKED):
            yield "prostitution"
        elif opened and kind in (Said.SEXUAL_OFFENSE, Said.PETTY, Said.WIDE):
            yield "other offenses"
        elif opened and kind == Kind.CITATION and "|6-1-104" not in item.fragment.value:
            yield "prostitution" if "|6-4-10" in item.fragment.value else "other offenses"


def _orders(item: Evidence, own: Sentence) -> bool:
    if item.fragment.kind not in (Said.EXPUNGE, Said.GRANTS):
        return False
    if "shall be" in item.fragment.value or "must be" in item.fragment.value:
        return True
    return any(other.fragment.kind == Said.SHALL and 0 <= gap(other, item) <= 30 for other in own)


TELLING = (
    Said.EXPUNGE, Said.ADJUDICATION, Said.LIABLE, Said.JUVENILE, Said.MAJORITY, Said.WAIT, Said.EXCEPT, Said.VIOLENT,
    Said.FELONY, Said.NO_FEE, Said.PETTY, Said.DIVERTED, Said.DISMISSED, Said.SHALL, Said.MAY, Said.CHINS,
)  # fmt: skip
