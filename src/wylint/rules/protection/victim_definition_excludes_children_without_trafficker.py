"""Define the victim so that every minor used in a commercial sex act is one, trafficker or not.

What it checks
    Each definition of a victim of trafficking or of commercial sexual exploitation, with the offenses it speaks of:
    whether a minor who is bought directly, with no third party who sells or controls, is a victim under it.

Why it matters
    The definition is the key to immunity, services, confidentiality and restitution. A child whom no trafficker offers
    is sold all the same, and is a victim under federal law (22 U.S.C. 7102(11)(A)).

Satisfied by
    A limb of the definition with a minor and a commercial sex act and nobody else; a reference to federal law; a
    reference to an offense that is proved without a third party. "Alleged to have been subjected to" is generous in
    procedure and no wider in substance. "A minor who was sold by another" and "certified as a victim" are too narrow.

Model language
    (xv) "Victim" means a person subjected to an act described in this article and includes any minor who engages in, or
    is solicited or used for, a commercial sex act, whether or not another person is identified, charged or convicted;

Source
    The analysis, "Protective Provisions for Child Victims"; W.S. 6-2-701(a)(xv) with 6-2-701(a)(xiv); Protected
    Innocence Challenge component 5.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import Evidence, wording
from wylint.facts.law import Law, printed_first
from wylint.facts.statement import SILENT
from wylint.facts.third_party import chain_of
from wylint.facts.victimhood import Victimhood, victimhoods
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "add to the definition: `and includes any minor who engages in, or is solicited or used for, a commercial sex act, "
    "whether or not another person is identified, charged or convicted`"
)


@rule(
    "WY501",
    "victim-definition-excludes-children-without-trafficker",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    words=("sex", "traffick", "servitude", "6-2-7"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for each definition of a victim."""
    for found in victimhoods(law):
        definition = found.definition
        evidence = tuple(_evidence(found, law))
        relied = tuple(Related(offense.clause.address, "is what the victim is one of") for offense in found.offenses)
        where = definition.clause.address
        if found.covers:
            yield Outcome(Verdict.MET, evidence=evidence, related=relied, unit=where)
            continue
        term = definition.terms[0]
        yield Outcome(
            Verdict.GAP,
            f'the definition of "{term}" ({where}) leaves out a minor who is bought for sex without an identified '
            "trafficker or another person in control",
            evidence,
            printed_first((definition.head, *evidence)),
            HELP,
            relied,
            where,
        )


def _evidence(found: Victimhood, law: Law) -> Iterator[Evidence]:
    """The definition, the conduct of the offenses it resolves to, and what the words for their act are defined as."""
    yield found.definition.head
    yield wording(found.definition.clause)
    yield from (item for item in found.definition.body if item.fragment.kind not in SILENT)
    for other in found.borrowed:
        yield from (item for item in other.body if item.fragment.kind not in SILENT)
    for offense in found.offenses:
        yield from (item for item in offense.conduct if item.fragment.kind not in SILENT)
        yield from chain_of(offense.limbs, law).evidence
