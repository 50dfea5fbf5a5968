"""Sections that a law at hand lacks though it cites them: its text has a hole there; nothing is missing in the law."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.law.apply import Applied
from wylint.law.citation import split_address
from wylint.law.crossref import citations_to
from wylint.law.reference import Manner


def citing(applied: Applied, citation: str) -> Iterator[str]:
    """The provisions of the law before the bill that cite a section, those that the bill prints apart."""
    for crossing in citations_to(applied.before, citation, by_number=True):
        by = crossing.reference.by
        if crossing.manner in (Manner.NAMED, Manner.PART) and split_address(by)[0] not in applied.changed:
            yield by


def presumed(applied: Applied, citation: str) -> bool:
    """Whether a section that is not at hand must be presumed to exist: it is cited, and not known as repealed."""
    return not applied.before.repealed(citation) and next(citing(applied, citation), None) is not None
