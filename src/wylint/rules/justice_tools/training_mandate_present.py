"""Keep the duty to train law enforcement on human trafficking.

What it checks
    Whether somebody must give, or officers must take, training on trafficking or commercial sexual exploitation, in
    the code or in a session law.

Why it matters
    A child who is sold is found by the officer who knows what to look for. Wyoming's duty stands in no code: a bill can
    end it with one line that names a session law.

Satisfied by
    "Shall" (or must, is required to, no officer shall be certified without), training or a course, trafficking as its
    subject, and law enforcement as its audience; the contents may be left open ("the training may include"). Not: may,
    is encouraged to, the intent of the legislature; training for hotels, schools or caseworkers only. A duty as far as
    there is money is partial.

Model language
    The peace officer standards and training commission shall require each peace officer to complete training on the
    identification of victims of human trafficking and the investigation of human trafficking.

Source
    The analysis, "Criminal Justice Tools"; Laws 2013, ch. 91, section 3 (not codified); Protected Innocence Challenge
    component 6.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law
from wylint.facts.training import TrainingDuty
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

PROTECTED = frozenset({"the duty to train law enforcement on human trafficking"})
HELP = (
    "keep or write: `The peace officer standards and training commission shall require each peace officer to complete "
    "training on the identification of victims of human trafficking and the investigation of human trafficking.`"
)


@rule(
    "WY601",
    "training-mandate-present",
    area=Area.JUSTICE_TOOLS,
    severity=Severity.WARNING,
    kind=Kind.GUARD,
    words=("training", "session law", "laws 20", "laws of", "laws, 20", "traffick"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the strongest sentence on such training."""
    found = law.facts(TrainingDuty)
    binding = [duty for duty in found if duty.binding]
    whole = [duty for duty in binding if not duty.funded]
    for duty in whole:
        yield Outcome(
            Verdict.MET,
            evidence=duty.evidence,
            related=_uncodified(duty),
            unit=duty.clause.address,
            protects=PROTECTED,
        )
    if whole:
        return
    for duty in binding:
        yield Outcome(
            Verdict.PARTIAL,
            "law enforcement is trained on human trafficking only as far as there is money",
            duty.evidence,
            duty.at,
            HELP,
            unit=duty.clause.address,
            protects=PROTECTED,
        )
    if binding:
        return
    for duty in found:
        yield Outcome(
            Verdict.GAP,
            "training law enforcement on human trafficking is left to discretion",
            duty.evidence,
            duty.at,
            HELP,
            unit=duty.clause.address,
        )
    if not found:  # a law that repeals its duty has none; of a law that never showed one, session laws may know
        yield Outcome(
            Verdict.GAP if law.covers("WY601", "9") else Verdict.UNKNOWN,
            "nobody must train law enforcement on human trafficking",
            help=HELP,
        )


def _uncodified(duty: TrainingDuty) -> tuple[Related, ...]:
    if duty.section[:4].isdigit():
        return (Related(f"session law {duty.section.replace(',', '')}", "binds, though it stands in no code"),)
    return ()
