"""Give every lower tier of trafficking a step for minors of ten years or more.

What it checks
    Each trafficking offense beside the first tier that can be committed against a minor for sex: the penalty it
    carries where the victim is a child.

Why it matters
    A child trafficked recklessly is harmed as much as one trafficked knowingly. A lower tier without a step for minors
    lets the same conduct be charged, or pleaded down, to a few years.

Satisfied by
    A least term of ten years where the victim is a minor, by a step or for all victims; a single tier for knowing and
    reckless conduct. The first tier's step is not inherited. A minimum that the court may suspend, or that a fine can
    replace, is none.

Model language
    (b)  Human trafficking in the second degree is a felony punishable, if the victim is a minor, by imprisonment for
    not less than ten (10) years nor more than fifty (50) years.

Source
    The analysis, "Criminal Provisions for Traffickers"; W.S. 6-2-703(b); Protected Innocence Challenge component 3.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law, printed_first
from wylint.facts.measure import YEAR
from wylint.facts.tier import tiers
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "add a step for minors: `unless the victim is a minor, in which case it is a felony punishable by imprisonment for "
    "not less than ten (10) years nor more than fifty (50) years`"
)


@rule(
    "WY302",
    "trafficker-lower-tier-below-benchmark",
    area=Area.TRAFFICKERS,
    severity=Severity.WARNING,
    words=("traffick", "servitude", "6-2-7"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each tier below the first."""
    for tier in tiers(law)[1:]:
        offense, punishment = tier.conduct.offense, tier.punishment
        met = punishment.least >= 10 * YEAR
        yield Outcome(
            Verdict.UNKNOWN if punishment.unknown else Verdict.MET if met else Verdict.GAP,
            f"{offense.title} ({offense.clause.address}) carries {punishment.words} where the victim is a minor, with "
            "no least term of ten years",
            punishment.evidence,
            printed_first(punishment.evidence),
            HELP,
            (Related(offense.clause.address, "the offense"),),
            offense.clause.address,
        )
