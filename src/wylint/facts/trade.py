"""The offenses of the trade in children: traffickers', buyers' and promoters' that can be committed against minors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wylint.facts.evidence import Evidence
from wylint.facts.family import in_trafficking_article
from wylint.facts.item import WHOLE, Condition, Reach
from wylint.facts.offense import CRIMES
from wylint.facts.role import Conduct, Role, all_conducts
from wylint.law.citation import title_of

if TYPE_CHECKING:
    from wylint.facts.law import Law

ANY = frozenset(Condition)


@dataclass(frozen=True, slots=True)
class Target:
    """One offense in one role, as a list must name it: its section and the provisions of its conduct."""

    section: str
    title: str
    role: Role
    addresses: tuple[str, ...]
    created: bool
    trafficking: bool  # stands in the trafficking article
    opening: Evidence
    touched: frozenset[str]  # of the addresses, those whose words the bill creates or changes

    def standing(self) -> Target:
        """The offense without conduct that the bill adds; all of it where nothing else is left."""
        left = tuple(address for address in self.addresses if address not in self.touched)
        return replace(self, addresses=left) if left else self

    def reached(self, reach: Reach, allowing: frozenset[Condition] = WHOLE) -> bool:
        """Whether a list reaches all of its conduct."""
        return all(reach.covers(address, allowing) for address in self.addresses)


def trade(law: Law, *roles: Role) -> tuple[Target, ...]:
    """The offenses in these roles (traffickers', buyers', promoters' by default) that reach minors, each role once."""
    wanted = roles or (Role.TRAFFICKER, Role.BUYER, Role.PROMOTER)
    found = [
        _target(conduct, law)
        for conduct in all_conducts(law, *wanted)
        if _victims_may_be_minors(conduct, law) and _trades(conduct) and _is_crime(conduct)
    ]
    return tuple({(target.section, target.role, target.addresses): target for target in found}.values())


def _victims_may_be_minors(conduct: Conduct, law: Law) -> bool:
    """Whether an offense reaches minors as such; a new one does unless it is of adults only ("of whatever age")."""
    section = law.side.code.get(conduct.offense.section)
    return conduct.minors or (section is not None and section.created)


def targets(law: Law, *roles: Role) -> tuple[Target, ...]:
    """The same, also where age is no element: solicitation of prostitution can be of a minor."""
    return tuple(_target(conduct, law) for conduct in all_conducts(law, *roles) if _is_crime(conduct))


def _is_crime(conduct: Conduct) -> bool:
    """Whether an offense stands where the crimes do; fair housing and licensing have prohibitions of their own."""
    return title_of(conduct.offense.section) == CRIMES


def _trades(conduct: Conduct) -> bool:
    """Whether an offense is about the trade; one of neglect that mentions prostitution is not."""
    named = f"{conduct.offense.name} {conduct.offense.catchline}".lower()
    return conduct.role is not Role.PROMOTER or any(word in named for word in _TRADING)


_TRADING = ("prostitut", "pander", "exploit", "commercial", "traffick", "sex", "promot", "facilitat", "brothel")


def images(law: Law, *, possession: bool | None = None) -> tuple[Target, ...]:
    """The offenses of exploiting children for images; those of teenagers who share their own are none.

    ``possession``: only their conduct of having images, or only the rest.
    """
    found: list[Target] = []
    for conduct in all_conducts(law, Role.IMAGES):
        named = f"{conduct.offense.name} {conduct.offense.catchline}".lower()
        limbs = [one for one in conduct.limbs if possession is None or (one.verbs <= _HAVING) is possession]
        if limbs and any(word in named for word in _IMAGES):
            found.append(_target(replace(conduct, limbs=tuple(limbs)), law))
    return tuple(found)


_IMAGES = ("exploit", "pornograph", "abuse material")
_HAVING = frozenset({"possess", "view", "access", "own"})


@dataclass(frozen=True, slots=True)
class Subject:
    """A matter by the name a message gives it, and the offenses that are about it, as they stood.

    A new offense or a new paragraph that no list names is no loss of a protection; where all is new, all counts.
    """

    name: str
    targets: tuple[Target, ...]

    @classmethod
    def of(cls, name: str, found: Iterable[Target]) -> Subject:
        """The subject with its standing offenses."""
        every = tuple(found)
        return cls(name, tuple(target.standing() for target in every if not target.created) or every)


def _target(conduct: Conduct, law: Law) -> Target:
    offense = conduct.offense
    aged = [limb for limb in conduct.limbs if law.victim_age(limb, offense.section)]
    if conduct.role in (Role.IMAGES, Role.PROMOTER):
        aged = []
    places = {max((item.address for item in limb.words), key=len) for limb in aged or conduct.limbs}
    section = law.side.code.get(offense.section)
    return Target(
        offense.section,
        offense.title,
        conduct.role,
        tuple(sorted(places)),
        section is not None and section.created,
        in_trafficking_article(offense.section, law),
        offense.opening,
        frozenset(item.address for limb in conduct.limbs for item in limb.words if item.clause.touched),
    )
