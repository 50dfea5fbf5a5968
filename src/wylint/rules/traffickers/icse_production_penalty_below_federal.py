"""Punish making images of child sexual exploitation by fifteen to thirty years.

What it checks
    The offense of making child pornography, or of having a child take part in it: the least and the longest term of a
    first conviction. Where making is punished enough, passing such images on is compared with a ceiling of twenty
    years.

Why it matters
    Making the images is the abuse itself. Federal law sets fifteen to thirty years (18 U.S.C. 2251(e)); one band for
    making and passing on gives the maker the sentence of a sender.

Satisfied by
    At least fifteen and up to thirty years or more for production, in a penalty of its own or in one for both. A
    second conviction's penalty, possession, and offenses of minors who share images of themselves are not compared.

Model language
    (c)  Production under paragraph (b)(i) of this section is a felony punishable by imprisonment for not less than
    fifteen (15) years nor more than thirty (30) years.

Source
    The analysis, "Criminal Provisions for Traffickers"; W.S. 6-4-303(c); Protected Innocence Challenge component 3.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.image_limbs import MAKING, PASSING, distribution, production
from wylint.facts.law import Law, printed_first
from wylint.facts.measure import YEAR
from wylint.facts.punishment import Punishment, punishments
from wylint.facts.role import Conduct
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "give production a band of its own: `imprisonment for not less than fifteen (15) years nor more than thirty (30) "
    "years`"
)


@rule(
    "WY304",
    "icse-production-penalty-below-federal",
    area=Area.TRAFFICKERS,
    severity=Severity.WARNING,
    words=("pornograph", "exploit", "6-4-3"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each penalty of production, and for each of distribution that falls short."""
    for conduct, limbs in production(law):
        for punishment, _ in punishments(conduct.offense, limbs, law, age=conduct.age, acts=MAKING):
            met = punishment.least >= 15 * YEAR and punishment.most >= 30 * YEAR
            verdict = Verdict.UNKNOWN if punishment.unknown else Verdict.MET if met else Verdict.GAP
            fine = ", for which a fine may stand," if punishment.penalty.optional else ","
            said = f"making images of child sexual exploitation carries {punishment.words}{fine} against 15 to 30 years"
            yield _outcome(verdict, f"{said} in federal law", conduct, punishment)
    made = {id(item) for conduct, limbs in production(law) for limb in limbs for item in limb.words}
    for conduct, limbs in distribution(law):
        alone = [limb for limb in limbs if not all(id(item) in made for item in limb.words)]
        for punishment, _ in punishments(conduct.offense, alone, law, age=conduct.age, acts=PASSING):
            if not punishment.unknown and punishment.most < 20 * YEAR:
                said = f"passing on images of child sexual exploitation carries {punishment.words}, against 5 to 20 "
                yield _outcome(Verdict.PARTIAL, f"{said}years in federal law", conduct, punishment)


def _outcome(verdict: Verdict, message: str, conduct: Conduct, punishment: Punishment) -> Outcome:
    return Outcome(
        verdict,
        message,
        punishment.evidence,
        printed_first(punishment.evidence),
        HELP,
        (Related(conduct.offense.clause.address, "the offense"),),
        conduct.offense.clause.address,
    )
