"""From the places of a directive to its loci: ranges counted out, sisters apart, new numbers beside the old."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wylint.bill.levels import between
from wylint.bill.loci import Mention, Place
from wylint.bill.model import Action, Locus

_LONGEST = 200  # labels in one range


@dataclass(slots=True)
class Entry:
    """One place of a directive on its way to a locus; the numbers are those of its mentions.

    ``first`` to ``last`` are one place whose labels stand apart, or sisters without a comma. ``to`` closes a range,
    ``new`` and ``new_to`` are what it is renumbered as; ``anew`` says that it is repealed before it is created.
    """

    first: int
    last: int
    to: int | None = None
    action: Action | None = None
    law: str = ""
    new: int | None = None
    new_to: int | None = None
    anew: bool = False


def loci(entry: Entry, mentions: Sequence[Mention], places: Sequence[Place], otherwise: Action) -> Iterator[Locus]:
    """The loci of one entry: one, or several for a run of labels; a run of sections stays one, with ``through``.

    What is repealed and recreated has two: its repeal, then its creation.
    """
    for locus in _loci(entry, mentions, places, otherwise):
        if entry.anew and not locus.unresolved:
            yield locus._replace(action=Action.REPEAL)
        yield locus


def _loci(entry: Entry, mentions: Sequence[Mention], places: Sequence[Place], otherwise: Action) -> Iterator[Locus]:
    action = entry.action or otherwise
    begin = entry.first
    for index in range(entry.first, entry.last):
        place = places[index]
        if places[index + 1].labels[: len(place.labels)] != place.labels:  # what follows does not stand below it
            start, end = mentions[begin].start, mentions[index].end
            yield Locus(action, place.address, start, end, "", "", entry.law, place.unresolved)
            begin = index + 1
    start, end = mentions[begin].start, mentions[entry.last if entry.to is None else entry.to].end
    first, last = places[entry.last], None if entry.to is None else places[entry.to]
    doubt = first.unresolved or (last.unresolved if last else "")
    became = _became(entry, places)
    if doubt:
        yield Locus(action, "", start, end, "", "", entry.law, doubt)
    elif last is None or (not first.labels and not last.labels):
        renumbered = " through ".join(place.address for place in became)
        yield Locus(action, first.address, start, end, last.address if last else "", renumbered, entry.law)
    elif (run := _run(first, last)) is None:
        doubt = f"{first.address} through {last.address} is no run of labels"
        yield Locus(action, "", start, end, "", "", entry.law, doubt)
    else:
        for index, place in enumerate(run):
            renumbered = became[index].address if index < len(became) else ""
            yield Locus(action, place.address, start, end, "", renumbered, entry.law)


def _became(entry: Entry, places: Sequence[Place]) -> list[Place]:
    if entry.new is None:
        return []
    first = places[entry.new]
    if entry.new_to is None:
        return [first]
    last = places[entry.new_to]
    return _run(first, last) or [first, last]


def _run(first: Place, last: Place) -> list[Place] | None:
    """Every place from the first to the last, sisters at one level; None if they are not."""
    if first.base != last.base or not first.labels or not last.labels or first.labels[:-1] != last.labels[:-1]:
        return None
    (level, label), (other, end) = first.labels[-1], last.labels[-1]
    run = between(label, end, level) if level == other else None
    if run is None or len(run) > _LONGEST:
        return None
    middle = [Place(first.base, (*first.labels[:-1], (level, sister))) for sister in run[1:-1]]
    return [first, *middle, last] if len(run) > 1 else [first]
