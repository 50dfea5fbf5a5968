"""Set soliciting a minor for prostitution apart from soliciting an adult.

What it checks
    Every offense of soliciting or paying for prostitution that can be committed whatever the other person's age:
    whether its penalty has a step for all minors, or the offense is left to adults in favor of one on minors.

Why it matters
    Where one misdemeanor covers buying sex from anybody, the buyer of a child can be charged, and plead, as if the
    child were an adult.

Satisfied by
    A higher grade if the person solicited is under eighteen; steps that together cover every age below eighteen; an
    offense on "another person eighteen or older" beside one on minors. A step that ends at sixteen, one for second
    offenses, an age of the person who sells, and a list of registrable offenses that speaks of minors are none.

Model language
    (b)  If the person solicited is a minor, soliciting an act of prostitution is a felony punishable as provided in
    W.S. 6-4-104(b).

Source
    The analysis, "Criminal Provisions for Demand"; W.S. 6-4-102; Protected Innocence Challenge component 2.3.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.aim import penalties_of
from wylint.facts.law import Law, printed_first
from wylint.facts.punishment import acts_done, graded
from wylint.facts.role import Role, all_conducts
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "add a step for minors: `If the person solicited is a minor, the offense is a felony punishable by imprisonment "
    "for not less than ten (10) years nor more than fifty (50) years`"
)


@rule(
    "WY207",
    "solicitation-not-age-differentiated",
    area=Area.DEMAND,
    severity=Severity.ERROR,
    words=("prostitut", "sex", "6-4-1"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each offense of buying sex in which the other's age is no element."""
    for conduct in all_conducts(law, Role.BUYER):
        offense = conduct.offense
        limbs = [limb for limb in conduct.limbs if limb.any_age or not law.victim_age(limb, offense.section)]
        if not limbs or len(limbs) < len(conduct.limbs):  # a limb on minors beside one on anybody differentiates
            continue
        penalties = [penalty for limb in limbs for penalty in penalties_of(offense, limb, law, repeated=True)]
        evidence = (*acts_done(limbs), *(item for penalty in penalties for item in penalty.evidence))
        apart = all(graded(offense, limb, law) for limb in limbs)
        yield Outcome(
            Verdict.MET if apart else Verdict.GAP,
            f"{offense.title} ({offense.clause.address}) carries the same penalty whether the person solicited is an "
            "adult or a child",
            tuple(dict.fromkeys(evidence)),
            printed_first((*(item for penalty in penalties for item in penalty.evidence), offense.opening)),
            HELP,
            tuple(
                Related(address, "the penalty")
                for address in dict.fromkeys(penalty.clause.address for penalty in penalties)
            ),
            offense.clause.address,
        )
