"""The law index: what the provisions of a law say, as fragments, without their words.

A JSON object: ``schema`` 1, ``name``, ``as_of``, ``sources``, ``coverage`` (titles, and ranges of rules), and
``sections``, by citation: ``catchline`` and ``clauses``, each [labels, digest, fragments], in order; a fragment is
[kind, value, number, dispensed, sentence, start, end]. Only sections that the facts of today read are held.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from wylint.facts.defense import defenses
from wylint.facts.definition import definitions
from wylint.facts.fragment import Fragment, Kind
from wylint.facts.plea import Plea
from wylint.facts.side import Reader, Side
from wylint.facts.special import special_terms
from wylint.law.code import Code
from wylint.law.model import Clause, Coverage, Section
from wylint.text.source import Unreadable

SCHEMA = 1
# fragments by which a section matters to some fact: an index holds no other section
TELLING = frozenset({Kind.COMMERCIAL, Kind.LABOR, Kind.USE})


def index_of(code: Code, *, name: str, as_of: str, sources: Sequence[str], titles: Sequence[str]) -> dict[str, Any]:
    """The index of a code as plain data for JSON; deterministic."""
    side = Side(code, Reader())
    found = [item for section in side.sections for item in definitions(side, section)]
    side.reader.teach(special_terms(found), everywhere=True)
    sections = {
        section.citation: {
            "catchline": section.catchline,
            "clauses": [_clause(side, clause, section) for clause in section.root.walk()],
        }
        for section in side.sections
        if _matters(side, section)
    }
    coverage = {
        "titles": sorted(titles or code.coverage.titles, key=lambda title: (len(title), title)),
        "rules": [list(span) for span in code.coverage.rules],
    }
    return {
        "schema": SCHEMA,
        "name": name,
        "as_of": as_of,
        "sources": list(sources),
        "coverage": coverage,
        "sections": sections,
    }


def _matters(side: Side, section: Section) -> bool:
    kinds = {fragment.kind for clause in section.root.walk() for fragment in side.said(clause)}
    if kinds & TELLING:
        return True
    sexual = (
        Kind.SEXUAL in kinds
        and bool(kinds & {Kind.MINOR, Kind.UNDER_AGE})
        and bool(kinds & {Kind.ACCUSATION, Kind.PENAL})
    )
    return sexual or any(found.plea is Plea.AGE for found in defenses(side, section))


def _clause(side: Side, clause: Clause, section: Section) -> list[Any]:
    labels = clause.address.removeprefix(section.citation)
    return [labels, clause.digest, [_row(fragment) for fragment in side.said(clause)]]


def _row(fragment: Fragment) -> list[Any]:
    return [
        fragment.kind.value,
        fragment.value,
        fragment.number,
        int(fragment.dispensed),
        fragment.sentence,
        fragment.start,
        fragment.end,
    ]


def fragment_of(row: object) -> Fragment:
    """A fragment from its row in an index."""
    kind, value, number, dispensed, sentence, start, end = cast("tuple[str, str, int, int, int, int, int]", row)
    return Fragment(Kind(kind), value, number, bool(dispensed), sentence, start, end)


def code_of(data: Mapping[str, Any], *, name: str = "") -> Code:
    """The code that an index stands for. Raises ``Unreadable`` where it is no index of this schema."""
    if not isinstance(data, Mapping) or data.get("schema") != SCHEMA:
        raise Unreadable(f"no law index of schema {SCHEMA}")
    coverage = Coverage(
        frozenset(data["coverage"]["titles"]), tuple((first, last) for first, last in data["coverage"]["rules"])
    )
    return Code.of(
        _sections(data["sections"]), name=name or data["name"], as_of=data["as_of"], coverage=coverage, excerpt=True
    )


def _sections(data: Mapping[str, Any]) -> Iterator[Section]:
    for citation, held in data.items():
        yield Section(citation, held["catchline"], _tree(citation, held["clauses"]))


def _tree(citation: str, rows: Sequence[Sequence[Any]]) -> Clause:
    """The outline of a section from its rows, which stand in order, parents first."""
    children: dict[str, list[str]] = {"": []}
    held = {labels: (digest, notes) for labels, digest, notes in rows}
    for labels in held:
        if labels:
            children.setdefault(labels[: labels.rindex("(")], []).append(labels)

    def build(labels: str) -> Clause:
        digest, notes = held.get(labels, ("", ()))
        label = labels[labels.rindex("(") + 1 : -1] if labels else ""
        below = tuple(build(child) for child in children.get(labels, ()))
        return Clause(label, citation + labels, None, below, tuple(map(tuple, notes)), digest)

    return build("")
