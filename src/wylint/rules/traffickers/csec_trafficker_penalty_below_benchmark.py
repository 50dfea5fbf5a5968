"""Punish selling, offering or promoting a child for sex as gravely as trafficking the child.

What it checks
    The offenses of those who sell or promote a minor for sex outside the trafficking tiers: sexual servitude of a
    minor, promoting prostitution, pandering. Of each, the penalty that a minor's case carries, limb by limb: a step
    that names one paragraph holds for that paragraph only.

Why it matters
    The same conduct can be charged as trafficking or as one of these. Five years beside twenty-five to fifty is an
    offer to plead down.

Satisfied by
    A least term of ten years, or a ceiling of twenty years or more, where the victim is a minor. A minimum that a fine
    or a suspended term can replace is none; being graver than for adults is not enough.

Model language
    (b)  Sexual servitude of a minor is a felony punishable by imprisonment for not less than ten (10) years nor more
    than fifty (50) years.

Source
    The analysis, "Criminal Provisions for Traffickers"; W.S. 6-2-706(b) and 6-4-103(b); Protected Innocence Challenge
    component 3.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law, printed_first
from wylint.facts.measure import YEAR
from wylint.facts.punishment import punishments
from wylint.facts.role import Role, all_conducts
from wylint.facts.tier import is_tier, tiers
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "raise it where the victim is a minor: `imprisonment for not less than ten (10) years nor more than fifty (50) "
    "years`"
)


@rule(
    "WY303",
    "csec-trafficker-penalty-below-benchmark",
    area=Area.TRAFFICKERS,
    severity=Severity.ERROR,
    words=("prostitut", "sex", "servitude", "6-2-7", "6-4-1"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each penalty that an offense of selling or promoting a minor carries."""
    for conduct in all_conducts(law, Role.TRAFFICKER, Role.PROMOTER):
        offense = conduct.offense
        if not conduct.minors or (conduct.role is Role.TRAFFICKER and is_tier(conduct)):
            continue
        for punishment, limbs in punishments(offense, conduct.limbs, law, age=conduct.age):
            of_minors = any(law.victim_age(limb, offense.section) for limb in limbs)
            if not of_minors and not any(penalty.stepped for penalty in punishment.all):
                continue  # no step for minors at all: that is for the rules of facilitators
            met = punishment.least >= 10 * YEAR or punishment.most >= 20 * YEAR
            yield Outcome(
                Verdict.UNKNOWN if punishment.unknown else Verdict.MET if met else Verdict.GAP,
                f"{offense.title} ({offense.clause.address}) carries {punishment.words} where the victim is a minor"
                f"{_beside(law)}",
                punishment.evidence,
                printed_first(punishment.evidence),
                HELP,
                (Related(offense.clause.address, "the offense"),),
                offense.clause.address,
            )


def _beside(law: Law) -> str:
    """What the same conduct carries as trafficking."""
    first = next(iter(tiers(law)), None)
    return f", against {first.punishment.words} for trafficking a minor" if first is not None else ""
