"""Keep the forfeiture for images of child sexual exploitation mandatory, of images, proceeds and means.

What it checks
    The clause under which property is forfeited upon conviction of sexual exploitation of children: whether it must be
    forfeited, and whether images, proceeds and the property used are all reached. It speaks when a bill weakens that.
Why it matters
    A forfeiture that a court may leave out, or that takes the pictures and leaves the money, lets the trade pay.
Satisfied by
    "Shall forfeit" or "shall be forfeited", for images, proceeds and instrumentalities; clauses for innocent owners or
    proportion take nothing away. "Is subject to forfeiture" is weaker, and partial.
Model language
    Keep the present text, W.S. 6-4-303(f).
Source
    The analysis, "Criminal Provisions for Traffickers" and "for Facilitators"; W.S. 6-4-303(f); 18 U.S.C. 2253;
    Protected Innocence Challenge components 3.4 and 4.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.forfeiture import Property
from wylint.facts.law import Law
from wylint.facts.remedied import image_exception, image_forfeitures
from wylint.facts.remedy import Modality
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

HELP = (
    "keep it mandatory and whole: `shall forfeit to the state the images, the proceeds of the offense and the property "
    "used or intended to be used to commit it`"
)
WHOLE = (Property.MATERIAL, Property.PROCEEDS, Property.INSTRUMENT)


@rule(
    "WY307",
    "icse-forfeiture-mandatory",
    area=Area.TRAFFICKERS,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("6-4-303", "forfeit", "exploitation of"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    clauses = image_forfeitures(law)
    firm = [clause for clause in clauses if clause.modality is Modality.SHALL]
    evidence = tuple(item for clause in (firm or clauses) for item in clause.evidence)
    protects = frozenset(
        f"mandatory forfeiture of {one} for sexual exploitation of children"
        for clause in firm
        for one in clause.classes
        if one in WHOLE
    )
    missing = [one for one in WHOLE if not any(one in clause.classes for clause in firm)]
    if firm and not missing:
        yield Outcome(Verdict.MET, evidence=evidence, protects=protects, help=HELP)
    elif firm:
        message = f"the forfeiture for sexual exploitation of children does not reach {missing[0]}"
        yield Outcome(Verdict.PARTIAL, message, evidence, help=HELP, protects=protects)
    elif any(clause.modality is Modality.SUBJECT for clause in clauses):
        message = "property is subject to forfeiture for sexual exploitation of children, but need not be forfeited"
        yield Outcome(Verdict.PARTIAL, message, evidence, help=HELP)
    elif not law.covers("WY307"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        message = "no forfeiture is mandatory for sexual exploitation of children"
        yield Outcome(Verdict.GAP, message, evidence, image_exception(law), HELP)
