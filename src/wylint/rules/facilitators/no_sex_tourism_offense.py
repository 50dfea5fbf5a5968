"""Make it an offense to sell or arrange travel for commercial sex with a minor.

What it checks
    The law as a whole after the bill: whether some offense is committed by selling, offering, advertising, promoting
    or arranging travel whose purpose is commercial sex. It speaks when a bill creates a section on trafficking or a
    buyer's offense and the law still has none.

Why it matters
    Who sells the journey stands at its beginning and often never meets the child. Neither the verb "transports" of
    the trafficking offenses, which moves the victim, nor the buyer's own travel reaches the one who sells it.

Satisfied by
    An offense of selling or offering travel services, of organizing tours or of arranging travel for the purpose of
    commercial sex, with a minor or with anyone, in any title. "Transports" alone, the buyer who travels to meet a
    minor, a "travel document", and the licensing of travel agencies are none. It should also reach travel to places
    outside the state ("if occurring in this state").

Model language
    (a)  A person is guilty of promoting child sex tourism if he knowingly sells, offers, advertises or arranges travel
    that includes or facilitates what would be a violation of W.S. 6-2-706 or 6-2-707 against a minor if it occurred in
    this state.

Source
    The analysis, "Criminal Provisions for Facilitators"; no Wyoming section; Protected Innocence Challenge component
    4.3.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.facilitation import child_trade, sells_travel
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.limb import Limb
from wylint.facts.offense import Offense
from wylint.facts.statement import has
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Family, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "add a section: `A person is guilty of promoting child sex tourism if he knowingly sells, offers, advertises or "
    "arranges travel that includes or facilitates what would be a violation of W.S. 6-2-706 or 6-2-707 against a minor "
    "if it occurred in this state.`"
)


@rule(
    "WY408",
    "no-sex-tourism-offense",
    area=Area.FACILITATORS,
    severity=Severity.ERROR,
    kind=Speaks.ABSENCE,
    wakes=(Family.TRAFFICKING, Family.BUYER),
    words=("sex", "traffick", "prostitut", "servitude", "6-2-7"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found = tuple(
        offense.opening
        for offense in law.offenses
        if any(sells_travel(limb) and _for_sex(limb, offense, law) for limb in offense.limbs)
    )
    if found:
        yield Outcome(Verdict.MET, evidence=found)
    elif not law.covers("WY408"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(
            Verdict.GAP,
            "no law makes it a crime to sell or arrange travel for commercial sex with a minor",
            help=HELP,
        )


def _for_sex(limb: Limb, offense: Offense, law: Law) -> bool:
    """Whether the travel is for commercial sex, or for any sexual act with a minor."""
    if law.is_commercial(limb, offense.section) or child_trade(limb, offense, law):
        return True
    return has(limb.words, Kind.SEXUAL) and bool(law.victim_age(limb, offense.section))
