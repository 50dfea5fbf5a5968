"""Oblige law enforcement to say when a missing child is found.

What it checks
    Each section that says what is done with the report of a missing child: whether an agency of law enforcement must
    update or cancel the entry, or notify somebody, once the child is found.

Why it matters
    A child who is found may have been sold meanwhile. Who has to report the recovery has to ask, and a register of
    children who are no longer missing helps nobody to find the others.

Satisfied by
    An agency, "shall", update, cancel, notify or report, and the child located, recovered or returned. Not: a duty of
    parents alone; recovered property.

Model language
    Upon locating the child the agency shall update the entry, notify the division and screen the child for signs of
    trafficking.

Source
    The analysis, "Criminal Justice Tools"; W.S. 9-1-624; 34 U.S.C. 41308; Protected Innocence Challenge component 6.6.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law
from wylint.facts.missing import MissingDuty
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "write: `Upon locating the child the agency shall update the entry, notify the division and screen the child for "
    "signs of trafficking.`"
)


@rule(
    "WY608",
    "recovered-child-report-not-mandated",
    area=Area.JUSTICE_TOOLS,
    severity=Severity.WARNING,
    words=("missing", "9-1-624", "runaway"),
)
def check(law: Law) -> Iterator[Outcome]:
    """Met where a section obliges an agency; else a gap for each section that speaks of missing children."""
    sections: dict[str, list[MissingDuty]] = {}
    for duty in law.facts(MissingDuty):
        sections.setdefault(duty.section, []).append(duty)
    enough = [duty for held in sections.values() for duty in held if duty.recovery]
    for duty in enough:
        yield Outcome(Verdict.MET, evidence=duty.evidence, unit=duty.section)
    if enough:
        return
    for section, held in sections.items():
        yield Outcome(
            Verdict.GAP,
            f"{section} speaks of missing children and obliges no agency to report that a child is found",
            tuple(item for duty in held for item in duty.evidence),
            held[0].at,
            HELP,
            unit=section,
        )
    if not sections:
        yield Outcome(
            Verdict.GAP if law.covers("WY608", "9") else Verdict.UNKNOWN,
            "nobody must report that a missing child is found",
            help=HELP,
        )
