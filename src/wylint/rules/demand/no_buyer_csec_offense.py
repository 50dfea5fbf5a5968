"""Make buying sex with a minor an offense of its own, outside the trafficking article.

What it checks
    The law as a whole after the bill: whether an offense outside the trafficking article makes it a crime to give,
    offer or agree to give value for sexual conduct with anyone under eighteen, and asks for nothing more: no
    trafficker, no knowledge of a victim's status, no journey, no computer. It speaks when a bill creates a
    section on buyers or on prostitution and the law still lacks it.

Why it matters
    The general offense of soliciting prostitution treats the purchase of a child like that of an adult. An offense of
    its own can be charged on the exchange and the age alone.

Satisfied by
    Such an offense, or a step at eighteen in the offense of soliciting prostitution. The age of consent, an offense
    that ends at sixteen, an offense of advertising, and one that makes the child the buyer, are none.

Model language
    6-4-104.  Commercial sexual exploitation of a minor; penalty.
    (a)  A person is guilty of commercial sexual exploitation of a minor if he knowingly gives, agrees to give or
    offers anything of value to any person so that the actor or another may engage in sexual intrusion or sexual
    contact with a minor.

Source
    The analysis, "Criminal Provisions for Demand"; no Wyoming section but 6-4-102, which names no age; Protected
    Innocence Challenge component 2.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law
from wylint.facts.purchase import purchases
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Family, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "create a section: `A person is guilty of commercial sexual exploitation of a minor if he knowingly gives, agrees "
    "to give or offers anything of value to any person so that the actor or another may engage in sexual intrusion or "
    "sexual contact with a minor.`"
)


@rule(
    "WY206",
    "no-buyer-csec-offense",
    area=Area.DEMAND,
    severity=Severity.ERROR,
    kind=Speaks.ABSENCE,
    wakes=(Family.BUYER, Family.PROSTITUTION),
    words=("sex", "prostitut", "traffick", "servitude"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found = tuple(purchases(law))
    whole = tuple(item for item in found if item.open_to_all)
    if whole:
        yield Outcome(
            Verdict.MET,
            evidence=tuple(said for item in whole for said in item.evidence),
            related=tuple(
                Related(item.offense.clause.address, "reaches everyone who buys sex with a minor") for item in whole
            ),
        )
    elif not law.covers("WY206"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        short = next((f": {item.shortfall} under {item.offense.clause.address}" for item in found), "")
        yield Outcome(
            Verdict.GAP,
            f"no offense outside the trafficking article reaches everyone who buys sex with a minor{short}",
            help=HELP,
            related=tuple(Related(item.offense.clause.address, item.shortfall) for item in found),
        )
