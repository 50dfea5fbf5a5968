"""Make it an offense to use the Internet to recruit, advertise or sell a minor for commercial sex.

What it checks
    The law as a whole after the bill: whether some offense, or a step of one, has an electronic means as an element
    together with a seller's verb (recruit, lure, entice, sell, offer, advertise, post, publish), a commercial sexual
    object and a minor. It speaks when a bill creates a section on trafficking or prostitution and the law still lacks
    it.

Why it matters
    Children are recruited in chats and offered in advertisements. An offense that names the medium reaches the post
    itself, before anyone answers it.

Satisfied by
    An offense or an enhancement for using the Internet or electronic communication to recruit, advertise, offer or
    sell a minor for a commercial sex act. An offense of advertising that names no medium, one of luring by any
    means, one of luring online that names no commercial act, and one with a lower age are partial. The digital means
    of the image offense, general computer crimes and the buyer's solicitation are none.

Model language
    (c)  A person who uses the Internet or any electronic communication to recruit, entice, advertise, offer or sell a
    minor for a commercial sex act is guilty of human trafficking in the first degree.

Source
    The analysis, "Criminal Provisions for Traffickers"; no Wyoming section; Protected Innocence Challenge component
    3.3. The federal immunity of online services (47 U.S.C. 230(e)(5)) leaves such charges open where the conduct would
    violate 18 U.S.C. 1591 or 2421A.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.facilitation import child_trade
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.lexicon import CORE_TRAFFICKING
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.offense import Offense
from wylint.facts.statement import has
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Family, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "add, with the bill's own numbering: `A person who uses the Internet or any electronic communication to recruit, "
    "entice, advertise, offer or sell a minor for a commercial sex act is guilty of human trafficking in the first "
    "degree.`"
)
ADVERTISING = frozenset({"advertis", "post", "publish", "market", "list", "broadcast", "upload", "display"})
SELLING = CORE_TRAFFICKING | ADVERTISING | {"offer", "traffic", "promot", "groom", "persuad", "induc"}
ORDER = (Verdict.NOT_APPLICABLE, Verdict.PARTIAL, Verdict.MET)


@rule(
    "WY306",
    "no-internet-recruitment-or-sale-offense",
    area=Area.TRAFFICKERS,
    severity=Severity.ERROR,
    kind=Speaks.ABSENCE,
    wakes=(Family.TRAFFICKING, Family.PROSTITUTION),
    words=("sex", "traffick", "prostitut", "servitude", "6-2-7"),
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
                relied.append(Related(offense.clause.address, reason or "reaches recruitment or sale online"))
    if best is Verdict.MET:
        yield Outcome(Verdict.MET, related=tuple(dict.fromkeys(relied)))
    elif best is Verdict.PARTIAL:
        yield Outcome(
            Verdict.PARTIAL,
            f"using the Internet to recruit or sell a minor for commercial sex acts is reached only in part: {why}",
            help=HELP,
            related=tuple(dict.fromkeys(relied)),
        )
    elif not law.covers("WY306"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(
            Verdict.GAP,
            "no law expressly makes it a crime to use the Internet or electronic communications to recruit or sell a "
            "minor for commercial sex acts",
            help=HELP,
        )


def _reached(limb: Limb, offense: Offense, law: Law) -> tuple[Verdict, str]:
    """How far one limb reaches recruitment and sale online, and what is missing."""
    nothing = Verdict.NOT_APPLICABLE, ""
    advertises = bool(limb.verbs & ADVERTISING)
    means = {item.fragment.kind for item in law.means(limb, offense)}
    electronic, neutral = Kind.ELECTRONIC in means, Kind.ANY_MEANS in means
    if not (electronic or neutral or advertises) or not limb.verbs & SELLING:
        return nothing
    if (limb.buys and not advertises and not limb.verbs & {"recruit", "sell"}) or limb.adults_only:
        return nothing
    if has(limb.words, Kind.IMAGE) and not limb.commercial:
        return nothing
    age = child_trade(limb, offense, law)
    if not age:
        young = law.victim_age(limb, offense.section)
        if electronic and limb.sexual and limb.lures and young >= ADULT_AGE:
            return Verdict.PARTIAL, "the offense is one of luring in general and names no commercial sex act"
        return nothing
    if not electronic:
        named = "any advertisement" if advertises else "any means"
        return Verdict.PARTIAL, f"the offense reaches {named} without naming electronic ones"
    if age < ADULT_AGE:
        return Verdict.PARTIAL, f"the offense protects only those under {age}"
    return Verdict.MET, ""
