"""Make it trafficking to assist, enable or profit from the trafficking of a minor.

What it checks
    The offenses of the trafficking article that reach minors, and every offense of recruiting, harboring or providing
    a minor for sex, taken together: whether one of them punishes assisting or enabling the trafficking, and one of
    them benefiting from it. It speaks of each such offense whose conduct the bill writes or changes.

Why it matters
    Behind most traded children stand people who recruit nobody: the one who lends a room, keeps the books or takes a
    share. General accessory liability (W.S. 6-1-201) needs a principal who is proved guilty and says nothing of
    those who profit. Federal law punishes them as principals (18 U.S.C. 1591(a)(2)).

Satisfied by
    A limb of assisting, aiding, enabling, facilitating or permitting, and a limb of benefiting, profiting or receiving
    value from participation in the venture. One of the two is partial. A benefit that only labor trafficking knows, a
    definition of "benefit" that nothing uses, and the use of property "to facilitate" in a forfeiture section are none.

Model language
    (iv) Knowingly, or in reckless disregard of the fact, assists, enables or facilitates an act described in this
    subsection, or benefits financially from participation in it. This paragraph does not apply to a victim.

Source
    The analysis, "Criminal Provisions for Facilitators"; W.S. 6-2-702, 6-2-703, 6-2-706; Protected Innocence Challenge
    component 4.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.facilitation import Help, child_trade, helps
from wylint.facts.family import in_trafficking_article
from wylint.facts.fragment import Kind
from wylint.facts.law import Law, printed_first
from wylint.facts.limb import Limb
from wylint.facts.offense import Offense
from wylint.facts.role import Role, conducts
from wylint.facts.statement import SILENT
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "add, with the bill's own numbering: `Knowingly, or in reckless disregard of the fact, assists, enables or "
    "facilitates an act described in this subsection, or benefits financially or by receiving anything of value from "
    "participation in it. This paragraph does not apply to a victim of the offense.`"
)
AGES = {Kind.MINOR, Kind.ADULT, Kind.UNDER_AGE, Kind.OVER_AGE}  # who is trafficked is no part of who helps
WANTED = {Help.ASSISTS: "assisting or enabling it", Help.PROFITS: "benefiting from it"}


@rule(
    "WY401",
    "facilitation-not-in-trafficking-law",
    area=Area.FACILITATORS,
    severity=Severity.ERROR,
    words=("sex", "traffick", "prostitut", "servitude", "6-2-7"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each offense of the trafficking law that reaches minors, all with the same verdict."""
    units = [(offense, limbs) for offense in law.offenses if (limbs := _trafficking(offense, law))]
    found = {
        (Help.ASSISTS if helped is Help.PLACE else helped, offense.clause.address)
        for offense, limbs in units
        for limb in limbs
        for helped in helps(limb)
        if helped in (*WANTED, Help.PLACE)
    }
    there = {helped for helped, _ in found}
    missing = [words for helped, words in WANTED.items() if helped not in there]
    relied = tuple(
        Related(address, f"reaches {WANTED[helped]}") for helped, address in sorted(found, key=lambda one: one[1])
    )
    verdict = {0: Verdict.MET, 1: Verdict.PARTIAL, 2: Verdict.GAP}[len(missing)]
    for offense, limbs in units:
        evidence = tuple(i for limb in limbs for i in limb.words if i.fragment.kind not in SILENT | AGES)
        at = printed_first((offense.opening, *evidence))
        if verdict is Verdict.MET:
            yield Outcome(verdict, evidence=evidence, related=relied, unit=offense.clause.address)
        elif not law.covers("WY401"):
            yield Outcome(Verdict.UNKNOWN, evidence=evidence, at=at, unit=offense.clause.address)
        else:
            yield Outcome(
                verdict,
                f"the law on trafficking of minors, of which {offense.title} ({offense.clause.address}) is part, does "
                f"not reach {' or '.join(missing)}",
                evidence,
                at,
                HELP,
                relied,
                offense.clause.address,
            )


def _trafficking(offense: Offense, law: Law) -> tuple[Limb, ...]:
    """The limbs of an offense of the trafficking law that deal in minors, or help who does; the buyer's are none."""
    if in_trafficking_article(offense.section, law):
        roles = {id(limb) for found in conducts(offense, law) if found.role is Role.BUYER for limb in found.limbs}
        limbs = (limb for limb in offense.limbs if id(limb) not in roles)
    else:
        limbs = (limb for found in conducts(offense, law) if found.role is Role.TRAFFICKER for limb in found.limbs)
    return tuple(limb for limb in limbs if child_trade(limb, offense, law))
