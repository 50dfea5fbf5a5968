"""Let a facilitator's property be forfeited for the offense he can be convicted of.

What it checks
    The forfeiture of the trafficking article: whether property is also forfeited for the offenses that one who helps
    or profits is convicted of, those of promoting prostitution among them.
Why it matters
    Where helping is no offense of the trafficking article, a forfeiture that asks for a conviction under that article
    never meets the facilitator.
Satisfied by
    A forfeiture that names the section on promoting prostitution, or an offense of assisting or benefiting in the
    article itself. Abating a nuisance is no forfeiture.
Model language
    (k)  A conviction under W.S. 6-4-103 in which the person prostituted is a minor makes property subject to forfeiture
    as a conviction under this article does.
Source
    The analysis, "Criminal Provisions for Facilitators"; W.S. 6-2-711(c); Protected Innocence Challenge component 4.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import wording
from wylint.facts.facilitation import Help, helps
from wylint.facts.family import in_trafficking_article
from wylint.facts.forfeiture import ForfeitureClause
from wylint.facts.law import Law
from wylint.facts.remedied import aims_at, crimes, forfeits, trafficking_crimes
from wylint.facts.role import Role
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "let forfeiture follow the facilitator's offense: `A conviction under W.S. 6-4-103 in which the person prostituted "
    "is a minor makes property subject to forfeiture as a conviction under this article does.`"
)


@rule(
    "WY405",
    "facilitator-forfeiture-contingent",
    area=Area.FACILITATORS,
    severity=Severity.NOTE,
    words=("forfeit", "confiscat", "6-2-711"),
)
def check(fact: ForfeitureClause, law: Law) -> Iterator[Outcome]:
    """One outcome for each clause that forfeits upon a conviction of trafficking."""
    if not fact.upon_conviction or not any(aims_at(fact, section, law) for section in trafficking_crimes(law)):
        return
    said = [i for c in law.facts(ForfeitureClause) if c.section == fact.section for i in c.evidence]
    evidence = (*said, *{id(i.clause): wording(i.clause) for i in said}.values())
    unit = fact.clause.address
    promoting = crimes(law, Role.PROMOTER)
    if _facilitation(law) or any(forfeits(law, section) for section in promoting):
        yield Outcome(Verdict.MET, evidence=evidence, unit=unit)
        return
    yield Outcome(
        Verdict.PARTIAL,
        f"a facilitator forfeits property under {unit} only if convicted of trafficking itself; promoting prostitution "
        "leads to no forfeiture",
        evidence,
        fact.said,
        HELP,
        tuple(Related(section, "is what a facilitator is convicted of") for section in sorted(promoting)),
        unit,
    )


def _facilitation(law: Law) -> bool:
    """Whether the trafficking article itself makes it an offense to assist or to benefit."""
    return any(
        helps(limb) & {Help.ASSISTS, Help.PROFITS}
        for offense in law.offenses
        if in_trafficking_article(offense.section, law)
        for limb in offense.limbs
    )
