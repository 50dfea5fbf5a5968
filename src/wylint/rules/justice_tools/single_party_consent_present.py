"""Keep one party's consent enough to record a conversation, also for law enforcement.

What it checks
    Whether the law on interception lets a person record who takes part, or with the consent of one of those who do; and
    whether that holds for law enforcement.

Why it matters
    A victim or an officer who speaks with a trafficker can keep what was said. Where all must agree, the trafficker
    decides what a court will hear.

Satisfied by
    An exception for a party and for the consent of one party. "Unless for a criminal or tortious purpose" takes nothing
    away. Not: the consent of all parties; an exception for private persons only.

Model language
    Nothing in this section prohibits a person, a peace officer included, from intercepting a communication to which the
    person is a party or where one (1) of the parties has given prior consent.

Source
    The analysis, "Criminal Justice Tools"; W.S. 7-3-702(b)(iv); 18 U.S.C. 2511(2)(c) and (d); Protected Innocence
    Challenge component 6.2.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wylint.facts.law import Law
from wylint.facts.recording import ConsentRule
from wylint.law.citation import article_of
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

PARTY = "recording by a party to the communication"
ONE = "recording with the consent of one party"
HELP = (
    "keep: `Any person from intercepting an oral, wire or electronic communication where the person is a party to the "
    "communication or where one (1) of the parties to the communication has given prior consent`"
)


@rule(
    "WY602",
    "single-party-consent-present",
    area=Area.JUSTICE_TOOLS,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("intercept", "7-3-7", "eavesdrop"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each provision that allows it, or one for the law that does not."""
    found = law.facts(ConsentRule)
    allowed = [one for one in found if (one.party or one.one) and not one.without_officers]
    for limit in [one for one in found if one.everyone or one.without_officers]:
        if limit.everyone or not allowed or _governs(limit, allowed):
            why = (
                "every party to a conversation must consent before it is recorded"
                if limit.everyone
                else "law enforcement cannot record with the consent of one party"
            )
            yield Outcome(Verdict.GAP, why, limit.evidence, limit.evidence[0], HELP, unit=limit.clause.address)
            return
    for one in allowed:
        protects = frozenset({*((PARTY,) if one.party else ()), *((ONE,) if one.one else ())})
        yield Outcome(Verdict.MET, evidence=one.evidence, help=HELP, unit=one.clause.address, protects=protects)
    if not allowed:
        yield Outcome(
            Verdict.GAP if law.covers("WY602", "7") else Verdict.UNKNOWN,
            "no provision lets one party to a conversation consent to its recording",
            help=HELP,
        )


def _governs(limit: ConsentRule, allowed: Sequence[ConsentRule]) -> bool:
    """Whether a limit on law enforcement speaks of what is allowed: it cites it, or stands in its article."""
    return any(
        one.clause.address.startswith(limit.cites or ("-",)) or article_of(one.section) == article_of(limit.section)
        for one in allowed
    )
