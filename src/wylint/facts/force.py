"""Whether an offense demands force, fraud or coercion against the minor, or merely allows for it."""

from __future__ import annotations

from collections.abc import Sequence

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.lexicon import COERCIVE
from wylint.facts.limb import Limb
from wylint.facts.statement import first, has

_EMPTY = frozenset({"us", "caus"})
_OBJECTS = frozenset({Kind.PERSON, Kind.ADULT, Kind.MINOR, Kind.UNDER_AGE, Kind.OVER_AGE, Kind.VICTIM})
_LEADS = frozenset({Kind.IF, Kind.MENTAL, Kind.WHO, Kind.PERSON})


def means_of(limb: Limb) -> tuple[Evidence, ...]:
    """All words of force, fraud and coercion in a limb, demanded or not, and its verbs where each is coercive."""
    said = tuple(item for item in limb.words if item.fragment.kind is Kind.FORCE)
    return said + _coercing(limb)


def force_demanded(limb: Limb) -> tuple[Evidence, ...]:
    """The words by which a limb demands such means against a minor; empty where a minor is reached without them."""
    found: list[Evidence] = []
    for part in _parts(limb.words):
        victim = first(part, Kind.MINOR) or _young(part)
        if victim is None and limb.victim:
            continue
        demanded = [
            item for place, item in enumerate(part) if item.fragment.kind is Kind.FORCE and not _spared(part, place)
        ]
        if not demanded and first(part, Kind.VERB) is not None:
            return _coercing(limb)
        found.extend(demanded)
    return tuple(found) or _coercing(limb)


def _coercing(limb: Limb) -> tuple[Evidence, ...]:
    """The verbs of a limb that has none but coercive ones: "coerces or compels a minor"."""
    if not limb.verbs <= COERCIVE or limb.verbs <= _EMPTY:
        return ()
    return tuple(i for i in limb.words if i.fragment.kind is Kind.VERB and i.fragment.value not in _EMPTY)


def _young(words: Sequence[Evidence]) -> Evidence | None:
    item = first(words, Kind.UNDER_AGE)
    return item if item is not None and not has(words, Kind.ADULT, Kind.OVER_AGE) else None


def _parts(words: Sequence[Evidence]) -> list[list[Evidence]]:
    """The alternatives that each have a verb and an object: "recruits an adult by force, or recruits a minor"."""
    parts: list[list[Evidence]] = [[]]
    acted = told = False
    for place, item in enumerate(words):
        kind = item.fragment.kind
        if kind is Kind.OR and acted and told:
            behind = next((w.fragment.kind for w in words[place + 1 :] if w.fragment.kind not in _LEADS), None)
            if behind in (Kind.VERB, Kind.FORCE):
                parts.append([])
                acted = told = False
                continue
        acted = acted or kind is Kind.VERB
        told = told or (acted and kind in _OBJECTS)
        parts[-1].append(item)
    return [part for part in parts if first(part, Kind.VERB) is not None] or [list(words)]


def _spared(words: Sequence[Evidence], place: int) -> bool:
    """Whether these means are one way among others, an example, or not needed."""
    item = words[place]
    if item.fragment.dispensed:
        return True
    before = place - 1
    while before >= 0 and words[before].fragment.kind in (Kind.FORCE, Kind.OR, Kind.VALUE, *_LEADS):
        if words[before].fragment.kind is Kind.OR and before and words[before - 1].fragment.kind in _OBJECTS:
            return True  # "a minor, or another person through force"
        before -= 1
    if before >= 0 and words[before].fragment.kind in (Kind.ANY_MEANS, Kind.EXAMPLE, Kind.NEGATION, Kind.DISPENSE):
        return True
    if before >= 0 and words[before].fragment.value == "us" and before and _open(words[before - 1]):
        return True
    return _alternative(words[place + 1 :])


def _open(item: Evidence) -> bool:
    return item.fragment.kind in (Kind.ANY_MEANS, Kind.EXAMPLE, Kind.NEGATION, Kind.DISPENSE)


def _alternative(behind: Sequence[Evidence]) -> bool:
    """ "force, fraud or coercion, or the person is under eighteen": an age that is enough instead."""
    either = False
    for item in behind:
        kind = item.fragment.kind
        if kind is Kind.OR:
            either = True
        elif kind in (Kind.MINOR, Kind.UNDER_AGE):
            return either
        elif kind is Kind.VERB and either:
            return False
    return False
