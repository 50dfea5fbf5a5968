"""The words of a penalty, measured: numbers become terms in months, fines in dollars, and ages of victims.

``grammar/penalty.lark`` gives the phrases one by one; which unit a number has, and what bounds it, is read here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind


class Said(StrEnum):
    """What a phrase of a penalty is. The names are those of ``grammar/penalty.lark``."""

    LEAST = "penalty.least"
    MOST = "penalty.most"
    UNDER = "penalty.under"
    OVER = "penalty.over"
    BETWEEN = "penalty.between"
    UNTIL = "penalty.until"
    NUMBER = "penalty.number"
    UNIT = "penalty.unit"
    AGE_UNIT = "penalty.age_unit"
    OLDER_UNIT = "penalty.older_unit"
    OR_MORE = "penalty.or_more"
    OR_LESS = "penalty.or_less"
    MONEY = "penalty.money"
    LIFE = "penalty.life"
    ANY_TERM = "penalty.any_term"
    GRADE = "penalty.grade"
    CLASS = "penalty.class_"
    PRISON = "penalty.prison"
    FINE = "penalty.fine"
    BOTH = "penalty.both"
    OR = "penalty.or_"
    AND = "penalty.and_"
    MINOR = "penalty.minor"
    ADULT = "penalty.adult"
    YOUNG_ACTOR = "penalty.young_actor"
    PRIOR = "penalty.prior"
    FIRST = "penalty.first"
    HINGE = "penalty.hinge"
    CASE = "penalty.case"
    OTHERWISE = "penalty.otherwise"
    NONE = "penalty.none"
    IF = "penalty.if_"
    SUSPEND = "penalty.suspend"
    KEEP = "penalty.keep"
    ATTEMPT = "penalty.attempt"
    EXTRA = "penalty.extra"
    OTHER = "penalty.other"
    LIKE = "penalty.like"
    ACT = "penalty.act"
    NAME = "penalty.name"
    WHO = "penalty.who"
    CITATION = Kind.CITATION.value
    WITHIN = "penalty.within"  # a citation of the section's own provisions


# what a sentence about punishment holds
CHARGES = frozenset({Said.GRADE, Said.CLASS, Said.PRISON, Said.FINE, Said.LIKE, Said.SUSPEND})
YEAR = 12  # months
LIFE = 1200 * YEAR  # a term without end
ADULT_AGE = 18
ENDLESS = 1000  # the age that nobody reaches
_UNITS = {"y": YEAR, "m": 1, "d": 0, "w": 0, "h": 0}  # a term of days is less than a month
_YOUNG = range(1, 26)  # ages that a penalty can turn on
_BOUNDS = frozenset({Said.LEAST, Said.MOST, Said.UNDER, Said.OVER, Said.BETWEEN, Said.UNTIL})
_QUIET = frozenset({Said.OR, Said.AND, Said.ANY_TERM})


class Is(StrEnum):
    """What a number of a penalty measures."""

    TERM = "term"
    FINE = "fine"
    AGE = "age"
    WORD = "word"  # no measure: the phrase speaks for itself


@dataclass(frozen=True, slots=True)
class Measure:
    """One phrase with what it measures. ``amount``: months, dollars or years of age; ``bound``: which end it is."""

    item: Evidence
    what: Is = Is.WORD
    bound: str = ""
    amount: int = 0

    @property
    def kind(self) -> str:
        """The kind of its phrase."""
        return self.item.fragment.kind


def measured(words: Iterable[Evidence]) -> list[Measure]:
    """All phrases in order, each number with its unit and bound; a number that measures nothing here is left out."""
    found: list[Measure] = []
    pending: list[int] = []  # places of numbers whose unit is still to come
    bound = ""
    none = False  # behind "if no person prostituted is": the age that follows is not that of anybody
    paid = False  # whether money is a fine here
    idle = False  # behind "probation", "until": years are no term of imprisonment
    charged = False  # whether anything has been said of punishment: "life" alone may be a child's
    place: tuple[object, int] | None = None
    unit = 0  # months of a number that names no unit itself
    cited = -1  # where the last citation ends: its figures measure nothing
    for item in words:
        kind = item.fragment.kind
        here = (item.clause, item.fragment.sentence)
        if place is None or here[0] is not place[0] or here[1] != place[1]:
            _settle(found, pending)
            bound, none, idle, place, cited = "", False, False, here, -1
        if kind in (Said.CITATION, Said.WITHIN):
            cited = item.fragment.end
        elif kind == Said.NUMBER and item.fragment.start < cited:
            continue
        if kind in _BOUNDS:
            bound = "exact" if kind == Said.BETWEEN else kind.partition(".")[2]
            if none and kind == Said.UNDER:
                bound = "over"
            idle = idle or kind == Said.UNTIL
            charged = charged or "term" in item.fragment.value or "mandatory" in item.fragment.value
            if kind == Said.BETWEEN:
                _settle(found, pending)
            found.append(Measure(item))
        elif kind == Said.NUMBER:
            pending.append(len(found))
            found.append(Measure(item, Is.WORD, bound or "exact", item.fragment.number))
            bound = ""
        elif kind in (Said.UNIT, Said.AGE_UNIT, Said.OLDER_UNIT):
            _assign(found, pending, kind, item.fragment.value, idle=idle)
            found.append(Measure(item))
            bound = ""
        elif kind == Said.MONEY:
            found.append(Measure(item, Is.FINE if paid else Is.WORD, bound or "most", item.fragment.number))
            bound = ""
        elif kind == Said.LIFE:
            punishes = not idle and (charged or " " in item.fragment.value)
            found.append(Measure(item, Is.TERM if punishes else Is.WORD, bound or "life", LIFE))
            bound = ""
        elif kind in (Said.OR_MORE, Said.OR_LESS):
            old = item.fragment.value.endswith(("older", "younger", "over", "under"))
            _settle(found, pending, loose="exact" if old else "")
            _open(found, more=kind == Said.OR_MORE)
            found.append(Measure(item))
        else:
            if kind not in _QUIET:
                _settle(found, pending, unit=unit)
            if kind in (Said.PRISON, Said.ANY_TERM):  # "a term of years not exceeding five"
                unit = YEAR if item.fragment.value.endswith("of years") else 0
            if kind in (Said.FINE, Said.OTHER):
                paid = kind == Said.FINE
            none = kind == Said.NONE
            if kind in (Said.PRISON, Said.GRADE, Said.FINE):
                idle, charged = False, True
            elif kind == Said.OTHER:
                idle = True
            found.append(Measure(item))
    _settle(found, pending)
    return found


def _assign(found: list[Measure], pending: list[int], kind: str, words: str, *, idle: bool) -> None:
    """Give the numbers that wait for it their unit."""
    for at in pending:
        held = found[at]
        age = kind == Said.AGE_UNIT or (held.bound in ("under", "over") and held.amount in _YOUNG and words[:1] == "y")
        if age:
            found[at] = _age(held) if held.amount in _YOUNG else held
        elif kind == Said.UNIT and not idle and held.bound != "until":
            months = held.amount * _UNITS.get(words[:1], 0)
            found[at] = replace(held, what=Is.TERM, bound=_ENDS.get(held.bound, held.bound), amount=months)
    pending.clear()


_ENDS = {"under": "most", "over": "least"}


def _settle(found: list[Measure], pending: list[int], loose: str = "", unit: int = 0) -> None:
    """Numbers that found no unit: "under eighteen" is an age, others measure what was said before, or nothing."""
    for at in pending:
        held = found[at]
        if unit and held.bound in ("least", "most", "exact"):
            found[at] = replace(held, what=Is.TERM, amount=held.amount * unit)
        if held.bound in ("under", "over", loose) and held.amount in _YOUNG:
            found[at] = _age(held)
    pending.clear()


def _age(held: Measure) -> Measure:
    """The ages that a bound leaves: "not more than seventeen" is under eighteen."""
    match held.bound:
        case "most":
            return replace(held, what=Is.AGE, bound="under", amount=held.amount + 1)
        case "least":
            return replace(held, what=Is.AGE, bound="over")
        case _:
            return replace(held, what=Is.AGE)


def _open(found: list[Measure], *, more: bool) -> None:
    """ "fourteen years of age or older", "ten years or more": the last exact measure is one end only."""
    for at in range(len(found) - 1, max(-1, len(found) - 5), -1):
        held = found[at]
        if held.what in (Is.AGE, Is.TERM):
            if held.bound != "exact":
                return
            if held.what is Is.AGE:
                bound, amount = ("over", held.amount) if more else ("under", held.amount + 1)
            else:
                bound, amount = ("least", held.amount) if more else ("most", held.amount)
            found[at] = replace(held, bound=bound, amount=amount)
            return


def ages(measures: Iterable[Measure]) -> Iterator[tuple[str, int]]:
    """The bounds of ages in order: (under | over | exact, years)."""
    return ((m.bound, m.amount) for m in measures if m.what is Is.AGE)
