"""What a provision on defenses is about: age, consent, control, decoys, as its words say."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.statement import Sentence

ADULT_AGE = 18


class Plea(StrEnum):
    """What a defense is about."""

    AGE = "age"
    CONSENT = "consent"
    CONTROL = "control"
    DECOY = "decoy"


class Effect(StrEnum):
    """What the provision does with the defense."""

    BARS = "bars"
    ALLOWS = "allows"
    ALLOWS_EFFORT = "allows-effort"  # an affirmative defense of a documented attempt to learn the age


def pleas(words: Sentence, effect: Effect) -> Iterator[tuple[Plea, int]]:
    age = _age_plea(words, effect)
    if age is not None:
        yield Plea.AGE, age
    dispenses = all(item.fragment.kind is not Kind.BAR for item in words)
    if any(item.fragment.kind is Kind.CONSENT for item in words):
        yield Plea.CONSENT, 0
    kinds = {item.fragment.kind for item in words}
    if (
        dispenses
        and effect is Effect.BARS
        and (kinds & {Kind.CONTROL, Kind.THIRD} or {Kind.SUFFICIENT, Kind.VALUE} <= kinds)
    ):
        yield Plea.CONTROL, 0
    if any(item.fragment.kind is Kind.DECOY for item in words):
        yield Plea.DECOY, 0


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
            if kind is Kind.IGNORANCE and spoken:
                found = limit  # "when being a minor is an element …, the actor's unawareness of that fact"
        elif kind is Kind.UNDER_AGE and state is None:
            # "if the child is less than fourteen, mistake as to age is no defense"
            spoken, limit = True, _bounded(item.fragment.number)
        elif kind in (Kind.AGE, Kind.OVER_AGE, Kind.ADULT, Kind.MINOR, Kind.UNDER_AGE):
            spoken = spoken or kind in (Kind.AGE, Kind.OVER_AGE)
            plea = _named_age(state, words, index)
            if plea is not None:
                return plea or limit
            if state is Kind.BELIEF and not item.fragment.value.startswith(("the ", "that ", "such ", "said ")):
                state = None  # "believed to be a minor": what follows says what the decoy was in fact
            if strict and kind in (Kind.AGE, Kind.UNDER_AGE):
                return limit
    return found


def _strict(item: Evidence) -> bool:
    """ "strictly liable", "no culpable mental state is required"."""
    return item.fragment.kind is Kind.DISPENSE and (
        "strict" in item.fragment.value or "mental state" in item.fragment.value
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
