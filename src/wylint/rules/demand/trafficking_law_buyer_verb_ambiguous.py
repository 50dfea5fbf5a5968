"""Name the buyer's act in the offense of child sex trafficking.

What it checks
    Every offense of trafficking that reaches minors: whether among its verbs is one that only a buyer does
    (patronizes, purchases, buys, pays, solicits the child or the act, engages in the act). "Obtains", "receives" or
    "procures" alone leave it open.

Why it matters
    Whether "obtains" reaches one who buys sex with a child is for a court to say, case by case; the federal law needed
    an appeal to settle it, and was then amended to name the buyer (18 U.S.C. 1591(a), "patronizes, or solicits").

Satisfied by
    A buyer's verb whose object is the minor or the act; "obtains" where a definition, or "for conduct with the actor
    or another", reaches the buyer; a buyer's limb of the same offense, or an offense of buyers in the article that
    carries the same penalty and asks for nothing more. Soliciting customers, purchasing advertising or travel,
    and a word in a definition that no offense uses, do not.

Model language
    ... recruits, harbors, transports, provides, obtains, maintains, patronizes, solicits or purchases an individual ...

Source
    The analysis, "Criminal Provisions for Demand"; W.S. 6-2-702(a), 6-2-703(a), 6-2-706(a); Protected Innocence
    Challenge component 2.1; United States v. Jungers, 702 F.3d 1066 (8th Cir. 2013).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wylint.facts.buying import buying_verbs, obtains_as_buyer, status_elements
from wylint.facts.family import in_trafficking_article
from wylint.facts.fragment import Kind
from wylint.facts.law import Law, printed_first
from wylint.facts.limb import Limb
from wylint.facts.offense import Offense
from wylint.facts.punishment import punishments
from wylint.facts.recruiting import recruits
from wylint.facts.role import Conduct, Role, all_conducts, conducts, reaching_minors
from wylint.facts.third_party import chain_of
from wylint.rules.finding import Related, Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

HELP = (
    "name the buyer among the verbs: `... recruits, harbors, transports, provides, obtains, maintains, patronizes, "
    "solicits or purchases an individual ...`"
)


@rule(
    "WY201",
    "trafficking-law-buyer-verb-ambiguous",
    area=Area.DEMAND,
    severity=Severity.ERROR,
    words=("sex", "traffick", "prostitut", "servitude"),
)
def check(offense: Offense, law: Law) -> Iterator[Outcome]:
    """One outcome for each offense of trafficking minors."""
    roles = {conduct.role: conduct for conduct in conducts(offense, law)}
    conduct = roles.get(Role.TRAFFICKER)
    limbs = tuple(limb for limb in reaching_minors(conduct, law) if recruits(limb)) if conduct is not None else ()
    if conduct is None or not limbs:
        return
    unit = offense.clause.address
    acts = [item for limb in limbs for item in limb.words if item.fragment.kind is Kind.VERB]
    evidence = tuple({id(item.fragment): item for item in acts}.values())
    buyers = tuple(_equals(conduct, limbs, law))
    if (
        any(buying_verbs(limb) or obtains_as_buyer(limb, law, offense.section) for limb in limbs)
        or (Role.BUYER in roles and reaching_minors(roles[Role.BUYER], law))
        or buyers
    ):
        yield Outcome(Verdict.MET, evidence=evidence, related=(Related(unit, "reaches buyers"), *buyers), unit=unit)
        return
    open_ended = [item for item in evidence if item.fragment.value in ("obtain", "receiv", "procur", "caus", "acquir")]
    yield Outcome(
        Verdict.GAP,
        f"{offense.title} ({unit}) names no act of a buyer"
        + (", and whether one who pays for a child obtains the child is left to the courts" if open_ended else ""),
        evidence,
        printed_first((*(item for item in evidence if item.clause.touched), offense.opening)),
        HELP,
        (Related(unit, "trafficking offense without a buyer's verb"),),
        unit,
    )


def _equals(conduct: Conduct, limbs: Sequence[Limb], law: Law) -> Iterator[Related]:
    """The offenses of buyers in the article that ask for nothing more and are punished alike."""
    for other in all_conducts(law, Role.BUYER):
        bought = reaching_minors(other, law)
        if not bought or not in_trafficking_article(other.offense.section, law):
            continue
        if status_elements(other, bought) or not chain_of(bought, law).free:
            continue
        if other.offense.section == conduct.offense.section or _alike(
            _terms(other, bought, law), _terms(conduct, limbs, law)
        ):
            yield Related(other.offense.clause.address, "reaches buyers with the same penalty")


def _alike(buyers: tuple[int, int] | None, traffickers: tuple[int, int] | None) -> bool:
    """Whether the buyer can expect no less; nobody can tell where a class of felony is all that is said."""
    return buyers is not None and traffickers is not None and buyers >= traffickers


def _terms(conduct: Conduct, limbs: Sequence[Limb], law: Law) -> tuple[int, int] | None:
    """The mildest term, most and least, in months, for a minor victim; None where only a class is named."""
    found = [said for said, _ in punishments(conduct.offense, limbs, law, age=conduct.age)]
    if any(said.unknown for said in found):
        return None
    return min(((said.penalty.most, said.penalty.least) for said in found), default=(0, 0))
