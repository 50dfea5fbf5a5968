"""Duties on reports of missing children: to enter or pass on the report, and to say when the child is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.passage import Passage, kinds_in, of_kind, passages
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.facts.subjects import MISSING
from wylint.law.model import Clause, Section


class Kinds(StrEnum):
    """The phrases of ``grammar/missing.lark``."""

    CHILD = "missing.child"
    PERSON = "missing.person"
    GROWN = "missing.grown"
    AGENCY = "missing.agency"
    PARENT = "missing.parent"
    MUST = "missing.must"
    MAY = "missing.may"
    ENTER = "missing.enter"
    COOPERATE = "missing.cooperate"
    REGISTRY = "missing.registry"
    AT_ONCE = "missing.at_once"
    HOURS = "missing.hours"
    DAYS = "missing.days"
    FOUND = "missing.found"
    UPDATE = "missing.update"
    ASIDE = "missing.aside"


class Report(IntEnum):
    """How far a sentence obliges law enforcement to pass on a report of a missing child."""

    NONE = 0
    COOPERATE = 1  # to cooperate in reporting, or to report late
    ENTER = 2


@dataclass(frozen=True, slots=True)
class MissingDuty:
    """A sentence on what is done with the report of a missing child. ``recovery``: an agency must say it is found."""

    section: str
    clause: Clause
    evidence: tuple[Evidence, ...]
    at: Evidence
    report: Report
    recovery: bool


DAY = 24  # hours: later than that is not at once
_MISSING = frozenset({Kinds.CHILD, Kinds.PERSON})
_ACTS = frozenset({Kinds.ENTER, Kinds.UPDATE, Kinds.COOPERATE})


def missing_duties(side: Side, section: Section) -> Iterator[MissingDuty]:
    """What a section says is done with reports of missing children, or of missing persons of any age."""
    found = list(passages(side, section, MISSING))
    title = section.catchline.lower()
    about = any(word in title for word in ("missing", "runaway"))
    spoken = of_kind(tuple(item for one in found for item in one.own), *_MISSING)
    if not spoken and not about:
        return
    children = any(item.fragment.kind == Kinds.CHILD for item in spoken) or "child" in title
    grown = "missing adult" in title or any(Kinds.GROWN in kinds_in(one.own) for one in found)
    if grown and not children:
        return
    for passage in found:
        said = kinds_in(passage.own)
        context = kinds_in(passage.words)
        if not said & _ACTS or not context & {Kinds.MUST, Kinds.MAY}:
            continue
        if Kinds.CHILD not in context and context & {Kinds.GROWN, Kinds.ASIDE}:
            continue
        if Kinds.CHILD not in context and Kinds.PERSON in context and Kinds.AGENCY not in context:
            continue
        registry = any(_of_missing(item) for item in of_kind(passage.own, Kinds.REGISTRY))
        if not (context & _MISSING or about or registry):
            continue
        report, recovery = _report(passage), _recovery(passage)
        told = Kinds.ENTER in said and (said & _MISSING or Kinds.REGISTRY in said)
        helps = Kinds.COOPERATE in said and said & {Kinds.ENTER, Kinds.REGISTRY}
        if report or recovery or told or (helps and _by_agency(passage.lead + passage.own)):
            evidence = tuple(dict.fromkeys((*passage.words, *spoken[:1])))
            yield MissingDuty(section.citation, passage.clause, evidence, passage.own[0], report, recovery)


def _of_missing(registry: Evidence) -> bool:
    """Whether a registry is one that missing children are entered in, and not "the division" at large."""
    return any(word in registry.fragment.value for word in ("crime information", "ncic", "clearinghouse", "missing"))


def _report(passage: Passage) -> Report:
    words = passage.lead + passage.own
    said = kinds_in(words)
    if not _bound(words, Kinds.ENTER, Kinds.COOPERATE) or not (_by_agency(words)):
        return Report.NONE
    if Kinds.COOPERATE in said and _bound(words, Kinds.COOPERATE) and not _bound_directly(words):
        return Report.COOPERATE if Kinds.ENTER in said and said & _MISSING else Report.NONE
    if Kinds.ENTER not in said or (Kinds.FOUND in said and Kinds.UPDATE in said and not _entered_first(words)):
        return Report.NONE
    if Kinds.REGISTRY not in said:
        return Report.NONE
    late = Kinds.DAYS in said or any(item.fragment.number > DAY for item in of_kind(words, Kinds.HOURS))
    return Report.COOPERATE if late and Kinds.AT_ONCE not in said else Report.ENTER


def _recovery(passage: Passage) -> bool:
    words = passage.lead + passage.own
    said = kinds_in(words)
    acts = (Kinds.UPDATE,) if Kinds.UPDATE in said else (Kinds.ENTER,)  # "shall enter, and may cancel when found"
    return Kinds.FOUND in said and _bound(words, *acts) and _by_agency(words)


def _bound(words: Sentence, *acts: str) -> bool:
    """Whether "shall" stands before one of these acts, with no "may" between."""
    must = False
    for item in words:
        kind = item.fragment.kind
        if kind == Kinds.MUST:
            must = True
        elif kind == Kinds.MAY:
            must = False
        elif kind in acts and must:
            return True
    return False


def _bound_directly(words: Sentence) -> bool:
    """Whether the first act behind "shall" is to enter or report, not to cooperate."""
    must = False
    for item in words:
        kind = item.fragment.kind
        must = must or kind == Kinds.MUST
        if must and kind in (Kinds.ENTER, Kinds.COOPERATE):
            return kind == Kinds.ENTER
    return False


def _entered_first(words: Sentence) -> bool:
    """Whether a report is entered or passed on before the child is spoken of as found."""
    acts = of_kind(words, Kinds.ENTER, Kinds.UPDATE, Kinds.FOUND)
    return acts[0].fragment.kind == Kinds.ENTER and _bound_directly(words)


def _by_agency(words: Sentence) -> bool:
    """Whether the duty is one of an agency: it is named before "shall", or behind it and no parent before."""
    before: list[str] = []
    for item in words:
        if item.fragment.kind == Kinds.MUST:
            break
        before.append(item.fragment.kind)
    if Kinds.AGENCY in before or not before:
        return Kinds.AGENCY in kinds_in(words)
    return Kinds.PARENT not in before and Kinds.REGISTRY not in before and Kinds.AGENCY in kinds_in(words)
