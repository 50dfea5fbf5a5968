"""Let a trafficked child have delinquency adjudications vacated, not only convictions.

What it checks
    Every provision that relieves victims of trafficking of a record: whether it vacates, whether it reaches
    adjudications of delinquency beside convictions, whether for any offense, and whether the victim must wait. It
    speaks when a bill creates or changes such a provision and the law still vacates convictions only.

Why it matters
    Children are adjudicated, not convicted. Relief from convictions alone helps everyone except them. Expungement
    hides a record; only vacatur says that there should have been none.

Satisfied by
    "vacate the conviction or adjudication", a definition by which a conviction includes an adjudication for that
    purpose, a sentence that applies the relief to adjudications. Vacatur for prostitution only, or after a waiting
    period, is partial. Expungement or sealing alone is no vacatur.

Model language
    (c)  At any time after the entry of a conviction or an adjudication of delinquency the court shall vacate it if the
    person's participation in the offense is found to have been the result of having been a victim.

Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 6-2-708(c) and 14-6-241; Protected Innocence
    Challenge component 5.9; Report Card goal 4.3.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law, printed_first
from wylint.facts.record_relief import VictimRelief
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "reach adjudications: `At any time after the entry of a conviction or an adjudication of delinquency, the court in "
    "which it was entered shall vacate the conviction or adjudication if …`"
)


@rule(
    "WY516",
    "no-vacatur-of-delinquency-adjudications",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    words=("6-2-7", "vacat", "set aside", "expunge", "victim", "traffick"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each provision that relieves victims of a record, or one where adjudications are vacated."""
    found = law.facts(VictimRelief)
    reaching = [item for item in found if item.vacates and item.adjudications]
    whole = [item for item in reaching if not (item.prostitution_only or item.waits)]
    if whole:
        yield Outcome(Verdict.MET, evidence=tuple(part for item in whole for part in item.evidence))
        return
    for item in reaching or found:
        partly = item in reaching
        yield Outcome(
            Verdict.PARTIAL if partly else Verdict.GAP,
            _short(item)
            if partly
            else f"{item.evidence[-1].address} {_little(item)}, and nothing lets a trafficked "
            "child have an adjudication of delinquency vacated",
            item.evidence,
            printed_first(item.evidence),
            HELP,
            unit=item.evidence[-1].address,
        )
    if not found:
        message = "nothing lets a trafficked child have an adjudication of delinquency vacated"
        yield Outcome(Verdict.GAP if law.covers("WY516") else Verdict.UNKNOWN, message, help=HELP)


def _short(item: VictimRelief) -> str:
    what = "for prostitution only" if item.prostitution_only else "after a waiting period only"
    return f"a trafficked child can have an adjudication of delinquency vacated, but {what}"


def _little(item: VictimRelief) -> str:
    return "vacates convictions only" if item.vacates else "hides the record of a victim without vacating it"
