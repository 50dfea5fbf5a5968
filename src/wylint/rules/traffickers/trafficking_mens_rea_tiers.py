"""Let a reckless state of mind be enough for trafficking a minor, in a tier of its own or beside the others.

What it checks
    The states of mind that the offenses of trafficking minors ask for: whether recklessness is enough for recruiting,
    harboring or transporting a minor, and for offering or providing one; whether knowledge without intent is enough
    in the higher tier. It speaks when a bill takes one of these away, or asks that the actor know the victim's age.

Why it matters
    Traffickers do not ask the age. If the State must prove purpose or actual knowledge, the careless dealer in
    children goes free.

Satisfied by
    "Recklessly", "in reckless disregard of the fact", or liability without regard to what the actor knew of the age.
    "Purposely" alone, and "with actual knowledge that the individual is a minor", are not enough.

Model language
    (a)  A person is guilty of human trafficking in the second degree when the person recklessly recruits, …

Source
    The analysis, "Criminal Provisions for Traffickers"; W.S. 6-2-702(a), 6-2-703(a) and 6-2-706(a); Protected Innocence
    Challenge component 3.1. W.S. 6-1-104(a)(ix) defines "recklessly" by a risk of harm, which fits these verbs badly.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.barred import barred
from wylint.facts.evidence import Evidence
from wylint.facts.law import Law
from wylint.facts.limb import Limb
from wylint.facts.mind import Mind, knows_age, ruled_out, states
from wylint.facts.offense import Offense
from wylint.facts.plea import Plea
from wylint.facts.role import Role, all_conducts
from wylint.facts.statement import SILENT
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

MOVING = frozenset({"recruit", "transport", "transfer", "harbor", "isolat", "maintain", "entic", "receiv", "hold"})
DEALING = frozenset({"offer", "obtain", "procur", "provid", "sell", "deliver", "supply"})
RECKLESS_MOVING = "recklessness as enough for recruiting, harboring or transporting a minor"
RECKLESS_DEALING = "recklessness as enough for offering, obtaining or providing a minor"
RECKLESS_ACT = "recklessness in the act itself as enough for {}"
KNOWING = "knowledge without intent as enough for trafficking a minor in the first degree"
HELP = (
    "keep a tier for which recklessness is enough, with the bill's own numbering: `A person is guilty of human "
    "trafficking in the second degree when the person recklessly, or in reckless disregard of the victim's age, "
    "recruits, transports, harbors, provides or obtains a minor …`"
)


@rule(
    "WY305",
    "trafficking-mens-rea-tiers",
    area=Area.TRAFFICKERS,
    severity=Severity.WARNING,
    kind=Speaks.GUARD,
    words=("sex", "traffick", "servitude", "6-2-7"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    evidence: list[Evidence] = []
    protects: set[str] = set()
    for found in all_conducts(law, Role.TRAFFICKER):
        if not found.minors:
            continue
        asked = barred(found.offense, law, Plea.MIND, minors=True)
        evidence.extend(asked.words)
        for limb in found.limbs:
            evidence.extend(item for item in limb.words if item.fragment.kind not in SILENT)
            protects |= _tiers(limb, found.offense, law)
    reckless = protects & {RECKLESS_MOVING, RECKLESS_DEALING}
    if not reckless and not law.covers("WY305"):
        yield Outcome(Verdict.UNKNOWN, evidence=tuple(evidence))
    elif reckless:
        yield Outcome(Verdict.MET, evidence=tuple(evidence), help=HELP, protects=frozenset(protects))
    else:
        yield Outcome(
            Verdict.GAP,
            "no offense of trafficking a minor can be committed recklessly",
            tuple(evidence),
            help=HELP,
            protects=frozenset(protects),
        )


def _tiers(limb: Limb, offense: Offense, law: Law) -> set[str]:
    """What a limb protects: the lower states of mind that are enough for it."""
    said = states(limb)
    if knows_age(limb):
        return set()
    asked = barred(offense, law, Plea.MIND, minors=True).allows
    beyond: frozenset[Mind] = frozenset().union(*(ruled_out(one.words) for one in asked))
    strict = barred(offense, law, Plea.AGE, minors=True).age >= 18 and said != {Mind.INTENT}
    found: set[str] = set()
    if Mind.RECKLESSNESS not in beyond and (Mind.RECKLESSNESS in said or not said):
        acts = "offering, obtaining or providing a minor"
        found.update([RECKLESS_ACT.format(acts)] if limb.verbs & DEALING and not limb.imports else ())
    if Mind.RECKLESSNESS not in beyond and (Mind.RECKLESSNESS in said or not said or strict):
        if limb.verbs & MOVING:
            found.add(RECKLESS_MOVING)
        if limb.verbs & DEALING and not limb.imports:
            found.add(RECKLESS_DEALING)
    if Mind.KNOWLEDGE not in beyond and (Mind.KNOWLEDGE in said or not said) and limb.verbs & MOVING:
        found.add(KNOWING)
    return found
