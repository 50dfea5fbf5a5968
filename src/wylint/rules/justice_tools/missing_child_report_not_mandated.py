"""Oblige law enforcement to enter a report of a missing child at once.

What it checks
    Each section that says what is done with the report of a missing child: whether an agency of law enforcement must
    enter it in the national or state system, or pass it on to the clearinghouse.

Why it matters
    Children who run away are sold within days. A report that lies on a desk finds nobody.

Satisfied by
    An agency, "shall", enter, transmit, notify or report, and the system or clearinghouse; at once or within a day, if
    a time is given. A duty to cooperate in reporting, or to report later than a day, is partial. Not: may; a duty of
    parents or schools; a repository that nobody must feed; reports on missing adults.

Model language
    Each law enforcement agency that receives a report of a missing child shall, within two (2) hours, enter the report
    in the national crime information center database and notify the division.

Source
    The analysis, "Criminal Justice Tools"; W.S. 9-1-624; 34 U.S.C. 41307 and 41308; Protected Innocence Challenge
    component 6.6.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law
from wylint.facts.missing import MissingDuty, Report
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "write: `Each law enforcement agency that receives a report of a missing child shall, within two (2) hours, enter "
    "the report in the national crime information center database and notify the division.`"
)


@rule(
    "WY607",
    "missing-child-report-not-mandated",
    area=Area.JUSTICE_TOOLS,
    severity=Severity.ERROR,
    words=("missing", "9-1-624", "runaway"),
)
def check(law: Law) -> Iterator[Outcome]:
    """Met where a section obliges an agency; else one outcome for each section that speaks of such reports."""
    sections: dict[str, list[MissingDuty]] = {}
    for duty in law.facts(MissingDuty):
        sections.setdefault(duty.section, []).append(duty)
    enough = [duty for held in sections.values() for duty in held if duty.report is Report.ENTER]
    for duty in enough:
        yield Outcome(Verdict.MET, evidence=duty.evidence, unit=duty.section)
    if enough:
        return
    for section, held in sections.items():
        partial = max(duty.report for duty in held) is Report.COOPERATE
        shortfall = "law enforcement must cooperate in reporting missing children, but enter no report at once"
        yield Outcome(
            Verdict.PARTIAL if partial else Verdict.GAP,
            shortfall
            if partial
            else f"{section} obliges no law enforcement agency to enter a report of a missing child",
            tuple(item for duty in held for item in duty.evidence),
            held[0].at,
            HELP,
            unit=section,
        )
    if not sections:
        yield Outcome(
            Verdict.GAP if law.covers("WY607", "9") else Verdict.UNKNOWN,
            "nobody must enter or pass on a report of a missing child",
            help=HELP,
        )
