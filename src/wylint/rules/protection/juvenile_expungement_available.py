"""Let the records of juveniles be expunged, no later than at majority and whatever the offense short of violence.

What it checks
    The sections that let juvenile records be expunged: which records, how long the person must wait, which offenses
    are left out, whether the court must order it once the terms are met, and whether it costs a fee. It speaks when a
    bill takes any of that away.

Why it matters
    A child who was arrested for what a trafficker made it do carries that record into every application for work and
    housing. Each year of waiting and each exclusion keeps some of them there.

Satisfied by
    A petition upon reaching the age of majority, or at any time, for every delinquent act other than a violent felony.
    A longer wait is partial; leaving out more offenses, or no expungement at all, is a loss. Waiting for majority is
    itself a shortfall of the present law that this rule does not report.

Model language
    (a)  Any person adjudicated delinquent … other than a violent felony … may petition the court for the expungement
    of his record in the juvenile court at any time.

Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 14-6-241 and 14-6-440; Protected Innocence
    Challenge component 5.9.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.expungement_term import standing_expungements
from wylint.facts.law import Law, printed_first
from wylint.facts.record_relief import JuvenileExpungement
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

HELP = (
    "keep the petition open from the age of majority on, for every delinquent act other than a violent felony, or open "
    "it at any time"
)
DELINQUENCY = "adjudications of delinquency"


@rule(
    "WY515",
    "juvenile-expungement-available",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("14-6-2", "14-6-4", "expunge"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found = standing_expungements(law)
    main = [item for item in found if DELINQUENCY in item.objects]
    evidence = tuple(part for item in (main or found) for part in item.evidence)
    protects = frozenset(one for item in found for one in _protected(item))
    if any(not _short(item) for item in main):
        yield Outcome(Verdict.MET, evidence=evidence, protects=protects, help=HELP)
    elif main:
        yield Outcome(
            Verdict.PARTIAL,
            f"the record of a juvenile adjudicated delinquent can be expunged only {_short(main[0])}",
            evidence,
            printed_first(evidence),
            HELP,
            protects=protects,
        )
    elif not law.covers("WY515", "14"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(
            Verdict.GAP,
            "the record of a juvenile adjudicated delinquent cannot be expunged",
            evidence,
            help=HELP,
            protects=protects,
        )


def _short(item: JuvenileExpungement) -> str:
    """What is wrong with it, in words that follow "only"."""
    if item.waits:
        return "after waiting longer than until majority"
    left = sorted(item.excluded - {"violent felonies"})
    return f"with the exception of {' and '.join(left)}" if left else ""


def _protected(item: JuvenileExpungement) -> Iterator[str]:
    for one in item.objects:
        if not item.waits:
            yield f"expungement of {one} from the age of majority on"
        if one == DELINQUENCY and item.binds:
            yield f"an order of expungement of {one} once the terms are met"
    if item.free:
        yield "expungement of juvenile records without a filing fee"
