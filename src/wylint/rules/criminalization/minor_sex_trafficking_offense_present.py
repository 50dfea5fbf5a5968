"""Keep an offense of trafficking anyone under eighteen for commercial sex.

What it checks
    The offenses of recruiting, harboring, transporting, providing or obtaining a person for commercial sex, as they
    reach victims under eighteen: their acts, their sexual purpose and the age, also where the age stands in a
    definition or the purpose in an offense that is cited. It speaks when a bill takes such an act away, lowers the
    age or drops the purpose, and nothing in the law after the bill makes up for it.

Why it matters
    Without it a child who is sold for sex is no victim of trafficking in law, and every protection that hangs on that
    word falls with it.

Satisfied by
    The acts wherever they stand after the bill: several sections, a graded scheme or one offense for all ages. A verb
    of the same kind is as good ("moves" for "transports"). An offense that ends at a lower age, one against adults
    or of labor only, and one whose purpose is an offense that the bill repeals, are none.

Model language
    (a)  A person is guilty of sex trafficking of a minor if he knowingly recruits, entices, harbors, transports,
    provides, obtains or maintains a minor for the purpose of a commercial sex act.

Source
    The analysis, "Criminalization of Domestic Minor Sex Trafficking"; W.S. 6-2-701(a)(ix), 6-2-702(a)(iii),
    6-2-703(a)(iii), 6-2-706(a); Protected Innocence Challenge component 1.1.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law
from wylint.facts.recruiting import recruiting
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

HELP = (
    "keep, or put in another section: `A person is guilty of sex trafficking of a minor if he knowingly recruits, "
    "entices, harbors, transports, provides, obtains or maintains a minor for the purpose of a commercial sex act.`"
)


@rule(
    "WY101",
    "minor-sex-trafficking-offense-present",
    area=Area.CRIMINALIZATION,
    severity=Severity.ERROR,
    kind=Speaks.GUARD,
    words=("sex", "traffick", "servitude", "minor", "6-2-7"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    found = tuple(recruiting(law))
    full = tuple(item for item in found if item.full)
    if full:
        yield Outcome(
            Verdict.MET,
            evidence=tuple(said for item in full for said in item.evidence),
            related=tuple(
                Related(item.conduct.offense.clause.address, "reaches everyone under eighteen") for item in full
            ),
            help=HELP,
            protects=frozenset(
                f"{act} a person under eighteen for commercial sex is trafficking" for item in full for act in item.acts
            ),
        )
    elif not law.covers("WY101"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        age = max((item.age for item in found), default=0)
        short = f"the trafficking offenses protect only those under {age}" if age else "no offense reaches trafficking"
        yield Outcome(
            Verdict.GAP,
            f"{short}, so a minor who is sold for commercial sex is not in every case a victim of trafficking",
            evidence=tuple(said for item in found for said in item.evidence),
            help=HELP,
        )
