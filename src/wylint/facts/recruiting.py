"""What traffickers do with a minor: the kinds of acts that the trafficking offenses reach, by whatever verbs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.family import is_trafficking
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.lexicon import COERCIVE
from wylint.facts.limb import ADULT_AGE, Limb, deals_in_persons, object_of
from wylint.facts.offense import Offense
from wylint.facts.role import Conduct, Role, all_conducts, grade_age, reaching_minors


class Act(StrEnum):
    """A kind of act; the value completes "… a person under eighteen for commercial sex"."""

    RECRUITS = "recruiting or enticing"
    HARBORS = "harboring or holding"
    TRANSPORTS = "transporting or transferring"
    PROVIDES = "providing or offering"
    OBTAINS = "obtaining or receiving"


_VERBS = {
    Act.RECRUITS: frozenset(
        {"recruit", "entic", "lur", "enlist", "solicit", "persuad", "induc", "invit", "groom", "attract", "seduc"}
    ),
    Act.HARBORS: frozenset(
        {"harbor", "maintain", "hold", "confin", "detain", "isolat", "hous", "lodg", "keep", "shelter", "hid"}
    ),
    Act.TRANSPORTS: frozenset({"transport", "transfer", "mov", "bring", "carry", "send", "convey", "deliver", "ship"}),
    Act.PROVIDES: frozenset({"provid", "supply", "procur", "sell", "offer", "avail", "deliver", "furnish", "trad"}),
    Act.OBTAINS: frozenset({"obtain", "acquir", "receiv", "purchas", "procur", "buy", "secur"}),
}  # fmt: skip
KNOWN = frozenset().union(*_VERBS.values())
ENOUGH = 3  # verbs that make an offense one of trafficking and not of a single act


@dataclass(frozen=True, slots=True)
class Recruiting:
    """A trafficking offense as it reaches minors: ``age`` below which the victim is, through all that it imports."""

    conduct: Conduct
    acts: frozenset[Act]
    verbs: int
    age: int
    evidence: tuple[Evidence, ...]

    @property
    def full(self) -> bool:
        """Whether it reaches everyone under eighteen by enough acts."""
        return self.age >= ADULT_AGE and self.verbs >= ENOUGH


_PLAIN = frozenset({"recruit", "harbor", "transport", "obtain", "traffic", "procur", "provid"})


def recruits(limb: Limb) -> bool:
    """Whether a limb is one of dealing in persons; one who sells advertisements or supplies rooms does not."""
    if limb.verbs <= COERCIVE:
        return True
    verbs = {
        item.fragment.value
        for place, item in enumerate(limb.words)
        if item.fragment.kind is Kind.VERB and not item.fragment.dispensed and _handles(limb, place)
    }
    return bool(verbs & _PLAIN) or len(verbs & KNOWN) > 1


def _handles(limb: Limb, place: int) -> bool:
    thing = object_of(limb.words, place)
    return deals_in_persons(limb.words, place) and (thing is None or thing.fragment.kind is not Kind.VALUE)


def recruiting(law: Law) -> Iterator[Recruiting]:
    """The trafficking offenses that reach minors, in the order of the code."""
    for conduct in all_conducts(law, Role.TRAFFICKER):
        offense = conduct.offense
        limbs = [
            limb
            for limb in reaching_minors(conduct, law)
            if is_trafficking(limb, offense, law) and not _dangling(limb, law) and not _other_trade(limb)
        ]
        if not limbs:
            continue
        verbs = frozenset(verb for limb in limbs for verb in limb.verbs)
        acts = frozenset(act for act, named in _VERBS.items() if named & verbs or "traffic" in verbs)
        count = ENOUGH if "traffic" in verbs else len(verbs & KNOWN)
        age = max(_age(limb, offense, law) for limb in limbs)
        evidence = tuple({id(item.fragment): item for limb in limbs for item in limb.words if _tells(item)}.values())
        yield Recruiting(conduct, acts, count, age, evidence)


def _tells(item: Evidence) -> bool:
    return item.fragment.kind in _TELLING


_TELLING = frozenset(
    {Kind.VERB, Kind.COMMERCIAL, Kind.SEXUAL, Kind.USE, Kind.VALUE, Kind.CITATION, Kind.MINOR, Kind.UNDER_AGE}
)


def _dangling(limb: Limb, law: Law) -> bool:
    """Whether it takes its purpose from an offense that the law has not, or that is none of sex."""
    imported = law.imported(limb)
    return bool(limb.imports) and not any(below.sexual for found in imported for below in found.limbs)


def _other_trade(limb: Limb) -> bool:
    """One who pays is a buyer, though he may also obtain."""
    return limb.pays and not limb.verbs & _VERBS[Act.RECRUITS]


def _age(limb: Limb, offense: Offense, law: Law) -> int:
    """Below which age the victim is: the lowest of what it says itself and what its imported offenses say."""
    own = law.victim_age(limb, offense.section) or grade_age(offense, law)
    below = [
        law.victim_age(other, found.section)
        for found in law.imported(limb)
        for other in found.limbs
        if law.victim_age(other, found.section)
    ]
    return min([own, *([max(below)] if below else [])])
