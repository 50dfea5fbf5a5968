"""What a provision on defenses is about: age, consent, control, decoys, as its words say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.mind import Mind, ruled_out
from wylint.facts.statement import Sentence

ADULT_AGE = 18


class Plea(StrEnum):
    """What a defense is about."""

    AGE = "age"
    CONSENT = "consent"
    CONTROL = "control"
    DECOY = "decoy"
    FORCE = "force"  # no defense, but an element: that force, fraud or coercion was used
    MIND = "mind"  # no defense, but what must be proved: intent, knowledge of the age


class Effect(StrEnum):
    """What the provision does with the defense."""

    BARS = "bars"
    ALLOWS = "allows"
    ALLOWS_EFFORT = "allows-effort"  # an affirmative defense of a documented attempt to learn the age


def pleas(words: Sentence, effect: Effect) -> Iterator[tuple[Plea, int]]:
    age = _age_plea(words, effect)
    if age is not None:
        yield Plea.AGE, age
    dispenses = not any(item.fragment.kind is Kind.BAR or _strict(item) for item in words)
    if any(item.fragment.kind is Kind.CONSENT for item in words):
        yield Plea.CONSENT, 0
    kinds = {item.fragment.kind for item in words}
    if (
        dispenses
        and effect is Effect.BARS
        and (kinds & {Kind.CONTROL, Kind.THIRD} or {Kind.SUFFICIENT, Kind.VALUE} <= kinds)
    ):
        yield Plea.CONTROL, 0
    if poses(words) or (effect is Effect.BARS and kinds & {Kind.BAR, Kind.SUFFICIENT} and _believed(words)):
        yield Plea.DECOY, 0
    elif effect is Effect.ALLOWS and Kind.ACTUAL in kinds:
        yield Plea.DECOY, 0  # "shall not be convicted unless the child was in fact under fourteen"
    if dispenses and effect is Effect.BARS and _spares_force(words):
        yield Plea.FORCE, 0
    if effect is Effect.ALLOWS and _demands_force(words):
        yield Plea.FORCE, 0
    if effect is Effect.ALLOWS and not ruled_out(words).isdisjoint(Mind):
        yield Plea.MIND, 0


def _spares_force(words: Sentence) -> bool:
    """ "force, fraud or coercion is not an element", "the state need not prove force"."""
    for place, item in enumerate(words):
        if item.fragment.kind is Kind.FORCE:
            behind = words[place + 1 : place + 3]
            if item.fragment.dispensed or any(b.fragment.kind is Kind.DISPENSE and _element(b) for b in behind):
                return True
    return False


def _demands_force(words: Sentence) -> bool:
    """ "no person shall be convicted unless coercion was used", of minors too; of adults alone it is no matter."""
    kinds = {item.fragment.kind for item in words}
    minors = kinds & {Kind.MINOR, Kind.UNDER_AGE}
    if not minors and (
        Kind.ADULT in kinds
        or any(item.fragment.kind is Kind.OVER_AGE and item.fragment.number >= ADULT_AGE for item in words)
    ):
        return False
    required = absent = False
    for item in words:
        kind = item.fragment.kind
        if kind is Kind.FORCE and not item.fragment.dispensed and (Kind.REQUIRES in kinds or absent):
            required = True
        if kind in (Kind.NEGATION, Kind.PERMIT):
            absent = kind is Kind.NEGATION and Kind.PERMIT in kinds
    return required


def _element(item: Evidence) -> bool:
    return any(word in item.fragment.value for word in ("element", "necessary", "need", "require"))


def _age_plea(words: Sentence, effect: Effect) -> int | None:
    """The age in a plea of ignorance or mistake of age: 0 for any age, None where the words hold no such plea.

    A belief that someone *is* a minor (a decoy limb) is the opposite subject.
    """
    found: int | None = None
    kinds = {item.fragment.kind for item in words}
    tried = any(item.fragment.kind is Kind.EFFORT and "age" in item.fragment.value for item in words)
    if effect is Effect.ALLOWS_EFFORT and (tried or kinds & {Kind.AGE, Kind.OVER_AGE, Kind.MINOR, Kind.UNDER_AGE}):
        found = 0
    state: str | None = None
    limit, spoken = 0, False
    strict = any(_strict(item) for item in words)
    for index, item in enumerate(words):
        kind = item.fragment.kind
        if kind in (Kind.BELIEF, Kind.IGNORANCE, Kind.MENTAL) or _strict(item):
            state = kind
            if kind is Kind.IGNORANCE and spoken and not _of_something_else(words, index):
                found = limit  # "when being a minor is an element …, the actor's unawareness of that fact"
        elif kind is Kind.UNDER_AGE and state is None:
            # "if the child is less than fourteen, mistake as to age is no defense"
            spoken, limit = True, _bounded(item.fragment.number)
        elif kind in (Kind.AGE, Kind.OVER_AGE, Kind.ADULT, Kind.MINOR, Kind.UNDER_AGE):
            spoken = spoken or kind in (Kind.AGE, Kind.OVER_AGE)
            plea = _named_age(state, words, index)
            if plea is not None:
                return plea or limit
            if state is Kind.BELIEF and not item.fragment.value.startswith(_KNOWN):
                state = None  # "believed to be a minor": what follows says what the decoy was in fact
            if strict and kind in (Kind.AGE, Kind.UNDER_AGE, Kind.MINOR):
                return limit
    return found


def poses(words: Sequence[Evidence]) -> bool:
    """Whether somebody poses as a minor, or is none in fact: an officer, a decoy, a person purported to be a child.

    Who represents himself to be an adult poses as none.
    """
    for index, item in enumerate(words):
        if item.fragment.kind is Kind.DECOY:
            if not item.fragment.value.startswith(("represent", "held out", "pretend", "purport")):
                return True
            said = age_behind(words, index)
            if said is not None and said.fragment.kind in (Kind.MINOR, Kind.UNDER_AGE):
                return True
    return False


def age_behind(words: Sequence[Evidence], index: int) -> Evidence | None:
    """The first word of age behind a place that is not the believer's: "believed by the adult to be a child"."""
    for before, item in zip(words[index:], words[index + 1 :], strict=False):
        by = before.fragment.kind is Kind.IF and before.fragment.value == "by"
        if item.fragment.kind in _AGES and not (by and item.fragment.kind is Kind.ADULT):
            return item
    return None


