"""Grade the penalties for places, proceeds and procuring by whether the person prostituted is a minor.

What it checks
    Every limb of procuring, of permitting, leasing or keeping a place, and of living on the proceeds, that can involve
    a minor: whether its penalty has a step for minors that reaches this limb, and whether that allows ten years.

Why it matters
    Those who rent the room or take the money make the exploitation of a child pay. A step that names the paragraph on
    enticing leaves them the adult's penalty.

Satisfied by
    A step "if the person prostituted is a minor" for the whole subsection with ten years or more, or an offense on
    minors with that penalty. A step for another paragraph, one that ends below eighteen, and a second offense's
    penalty are none.

Model language
    (b)  Promoting prostitution under any paragraph of subsection (a) of this section is a felony punishable, if the
    person prostituted is a minor, by imprisonment for not less than ten (10) years nor more than thirty (30) years.

Source
    The analysis, "Criminal Provisions for Facilitators"; W.S. 6-4-103(b); Protected Innocence Challenge components 3.1
    and 4.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law, printed_first
from wylint.facts.limb import Limb
from wylint.facts.measure import YEAR
from wylint.facts.procuring import facilitating
from wylint.facts.punishment import acts_done, graded, punishments, steps_beside
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "let the step reach every paragraph: `if the person prostituted is a minor, imprisonment for not less than ten "
    "(10) years nor more than thirty (30) years, under any paragraph of subsection (a) of this section`"
)


@rule(
    "WY404",
    "facilitator-penalty-not-graded-for-minor",
    area=Area.FACILITATORS,
    severity=Severity.WARNING,
    words=("prostitut", "sex", "6-4-1", "6-2-7"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each penalty that such limbs of an offense share."""
    for offense in law.offenses:
        limbs = facilitating(offense, law)
        age = max((law.victim_age(limb, offense.section) for limb in limbs), default=0)
        for punishment, shared in punishments(offense, limbs, law, age=age):
            apart = all(law.victim_age(limb, offense.section) or graded(offense, limb, law) for limb in shared)
            met = apart and punishment.most >= 10 * YEAR
            why = "at most" if apart else "the same for a child as for an adult"
            steps = () if met else tuple(step for limb in shared for step in steps_beside(offense, limb, law))
            beside = tuple(item for step in steps for item in step.evidence)
            yield Outcome(
                Verdict.UNKNOWN if punishment.unknown else Verdict.MET if met else Verdict.GAP,
                f"{offense.title} ({_where(shared)}) carries {punishment.words} where the person prostituted is a "
                f"minor, {why}",
                tuple(dict.fromkeys((*acts_done(shared), *punishment.evidence, *beside))),
                printed_first((*punishment.evidence, *beside, offense.opening)),
                HELP,
                (Related(offense.clause.address, "the offense"),),
                offense.clause.address,
            )


def _where(limbs: tuple[Limb, ...]) -> str:
    return ", ".join(dict.fromkeys(limb.words[-1].clause.address for limb in limbs))
