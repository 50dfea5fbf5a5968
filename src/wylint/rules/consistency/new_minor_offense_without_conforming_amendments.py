"""Amend the lists of offenses together with every new offense against minors.

What it checks
    Each trafficker's or buyer's offense that reaches minors and that the bill creates, against the lists that work
    only by naming offenses: sex offender registration, interception orders, the rape shield, grounds for terminating
    parental rights, and the pattern of gang crime.

Why it matters
    A new offense is in none of these lists until a bill puts it there. It is the amendment that is most often
    forgotten, and nothing in the new section shows that it is missing.

Satisfied by
    The lists amended in the same bill, or already wide enough to reach the new section ("title 6, chapter 2, article
    7", "any felony").

Model language
    Section 2.  W.S. 6-1-104(a)(xv)(B), 6-2-312(a)(intro), 7-3-705(a) by creating a new paragraph (iii),
    7-19-301(a)(viii) and 14-2-309(a) by creating a new paragraph (x) are amended to read: …

Source
    W.S. 6-1-104(a)(xv), 6-2-312(a), 7-3-705(a), 7-19-301(a)(viii), 7-19-302 and 14-2-309; the analysis on each of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.item import Reach
from wylint.facts.law import Law
from wylint.facts.offense_list import ListKind
from wylint.facts.offense_scope import scope_of
from wylint.facts.registration import named, registration
from wylint.facts.role import Role
from wylint.facts.trade import trade
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Family, rule
from wylint.rules.registry import Kind as Speaks

HELP = "amend the lists in the same bill, so that each names `W.S. {section}`"
LISTS = (
    (ListKind.INTERCEPTION, "interception orders"),
    (ListKind.SHIELD, "the rape shield"),
    (ListKind.PARENTAL, "grounds for terminating parental rights"),
    (ListKind.GANG, "the pattern of gang crime"),
)


@rule(
    "WY905",
    "new-minor-offense-without-conforming-amendments",
    area=Area.CONSISTENCY,
    severity=Severity.WARNING,
    kind=Speaks.LIST,
    wakes=(Family.TRAFFICKING, Family.BUYER),
    words=("sex", "prostitut", "traffick", "servitude"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each offense, about its section; only a created one is new."""
    lists = list(_lists(law))
    if not lists:
        if not law.covers("WY905"):
            yield Outcome(Verdict.UNKNOWN)
        return
    for target in trade(law, Role.TRAFFICKER, Role.BUYER):
        omitting = [(name, address) for name, address, reach in lists if not target.reached(reach)]
        yield Outcome(
            Verdict.GAP if omitting else Verdict.MET,
            f"{named(target)} can be committed against minors, and these lists do not reach it: "
            + ", ".join(f"{name} ({address})" for name, address in omitting)
            if omitting
            else "",
            at=target.opening,
            help=HELP.format(section=target.section),
            related=tuple(Related(address, f"is the list for {name}") for name, address, _ in lists),
            unit=target.section,
            about=target.section,
        )


def _lists(law: Law) -> Iterator[tuple[str, str, Reach]]:
    """The lists there are: what for, where, and what they reach."""
    duty = registration(law)
    if duty.lists:
        yield "sex offender registration", duty.lists[0].clause.address, duty.reach
    for kind, name in LISTS:
        scope = scope_of(law, kind)
        if scope.lists:
            yield name, scope.lists[0].clause.address, scope.reach
