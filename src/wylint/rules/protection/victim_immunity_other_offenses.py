"""Keep victims of trafficking free of liability for all that they were made to do.

What it checks
    The provisions that free victims of trafficking of liability for offenses other than prostitution: which victims,
    which offenses are left out, whether acts incident to the victimization count, what the victim must show or do. It
    speaks when a bill takes any of that away.

Why it matters
    Traffickers make children steal, carry drugs and recruit other children. If only prostitution is forgiven, the
    child is still arrested, for something else.

Satisfied by
    "… or other criminal acts committed as a direct result of, or incident to, being a victim", "any offense", "any
    delinquent act". Immunity that leaves out felonies, must be proved, or depends on cooperation is weaker. Immunity
    for trafficking itself, or for prostitution alone, is none. What is moved, renumbered or widened is no loss.

Model language
    (a)  A victim is not criminally liable, and shall not be adjudicated delinquent, for any offense committed as a
    direct result of, or incident to, being a victim.

Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 6-2-708(a); Protected Innocence Challenge
    component 5.4; Report Card goals 2.6 and 2.7.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import Evidence
from wylint.facts.immunity import ADULT_AGE, Immunity, Strength, frees_victims
from wylint.facts.immunity_cut import standing_immunities
from wylint.facts.immunity_terms import UNNAMED
from wylint.facts.law import Law, printed_first
from wylint.facts.protection import Said
from wylint.facts.victims import victims_of
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

HELP = (
    "keep the immunity as it stands: `A victim is not criminally liable, and shall not be adjudicated delinquent, for "
    "any offense committed as a direct result of, or incident to, being a victim.`"
)


@rule(
    "WY505",
    "victim-immunity-other-offenses",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("6-2-7", "victim", "traffick", "servitude", "commercial sex"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found = [item for item in standing_immunities(law) if item.other and frees_victims(item, law)]
    taken = [item for item in found if item.strength is Strength.TAKEN]
    firm = [item for item in found if item.firm and item.age in (0, ADULT_AGE)]
    whole = [item for item in firm if not item.excluded - {"commercial sex acts", UNNAMED}]
    evidence = tuple(part for item in found for part in item.evidence)
    protects = frozenset(one for item in firm for one in _protected(item, law))
    if whole and not taken:
        yield Outcome(Verdict.MET, evidence=evidence, protects=protects, help=HELP)
    elif found:
        held = (taken or firm or found)[0]
        yield Outcome(
            Verdict.PARTIAL,
            f"a victim of trafficking is free of liability for offenses other than prostitution only {held.terms}",
            evidence,
            printed_first((*held.taking, *held.offenses, *held.evidence)),
            HELP,
            protects=protects,
        )
    elif not law.covers("WY505"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(
            Verdict.GAP,
            "nothing frees a victim of trafficking of liability for offenses other than prostitution that resulted "
            "from being a victim",
            help=HELP,
        )


def _protected(item: Immunity, law: Law) -> Iterator[str]:
    for kind in victims_of(item.offenses if item.victims else (), law):
        yield f"victims {kind} are not liable for other offenses"
    if _of_any_age(item):
        yield "victims of any age are not liable for other offenses"
    if item.incident:
        yield "victims are not liable for other offenses incident to being a victim"
    if not item.excluded & {"felonies", UNNAMED}:
        yield "victims are not liable for felonies"
        if "violent felonies" not in item.excluded:
            yield "victims are not liable for violent felonies"
    if "delinquency proceedings" not in item.excluded:
        yield "victims are free of delinquency proceedings"


def _of_any_age(item: Immunity) -> bool:
    """Whether victims of full age are free too; "a victim who is a minor", with no "or" between, is a minor."""
    if not item.age:
        return True
    whom: Evidence | None = None
    for part in item.evidence:
        kind = part.fragment.kind
        if kind in _FREED:
            return True
        if kind not in _WHOM:
            continue
        if whom is not None and (kind in _YOUNG) != (whom.fragment.kind in _YOUNG):
            between = (part.clause.text or "")[whom.fragment.end : part.fragment.start]
            return part.clause is not whom.clause or " or " in between or "includ" in between
        whom = part
    return False


_YOUNG = frozenset({Said.MINOR, Said.UNDER_AGE})
_WHOM = _YOUNG | {Said.VICTIM, Said.TRAFFICKED}
_FREED = frozenset({Said.IMMUNE, Said.LIABLE, Said.ADJUDICATION})
