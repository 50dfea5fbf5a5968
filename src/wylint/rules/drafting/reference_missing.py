"""Cite sections and provisions that exist once the bill is law.

What it checks
    The citations in the bill's new words, of the code and of the bill's own sections: whether what they name exists
    after the bill, the ends of a range included. It speaks where a text of the code is at hand, and not of a section
    that the law itself cites, where that text has a hole.

Why it matters
    A citation of nothing says nothing: the exception, the definition or the penalty that it was to bring is not there.

Satisfied by
    The number that the provision has after the bill.

Model language
    Except as provided in subsection (b) of this section

Source
    W.S. 8-1-103(a)(iii).
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.law.newly_cited import MissingReference
from wylint.rules.finding import Remark, Severity
from wylint.rules.registry import Area, rule


@rule("DR601", "reference-missing", area=Area.DRAFTING, severity=Severity.WARNING)
def check(reference: MissingReference) -> Iterator[Remark]:
    """One remark for each citation in new words that leads nowhere."""
    if not reference.stood:
        yield Remark(
            f"this cites {reference.cited}, which does not exist after the bill: {reference.reason}",
            reference.start,
            reference.end,
            reference.by,
            "cite the place by the number that it has after the bill",
        )
