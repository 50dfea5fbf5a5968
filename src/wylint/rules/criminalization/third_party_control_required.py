"""Define the commercial act of child sex trafficking by a bare exchange of value.

What it checks
    Every offense of recruiting, harboring, transporting, providing or obtaining a minor for sex: the words that
    name the commercial act, and each definition they resolve to (the longest defined term, then its head noun, so
    that "commercial sexual services" is read through "services"). It reports a definition, or an offense, that
    demands a relationship with, the supervision of, or a benefit to someone other than the child and the buyer, and
    offers no limb that a bare exchange of value satisfies.

Why it matters
    A child who is sold without an identified trafficker, or bought directly, is then no trafficking victim in law:
    the State must prove a third party besides the buyer. Federal law asks only that anything of value be given to
    or received by any person (18 U.S.C. 1591(e)(3), 22 U.S.C. 7102).

Satisfied by
    A definition by exchange alone; "for the benefit of any person", which includes the minor; control as one
    alternative beside an exchange of value; a clause that proof of a third party is not required, or that the
    offense is committed whether or not a trafficker is identified. A good definition helps only where the offense
    uses its term.

Model language
    (iii) "Commercial sex act" means any sexual act for which anything of value is given to, promised to or received
    by any person. Proof that a third person supervised, controlled or benefited from the act is not required;

Source
    The analysis, "Criminalization of Domestic Minor Sex Trafficking" and the summary above it; W.S.
    6-2-701(a)(xiv), read into 6-2-702, 6-2-703, 6-2-705 and 6-2-706; Protected Innocence Challenge components 1.1
    and 5.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.control import demanded
from wylint.facts.definition import Definition
from wylint.facts.evidence import Evidence
from wylint.facts.family import is_trafficking
from wylint.facts.fragment import Kind
from wylint.facts.law import Law, printed_first
from wylint.facts.limb import Limb
from wylint.facts.offense import Offense
from wylint.facts.plea import Plea
from wylint.facts.statement import SILENT
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    'define the act by exchange alone, and use that term in the offense: `"Commercial sex act" means any sexual act '
    "for which anything of value is given to, promised to or received by any person. Proof that a third person "
    "supervised, controlled or benefited from the act is not required;`"
)


@rule("WY102", "third-party-control-required", area=Area.CRIMINALIZATION, severity=Severity.ERROR)
def check(offense: Offense, law: Law) -> Iterator[Outcome]:
    """One outcome for each offense of trafficking minors for sex."""
    limbs = [limb for limb in offense.limbs if _in_scope(limb, offense, law)]
    if not limbs:
        return
    evidence: list[Evidence] = []
    markers: list[Evidence] = []
    relied: list[Related] = []
    clean = False
    for limb in limbs:
        named = _named(limb, law)
        found = [*demanded(limb.words)]
        evidence.extend(item for item in limb.words if item.fragment.kind not in SILENT)
        evidence.extend(item for item, _ in named if item not in limb.words)
        cured = any(item.fragment.kind in (Kind.CONTROL, Kind.THIRD) and item.fragment.dispensed for item in limb.words)
        for item, section in named:
            for definition in law.resolved_at(item, section):
                evidence.extend([definition.head, *_telling(definition)])
                found.extend(demanded(definition.body))
                cured = cured or _dispenses(definition, law)
                relied.append(Related(definition.clause.address, f'defines "{definition.head.fragment.value}"'))
        if cured or not found:
            clean = True
        markers.extend(found)
    cures = law.barring(offense, Plea.CONTROL, age_is_element=True)
    if clean or cures:
        yield Outcome(Verdict.MET, evidence=tuple(evidence), related=tuple(relied), unit=offense.clause.address)
        return
    pointed = printed_first((*markers, offense.opening))
    yield Outcome(
        Verdict.GAP,
        f"{offense.title} ({offense.clause.address}) can be proved only by showing that someone besides the child and "
        "the buyer supervised, controlled or profited from the act",
        tuple(evidence),
        pointed,
        HELP,
        (*_marked(markers), *relied),
        offense.clause.address,
    )


def _in_scope(limb: Limb, offense: Offense, law: Law) -> bool:
    if limb.adults_only or not is_trafficking(limb, offense, law):
        return False
    return bool(_named(limb, law)) and law.victim_age(limb, offense.section) > 0


def _named(limb: Limb, law: Law) -> list[tuple[Evidence, str]]:
    """The words that name the commercial act, each with the section in which they are to be read.

    Where a limb names none itself, those of the offenses it imports, behind the citation that brings them in.
    """
    own = [(item, _section(item)) for item in limb.commercial if "traffick" not in item.fragment.value]
    if not own:
        own = [(item, _section(item)) for item in limb.words if item.fragment.kind is Kind.SEXUAL]
    own += [(item, _section(item)) for item in limb.words if item.fragment.kind is Kind.CITATION]
    if own and not limb.imports:
        return own
    found = [(item, _section(item)) for item in limb.imports]
    for imported in law.imported(limb):
        for below in imported.limbs:
            if below.victim:
                found.extend((item, imported.section) for item in below.commercial)
    return found if len(found) > len(limb.imports) else own


def _section(item: Evidence) -> str:
    return item.clause.address.split("(", 1)[0]


def _telling(definition: Definition) -> Iterator[Evidence]:
    """What of a definition bears on control."""
    for item in definition.body:
        if item.fragment.kind in (Kind.CONTROL, Kind.VALUE, Kind.COMMERCIAL, Kind.SEXUAL, Kind.DISPENSE):
            yield item


def _dispenses(definition: Definition, law: Law) -> bool:
    return any(
        found.plea is Plea.CONTROL
        for found in law.defenses
        if found.clause.address.startswith(definition.clause.address)
    )


def _marked(markers: list[Evidence]) -> Iterator[Related]:
    seen: set[str] = set()
    for item in markers:
        if item.address not in seen:
            seen.add(item.address)
            yield Related(item.address, f'demands "{item.fragment.value}"')
