"""What one unit lacks, or holds against a house rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from wylint.rules.house.kinds import FACTS, MATTERS
from wylint.rules.house.machine import Budget
from wylint.rules.house.unit import Piece, Unit
from wylint.rules.house.words import finds, matches, says_all, says_any
from wylint.rules.house.written import Asked, Written

# a bill prints all of these; of any other part that it amends, only what it changes
_PRINTED_WHOLE = ("bill", "resolution", "catch-title", "act-title", "bill-section", "catchline", "provision")


class Told(NamedTuple):
    """One place that a rule points at, with its address. ``words`` are those found there; ``doubt`` says, where it is
    not "", why it cannot be told.
    """

    address: str
    start: int
    end: int
    words: str = ""
    doubt: str = ""


class OfFacts(Protocol):
    """What is asked of the facts of a bill."""

    def there(self, kind: str, unit: Unit) -> bool | None: ...
    def anywhere(self, kind: str) -> bool: ...
    def inside(self, kind: str, unit: Unit) -> Iterator[Unit]: ...


INK, LAW = "ink", "law"  # why something cannot be told


class Asking(NamedTuple):
    """What a rule is asked with: the parts of the bill, its facts (None where no rule needs them), the work left."""

    parts: Sequence[Unit]
    facts: OfFacts | None
    budget: Budget


def ask(rule: Written, unit: Unit, asking: Asking) -> Iterator[Told]:
    """The places at which a unit breaks a rule."""
    if rule.require:
        yield from _lacks(rule, unit, asking)
    else:
        yield from _holds(rule, unit, asking)


def _lacks(rule: Written, unit: Unit, asking: Asking) -> Iterator[Told]:
    """The first words of a unit that lacks something, if the bill made it so."""
    asked = rule.require
    if not (rule.everywhere or unit.touched):
        if not unit.sure and unit.kind in _PRINTED_WHOLE and not _says(asked, unit.texts(), asking.budget):
            yield Told(unit.whole_address, unit.start, unit.end, doubt=INK)
        return
    if not _says(asked, unit.texts(), asking.budget):
        known = rule.everywhere or unit.created or unit.kind in _PRINTED_WHOLE
        # of a part that is printed in part, the bill can only be seen to take away
        if known or _says(asked, unit.texts_before(), asking.budget):
            yield Told(unit.whole_address, unit.start, unit.end, doubt="" if unit.sure or rule.everywhere else INK)
    elif asked.kind:
        there = _there(asked.kind, unit, asking)
        if not there:
            # a part that is not even printed is not there, whatever the ink
            doubt = LAW if there is None else INK if asked.kind in FACTS and not unit.sure else ""
            yield Told(unit.whole_address, unit.start, unit.end, doubt=doubt)


def _says(asked: Asked, texts: Iterator[str], budget: Budget) -> bool:
    """Whether all words that are asked for stand in the texts."""
    held = list(texts)
    return (
        (not asked.words or says_any(held, asked.words))
        and says_all(held, asked.all)
        and (not asked.pattern or matches(held, asked.pattern, budget))
    )


def _there(kind: str, unit: Unit, asking: Asking) -> bool | None:
    """Whether a part or fact of a kind stands in a unit; None where it cannot be told."""
    if kind not in FACTS:
        if any(unit.holds(part) for part in asking.parts if _is(part, kind)):
            return True
        return not (unit.created or unit.kind in _PRINTED_WHOLE)  # what the bill does not print may well be there
    assert asking.facts is not None
    if unit.kind in ("bill", "resolution"):
        return asking.facts.anywhere(kind)
    if not unit.section:
        return any(asking.facts.inside(kind, unit))
    return asking.facts.there(kind, unit)


def _is(part: Unit, kind: str) -> bool:
    return kind in part.matters if kind in MATTERS else part.kind == kind


def _holds(rule: Written, unit: Unit, asking: Asking) -> Iterator[Told]:
    """The words, parts and facts of a unit that the rule forbids, as far as the bill brings them."""
    asked = rule.forbid
    seen: set[tuple[int, int]] = set()
    for piece in unit.pieces:
        for first, last in finds(piece.after.text, asked.words, asked.pattern, asking.budget):
            told = _found(rule, piece, first, last)
            if told is not None and (told.start, told.end) not in seen:
                seen.add((told.start, told.end))
                yield told
    if asked.all and says_all(unit.texts(), asked.all):
        together = (
            told
            for piece in unit.pieces
            for first, last in finds(piece.after.text, asked.all, "", asking.budget)
            if (told := _found(rule, piece, first, last)) is not None
        )
        yield from _first(together)
    if asked.kind:
        for other in _inside(asked.kind, unit, asking):
            if rule.everywhere or other.touched:
                doubt = "" if other.sure or rule.everywhere else INK
                yield Told(other.whole_address, other.start, other.end, doubt=doubt)


def _found(rule: Written, piece: Piece, first: int, last: int) -> Told | None:
    start, end = piece.after.span(first, last)
    words = piece.after.text[first:last]
    if rule.everywhere or piece.brings(first, last):
        return Told(piece.address, start, end, words)
    return None if piece.sure else Told(piece.address, start, end, words, INK)


def _first(found: Iterator[Told]) -> Iterator[Told]:
    """Words that are forbidden together are one finding, at the first of them that the bill brings."""
    for told in found:
        yield told
        return


def _inside(kind: str, unit: Unit, asking: Asking) -> Iterator[Unit]:
    if kind not in FACTS:
        yield from (part for part in asking.parts if _is(part, kind) and unit.holds(part))
    elif asking.facts is not None:
        yield from asking.facts.inside(kind, unit)
