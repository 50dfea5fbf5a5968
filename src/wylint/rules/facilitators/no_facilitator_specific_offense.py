"""Make it an offense of its own to lend a place, money, customers or advertising to child sex trafficking.

What it checks
    The law as a whole after the bill: whether some offense is made for those who neither recruit nor buy, but let a
    room, bring customers, advertise, process payments, assist or profit, knowing that a minor is sold. It speaks when
    a bill creates a section on trafficking and the law still has no such offense.

Why it matters
    Hotels, websites, drivers and bankers of the trade are reached today only through promoting prostitution, an
    offense that does not ask about the victim's age and is punished lightly.

Satisfied by
    An offense, inside or outside the trafficking article, of permitting premises to be used for a commercial sex act
    with a minor, of transporting customers, of advertising, of laundering or processing the proceeds, or of assisting
    or benefiting from the trafficking of minors. Promoting prostitution in general, the abatement of nuisances, and
    the duty to post a notice are none.

Model language
    (a)  A person is guilty of facilitating the commercial sexual exploitation of a minor if he knowingly permits a
    place under his control to be used for, transports a customer to, or receives proceeds of, a commercial sex act
    with a minor.

Source
    The analysis, "Criminal Provisions for Facilitators"; no Wyoming section; Protected Innocence Challenge component
    4.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import Evidence
from wylint.facts.facilitation import Help, child_trade, helps
from wylint.facts.family import is_trafficking
from wylint.facts.law import Law
from wylint.facts.lexicon import BUYING
from wylint.facts.limb import ADULT_AGE
from wylint.facts.role import Role, role_of
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Family, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "add a section: `A person is guilty of facilitating the commercial sexual exploitation of a minor if he knowingly "
    "permits a place under his control to be used for, transports a customer to, advertises, or receives proceeds of, "
    "a commercial sex act with a minor.`"
)


@rule(
    "WY402",
    "no-facilitator-specific-offense",
    area=Area.FACILITATORS,
    severity=Severity.WARNING,
    kind=Speaks.ABSENCE,
    wakes=(Family.TRAFFICKING,),
    words=("sex", "traffick", "prostitut", "servitude", "6-2-7"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found: list[Evidence] = []
    promoting: list[Related] = []
    best = 0
    for offense in law.offenses:
        for limb in offense.limbs:
            helped = helps(limb)
            if is_trafficking(limb, offense, law):
                helped -= {Help.ADVERTISES, Help.TRAVEL}  # the trafficker's own ways
            role = role_of(limb, offense, law)
            if role is Role.BUYER and Help.PLACE in helped and limb.verbs & BUYING == {"rent"}:
                role = None  # it is the room that is rented
            if not helped or role in (Role.BUYER, Role.SELLER, Role.IMAGES):
                continue
            age = child_trade(limb, offense, law)
            if age:
                best = max(best, age)
                found.append(offense.opening)
            elif role is Role.PROMOTER:
                promoting.append(Related(offense.clause.address, "reaches promoting prostitution, whoever is sold"))
    if best >= ADULT_AGE:
        yield Outcome(Verdict.MET, evidence=tuple(found))
    elif best:
        yield Outcome(
            Verdict.PARTIAL,
            f"the offense of facilitating child sex trafficking protects only those under {best}",
            evidence=tuple(found),
            help=HELP,
        )
    elif not law.covers("WY402"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(
            Verdict.GAP,
            "no law specifically makes it a crime to facilitate child sex trafficking, by lending a place, bringing "
            "customers, advertising or taking the proceeds",
            help=HELP,
            related=tuple(dict.fromkeys(promoting)),
        )
