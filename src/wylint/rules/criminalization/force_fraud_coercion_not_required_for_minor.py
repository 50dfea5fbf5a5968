"""Ask for no force, fraud or coercion where the victim of sex trafficking is a minor.

What it checks
    Every offense of trafficking that reaches minors: whether its words demand force, threats, fraud, deception or
    coercion against the minor, or have no verb but compelling and coercing. It reports an offense that can be
    proved in no other way, or that makes minority a step of the penalty only.

Why it matters
    A child cannot agree to be sold, and one who was talked into it need not have been forced. Federal law asks for
    no such means where the victim is under eighteen (18 U.S.C. 1591(a)).

Satisfied by
    No such words; "by any means, including …"; "with or without force"; an age that is enough instead ("by force,
    fraud or coercion, or the person is under eighteen"); a limb for minors without them; a clause anywhere in reach
    by which they are no element. A limb against adults, and the word "compelling" in a penalty, say nothing.

Model language
    Force, fraud, coercion or deception is not an element of an offense under this article if the victim is a minor.

Source
    The analysis, "Criminalization of Domestic Minor Sex Trafficking"; W.S. 6-2-706(a), in contrast to 6-2-705(a);
    Protected Innocence Challenge component 1.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.force import force_demanded, means_of
from wylint.facts.fragment import Kind
from wylint.facts.law import Law, printed_first
from wylint.facts.offense import Offense
from wylint.facts.plea import Effect, Plea
from wylint.facts.recruiting import recruits
from wylint.facts.role import Role, conducts, reaching_minors
from wylint.facts.statement import SILENT
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "strike the means for minors, or add: `Force, fraud, coercion or deception is not an element of an offense under "
    "this article if the victim is a minor.`"
)


@rule(
    "WY103",
    "force-fraud-coercion-not-required-for-minor",
    area=Area.CRIMINALIZATION,
    severity=Severity.ERROR,
    words=("sex", "traffick", "prostitut", "servitude"),
)
def check(offense: Offense, law: Law) -> Iterator[Outcome]:
    """One outcome for each offense of trafficking minors."""
    limbs = [
        limb
        for conduct in conducts(offense, law)
        if conduct.role is Role.TRAFFICKER
        for limb in reaching_minors(conduct, law)
        if recruits(limb)
    ]
    if not limbs:
        return
    apart = law.barring(offense, Plea.FORCE, age_is_element=True)
    spared = tuple(found for found in apart if found.effect is Effect.BARS)
    demanding = tuple(found for found in apart if found.effect is Effect.ALLOWS)
    evidence = (
        *(item for limb in limbs for item in means_of(limb)),
        *(item for found in apart for item in found.words if item.fragment.kind not in SILENT),
    )
    evidence = tuple({id(item.fragment): item for item in evidence}.values())
    demanded = [force_demanded(limb) for limb in limbs]
    unit = offense.clause.address
    if spared or not (demanding or all(demanded)):
        note = "asks for no force, fraud or coercion against a minor"
        relied = [Related(unit, note), *(Related(found.clause.address, note) for found in spared)]
        yield Outcome(Verdict.MET, evidence=evidence, related=tuple(relied), unit=unit)
        return
    words = [item for found in demanded for item in found]
    words += [item for found in demanding for item in found.words if item.fragment.kind is Kind.FORCE]
    named = next((item.fragment.value for item in words if " " in item.fragment.value), "force, fraud or coercion")
    yield Outcome(
        Verdict.GAP,
        f"{offense.title} ({unit}) can be proved for a minor only by showing {named}",
        evidence,
        printed_first((*words, offense.opening)),
        HELP,
        tuple(Related(found.clause.address, "asks for such means") for found in demanding),
        unit,
    )
