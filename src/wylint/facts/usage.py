"""Where a defined term is used, and which terms of an offense nothing defines."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.definition import Definition
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.offense import Offense
from wylint.facts.terms import normal
from wylint.facts.vocabulary import words_of
from wylint.law.model import Clause, Section

# what an offense may only say where the law says what it means; "prostitution" is an offense of its own name
_TECHNICAL = ("commercial",)
_SMALL = frozenset({"of", "in", "the", "and", "or", "to", "an", "for", "by"})


def is_used(definition: Definition, law: Law) -> bool:
    """Whether any provision in its scope outside the definition uses one of its terms, or might: not all are shown."""
    sections = _in_scope(definition, law)
    if not sections:
        return True
    own = {id(clause) for clause in definition.clause.walk()}
    terms = [frozenset(map(normal, term.split())) - _SMALL for term in definition.terms]
    for section in sections:
        for clause in section.root.walk():
            if id(clause) in own:
                continue
            words = words_of(clause)
            if words is None or any(term <= words for term in terms):
                return True
    return False


def _in_scope(definition: Definition, law: Law) -> tuple[Section, ...]:
    """The sections in which a definition holds; none for a whole chapter or title, which nobody reads for one word."""
    code = law.side.code
    if definition.scope == "section":
        section = code.get(definition.section)
        return (section,) if section is not None else ()
    if definition.scope == "article":
        return code.article(definition.section)
    return tuple(one for first, last in definition.ranges for one in code.range(first, last))


def undefined(offense: Offense, law: Law) -> Iterator[Evidence]:
    """The technical terms of an offense that no definition in force there explains, each once."""
    seen: set[str] = set()
    for item in offense.conduct:
        term = normal(item.fragment.value)
        if item.fragment.kind != Kind.COMMERCIAL or not term.startswith(_TECHNICAL) or term in seen:
            continue
        seen.add(term)
        found = law.define(term, offense.section)
        whole = found is not None and any(len(one.split()) > 1 and term.endswith(one) for one in found.terms)
        if not whole and not _points_elsewhere(item.clause, law):
            yield item


def _points_elsewhere(clause: Clause, law: Law) -> bool:
    """Whether the provision takes a definition from another: "as defined in W.S. 6-2-701"."""
    return any(
        fragment.kind is Kind.CITATION and fragment.value.startswith("as defined in")
        for fragment in law.side.said(clause)
    )
