"""Keep the penalty for possessing images of child sexual exploitation at ten years or more.

What it checks
    The offense of possessing child pornography: the longest term a first conviction can carry.

Why it matters
    Those who hold images of a child's abuse make the market for it. Federal law allows ten years for possession
    (18 U.S.C. 2252(b)(2)); a lower ceiling, or a misdemeanor, treats the images as goods of little harm.

Satisfied by
    Imprisonment for not more than ten years, or any higher ceiling, for possession as such. Exceptions for peace
    officers, treatment and counsel, a separate offense of minors who share images of themselves, and the size of the
    fine change nothing; a longer term for second convictions replaces nothing.

Model language
    (d)  Possession of child pornography under paragraph (b)(iv) of this section is a felony punishable by imprisonment
    for not more than ten (10) years.

Source
    The analysis, "Criminal Provisions for Demand"; W.S. 6-4-303(d); Protected Innocence Challenge component 2.9.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.image_limbs import possession
from wylint.facts.law import Law, printed_first
from wylint.facts.measure import YEAR
from wylint.facts.punishment import punishments
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

HELP = "keep the ceiling: `a felony punishable by imprisonment for not more than ten (10) years`"
KEPT = "up to ten years or more for possessing images of child sexual exploitation"


@rule(
    "WY212",
    "icse-possession-penalty-comparable",
    area=Area.DEMAND,
    severity=Severity.NOTE,
    kind=Kind.GUARD,
    words=("pornograph", "exploit", "6-4-3"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law: how long the strictest offense of possession can carry."""
    held = [
        (conduct.offense, punishment)
        for conduct, limbs in possession(law)
        for punishment, _ in punishments(conduct.offense, limbs, law, age=conduct.age)
    ]
    if not held:
        return
    offense, punishment = max(held, key=lambda pair: pair[1].most)
    if punishment.unknown:
        yield Outcome(Verdict.UNKNOWN, evidence=punishment.evidence, unit=offense.clause.address)
        return
    met = punishment.most >= 10 * YEAR
    yield Outcome(
        Verdict.MET if met else Verdict.GAP,
        ""
        if met
        else f"possessing images of child sexual exploitation carries {punishment.words}, less than the ten "
        "years of federal law",
        punishment.evidence,
        printed_first(punishment.evidence),
        HELP,
        (Related(offense.clause.address, "the offense"),),
        offense.clause.address,
        frozenset({KEPT}) if met else frozenset(),
    )
