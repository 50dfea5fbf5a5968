"""Keep every child who is a victim of trafficking free of liability for commercial sex acts.

What it checks
    The provisions that free victims of trafficking, or minors as such, of criminal and delinquency liability for
    prostitution and other commercial sex acts, with their terms: whose victims are meant, whether acts incident to the
    victimization count, what the child must show or do. It speaks when a bill takes any of that away.

Why it matters
    A child who is arrested for what was done to it learns to hide from those who could help. Once a court must first
    find that the child is a victim, or the child must prove it, the arrest has already happened.

Satisfied by
    "A victim is not criminally liable for any commercial sex act …", "a minor shall not be prosecuted or adjudicated
    delinquent for prostitution", a prostitution offense that only an adult can commit. A defense to be proved, a
    presumption, diversion, and immunity upon a finding or upon cooperation are partial. Moved, renumbered or widened
    immunity is no loss.

Model language
    (a)  A minor is not criminally liable, and shall not be adjudicated delinquent, for any commercial sex act.

Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 6-2-708(a) and the opening words of 6-4-101;
    Protected Innocence Challenge component 5.3; Report Card goal 2.5.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.immunity import ADULT_AGE, Immunity, Strength, frees_victims
from wylint.facts.immunity_cut import standing_immunities
from wylint.facts.law import Law, printed_first
from wylint.facts.prostitution import minors_spared, sellers
from wylint.facts.victims import EVERY, victims_of
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

HELP = (
    "keep the immunity as it stands, or widen it: `A minor is not criminally liable, and shall not be adjudicated "
    "delinquent, for any commercial sex act.`"
)


ALL = frozenset(
    {
        *(f"children who are victims {kind} are not liable for commercial sex acts" for kind in EVERY),
        "child victims of trafficking are not liable for commercial sex acts incident to being a victim",
        "child victims of trafficking are free of delinquency proceedings for commercial sex acts",
        "no minor is liable for prostitution, proved to be a victim or not",
    }
)


@rule(
    "WY504",
    "victim-noncriminalization-prostitution",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("6-2-7", "6-4-1", "victim", "traffick", "prostitut", "servitude", "commercial sex"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found = [item for item in standing_immunities(law) if item.commercial and frees_victims(item, law)]
    taken = [item for item in found if item.strength is Strength.TAKEN]
    firm = [item for item in found if _firm(item)]
    spared = minors_spared(law)
    evidence = tuple(part for item in found for part in item.evidence) + spared
    protects = frozenset(one for item in firm for one in _protected(item, law))
    if spared:
        protects |= ALL
    related = tuple(
        Related(offense.clause.address, "makes prostitution an offense, and says what goes before it")
        for offense in sellers(law)
    )
    if (firm or spared) and not taken:
        yield Outcome(Verdict.MET, evidence=evidence, related=related, protects=protects, help=HELP)
    elif found:
        held = (taken or firm or found)[0]
        yield Outcome(
            Verdict.PARTIAL,
            f"a child who is a victim of trafficking is free of liability for commercial sex acts only {held.terms}",
            evidence,
            printed_first((*held.taking, *held.offenses, *held.evidence)),
            HELP,
            related,
            protects=protects,
        )
    elif not law.covers("WY504"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(
            Verdict.GAP,
            "nothing frees a child who is a victim of trafficking of liability for commercial sex acts",
            help=HELP,
            related=related,
        )


def _firm(item: Immunity) -> bool:
    return item.firm and item.age in (0, ADULT_AGE) and "commercial sex acts" not in item.excluded


def _protected(item: Immunity, law: Law) -> Iterator[str]:
    for kind in victims_of(item.offenses if item.victims else (), law):
        yield f"children who are victims {kind} are not liable for commercial sex acts"
    if item.incident:
        yield "child victims of trafficking are not liable for commercial sex acts incident to being a victim"
    if "delinquency proceedings" not in item.excluded:
        yield "child victims of trafficking are free of delinquency proceedings for commercial sex acts"
    if not item.victims:
        yield "no minor is liable for prostitution, proved to be a victim or not"
