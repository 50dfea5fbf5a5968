"""The offenses that the tools of criminal justice are wanted for: trafficking and commercial sexual exploitation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wylint.facts.role import Role, all_conducts

if TYPE_CHECKING:
    from wylint.facts.law import Law

TRADE = (Role.TRAFFICKER, Role.BUYER, Role.PROMOTER)
EXPLOITATION = (*TRADE, Role.IMAGES)


def sections_of(law: Law, *roles: Role) -> frozenset[str]:
    """The sections with an offense in one of these roles, offenses against adults included."""
    return frozenset(found.offense.section for found in all_conducts(law, *roles, adults=True))
