"""Keep the main penalty for trafficking a child at ten years or more, up to thirty or life.

What it checks
    The first tier of the trafficking offense as it applies to minors (the one called first degree, else the one that
    carries most): its least and its longest term, and whether a fine or a suspended term can replace them.

Why it matters
    Wyoming punishes trafficking a minor knowingly above the federal minimum of ten years (18 U.S.C. 1591(b)). A bill
    that lowers the step for minors, makes prison an option or lets the court suspend it gives that up.

Satisfied by
    At least ten years, and up to thirty or to life, where the victim is a minor, wherever the law says so. The fine is
    not compared.

Model language
    (b)  Human trafficking in the first degree is a felony punishable, if the victim is a minor, by imprisonment for
    not less than twenty-five (25) years nor more than fifty (50) years.

Source
    The analysis, "Criminal Provisions for Traffickers"; W.S. 6-2-702(b); Protected Innocence Challenge component 3.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law, printed_first
from wylint.facts.measure import YEAR
from wylint.facts.punishment import Punishment
from wylint.facts.tier import tiers
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

HELP = (
    "keep a step for minors: `if the victim is a minor, imprisonment for not less than twenty-five (25) years nor more "
    "than fifty (50) years`"
)
KEPT = "at least ten years, and up to thirty or more, for trafficking a minor"


@rule(
    "WY301",
    "trafficker-penalty-first-degree-meets-benchmark",
    area=Area.TRAFFICKERS,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("traffick", "servitude", "6-2-7"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law: the first tier."""
    found = tiers(law)
    if not found:
        return
    offense, punishment = found[0].conduct.offense, found[0].punishment
    if punishment.unknown:
        yield Outcome(Verdict.UNKNOWN, evidence=punishment.evidence, unit=offense.clause.address)
        return
    met = meets(punishment)
    yield Outcome(
        Verdict.MET if met else Verdict.GAP,
        ""
        if met
        else f"{offense.title} ({offense.clause.address}) carries {punishment.words} where the victim is a "
        f"minor{_why(punishment)}, below ten years at least and thirty at most",
        punishment.evidence,
        printed_first(punishment.evidence),
        HELP,
        (Related(offense.clause.address, "the offense"),),
        offense.clause.address,
        frozenset({KEPT}) if met else frozenset(),
    )


def meets(punishment: Punishment) -> bool:
    """Whether it is ten years at least, and thirty or life at most."""
    return punishment.least >= 10 * YEAR and punishment.most >= 30 * YEAR


def _why(punishment: Punishment) -> str:
    if punishment.suspend:
        return ", which the court may suspend"
    return ", for which a fine may stand" if punishment.penalty.optional else ""
