"""Let a court authorize interception for trafficking and commercial sexual exploitation of children by themselves.

What it checks
    The list of felonies for which an order to intercept communications may be given: whether it reaches the offenses
    of trafficking minors for sex and those of exploiting them commercially (promoting prostitution, images), once
    every item that holds only in connection with the investigation of something else, or only where organized crime
    is involved, is left out.

Why it matters
    Trafficking runs on telephones and messages. Where the list reaches it only while drugs are being investigated,
    the investigators of a child's exploitation cannot ask for the order at all.

Satisfied by
    The offenses by section, range, article or name in the unconditional part of the list, or a cited list that holds
    them. One of the two kinds, or both under a condition, is partial. Kidnapping and sexual assault "incident to" a
    drug investigation, and drug trafficking, are none.

Model language
    (iii)  Human trafficking or sexual servitude in violation of W.S. 6-2-702 through 6-2-707, promoting prostitution
    in violation of W.S. 6-4-103 or sexual exploitation of children in violation of W.S. 6-4-303.

Source
    The analysis, "Criminal Justice Tools"; W.S. 7-3-705(a); Protected Innocence Challenge component 6.3; 18 U.S.C.
    2516(1)(c).
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
    "add a paragraph of its own, not a subparagraph of a conditional one: `Human trafficking or sexual servitude in "
    "violation of W.S. 6-2-702 through 6-2-707, promoting prostitution in violation of W.S. 6-4-103 or sexual "
    "exploitation of children in violation of W.S. 6-4-303`"
)


@rule(
    "WY603",
    "wiretap-predicates-omit-trafficking",
    area=Area.JUSTICE_TOOLS,
    severity=Severity.ERROR,
    kind=Speaks.LIST,
    words=("7-3-70", "intercept", "wiretap"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the list."""
    scope = scope_of(law, ListKind.INTERCEPTION)
    if not scope.lists:
        if not law.covers("WY603", "7"):
            yield Outcome(Verdict.UNKNOWN)
        return
    missing = scope.missing(scope.trafficking)
    exploited = [target for target in scope.exploitation if target not in scope.missing(scope.exploitation)]
    others = () if exploited else scope.exploitation
    address = scope.lists[0].clause.address
    if not missing and not others:
        verdict, message = Verdict.MET, ""
    elif not missing or exploited or scope.conditional((*scope.trafficking, *scope.exploitation)):
        left = "; ".join(dict.fromkeys(named(target) for target in (*missing, *others)))
        verdict = Verdict.PARTIAL
        message = f"an order to intercept communications may not be given, or only under a condition, for {left}"
    else:
        verdict = Verdict.GAP
        message = (
            "no order to intercept communications may be given for trafficking or commercial sexual exploitation of "
            "children by itself"
        )
    yield Outcome(
        verdict,
        message,
        scope.worded,
        help=HELP,
        related=(Related(address, "lists the offenses for which interception may be ordered"),),
        unit=address,
    )
