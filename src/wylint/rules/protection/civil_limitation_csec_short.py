"""Give those who were exploited as children at least ten years of adulthood to sue.

What it checks
    For how many years after the eighteenth birthday a person who was trafficked or commercially exploited as a child
    can bring a civil action: under a provision that names these matters if there is one, else under the law for
    everybody who was a minor.

Why it matters
    Few children know at eighteen, or at twenty-one, what was done to them. The law for everybody ends three years after
    majority, and the longer period for sexual assault does not reach trafficking.

Satisfied by
    "At any time"; ten years or more after the eighteenth birthday; the end at an age of twenty-eight or more; a period
    of ten years that does not begin to run before majority. Not: a period counted from the act, however it is called,
    unless it is that long; the longer limb of "the earlier of"; a provision on sexual assault alone.

Model language
    A civil action by a person against whom an offense under W.S. 6-2-702 through 6-2-707, 6-4-103 or 6-4-303 was
    committed while a minor may be brought at any time.

Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 1-3-105 and 1-3-114; Protected Innocence
    Challenge component 5.11.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law
from wylint.facts.limitation import CivilLimit
from wylint.facts.reach import reach_of
from wylint.facts.targets import EXPLOITATION, sections_of
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

ENOUGH = 10  # years after majority
HELP = (
    "write, for example in W.S. 1-3-105: `A civil action by a person against whom an offense under W.S. 6-2-702 "
    "through 6-2-707, 6-4-103 or 6-4-303 was committed while a minor may be brought at any time.`"
)


@rule(
    "WY520",
    "civil-limitation-csec-short",
    area=Area.PROTECTION,
    severity=Severity.WARNING,
    words=(
        "civil action",
        "cause of action",
        "1-3-1",
        "limitation",
        "damages",
        "traffick",
        "servitude",
        "6-2-7",
        "6-4-",
    ),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each provision that names these matters, or one for the law that holds for everybody."""
    found = law.facts(CivilLimit)
    guarded = sections_of(law, *EXPLOITATION)
    named = [limit for limit in found if limit.trade or _reaches(limit, guarded, law)]
    for limit in named:
        yield _outcome(limit, law)
    if named:
        return
    general = [limit for limit in found if limit.general]
    for limit in general:
        yield _outcome(limit, law, tuple(_beside(found)))
    if not general:
        known = law.covers("WY520", "1")
        yield Outcome(
            Verdict.GAP if known else Verdict.UNKNOWN,
            "no provision gives those who were exploited as children a longer time to sue",
            help=HELP,
            related=tuple(_beside(found)),
        )


def _outcome(limit: CivilLimit, law: Law, related: tuple[Related, ...] = ()) -> Outcome:
    years = limit.past_majority
    met = years is None or years >= ENOUGH
    what = "a civil action for trafficking or commercial sexual exploitation of a child"
    return Outcome(
        Verdict.MET if met else Verdict.GAP,
        "" if met else f"{what} can be barred {years} years after the victim's eighteenth birthday",
        limit.evidence,
        limit.at,
        HELP,
        related,
        limit.clause.address,
    )


def _reaches(limit: CivilLimit, guarded: frozenset[str], law: Law) -> bool:
    if limit.general:
        return False
    reach = reach_of(limit.evidence, limit.section, law)
    return not reach.everything and any(reach.touches(section) for section in guarded)


def _beside(found: tuple[CivilLimit, ...]) -> Iterator[Related]:
    """The longer period for sexual assault, which does not reach these offenses."""
    for limit in found:
        if limit.assault:
            yield Related(limit.clause.address, "gives a longer time for sexual assault, not for trafficking")
