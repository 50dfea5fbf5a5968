"""What of a bill was passed over, together where the reason is the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from wylint.law.apply import Applied
from wylint.law.model import Obstacle, Refusal


def passed_over(applied: Applied, *obstacles: Obstacle) -> Iterator[tuple[Refusal, ...]]:
    """The refusals for one of these obstacles; loci that follow each other with one reason are one group."""
    of_kind = (refusal for refusal in applied.refusals if refusal.obstacle in obstacles)
    for _, group in groupby(of_kind, key=lambda refusal: refusal.reason):
        yield tuple(group)