def _of_something_else(words: Sentence, index: int) -> bool:
    """ "Whether or not the child is a victim and whether or not he knows it", "… knew of a trafficker": no age."""
    before = next((item for item in reversed(words[:index]) if item.fragment.kind in _KNOWABLE), None)
    behind = next((item for item in words[index + 1 :] if item.fragment.kind in _KNOWABLE), None)
    if behind is not None:
        return behind.fragment.kind not in _OF_AGE
    return before is not None and before.fragment.kind not in _OF_AGE and before.fragment.dispensed


_AGES = frozenset({Kind.MINOR, Kind.UNDER_AGE, Kind.ADULT, Kind.OVER_AGE})

# what somebody may know or not
_OF_AGE = _AGES | {Kind.AGE}
_KNOWABLE = _OF_AGE | {
    Kind.VICTIM, Kind.STATUS, Kind.THIRD, Kind.CONTROL, Kind.CONSENT, Kind.COMMERCIAL, Kind.FORCE,
}  # fmt: skip


def _believed(words: Sequence[Evidence]) -> bool:
    """ "the person believed to be a minor", "was not a minor": of one who is none, not of a mistake about one."""
    state: str | None = None
    for before, item in zip((None, *words), words, strict=False):
        kind = item.fragment.kind
        negated = before is not None and before.fragment.kind is Kind.NEGATION
        if kind in (Kind.BELIEF, Kind.IGNORANCE):
            state = Kind.IGNORANCE if negated else kind
        elif kind in (Kind.OVER_AGE, Kind.ADULT, Kind.AGE):
            state = state and Kind.IGNORANCE
        elif kind in (Kind.MINOR, Kind.UNDER_AGE):
            if state is Kind.BELIEF and not negated and not item.fragment.value.startswith(_KNOWN):
                return True
            if state is None and negated:
                return True
    return False


_KNOWN = ("the ", "that ", "such ", "said ")  # "the minor" is one, whatever is believed of him


def _strict(item: Evidence) -> bool:
    """ "strictly liable", "no culpable mental state is required"."""
    return item.fragment.kind is Kind.DISPENSE and any(
        word in item.fragment.value for word in ("strict", "absolute", "mental state")
    )


def _named_age(state: str | None, words: Sentence, index: int) -> int | None:
    """What an age phrase says after a belief or ignorance."""
    fragment = words[index].fragment
    negated = index > 0 and words[index - 1].fragment.kind is Kind.NEGATION
    if state is None:
        return None
    if state is Kind.BELIEF:
        if fragment.kind is Kind.OVER_AGE:
            return _bounded(fragment.number)
        if fragment.kind is Kind.ADULT or fragment.kind is Kind.AGE:
            return 0
        return (_bounded(fragment.number) if fragment.number else 0) if negated else None
    if fragment.kind in (Kind.AGE, Kind.MINOR, Kind.ADULT):
        # "ignorance of the minor's age": the possessive is followed by the age itself
        return 0
    return _bounded(fragment.number)


def _bounded(age: int) -> int:
    return 0 if age >= ADULT_AGE else age
