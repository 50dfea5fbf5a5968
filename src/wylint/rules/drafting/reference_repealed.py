"""Take out the citations of what the bill repeals or renumbers.

What it checks
    Each section and provision that the bill repeals, strikes or renumbers: who cites it in the law after the bill, in
    the bill's own words and anywhere in the code. A citation that only ends a range there is a note, and one of a range
    or article around it is none. It speaks where a text of the code is at hand.

Why it matters
    A list of offenses that names a repealed section has a hole; one that names the old number of a renumbered provision
    reaches whatever stands there now.

Satisfied by
    An amendment of each provision that cites it, in the same bill.

Model language
    7-19-302(h)  … a violation of W.S. 6-2-705 [-or 6-2-706-]

Source
    W.S. 8-1-103(a)(iii).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wylint.law.left_behind import ReferenceLeft
from wylint.law.newly_cited import MissingReference
from wylint.rules.finding import Related, Remark, Severity
from wylint.rules.registry import Area, rule

_MOST = 3


@rule("DR603", "reference-repealed", area=Area.DRAFTING, severity=Severity.WARNING)
def check(reference: MissingReference | ReferenceLeft) -> Iterator[Remark]:
    """One remark for each place that is taken away while something cites it, and for each new citation of one."""
    if isinstance(reference, ReferenceLeft):
        yield _left(reference)
    elif reference.stood:
        yield Remark(
            f"this cites {reference.cited}, which the bill takes away",
            reference.start,
            reference.end,
            reference.by,
            "cite what takes its place, or leave the citation out",
        )


def _left(reference: ReferenceLeft) -> Remark:
    place, became = reference.address, reference.became
    does = f"renumbers {place} as {became}" if became else f"repeals {place}"
    cite = "still cites" if len(reference.by) == 1 else "still cite"
    how = " as the end of a range" if reference.ends else ""
    return Remark(
        f"this bill {does}, which {_listed(reference.by)} {cite}{how}",
        reference.start,
        reference.end,
        reference.address,
        f"amend {_listed(reference.by)} in this bill",
        tuple(Related(by, "cites it") for by in reference.by),
        Severity.NOTE if reference.ends else None,
    )


def _listed(addresses: Sequence[str]) -> str:
    if len(addresses) > _MOST:
        return f"{', '.join(addresses[:_MOST])} and {len(addresses) - _MOST} more"
    return addresses[0] if len(addresses) == 1 else f"{', '.join(addresses[:-1])} and {addresses[-1]}"
