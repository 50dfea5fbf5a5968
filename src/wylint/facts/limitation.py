"""Periods of limitation: how long a civil action may wait; the phrases are those of prosecutions too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wylint.facts.book import figures
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.limb import ADULT_AGE
from wylint.facts.passage import Passage, kinds_in, of_kind, passages
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.facts.subjects import LIMITS
from wylint.law.model import Clause, Section


class Kinds(StrEnum):
    """The phrases of ``grammar/limits.lark``."""

    PROSECUTION = "limits.prosecution"
    CIVIL = "limits.civil"
    CRIME = "limits.crime"
    TRADE = "limits.trade"
    ASSAULT = "limits.assault"
    BROUGHT = "limits.brought"
    LIMITATION = "limits.limitation"
    PERIOD = "limits.period"
    BY_AGE = "limits.by_age"
    MAJORITY = "limits.majority"
    DISCOVERY = "limits.discovery"
    LATER = "limits.later"
    EARLIER = "limits.earlier"
    FREELY = "limits.freely"
    NEVER = "limits.never"
    TOLLED = "limits.tolled"
    MINOR = "limits.minor"
    ADULT = "limits.adult"
    WITHIN = "limits.within"
    ASIDE = "limits.aside"
    PENAL = "limits.penal"
    SCOPE = "limits.scope"


@dataclass(frozen=True, slots=True)
class CivilLimit:
    """How long a civil action may wait.

    ``majority``: years after the eighteenth birthday, ``discovery``: after the injury is discovered, ``act``: after it
    was done; None where the clause has no such limb. ``free``: at any time. ``earlier``: the shorter limb counts.
    ``trade``: it is about trafficking or commercial exploitation, ``assault``: about sexual assault, ``general``: it
    is the one for whoever was a minor. ``overrides``: the provisions it holds against ("notwithstanding").
    """

    section: str
    clause: Clause
    evidence: tuple[Evidence, ...]
    at: Evidence
    majority: int | None
    discovery: int | None
    act: int | None
    free: bool
    earlier: bool
    minors: bool
    trade: bool
    assault: bool
    general: bool
    overrides: tuple[str, ...]

    @property
    def past_majority(self) -> int | None:
        """For how many years after the eighteenth birthday a minor can sue at the least; None: without any end.

        A minor's action waits for three years after majority in any case (W.S. 1-3-114).
        """
        if self.free:
            return None
        if self.earlier:
            return min(limb for limb in (self.majority, self.discovery, 0) if limb is not None)
        if self.majority is not None:
            return self.majority
        return max(TOLLED_FOR, (self.act or 0) - ADULT_AGE)


TOLLED_FOR = 3  # years, W.S. 1-3-114
SHORTEST = 6  # months; what must be done sooner is a step of a procedure
_CARRIED = frozenset({Kinds.PERIOD, Kinds.BY_AGE, Kinds.FREELY})


def months(period: Evidence) -> int:
    """What a period says, in months."""
    words, number = period.fragment.value, period.fragment.number
    if "month" in words:
        return number
    if period.fragment.kind == Kinds.PERIOD and not number:
        return _years(words, number) * 12
    return number // 30 if "day" in words else number * 12


def civil_limits(side: Side, section: Section) -> Iterator[CivilLimit]:
    """The periods that a section sets for civil actions about these matters, or for whoever was a minor."""
    found = list(passages(side, section, LIMITS))
    remedy = [item for passage in found if _gives(passage) for item in passage.own]
    matter = tuple(
        i for i in remedy if i.fragment.kind == Kinds.TRADE or (i.fragment.kind is Kind.CITATION and _trades(i))
    )
    tolled = any(
        {Kinds.TOLLED, Kinds.MAJORITY} <= kinds_in(passage.down) and Kinds.PERIOD not in kinds_in(passage.own)
        for passage in found
    )
    for passage in found:
        if _opens(passage) and Kinds.CIVIL in kinds_in(passage.words):
            limit = _civil(passage, section, matter, tolled=tolled)
            if limit is not None:
                yield limit


def _gives(passage: Passage) -> bool:
    """Whether a sentence gives a civil action without saying how long: what the section is about."""
    said = kinds_in(passage.down)
    return Kinds.CIVIL in said and not said & _CARRIED


def _opens(passage: Passage) -> bool:
    """Whether a time stands in the sentence, or in the list that it opens and itself says what is brought."""
    if kinds_in(passage.own) & _CARRIED:
        return not (kinds_in(passage.lead) & {Kinds.LATER, Kinds.EARLIER})  # a limb of the list above
    heads = kinds_in(passage.own) & {Kinds.LATER, Kinds.EARLIER}
    return bool(heads and kinds_in(passage.below) & _CARRIED)


def _civil(passage: Passage, section: Section, matter: Sentence, *, tolled: bool) -> CivilLimit | None:
    words = passage.words
    said = kinds_in(words)
    if Kinds.PROSECUTION in said and Kinds.BROUGHT not in said:
        return None
    carried = of_kind(passage.down, *_CARRIED)
    if all(item.fragment.kind == Kinds.PERIOD and months(item) < SHORTEST for item in carried):
        return None
    named = any(_trades(item) for item in words if item.fragment.kind is Kind.CITATION)
    trade = Kinds.TRADE in said or bool(matter) or named
    assault = Kinds.ASSAULT in said or any(_assaults(item) for item in words if item.fragment.kind is Kind.CITATION)
    anybody = any("any action" in item.fragment.value for item in of_kind(words, Kinds.CIVIL))
    general = not (trade or assault) and Kinds.MAJORITY in said and anybody
    majority, discovery, act = _limbs(passage.down, tolled=tolled)
    if Kinds.ADULT in kinds_in(passage.own) and Kinds.MINOR not in kinds_in(passage.own):
        return None  # of adults only
    if assault and not trade and not said & {Kinds.MINOR, Kinds.MAJORITY, Kinds.DISCOVERY, Kinds.FREELY}:
        return None  # the assault of anybody, among other injuries
    if not (trade or assault or general):
        return None
    evidence = words if Kinds.TRADE in said or not trade else words + matter[:1]
    return CivilLimit(
        section.citation,
        passage.clause,
        evidence,
        carried[0],
        majority,
        discovery,
        act,
        Kinds.FREELY in said and not (said & {Kinds.PERIOD, Kinds.BY_AGE}),
        Kinds.EARLIER in said,
        Kinds.MINOR in said or Kinds.MAJORITY in said,
        trade,
        assault,
        general,
        tuple(_overridden(item, section) for item in passage.own if _sets_aside(item)),
    )


def _assaults(citation: Evidence) -> bool:
    """ "as defined by W.S. 6-2-301(a)(v)": the sexual offenses of chapter 2, article 3."""
    return citation.fragment.value.split("|")[1].startswith("6-2-3")


def _sets_aside(item: Evidence) -> bool:
    return item.fragment.kind is Kind.CITATION and item.fragment.value.startswith("notwithstanding|")


def _overridden(citation: Evidence, section: Section) -> str:
    address = citation.fragment.value.split("|")[1]
    return section.citation + address if address.startswith("(") else address


def _trades(citation: Evidence) -> bool:
    """ "in violation of W.S. 6-4-303": the offenses of trafficking, prostitution and images of children."""
    relation, first, _ = citation.fragment.value.split("|")
    return relation != "notwithstanding" and first.startswith(("6-2-7", "6-4-1", "6-4-303"))


def _limbs(words: Sentence, *, tolled: bool) -> tuple[int | None, int | None, int | None]:
    """Years after majority, after discovery, after the act: each period goes with what is named behind it."""
    majority: int | None = None
    discovery: int | None = None
    act: int | None = None
    for index, item in enumerate(words):
        fragment = item.fragment
        if fragment.kind == Kinds.BY_AGE:
            majority = max(majority or 0, _age(fragment.value, fragment.number) - ADULT_AGE)
        if fragment.kind != Kinds.PERIOD:
            continue
        years = _years(fragment.value, fragment.number)
        behind = []
        for other in words[index + 1 :]:
            if other.fragment.kind in (Kinds.PERIOD, Kinds.BY_AGE):
                break
            behind.append(other)
        named = kinds_in(tuple(behind))
        if Kinds.MAJORITY in named or tolled:
            majority = max(majority or 0, years)
        if Kinds.DISCOVERY in named:
            discovery = max(discovery or 0, years)
        elif Kinds.MAJORITY not in named:
            act = max(act or 0, years)
    return majority, discovery, act


def _years(words: str, number: int) -> int:
    if not number and "decade" in words:
        return 10 * max(1, figures(words.removeprefix("a ")))
    if not number and "century" in words:
        return 25
    if not number:  # "the tenth (10th) anniversary"
        return next((_ordinal(word) for word in words.split() if _ordinal(word)), 0)
    if "month" in words:
        return number // 12
    return number // 365 if "day" in words else number


_TEENS = ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth")
_TENS = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60}
_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ORDINALS = {**_TENS, **{word: at for at, word in enumerate((*_ONES, *_TEENS), 1)}}


def _ordinal(word: str) -> int:
    """The figure of "tenth", "twenty-fifth", "10th"; 0 where it is none."""
    if word in _ORDINALS:
        return _ORDINALS[word]
    tens, _, ones = word.partition("-")
    if ones in _ONES:
        return figures(tens) + _ONES.index(ones) + 1
    digits = word.strip("()").removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < len(word.strip("()")) else 0


def _age(words: str, number: int) -> int:
    """The age in "thirtieth (30th) birthday", "reaches thirty-five (35)"."""
    return number or next((_ordinal(word) for word in words.split() if _ordinal(word)), 0) or figures(words)
