"""Do not ask whether a buyer knew that the child was a victim of trafficking.

What it checks
    Every offense of a buyer that reaches minors: whether each of its limbs makes it an element that the buyer knew, or
    should have known, that the child was a victim, was trafficked or was forced.

Why it matters
    A buyer sees a child, not a trafficker. Where the State must prove what he knew of the arrangement behind the
    child, the offense reaches almost nobody.

Satisfied by
    A limb for minors without it; a clause that such knowledge is no element. "Knowingly pays" and knowledge of age
    are other elements. Where another offense reaches every buyer of a minor without it, the shortfall is a note.

Model language
    Knowledge that the minor is a victim of an offense under this article is not an element of this subsection.

Source
    The analysis, "Criminal Provisions for Demand"; W.S. 6-2-707(a); Protected Innocence Challenge component 2.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.buying import status_elements
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.law import Law, printed_first
from wylint.facts.offense import Offense
from wylint.facts.purchase import purchases
from wylint.facts.role import Role, conducts, reaching_minors
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "make the age of the child enough, and add: `Knowledge that the minor is a victim of an offense under this article "
    "is not an element of this subsection.`"
)


@rule(
    "WY203",
    "buyer-must-know-victim-status",
    area=Area.DEMAND,
    severity=Severity.ERROR,
    words=("sex", "victim", "traffick", "prostitut", "servitude"),
)
def check(offense: Offense, law: Law) -> Iterator[Outcome]:
    """One outcome for each offense of a buyer that reaches minors."""
    for conduct in conducts(offense, law):
        if conduct.role is not Role.BUYER or not (limbs := reaching_minors(conduct, law)):
            continue
        unit = offense.clause.address
        said = status_elements(conduct, limbs)
        evidence = tuple({id(i.fragment): i for limb in limbs for i in limb.words if _bears(i)}.values())
        if not said:
            yield Outcome(Verdict.MET, evidence=evidence, related=(Related(unit, "asks for no status"),), unit=unit)
            continue
        others = [found for found in purchases(law) if found.open_to_all and found.offense.section != offense.section]
        yield Outcome(
            Verdict.PARTIAL if others else Verdict.GAP,
            f"{offense.title} ({unit}) reaches only a buyer who is shown to have known that the child was a victim",
            evidence,
            printed_first((*said, offense.opening)),
            HELP,
            tuple(Related(found.offense.clause.address, "reaches buyers without it") for found in others),
            unit,
        )


def _bears(item: Evidence) -> bool:
    return item.fragment.kind in (Kind.STATUS, Kind.MENTAL)
