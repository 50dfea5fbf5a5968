"""List trafficking and commercial sexual exploitation among the crimes that make a gang or a racketeering pattern.

What it checks
    The list of offenses that form a pattern of gang or racketeering activity, lists that it cites included: whether it
    reaches the offenses of trafficking minors for sex and those of exploiting them commercially.

Why it matters
    Gangs have turned to selling people because the risk is lower than with drugs. The heavier penalty for gang crime
    reaches only what the list names.

Satisfied by
    Trafficking and one of promoting prostitution, commercial exploitation or images of children, by section, range,
    article or name, or "any felony". One of the two is partial; trafficking in drugs or weapons is none.

Model language
    (B)  Promoting prostitution in violation of W.S. 6-4-103, human trafficking or sexual servitude in violation of
    W.S. 6-2-702 through 6-2-707 or sexual exploitation of children in violation of W.S. 6-4-303;

Source
    The analysis, "Criminalization of Domestic Minor Sex Trafficking"; W.S. 6-1-104(a)(xv); Protected Innocence
    Challenge component 1.4; 18 U.S.C. 1961(1).
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law
from wylint.facts.offense_list import ListKind
from wylint.facts.offense_scope import scope_of
from wylint.facts.registration import named
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "list them beside promoting prostitution: `human trafficking or sexual servitude in violation of W.S. 6-2-702 "
    "through 6-2-707 or sexual exploitation of children in violation of W.S. 6-4-303`"
)


@rule(
    "WY106",
    "gang-or-racketeering-predicates-include-trafficking",
    area=Area.CRIMINALIZATION,
    severity=Severity.WARNING,
    kind=Speaks.LIST,
    words=("6-1-104", "gang", "racketeer"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the list."""
    scope = scope_of(law, ListKind.GANG)
    if not scope.lists:
        if not law.covers("WY106"):
            yield Outcome(Verdict.UNKNOWN)
        return
    lacking = scope.missing(scope.trafficking)
    missing = [target for target in scope.exploitation if target in scope.missing(scope.exploitation)]
    some = len(missing) < len(scope.exploitation)
    address = scope.lists[0].clause.address
    listed = [
        item.evidence for item in scope.reach.items if any(item.place.holds(t.section) for t in scope.exploitation)
    ]
    if not lacking and some:
        verdict, message = Verdict.MET, ""
    elif some or len(lacking) < len(scope.trafficking):
        left = "; ".join(dict.fromkeys(named(target) for target in (*lacking, *(() if some else missing))))
        verdict, message = Verdict.PARTIAL, f"the offenses that form a pattern of gang crime do not include {left}"
    else:
        verdict = Verdict.GAP
        message = (
            "the offenses that form a pattern of gang crime include neither trafficking nor exploitation of children"
        )
    yield Outcome(
        verdict,
        message,
        scope.evidence,
        listed[0] if listed else None,
        HELP,
        (Related(address, "lists the offenses that form a pattern"),),
        address,
    )
