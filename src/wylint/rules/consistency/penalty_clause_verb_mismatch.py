"""Let a penalty name the conduct as its offense does.

What it checks
    Each penalty provision on trafficking, prostitution or images of children that calls the conduct by a verb
    ("compelling the servitude of a minor"): whether the offense it punishes has that act, in its conduct or its name.

Why it matters
    A penalty is read strictly. One that punishes "compelling" where the offense is to offer or provide leaves it open
    whether those who offer are punished at all.

Satisfied by
    The offense's own verbs, its name, or "a violation of this section". "Buying" and "purchasing" are one act.

Model language
    (b)  A violation of this section is a felony punishable by imprisonment for not less than ten (10) years.

Source
    W.S. 6-2-706(a) and (b), read side by side.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.aim import act_in, deeds, offenses_of
from wylint.facts.law import Law
from wylint.facts.lexicon import BUYING
from wylint.facts.penalty import Penalty
from wylint.facts.punishment import of_trade
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = "name the offense in place of its acts: `A violation of this section is a felony`"


@rule(
    "WY903",
    "penalty-clause-verb-mismatch",
    area=Area.CONSISTENCY,
    severity=Severity.WARNING,
    words=("sex", "prostitut", "traffick", "servitude"),
)
def check(penalty: Penalty, law: Law) -> Iterator[Outcome]:
    """One outcome for each penalty that names acts."""
    if penalty.offense or not penalty.acts or not of_trade(penalty.section, law):
        return
    offenses = offenses_of(penalty, law)
    if not offenses:
        return
    done: frozenset[str] = frozenset().union(*map(deeds, offenses))
    if done & BUYING:
        done |= BUYING
    strange = tuple(item for item in penalty.acts if act_in(item.fragment.value) not in done)
    named = (strange or penalty.acts)[0]
    yield Outcome(
        Verdict.GAP if strange else Verdict.MET,
        f'the penalty punishes "{named.fragment.value}", which {offenses[0].title} '
        f"({offenses[0].clause.address}) does not name",
        (*penalty.acts, *penalty.evidence),
        named,
        HELP,
        tuple(Related(offense.clause.address, "the offense") for offense in offenses),
        penalty.clause.address,
    )
