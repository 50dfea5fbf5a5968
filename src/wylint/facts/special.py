"""The defined terms whose use in a bill's own words is a fragment: those that name a commercial sexual matter."""

from __future__ import annotations

from collections.abc import Iterable

from wylint.facts.definition import Definition, commercial
from wylint.facts.fragment import Kind
from wylint.facts.statement import has


def special_terms(definitions: Iterable[Definition]) -> tuple[str, ...]:
    """Terms defined as sex for value, or as sex under someone's control, sorted.

    A single word counts only where the bill itself defines it by value: general words are no terms of the whole law.
    """
    return tuple(
        sorted(
            {
                term
                for found in definitions
                if commercial(found)
                for term in found.terms
                if " " in term or (found.clause.origin is not None and has(found.body, Kind.VALUE))
            }
        )
    )
