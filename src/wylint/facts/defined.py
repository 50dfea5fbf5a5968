"""The definitions that hold for a provision and whose terms it uses, whatever the subject of the law is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wylint.facts.definition import Definition, definitions
from wylint.facts.phrases import lower
from wylint.facts.side import Reader, Side
from wylint.facts.terms import normal
from wylint.law.citation import article_of, split_address, title_of
from wylint.law.code import Code
from wylint.law.model import Clause, Section
from wylint.law.reference import Reference, manner_of, references_in

_DEFINES = ('" mean', '" includ', '" shall', '" has', '" is defined', '" refers', '" or "', '" and "', '" as used')
_ANYWHERE = ("this title", "this act", "this code")  # a definition of the chapter's or article's sections says less


class Used(NamedTuple):
    """A defined term that a provision uses: where its definition stands, and for what that holds.

    ``scope`` is section, article, chapter, title, act, or ``cited`` for the sections that the definition names.
    """

    term: str
    address: str
    scope: str


def definitions_used(code: Code, address: str) -> tuple[Used, ...]:
    """The definitions that a section or provision uses, by their terms; of several of one term the narrowest.

    Nothing is known of words that are not at hand: an index gives none.
    """
    section, _ = split_address(address)
    clause = code.clause(address)
    if clause is None:
        return ()
    words = _words(clause)
    side = Side(code, Reader())
    best: dict[str, tuple[int, Used]] = {}
    for found in _around(side, code, section):
        scope = _scope(found, code, section)
        own = found.clause.address == address or found.clause.address.startswith(f"{address}(")
        if not scope or own:
            continue
        for term in found.terms:
            if f" {term} " in words and (term not in best or found.rank < best[term][0]):
                best[term] = found.rank, Used(term, found.clause.address, scope)
    return tuple(sorted(used for _, used in best.values()))


def _scope(found: Definition, code: Code, section: str) -> str:
    """For what a definition holds, if that holds the section; else "". An act is what it says of itself, or an article.

    The criminal code is one act, and all of title 6.
    """
    if found.scope != "title":
        return found.scope if found.holds_in(section) else ""
    roots = [held.root for held in (code.get(found.section),) if held is not None]
    said = " ".join(lower(clause.text or "") for root in roots for clause in root.walk())
    if "this title" in said or title_of(section) == "6":
        return "title" if found.holds_in(section) else ""
    acts = [one for root in roots for clause in root.walk() for one in _act(clause)]
    same = article_of(section) == article_of(found.section)
    within = any(manner_of(one, section) is not None for one in acts) if acts else same
    return "act" if within else ""


def _act(clause: Clause) -> Iterator[Reference]:
    """What "this act" is, where a provision says so: "'This act' means W.S. 35-7-1001 through 35-7-1063"."""
    if lower(clause.text or "").lstrip().startswith('"this act" means'):
        yield from references_in(clause)


def _words(clause: Clause) -> str:
    """All words of a provision and what stands below it, between blanks; a word is in the singular as well."""
    parts: list[str] = []
    for below in clause.walk():
        said = lower(below.text or "").translate(_MARKS).split()
        for index, word in enumerate(said):
            single = normal(word)
            parts.append(word)
            if single != word:
                # "minors" is a use of "minor", "commercial sex acts" of "commercial sex act"
                parts.extend(("", *said[max(0, index - _LONGEST) : index], single, ""))
        parts.append("")
    return f" {' '.join(parts)} "


_MARKS = str.maketrans(dict.fromkeys(",;:.()\"'", " "))
_LONGEST = 4  # words before the last of a term


def _around(side: Side, code: Code, citation: str) -> Iterator[Definition]:
    """The definitions of the sections from which one can hold here: the chapter's, and the title's of wide reach."""
    chapter = {section.citation for section in code.chapter(citation)}
    for section in code.title(title_of(citation)):
        if _defines(section, () if section.citation in chapter else _ANYWHERE):
            yield from definitions(side, section)


def _defines(section: Section, also: tuple[str, ...]) -> bool:
    """Whether a section may define anything, and says one of these words too: a look at its literals."""
    defines = False
    wide = not also
    for clause in section.root.walk():
        words = lower(clause.text or "")
        defines = defines or any(literal in words for literal in _DEFINES)
        wide = wide or any(literal in words for literal in also)
        if defines and wide:
            return True
    return False
