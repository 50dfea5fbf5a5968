"""Treat a trafficked child as abused or neglected, not as a child in need of supervision.

What it checks
    The definitions of abuse and neglect, and every provision that says what a trafficked child is deemed to be: a
    child in need of supervision, or one that is abused or neglected. It speaks when a bill changes one of them and the
    law still labels the child as one to be supervised, or nowhere names trafficking as abuse or neglect.

Why it matters
    A child in need of supervision has done something wrong: run away, skipped school. That label allows custody much
    like detention and puts no duty on anyone to ask who sold the child.

Satisfied by
    Abuse or neglect that includes human trafficking or commercial sexual exploitation by its own words, or a provision
    that deems the child abused, neglected or dependent, without the other label. Both labels side by side are partial.
    A "sexual offense against a child" names no trafficking.

Model language
    (ii)  "Abuse" means … and the commission or allowing the commission of human trafficking, commercial sexual
    exploitation or any other sexual offense against a child by any person;

Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 6-2-708(b), 14-3-202(a)(ii) and 14-6-402(a)(iv);
    42 U.S.C. 5106g; Protected Innocence Challenge component 5.5; Report Card goal 2.10.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.child_protection import Standing
from wylint.facts.law import Law, printed_first
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "name trafficking in the definition of abuse, and drop the label of a child in need of supervision: `and the "
    "commission or allowing the commission of human trafficking, commercial sexual exploitation or any other sexual "
    "offense against a child by any person;`"
)


@rule(
    "WY508",
    "victim-classified-as-child-in-need-of-supervision",
    area=Area.PROTECTION,
    severity=Severity.WARNING,
    words=("6-2-7", "14-3-202", "14-6-402", "in need of supervision", "neglect", "abuse", "traffick", "victim"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found = law.facts(Standing)
    evidence = tuple(part for item in found for part in item.evidence)
    # who only deems the child abused leaves the label to those who give it
    held = tuple(part for item in found if item.supervision or item.defines for part in item.evidence)
    labels = tuple(part for item in found if item.supervision for part in item.evidence)
    neglected = any(item.neglected for item in found)
    if neglected and not labels:
        yield Outcome(Verdict.MET, evidence=evidence)
    elif neglected:
        yield Outcome(
            Verdict.PARTIAL,
            "a trafficked child is an abused or neglected child in law, but can as well be treated as a child in need "
            "of supervision",
            held, printed_first(labels), HELP,
        )  # fmt: skip
    elif not law.covers("WY508", "14"):
        yield Outcome(Verdict.UNKNOWN, evidence=evidence)
    elif labels:
        yield Outcome(
            Verdict.GAP,
            "a trafficked child is treated as a child in need of supervision, and nothing makes trafficking a form of "
            "abuse or neglect",
            evidence, printed_first(labels), HELP,
        )  # fmt: skip
    else:
        yield Outcome(
            Verdict.GAP,
            "neither abuse nor neglect of a child includes trafficking or commercial sexual exploitation",
            evidence, printed_first(evidence), HELP,
        )  # fmt: skip
