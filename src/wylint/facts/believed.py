"""Victims who are minors only in the actor's mind: "a person believed to be a minor", "purported to be a child"."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.limb import Limb
from wylint.facts.plea import poses
from wylint.facts.statement import Sentence

# "posing as", "purported to be"; that an officer is spoken of says nothing by itself
_POSES = ("purport", "represent", "posing", "posed", "held out", "masquerad", "pretend", "impersonat")
_UNREAL = ("fictitious", "nonexistent", "decoy")
_AGES = frozenset({Kind.MINOR, Kind.UNDER_AGE, Kind.ADULT, Kind.OVER_AGE})


def believed(limb: Limb) -> tuple[Evidence, ...]:
    """The words by which a limb takes in a victim who is only believed or purported to be a minor; () where none."""
    return tuple(_taken_in(limb.words))


def defined_in(limb: Limb, section: str, law: Law) -> bool:
    """Whether the victim's word is defined so: "minor includes an officer who represents that he is under eighteen"."""
    for item in limb.victim:
        if item.fragment.kind is Kind.MINOR:
            definition = law.define(item.fragment.value.rsplit(" ", 1)[-1], section)
            if definition is not None and (poses(definition.body) or any(_taken_in(definition.body))):
                return True
    return False


def purported_age(limb: Limb, minor: int = 18) -> int:
    """Below which age a believed or purported victim must seem to be; ``minor`` where no figure says it, 0 if none."""
    found = believed(limb)
    if not found:
        return 0
    here = limb.words.index(found[-1])
    later = (item.fragment for item in limb.words[here + 1 :])
    age = next((fragment for fragment in later if fragment.kind in _AGES), None)
    return age.number if age is not None and age.kind is Kind.UNDER_AGE else minor


def _taken_in(words: Sentence) -> Iterator[Evidence]:
    for index, item in enumerate(words):
        fragment = item.fragment
        if fragment.dispensed:
            continue
        if fragment.kind is Kind.DECOY and fragment.value.startswith(_UNREAL):
            yield item
        seems = fragment.kind is Kind.DECOY and fragment.value.startswith(_POSES)
        if seems or (fragment.kind is Kind.BELIEF and not _negated(words, index)):
            later = words[index + 1 :]
            after = next((other for other in later if other.fragment.kind in _AGES), None)
            if after is not None and _young(after):
                yield item


def _young(item: Evidence) -> bool:
    """A minor, or one under an age; "the minor" is spoken of already and is one in fact."""
    young = item.fragment.kind in (Kind.MINOR, Kind.UNDER_AGE)
    return young and not item.fragment.value.startswith(("the ", "that ", "such ", "said "))


def _negated(words: Sentence, index: int) -> bool:
    return index > 0 and words[index - 1].fragment.kind is Kind.NEGATION
