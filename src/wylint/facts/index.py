"""The law index: what the provisions of a law say, as fragments, without their words.

A JSON object: ``schema`` 1, ``name``, ``as_of``, ``sources``, ``coverage`` (titles, and ranges of rules), and
``sections``, by citation: ``catchline`` and ``clauses``, each [labels, digest, fragments], in order; a fragment is
[kind, value, number, dispensed, sentence, start, end]. Only sections that the facts of today read are held.
``session_laws``, where it is there, holds such clauses by ``2013 ch. 91, section 3``; ``gaps``, where it is there, are
the codes of the rules that find a gap in this law.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, cast

from wylint.facts.book import Book
from wylint.facts.defense import defenses
from wylint.facts.definition import definitions
from wylint.facts.fragment import Fragment, Kind
from wylint.facts.medium import media
from wylint.facts.offense import offenses
from wylint.facts.side import Reader, Side
from wylint.facts.special import special_terms
from wylint.facts.statement import has
from wylint.facts.subjects import FACTS
from wylint.law.citation import order
from wylint.law.code import Code
from wylint.law.model import Clause, Coverage, Section, Uncodified
from wylint.text.source import Unreadable

SCHEMA = 1
# a definition that says something of these can change what an offense means; so can one of these terms
TELLING = frozenset({Kind.COMMERCIAL, Kind.SEXUAL, Kind.USE})
AGES = frozenset({"minor", "child", "juvenile", "youth"})
NAMES = ("sex", "prostitut", "traffick", "servitude")


def index_of(code: Code, *, name: str, as_of: str, sources: Sequence[str], titles: Sequence[str]) -> dict[str, Any]:
    """The index of a code as plain data for JSON; deterministic."""
    # only needed to make an index, not to read one
    from wylint.facts.law import Law
    from wylint.facts.vocabulary import kept, spoken_for

    side = Side(code, Reader())
    found = [item for section in side.sections for item in definitions(side, section)]
    terms = special_terms(found)
    side.reader.teach(terms, terms)
    told = {section.citation: telling for section in side.sections if (telling := _telling(side, section))}
    books = _books(side)
    spoken = {section.citation for section in spoken_for(Law(side))}
    sections = {
        section.citation: {
            "catchline": section.catchline,
            "clauses": [
                _clause(side, clause, section, told.get(section.citation, frozenset()), books.get(section.citation, ()))
                for clause in section.root.walk()
            ],
        }
        for citation in sorted({*told, *books, *spoken}, key=order)
        if (section := code.get(citation)) is not None
    }
    for citation in spoken:
        for row, clause in zip(sections[citation]["clauses"], code[citation].root.walk(), strict=True):
            row[2].extend(map(_row, kept(clause)))
    session_laws = {
        section.citation: [
            _clause(side, clause, section, frozenset(), books[section.citation]) for clause in section.root.walk()
        ]
        for section in map(side.reader.section_of, code.uncodified)
        if section.citation in books
    }
    coverage = {
        "titles": sorted(titles or code.coverage.titles, key=lambda title: (len(title), title)),
        "rules": [list(span) for span in code.coverage.rules],
    }
    found_laws = {"session_laws": session_laws} if session_laws else {}
    return {
        "schema": SCHEMA,
        "name": name,
        "as_of": as_of,
        "sources": list(sources),
        "coverage": coverage,
        "sections": sections,
        **found_laws,
    }


def _books(side: Side) -> dict[str, list[Book]]:
    """The books to keep of each section: those that some fact is read from there."""
    found: dict[str, list[Book]] = {}
    for reads in FACTS.values():
        read = reads.load()
        for section in side.on(reads.book):
            held = found.setdefault(section.citation, [])
            wanted = [book for book in (reads.book, *reads.also) if book not in held]
            if wanted and any(True for _ in read(side, section)):
                held.extend(wanted)
    return {citation: books for citation, books in found.items() if books}


def _telling(side: Side, section: Section) -> frozenset[int]:
    """The provisions (by identity) of a section that some fact rests on, with those they stand under."""
    found: set[int] = set()
    for offense in offenses(side, section):
        if any(limb.sexual or has(limb.words, Kind.LABOR, Kind.IMAGE) for limb in offense.limbs):
            words = (*offense.conduct, *offense.grades, *offense.means)
            found.update(id(item.clause) for item in words)
            found.add(id(offense.clause))
            found.update(id(clause) for clause in _punishing(side, section))
    for definition in definitions(side, section):
        named = AGES.intersection(definition.terms) or any(part in term for term in definition.terms for part in NAMES)
        if named or any(item.fragment.kind in TELLING for item in definition.body):
            found.add(id(definition.clause))
            found.update(id(item.clause) for item in definition.body)
    for defense in defenses(side, section):
        found.update(id(item.clause) for item in (*defense.words, *defense.leading))
    for medium in media(side, section):
        found.update(id(item.clause) for item in medium.evidence)
    return frozenset(_with_parents(section.root, found))


def _punishing(side: Side, section: Section) -> Iterator[Clause]:
    """The first provision that makes something a crime: without it nothing in the section is an offense."""
    kinds = (Kind.ACCUSATION, Kind.PENAL)
    return islice((one for one in section.root.walk() if any(item.kind in kinds for item in side.said(one))), 1)


def _with_parents(root: Clause, found: set[int]) -> Iterator[int]:
    """These provisions and all that they stand under; a clause is known by what stands below it."""
    for clause in root.walk():
        if not found.isdisjoint(id(below) for below in clause.walk()):
            yield id(clause)


def _clause(side: Side, clause: Clause, section: Section, telling: frozenset[int], books: Sequence[Book]) -> list[Any]:
    labels = clause.address.removeprefix(section.citation)
    rows = [_row(fragment) for fragment in (side.said(clause) if id(clause) in telling else ())]
    for book in books:
        rows.extend(row for fragment in side.said(clause, book) if (row := _row(fragment)) not in rows)
    return [labels, clause.digest, rows]


def _row(fragment: Fragment) -> list[Any]:
    return [
        str(fragment.kind),
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
    return Fragment(kind if "." in kind else Kind(kind), value, number, bool(dispensed), sentence, start, end)


def code_of(data: Mapping[str, Any], *, name: str = "") -> Code:
    """The code that an index stands for. Raises ``Unreadable`` where it is no index of this schema."""
    if not isinstance(data, Mapping) or data.get("schema") != SCHEMA:
        raise Unreadable(f"no law index of schema {SCHEMA}")
    coverage = Coverage(
        frozenset(data["coverage"]["titles"]), tuple((first, last) for first, last in data["coverage"]["rules"])
    )
    code = Code.of(
        _sections(data["sections"]),
        name=name or data["name"],
        as_of=data["as_of"],
        coverage=coverage,
        uncodified=session_laws_of(data),
        excerpt=True,
    )
    return replace(code, gaps=frozenset(data["gaps"])) if "gaps" in data else code


def session_laws_of(data: Mapping[str, Any]) -> tuple[Uncodified, ...]:
    """The session laws that an index holds."""
    return tuple(Uncodified(law, _tree(law, rows)) for law, rows in data.get("session_laws", {}).items())


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
