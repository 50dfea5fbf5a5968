"""Do not make a trafficked child's compensation depend on cooperation with law enforcement.

What it checks
    Each provision of the crime victims' compensation act that asks the claimant to report the crime or to cooperate
    with law enforcement, or that refuses him for his own conduct, and every exception to it, wherever it stands.
Why it matters
    Trafficked children are afraid of their trafficker and often of the police. A condition they cannot meet takes the
    treatment from those who need it most.
Satisfied by
    An exception for minors or for victims of trafficking; a sentence that failing to cooperate because of age, trauma
    or fear is no reason to refuse. That minors need not cooperate to be certified for federal benefits is none.
Model language
    (d)  Paragraph (a)(iv) of this section does not apply to a minor who is a victim of an offense under W.S. 6-2-702
    through 6-2-707, 6-4-103 or 6-4-303.
Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 1-40-106(a)(iv); Protected Innocence Challenge
    component 5.7.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.compensation import CompensationException, CooperationCondition
from wylint.facts.law import Law
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "except the children: `Paragraph (a)(iv) of this section does not apply to a minor who is a victim of an offense "
    "under W.S. 6-2-702 through 6-2-707, 6-4-103 or 6-4-303.`"
)


@rule(
    "WY511",
    "compensation-cooperation-requirement",
    area=Area.PROTECTION,
    severity=Severity.WARNING,
    words=("1-40-1", "compensation"),
)
def check(fact: CooperationCondition, law: Law) -> Iterator[Outcome]:
    """One outcome for each condition."""
    unit = fact.clause.address
    lifted = [
        item
        for item in law.facts(CompensationException)
        if item.clause is not fact.clause
        and (item.lifts(unit) or ((item.conduct if fact.conduct else item.cooperation) and not item.cited))
    ]
    if fact.freed or lifted:
        related = tuple(Related(item.clause.address, "lifts the condition") for item in lifted)
        yield Outcome(Verdict.MET, evidence=fact.evidence, related=related, unit=unit)
        return
    asks = (
        "is refused for the victim's own conduct"
        if fact.conduct
        else "asks for a report to or cooperation with law enforcement"
    )
    yield Outcome(
        Verdict.GAP,
        f"crime victims' compensation ({unit}) {asks} and excepts neither minors nor victims of trafficking",
        fact.evidence,
        fact.asked[-1],
        HELP,
        unit=unit,
    )
