"""Keep the forfeiture of what trafficking was done with and what it earned.

What it checks
    The clauses under which property is forfeited for the offenses of the trafficking article: which offenses and which
    classes of property they reach, and whether victims are paid out of it before any public fund. It speaks when a
    bill leaves less of that than there was.
Why it matters
    Trafficking is done for money. Forfeiture takes the money, the vehicle and the building, and what it brings is often
    all that a victim's restitution can be paid from.
Satisfied by
    Forfeiture for every offense of the article, of vehicles, buildings, proceeds and property used, with restitution
    paid first; wherever it stands.
Model language
    Keep the present text, W.S. 6-2-711.
Source
    The analysis, "Criminal Provisions for Traffickers"; W.S. 6-2-711; 18 U.S.C. 1594(d); Protected Innocence Challenge
    component 3.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.forfeiture import Distribution, ForfeitureClause, Property
from wylint.facts.law import Law
from wylint.facts.remedied import forfeits, is_excepted, trafficking_crimes
from wylint.facts.remedy import Modality
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

HELP = (
    "keep the forfeiture: `Any person convicted of a violation of this article is subject to forfeiture of vehicles, "
    "buildings and other property used in the violation and of its proceeds, which shall first be applied to "
    "restitution.`"
)


@rule(
    "WY309",
    "trafficking-forfeiture-present",
    area=Area.TRAFFICKERS,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("6-2-7", "forfeit", "traffick"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    sections = sorted(trafficking_crimes(law))
    reached = {section: forfeits(law, section) for section in sections}
    clauses: tuple[ForfeitureClause, ...] = tuple(dict.fromkeys(c for found in reached.values() for c in found))
    if not clauses:
        if law.covers("WY309"):
            yield Outcome(Verdict.GAP, "no property is forfeited for human trafficking", help=HELP)
        else:
            yield Outcome(Verdict.UNKNOWN)
        return
    homes = {clause.section for clause in clauses}
    told = law.facts(Distribution)
    despite = [one for item in told if not item.restitution_first for one in item.despite]
    first = [item for item in told if item.section in homes and item.restitution_first]
    paid = [item for item in first if not any(one.holds(item.clause.address) for one in despite)]
    others = [item for item in told if item.despite]
    evidence = tuple(i for c in clauses for i in c.evidence) + tuple(i for d in (*paid, *others) for i in d.evidence)
    protects = {f"forfeiture of {one} for human trafficking" for c in clauses for one in c.classes if one in TOLD}
    if not any(is_excepted(clause, law) for clause in clauses):
        protects.add("forfeiture upon every conviction of human trafficking")
    if any(clause.upon_conviction and clause.modality is not Modality.MAY for clause in clauses):
        protects.add("forfeiture that follows from a conviction of human trafficking, without a choice")
    if paid:
        protects.add("restitution is paid first out of what is forfeited for human trafficking")
    open_ = [section for section in sections if not reached[section]]
    if open_:
        yield Outcome(
            Verdict.PARTIAL,
            f"no property is forfeited for the offense of W.S. {open_[0]}",
            evidence,
            help=HELP,
            protects=frozenset(protects),
        )
        return
    yield Outcome(Verdict.MET, evidence=evidence, protects=frozenset(protects), help=HELP)


TOLD = frozenset({Property.PROCEEDS, Property.VEHICLE, Property.BUILDING, Property.INSTRUMENT})
