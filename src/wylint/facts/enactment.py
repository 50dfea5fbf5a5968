"""What a bill says of itself: when it takes effect, and to which conduct it applies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from wylint.bill.matter import When, read_effective
from wylint.facts.book import Book
from wylint.facts.evidence import Evidence
from wylint.facts.passage import kinds_in, of_kind, passages
from wylint.facts.statement import Sentence
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
    DATE = "enactment.date"
    PAST = "enactment.past"
    JUDGED = "enactment.judged"
    OLD_LAW = "enactment.old_law"


Day = tuple[int, int, int]  # year, month, day


class Enactment(NamedTuple):
    """One sentence on when a bill takes effect (``effective``) or to which conduct it applies.

    ``past``: also to conduct that came before it. ``takes``: the day it takes effect; ``reaches``: the day from which
    conduct is reached; None where no day is named. ``open``: it takes effect on a day that these words do not tell, at
    once or on a condition.
    """

    effective: bool
    evidence: Sentence
    past: bool = False
    takes: Day | None = None
    reaches: Day | None = None
    open: bool = False


def enactments(law: Law) -> Iterator[Enactment]:
    """What the bill's own sections, and the words it writes into the crimes, say of its effect."""
    for section in _places(law):
        for passage in passages(law.side, section, ENACTMENT):
            if section.created and not passage.clause.touched:
                continue
            words = passage.words
            said = kinds_in(words)
            effective = Kinds.EFFECTIVE in said and not section.created
            applies = bool(said & _CONDUCT) and bool(said & {Kinds.APPLIES, Kinds.DENIED})
            if effective or (applies and (not section.created or said & {Kinds.DATED, Kinds.PAST})):
                yield Enactment(
                    effective,
                    words,
                    applies and _reaches_back(words),
                    _day(words, Kinds.EFFECTIVE) if effective else None,
                    _day(words, Kinds.DATED) if applies and Kinds.DENIED not in said else None,
                    effective and not applies and _open(passage.clause.text or ""),
                )


def reaching_back(said: Sequence[Enactment]) -> Enactment | None:
    """The first sentence that reaches conduct before the bill, by its words or by a day before it takes effect."""
    takes = min((one.takes for one in said if one.takes), default=None)
    for one in said:
        if one.past or (takes is not None and one.reaches is not None and one.reaches < takes):
            return one
    return None


_CONDUCT = frozenset({Kinds.CONDUCT, Kinds.JUDGED, Kinds.PAST})
_DONE = ("committed", "conduct", "act")


def _reaches_back(words: Sentence) -> bool:
    """Whether a sentence reaches conduct before the bill; one that leaves that to the law of its day does not.

    Sentences "imposed after" a day are for what was done before it, unless the conduct is dated too.
    """
    said = kinds_in(words)
    if said & {Kinds.DENIED, Kinds.OLD_LAW}:
        return False
    if Kinds.PAST in said:
        return True
    dated = any(item.fragment.value.startswith(_DONE) for item in of_kind(words, Kinds.CONDUCT))
    return Kinds.JUDGED in said and Kinds.DATED in said and not dated


_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_UNTIL = ("before", "prior", "until")


def _day(words: Sentence, opens: Kinds) -> Day | None:
    """The day behind "is effective" or "on or after"; what is before a day or until it begins on none."""
    before: Evidence | None = None
    for item in of_kind(words, Kinds.EFFECTIVE, Kinds.DATED, Kinds.DATE):
        if item.fragment.kind != Kinds.DATE:
            before = item
        elif before is not None and before.fragment.kind == opens and not before.fragment.value.startswith(_UNTIL):
            month, day, year = item.fragment.value.replace(",", " ").split()
            named = (int(year), _MONTHS.index(month) + 1, int(day))
            return _next(*named) if before.fragment.value in ("after", "following", "since") else named
    return None


def _next(year: int, month: int, day: int) -> Day:
    """The day after; "after February 28" is taken to mean March."""
    if day < (28 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
        return year, month, day + 1
    return (year + 1, 1, 1) if month == len(_MONTHS) else (year, month + 1, 1)


def _open(text: str) -> bool:
    """Whether a text that says when an act takes effect names no day of the calendar."""
    said = {found.when for found in read_effective(text)}
    return bool(said) and When.DATE not in said


def _places(law: Law) -> Iterator[Section]:
    for held in law.side.code.uncodified:
        if held.address.startswith("section "):
            yield law.side.reader.section_of(held)
    for citation in dict.fromkeys(offense.section for offense in law.offenses):
        section = law.side.code.get(citation)
        if section is not None and section.created:
            yield section
