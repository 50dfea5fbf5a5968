"""Let a person responsible for a child's welfare be whoever has the child in his hands, by right or not.

What it checks
    The definition of a person responsible for a child's welfare: whether it covers one who has physical custody or
    control of the child, or any person. It speaks when a bill narrows that to parents, guardians or lawful custody.

Why it matters
    Child protection steps in when a responsible person abuses or allows abuse. A trafficker is no parent or guardian;
    he has the child in his house. If only lawful custody counts, the agency turns the report away.

Satisfied by
    "other person … having the physical custody or control of the child", "exercising control over the child, lawfully
    or not", "any person". "Legal custody", "lawful custody" and a closed list of relatives do not satisfy it.

Model language
    (i)  "A person responsible for a child's welfare" includes … any other person having physical custody or control of
    the child, lawfully or not;

Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 14-3-202(a)(i); Protected Innocence Challenge
    component 5.6.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.child_protection import Caregiver
from wylint.facts.law import Law
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

HELP = "keep the words `or other person, institution or agency having the physical custody or control of the child`"


@rule(
    "WY509",
    "caregiver-definition-not-a-barrier",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("14-3-2", "responsible for", "caregiver", "caretaker"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found = law.facts(Caregiver)
    gone = tuple(one for item in found for one in item.overrides)
    found = tuple(item for item in found if not item.evidence[0].clause.address.startswith(gone or ("-",)))
    wide = [item for item in found if item.custody or item.control or item.anyone]
    evidence = tuple(part for item in (wide or found) for part in item.evidence)
    if wide:
        protects = frozenset(one for item in wide for one in _protected(item))
        yield Outcome(Verdict.MET, evidence=evidence, protects=protects, help=HELP)
    elif not law.covers("WY509", "14"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(
            Verdict.GAP,
            "the persons responsible for a child's welfare do not include one who holds the child without being "
            "entitled to, as a trafficker does",
            evidence,
            evidence[0] if evidence else None,
            HELP,
        )


def _protected(item: Caregiver) -> Iterator[str]:
    if item.custody or item.anyone:
        yield "persons who have physical custody of a child are responsible for its welfare"
    if item.control or item.anyone:
        yield "persons who have control of a child are responsible for its welfare"
