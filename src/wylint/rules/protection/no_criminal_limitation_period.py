"""Set no period after which trafficking and commercial sexual exploitation can no longer be prosecuted.

What it checks
    Whether any provision sets a time within which a prosecution must be begun, and whether it reaches an offense of
    trafficking, of buying or promoting commercial sex, or of images of children: by citing it, by standing in its
    section or article, or by speaking of crimes at large.

Why it matters
    Wyoming has no statute of limitations for crimes, so that a child who can speak of it only as an adult still finds
    a court. Here the silence of the law is the protection, and a bill takes it away by speaking.

Satisfied by
    Silence, or "may be commenced at any time". A long period, or one that begins at majority, is still a limit. A
    period for civil actions, for petitions after a conviction, for trials, appeals or reports is none.

Model language
    A prosecution for an offense under this article may be commenced at any time.

Source
    The analysis, "Protective Provisions for the Child Victims"; Boggs v. State, 484 P.2d 711 (Wyo. 1971); Protected
    Innocence Challenge component 5.11.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law
from wylint.facts.prosecution_time import CriminalLimit
from wylint.facts.reach import reach_of
from wylint.facts.targets import EXPLOITATION, sections_of
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

HELP = (
    "leave the period out, or write: `A prosecution for an offense under W.S. 6-2-702 through 6-2-707, 6-4-102, "
    "6-4-103 or 6-4-303 may be commenced at any time.`"
)


@rule(
    "WY519",
    "no-criminal-limitation-period",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("limitation", "prosecut", "indict", "charg", "traffick", "servitude", "6-2-7", "6-4-"),
)
def check(law: Law) -> Iterator[Outcome]:
    """A gap for each period that reaches such an offense; met where there is none."""
    guarded = sections_of(law, *EXPLOITATION)
    found = [limit for limit in law.facts(CriminalLimit) if _reaches(limit, guarded, law)]
    for limit in found:
        time = limit.at.fragment.value
        yield Outcome(
            Verdict.GAP,
            f"{limit.clause.address} sets a time ({time}) for prosecuting offenses that reach trafficking or "
            "commercial sexual exploitation, which can be prosecuted at any time now",
            limit.evidence,
            limit.at,
            HELP,
            unit=limit.clause.address,
        )
    if not found:
        yield Outcome(Verdict.MET if law.covers("WY519") else Verdict.UNKNOWN)


def _reaches(limit: CriminalLimit, guarded: frozenset[str], law: Law) -> bool:
    reach = reach_of(limit.evidence, limit.section, law)
    spared = reach_of(limit.spared, limit.section, law) if limit.spared else None
    if spared is not None:
        guarded = frozenset(section for section in guarded if not spared.touches(section))
        if not guarded:
            return False
    if any(reach.touches(section) for section in guarded):
        return True
    # nothing is named: the offense of its own section, or crimes at large
    return reach.empty and (limit.general or limit.section in guarded)
