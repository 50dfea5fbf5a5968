"""Whose offense it is: the trafficker's, the buyer's, the promoter's, that of images; and whether it reaches minors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from wylint.facts.facilitation import sells_journeys
from wylint.facts.family import in_trafficking_article, is_abated, is_trafficking
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.lexicon import BUYING, COERCIVE, LURING, PROMOTING
from wylint.facts.limb import Limb
from wylint.facts.offense import Offense
from wylint.facts.statement import has


class Role(StrEnum):
    """What the actor of a limb is in the trade."""

    TRAFFICKER = "trafficker"  # recruits, harbors, transports, provides, obtains a person for commercial sex
    BUYER = "buyer"  # gives, offers or agrees to give value for sexual conduct, solicitation of prostitution included
    PROMOTER = "promoter"  # promotes, procures for, permits a place for or lives on prostitution
    SELLER = "seller"  # sells his own sexual conduct
    IMAGES = "images"  # makes, passes on or holds images of children


@dataclass(frozen=True, slots=True)
class Conduct:
    """The limbs of one offense in one role. ``age``: below which age the victim is, 0 where age is no element."""

    offense: Offense
    role: Role
    limbs: tuple[Limb, ...]
    age: int

    @property
    def minors(self) -> bool:
        """Whether it reaches minors as such: age is an element, or a step of the penalty."""
        return self.age > 0 or bool(self.offense.grades)


def reaching_minors(conduct: Conduct, law: Law) -> tuple[Limb, ...]:
    """The limbs of which the victim's minority is an element; all of them where it is a step of the penalty only."""
    limbs = tuple(limb for limb in conduct.limbs if law.victim_age(limb, conduct.offense.section))
    return limbs if limbs or not conduct.offense.grades else conduct.limbs


def grade_age(offense: Offense, law: Law) -> int:
    """The highest age of victims that is a step of the penalty, 0 where none is."""
    ages = (item.fragment.number or law.age_of_minor(item.fragment.value, offense.section) for item in offense.grades)
    return max(ages, default=0)


def conducts(offense: Offense, law: Law, *, adults: bool = False) -> tuple[Conduct, ...]:
    """The roles in which an offense is committed: none of labor, those with adults only where ``adults`` says so."""
    name = "conducts with adults" if adults else "conducts"
    return law.once(name, offense, lambda: tuple(_conducts(offense, law, adults=adults)))


def _conducts(offense: Offense, law: Law, *, adults: bool) -> Iterator[Conduct]:
    found: dict[Role, list[Limb]] = {}
    for limb in offense.limbs:
        role = role_with(limb, offense, law) if adults else role_of(limb, offense, law)
        if role is not None:
            found.setdefault(role, []).append(limb)
    for role, limbs in found.items():
        age = max(law.victim_age(limb, offense.section) for limb in limbs)
        yield Conduct(offense, role, tuple(limbs), age)


def all_conducts(law: Law, *roles: Role, adults: bool = False) -> tuple[Conduct, ...]:
    """The conducts of all offenses of a law in these roles, in the order of the code."""
    found = (item for offense in law.offenses for item in conducts(offense, law, adults=adults))
    return tuple(item for item in found if item.role in roles)


def role_of(limb: Limb, offense: Offense, law: Law) -> Role | None:
    """The role of one limb; None where it is about labor, adults only, or no trade in sex at all."""
    return None if limb.adults_only or _of_adults(limb, law) else role_with(limb, offense, law)


def _of_adults(limb: Limb, law: Law) -> bool:
    """ "A victim of servitude in violation of W.S. 6-2-705": what it takes over can be done to adults only."""
    taken = [] if limb.victim else [below for imported in law.imported(limb) for below in imported.limbs]
    return bool(taken) and all(below.adults_only for below in taken)


