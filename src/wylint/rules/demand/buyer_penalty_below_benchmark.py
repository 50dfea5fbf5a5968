"""Punish buying sex from a child with ten years at least and no low ceiling.

What it checks
    Every offense of giving, offering or agreeing to give value for sex that reaches minors, and the penalty that it
    carries where the victim is a child, at every age below eighteen: by a step for minors, by the offense's only
    penalty, or by one that another provision sets. The mildest that can apply is compared with the federal measure.

Why it matters
    Federal law gives the buyer of a child the trafficker's sentence: ten years to life, fifteen where the child is
    under fourteen (18 U.S.C. 1591(b)). A term of a few years, a fine in place of prison, or a milder step for children
    of sixteen and seventeen tells buyers that the risk is small.

Satisfied by
    A least term of ten years with a ceiling of thirty or more, or a term that can go up to life. A step for children
    under fourteen is welcome and not needed; no fine is. A minimum counts only where prison is no option: "or a fine"
    and leave to suspend undo it, and one for second offenses is none. Ten years with a lower ceiling is partial.

Model language
    (b)  If the individual is a minor, patronizing a victim of sexual servitude is a felony punishable by imprisonment
    for not less than ten (10) years nor more than fifty (50) years, and a fine may be imposed in addition.

Source
    The analysis, "Criminal Provisions for Demand"; W.S. 6-2-707(b); Protected Innocence Challenge components 2.4 and
    2.7.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import Evidence
from wylint.facts.law import Law, printed_first
from wylint.facts.measure import LIFE, YEAR
from wylint.facts.punishment import Punishment, punishments
from wylint.facts.role import Role, all_conducts
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "give it a step for minors: `if the victim is a minor, the offense is a felony punishable by imprisonment for not "
    "less than ten (10) years nor more than fifty (50) years`"
)


@rule(
    "WY205",
    "buyer-penalty-below-benchmark",
    area=Area.DEMAND,
    severity=Severity.WARNING,
    words=("sex", "prostitut", "servitude", "6-2-7", "6-4-1"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each penalty of each offense of a buyer that reaches minors."""
    for conduct in all_conducts(law, Role.BUYER):
        if not conduct.minors:
            continue
        offense = conduct.offense
        for punishment, _ in punishments(offense, conduct.limbs, law, age=conduct.age):
            verdict, short = _compared(punishment)
            yield Outcome(
                verdict,
                f"{offense.title} ({offense.clause.address}) carries {punishment.words} where the child is bought for "
                f"sex: {short}, against ten years to life in federal law",
                punishment.evidence,
                _at(punishment),
                HELP,
                (Related(offense.clause.address, "the offense"),),
                offense.clause.address,
            )


def _compared(punishment: Punishment) -> tuple[Verdict, str]:
    """How the mildest penalty for a child stands, and what is short of the measure."""
    if punishment.unknown:
        return Verdict.UNKNOWN, "a class that the law at hand does not measure"
    if punishment.most == LIFE:
        return Verdict.MET, ""
    if punishment.least >= 10 * YEAR:
        return (Verdict.MET, "") if punishment.most >= 30 * YEAR else (Verdict.PARTIAL, "the ceiling is low")
    if punishment.penalty.least >= 10 * YEAR:
        return Verdict.GAP, "a fine or a suspended term is enough"
    return Verdict.GAP, "less than ten years are possible"


def _at(punishment: Punishment) -> Evidence | None:
    return printed_first(punishment.evidence)
