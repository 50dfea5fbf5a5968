"""Places, proceeds and procuring: the limbs of those who make the prostitution of others possible, or live on it."""

from __future__ import annotations

from wylint.facts.facilitation import Help, helps, other_matter
from wylint.facts.law import Law
from wylint.facts.limb import Limb
from wylint.facts.offense import Offense
from wylint.facts.role import Role, about_images, role_of

# what a promoter does besides enticing and compelling, which are the trafficker's
_FACILITATING = frozenset(
    {
        "procur", "permit", "allow", "leas", "rent", "own", "keep", "operat", "manag", "receiv", "benefit", "profit",
        "facilitat", "maintain", "let", "furnish", "accept", "advertis", "host", "hous", "lodg",
    }
)  # fmt: skip


def facilitating(offense: Offense, law: Law) -> tuple[Limb, ...]:
    """The limbs of an offense of places or proceeds: those, and what of it procures for prostitution beside them.

    Limbs that can involve adults only, and those of buyers, sellers and traffickers, are left out.
    """
    limbs = tuple(limb for limb in offense.limbs if _facilitates(limb, offense, law))
    return limbs if any(_lends_or_lives_on(limb) for limb in limbs) else ()


def _lends_or_lives_on(limb: Limb) -> bool:
    return bool(limb.verbs & (_FACILITATING - {"procur", "advertis"})) or bool(
        helps(limb) & {Help.PLACE, Help.PROCEEDS}
    )


def _facilitates(limb: Limb, offense: Offense, law: Law) -> bool:
    role = role_of(limb, offense, law)
    if role is Role.PROMOTER:
        return bool(limb.verbs & _FACILITATING) or bool(helps(limb) & {Help.PLACE, Help.PROCEEDS})
    if limb.adults_only or about_images(limb) or other_matter(offense) or not law.is_commercial(limb, offense.section):
        return False
    if role in (Role.TRAFFICKER, Role.BUYER):
        return Help.PROCEEDS in helps(limb) and not limb.buys and not limb.victim
    return bool(helps(limb) & {Help.PLACE, Help.PROCEEDS})
