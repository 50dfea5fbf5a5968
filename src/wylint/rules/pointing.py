"""Which words of the bill a verdict points at, and their structural address."""

from __future__ import annotations

from collections.abc import Sequence

from wylint.bill.model import Bill, BillSection
from wylint.facts.evidence import Evidence
from wylint.rules.case import Case
from wylint.rules.outcome import Outcome
from wylint.rules.place import start_of
from wylint.text.source import Ink


def where(case: Case, outcome: Outcome, before: Sequence[Outcome]) -> tuple[int, int, str]:
    """The words to point at: the outcome's own place if printed, else its evidence, else what the bill took away."""
    candidates = [item for item in ((outcome.at,) if outcome.at else ()) + outcome.evidence if item.clause.origin]
    touched = [item for item in candidates if item.clause.touched]
    if touched or candidates:
        item = (touched or candidates)[0]
        start, end = _words(case.bill, item)
        return start, end, item.address
    said = {item.fragment for item in outcome.evidence}
    gone = [item for was in before if was.unit == outcome.unit for item in was.evidence if item.fragment not in said]
    for item in gone:
        struck = _struck(case, item.address)
        if struck is not None:
            return *struck, item.address
    for item in gone:
        found = _loss(case.bill, item.address)
        if found is not None:
            return *found, item.address
    return *start_of(case.bill), outcome.at.address if outcome.at else ""


def lost_at(case: Case, outcome: Outcome, before: Sequence[Outcome], after: Sequence[Outcome]) -> tuple[int, int, str]:
    """The words that take a protection away: what of it the bill strikes or changes, else the locus that repeals it."""
    stands = {(item.address, item.fragment) for now in after for item in now.evidence}
    gone = [item for was in before for item in was.evidence if (item.address, item.fragment) not in stands]
    for ink in (Ink.STRUCK, Ink.INSERTED):  # a condition that is added takes away without striking
        for item in gone:
            changed = _struck(case, item.address, ink)
            if changed is not None:
                return *changed, item.address
    for item in gone:
        found = _loss(case.bill, item.address)
        if found is not None:
            return *found, item.address
    return where(case, outcome, before)


def _struck(case: Case, address: str, ink: Ink = Ink.STRUCK) -> tuple[int, int] | None:
    """The words that the bill strikes from, or inserts in, a provision it prints."""
    clause = case.applied.after.clause(address) or case.applied.before.clause(address)
    if clause is None or clause.origin is None:
        return None
    runs = [run for run in case.bill.source.inked(*clause.origin) if run.ink is ink]
    if not runs:
        return None
    start, end = runs[0].start, runs[-1].end
    words = case.bill.source.text[start:end]
    return (start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())) if words.strip() else None


def _words(bill: Bill, item: Evidence) -> tuple[int, int]:
    """Where the words of a fragment stand in the clean text of the bill."""
    assert item.clause.origin is not None
    reading = bill.source.reading(*item.clause.origin, without=Ink.STRUCK)
    if 0 <= item.fragment.start < item.fragment.end <= len(reading.text):
        return reading.offsets[item.fragment.start], reading.offsets[item.fragment.end - 1] + 1
    return item.clause.origin


def _loss(bill: Bill, address: str) -> tuple[int, int] | None:
    """The words of a directive that took a provision away."""
    for node in bill.children:
        if isinstance(node, BillSection) and node.directive is not None:
            for locus in node.directive.loci:
                if address.startswith(locus.address.removesuffix("(intro)")) and locus.address:
                    return locus.start, locus.end
    return None
