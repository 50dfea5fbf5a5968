"""Bar the defense of consent for every offense of buying, selling or sexually exploiting a minor.

What it checks
    Each offense of a buyer, a trafficker or a promoter of which the victim's age is an element or a grade, and each
    offense of making or passing on images of children: whether some provision that reaches it closes the defense that
    the minor consented or was willing.

Why it matters
    The law says for one offense, W.S. 6-2-706, that consent is no defense; the silence of the others invites the
    argument that there it is one.

Satisfied by
    "It is not a defense that the minor consented", "irrelevant whether the minor was willing", in the section or in
    another that reaches it by list, range, "this article" or "this chapter". A bar in another offense, a bar for
    younger minors only, and an element "without consent" satisfy nothing. The mere possession of images is left out.

Model language
    It is not a defense in a prosecution under this section that the minor consented or was willing to engage in the
    act.

Source
    The analysis, "Protective Provisions for Child Victims"; W.S. 6-2-707, 6-4-103 and 6-4-303 (no bar) and 6-2-706(c);
    Protected Innocence Challenge component 5.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.barred import Barred, barred, pleadings
from wylint.facts.images import dealings, exploits
from wylint.facts.law import Law, printed_first
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.offense import Offense
from wylint.facts.plea import Plea
from wylint.facts.role import Conduct, Role, conducts
from wylint.facts.statement import SILENT
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "add, with the bill's own numbering: `It is not a defense in a prosecution under this section that the minor "
    "consented or was willing to engage in the act.`"
)
ROLES = (Role.BUYER, Role.TRAFFICKER, Role.PROMOTER, Role.IMAGES)


@rule(
    "WY503",
    "consent-defense-not-barred-in-buyer-and-csec-laws",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    words=("sex", "traffick", "prostitut", "servitude", "6-2-7", "6-4-"),
)
def check(offense: Offense, law: Law) -> Iterator[Outcome]:
    """One outcome for each offense of this kind that a minor can be the victim of."""
    limbs = [limb for found in conducts(offense, law) if found.role in ROLES for limb in _limbs(found)]
    if not limbs:
        return
    said = barred(offense, law, Plea.CONSENT, minors=True)
    evidence = (
        *(item for limb in limbs for item in limb.words if item.fragment.kind not in SILENT),
        *offense.grades,
        *pleadings(offense, law),
    )
    where = offense.clause.address
    if said.age >= ADULT_AGE and not said.allows:
        yield Outcome(Verdict.MET, evidence=evidence, related=_relied(said), unit=where)
        return
    pleaded = (item for one in said.allows or said.bars for item in one.words)
    at = printed_first((*(item for item in pleaded if item.clause.touched), offense.opening, *evidence))
    if not said.bars and not said.allows and not law.covers("WY503"):
        yield Outcome(Verdict.UNKNOWN, evidence=evidence, at=at, unit=where)
        return
    if said.allows:
        short = "the law allows the defense that the minor consented"
    elif said.age:
        short = f"the defense that the minor consented is barred only for those under {said.age}"
    else:
        short = "nothing bars the defense that the minor consented"
    yield Outcome(
        Verdict.GAP,
        f"{offense.title} ({where}) can be charged for conduct with a minor, and {short}",
        evidence,
        at,
        HELP,
        _relied(said) or _elsewhere(law),
        where,
    )


def _limbs(found: Conduct) -> Iterator[Limb]:
    if found.role is not Role.IMAGES:
        yield from found.limbs if found.minors else ()
        return
    yield from (limb for limb in found.limbs if exploits(limb) or dealings(limb))


def _relied(said: Barred) -> tuple[Related, ...]:
    return tuple(Related(found.clause.address, "bars a defense of consent") for found in said.bars) + tuple(
        Related(found.clause.address, "allows a defense of consent") for found in said.allows
    )


def _elsewhere(law: Law) -> tuple[Related, ...]:
    return tuple(
        dict.fromkeys(
            Related(found.clause.address, "bars a defense of consent, but not in a prosecution of this offense")
            for found in law.defenses
            if found.plea is Plea.CONSENT and found.effect == "bars"
        )
    )
