"""Sections of the law as plain rows, to be kept, and back: nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wylint.law.model import Clause, Section
from wylint.law.outline import assemble

# the place of the parent in the rows, label, address or None where it is the parent's with the label, text, digest
Row = tuple[int, str, str | None, str, str]


def rows_of(root: Clause) -> tuple[Row, ...]:
    """A provision of a text of the law and all below it, parents first."""
    rows: list[Row] = []
    todo: list[tuple[Clause, int, str]] = [(root, -1, "")]
    while todo:
        clause, parent, above = todo.pop()
        plain = parent >= 0 and clause.address == f"{above}({clause.label})"
        todo.extend((child, len(rows), clause.address) for child in reversed(clause.children))
        rows.append((parent, clause.label, None if plain else clause.address, clause.text or "", clause.digest))
    return tuple(rows)


def root_of(rows: Sequence[Row]) -> Clause:
    """The provision that ``rows_of`` made these rows of. Raises ``ValueError`` or its like where they are none."""
    own: list[Clause] = []
    parents: list[int] = []
    for parent, label, given, text, digest in rows:
        address = f"{own[parent].address}({label})" if given is None else given
        own.append(Clause(label, address, text, (), None, digest))
        parents.append(parent)
    return own[0] if len(own) == 1 else assemble(own, parents)


def record_of(section: Section) -> tuple[str, tuple[Row, ...]]:
    """A section of a text of the law as a plain value."""
    return section.catchline, rows_of(section.root)


def section_of(citation: str, record: Any) -> Section:
    """The section of a record. Raises ``ValueError`` or its like where it is none."""
    catchline, rows = record
    return Section(citation, catchline, root_of(rows))
