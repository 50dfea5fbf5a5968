"""Keep the longer time to sue for sexual assault of a minor: eight years of adulthood, or three after discovery.

What it checks
    The provision on civil actions for sexual assault of a minor: years after the eighteenth birthday, years after
    discovery, and that the later of them counts.

Why it matters
    Many exploited children are victims of sexual assault as well, and this is the one action that waits for them.

Satisfied by
    At least eight years after the eighteenth birthday and three after discovery, the later of the two; "at any time".
    Not: "the earlier of", a shorter period, one limb without the other.

Model language
    A civil action based upon sexual assault against a minor may be brought at any time.

Source
    The analysis, "Protective Provisions for the Child Victims"; W.S. 1-3-105(b); Protected Innocence Challenge
    component 5.11.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.law import Law
from wylint.facts.limitation import CivilLimit
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, rule

ADULTHOOD = 8
DISCOVERY = 3
EVEN_SO = 20  # years after majority that make up for a limb of discovery
PROTECTED = frozenset({"a longer time to sue for sexual assault of a minor"})
HELP = (
    "keep `within the later of eight (8) years after the minor's eighteenth birthday or three (3) years after the "
    "discovery`, or write `at any time`"
)


@rule(
    "WY521",
    "civil-limitation-sexual-assault-extended",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    kind=Kind.GUARD,
    words=("1-3-105", "sexual assault", "sexual abuse"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the best provision on sexual assault of a minor."""
    found = [limit for limit in law.facts(CivilLimit) if limit.assault and limit.minors | limit.free]
    over = {cited for limit in found if _short(limit) for cited in limit.overrides}
    whole = [limit for limit in found if not (_short(limit) or _below(limit.clause.address, over))]
    for limit in whole:
        yield Outcome(Verdict.MET, evidence=limit.evidence, unit=limit.clause.address, protects=PROTECTED)
    if whole:
        return
    for limit in [limit for limit in found if _short(limit)]:
        yield Outcome(
            Verdict.PARTIAL,
            f"the time to sue for sexual assault of a minor {_short(limit)}",
            limit.evidence,
            limit.at,
            HELP,
            unit=limit.clause.address,
            protects=PROTECTED,
        )
    if not found:
        yield Outcome(
            Verdict.GAP if law.covers("WY521", "1") else Verdict.UNKNOWN,
            "no provision gives a longer time to sue for sexual assault of a minor",
            help=HELP,
        )


def _below(address: str, cited: set[str]) -> bool:
    """Whether a provision is one of those cited, or stands in one."""
    return any(address == one or address.startswith(f"{one}(") for one in cited)


def _short(limit: CivilLimit) -> str:
    """What the provision lacks; "" where it lacks nothing."""
    if limit.free:
        return ""
    if limit.earlier:
        return "ends at the earlier of its periods, not the later"
    years = limit.majority or 0
    if years < ADULTHOOD:
        return f"ends {years} years after the eighteenth birthday, which is less than {ADULTHOOD}"
    if limit.discovery is None and years < EVEN_SO:
        return "no longer waits for the discovery"
    if limit.discovery is not None and limit.discovery < DISCOVERY and years < EVEN_SO:
        return f"ends {limit.discovery} years after discovery, which is less than {DISCOVERY}"
    return ""
