"""What a rule says of one unit of the law: met or not, resting on which provisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wylint.facts.evidence import Evidence
    from wylint.rules.finding import Related


class Verdict(StrEnum):
    """How one unit (an offense, a list, the law as a whole) stands with a rule."""

    GAP = "gap"
    PARTIAL = "partial"
    MET = "met"
    NOT_APPLICABLE = "not-applicable"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One verdict on one side of the bill; whether it becomes a finding is not the rule's to decide.

    ``message`` is one sentence a legislator understands, without a full stop at its end; ``help`` says what to write.
    ``evidence`` are the provisions whose change by a bill would make this a new finding, ``at`` the one to point at
    (None for an absence: nothing is there to point at). ``related`` are the provisions relied on. ``unit`` is the
    address of what was judged, by which the same unit is known on the other side; "" for the law as a whole.

    For a guard, ``protects`` are the things protected, each in words that a message can name; one that is there before
    the bill and not after it is a loss, wherever either stood. For a list, ``about`` is the section that it omits.
    """

    verdict: Verdict
    message: str = ""
    evidence: tuple[Evidence, ...] = ()
    at: Evidence | None = None
    help: str = ""
    related: tuple[Related, ...] = ()
    unit: str = ""
    protects: frozenset[str] = frozenset()
    about: str = ""


_WORST = (Verdict.GAP, Verdict.UNKNOWN, Verdict.PARTIAL, Verdict.MET)


def verdict_of(outcomes: Iterable[Outcome]) -> Verdict:
    """What a rule says of one side of the bill: its worst outcome; not applicable where it says nothing."""
    said = {outcome.verdict for outcome in outcomes}
    return next((verdict for verdict in _WORST if verdict in said), Verdict.NOT_APPLICABLE)
