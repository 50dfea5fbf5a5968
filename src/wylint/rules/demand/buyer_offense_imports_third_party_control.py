"""Let no offense of a buyer depend on a third party who controls the child.

What it checks
    Every offense of a buyer that reaches minors: its own words, the terms it uses and the offenses it cites, followed
    through the definitions behind them. It reports one that can be proved only with someone besides the child and
    the buyer who supervised, supplied or profited from the child.

Why it matters
    A buyer who finds the child himself, or whose go-between is never found, then goes free, although the harm to the
    child is the same.

Satisfied by
    Words of exchange alone; control as one alternative; a clause that no third party need be shown. "As defined in"
    takes over a definition, "in violation of" all elements; the law after the bill counts, so that the defect goes
    when the definition behind it is mended.

Model language
    (a)  ... a commercial sex act with a minor, whether or not any other person arranged, controlled or profited from
    the act.

Source
    The analysis, "Criminal Provisions for Demand" and the summary above it; W.S. 6-2-707(a), read with 6-2-706(a) and
    6-2-701(a)(xiv); Protected Innocence Challenge components 2.1 and 5.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law, printed_first
from wylint.facts.offense import Offense
from wylint.facts.plea import Plea
from wylint.facts.role import Role, conducts, reaching_minors
from wylint.facts.third_party import chain_of
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "name the child by age, and add: `... whether or not any other person arranged, controlled or profited from the "
    "act.`"
)


@rule(
    "WY204",
    "buyer-offense-imports-third-party-control",
    area=Area.DEMAND,
    severity=Severity.ERROR,
    words=("sex", "traffick", "prostitut", "servitude", "services"),
)
def check(offense: Offense, law: Law) -> Iterator[Outcome]:
    """One outcome for each offense of a buyer that reaches minors."""
    for conduct in conducts(offense, law):
        if conduct.role is not Role.BUYER or not (limbs := reaching_minors(conduct, law)):
            continue
        unit = offense.clause.address
        chain = chain_of(limbs, law)
        cited = tuple(
            Related(found.clause.address, "is the offense that it takes over")
            for limb in limbs
            for found in law.imported(limb)
        )
        relied = tuple(
            Related(found.clause.address, f'defines "{found.head.fragment.value}"') for found in chain.relied
        )
        links = tuple(dict.fromkeys((Related(unit, "is the offense of a buyer"), *cited, *relied)))
        if chain.free or law.barring(offense, Plea.CONTROL, age_is_element=True):
            yield Outcome(Verdict.MET, evidence=chain.evidence, related=links, unit=unit)
            continue
        yield Outcome(
            Verdict.GAP,
            f"{offense.title} ({unit}) reaches a buyer only if someone besides him and the child supervised, supplied "
            "or profited from the child",
            chain.evidence,
            printed_first((*chain.markers, offense.opening)),
            HELP,
            links,
            unit,
        )
