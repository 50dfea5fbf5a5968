"""How a buyer acts: which verbs buy a person or an act, and whether he pays, offers or agrees to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import AGREES, OFFERS, Kind
from wylint.facts.law import Law
from wylint.facts.lexicon import BUYING, GIVING, stem
from wylint.facts.limb import Limb, deals_in_persons, object_of
from wylint.facts.role import Conduct
from wylint.facts.statement import Sentence, has


class Form(StrEnum):
    """How far a buyer has gone; the value is what he does."""

    PAYS = "pays"
    OFFERS = "offers to pay"
    AGREES = "agrees to pay"


# verbs whose object may be money: paying anything of value is buying, renting shelter is not
_PAYING = frozenset({"pay", "tender", "remit", "compensat"})
# these offer and come to terms in one
_TREATING = frozenset({"solicit", "arrang", "negotiat", "promis", "request", "propos", "bargain", "attempt"})
# what is bought or solicited where it is neither a person nor an act
_THINGS = frozenset({Kind.ELECTRONIC, Kind.THIRD})
_ACTS = frozenset({Kind.SEXUAL, Kind.COMMERCIAL, Kind.USE})
_ACTORS = frozenset({"actor", "defendant", "accused", "offender"})


def forms(limbs: Iterable[Limb]) -> frozenset[Form]:
    """How a buyer can act under these limbs."""
    found: set[Form] = set()
    for limb in limbs:
        for item in limb.words:
            if item.fragment.kind is not Kind.VERB or item.fragment.dispensed:
                continue
            verb, leads = item.fragment.value, item.fragment.number
            if leads & OFFERS or verb in ("offer", *_TREATING):
                found.add(Form.OFFERS)
            if leads & AGREES or verb in ("agree", *_TREATING):
                found.add(Form.AGREES)
            if not leads and verb in (BUYING | GIVING) - {"offer", "promis"}:
                found.add(Form.PAYS)
    return frozenset(found)


def buying_verbs(limb: Limb) -> tuple[Evidence, ...]:
    """The verbs of a limb by which one who buys the person or the act offends: purchases, patronizes, solicits."""
    acts = ((place, item) for place, item in enumerate(limb.words) if item.fragment.kind is Kind.VERB)
    return tuple(item for place, item in acts if not item.fragment.dispensed and _buys(limb.words, place))


def _buys(words: Sentence, place: int) -> bool:
    verb, thing = words[place].fragment.value, object_of(words, place)
    if not deals_in_persons(words, place):
        return False
    if thing is not None and verb in GIVING and thing.fragment.kind is Kind.VALUE:
        return True  # "gives anything of value to a minor"
    if thing is not None and verb == "engag" and thing.fragment.kind in _ACTS:
        return True
    return (verb in BUYING or verb == "solicit") and _buyable(verb, words[place], words[place + 1 :], thing)


def _buyable(verb: str, item: Evidence, behind: Sequence[Evidence], thing: Evidence | None) -> bool:
    following = behind[0] if behind else None
    if following is not None and following.fragment.value == "advertis" and _adjoins(item, following):
        return False  # "purchases advertising"
    if thing is None:
        return True
    if thing.fragment.kind is Kind.VALUE:
        return verb in _PAYING
    return thing.fragment.kind not in _THINGS


def _adjoins(item: Evidence, following: Evidence) -> bool:
    return following.clause is item.clause and following.fragment.start - item.fragment.end == 1


def obtains_as_buyer(limb: Limb, law: Law, section: str) -> bool:
    """Whether "obtains" reaches the buyer: for conduct "with the actor", or by a definition of the verb."""
    for before, item in zip(limb.words, limb.words[1:], strict=False):
        if (
            item.fragment.kind is Kind.PERSON
            and item.fragment.value in _ACTORS
            and before.fragment.kind in _ACTS
            and 0 < item.fragment.start - before.fragment.end <= 12
        ):
            return True
    return any(
        any(stem(term) in limb.verbs for term in definition.terms)
        and definition.holds_in(section)
        and any(
            said.fragment.kind is Kind.VERB and said.fragment.value in BUYING | {"perform", "secur"}
            for said in definition.body
        )
        for definition in law.definitions
    )


def status_elements(conduct: Conduct, limbs: Iterable[Limb]) -> tuple[Evidence, ...]:
    """The words by which each of these limbs demands that the buyer knew what the victim was; empty if one does not."""
    found: list[Evidence] = []
    for limb in limbs:
        said = [item for item in limb.words if item.fragment.kind is Kind.STATUS and not item.fragment.dispensed]
        if not said or limb.age_is_enough:
            return ()
        found.extend(said)
    return tuple(found)


def by_electronic_means_only(limb: Limb) -> bool:
    """Whether a limb can be committed only over a network."""
    if has(limb.words, Kind.ANY_MEANS) or any(item.fragment.value == "in person" for item in limb.words):
        return False
    places = [
        place
        for place, item in enumerate(limb.words)
        if item.fragment.kind is Kind.ELECTRONIC and not item.fragment.dispensed
    ]
    return bool(places) and not any(_one_of_several(limb.words, place) for place in places)


def _one_of_several(words: Sentence, place: int) -> bool:
    """ "In person or by using a computer", "such as a computer"; "a computer or telephone" are both electronic."""
    before = place - 1
    while before >= 0 and (words[before].fragment.kind is Kind.IF or words[before].fragment.value == "us"):
        before -= 1
    if before < 0:
        return False
    if words[before].fragment.kind is Kind.EXAMPLE:
        return True
    return words[before].fragment.kind is Kind.OR and not (
        before and words[before - 1].fragment.kind is Kind.ELECTRONIC
    )


def by_travel_only(limb: Limb) -> bool:
    """Whether a limb can be committed only by a journey: "travels in order to pay", not "travels or pays"."""
    for place, item in enumerate(limb.words):
        if item.fragment.kind is not Kind.VERB or item.fragment.dispensed:
            continue
        if item.fragment.value != "travel":
            return False
        behind = limb.words[place + 1 :]
        joined = next((one for one in behind if one.fragment.kind in (Kind.VERB, Kind.PURPOSE, Kind.MENTAL)), None)
        if joined is None or joined.fragment.kind is not Kind.VERB:
            return True
        return limb.words[limb.words.index(joined) - 1].fragment.kind is not Kind.OR
    return False
