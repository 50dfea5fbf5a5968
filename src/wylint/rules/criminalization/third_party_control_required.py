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

from wylint.facts.evidence import Evidence
from wylint.facts.exchange import named_acts
from wylint.facts.family import is_trafficking
from wylint.facts.law import Law, printed_first
from wylint.facts.limb import Limb
from wylint.facts.offense import Offense
from wylint.facts.plea import Plea
from wylint.facts.third_party import chain_of
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
    chain = chain_of(limbs, law)
    evidence = tuple({id(item.fragment): item for item in chain.evidence}.values())
    relied = tuple(Related(found.clause.address, f'defines "{found.head.fragment.value}"') for found in chain.relied)
    cures = law.barring(offense, Plea.CONTROL, age_is_element=True)
    if chain.free or cures:
        yield Outcome(Verdict.MET, evidence=evidence, related=relied, unit=offense.clause.address)
        return
    yield Outcome(
        Verdict.GAP,
        f"{offense.title} ({offense.clause.address}) can be proved only by showing that someone besides the child and "
        "the buyer supervised, controlled or profited from the act",
        evidence,
        printed_first((*chain.markers, offense.opening)),
        HELP,
        (*_marked(chain.markers), *relied),
        offense.clause.address,
    )


def _in_scope(limb: Limb, offense: Offense, law: Law) -> bool:
    if limb.adults_only or not is_trafficking(limb, offense, law):
        return False
    return bool(named_acts(limb, law)) and law.victim_age(limb, offense.section) > 0


def _marked(markers: tuple[Evidence, ...]) -> Iterator[Related]:
    seen: set[str] = set()
    for item in markers:
        if item.address not in seen:
            seen.add(item.address)
            yield Related(item.address, f'demands "{item.fragment.value}"')
