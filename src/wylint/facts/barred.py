"""Which defenses are closed to the defendant in one offense: consent of the minor, the decoy in the minor's place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wylint.facts.antecedent import covers
from wylint.facts.defense import Defense
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.limb import ADULT_AGE
from wylint.facts.offense import Offense
from wylint.facts.plea import Effect, Plea
from wylint.facts.statement import SILENT
from wylint.law.citation import split_address

MOST = 40  # provisions on defenses in one offense beyond which no more are weighed


@dataclass(frozen=True, slots=True)
class Barred:
    """What the law says of one plea in one offense: the provisions that bar it, those that allow it.

    ``age``: below which age of the victim it is barred, 0 where it is not, 18 where no lower age is spoken of.
    """

    bars: tuple[Defense, ...]
    allows: tuple[Defense, ...]
    age: int

    @property
    def words(self) -> tuple[Evidence, ...]:
        """The words of all these provisions that carry weight."""
        said = (*self.bars, *self.allows)
        return tuple(item for found in said for item in found.words if item.fragment.kind not in SILENT)


def barred(offense: Offense, law: Law, plea: Plea, *, minors: bool) -> Barred:
    """What the law says of a plea in a prosecution for this offense; ``minors``: the victim's age is an element."""
    return law.once(f"barred {plea} {minors}", offense, lambda: _barred(offense, law, plea, minors=minors))


def _barred(offense: Offense, law: Law, plea: Plea, *, minors: bool) -> Barred:
    places = {item.address for item in offense.grades}  # a bar where the grade stands is one on that grade
    bars: list[Defense] = []
    allows: list[Defense] = []
    for found in law.once("pleas", plea, lambda: tuple(one for one in law.defenses if one.plea is plea)):
        here = found.reaches(offense.section, offense.clause.address, age_is_element=minors)
        here = here or any(found.reaches(offense.section, place, age_is_element=True) for place in places)
        if here and found.effect is Effect.BARS:
            bars.append(found)
        elif found.effect is Effect.ALLOWS and (here or _overrides(found, offense)):
            allows.append(found)
    bars, allows = bars[:MOST], allows[:MOST]
    return Barred(tuple(bars), tuple(allows), max((_age(found.words) for found in bars), default=0))


def pleadings(offense: Offense, law: Law) -> tuple[Evidence, ...]:
    """The words of every provision on a defense, of whatever kind, that holds in a prosecution for this offense."""
    answers = [barred(offense, law, plea, minors=True) for plea in (Plea.AGE, Plea.CONSENT, Plea.DECOY)]
    said = [defense for answer in answers for defense in (*answer.bars, *answer.allows)]
    seen: dict[int, Evidence] = {}
    for defense in said[:MOST]:
        for item in defense.words:
            if item.fragment.kind not in SILENT:
                seen.setdefault(id(item.fragment), item)
    return tuple(seen.values())


def _overrides(found: Defense, offense: Offense) -> bool:
    """Whether a provision that allows a plea holds notwithstanding one of the offense's section."""
    cited = (item.fragment.value.split("|") for item in found.words if item.fragment.kind is Kind.CITATION)
    return any(
        relation == "notwithstanding" and covers(split_address(first)[0], last, offense.section, offense.section)
        for relation, first, last in cited
    )


def _age(words: Sequence[Evidence]) -> int:
    """Below which age of the victim a bar holds: "if the minor was less than sixteen" is 16.

    An exception behind it ("except that the consent of an individual seventeen years of age may be considered",
    "unless the minor was at least sixteen") leaves it for those below some age under eighteen.
    """
    ages = [item.fragment.number for item in words if item.fragment.kind is Kind.UNDER_AGE]
    barring = excepting = False
    for item in words:
        kind, value = item.fragment.kind, item.fragment.value
        barring = barring or kind is Kind.BAR
        excepting = barring and (excepting or value in ("except", "unless"))
        if excepting and kind is Kind.OVER_AGE:
            ages.append(item.fragment.number)
        elif excepting and kind is Kind.CONSENT:
            ages.append(ADULT_AGE - 1)
    return min((age for age in ages if 0 < age < ADULT_AGE), default=ADULT_AGE)
