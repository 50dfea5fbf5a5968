"""Make it an offense to use the Internet to solicit a commercial sex act with a minor.

What it checks
    The law as a whole after the bill: whether some offense, or a step of one, has an electronic means (Internet,
    computer, electronic communication) as an element together with a buyer's or a lure's verb, a sexual object and
    a minor, or a person believed to be one. It speaks when a bill creates a section of the trafficking article, a
    buyer offense or a prostitution offense and the law still lacks it.

Why it matters
    Buying sex with children has moved online. A law that names the medium reaches the solicitation itself, lets
    investigators act before a child is met, and leaves no doubt that a message is conduct.

Satisfied by
    An offense or an enhancement for using the Internet or an electronic communication to solicit, entice, persuade
    or arrange a commercial sex act with someone under eighteen. A general luring law, one with a lower age, or one
    that reaches "any means" without naming the medium, is partial. Electronic words in image, wiretap, stalking or
    forfeiture sections, and an offense of advertising (the seller's side), are none.

Model language
    (c)  It is a violation of this section to use the Internet, a telephone or any electronic communication to
    solicit, entice or arrange to engage in a commercial sex act with a minor or a person the actor believes to be a
    minor, whether or not the act occurs.

Source
    The analysis, "Criminal Provisions for Demand"; no Wyoming section; Protected Innocence Challenge component 2.5.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.offense import Offense
from wylint.facts.statement import has
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Family, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "add, with the bill's own numbering: `It is a violation of this section to use the Internet, a telephone or any "
    "electronic communication to solicit, entice or arrange to engage in a commercial sex act with a minor or a person "
    "the actor believes to be a minor, whether or not the act occurs.`"
)
ORDER = (Verdict.NOT_APPLICABLE, Verdict.PARTIAL, Verdict.MET)


@rule(
    "WY209",
    "no-internet-solicitation-offense",
    area=Area.DEMAND,
    severity=Severity.ERROR,
    kind=Speaks.ABSENCE,
    wakes=(Family.TRAFFICKING, Family.BUYER, Family.PROSTITUTION),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    best, why = Verdict.NOT_APPLICABLE, ""
    relied: list[Related] = []
    for offense in law.offenses:
        for limb in offense.limbs:
            verdict, reason = _reached(limb, offense, law)
            if ORDER.index(verdict) > ORDER.index(best):
                best, relied, why = verdict, [], reason
            if verdict is best and verdict is not Verdict.NOT_APPLICABLE:
                relied.append(Related(offense.clause.address, reason or "reaches electronic solicitation"))
    if best is Verdict.MET:
        yield Outcome(Verdict.MET, related=tuple(relied))
    elif best is Verdict.PARTIAL:
        yield Outcome(
            Verdict.PARTIAL,
            f"using the Internet to solicit a commercial sex act with a minor is reached only in part: {why}",
            help=HELP,
            related=tuple(dict.fromkeys(relied)),
        )
    elif not law.covers("WY209"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(
            Verdict.GAP,
            "no law expressly makes it a crime to use the Internet or electronic communications to solicit a "
            "commercial sex act with a minor",
            help=HELP,
            related=tuple(_silent(law)),
        )


def _silent(law: Law) -> Iterator[Related]:
    """The offenses of soliciting that say nothing of the medium."""
    for offense in law.offenses:
        if "solicit" in offense.name and any(limb.sexual for limb in offense.limbs):
            yield Related(offense.clause.address, "reaches solicitation without naming any medium")


def _reached(limb: Limb, offense: Offense, law: Law) -> tuple[Verdict, str]:
    """How far one limb reaches electronic solicitation of minors, and what is missing."""
    means = {item.fragment.kind for item in law.means(limb, offense)}
    electronic, neutral = Kind.ELECTRONIC in means, Kind.ANY_MEANS in means
    if not (electronic or neutral):
        return Verdict.NOT_APPLICABLE, ""
    if not _buys_or_lures(limb, law) or (has(limb.words, Kind.IMAGE) and not limb.commercial):
        return Verdict.NOT_APPLICABLE, ""
    age = law.victim_age(limb, offense.section) or (ADULT_AGE if offense.grades else 0)
    if not age:
        return Verdict.NOT_APPLICABLE, ""
    if not electronic:
        if not limb.buys and "solicit" not in limb.verbs:
            return Verdict.NOT_APPLICABLE, ""
        return Verdict.PARTIAL, "the offense reaches any means of solicitation without naming electronic ones"
    if age < ADULT_AGE:
        return Verdict.PARTIAL, f"the offense protects only those under {age}"
    if not law.is_commercial(limb, offense.section):
        return Verdict.PARTIAL, "the offense is one of luring in general and names no commercial sex act"
    return Verdict.MET, ""


def _buys_or_lures(limb: Limb, law: Law) -> bool:
    if limb.buys or limb.lures:
        return True
    return any(below.buys or below.lures for imported in law.imported(limb) for below in imported.limbs)
