"""Let the offense of soliciting prostitution yield to the offense of buying sex from a trafficked child.

What it checks
    The offense of soliciting prostitution: whether an exception in it, or a sentence of its section, names the
    offense of buyers of minors, singly or in a range. It speaks when a bill strikes the exception, ends the range
    before that offense, or makes the solicitation offense prevail.

Why it matters
    Soliciting is a misdemeanor of six months. Without the exception, the purchase of a trafficked child can be charged,
    and pleaded, down to it.

Satisfied by
    "Except as provided in", "this section does not apply to conduct punishable under", a sentence that such conduct
    is prosecuted there; at the opening or in a subsection of its own. A range is read with both its ends. A
    "notwithstanding" turns it around.

Model language
    Except as provided in W.S. 6-2-701 through 6-2-710, a person is guilty of soliciting an act of prostitution if ...

Source
    The analysis, "Criminal Provisions for Demand"; the opening of W.S. 6-4-102; Protected Innocence Challenge component
    2.3.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law, printed_first
from wylint.facts.reference import Reference
from wylint.facts.role import Role, all_conducts, conducts, reaching_minors
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

HELP = "open the section with, or keep: `Except as provided in W.S. 6-2-707, ...`"
YIELDS = "soliciting prostitution yields to the offense of buying sex from a trafficked child"


@rule(
    "WY208",
    "solicitation-defers-to-trafficking",
    area=Area.DEMAND,
    severity=Severity.ERROR,
    kind=Speaks.GUARD,
    words=("prostitut", "6-2-7", "6-4-1", "solicit"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    soliciting = [
        reference
        for reference in law.facts(Reference)
        if any(
            conduct.role is Role.BUYER and not any(law.victim_age(limb, offense.section) for limb in conduct.limbs)
            for offense in law.offenses
            if offense.section == reference.section
            for conduct in conducts(offense, law, adults=True)
        )
    ]
    graver = [
        conduct.offense.section
        for conduct in all_conducts(law, Role.BUYER)
        if reaching_minors(conduct, law) and conduct.offense.section not in {one.section for one in soliciting}
    ]
    if not soliciting or not graver:
        # nothing yields where there is nothing to yield to; that offense has a guard of its own
        yield Outcome(Verdict.NOT_APPLICABLE, protects=frozenset({YIELDS}))
        return
    evidence = tuple(item for one in soliciting for section in graver for item in one.to(section, law))
    against = tuple(item for one in soliciting for section in graver for item in one.over(section, law))
    related = tuple(Related(one.section, "is the offense of soliciting prostitution") for one in soliciting)
    if evidence and not against:
        yield Outcome(Verdict.MET, evidence=evidence, related=related, help=HELP, protects=frozenset({YIELDS}))
        return
    yield Outcome(
        Verdict.GAP,
        f"the offense of soliciting prostitution ({soliciting[0].section}) does not yield to the offense of buying sex "
        f"from a trafficked child ({graver[0]})",
        evidence=evidence,
        at=printed_first(against),
        help=HELP,
        related=related,
    )
