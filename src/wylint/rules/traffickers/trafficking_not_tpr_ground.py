"""Make conviction of trafficking or commercially exploiting a child a ground for terminating parental rights.

What it checks
    The grounds on which the parent-child relationship may be terminated: whether one of them is a conviction of sex
    trafficking or commercial sexual exploitation of a child, of any child and without imprisonment as a condition.

Why it matters
    A parent who sells a child, his own or another's, may keep every right to his children. Imprisonment for a felony
    together with unfitness reaches him only while he is in prison.

Satisfied by
    The offenses by section, range or name among the grounds. A ground that needs only a felony and imprisonment, a
    duty to register, or the parent's own child as the victim is partial, as is a list of cases in which no reasonable
    efforts at reunification are required.

Model language
    (x)  The parent is convicted of an offense under W.S. 6-2-702 through 6-2-707, 6-4-103 or 6-4-303 in which the
    victim was a minor.

Source
    The analysis, "Criminal Provisions for Traffickers"; W.S. 14-2-309(a)(iv), (b) and (c); Protected Innocence
    Challenge component 3.6; 42 U.S.C. 671(a)(15)(D).
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Fragment
from wylint.facts.law import Law
from wylint.facts.offense_list import ListKind, OffenseList
from wylint.facts.offense_scope import OffenseScope, scope_of
from wylint.facts.trade import ANY
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "add a ground: `The parent is convicted of an offense under W.S. 6-2-702 through 6-2-707, 6-4-103 or 6-4-303 in "
    "which the victim was a minor`"
)


@rule(
    "WY311",
    "trafficking-not-tpr-ground",
    area=Area.TRAFFICKERS,
    severity=Severity.WARNING,
    kind=Speaks.LIST,
    words=("14-2-309", "parental rights", "parent-child"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the grounds."""
    scope = scope_of(law, ListKind.PARENTAL)
    if not scope.lists:
        if not law.covers("WY311", "14"):
            yield Outcome(Verdict.UNKNOWN)
        return
    beside = [held for held in law.facts(OffenseList) if held.kind is ListKind.NO_EFFORTS]
    evidence = (*_grounds(scope), *(item for held in beside for item in held.evidence))
    weak = [item for held in scope.lists for item in held.evidence if item.fragment.kind in _WEAK]
    missing = scope.missing(scope.trafficking)
    if scope.trafficking and not missing:
        verdict, message = Verdict.MET, ""
    elif weak or _some(scope):
        verdict = Verdict.PARTIAL
        message = "conviction of trafficking or exploiting a child ends parental rights only in part: " + (
            _PART if _some(scope) else _FELONY
        )
    else:
        verdict = Verdict.GAP
        message = (
            "conviction of trafficking or commercially exploiting a child is no ground for terminating parental rights"
        )
    relied = [Related(item.address, "reaches a convicted parent in general") for item in weak]
    relied += [Related(held.clause.address, "gives the grounds") for held in scope.lists]
    yield Outcome(verdict, message, evidence, None, HELP, tuple(dict.fromkeys(relied)), scope.lists[0].clause.address)


_WEAK = frozenset({"reach.incarcerated", "reach.registrant", "reach.registers"})
_FELONY = "a parent convicted of it is reached only by a general ground, such as imprisonment for a felony"
_PART = "not every such offense, or not against every child"


def _grounds(scope: OffenseScope) -> Iterator[Evidence]:
    """What the grounds say, and each of them by its words: a change of any is a change of the list."""
    yield from scope.worded
    for held in scope.standing:
        yield Evidence(held.clause, Fragment("reach.words", held.clause.digest))


def _some(scope: OffenseScope) -> bool:
    found = (*scope.trafficking, *scope.buying, *scope.exploitation)
    return any(target.reached(scope.reach, ANY) for target in found)
