"""Whether words demand a third party's control, and whether a bare exchange of value is enough beside it."""

from __future__ import annotations

from collections.abc import Sequence

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind

# what may stand between "or" and the phrase that it offers as an alternative
_LIGHT = frozenset(
    {Kind.SEXUAL, Kind.COMMERCIAL, Kind.PERSON, Kind.WHO, Kind.VERB, Kind.MINOR, Kind.IF, Kind.VICTIM, Kind.THIRD}
)


MOST = 40  # markers in one definition or offense beyond which no more are weighed


def demanded(words: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The control markers that these words make an element; one that an exchange of value can replace is none."""
    places = [
        place
        for place, item in enumerate(words)
        if item.fragment.kind is Kind.CONTROL and not item.fragment.dispensed and not _negated(words, place)
    ]
    return tuple(words[place] for place in places[:MOST] if not _alternative(words, place))


def _negated(words: Sequence[Evidence], place: int) -> bool:
    """ "not under the supervision of": a negation right before the marker, in its sentence."""
    marker, before = words[place], words[place - 1] if place else None
    return (
        before is not None
        and before.fragment.kind is Kind.NEGATION
        and before.clause is marker.clause
        and before.fragment.sentence == marker.fragment.sentence
        and marker.fragment.start - before.fragment.end <= 12
    )


def _alternative(words: Sequence[Evidence], place: int) -> bool:
    """Whether "or" offers a bare exchange of value instead of the control."""
    marker = words[place]
    values = [other for other, item in enumerate(words) if _exchanges(item) and not item.fragment.dispensed]
    for other in values[:MOST]:
        if words[other].clause is not marker.clause and _controlled(words, words[other]):
            continue
        low, high = sorted((other, place))
        if _offered(words, low, high):
            return True
    return False


def _exchanges(item: Evidence) -> bool:
    """Something of value, alone or inside "a sexual act for money"."""
    return item.fragment.kind is Kind.VALUE or (
        item.fragment.kind is Kind.COMMERCIAL and " for " in item.fragment.value
    )


def _controlled(words: Sequence[Evidence], value: Evidence) -> bool:
    """Whether the list item with the exchange demands control itself."""
    return any(
        item.clause is value.clause and item.fragment.kind is Kind.CONTROL and not item.fragment.dispensed
        for item in words
    )


def _offered(words: Sequence[Evidence], low: int, high: int) -> bool:
    """Whether the phrase at ``high`` is led in by "or" (in its sentence, or as the next item of a list)."""
    there, here = words[low], words[high]
    if there.clause is not here.clause:
        ends = {words[index].fragment.kind for index in range(len(words)) if _last(words, index)}
        return Kind.OR in ends and Kind.AND not in ends
    if there.fragment.sentence != here.fragment.sentence:
        return any(
            item.fragment.kind is Kind.OR and _opens(words, index)
            for index, item in enumerate(words)
            if item.clause is here.clause
        )
    for index in range(high - 1, low, -1):
        kind = words[index].fragment.kind
        if kind is Kind.OR:
            if _acts(words[index - 1]) and _acts(words[index + 1]):
                continue  # "sexual contact or sexual intrusion with a child held by another": two acts, one demand
            return index + 1 == high or words[index + 1].fragment.kind in _LIGHT
        if kind not in _LIGHT:
            return False
    return False


def _acts(item: Evidence) -> bool:
    return item.fragment.kind is Kind.SEXUAL


def _last(words: Sequence[Evidence], index: int) -> bool:
    """Whether the fragment ends its provision's words ("…; or")."""
    return index + 1 == len(words) or words[index + 1].clause is not words[index].clause


def _opens(words: Sequence[Evidence], index: int) -> bool:
    """Whether the fragment opens a sentence: "…; or" inside one provision."""
    return index > 0 and words[index].fragment.sentence != words[index - 1].fragment.sentence
