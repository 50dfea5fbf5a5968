"""Extend the rape shield to prosecutions of trafficking and commercial sexual exploitation.

What it checks
    The scope of the provision that keeps a victim's sexual history out of evidence or puts a procedure before it:
    whether it reaches every offense of trafficking or buying minors. "This article" is read from where the shield
    stands.

Why it matters
    A child who was sold has, by the very crime, a sexual history. Without the shield the defense may ask about all of
    it before the jury, and many victims will not testify.

Satisfied by
    The offenses by section, range, article, chapter or name in the scope of the shield, a shield of the trafficking
    article's own, or "any criminal proceeding". A shield that reaches some of these offenses leaves the victims of the
    others without one.

Model language
    (a)  In any prosecution under this article, W.S. 6-2-702 through 6-2-707, 6-4-101 through 6-4-103 or 6-4-303 or
    for any lesser included offense, …

Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 6-2-312(a); Protected Innocence Challenge
    component 5.8; Federal Rules of Evidence 412.
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
    "name the offenses beside those of the article in which the shield stands: `In any prosecution under this "
    "article, W.S. 6-2-702 through 6-2-707, 6-4-101 through 6-4-103 or 6-4-303`"
)
SAYS = "says in which prosecutions the victim's sexual history is shielded"


@rule(
    "WY514",
    "rape-shield-not-extended",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    kind=Speaks.LIST,
    words=("6-2-312", "sexual"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for all shields together."""
    scope = scope_of(law, ListKind.SHIELD)
    if not scope.lists:
        if not law.covers("WY514"):
            yield Outcome(Verdict.UNKNOWN)
        return
    wanted = (*scope.trafficking, *scope.buying)
    missing = scope.missing(wanted)
    address = scope.lists[0].clause.address
    left = "; ".join(dict.fromkeys(named(target) for target in missing))
    met = bool(wanted) and not missing
    yield Outcome(
        Verdict.MET if met else Verdict.GAP,
        "" if met else f"the shield of a victim's sexual history does not reach prosecutions for {left}",
        scope.evidence,
        help=HELP,
        related=(*(Related(one.clause.address, SAYS) for one in scope.lists), *_testimony(law)),
        unit=address,
    )


def _testimony(law: Law) -> Iterator[Related]:
    """The provision on testimony by videotape, where its own list of offenses omits these as well."""
    scope = scope_of(law, ListKind.TESTIMONY)
    if scope.lists and scope.missing((*scope.trafficking, *scope.buying)):
        yield Related(scope.lists[0].clause.address, "lets a child testify on videotape, and omits these offenses too")
