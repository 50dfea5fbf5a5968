"""Give a new section or provision a number that the law does not have.

What it checks
    The sections and provisions that the bill creates, and the new numbers of those it renumbers: whether the law has
    that number already, unless the bill repeals or renumbers what stands there. It speaks where a text of the code is
    at hand.

Why it matters
    Two provisions with one number cannot be cited apart. The publisher must then renumber one of them, and all that
    cites it points at the other.

Satisfied by
    The next free number, or the repeal or renumbering of what stands there in the same bill.

Model language
    W.S. 6-20-103 by creating a new subsection (f) is amended to read:

Source
    W.S. 8-1-105.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.law.apply import Applied
from wylint.law.citation import split_address
from wylint.law.model import Obstacle, Refusal
from wylint.law.numbering import next_free
from wylint.rules.finding import Remark, Severity
from wylint.rules.registry import Area, rule


@rule("DR206", "number-taken", area=Area.DRAFTING, severity=Severity.ERROR)
def check(refusal: Refusal, applied: Applied) -> Iterator[Remark]:
    """One remark for each number that is taken."""
    if refusal.obstacle is not Obstacle.NUMBER_TAKEN:
        return
    taken = refusal.reason.partition(" ")[0]
    section = applied.before.get(taken) if not split_address(taken)[1] else None
    called = f": {section.catchline.rstrip('.')}" if section is not None and section.catchline else ""
    free = next_free(applied, taken)
    yield Remark(
        f"{refusal.reason} in {applied.before.name}{called}",
        refusal.start,
        refusal.end,
        refusal.address,
        f"the next free number is {free}" if free else "give it a number of its own",
    )
