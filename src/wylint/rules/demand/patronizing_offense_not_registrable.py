"""Put every offense of trafficking in or buying minors on the list for which a person must register as a sex offender.

What it checks
    Each trafficker's and buyer's offense that reaches minors against the list that makes the duty to register, lists
    that it cites included and ranges counted out. It speaks when the list changes and still omits an offense, or when
    a bill creates such an offense and leaves it out. A new offense reaches minors unless it is of adults only.

Why it matters
    Wyoming's list names the trafficking article section by section and skips one: patronizing. A new offense is
    never registrable by itself; the list has to be amended in the same bill.

Satisfied by
    The section in the list, a range that covers it, "title 6, chapter 2, article 7", the name of the offense, or a
    sentence in the offense's own section that a person convicted shall register. An offense listed only upon a
    second conviction, only if a court so orders, or excepted from a range is not listed. One that is listed for
    victims below a lower age is partial.

Model language
    (viii)  "Offender" means a person convicted of a criminal offense specified in W.S. 7-19-302(g) through (j),
    6-2-702, 6-2-703, 6-2-705, 6-2-706 or 6-2-707, …

Source
    The analysis, "Criminal Provisions for Demand"; W.S. 7-19-301(a)(viii); Protected Innocence Challenge component
    2.10; 34 U.S.C. 20911.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.item import WHOLE, Condition
from wylint.facts.law import Law
from wylint.facts.registration import named, registration
from wylint.facts.role import Role
from wylint.facts.trade import trade
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Family, rule
from wylint.rules.registry import Kind as Speaks

HELP = "add to the offenses in W.S. 7-19-301(a)(viii) for which a person must register: `W.S. {section}`"
LIMIT = "reaches only victims below an age under eighteen of"
YOUNGER = WHOLE | {Condition.UNDER_AGE}


@rule(
    "WY214",
    "patronizing-offense-not-registrable",
    area=Area.DEMAND,
    severity=Severity.ERROR,
    kind=Speaks.LIST,
    wakes=(Family.TRAFFICKING, Family.BUYER),
    words=("7-19-30", "regist", "sex", "prostitut", "traffick", "servitude"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each offense, about its section."""
    duty = registration(law)
    if not duty.lists:
        if not law.covers("WY214", "7"):
            yield Outcome(Verdict.UNKNOWN)
        return
    relied = (Related(duty.lists[0].clause.address, "lists the offenses for which a person must register"),)
    found = trade(law, Role.TRAFFICKER, Role.BUYER)
    omitted = [target for target in found if not duty.registers(target.addresses, YOUNGER)]
    younger = [one for one in found if one not in omitted and not duty.registers(one.addresses)]
    yield Outcome(Verdict.MET, evidence=duty.evidence, related=relied)
    for targets, verdict, limit in ((omitted, Verdict.GAP, ""), (younger, Verdict.PARTIAL, LIMIT)):
        old = [target for target in targets if not target.created]
        for group in ([old] if old else []) + [[one] for one in targets if one.created]:
            yield Outcome(
                verdict,
                f"the list of offenses for which a person must register as a sex offender {limit or 'omits'} "
                + " and ".join(dict.fromkeys(named(one) for one in group)),
                duty.evidence,
                help=HELP.format(section=" and ".join(dict.fromkeys(one.section for one in group))),
                related=relied,
                unit=duty.lists[0].clause.address,
                about=group[0].section if group[0].created else "",
            )
