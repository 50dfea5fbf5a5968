"""Victims who are minors only in the actor's mind: "a person believed to be a minor", "purported to be a child"."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.limb import Limb
from wylint.facts.plea import age_behind, poses
from wylint.facts.statement import Sentence, sentences
from wylint.law.model import Section

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


def extended(section: str, law: Law) -> bool:
    """Whether a sentence takes them into the offenses of a section: "one who hires a decoy commits the same felony".

    What says more, as a sexual act of its own, is another offense and adds nothing to this one.
    """
    held = law.side.code.get(section)
    return held is not None and law.once("takes in decoys", held, lambda: _extended(held, law))


def _extended(held: Section, law: Law) -> bool:
    for clause in held.root.walk():
        for words in sentences(clause, law.side.said(clause)):
            kinds = {item.fragment.kind for item in words}
            if kinds & _EXTENDS and not kinds & _OTHERWISE and any(_taken_in(words)):
                return True
    return False


_EXTENDS = frozenset({Kind.ACCUSATION, Kind.PENAL, Kind.APPLIES})
_OTHERWISE = frozenset(
    {
        Kind.SEXUAL, Kind.COMMERCIAL, Kind.USE, Kind.IMAGE, Kind.DEFINITION, Kind.PERMIT, Kind.UNBAR, Kind.NEGATION,
        Kind.BAR, Kind.REQUIRES,
    }
)  # fmt: skip


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
            after = age_behind(words, index)
            if after is not None and _young(after):
                yield item


def _young(item: Evidence) -> bool:
    """A minor, or one under an age; "the minor" is spoken of already and is one in fact."""
    young = item.fragment.kind in (Kind.MINOR, Kind.UNDER_AGE)
    return young and not item.fragment.value.startswith(("the ", "that ", "such ", "said "))


def _negated(words: Sentence, index: int) -> bool:
    return index > 0 and words[index - 1].fragment.kind is Kind.NEGATION
