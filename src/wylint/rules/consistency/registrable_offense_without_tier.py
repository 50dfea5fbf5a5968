"""Put every registrable offense in a tier that says how often and how long the offender must report.

What it checks
    Each trafficker's or buyer's offense that reaches minors against the provisions that say how often an offender
    convicted of it reports and is verified (W.S. 7-19-302(g), (h) and (j)). It speaks when these change and still omit
    an offense, or when a bill creates such an offense and puts it in none.

Why it matters
    Wyoming's list of offenders names the trafficking offenses, but no tier does: there is a duty to register, and no
    telling how often to report, or for how long.

Satisfied by
    The section in one of the tiers, by number, range, article or name.

Model language
    (h)  For an offender convicted of a violation of … W.S. 6-2-702, 6-2-703 or 6-2-705 through 6-2-707 if the victim
    was a minor, …

Source
    W.S. 7-19-301(a)(viii), 7-19-302(g), (h) and (j), 7-19-304; 34 U.S.C. 20911, 20915 and 20918.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law
from wylint.facts.registration import named, registration
from wylint.facts.role import Role
from wylint.facts.trade import trade
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Family, rule
from wylint.rules.registry import Kind as Speaks

HELP = "add to one of the tiers in W.S. 7-19-302(g), (h) or (j): `W.S. {section} if the victim was a minor`"


@rule(
    "WY906",
    "registrable-offense-without-tier",
    area=Area.CONSISTENCY,
    severity=Severity.WARNING,
    kind=Speaks.LIST,
    wakes=(Family.TRAFFICKING, Family.BUYER),
    words=("7-19-30", "regist", "sex", "prostitut", "traffick", "servitude"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for what the tiers have long omitted, one for each new offense."""
    duty = registration(law)
    if not duty.tiers:
        if not law.covers("WY906", "7"):
            yield Outcome(Verdict.UNKNOWN)
        return
    evidence = tuple(item for tier in duty.tiers for item in tier.evidence)
    relied = tuple(Related(tier.clause.address, "says how often an offender must report") for tier in duty.tiers)
    omitted = [target for target in trade(law, Role.TRAFFICKER, Role.BUYER) if not target.reached(duty.tiered)]
    yield Outcome(Verdict.MET, evidence=evidence, related=relied)
    old = [target for target in omitted if not target.created]
    for group in ([old] if old else []) + [[one] for one in omitted if one.created]:
        yield Outcome(
            Verdict.GAP,
            "no tier says how often a person convicted must report as a sex offender: "
            + "; ".join(dict.fromkeys(named(target) for target in group)),
            evidence,
            help=HELP.format(section=" and ".join(dict.fromkeys(target.section for target in group))),
            related=relied,
            unit=duty.tiers[0].section,
            about=group[0].section if group[0].created else "",
        )
