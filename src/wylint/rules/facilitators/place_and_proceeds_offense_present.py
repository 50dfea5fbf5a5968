"""Keep it an offense to let a place for prostitution, or to live on it, with knowledge alone.

What it checks
    Whether the law still punishes one who knowingly permits a place to be used for prostitution, and one who receives
    its proceeds knowing where they come from. It speaks when a bill takes either away, limits it to adults, or asks
    for more than knowledge, such as an intent to profit.

Why it matters
    These two limbs are what Wyoming has against the hotel keeper and the one who lives on a child's earnings.

Satisfied by
    The limbs wherever they stand: in the present section, in another one, or in an offense for the exploitation of
    minors.

Model language
    Keep W.S. 6-4-103(a)(iii) and (iv), or say the same where they go.

Source
    The analysis, "Criminal Provisions for Facilitators"; W.S. 6-4-103(a)(iii) and (iv); Protected Innocence Challenge
    component 4.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import Evidence
from wylint.facts.facilitation import Help, helps, other_matter
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.limb import Limb
from wylint.facts.mind import Mind, states
from wylint.facts.role import Role, role_of
from wylint.facts.statement import SILENT
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

LIMBS = {
    Help.PLACE: "the offense of knowingly permitting a place to be used for prostitution",
    Help.PROCEEDS: "the offense of knowingly receiving the proceeds of prostitution",
}
HELP = (
    "keep, or re-enact with the bill's own numbering: `Having control over the use of a place, knowingly permits "
    "another person to use it for prostitution; or` and `Receives money or other property from the prostitution of "
    "another, knowing from what it was earned`"
)


@rule(
    "WY403",
    "place-and-proceeds-offense-present",
    area=Area.FACILITATORS,
    severity=Severity.ERROR,
    kind=Speaks.GUARD,
    words=("prostitut", "6-4-"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found: dict[Help, list[Evidence]] = {}
    for offense in law.offenses:
        for limb in offense.limbs if not other_matter(offense) else ():
            if role_of(limb, offense, law) not in (Role.PROMOTER, Role.TRAFFICKER) or not _knowledge_is_enough(limb):
                continue
            for helped in helps(limb) & {*LIMBS}:
                found.setdefault(helped, []).extend(i for i in limb.words if i.fragment.kind not in SILENT)
    missing = [words for helped, words in LIMBS.items() if helped not in found]
    if missing and not law.covers("WY403"):
        yield Outcome(Verdict.UNKNOWN)
        return
    verdict = {0: Verdict.MET, 1: Verdict.PARTIAL}.get(len(missing), Verdict.GAP)
    message = f"the law does not have {' and '.join(missing)}" if missing else ""
    evidence = tuple(item for items in found.values() for item in items)
    protects = frozenset(LIMBS[helped] for helped in found)
    yield Outcome(verdict, message, evidence, help=HELP, protects=protects)


def _knowledge_is_enough(limb: Limb) -> bool:
    """Whether nothing beyond knowledge is asked: no intent, no purpose of profit."""
    said = states(limb)
    purpose = any(
        item.fragment.kind is Kind.MENTAL and item.fragment.value.startswith("with") and "inten" in item.fragment.value
        for item in limb.words
    )
    return not purpose and (not said or bool(said & {Mind.KNOWLEDGE, Mind.RECKLESSNESS}))
