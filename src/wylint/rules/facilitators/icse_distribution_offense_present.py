"""Keep it an offense to distribute, receive, reproduce or deliver images of the sexual exploitation of children.

What it checks
    Whether the law still punishes passing such images on, receiving them, reproducing them, holding them with the
    intent to deliver, and doing so by electronic means, each with five years at least. It speaks when a bill takes one
    of these away.

Why it matters
    Whoever passes images on makes a market of the abuse; every copy repeats it.

Satisfied by
    The limbs wherever they stand, in these or like words: distributes, disseminates, transmits, posts, publishes,
    makes available; receives, obtains; reproduces, copies, duplicates. "Sells" alone is not enough: most of it is
    given away.

Model language
    Keep W.S. 6-4-303(b)(iii), or say the same where it goes.

Source
    The analysis, "Criminal Provisions for Facilitators"; W.S. 6-4-303(b)(iii) and (c); 18 U.S.C. 2252(a)(2); Protected
    Innocence Challenge component 4.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import Evidence
from wylint.facts.images import Dealing, dealings
from wylint.facts.law import Law
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.mind import Mind, states
from wylint.facts.offense import Offense
from wylint.facts.punishment import punishments
from wylint.facts.role import Role, role_of
from wylint.facts.statement import SILENT
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "keep, or re-enact with the bill's own numbering: `Receives, distributes, reproduces, delivers or possesses with "
    "the intent to deliver, including through digital or electronic means, any child pornography;`"
)
FIVE_YEARS = 60  # months
NEEDED = (Dealing.PASSES_ON, Dealing.RECEIVES)


@rule(
    "WY406",
    "icse-distribution-offense-present",
    area=Area.FACILITATORS,
    severity=Severity.ERROR,
    kind=Speaks.GUARD,
    words=("sex", "pornograph", "6-4-"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found: dict[Dealing, list[Evidence]] = {}
    protects: set[str] = set()
    for offense in law.offenses:
        for limb in offense.limbs:
            if role_of(limb, offense, law) is not Role.IMAGES:
                continue
            dealt = dealings(limb)
            floor, words = _floor(offense, limb, law) if dealt else (False, ())
            for one in dealt:
                found.setdefault(one, []).extend([*words, *(i for i in limb.words if i.fragment.kind not in SILENT)])
                if one in NEEDED and states(limb) != {Mind.INTENT}:
                    protects.add(f"knowledge, without intent, as enough for {one.value}")
                if floor and one in NEEDED:
                    protects.add(f"at least five years' imprisonment for {one.value}")
    missing = [one.value for one in NEEDED if one not in found]
    if missing and not law.covers("WY406"):
        yield Outcome(Verdict.UNKNOWN)
        return
    verdict = {0: Verdict.MET, 1: Verdict.PARTIAL}.get(len(missing), Verdict.GAP)
    message = f"the law does not have the offense of {' and '.join(missing)}" if missing else ""
    yield Outcome(
        verdict,
        message,
        tuple(item for items in found.values() for item in items),
        help=HELP,
        protects=frozenset({f"the offense of {one.value}" for one in found} | protects),
    )


def _floor(offense: Offense, limb: Limb, law: Law) -> tuple[bool, tuple[Evidence, ...]]:
    """Whether the limb carries five years at least, and the words that say so."""
    said = [own for own, _ in punishments(offense, [limb], law, age=ADULT_AGE)]
    words = tuple(item for own in said for item in own.evidence)
    return any(own.penalty.least >= FIVE_YEARS for own in said), words
