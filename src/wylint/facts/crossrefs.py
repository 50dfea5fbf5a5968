"""What hangs together with a section or provision: who cites it, whom it cites, which definitions it uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wylint.bill.cited import Citation, Law, Relation
from wylint.facts.defined import Used, definitions_used
from wylint.facts.fragment import Fragment, Kind
from wylint.facts.index import fragment_of
from wylint.law.citation import order, split_address, title_of
from wylint.law.code import Code
from wylint.law.crossref import Crossing, citations_to
from wylint.law.model import Clause
from wylint.law.reference import Reference, cited_in_text, references_in

_WITHIN = ".within"  # how the kind of an area's fragment ends: "reach.within"
_FEW = 3
_RELATIONS = {relation.value: relation for relation in Relation}


class CrossReferences(NamedTuple):
    """All of it for one ``address``; ``gone``: the law at hand knows the section as repealed or renumbered.

    ``excerpt``: the law at hand is an index, which holds only what the rules rest on, so that there may be more.
    """

    address: str
    catchline: str
    law_name: str
    law_as_of: str
    cited_by: tuple[Crossing, ...]
    cites: tuple[Reference, ...]
    definitions: tuple[Used, ...]
    gone: bool = False
    excerpt: bool = False


class NotThere(Exception):  # noqa: N818 - it is the words of the message that matter
    """There is no such section or provision; the message says what stands nearest."""


def crossrefs(code: Code, address: str) -> CrossReferences:
    """The references from and to a section (``6-2-706``) or provision (``6-2-706(a)``). Raises ``NotThere``."""
    citation, labels = split_address(address)
    section = code.get(citation)
    clause = code.clause(address)
    gone = section is None and code.repealed(citation)
    if clause is None and not gone:
        raise NotThere(_nearest(code, citation, labels))
    found = clause.walk() if clause is not None else ()
    return CrossReferences(
        address,
        section.catchline if section else "",
        code.name,
        code.as_of,
        tuple(dict.fromkeys(_placeless(one) for one in citations_to(code, address, read=cited_in))),
        tuple(
            dict.fromkeys(
                one._replace(start=0, end=0)
                for below in found
                for one in references_in(below, cited_in)
                if not _inside(one, address)
            )
        ),
        definitions_used(code, address),
        gone,
        code.excerpt,
    )


def cited_in(clause: Clause) -> Iterator[Citation]:
    """The citations of a provision, from its words or from what an index holds of them."""
    if clause.text is not None:
        yield from cited_in_text(clause)
        return
    for note in clause.notes or ():
        fragment = fragment_of(note)
        if fragment.value.count("|") == 2 and (fragment.kind == Kind.CITATION or fragment.kind.endswith(_WITHIN)):
            yield _citation(fragment)


def _citation(fragment: Fragment) -> Citation:
    relation, address, through = fragment.value.split("|")
    where, of, scope = address.partition(" of ") if address.startswith("(") else (address, "", "")
    section, labels = split_address(where)
    if address.startswith("("):
        section, scope = "", scope if of else "this section"
    elif address.startswith("title ") or " of this " in address:
        section, scope = "", address
    elif address.count("-") != 2 or " " in address:
        section = ""  # "article 1, section 6" is of the constitution
    law = Law.STATUTES if section or scope else Law.RULE
    return Citation(
        law, section, labels, fragment.start, fragment.end, False, scope, "", through, _RELATIONS.get(relation)
    )


def _placeless(crossing: Crossing) -> Crossing:
    """A citation without its place in the words: what a provision cites twice for one purpose is said once."""
    return crossing._replace(reference=crossing.reference._replace(start=0, end=0))


def _inside(reference: Reference, address: str) -> bool:
    """Whether a citation only points to another part of the same place."""
    return not reference.area and (reference.first == address or reference.first.startswith(f"{address}("))


def _nearest(code: Code, citation: str, labels: tuple[str, ...]) -> str:
    """Why there is no such place, and what there is."""
    name = code.name or "the law at hand"
    section = code.get(citation)
    if section is None:
        near = [held.citation for held in code.chapter(citation)]
        near = near or [held.citation for held in code.title(title_of(citation))]
        place = order(citation)
        after = [held for held in near if order(held) > place]
        before = [held for held in near if order(held) < place][-_FEW + min(len(after), 1) :]
        after = after[: _FEW - len(before)]
        lacks = "holds no words or facts of" if code.excerpt else "has no section"
        hint = f"; the nearest are {', '.join([*before, *after])}" if near else ""
        return f"{name} {lacks} {citation}{hint}"
    clause = section.root
    at = citation
    for label in labels:
        below = {child.label: child for child in clause.children}
        if label not in below:
            held = f"has ({') ('.join(below)})" if below else "has no provisions below it"
            return f"{at} has no ({label}); it {held}"
        clause, at = below[label], f"{at}({label})"
    return f"{name} has no {at}"
