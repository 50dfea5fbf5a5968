"""Say that law enforcement may use the Internet to investigate trafficking and the sale of sex with minors.

What it checks
    Provisions that let law enforcement investigate by electronic means (go online, pose as a minor, ask a provider for
    records): whether one of them reaches trafficking or commercial sexual exploitation.

Why it matters
    These crimes are arranged online. The one authority of the law, a subpoena for Internet accounts, is bound to images
    of children; it says "Internet" and "exploitation of children" and does not reach a trafficker.

Satisfied by
    Law enforcement, may or is authorized, an electronic means, to investigate, and trafficking, patronizing or
    promoting prostitution, by name or by section. Where the defense is barred that the minor was a decoy, officers can
    work online without such words, and their lack is partial. Not: images of children alone, the law of interception,
    training, money for a task force.

Model language
    A peace officer may use the Internet and electronic communications, including by representing himself to be a minor,
    to investigate an offense under W.S. 6-2-702 through 6-2-707 or 6-4-102 through 6-4-104.

Source
    The analysis, "Criminal Justice Tools"; W.S. 9-1-640; Protected Innocence Challenge component 6.5.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.authority import OnlineAuthority
from wylint.facts.barred import barred
from wylint.facts.law import Law
from wylint.facts.plea import Plea
from wylint.facts.reach import reach_of
from wylint.facts.role import all_conducts
from wylint.facts.targets import TRADE, sections_of
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "add: `A peace officer may use the Internet and electronic communications, including by representing himself to be "
    "a minor, to investigate an offense under W.S. 6-2-702 through 6-2-707 or 6-4-103.`"
)


@rule(
    "WY606",
    "no-internet-investigation-authority",
    area=Area.JUSTICE_TOOLS,
    severity=Severity.WARNING,
    words=("internet", "online", "electronic", "9-1-640", "undercover", "subpoena", "social", "web", "digital"),
)
def check(law: Law) -> Iterator[Outcome]:
    """Met where one provision reaches these offenses, else a gap for each provision that stops short of them."""
    found = law.facts(OnlineAuthority)
    wanted = sections_of(law, *TRADE)
    enough = [one for one in found if one.trade or _reaches(one, wanted, law)]
    for one in enough:
        yield Outcome(Verdict.MET, evidence=one.evidence, unit=one.clause.address)
    if enough:
        return
    stings = tuple(_stings(law))
    for one in found:
        yield Outcome(
            Verdict.PARTIAL if stings else Verdict.GAP,
            f"the authority to investigate by electronic means ({one.clause.address}) does not reach trafficking or "
            "the purchase and sale of sex",
            one.evidence,
            one.at,
            HELP,
            stings,
            one.clause.address,
        )
    if not found:
        yield Outcome(
            (Verdict.PARTIAL if stings else Verdict.GAP) if law.covers("WY606", "9") else Verdict.UNKNOWN,
            "no provision lets law enforcement use the Internet to investigate trafficking",
            help=HELP,
            related=stings,
        )


def _stings(law: Law) -> Iterator[Related]:
    """The bars of the decoy defense that reach an offense against minors of this kind: stings stand on them."""
    if all(found.plea is not Plea.DECOY for found in law.defenses):
        return
    for offense in dict.fromkeys(found.offense for found in all_conducts(law, *TRADE)):
        for bar in barred(offense, law, Plea.DECOY, minors=True).bars:
            yield Related(bar.clause.address, "bars the defense that the minor was a decoy, also online")
            return


def _reaches(one: OnlineAuthority, wanted: frozenset[str], law: Law) -> bool:
    reach = reach_of(one.evidence, one.section, law)
    return any(reach.touches(section) for section in wanted)
