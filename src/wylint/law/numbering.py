"""The next number that is free, for a section or a provision."""

from __future__ import annotations

from wylint.bill.levels import label_at, ordinal
from wylint.law.apply import Applied
from wylint.law.citation import article_of, join_address, split_address

_MOST = 999


def next_free(applied: Applied, address: str) -> str:
    """The address behind the last sibling of this one on either side of the bill; "" where none can be told.

    The numbers of repealed sections are not given again.
    """
    citation, labels = split_address(address)
    return _provision(applied, citation, labels) if labels else _section(applied, citation)


def _provision(applied: Applied, citation: str, labels: tuple[str, ...]) -> str:
    level = len(labels) - 1
    above = join_address(citation, labels[:-1])
    clauses = [side.clause(above) for side in (applied.before, applied.after)]
    taken = [ordinal(child.label, level) for clause in clauses if clause is not None for child in clause.children]
    last = max((place for place in taken if place is not None), default=0.0)
    return join_address(above, (label_at(level, int(last) + 1),)) if last else ""


def _section(applied: Applied, citation: str) -> str:
    chapter, _, own = citation.rpartition("-")
    if not own.isdecimal():
        return ""
    for number in range(int(own) + 1, _MOST):
        free = f"{chapter}-{number}"
        if article_of(free) != article_of(citation):
            return ""
        if not any(free in side or side.repealed(free) for side in (applied.before, applied.after)):
            return free
    return ""
