"""Which penalties are meant for which offense: by what they cite, the names and acts they say, or their place."""

from __future__ import annotations

from collections.abc import Iterable

from wylint.facts.evidence import Evidence
from wylint.facts.law import Law
from wylint.facts.lexicon import stem
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.offense import Offense
from wylint.facts.penalty import Penalty
from wylint.facts.penalty_reach import Address
from wylint.facts.shelf import places, shelf
from wylint.law.citation import article_of, chapter_of, order, split_address, title_of


def penalties_of(offense: Offense, limb: Limb, law: Law, *, repeated: bool = False) -> tuple[Penalty, ...]:
    """All penalties that reach a limb; those for second convictions and attempts only where ``repeated`` says so."""
    where = where_of(offense, limb)
    return tuple(
        penalty
        for penalty in shelf(law).for_section(offense.section)
        if (repeated or not (penalty.prior or penalty.apart)) and reaching(penalty, offense, where, law) is not None
    )


def offenses_of(penalty: Penalty, law: Law) -> tuple[Offense, ...]:
    """The offenses that a penalty reaches by what it cites, or those of its section where it cites none."""
    held = shelf(law)
    if not (penalty.offense or penalty.reach):
        return tuple(held.offenses.get(penalty.section, ()))
    sections = {penalty.section: None}
    for first, last in penalty.reach:
        low, high = (split_address(one)[0] for one in (first, last or first))
        sections |= (
            {low: None} if low == high else {s: None for s in held.offenses if order(low) <= order(s) <= order(high)}
        )
    return tuple(
        offense
        for section in sections
        for offense in held.offenses.get(section, ())
        if any(reaching(penalty, offense, where_of(offense, limb), law) is not None for limb in offense.limbs)
    )


def where_of(offense: Offense, limb: Limb) -> str:
    """The provision in which a limb ends."""
    return limb.words[-1].clause.address if limb.words else offense.clause.address


_OWN, _CITED, _SECTION, _LARGER = 0, 1, 1000, 2000


