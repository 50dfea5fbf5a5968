"""Join imprisonment and fine so that a penalty can be read in one way only.

What it checks
    Each penalty on trafficking, prostitution or images of children: whether "imprisonment … and a fine …, or both"
    leaves open if one alone is enough, or both are owed.

Why it matters
    "And" asks for both, "or both" offers a choice. Where a minimum term stands beside it, the reader cannot tell
    whether a fine alone may be imposed on one who trafficked a child.

Satisfied by
    "Imprisonment …, a fine …, or both" where the court may choose; "imprisonment …, to which a fine … may be added"
    where prison is meant to be certain.

Model language
    (b)  …punishable by imprisonment for not less than ten (10) years, to which a fine of not more than ten thousand
    dollars ($10,000.00) may be added.

Source
    W.S. 6-2-702(b), 6-2-703(b), 6-2-704(b), 6-2-705(b) and 6-2-706(b).
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law, printed_first
from wylint.facts.measure import Said
from wylint.facts.penalty import Penalty
from wylint.facts.punishment import of_trade
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "where prison is meant to be certain, `imprisonment for not less than ten (10) years, to which a fine may be "
    "added`; where the court may choose, `imprisonment, a fine, or both`"
)


@rule(
    "WY904",
    "ambiguous-penalty-conjunction",
    area=Area.CONSISTENCY,
    severity=Severity.NOTE,
    words=("sex", "prostitut", "traffick", "servitude", "6-2-7"),
)
def check(penalty: Penalty, law: Law) -> Iterator[Outcome]:
    """One outcome for each penalty of imprisonment and fine."""
    if not (penalty.termed and penalty.fine) or not of_trade(penalty.section, law):
        return
    joints = tuple(item for item in penalty.evidence if item.fragment.kind in (Said.AND, Said.BOTH, Said.FINE))
    yield Outcome(
        Verdict.GAP if penalty.ambiguous else Verdict.MET,
        f'"imprisonment and a fine, or both" ({penalty.clause.address}) can be read as demanding both or as offering a '
        "choice",
        penalty.evidence,
        printed_first(tuple(item for item in joints if item.fragment.kind == Said.BOTH)),
        HELP,
        unit=penalty.clause.address,
    )
