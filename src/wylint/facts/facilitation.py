"""Helping others trade in children: what a limb does that is neither recruiting nor buying, and whose trade it is."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import partial

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.lexicon import CORE_TRAFFICKING
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.offense import Offense
from wylint.facts.statement import has
from wylint.law.citation import article_of, chapter_of, split_address, title_of


class Help(StrEnum):
    """What a facilitator does."""

    ASSISTS = "assists"
    PROFITS = "profits"
    PLACE = "place"  # lends, keeps or permits a place
    PROCEEDS = "proceeds"
    ADVERTISES = "advertises"
    CUSTOMERS = "customers"  # brings those who pay
    MONEY = "money"  # processes payments
    TRAVEL = "travel"  # sells or arranges travel


ASSISTING = frozenset(
    {"assist", "aid", "abet", "enabl", "facilitat", "permit", "allow", "help", "support", "participat"}
)
PROFITING = frozenset({"benefit", "profit"})
TAKING = frozenset({"receiv", "accept", "obtain", "acquir", "deriv", "shar", "us", "keep"})
LETTING = frozenset(
    {
        "permit", "allow", "let", "leas", "rent", "provid", "own", "keep", "operat", "manag", "maintain", "furnish",
        "possess", "lodg", "hous", "host", "sell", "us", "offer", "supply",
    }
)  # fmt: skip
BRINGING = frozenset({"transport", "bring", "procur", "solicit", "carry", "deliver", "recruit", "entic", "attract"})
ADVERTISING = frozenset({"advertis", "post", "publish", "display", "broadcast", "list"})
PAYING = frozenset({"process", "launder", "financ", "fund", "transact"})
SELLING_TRAVEL = frozenset(
    {
        "sell", "offer", "advertis", "promot", "arrang", "book", "organiz", "facilitat", "provid", "schedul", "reserv",
        "market", "operat", "procur", "furnish", "list", "assist", "aid", "purchas", "host", "post", "publish",
    }
)  # fmt: skip
_TAKEN = ("proceeds", "earnings", "profit", "money", "fee", "payment")
_NEAR = 40
# property used "to facilitate", a place abated, a child let into "a place used for prostitution": no help to the trade
_OTHER_MATTERS = ("forfeit", "nuisance", "abatement", "endangering")


def helps(limb: Limb) -> frozenset[Help]:
    """What of this a limb makes an offense; that it is the trade in children that is helped is another question."""
    verbs = limb.verbs
    found: set[Help] = set()
    if verbs & ASSISTING:
        found.add(Help.ASSISTS)
    if takes(limb):
        found.add(Help.PROCEEDS)
    if verbs & PROFITING or Help.PROCEEDS in found or ("receiv" in verbs and has(limb.words, Kind.VENTURE)):
        found.add(Help.PROFITS)
    if verbs & LETTING and has(limb.words, Kind.PLACE):
        found.add(Help.PLACE)
    if verbs & ADVERTISING:
        found.add(Help.ADVERTISES)
    if verbs & BRINGING and has(limb.words, Kind.CUSTOMER):
        found.add(Help.CUSTOMERS)
    if verbs & PAYING:
        found.add(Help.MONEY)
    if sells_travel(limb):
        found.add(Help.TRAVEL)
    if has(limb.words, Kind.VENTURE) and verbs & {"participat", "engag"} | ({"venture"} if _joins(limb) else set()):
        found.add(Help.ASSISTS)
    return frozenset(found)


def _joins(limb: Limb) -> bool:
    """ "participates in a venture" is one phrase."""
    return any(i.fragment.kind is Kind.VENTURE and i.fragment.value.startswith("participates") for i in limb.words)


def takes(limb: Limb) -> tuple[Evidence, ...]:
    """The words by which the actor receives the proceeds, or something of value that comes from the trade."""
    found: list[Evidence] = []
    taking: Evidence | None = None
    for item in limb.words:
        kind, value = item.fragment.kind, item.fragment.value
        if item.fragment.dispensed:
            continue
        if kind is Kind.VERB and value in TAKING:
            taking = item
        elif (kind is Kind.VERB and value not in PROFITING) or kind in _PERSONS:
            taking = None  # "obtains a minor for money" takes the minor
        elif kind in (Kind.PROCEEDS, Kind.VALUE) and taking is not None and _near(taking, item):
            found += [taking, item]
        elif kind is Kind.CONTROL and value.startswith(("receiv", "collect", "keep", "tak")):
            found += [item] if any(word in value for word in _TAKEN) else []
    return tuple(found)


_PERSONS = frozenset({Kind.PERSON, Kind.MINOR, Kind.VICTIM, Kind.UNDER_AGE, Kind.CUSTOMER})


def _near(one: Evidence, other: Evidence) -> bool:
    return one.clause is not other.clause or other.fragment.start - one.fragment.end <= _NEAR


def sells_travel(limb: Limb) -> tuple[Evidence, ...]:
    """The words by which the actor sells, offers or arranges travel; "travels" is the traveller's own."""
    if not limb.verbs & SELLING_TRAVEL:
        return ()
    found = [item for item in limb.words if item.fragment.kind is Kind.TRAVEL and not item.fragment.dispensed]
    dealing: Evidence | None = None
    for item in limb.words:
        if item.fragment.kind is not Kind.VERB:
            continue
        noun = item.fragment.value == "travel" and item.fragment.end - item.fragment.start == len("travel")
        if noun and dealing is not None and _near(dealing, item):
            found.append(item)
        dealing = item if item.fragment.value in SELLING_TRAVEL else None
    return tuple(found)


