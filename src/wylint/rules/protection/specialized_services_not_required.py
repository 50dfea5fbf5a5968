"""Require services made for children who were trafficked, not merely a list of what happens to be available.

What it checks
    Every provision on services, planning or referral for victims of trafficking or commercial sexual exploitation,
    and whether the law after the bill holds one by which somebody must provide services made for such victims. It
    speaks of each provision that the bill creates or changes while no such duty exists.

Why it matters
    "Services available" are often none. A child who was sold needs a safe bed and treatment for what was done to it;
    ordinary shelters and foster homes are where traffickers look for children.

Satisfied by
    "shall provide" (ensure, contract for, place in) services that are specialized, trauma informed, in a safe house or
    made for the needs of trafficked children. Services "as available" or "within available appropriations", "may
    provide", a referral, a plan, a study, a task force, a protocol, a screening tool and grants that may be awarded
    do not satisfy it.

Model language
    (e)  The department of family services shall provide specialized, trauma informed services to every minor who is a
    victim, including safe housing, advocacy, and medical and mental health care.

Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 6-2-709(a)(ii) and (c); Protected Innocence
    Challenge component 5.4; Report Card goals 3.1 through 3.6.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import Evidence
from wylint.facts.law import Law, printed_first
from wylint.facts.protection import as_worded
from wylint.facts.victim_duty import VictimDuty
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "add, with the bill's own numbering: `The department of family services shall provide specialized, trauma informed "
    "services to every minor who is a victim, including safe housing, advocacy, and medical and mental health care.`"
)


@rule(
    "WY507",
    "specialized-services-not-required",
    area=Area.PROTECTION,
    severity=Severity.WARNING,
    words=("6-2-7", "victim", "traffick", "exploited", "exploitation"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each provision on services, or one where a duty to provide special ones is met."""
    provisions: dict[str, list[VictimDuty]] = {}
    for item in law.facts(VictimDuty):
        provisions.setdefault(item.evidence[0].address, []).append(item)
    met = [item for items in provisions.values() for item in items if item.meets]
    if met:
        yield Outcome(Verdict.MET, evidence=_words(met))
        return
    for address, items in provisions.items():
        if not any(item.speaks_of_services for item in items):
            continue
        evidence = (*_words(items), as_worded(items[0].evidence[0].clause))
        yield Outcome(
            Verdict.GAP,
            f"{address} speaks of services for victims of trafficking and {_why(items)}, and nothing in the law "
            "requires services made for trafficked children",
            evidence,
            printed_first(evidence),
            HELP,
            unit=address,
        )
    if not provisions:
        yield Outcome(Verdict.GAP if law.covers("WY507") else Verdict.UNKNOWN, NONE, help=HELP)


NONE = "nothing in the law requires services made for trafficked children"


def _words(items: list[VictimDuty]) -> tuple[Evidence, ...]:
    return tuple(part for item in items for part in item.evidence)


def _why(items: list[VictimDuty]) -> str:
    """What keeps these words from being such a duty."""
    if any(item.plans for item in items):
        return "asks for plans or grants only"
    if any(item.provides and not item.binds for item in items):
        return "leaves them to discretion"
    if any(item.hedged for item in items):
        return "promises only what is available"
    return "requires none that are special"
