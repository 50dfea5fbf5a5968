"""What every form of a comparison shares: the words for what becomes of a provision of a bill, the headlines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from wylint.law.matching import Kind
from wylint.law.redline import Change, Row, Unit
from wylint.report.comparison import Compared
from wylint.report.redline.headings import WORDS as UNLABELLED
from wylint.report.redline.headings import affected, changing, law_words, listed
from wylint.report.words import counted

# a provision that is left out of a bill is not repealed: the bill leaves it alone
WORDS = {
    Change.SAME: "same",
    Change.AMENDED: "changed",
    Change.CREATED: "added",
    Change.REPEALED: "left-out",
    Change.RENUMBERED: "renumbered",
}
CONTEXT = 60  # so many words of a long stretch that stays are shown
ORDER = (Change.CREATED, Change.AMENDED, Change.RENUMBERED, Change.REPEALED)
KINDS = {Kind.TITLE: "title", Kind.BILL_SECTION: "bill-section", Kind.SECTION: "section"}


def said(change: Change) -> str:
    """What becomes of a provision, for people."""
    return WORDS[change].replace("-", " ")


def summary(units: Sequence[Unit]) -> str:
    """ "5 places differ: 1 added, 3 changed, 1 left out", or that nothing does."""
    found = affected(units)
    if not found:
        return "no difference in what the two versions enact"
    done = Counter(unit.change for unit in found)
    parts = ", ".join(f"{done[change]:,} {said(change)}" for change in ORDER if done[change])
    return f"{counted(len(found), 'part')} {'differs' if len(found) == 1 else 'differ'}: {parts}"


def headline(unit: Unit) -> str:
    """What becomes of a part of the bill, in a line: "6-20-102 changed: (a) changed; (d) added"."""
    if unit.change in (Change.CREATED, Change.REPEALED):
        return f"{unit.address} {said(unit.change)}"
    rows = {change: changing(unit, change) for change in ORDER}
    details = "; ".join(f"{listed(names)} {said(change)}" for change, names in rows.items() if names)
    if unit.change is Change.RENUMBERED:
        return f"{unit.was} is now {unit.address}" + (f": {details}" if details else "")
    alone = [names for names in rows.values() if names]
    if len(alone) == 1 and rows[Change.AMENDED]:
        places = [name for name in rows[Change.AMENDED] if name != UNLABELLED]
        return f"{unit.address} changed: {listed(places)}" if places else f"{unit.address} changed"
    return f"{unit.address} changed: {details}" if details else f"{unit.address} changed"


def findings_summary(compared: Compared) -> str:
    """ "1 finding came, 2 went, 3 stayed"."""
    came, went, stayed = compared.findings
    law = law_words(compared.law_name, compared.law_as_of)
    counts = f"{counted(len(came), 'finding')} came, {len(went):,} went, {stayed:,} stayed"
    return f"{counts}; judged against {law}"


def moved(units: Sequence[Unit]) -> dict[str, str]:
    """The new address of each provision that another address was given to."""
    return {row.was: row.address for row in _rows(units) if row.was and row.was != row.address}


def _rows(units: Sequence[Unit]) -> list[Row]:
    return [row for unit in units for row in unit.rows]
