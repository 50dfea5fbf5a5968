"""Keep the bar of a consent defense in prosecutions for the sexual servitude of a minor.

What it checks
    Whether the offense of offering, obtaining or providing a minor for commercial sex still closes the defense that the
    minor consented or was willing. It speaks when a bill strikes the bar, loses it in a move, or limits it to younger
    minors.

Why it matters
    A child cannot agree to be sold. Without the bar, her seeming willingness is the first thing the defense argues.

Satisfied by
    "It is not a defense that the individual consented", "consent is irrelevant", in the section, in a section that
    reaches it, or for every offense of the article. "Consent may be considered in mitigation" and a bar below an age
    under eighteen are not enough.

Model language
    It is not a defense in a prosecution under this section that the minor consented or was willing to engage in the
    act.

Source
    The analysis, "Protective Provisions for Child Victims"; W.S. 6-2-706(c); Protected Innocence Challenge component
    5.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.barred import barred
from wylint.facts.evidence import Evidence
from wylint.facts.law import Law, printed_first
from wylint.facts.limb import ADULT_AGE
from wylint.facts.plea import Plea
from wylint.facts.role import Role, all_conducts
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule
from wylint.rules.registry import Kind as Speaks

DEALING = frozenset({"offer", "obtain", "procur", "provid", "sell", "deliver", "supply", "recruit", "harbor", "avail"})
BAR = "the bar of a consent defense in a prosecution for offering or providing a minor for commercial sex"
HELP = (
    "keep, or re-enact with the bill's own numbering: `It is not a defense in a prosecution under this section that "
    "the minor consented or was willing to engage in the act.`"
)


@rule(
    "WY502",
    "consent-bar-present-in-servitude-law",
    area=Area.PROTECTION,
    severity=Severity.ERROR,
    kind=Speaks.GUARD,
    words=("sex", "traffick", "servitude", "6-2-7"),
)
def check(law: Law) -> Iterator[Outcome]:
    """One outcome for the law as a whole."""
    bars: list[Evidence] = []
    short: list[Evidence] = []
    open_: list[str] = []
    for found in all_conducts(law, Role.TRAFFICKER):
        offense = found.offense
        own = [limb for limb in found.limbs if limb.verbs & DEALING and not limb.imports and limb.victim]
        if not own:
            continue
        said = barred(offense, law, Plea.CONSENT, minors=True)
        section = law.side.code.get(offense.section)
        if said.age >= ADULT_AGE and not said.allows:
            bars.extend(said.words)
        elif section is None or not section.created:  # what a new offense lacks is a gap of its own: WY503
            open_.append(f"{offense.title} ({offense.clause.address})")
            short.extend(item for one in said.allows for item in one.words)
            short.extend(said.words)
    if bars and not open_:
        yield Outcome(Verdict.MET, evidence=tuple(bars), help=HELP, protects=frozenset({BAR}))
    elif not law.covers("WY502"):
        yield Outcome(Verdict.UNKNOWN)
    else:
        where = " and ".join(open_) or "the sale of a minor for commercial sex"
        yield Outcome(
            Verdict.GAP,
            f"nothing bars the defense that the minor consented in a prosecution for {where}, whatever the minor's age",
            tuple(short),
            printed_first(tuple(short)),
            HELP,
        )
