"""Which of the prostitution offenses refer to what of the trafficking article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.evidence import Evidence
from wylint.facts.family import in_trafficking_article
from wylint.facts.immunity import Immunity
from wylint.facts.law import Law
from wylint.facts.reference import Reference
from wylint.facts.role import Role, all_conducts, conducts, reaching_minors

_OFFENSES = {
    Role.SELLER: "prostitution",
    Role.BUYER: "soliciting prostitution",
    Role.PROMOTER: "promoting prostitution",
}
_TRAFFICKING, _BUYERS, _IMMUNITY = "the trafficking offenses", "the offense of buyers", "the immunity of victims"
# that one who sells or promotes yields to what is for buyers would say nothing: buyers solicit
_OF_ONE_ROLE = {_BUYERS: Role.BUYER}


@dataclass(frozen=True, slots=True)
class Link:
    """That an offense of prostitution refers to something of the article. Where there is no such offense, or nothing
    to refer to, nothing is missing: it ``holds``, without ``section`` and ``evidence``.
    """

    says: str
    holds: bool
    section: str = ""
    evidence: tuple[Evidence, ...] = ()


def links_of(law: Law) -> Iterator[Link]:
    """Every link that the law should have; none where it has no offense of prostitution and no trafficking article."""
    sections = {role: tuple(_sections(role, law)) for role in _OFFENSES}
    targets = _targets(law)
    if not any(sections.values()) and not any(targets.values()):
        return
    for role, held in sections.items():
        for what, addresses in targets.items():
            says = f"the offense of {_OFFENSES[role]} refers to {what}"
            if not held or not addresses or _OF_ONE_ROLE.get(what, role) is not role:
                yield Link(says, True)
                continue
            found = [(one.section, _referring(one, addresses, law)) for one in held]
            section, evidence = max(found, key=lambda pair: len(pair[1]))
            yield Link(says, bool(evidence), section, evidence)


def _sections(role: Role, law: Law) -> Iterator[Reference]:
    """The sections in which an offense of prostitution in this role stands, minors apart."""
    for reference in law.facts(Reference):
        if in_trafficking_article(reference.section, law):
            continue
        if any(
            conduct.role is role
            for offense in law.offenses
            if offense.section == reference.section
            for conduct in conducts(offense, law, adults=True)
        ):
            yield reference


def _targets(law: Law) -> dict[str, tuple[str, ...]]:
    """What of the article is to be referred to, by its sections."""
    buyers = tuple(
        conduct.offense.section
        for conduct in all_conducts(law, Role.BUYER)
        if in_trafficking_article(conduct.offense.section, law) and reaching_minors(conduct, law)
    )
    traffickers = tuple(
        conduct.offense.section
        for conduct in all_conducts(law, Role.TRAFFICKER)
        if in_trafficking_article(conduct.offense.section, law)
    )
    immune = tuple(item.section for item in law.facts(Immunity) if in_trafficking_article(item.section, law))
    return {_TRAFFICKING: traffickers, _BUYERS: buyers, _IMMUNITY: immune}


def _referring(reference: Reference, addresses: tuple[str, ...], law: Law) -> tuple[Evidence, ...]:
    return tuple(item for address in addresses for item in reference.to(address, law)) or reference.named
