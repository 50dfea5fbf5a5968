"""List trafficking and commercial sexual exploitation among the crimes that make a gang or a racketeering pattern.

What it checks
    The list of offenses that form a pattern of gang or racketeering activity, lists that it cites included: whether it
    reaches the offenses of trafficking minors for sex and those of exploiting them commercially.

Why it matters
    Gangs have turned to selling people because the risk is lower than with drugs. The heavier penalty for gang crime
    reaches only what the list names.

Satisfied by
    Trafficking and one of promoting prostitution, commercial exploitation or images of children, by section, range,
    article or name, or "any felony", in a list that works by the offenses alone. One of the two is partial, and so are
    both where only a gang of so many members, with a common name or sign, or repeated offenses are reached.
    Trafficking in drugs or weapons is none.

Model language
    (B)  Promoting prostitution in violation of W.S. 6-4-103, human trafficking or sexual servitude in violation of
    W.S. 6-2-702 through 6-2-707 or sexual exploitation of children in violation of W.S. 6-4-303;

Source
    The analysis, "Criminalization of Domestic Minor Sex Trafficking"; W.S. 6-1-104(a)(xv); Protected Innocence
    Challenge component 1.4; 18 U.S.C. 1961(1).
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.gang import structural_limits
from wylint.facts.item import Reach
from wylint.facts.law import Law
from wylint.facts.offense_list import ListKind
from wylint.facts.offense_scope import OffenseScope, scope_of
from wylint.facts.reach import reach_of_lists
from wylint.facts.registration import named
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "list them beside promoting prostitution: `human trafficking or sexual servitude in violation of W.S. 6-2-702 "
    "through 6-2-707 or sexual exploitation of children in violation of W.S. 6-4-303`"
)

FREE = (
    "let two persons who act together for profit be enough, beside the list: `two (2) or more persons who act together "
    "to commit an offense under W.S. 6-2-702 through 6-2-707, 6-4-103 or 6-4-303`"
)
NEITHER = "the offenses that form a pattern of gang crime include neither trafficking nor exploitation of children"
LIMITED = (
    "trafficking and exploitation of children are among the offenses that form a pattern of gang crime, but only a "
    "group of some size, with a name or sign in common, or that offends repeatedly is reached"
)


@rule(
    "WY106",
    "gang-or-racketeering-predicates-include-trafficking",
    area=Area.CRIMINALIZATION,
    severity=Severity.WARNING,
    kind=Speaks.LIST,
    words=("6-1-104", "gang", "racketeer", "profiteer", "predicate", "organized", "enterprise", "pattern of"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the list."""
    scope = scope_of(law, ListKind.GANG)
    if not scope.lists:
        if not law.covers("WY106"):
            yield Outcome(Verdict.UNKNOWN)
        return
    limits = tuple(item for held in scope.lists for item in structural_limits(held, law))
    free = reach_of_lists([held for held in scope.lists if not structural_limits(held, law)], law)
    verdict, message = _judged(scope, free)
    address = scope.lists[0].clause.address
    listed = [
        item.evidence for item in scope.reach.items if any(item.place.holds(t.section) for t in scope.exploitation)
    ]
    limited = limits if message == LIMITED else ()
    heads = [item for held in scope.lists for item in held.evidence if item.fragment.kind == "reach.pattern"]
    touched = next((item for item in heads if item.clause.touched and item.clause.origin is not None), None)
    yield Outcome(
        verdict,
        message,
        (*scope.worded, *limited),
        None if limited else touched or next(iter(listed), None),
        FREE if limited else HELP,
        (
            Related(address, "lists the offenses that form a pattern"),
            *dict.fromkeys(Related(item.address, "says which groups are reached") for item in limited),
        ),
        address,
    )


def _judged(scope: OffenseScope, free: Reach) -> tuple[Verdict, str]:
    """What the lists together reach; ``free`` is the reach of those without structural limits."""
    lacking = scope.missing(scope.trafficking)
    missing = scope.missing(scope.exploitation)
    some = len(missing) < len(scope.exploitation)
    if not lacking and some:
        return (Verdict.MET, "") if _both(scope, free) else (Verdict.PARTIAL, LIMITED)
    if some or len(lacking) < len(scope.trafficking):
        left = "; ".join(dict.fromkeys(named(target) for target in (*lacking, *(() if some else missing))))
        return Verdict.PARTIAL, f"the offenses that form a pattern of gang crime do not include {left}"
    return Verdict.GAP, NEITHER


def _both(scope: OffenseScope, free: Reach) -> bool:
    """Whether lists without structural limits reach trafficking, and one of the other offenses."""
    trafficking = all(target.reached(free) for target in scope.trafficking)
    return trafficking and any(target.reached(free) for target in scope.exploitation)
