"""Confidentiality: whose names are kept, by whom, in which cases, and on what terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.immunity_terms import speaks_of
from wylint.facts.protection import Passage, Said, gap, on_subject, passages, stands_before
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.law.citation import split_address, title_of
from wylint.law.model import Section


@dataclass(frozen=True, slots=True)
class Confidentiality:
    """A sentence that keeps the identity of victims.

    ``binds``: it must be kept. ``terms``: on what terms only, in words, "" for none. ``family``: the family's identity
    too. ``bearers``: police, prosecutors, courts; all three where it names nobody. ``named``: it speaks of trafficking
    itself, or of any proceeding. ``scopes`` are section, article, chapter, title; ``cited`` the offenses it names.
    """

    section: str
    catchline: str
    binds: bool
    terms: str
    family: bool
    bearers: frozenset[str]
    named: bool
    scopes: frozenset[str]
    cited: tuple[Evidence, ...]
    evidence: tuple[Evidence, ...]


def confidentialities(side: Side, section: Section) -> Iterator[Confidentiality]:
    """The sentences of a section that keep the identity of victims."""
    subject = on_subject(side, section)
    said = tuple(passages(side, section))
    for passage in said:
        words = passage.words
        own = {item.fragment.kind for item in passage.own + passage.below}
        if not own & {Said.CONFIDENTIAL, Said.DISCLOSE} or not _keeps(words):
            continue
        kinds = {item.fragment.kind for item in words}
        scopes = frozenset(item.fragment.value.split(" ")[1] for item in words if item.fragment.kind == Said.SCOPE)
        title = title_of(section.citation)
        crimes = title == CRIMES or (title == PROCEDURE and Said.LIABLE in kinds)  # "in a prosecution under …"
        if not (subject or Said.ANY_PROCEEDING in kinds or crimes):
            continue
        if (Said.IDENTITY in kinds or any(item.fragment.value in VEILS for item in words)) and kinds & {
            Said.VICTIM,
            Said.TRAFFICKED,
        }:
            yield Confidentiality(
                section.citation,
                section.catchline,
                _binds(words),
                _terms(words) or _taken(passage, said),
                Said.FAMILY in kinds,
                _bearers(words),
                Said.TRAFFICKED in kinds or Said.ANY_PROCEEDING in kinds,
                scopes,
                tuple(item for item in words if item.fragment.kind == Kind.CITATION),
                words,
            )


VEILS = ("initials", "pseudonym", "pseudonyms")  # what stands for a name
CRIMES, PROCEDURE = "6", "7"  # the titles of the code that hold the crimes, and how they are prosecuted
NOT = frozenset({Said.NEGATION})


def _keeps(words: Sentence) -> bool:
    """Whether something is kept: "confidential", or "disclosed" behind a negation."""
    for item in words:
        if item.fragment.kind == Said.CONFIDENTIAL and not stands_before(words, NOT, item, 12):
            return True
        if item.fragment.kind == Said.DISCLOSE and any(
            other.fragment.kind == Said.NEGATION and (other.clause is not item.clause or gap(other, item) >= 0)
            for other in words
        ):
            return True
    return False


def _binds(words: Sentence) -> bool:
    kinds = {item.fragment.kind for item in words}
    return Said.SHALL in kinds or Said.MAY not in kinds


def _terms(words: Sentence) -> str:
    for item in words:
        if item.fragment.kind == Said.REQUEST and not _lifts(words, item):
            return "upon request"
        if item.fragment.kind == Said.PRESS and _excepted(words, item):
            return "with an exception for the press"
        convicted = item.fragment.kind == Said.CONVICTION or item.fragment.value == "convicted"
        if convicted and stands_before(words, frozenset({Said.IF}), item, 24):
            return "until or upon a conviction"
    return ""


def _excepted(words: Sentence, item: Evidence) -> bool:
    """ "except that the name of the victim may be given to a newspaper": with no negation between."""
    excepted = False
    for other in words:
        if other is item:
            return excepted
        if other.clause is item.clause and other.fragment.sentence == item.fragment.sentence:
            excepted = (excepted or other.fragment.kind == Said.EXCEPT) and other.fragment.kind not in _KEPT
    return False


_KEPT = frozenset({Said.NEGATION, Said.CONFIDENTIAL})


def _taken(passage: Passage, said: Iterable[Passage]) -> str:
    """ "Subsection (e) of this section does not apply once …": a term that another sentence sets."""
    section, labels = split_address(passage.clause.address)
    for other in said:
        kinds = {item.fragment.kind for item in other.own}
        refuses = any(i.fragment.kind == Said.EXCEPT and i.fragment.value.endswith("apply") for i in other.own)
        if other.own == passage.own or not refuses or not kinds & {Said.IF, Said.PRESS}:
            continue
        if any(speaks_of(item, section, labels) for item in other.own):
            return "with an exception for the press" if Said.PRESS in kinds else "as long as another sentence lets it"
    return ""


def _lifts(words: Sentence, item: Evidence) -> bool:
    """ "unless the victim requests its release": a request that lifts it, and is no condition."""
    return any(
        (other.fragment.kind == Said.EXCEPT or other.fragment.value == "unless") and 0 <= gap(other, item) <= 60
        for other in words
    )


BEARERS = {
    "courts": ("court",),
    "prosecutors": ("prosecut", "district attorney", "county attorney", "state's attorney", "attorney general"),
    "police": ("law enforcement", "peace", "police", "sheriff"),
}


AGENCIES = ("the agency", "any agency", "state agencies", "public employee", "public employees", "agency or office")


def _bearers(words: Sentence) -> frozenset[str]:
    said = [item.fragment.value for item in words if item.fragment.kind == Said.POLICE]
    if any(value in AGENCIES for value in said):
        return frozenset(BEARERS)
    found = frozenset(who for who, marks in BEARERS.items() for mark in marks if any(mark in value for value in said))
    return found or frozenset(BEARERS)