_TO_OTHERS = frozenset({"sell", "offer", "advertis", "promot", "market", "provid", "furnish"})


def sells_journeys(limb: Limb) -> bool:
    """Whether what the actor sells to others is the journey and no person: not so where he goes himself."""
    if not sells_travel(limb) or not limb.verbs & CORE_TRAFFICKING <= SELLING_TRAVEL:
        return False
    return bool(limb.verbs & _TO_OTHERS) or has(limb.words, Kind.CUSTOMER)


def child_trade(limb: Limb, offense: Offense, law: Law) -> int:
    """Below which age those are whose trafficking or sale a limb helps; 0 where it is another's trade, or adults'.

    The trade is named ("a commercial sex act with a minor"), cited ("a violation of W.S. 6-2-706"), or that of the
    section or article ("an act described in this article").
    """
    if limb.adults_only or (has(limb.words, Kind.IMAGE) and not limb.commercial):
        return 0
    if other_matter(offense):
        return 0
    age = law.victim_age(limb, offense.section)
    if age and law.is_commercial(limb, offense.section):
        return age
    found = max(_meant_ages(limb, offense, law), default=_by_name(limb))
    if not found and has(limb.words, Kind.VENTURE, Kind.PROCEEDS):  # "a venture that commits such an act"
        beside = (age for other in offense.limbs if other is not limb for age in _meant_ages(other, offense, law))
        return max(beside, default=0)
    return found


def other_matter(offense: Offense) -> bool:
    """Whether an offense speaks of such places or property without being about the trade."""
    subject = offense.catchline.lower().split(";")[0]
    return any(word in subject for word in _OTHER_MATTERS)


def _by_name(limb: Limb) -> int:
    """Human trafficking, without more, is that of minors too."""
    named = any("traffick" in item.fragment.value for item in limb.commercial)
    return ADULT_AGE if named and not has(limb.words, Kind.LABOR, Kind.FORCE) else 0


def _age_in(offense: Offense, law: Law) -> int:
    """Below which age the victims of an offense of the trade are; 0 where it is no such offense."""
    if not any(law.is_commercial(limb, offense.section) for limb in offense.limbs):
        return 0
    ages = [law.victim_age(limb, offense.section) for limb in offense.limbs if not limb.adults_only]
    return max(ages, default=0) or (ADULT_AGE if offense.grades else 0)


def _meant_ages(limb: Limb, offense: Offense, law: Law) -> Iterator[int]:
    """The ages in the offenses that a limb speaks of by citation, or by its section, article, chapter or title."""
    for item in limb.words:
        kind, value = item.fragment.kind, item.fragment.value
        if kind is Kind.CITATION:
            relation, first, _ = value.split("|")
            if relation in ("except as provided in", "as defined in", "notwithstanding"):
                continue
            if first.startswith("("):
                place = offense.section + first
                yield from (age for where, age in _ages(law, offense.section) if where.startswith(place))
            elif first[:1].isdigit() and "." not in split_address(first)[0]:
                yield law.once("ages cited", value, partial(_cited_age, item, law))
        elif kind is Kind.SCOPE:
            yield from (age for _, age in _ages(law, _area(offense.section, value))[:1])


def _cited_age(citation: Evidence, law: Law) -> int:
    return max((_age_in(found, law) for found in law.cited(citation)), default=0)


def _ages(law: Law, area: str) -> list[tuple[str, int]]:
    """The offenses of a section, article, chapter or title by address, with their ages, the highest first."""
    return law.once("ages by area", law, lambda: _all_ages(law)).get(area, [])


def _all_ages(law: Law) -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for offense in law.offenses:
        here = offense.section
        for area in (here, article_of(here), f"chapter {chapter_of(here)}", f"title {title_of(here)}"):
            found.setdefault(area, []).append((offense.clause.address, _age_in(offense, law)))
    for held in found.values():
        held.sort(key=lambda one: -one[1])
    return found


def _area(here: str, noun: str) -> str:
    """What "this section", "this article" … is as seen from ``here``."""
    match noun.lstrip("="):
        case "section" | "subsection" | "paragraph" | "subparagraph":
            return here
        case "article" | "part":
            return article_of(here)
        case "chapter":
            return f"chapter {chapter_of(here)}"
        case _:
            return f"title {title_of(here)}"