def reaching(penalty: Penalty, offense: Offense, where: str, law: Law) -> tuple[Penalty, int] | None:
    """A penalty with how closely it is meant for the limb at an address (less is closer); None where it is not."""
    if penalty.offense:
        own = penalty.section == offense.section and penalty.offense == offense.clause.address
        return (penalty, _OWN) if own else None
    if penalty.reach:
        near = [_size(one, law) for one in penalty.reach if covers(one, offense.section, where, law)]
        return (penalty, min(near)) if near else None
    if penalty.section == offense.section:
        return (penalty, _SECTION) if _meant(penalty, offense, law) else None
    if penalty.named:  # a section of penalties; one with an offense of its own speaks of that
        elsewhere = penalty.section not in shelf(law).offenses
        return (penalty, _SECTION // 2) if elsewhere and _called(penalty, offense) else None
    same = {
        "article": article_of(penalty.section) == article_of(offense.section),
        "chapter": chapter_of(penalty.section) == chapter_of(offense.section),
        "title": title_of(penalty.section) == title_of(offense.section),
    }
    return (penalty, _LARGER) if any(same.get(noun, False) for noun in penalty.scope) else None


def _meant(penalty: Penalty, offense: Offense, law: Law) -> bool:
    """Whether a penalty of a section that names no provision is meant for this one of its offenses.

    Where a section holds several, it is the one in the same provision, or whose act the penalty names; else, those
    that stand before it. One with a penalty of its own needs no other, but may take a step.
    """
    here = shelf(law).offenses.get(offense.section, [])
    if len(here) < 2:
        return True
    if "section" in penalty.scope and not penalty.named:
        return True
    beside = [found for found in here if found.clause.address == penalty.clause.address]
    if beside:  # "… commits buying. Buying is a felony": in the provision of the offense itself
        return any(found is offense for found in beside)
    if not penalty.stepped and any(_own(p, offense) for p in shelf(law).own.get(offense.section, ())):
        return False
    named = [found for found in here if _called(penalty, found)] or [found for found in here if names(penalty, found)]
    if named:
        return any(found is offense for found in named)
    at = places(offense.section, law)
    before = [found for found in here if at.get(found.clause.address, 0) <= at.get(penalty.clause.address, 0)]
    return any(found is offense for found in (before[-1:] if _several(penalty, law) else before or here))


def _own(penalty: Penalty, offense: Offense) -> bool:
    """Whether a penalty that says how long for every child stands in the provision of the offense."""
    here = penalty.offense == offense.clause.address or penalty.clause.address == offense.clause.address
    return penalty.termed and here and penalty.low == 0 and penalty.high >= ADULT_AGE and not penalty.prior


def _several(penalty: Penalty, law: Law) -> bool:
    """Whether the section has several such penalties, so that each is meant for the offense before it."""
    return (
        len(
            {
                p.clause.address
                for p in shelf(law).own.get(penalty.section, ())
                if not p.offense and not p.reach and not p.stepped and p.termed
            }
        )
        > 1
    )


def _called(penalty: Penalty, offense: Offense) -> bool:
    """Whether a penalty names an offense: "sexual servitude" is the name of sexual servitude of a minor too."""
    called = (offense.name, offense.catchline.split(";")[0].rstrip(".").lower())
    return any(f"{name} ".startswith(f"{said} ") for said in penalty.named for name in called)


def names(penalty: Penalty, offense: Offense) -> bool:
    """Whether the act that a penalty names is one of the offense."""
    return bool(acts_of(penalty) & deeds(offense))


def acts_of(penalty: Penalty) -> frozenset[str]:
    """The stems of the acts that a penalty names."""
    return stems(penalty.acts)


def stems(acts: Iterable[Evidence]) -> frozenset[str]:
    return frozenset(act_in(item.fragment.value) for item in acts)


def deeds(offense: Offense) -> frozenset[str]:
    """The stems of what the actor does, and of the offense's name."""
    named = {act_in(word) for word in f"{offense.name} {offense.catchline}".lower().replace(";", " ").split()}
    return frozenset(named.union(*(limb.verbs for limb in offense.limbs)))


_NOUNS = {
    "possession": "possess",
    "distribution": "distribut",
    "production": "produc",
    "manufacture": "manufactur",
    "solicitation": "solicit",
    "purchase": "purchas",
    "sale": "sell",
    "transportation": "transport",
    "recruitment": "recruit",
    "procurement": "procur",
    "dissemination": "disseminat",
    "advertisement": "advertis",
}


def act_in(word: str) -> str:
    """The stem of the act that a word names: "possession" is to possess."""
    return _NOUNS.get(word.strip(".,"), "") or stem(word.strip(".,"))


def covers(cited: Address, section: str, address: str, law: Law) -> bool:
    """Whether a citation, or a range of provisions or sections, holds the provision at an address of a section."""
    first, last = cited
    from_section, labels = split_address(first)
    if not last:
        return from_section == section and (not labels or _within(address, first) or _within(first, address))
    to_section, to_labels = split_address(last)
    if from_section != to_section or not labels or not to_labels:
        return order(from_section) <= order(section) <= order(to_section)
    if section != from_section:
        return False
    at = places(section, law)
    here = at.get(address, -1)
    return at.get(first, 0) <= here <= at.get(last, -1) or _within(address, last) or _within(first, address)


def _within(address: str, above: str) -> bool:
    return address == above or address.startswith(f"{above}(")


def _size(cited: Address, law: Law) -> int:
    """How much a citation covers: one provision least."""
    first, last = cited
    section, labels = split_address(first)
    if not labels:
        return _SECTION if not last else _LARGER
    if not last:
        return _CITED + 10 * (4 - min(4, len(labels)))
    at = places(section, law)
    return _CITED + 10 * (4 - min(4, len(labels))) + max(1, at.get(last, 0) - at.get(first, 0))
