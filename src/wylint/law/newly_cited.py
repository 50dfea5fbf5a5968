"""What the new words of a bill cite that does not exist once it is law.

``W.S. 6-20-109`` in a created section, where the chapter ends at 6-20-105; "subsection (k) of this section" that has
none; "section 7 of this act" in a bill of four sections.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.bill.citation import Law, read_citations
from wylint.bill.model import Bill, InkState
from wylint.law.apply import Applied
from wylint.law.citation import split_address, title_of
from wylint.law.code import Code
from wylint.law.model import Clause
from wylint.law.presumed import presumed
from wylint.law.reference import Reference, references_in
from wylint.text.source import Ink

_OWN = "section "
_JOINT = " through "


@dataclass(frozen=True, slots=True)
class MissingReference:
    """A citation in new words, at ``start`` to ``end`` of the clean text, in the provision ``by``.

    ``cited`` is the place that does not exist after the bill, ``reason`` says why in one sentence. ``stood``: it exists
    before the bill, which takes it away.
    """

    by: str
    cited: str
    reason: str
    stood: bool
    start: int
    end: int


def missing_references(bill: Bill, applied: Applied) -> Iterator[MissingReference]:
    """The citations of a bill's new words that lead nowhere, in the order of the provisions, each place once.

    Only what the law at hand covers completely can be missing, and no section that words of the law itself cite: there
    the text at hand has a hole. A range is missed by its ends.
    """
    seen: set[tuple[str, str]] = set()
    # where the ink is lost, what provisions a section has after the bill cannot be told
    printed = {section.citation for section in bill.code_sections()}.difference(applied.created)
    for clause, created in _new_clauses(bill, applied):
        stood = None if created or bill.ink_state is InkState.MARKED else _stood(applied, clause)
        for reference in references_in(clause):
            if reference.area or (stood is not None and str(reference) in stood):
                continue
            for cited, first, last in _ends(clause, reference):
                start, end = _place(bill, clause, first, last)
                if not created and stood is None and not _inserted(bill, start, end):
                    continue
                reason = _missing(applied.after, cited)
                if not reason or (clause.address, cited) in seen or _presumed(applied, cited):
                    continue
                if bill.ink_state is InkState.LOST and "(" in cited and split_address(cited)[0] in printed:
                    continue
                seen.add((clause.address, cited))
                yield MissingReference(clause.address, cited, reason, not _missing(applied.before, cited), start, end)
        if clause.address.startswith(_OWN):
            yield from _of_this_act(bill, clause)


def _new_clauses(bill: Bill, applied: Applied) -> Iterator[tuple[Clause, bool]]:
    """The provisions with words of this bill's own, each with whether all of its words are new."""
    lost = bill.ink_state is InkState.LOST
    for citation in dict.fromkeys(applied.changed + applied.created):
        section = applied.after.get(citation)
        if section is None or (lost and not section.created):
            continue
        for clause in section.root.walk():
            if clause.touched and clause.origin is not None:
                yield clause, section.created
    for law in applied.after.uncodified:
        if law.address.startswith(_OWN):
            yield from ((clause, True) for clause in law.root.walk() if clause.origin is not None)


def _stood(applied: Applied, clause: Clause) -> set[str]:
    """The citations of a section before the bill: in a text without marks they tell what is not new."""
    section = applied.before.get(split_address(clause.address)[0])
    return {str(one) for held in section.root.walk() for one in references_in(held)} if section else set()


def _ends(clause: Clause, reference: Reference) -> Iterator[tuple[str, int, int]]:
    """The place that a citation names, or the two of a range, each with its stretch of the provision's text."""
    start, end = reference.start, reference.end
    joint = (clause.text or "").find(_JOINT, start, end) if reference.last else -1
    if joint < 0:
        yield from ((cited, start, end) for cited in (reference.first, reference.last) if cited)
        return
    yield reference.first, start, joint
    yield reference.last, joint + len(_JOINT), end


def _place(bill: Bill, clause: Clause, start: int, end: int) -> tuple[int, int]:
    """Where a stretch of a provision's text stands in the clean text; all its own words where that cannot be told."""
    assert clause.origin is not None
    assert clause.text is not None
    reading = bill.source.reading(*clause.origin, without=Ink.STRUCK)
    if 0 <= start < end <= len(reading.text) and reading.text[start:end] == clause.text[start:end]:
        return reading.span(start, end)
    return clause.origin


def _inserted(bill: Bill, start: int, end: int) -> bool:
    return any(run.ink is Ink.INSERTED for run in bill.source.inked(start, end))


def _missing(code: Code, address: str) -> str:
    """Why there is no such place on this side, "" where there is one, or nobody can tell."""
    name = code.name or "the law at hand"
    citation, labels = split_address(address)
    if citation.startswith(_OWN):
        law = next((held for held in code.uncodified if held.address == citation), None)
        known = law is None or any(clause.address == address for clause in law.root.walk())
        return "" if known else f"the bill has no {address}"
    section = code.get(citation)
    if section is None:
        if not code.coverage.covers(title=title_of(citation)) or code.excerpt:
            return ""
        return f"{name} has {citation} as repealed" if code.repealed(citation) else f"{name} has no {citation}"
    if labels and section.complete and code.clause(address) is None:
        return f"{name} has no {address}"
    return ""


def _presumed(applied: Applied, address: str) -> bool:
    citation = split_address(address)[0]
    return not citation.startswith(_OWN) and citation not in applied.before and presumed(applied, citation)


def _of_this_act(bill: Bill, clause: Clause) -> Iterator[MissingReference]:
    """The bill sections that a section of the bill's own cites and that the bill does not have."""
    numbers = {section.number for section in bill.sections}
    for citation in read_citations(clause.text or ""):
        if citation.law is not Law.THIS_ACT:
            continue
        for cited in filter(None, (citation.section, citation.through)):
            if cited.removeprefix(_OWN) not in numbers:
                start, end = _place(bill, clause, citation.start, citation.end)
                yield MissingReference(clause.address, cited, f"the bill has no {cited}", False, start, end)
