"""Keep the forfeiture for those who pass on images of child sexual exploitation.

What it checks
    The clause under which property is forfeited upon conviction of sexual exploitation of children, as it meets one who
    distributes, receives, reproduces or delivers: whether it must be forfeited and whether proceeds are reached.
Why it matters
    A facilitator often holds money and no image. A forfeiture tied to possession, or without proceeds, misses him.
Satisfied by
    A mandatory forfeiture upon conviction of any offense of the section, proceeds among what is forfeited.
Model language
    Keep the present text, W.S. 6-4-303(f).
Source
    The analysis, "Criminal Provisions for Facilitators"; W.S. 6-4-303(f) with (b)(iii); 18 U.S.C. 2253; Protected
    Innocence Challenge component 4.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.forfeiture import Property
from wylint.facts.law import Law
from wylint.facts.remedied import image_exception, image_forfeitures, spares_hosts
from wylint.facts.remedy import Modality
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

HELP = "let it reach whoever passes images on: `shall forfeit to the state any proceeds obtained from the offense`"


@rule(
    "WY407",
    "facilitator-icse-forfeiture",
    area=Area.FACILITATORS,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("6-4-303", "forfeit", "exploitation of"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    clauses = image_forfeitures(law, distributing=True)
    firm = [clause for clause in clauses if clause.modality is Modality.SHALL]
    evidence = tuple(item for clause in (firm or clauses) for item in clause.evidence)
    protects = set()
    if any(not spares_hosts(clause, law) for clause in firm):
        protects.add("forfeiture for companies and services that distribute images of child sexual exploitation")
    if firm:
        protects.add("mandatory forfeiture for those who distribute images of child sexual exploitation")
    if any(Property.PROCEEDS in clause.classes for clause in firm):
        protects.add("mandatory forfeiture of the proceeds of distributing images of child sexual exploitation")
        yield Outcome(Verdict.MET, evidence=evidence, protects=frozenset(protects), help=HELP)
    elif clauses:
        reason = "does not reach their proceeds" if firm else "is not mandatory"
        message = f"the forfeiture for those who distribute images of child sexual exploitation {reason}"
        yield Outcome(Verdict.PARTIAL, message, evidence, help=HELP, protects=frozenset(protects))
    elif not law.covers("WY407"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        message = "those who distribute images of child sexual exploitation forfeit nothing"
        yield Outcome(Verdict.GAP, message, at=image_exception(law, distributing=True), help=HELP)
