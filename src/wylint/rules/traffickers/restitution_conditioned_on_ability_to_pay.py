"""Order restitution to trafficked and exploited children in full, whatever the offender can pay.

What it checks
    Each clause on restitution for offenses of trafficking, buying, promoting or making images of children, and each
    provision that it refers to: whether the court must order, and whether the offender's means decide if or how much.
    The general clause for any crime is one of them.
Why it matters
    "Mandatory" restitution that a cited section lets a court refuse for want of means is none. A trafficker hides what
    he earned; an order stands for years and can be collected later.
Satisfied by
    An order the court shall make for the full loss, without regard to means; means that count only for the schedule of
    payment; a clause that holds notwithstanding the sections with the condition.
Model language
    (a)  Upon conviction of an offense under this article the court shall order restitution for all losses of each
    victim. Notwithstanding W.S. 7-9-102 and 7-9-103(c), what the defendant can pay shall be considered only in
    setting the schedule of payment.
Source
    The analysis, "Criminal Provisions for Traffickers"; W.S. 6-2-710(a), 7-9-102 and 7-9-103(c); 18 U.S.C. 1593 and
    3664(f)(1)(A); Protected Innocence Challenge components 3.4 and 5.10.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law
from wylint.facts.remedied import conditions_of, crimes, is_general, own_conditions, touches
from wylint.facts.remedy import Modality
from wylint.facts.restitution import RestitutionClause
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "make the order independent of means: `the court shall order restitution for all losses of each victim. "
    "Notwithstanding W.S. 7-9-102 and 7-9-103(c), what the defendant can pay shall be considered only in setting the "
    "schedule of payment.`"
)


@rule(
    "WY308",
    "restitution-conditioned-on-ability-to-pay",
    area=Area.TRAFFICKERS,
    severity=Severity.WARNING,
    words=("restitution", "reparation", "7-9-10"),
)
def check(fact: RestitutionClause, law: Law) -> Iterator[Outcome]:
    """One outcome for each clause on restitution for these offenses."""
    general = is_general(fact)
    if not general and not _in_scope(fact, law):
        return
    own = tuple(own_conditions(fact))
    taken = () if fact.whatever else conditions_of(fact, law)
    evidence = (*fact.evidence, *(item for condition in taken for item in condition.evidence))
    unit = fact.clause.address
    named = "any crime" if general else "these offenses"
    if fact.modality is Modality.MAY:
        message = f"restitution for {named} is left to the court's discretion in {unit}"
    elif own:
        message = f"restitution for {named} depends on what the defendant can pay: {unit} says so itself"
    elif taken:
        where = taken[0].clause.address
        message = (
            f"restitution for {named} ({unit}) can be refused or cut where the defendant cannot pay: {where} allows it"
        )
    else:
        yield Outcome(Verdict.MET, evidence=evidence, unit=unit)
        return
    related = tuple(
        dict.fromkeys(Related(c.clause.address, "lets the court consider what the defendant can pay") for c in taken)
    )
    yield Outcome(Verdict.GAP, message, evidence, own[0] if own else fact.said, HELP, related, unit)


def _in_scope(fact: RestitutionClause, law: Law) -> bool:
    return any(touches(fact, section, law) for section in crimes(law))
