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
from wylint.law.citation import article_of, split_address, title_of
from wylint.law.model import Clause, Section


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
        crimes = title_of(section.citation) in CRIMES
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


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A sentence that lets the identity of a victim out: "notwithstanding …, shall be released to a newspaper".

    ``press``: to the news media. ``cites`` are the provisions in spite of which it holds; "" among them for one of its
    own section or article.
    """

    section: str
    clause: Clause
    press: bool
    cites: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    def opens(self, item: Confidentiality) -> bool:
        """Whether it lets out what a clause keeps: it cites that clause, or stands in its article."""
        kept = item.evidence[0].clause.address
        if any(kept.startswith(one) or one.startswith(f"{kept}(") for one in self.cites if one):
            return True
        return not self.cites and article_of(self.section) == article_of(item.section)


def disclosures(side: Side, section: Section) -> Iterator[Disclosure]:
    """The sentences of a section that let the identity of victims of trafficking out."""
    for passage in passages(side, section):
        words = passage.own + passage.below
        kinds = {item.fragment.kind for item in words}
        if not {Said.DISCLOSE, Said.IDENTITY, Said.VICTIM} <= kinds or kinds & {Said.CHILD_AGENCY, Said.VICTIM_AGENCY}:
            continue
        cites = tuple(_against(words, section))
        freely = Said.PRESS in kinds or (bool(cites) and Said.REQUEST in kinds)
        if freely and any(_lets_out(words, item) for item in words if item.fragment.kind == Said.DISCLOSE):
            yield Disclosure(section.citation, passage.clause, Said.PRESS in kinds, cites, words)


def _against(words: Sentence, section: Section) -> Iterator[str]:
    """The provisions in spite of which a sentence holds."""
    for item in words:
        relation, _, cited = item.fragment.value.partition("|")
        if item.fragment.kind == Kind.CITATION and relation == "notwithstanding":
            first = cited.split("|")[0]
            yield section.citation + first if first.startswith("(") else first


def _lets_out(words: Sentence, item: Evidence) -> bool:
    """ "shall release", "may be disclosed", with no negation between."""
    modal: Evidence | None = None
    for before, one in zip((None, *words), words, strict=False):
        if one is item:
            break
        if one.fragment.kind in (Said.SHALL, Said.MAY):
            nobody = before is not None and before.fragment.value in ("no", "neither", "nor", "none")
            modal = None if nobody else one
        elif one.fragment.kind in (Said.NEGATION, Said.CONFIDENTIAL, Said.EXCEPT):
            modal = None
    return modal is not None


VEILS = ("initials", "pseudonym", "pseudonyms")  # what stands for a name
CRIMES = ("6", "7")  # the titles of the code that hold the crimes and their procedure
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
        if item.fragment.kind == Said.PRESS and stands_before(words, frozenset({Said.EXCEPT}), item, 40):
            return "with an exception for the press"
        if item.fragment.kind == Said.CONVICTION and stands_before(words, frozenset({Said.IF}), item, 24):
            return "until or upon a conviction"
    return ""


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
