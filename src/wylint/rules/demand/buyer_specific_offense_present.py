"""Keep the offense of one who pays, offers or agrees to pay for sex with a trafficked child.

What it checks
    The offenses whose actor gives, offers or agrees to give value for sexual conduct and whose victim is a minor or a
    victim of trafficking. It speaks when a bill repeals the last of them, or drops offering or agreeing to pay.

Why it matters
    Buyers make the market. An offense of completed, paid sex alone is proved only when the harm is done.

Satisfied by
    The same conduct anywhere in the law after the bill: moved, renamed, widened to all minors. One who receives money,
    or pays a third person's fee for procuring, is no buyer; the general offense of soliciting prostitution names no
    child.

Model language
    (a)  A person is guilty of patronizing a minor if he pays, agrees to pay or offers to pay anything of value so
    that he or another may engage in sexual conduct with a minor.

Source
    The analysis, "Criminal Provisions for Demand"; W.S. 6-2-707(a); Protected Innocence Challenge component 2.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.buying import forms
from wylint.facts.law import Law
from wylint.facts.role import Role, all_conducts, reaching_minors
from wylint.facts.statement import SILENT
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "keep, or put in another section: `A person is guilty of patronizing a minor if he pays, agrees to pay or offers "
    "to pay anything of value so that he or another may engage in sexual conduct with a minor.`"
)


@rule(
    "WY202",
    "buyer-specific-offense-present",
    area=Area.DEMAND,
    severity=Severity.ERROR,
    kind=Speaks.GUARD,
    words=("sex", "traffick", "prostitut", "6-2-7", "servitude"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found = [(conduct, limbs) for conduct in all_conducts(law, Role.BUYER) if (limbs := reaching_minors(conduct, law))]
    evidence = (item for _, limbs in found for limb in limbs for item in limb.words if item.fragment.kind not in SILENT)
    said = frozenset(form for _, limbs in found for form in forms(limbs))
    if said:
        yield Outcome(
            Verdict.MET,
            evidence=tuple({id(item.fragment): item for item in evidence}.values()),
            related=tuple(Related(conduct.offense.clause.address, "is the offense of a buyer") for conduct, _ in found),
            help=HELP,
            protects=frozenset(
                f"one who {form} for sex with a trafficked child can be prosecuted as buyer" for form in said
            ),
        )
    elif not law.covers("WY202"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(
            Verdict.GAP,
            "no offense of its own reaches one who pays or offers to pay for sex with a trafficked child",
            help=HELP,
        )
