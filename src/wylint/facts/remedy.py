"""The words of remedies: forfeiture, restitution, civil actions, compensation; and whether they must or may be had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.statement import Sentence
from wylint.law.citation import order, split_address, title_of
from wylint.law.labels import ordinal
from wylint.law.model import Section


class Word(StrEnum):
    """The kinds of ``grammar/remedy.lark`` that facts ask for."""

    SHALL = "remedy.shall"
    MAY = "remedy.may"
    NOT = "remedy.not_"
    SUBJECT = "remedy.subject"
    FORFEIT = "remedy.forfeit"
    ORDER = "remedy.order"
    PAY = "remedy.pay"
    RESTITUTION = "remedy.restitution"
    MEANS = "remedy.means"
    REGARDLESS = "remedy.regardless"
    HARMLESS = "remedy.harmless"
    SCHEDULE = "remedy.schedule"
    AMOUNT = "remedy.amount"
    UNLESS = "remedy.unless"
    PROCEEDS = "remedy.proceeds"
    VEHICLE = "remedy.vehicle"
    BUILDING = "remedy.building"
    INSTRUMENT = "remedy.instrument"
    MATERIAL = "remedy.material"
    ASSET = "remedy.asset"
    POSSESS = "remedy.possess"
    DISTRIBUTE = "remedy.distribute"
    FIRST_TO = "remedy.first_to"
    FUND = "remedy.fund"
    FULL = "remedy.full"
    GREATER = "remedy.greater"
    WAGE = "remedy.wage"
    FUTURE = "remedy.future"
    CARE = "remedy.care"
    PAIN = "remedy.pain"
    PECUNIARY = "remedy.pecuniary"
    EXCLUDES = "remedy.excludes"
    INCLUDES = "remedy.includes"
    HEAD = "remedy.head"
    SUE = "remedy.sue"
    DAMAGES = "remedy.damages"
    LIABLE = "remedy.liable"
    CONVICTED = "remedy.convicted"
    UNCONVICTED = "remedy.unconvicted"
    VICTIM = "remedy.victim"
    TRADE = "remedy.trade"
    IMAGE = "remedy.image"
    COMPENSATION = "remedy.compensation"
    COOPERATE = "remedy.cooperate"
    NOTIFY = "remedy.notify"
    WRONGFUL = "remedy.wrongful"
    FILE = "remedy.file"
    PERIOD = "remedy.period"
    TOLL = "remedy.toll"
    MINOR = "remedy.minor"
    EXEMPT = "remedy.exempt"
    ENTITLED = "remedy.entitled"
    GOOD_CAUSE = "remedy.good_cause"
    CRIME = "remedy.crime"
    INJURY = "remedy.injury"
    FEDERAL = "remedy.federal"
    DECLINE = "remedy.decline"
    MOTION = "remedy.motion"
    SPARED = "remedy.spared"
    HOST = "remedy.host"
    ONCE = "remedy.once"
    DENY = "remedy.deny"
    SPENT = "remedy.spent"
    FINE = "remedy.fine"


class Modality(StrEnum):
    """How strongly a remedy is given."""

    SHALL = "shall"  # must be had
    SUBJECT = "subject"  # "is subject to forfeiture", "is entitled to": may be claimed by right
    MAY = "may"  # left to discretion


CITED = (Kind.CITATION, "remedy.within")  # "W.S. 7-9-103(c)"; "(a)(iv) of this section", "this chapter"
# the sections of today on trafficking, prostitution and images of children
OFFENSES = ("6-2-7", "6-4-10", "6-4-303")
CRIMES = "6"


def concerns(section: Section, words: Iterable[Evidence]) -> bool:
    """Whether what a section says can bear on trafficking: a section on crimes, or one that names or cites them."""
    return title_of(section.citation) == CRIMES or any(
        item.fragment.kind in (Word.TRADE, Word.IMAGE)
        or (item.fragment.kind is Kind.CITATION and item.fragment.value.split("|")[1].startswith(OFFENSES))
        for item in words
    )


def said(words: Iterable[Evidence], *kinds: Word) -> Sentence:
    """The fragments of these kinds, in order."""
    return tuple(item for item in words if item.fragment.kind in kinds)


def says(words: Iterable[Evidence], *kinds: Word) -> bool:
    """Whether a fragment of one of these kinds stands in the words."""
    return any(item.fragment.kind in kinds for item in words)


def before(words: Iterable[Evidence], item: Evidence, *kinds: Word) -> Evidence | None:
    """The last fragment of these kinds that stands before an item in its provision."""
    found: Evidence | None = None
    for one in words:
        if one.clause is item.clause and one.fragment.start < item.fragment.start and one.fragment.kind in kinds:
            found = one
    return found


def behind(words: Iterable[Evidence], item: Evidence, *kinds: Word) -> Evidence | None:
    """The first fragment of these kinds that stands behind an item in its provision."""
    for one in words:
        if one.clause is item.clause and one.fragment.start > item.fragment.start and one.fragment.kind in kinds:
            return one
    return None


MONTHS = {"year": 12.0, "month": 1.0, "week": 0.25, "day": 1 / 30}


def months(item: Evidence) -> float:
    """What a period says, in months; 0 where its unit is none of time."""
    unit = item.fragment.value.rstrip("s").rpartition(" ")[2]
    return item.fragment.number * MONTHS.get(unit, 0.0)


class Cited(NamedTuple):
    """What a citation names: a provision or section, or those from ``first`` through ``last``."""

    first: str
    last: str = ""

    def holds(self, address: str) -> bool:
        """Whether a provision is named, or stands in one that is."""
        if not self.last:
            return address == self.first or address.startswith(f"{self.first}(")
        section, labels = split_address(address)
        opening, closing = split_address(self.first)[1], split_address(self.last)[1]
        if not closing:
            return order(split_address(self.first)[0]) <= order(section) <= order(self.last)
        level = len(opening) - 1
        if section != split_address(self.first)[0] or len(labels) <= level or labels[:level] != opening[:level]:
            return False
        low, here, high = (ordinal(label, level) for label in (opening[level], labels[level], closing[-1]))
        return low is not None and here is not None and high is not None and low <= here <= high


def cited(item: Evidence, section: str) -> Iterator[Cited]:
    """What a citation names, in a section: "(a)(iv) of this section" among them."""
    if item.fragment.kind in CITED:
        _, first, last = item.fragment.value.split("|")
        first = first.removesuffix(" of this section")
        if first.startswith("("):
            yield Cited(section + first, last)
        elif item.fragment.kind is Kind.CITATION:
            yield Cited(first, last)
