"""Do not amend a provision that the same bill repeals.

What it checks
    Each place that the bill amends, adds to or renumbers: whether the bill also repeals it, or the section that it
    stands in. What a bill repeals and creates anew is no such place, nor one that is amended now and repealed at a
    later date.

Why it matters
    The repeal prevails: what the bill writes into the provision is never law, and a reader of the bill cannot tell
    which of the two was meant.

Satisfied by
    One directive for the place: the amendment or the repeal; or different effective dates for the two bill sections.

Model language
    Section 2.  W.S. 6-20-103(c) is repealed.

Source
    The note on amended and repealed sections in the Session Laws of Wyoming; W.S. 8-1-107.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.bill.model import Action, Bill, Locus
from wylint.law.citation import split_address
from wylint.law.plan import bill_sections, in_code, within
from wylint.law.stages import Stages
from wylint.rules.finding import Related, Remark, Severity
from wylint.rules.registry import Area, rule

_DOES = {
    Action.AMEND: "amends",
    Action.CREATE: "adds to",
    Action.RENUMBER: "renumbers",
    Action.AMEND_AND_RENUMBER: "amends and renumbers",
}


@rule("DR207", "amend-and-repeal", area=Area.DRAFTING, severity=Severity.WARNING, words=("repealed",))
def check(bill: Bill) -> Iterator[Remark]:
    """One remark for each place that is amended in vain."""
    found = [
        (section, locus)
        for section in bill_sections(bill.children)
        if section.directive is not None
        for locus in section.directive.loci
        if in_code(locus)
    ]
    repeals = [(section, locus) for section, locus in found if locus.action is Action.REPEAL]
    if not repeals:
        return
    stages = Stages(bill)
    for section, locus in found:
        if locus.action is Action.REPEAL or any(_recreates(locus, repeal) for _, repeal in repeals):
            continue
        for other, repeal in repeals:
            if (
                _covers(repeal, locus.address)
                and stages.of(section.number, locus).day == stages.of(other.number, repeal).day
            ):
                yield Remark(
                    f"the bill {_DOES[locus.action]} {locus.address} and repeals {_named(repeal)}: the repeal prevails",
                    locus.start,
                    locus.end,
                    locus.address,
                    f"leave out the amendment here, or the repeal in section {other.number}",
                    (Related(f"section {other.number}", "repeals it", repeal.start, repeal.end),),
                )
                break


def _recreates(locus: Locus, repeal: Locus) -> bool:
    """Whether a place is created under the number of one that is repealed."""
    if locus.action is not Action.CREATE:
        return False
    if repeal.through:
        return "(" not in locus.address and within(locus.address, repeal)
    return locus.address == repeal.address


def _covers(repeal: Locus, address: str) -> bool:
    """Whether a repeal takes a place away, or what it stands in."""
    if repeal.through:
        return within(split_address(address)[0], repeal)
    return address == repeal.address or address.startswith(f"{repeal.address}(")


def _named(repeal: Locus) -> str:
    return f"{repeal.address} through {repeal.through}" if repeal.through else repeal.address