def role_with(limb: Limb, offense: Offense, law: Law) -> Role | None:
    """The same, whether with minors or with adults only."""
    if is_abated(offense):
        return None
    if about_images(limb):
        return Role.IMAGES if _of_children(limb, offense) and not _by_a_minor(offense, law) else None
    if not law.is_commercial(limb, offense.section):
        return None
    if _sells_himself(limb):
        return Role.SELLER
    if sells_journeys(limb):
        return Role.PROMOTER
    if limb.buys and not is_trafficking(limb, offense, law):
        return Role.BUYER
    if _prostitution(limb, offense) and not in_trafficking_article(offense.section, law):
        if limb.verbs & PROMOTING:
            return Role.PROMOTER
        return Role.BUYER if limb.lures else Role.SELLER
    if is_trafficking(limb, offense, law):
        return Role.TRAFFICKER
    if limb.lures and not limb.verbs <= COERCIVE:
        return Role.BUYER
    if limb.verbs & COERCIVE:
        return Role.TRAFFICKER if in_trafficking_article(offense.section, law) else Role.PROMOTER
    return Role.PROMOTER if limb.verbs & PROMOTING else None


def about_images(limb: Limb) -> bool:
    """Whether images are what it is about, and no trade in a person."""
    return has(limb.words, Kind.IMAGE) and not limb.commercial


def _of_children(limb: Limb, offense: Offense) -> bool:
    """Whether its images are of children: not of products for them, nor such as are shown to them; nor a machine."""
    images = [item.fragment.value for item in limb.words if item.fragment.kind is Kind.IMAGE]
    named = f"{offense.name} {offense.catchline}".lower()
    if _machine(limb):
        return False
    if any("child" in image for image in images):
        return True
    if all("material" in image or "obscen" in image for image in images):
        return "exploit" in named or "child porn" in named
    if not limb.sexual and not any("porn" in image or "depict" in image for image in images) and not _depicted(limb):
        return False
    return bool(limb.victim) or bool(offense.grades) or "child" in named


def _machine(limb: Limb) -> bool:
    """ "distributes an artificial intelligence system": what is dealt in is the machine; to use one is a means."""
    return any(
        item.fragment.kind is Kind.MACHINE and before.fragment.kind is Kind.VERB and before.fragment.value != "us"
        for before, item in pairwise(limb.words)
    )


_YOUNG = (Kind.MINOR, Kind.UNDER_AGE)
_RIGHT_AFTER = len(" of any other ")


def _depicted(limb: Limb) -> bool:
    """ "an image of a minor", "images of a person less than eighteen years of age"."""
    for index, item in enumerate(limb.words):
        after = limb.words[index + 1 : index + 3]
        kinds = [other.fragment.kind for other in after]
        if (
            item.fragment.kind is Kind.IMAGE
            and after
            and (kinds[0] in _YOUNG or kinds == [Kind.PERSON, Kind.UNDER_AGE])
        ):
            # "images of cartoon characters that appeal to minors" shows no minor
            return after[0].clause is item.clause and after[0].fragment.start - item.fragment.end <= _RIGHT_AFTER
    return False


def _by_a_minor(offense: Offense, law: Law) -> bool:
    """ "A minor is guilty of … if he disseminates a nude image of himself": what minors pass among themselves."""
    opening = next(iter(law.side.said(offense.clause)), None)
    return opening is not None and opening.kind is Kind.MINOR and opening.start <= offense.opening.fragment.start


def _prostitution(limb: Limb, offense: Offense) -> bool:
    """Whether it is about prostitution, by its words or, where they name no commercial object, by its name."""
    if limb.commercial:
        return any("prostitut" in item.fragment.value for item in limb.commercial)
    return "prostitut" in offense.name


def _sells_himself(limb: Limb) -> bool:
    """ "performs an act for money", "engages in prostitution": his own conduct, and nobody under age is its object."""
    verbs = limb.verbs
    if limb.victim or verbs & (BUYING | LURING) - {"rent"}:
        return False
    if "perform" in verbs:
        return not verbs & (PROMOTING - {"permit", "allow", "receiv"})
    own = "engag" in verbs and any("prostitut" in item.fragment.value for item in limb.commercial)
    return own and not verbs & PROMOTING
