"""Make the buyer of a child pay: a fine, forfeiture and restitution.

What it checks
    For each offense of a buyer that reaches minors: whether a fine can be set, whether property is forfeited and
    whether restitution is ordered, and whether any of them must be.
Why it matters
    Buyers have money, which is why they can buy. Each of the three takes something that prison does not: the fine from
    the buyer, the vehicle from the street, the loss from the victim.
Satisfied by
    All three, one of them mandatory. All three at discretion is partial. A surcharge for the compensation fund is no
    restitution. A forfeiture for crimes of more than one year does not meet a misdemeanor.
Model language
    (b)  The offense is a felony punishable by imprisonment for not less than ten (10) years, a fine of not less than
    five thousand dollars ($5,000.00), or both. W.S. 6-2-710 and 6-2-711 apply to a conviction under this section.
Source
    The analysis, "Criminal Provisions for Demand"; W.S. 6-2-707(b), 6-2-710 and 6-2-711; Protected Innocence Challenge
    component 2.8.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import Evidence
from wylint.facts.law import Law
from wylint.facts.punishment import punishments
from wylint.facts.remedied import conducts_with_minors, forfeits, restores
from wylint.facts.remedy import Modality
from wylint.facts.role import Role
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "let the money penalties reach the offense: `a fine of not less than five thousand dollars ($5,000.00)`, and "
    "`W.S. 6-2-710 and 6-2-711 apply to a conviction under this section`"
)


@rule(
    "WY211",
    "buyer-financial-penalties",
    area=Area.DEMAND,
    severity=Severity.NOTE,
    words=("commercial sex", "prostitut", "patroni", "traffick", "6-2-7", "6-4-1", "7-9-10"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each offense of a buyer that reaches minors."""
    for conduct in conducts_with_minors(law, Role.BUYER):
        offense = conduct.offense
        held = [own for own, _ in punishments(offense, conduct.limbs, law, age=conduct.age)]
        penalties = [penalty for own in held for penalty in own.all]
        longest = max((penalty.most for penalty in penalties), default=0)
        fined = not penalties or any(penalty.fine or penalty.grade == "felony" for penalty in penalties)
        lost = [c for c in forfeits(law, offense.section) if c.threshold < (longest or c.threshold + 1)]
        lost = [c for c in lost if all(o in lost for o in forfeits(law, offense.section) if o.section == c.section)]
        paid = restores(law, offense.section)
        evidence: list[Evidence] = [item for penalty in penalties for item in penalty.evidence]
        evidence += [item for clause in lost for item in clause.evidence]
        evidence += [item for clause in paid for item in clause.evidence]
        places = dict.fromkeys([clause.clause.address for clause in lost] + [clause.clause.address for clause in paid])
        related = tuple(Related(address, "reaches the offense") for address in places)
        unit = offense.clause.address
        missing = [
            name for name, there in (("a fine", fined), ("forfeiture", lost), ("restitution", paid)) if not there
        ]
        firm = any(c.modality is not Modality.MAY for c in lost) or any(c.modality is Modality.SHALL for c in paid)
        if missing and not law.covers("WY211"):
            yield Outcome(
                Verdict.UNKNOWN, evidence=tuple(evidence) or (offense.opening,), at=offense.opening, unit=unit
            )
        elif missing:
            message = f"{offense.title} ({unit}) does not lead to {' or '.join(missing)}"
            at = penalties[0].evidence[0] if penalties and penalties[0].evidence else offense.opening
            yield Outcome(Verdict.GAP, message, tuple(evidence) or (offense.opening,), at, HELP, related, unit)
        elif firm or any(penalty.joint for penalty in penalties):
            yield Outcome(Verdict.MET, evidence=tuple(evidence), related=related, unit=unit)
        else:
            message = f"the fine, forfeiture and restitution for {offense.title} ({unit}) are all left to discretion"
            yield Outcome(Verdict.PARTIAL, message, tuple(evidence), offense.opening, HELP, related, unit)
