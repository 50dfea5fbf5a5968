"""Keep the offenses of commercial sexual exploitation of children that stand beside the trafficking article.

What it checks
    The offenses outside the trafficking article that name a commercial act or images and reach everyone under
    eighteen, as an element or by a step of the penalty: promoting the prostitution of a minor, buying sex with a
    minor, images of child sexual exploitation. It speaks when a bill takes one of them away, its step for minors
    included, or lowers the age.

Why it matters
    They are charged where trafficking cannot be proved, and each protects children in its own way.

Satisfied by
    The same offense elsewhere in the law, under another number or name. Exemptions for officers and counsel are
    no element and take nothing away. Sexual abuse of a minor names no value and no image, and an offense that ends
    at sixteen leaves the older children out.

Model language
    (b)  ... the crime is a felony punishable by imprisonment for not more than five (5) years if the person enticed or
    compelled is under eighteen (18) years of age.

Source
    The analysis, "Criminalization of Domestic Minor Sex Trafficking"; W.S. 6-4-103(b), 6-4-303(b); Protected Innocence
    Challenge component 1.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.exploitation import exploitations
from wylint.facts.law import Law
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

HELP = "keep the offense, or put it in another section, with everyone under eighteen (18) years of age as its victim"


@rule(
    "WY104",
    "separate-csec-offenses-present",
    area=Area.CRIMINALIZATION,
    severity=Severity.WARNING,
    kind=Speaks.GUARD,
    words=("sex", "prostitut", "6-4-1", "6-4-3", "pornograph", "child"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found = tuple(exploitations(law))
    if found:
        yield Outcome(
            Verdict.MET,
            evidence=tuple({id(said.fragment): said for item in found for said in item.evidence}.values()),
            related=tuple(Related(item.offense.clause.address, "reaches everyone under eighteen") for item in found),
            help=HELP,
            protects=frozenset(f"an offense of {what}" for item in found for what in item.does),
        )
    elif not law.covers("WY104"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        yield Outcome(
            Verdict.GAP,
            "no offense of commercial sexual exploitation stands beside the trafficking article and reaches everyone "
            "under eighteen",
            help=HELP,
        )
