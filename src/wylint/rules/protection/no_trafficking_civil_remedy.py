"""Let a victim of trafficking or commercial sexual exploitation sue.

What it checks
    The law as a whole after the bill: whether some provision gives victims of trafficking or of commercial sexual
    exploitation an action for damages. It speaks when a bill creates a section on trafficking or for its victims.
Why it matters
    Restitution waits for a conviction and pays proven losses. An action of the victim's own reaches those who profited,
    and damages that no criminal court awards.
Satisfied by
    "A victim of human trafficking may bring a civil action", or "is liable to the victim for damages", with damages
    named. One that asks for a conviction first is partial; one for images only is none. Restitution that counts as a
    judgment, forfeited money paid on a judgment, a saving of other remedies and a longer limitation period are none.
Model language
    (a)  A victim of an offense under this article may bring a civil action against any person who committed the offense
    or knowingly benefited from it, and may recover actual and punitive damages, costs and reasonable attorney fees.
    (b)  The action does not depend on a conviction.
Source
    The analysis, "Protective Provisions for the Child Victims"; no Wyoming section; 18 U.S.C. 1595; Protected
    Innocence Challenge component 5.10.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.civil import CivilRemedy
from wylint.facts.law import Law
from wylint.facts.remedied import crimes, touches, trafficking_crimes
from wylint.facts.role import Role
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Family, Kind, rule

HELP = (
    "add: `A victim of an offense under this article may bring a civil action against any person who committed the "
    "offense or knowingly benefited from it, and may recover actual and punitive damages, costs and reasonable "
    "attorney fees. The action does not depend on a conviction.`"
)


@rule(
    "WY518",
    "no-trafficking-civil-remedy",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    kind=Kind.ABSENCE,
    wakes=(Family.TRAFFICKING, Family.VICTIM),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    trade, images = _tied(law)
    free = [item for item in trade if item.convicted is None]
    if free:
        yield Outcome(Verdict.MET, evidence=tuple(i for item in free for i in item.evidence))
    elif trade:
        message = "a victim of trafficking may sue only after a conviction"
        yield Outcome(Verdict.PARTIAL, message, trade[0].evidence, help=HELP)
    elif images:
        message = "only those shown in images of sexual exploitation may sue, not other victims of trafficking"
        yield Outcome(Verdict.GAP, message, images[0].evidence, help=HELP)
    elif not law.covers("WY518", "1"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(
            Verdict.GAP,
            "no law lets a victim of trafficking or commercial sexual exploitation bring a civil action for damages",
            help=HELP,
            related=_kin(law),
        )


def _tied(law: Law) -> tuple[list[CivilRemedy], list[CivilRemedy]]:
    """The remedies of victims of trafficking or of buyers and promoters, and those for images only."""
    traded = trafficking_crimes(law) | crimes(law, Role.TRAFFICKER, Role.BUYER, Role.PROMOTER)
    pictured = crimes(law, Role.IMAGES) - traded
    trade: list[CivilRemedy] = []
    images: list[CivilRemedy] = []
    for item in law.facts(CivilRemedy):
        if any(touches(item, section, law) for section in traded) or (item.trade and not item.images):
            trade.append(item)
        elif any(touches(item, section, law) for section in pictured):
            images.append(item)
    return trade, images


def _kin(law: Law) -> tuple[Related, ...]:
    """Civil actions that victims of other crimes have."""
    found = dict.fromkeys(item.clause.address for item in law.facts(CivilRemedy))
    return tuple(Related(address, "gives victims of something else an action") for address in found)
