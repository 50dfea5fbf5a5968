"""Give a trafficked child time to claim crime victims' compensation.

What it checks
    Each provision of the crime victims' compensation act that sets a time for filing a claim: whether it leaves three
    years, or runs for a minor from majority, here or in an exception elsewhere in the act.
Why it matters
    Children disclose late. One year from the injury is over before most of them know that they were victims, and the
    general rule that limitation waits for majority is for lawsuits, not for applications.
Satisfied by
    Three years or more; a time that for a minor runs from the eighteenth birthday or does not run. An extension for
    good cause alone is not enough.
Model language
    (v)  The application is filed within one (1) year after the injury or, if the victim was a minor, within three (3)
    years after the victim's eighteenth birthday;
Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 1-40-106(a)(v); Protected Innocence Challenge
    component 5.7.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.compensation import CompensationException, FilingPeriod
from wylint.facts.law import Law
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

ENOUGH = 36  # months
HELP = (
    "let a child grow up first: `or, if the victim was a minor, within three (3) years after the eighteenth birthday`"
)


@rule(
    "WY512",
    "compensation-filing-deadline",
    area=Area.PROTECTION,
    severity=Severity.WARNING,
    words=("1-40-1", "compensation"),
)
def check(fact: FilingPeriod, law: Law) -> Iterator[Outcome]:
    """One outcome for each period."""
    unit = fact.clause.address
    lifted = [
        item
        for item in law.facts(CompensationException)
        if item.clause is not fact.clause and (item.lifts(unit) or (item.filing and not item.cited))
    ]
    if fact.months >= ENOUGH or fact.tolled or lifted:
        related = tuple(Related(item.clause.address, "gives a minor more time") for item in lifted)
        yield Outcome(Verdict.MET, evidence=fact.evidence, related=related, unit=unit)
        return
    softened = ", unless there is good cause for more" if fact.extends else ""
    yield Outcome(
        Verdict.GAP,
        f"a claim for crime victims' compensation must be filed within {fact.said.fragment.value}{softened}, and "
        "the time does not wait for a child to grow up",
        fact.evidence,
        fact.said,
        HELP,
        unit=unit,
    )
