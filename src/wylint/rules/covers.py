"""Whether a provision that someone names holds the provision at which a finding stands."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from wylint.bill.places import split

INTRO = "intro"


class _Step(NamedTuple):
    """One step of an address: a section of some kind, blanks left out, and labels in it."""

    base: str
    labels: tuple[str, ...]


def covers(at: str, address: str) -> bool:
    """Whether the provision ``at`` is the one at ``address``, or one above it; "" covers everything.

    Both are addresses of the one grammar (``6-2-707(a)``, ``section 1, 6-2-707(a)``, ``section 3(b)``, ``title``).
    ``at`` may leave out the number of the bill section before a provision of the code. ``6-2-707(a)(intro)`` covers
    the words of (a) itself, and nothing below it.
    """
    wanted, found = _steps(at), _steps(address)
    if not wanted:
        return True
    if _under(wanted, found):
        return True
    return len(found) > 1 and _numbered(found[0]) and _under(wanted, found[1:])


def _under(wanted: tuple[_Step, ...], found: tuple[_Step, ...]) -> bool:
    if len(wanted) > len(found) or wanted[:-1] != found[: len(wanted) - 1]:
        return False
    last, other = wanted[-1], found[len(wanted) - 1]
    if last.base != other.base:
        return False
    if last.labels[-1:] == (INTRO,):
        return other.labels in (last.labels, last.labels[:-1]) and len(wanted) == len(found)
    return other.labels[: len(last.labels)] == last.labels


def _numbered(step: _Step) -> bool:
    """Whether a step is a section of the bill as such: ``section 2``."""
    return step.base.startswith("section") and not step.labels


@cache
def _steps(address: str) -> tuple[_Step, ...]:
    """An address step by step, whatever its blanks, its dashes and a "W.S." before the number."""
    steps = []
    for part in address.split(","):
        base, labels = split(part)
        if base:
            steps.append(_Step(base.lower().removeprefix("w.s."), tuple(label.strip() for label in labels)))
    return tuple(steps)
