"""Keep victims of trafficking eligible for crime victims' compensation.

What it checks
    Whether some provision entitles victims of trafficking to crime victims' compensation, and whether the compensation
    act reaches victims of any crime that hurts body or mind. It speaks when a bill leaves less of that than there was.
Why it matters
    Compensation pays for treatment when the trafficker cannot be made to. A closed list without trafficking, or one
    for bodily injury only, shuts children out whose wounds are not seen.
Satisfied by
    A sentence that names victims of human trafficking; a general definition of the compensable crime; a list of crimes
    in which trafficking stands.
Model language
    Keep the present text, W.S. 6-2-709(d) and 1-40-102.
Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 6-2-709(d), 1-40-102(a)(iii) and (ix); Protected
    Innocence Challenge component 5.7.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.compensation import Entitlement
from wylint.facts.family import in_trafficking_article
from wylint.facts.ineligible import CompensationBar
from wylint.facts.law import Law
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

HELP = "say it expressly: `Victims of human trafficking are entitled to crime victims' compensation.`"
NAMED = "crime victims' compensation for victims of human trafficking by name"
ANY = "crime victims' compensation for victims of any crime"
SOLD = "crime victims' compensation for those who were used in prostitution"
MIND = "crime victims' compensation for harm to the mind"


@rule(
    "WY510",
    "victim-compensation-eligibility-present",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("6-2-7", "1-40-1", "compensation"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found = law.facts(Entitlement)
    named = [item for item in found if item.named or in_trafficking_article(item.section, law)]
    general = [item for item in found if item.defines and not item.named and not item.closed]
    mind = [item for item in general if item.mental]
    evidence = tuple(part for item in (*named, *general) for part in item.evidence)
    bars = law.facts(CompensationBar)
    open_ = (named or general) and not bars
    protects = frozenset(word for word, held in ((NAMED, named), (ANY, general), (MIND, mind), (SOLD, open_)) if held)
    if bars and (named or general):
        refused = tuple(part for item in bars for part in item.evidence)
        message = "crime victims' compensation is refused to those who were used in prostitution or trafficked"
        yield Outcome(Verdict.PARTIAL, message, (*evidence, *refused), refused[0], HELP, protects=protects)
    elif named or mind:
        yield Outcome(Verdict.MET, evidence=evidence, protects=protects, help=HELP)
    elif general:
        message = "crime victims' compensation asks for bodily injury, which a victim of trafficking may not have"
        yield Outcome(Verdict.PARTIAL, message, evidence, help=HELP, protects=protects)
    elif not law.covers("WY510", "1"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(Verdict.GAP, "victims of trafficking have no claim to crime victims' compensation", help=HELP)
