"""Keep the duty to tell the child welfare agency of a child who may be a victim, and to refer victims to services.

What it checks
    The duties of police and prosecutors who meet a possible victim of trafficking: whether they must, not may, tell
    the department of family services of a child, tell the victim services division, and refer the victim to services.
    It speaks when a bill takes one of these duties away, makes it discretionary, or puts it off until a conviction or
    the victim's cooperation.

Why it matters
    A child who is not handed to someone who can help goes back to the trafficker, or to jail. A duty is kept on a busy
    night; a permission is not.

Satisfied by
    "… shall also notify the department of family services", "shall transfer the minor to the department's custody",
    with or without a time limit. Services that are merely listed, and victims who are merely informed, are no duty to
    refer. A duty moved to another section is no loss.

Model language
    (ii) … If the possible victim is a minor, the agency or office shall also notify the department of family services.

Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 6-2-709(a)(i) and (ii); 42 U.S.C. 671(a)(34);
    Protected Innocence Challenge component 5.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law, printed_first
from wylint.facts.victim_duty import VictimDuty
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

HELP = (
    "keep the duty: `If the possible victim is a minor, the agency or office shall notify the department of family "
    "services and shall refer the victim to services.`"
)


CHILDREN = "notice to the department of family services of a child who may be a victim of trafficking"


@rule(
    "WY506",
    "mandatory-referral-present",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("6-2-7", "victim", "traffick"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    duties = [
        item for item in law.facts(VictimDuty) if item.tells_child_agency or item.tells_victim_agency or item.refers
    ]
    firm = [item for item in duties if item.binds and not item.late]
    lifted = {one for item in duties if item.lifts for one in _protected(item)}
    protects = frozenset(one for item in firm for one in _protected(item)) - lifted
    evidence = tuple(part for item in duties for part in item.evidence)
    weak = tuple(part for item in duties if item not in firm for part in item.evidence)
    if CHILDREN in protects:
        yield Outcome(Verdict.MET, evidence=evidence, protects=protects, help=HELP)
    elif protects:
        yield Outcome(
            Verdict.GAP,
            "nobody must tell the department of family services of a child who may be a victim of trafficking",
            evidence,
            printed_first((*weak, *evidence)),
            HELP,
            protects=protects,
        )  # fmt: skip
    elif not law.covers("WY506"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(
            Verdict.GAP,
            "nobody must refer a victim of trafficking to services or tell the department of family services of a "
            "child",
            evidence,
            printed_first(evidence),
            HELP,
        )


def _protected(item: VictimDuty) -> Iterator[str]:
    if item.tells_child_agency:
        yield CHILDREN
    if item.tells_victim_agency:
        yield "notice of a victim of trafficking to those who serve victims of crime"
    if item.refers:
        yield "referral of victims of trafficking to services"
