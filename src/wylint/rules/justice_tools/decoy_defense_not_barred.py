"""Make it no defense that the minor was a decoy, for every offense of buying or selling minors for sex.

What it checks
    Each offense of a trafficker, a buyer or a promoter of prostitution that can be committed against a minor, and each
    offense of using a child for images: whether its victim includes a person believed or purported to be a minor, or
    some provision that reaches it says that an officer or another adult in the minor's place is no defense.

Why it matters
    Most buyers are caught by officers who answer the advertisement. Where the law asks for an actual minor, the State
    can charge an attempt at best (W.S. 6-1-301(a)(ii); Rutti v. State, 2004 WY 133).

Satisfied by
    "A minor or a person the actor believes to be a minor"; "it is not a defense that the person was a peace officer
    posing as a minor", in the section or in another that reaches it. The like words of W.S. 6-2-318, an exemption of
    officers on duty, and a bar in another offense satisfy nothing.

Model language
    It is not a defense to a prosecution under this article or W.S. 6-4-102 through 6-4-104 that the person believed to
    be a minor was a peace officer or another adult posing as a minor.

Source
    The analysis, "Criminal Justice Tools"; no Wyoming section but W.S. 6-2-318; Protected Innocence Challenge
    component 6.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.barred import barred, pleadings
from wylint.facts.believed import believed, defined_in, extended
from wylint.facts.images import exploits
from wylint.facts.law import Law, printed_first
from wylint.facts.limb import Limb
from wylint.facts.offense import Offense
from wylint.facts.plea import Plea
from wylint.facts.role import Conduct, Role, conducts
from wylint.facts.statement import SILENT
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "add, with the bill's own numbering: `It is not a defense to a prosecution under this section that the person "
    "believed to be a minor was a peace officer or another adult posing as a minor.`"
)
ROLES = (Role.TRAFFICKER, Role.BUYER, Role.PROMOTER, Role.IMAGES)


@rule(
    "WY604",
    "decoy-defense-not-barred",
    area=Area.JUSTICE_TOOLS,
    severity=Severity.ERROR,
    words=("sex", "traffick", "prostitut", "servitude", "6-2-7", "6-4-"),
)
def check(offense: Offense, law: Law) -> Iterator[Outcome]:
    """One outcome for each offense of this kind that can be committed against a minor."""
    found = [one for one in conducts(offense, law) if one.role in ROLES]
    limbs = [limb for one in found for limb in _limbs(one)]
    if not limbs:
        return
    said = barred(offense, law, Plea.DECOY, minors=any(one.minors for one in found))
    evidence = (
        *(item for limb in limbs for item in limb.words if item.fragment.kind not in SILENT),
        *offense.grades,
        *pleadings(offense, law),
    )
    where = offense.clause.address
    seems = any(believed(limb) or defined_in(limb, offense.section, law) for limb in limbs)
    seems = seems or extended(offense.section, law)
    if said.bars or seems:
        relied = tuple(Related(one.clause.address, "bars the defense that the minor was a decoy") for one in said.bars)
        yield Outcome(Verdict.MET, evidence=evidence, related=relied, unit=where)
        return
    at = printed_first((offense.opening, *evidence))
    if not law.covers("WY604"):
        yield Outcome(Verdict.UNKNOWN, evidence=evidence, at=at, unit=where)
        return
    yield Outcome(
        Verdict.GAP,
        f"{offense.title} ({where}) can be charged for conduct with a minor, and nothing bars the defense that the "
        "minor was a law enforcement decoy",
        evidence,
        at,
        HELP,
        unit=where,
    )


def _limbs(found: Conduct) -> Iterator[Limb]:
    """All limbs but those of images in which no child takes part, where no decoy can stand in."""
    yield from (limb for limb in found.limbs if found.role is not Role.IMAGES or exploits(limb))
