"""The phrases on the protection of victims, and the passages of a section that hold them.

The phrases are those of ``grammar/protection.lark``; immunity, duties, confidentiality, child protection and relief of
records are read from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Fragment, Kind
from wylint.facts.lexicon import names_trafficking
from wylint.facts.side import Side
from wylint.facts.statement import Sentence, sentences
from wylint.facts.subjects import PROTECTION
from wylint.law.model import Clause, Section


class Said(StrEnum):
    """What a phrase of the book is. The names are those of ``grammar/protection.lark``."""

    TRAFFICKED = "protection.trafficked"
    COMMERCIAL = "protection.commercial"
    VICTIM = "protection.victim"
    MINOR = "protection.minor"
    UNDER_AGE = "protection.under_age"
    OVER_AGE = "protection.over_age"
    NEGATION = "protection.negation"
    IMMUNE = "protection.immune"
    LIABLE = "protection.liable"
    CIVIL = "protection.civil"
    DEFENSE = "protection.defense"
    PRESUME = "protection.presume"
    DIVERT = "protection.divert"
    NEXUS = "protection.nexus"
    INCIDENT = "protection.incident"
    WIDE = "protection.wide"
    FELONY = "protection.felony"
    VIOLENT = "protection.violent"
    EXCEPT = "protection.except_"
    EXCEPTED = "protection.excepted"
    CONSENT = "protection.consent"
    COOPERATE = "protection.cooperate"
    IF = "protection.if_"
    BURDEN = "protection.burden"
    COERCED = "protection.coerced"
    SUSPEND = "protection.suspend"
    SHALL = "protection.shall"
    MAY = "protection.may"
    REFER = "protection.refer"
    NOTIFY = "protection.notify"
    INFORM = "protection.inform"
    CHILD_AGENCY = "protection.child_agency"
    VICTIM_AGENCY = "protection.victim_agency"
    PLAIN_AGENCY = "protection.plain_agency"
    POLICE = "protection.police"
    SERVICES = "protection.services"
    SPECIALIZED = "protection.specialized"
    PROVIDE = "protection.provide"
    AVAILABLE = "protection.available"
    HEDGE = "protection.hedge"
    PLAN = "protection.plan"
    AWARD = "protection.award"
    IDENTITY = "protection.identity"
    CONFIDENTIAL = "protection.confidential"
    DISCLOSE = "protection.disclose"
    REQUEST = "protection.request"
    PRESS = "protection.press"
    FAMILY = "protection.family"
    SCOPE = "protection.scope"
    ANY_PROCEEDING = "protection.any_proceeding"
    CHINS = "protection.chins"
    NEGLECTED = "protection.neglected"
    DEEM = "protection.deem"
    CUSTODY = "protection.custody"
    LEGAL = "protection.legal"
    ANYONE = "protection.anyone"
    RESPONSIBLE = "protection.responsible"
    SEXUAL_OFFENSE = "protection.sexual_offense"
    DEFINED = "protection.defined"
    MEANS = "protection.means"
    VACATE = "protection.vacate"
    EXPUNGE = "protection.expunge"
    CONVICTION = "protection.conviction"
    ADJUDICATION = "protection.adjudication"
    JUVENILE = "protection.juvenile"
    MAJORITY = "protection.majority"
    WAIT = "protection.wait"
    NO_FEE = "protection.no_fee"
    PETTY = "protection.petty"
    DIVERTED = "protection.diverted"
    DISMISSED = "protection.dismissed"
    GRANTS = "protection.grants"
    DUTY = "protection.duty"
    DECLINE = "protection.decline"
    LIFTS = "protection.lifts"
    PERMITS = "protection.permits"


class Passage(NamedTuple):
    """A sentence of a provision: its ``own`` words, the ``lead`` it completes, the list ``below`` it runs on into."""

    clause: Clause
    own: Sentence
    lead: Sentence
    below: Sentence

    @property
    def words(self) -> Sentence:
        """All of it, in the order of the law."""
        return self.lead + self.own + self.below


def passages(side: Side, section: Section) -> tuple[Passage, ...]:
    """The sentences of a section, in order; a list below a lead-in is read with it. Found once for all facts."""
    return side.reader.recall(lambda held: _passages(side, held), "passages of protection", section)


def _passages(side: Side, section: Section) -> Iterator[Passage]:
    leads: dict[str, Sentence] = {}
    for clause in section.root.walk():
        lead = leads.get(clause.address.rpartition("(")[0], ())
        found = tuple(sentences(clause, side.said(clause, PROTECTION)))
        for index, sentence in enumerate(found):
            last = index + 1 == len(found)
            yield Passage(clause, sentence, lead if not index else (), _below(side, clause) if last else ())
        leads[clause.address] = lead + found[-1] if found and clause.children else lead


def _below(side: Side, clause: Clause) -> Sentence:
    """The list below a provision; nothing where it is one of definitions, which stand by themselves."""
    below = tuple(
        Evidence(inner, item)
        for child in clause.children
        for inner in child.walk()
        for item in side.said(inner, PROTECTION)
    )
    return () if any(item.fragment.kind == Said.DEFINED for item in below) else below


def on_subject(side: Side, section: Section) -> bool:
    """Whether a section speaks of trafficking or commercial sexual exploitation, or stands in an article on it."""
    return (
        "traffick" in section.catchline.lower()
        or any(
            item.kind == Said.TRAFFICKED or cites_trafficking(Evidence(clause, item))
            for clause in section.root.walk()
            for item in side.said(clause, PROTECTION)
        )
        or _in_article(side, section)
    )


def _in_article(side: Side, section: Section) -> bool:
    """Whether a section of the same article has trafficking in persons in its catchline: "victim" then means theirs."""
    return any(names_trafficking(other.catchline) for other in side.code.article(section.citation))


def as_worded(clause: Clause) -> Evidence:
    """The words of a provision as a whole: they differ where a bill changes any of them."""
    return Evidence(clause, Fragment("protection.words", clause.digest))


def gap(one: Evidence, other: Evidence) -> int:
    """How many characters stand between two phrases of one provision; -1 where they are not so ordered."""
    between = other.fragment.start - one.fragment.end
    return between if one.clause is other.clause and between >= 0 else -1


def stands_before(words: Iterable[Evidence], kinds: frozenset[str], item: Evidence, within: int) -> bool:
    """Whether a phrase of one of these kinds stands before another, at most so many characters away."""
    return any(other.fragment.kind in kinds and 0 <= gap(other, item) <= within for other in words)


SETTING_ASIDE = frozenset({Said.SUSPEND, Said.NEGATION})


def demands(words: Sentence, kind: Said) -> tuple[Evidence, ...]:
    """The phrases of a kind that are demanded: not behind "without", "regardless of", "not"."""
    return tuple(
        item
        for item in words
        if item.fragment.kind == kind
        and not any(
            other.fragment.kind in SETTING_ASIDE and 0 <= gap(other, item) <= 60 and not _unless(words, other, item)
            for other in words
        )
        and not any(0 <= gap(item, other) <= 45 and other.fragment.kind == Said.SUSPEND for other in words)
    )


def _unless(words: Sentence, denial: Evidence, item: Evidence) -> bool:
    """ "is not liable unless the court finds": what stands behind "unless" is demanded."""
    return denial.fragment.kind == Said.NEGATION and any(
        other.fragment.value in ("unless", "until")
        and denial.fragment.end <= other.fragment.start < item.fragment.start
        for other in words
        if other.clause is item.clause
    )


def names_victim(words: Sentence) -> bool:
    """Whether somebody is called a victim of trafficking: the two words side by side."""
    previous: Evidence | None = None
    for item in words:
        if previous is not None and _of_trafficking(previous, item):
            return True
        if item.fragment.kind == Said.TRAFFICKED and _is_of_persons(item.fragment.value):
            return True
        previous = item
    return False


def _of_trafficking(one: Evidence, other: Evidence) -> bool:
    """ "victim of human trafficking", "trafficking victim", "a victim of a violation of W.S. 6-2-706"."""
    kinds = {one.fragment.kind, other.fragment.kind}
    if kinds == {Said.VICTIM, Said.TRAFFICKED}:
        return 0 <= gap(one, other) <= 16
    return one.fragment.kind == Said.VICTIM and cites_trafficking(other) and 0 <= gap(one, other) <= 60


def cites_trafficking(item: Evidence) -> bool:
    """Whether a citation names offenses of the trafficking article."""
    relation, _, address = item.fragment.value.partition("|")
    return item.fragment.kind == Kind.CITATION and address.startswith("6-2-7") and relation not in ELSEWHERE


# citations that say what else holds, not what is meant
ELSEWHERE = frozenset({"except as provided in", "as defined in", "notwithstanding", "subject to"})


def _is_of_persons(words: str) -> bool:
    """ "a sexually exploited child", "a trafficked minor": the words themselves name a victim."""
    return words.startswith(("sexually exploited ", "prostituted ", "exploited ", "trafficked ")) or words in (
        "trafficked", "sex trafficked", "commercially exploited", "commercially sexually exploited",
    )  # fmt: skip
