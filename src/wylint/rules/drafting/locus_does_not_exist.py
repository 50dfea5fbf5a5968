"""Amend, repeal and renumber what the law has.

What it checks
    Each section or provision that a directive amends, repeals or renumbers: whether the law has it. It speaks where a
    text of the code is at hand. Where that text lacks a section that it cites itself, the text has a hole: a note.

Why it matters
    A repeal of nothing does nothing. An amendment of nothing enacts words whose place nobody knows, or leaves the
    provision that was meant as it is.

Satisfied by
    The address under which the law has the provision; "by creating a new paragraph (iv)" for one that is new.

Model language
    W.S. 6-20-101(a) by creating a new paragraph (iv) is amended to read:

Source
    W.S. 8-1-105.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.law.apply import Applied
from wylint.law.citation import InOrder, chapter_of, join_address, order, split_address
from wylint.law.model import Obstacle
from wylint.law.passed_over import passed_over
from wylint.law.presumed import citing
from wylint.rules.finding import Related, Remark, Severity
from wylint.rules.registry import Area, rule


@rule("DR211", "locus-does-not-exist", area=Area.DRAFTING, severity=Severity.ERROR)
def check(applied: Applied) -> Iterator[Remark]:
    """One remark for each provision that the law does not have, one for all loci of a section that it does not have."""
    for refusal, *others in passed_over(applied, Obstacle.SECTION_MISSING, Obstacle.PROVISION_MISSING):
        severity = None
        if refusal.obstacle is Obstacle.SECTION_MISSING:
            citation = split_address(refusal.address)[0]
            cites = next(citing(applied, citation), "") if not applied.before.repealed(citation) else ""
            help_ = f"{cites} cites it: the text at hand may have a hole" if cites else _neighbors(applied, citation)
            severity = Severity.NOTE if cites else None
        else:
            help_ = _siblings(applied, refusal.address)
        related = tuple(Related(one.address, "named in vain too", one.start, one.end) for one in others)
        yield Remark(refusal.reason, refusal.start, refusal.end, refusal.address, help_, related, severity)


def _neighbors(applied: Applied, citation: str) -> str:
    """The sections before and after a number that no section has; what only the bill shows is none."""
    held = InOrder(section.citation for section in applied.before.chapter(citation) if section.complete).citations
    below = [one for one in held if order(one) < order(citation)][-1:]
    above = [one for one in held if order(one) > order(citation)][:1]
    if not below and not above:
        return f"the law has no section of chapter {chapter_of(citation)}"
    return f"the nearest sections are {' and '.join(below + above)}"


def _siblings(applied: Applied, address: str) -> str:
    """What the law has in the place of a provision that it does not have."""
    citation, labels = split_address(address.removesuffix("(intro)"))
    for depth in range(len(labels) - 1, -1, -1):
        above = join_address(citation, labels[:depth])
        clause = applied.before.clause(above)
        if clause is not None:
            held = [f"({child.label})" for child in clause.children]
            if not held:
                return f"{above} has no provisions below it"
            return f"{above} has {held[0]}" + (f" through {held[-1]}" if len(held) > 1 else "")
    return ""
