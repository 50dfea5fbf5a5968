"""The state of mind that an offense asks for, and what it runs to: the act, or the victim's age."""

from __future__ import annotations

from enum import StrEnum

from wylint.facts.fragment import Kind
from wylint.facts.limb import Limb
from wylint.facts.statement import Sentence


class Mind(StrEnum):
    """States of mind, from the one that is hardest to prove."""

    INTENT = "intent"
    KNOWLEDGE = "knowledge"
    RECKLESSNESS = "recklessness"


_STATES = {
    "knowing": Mind.KNOWLEDGE,
    "wilful": Mind.KNOWLEDGE,
    "willful": Mind.KNOWLEDGE,
    "with knowledge": Mind.KNOWLEDGE,
    "with the knowledge": Mind.KNOWLEDGE,
    "reckless": Mind.RECKLESSNESS,
    "in reckless": Mind.RECKLESSNESS,
    "negligent": Mind.RECKLESSNESS,
    "with criminal negligence": Mind.RECKLESSNESS,
    "with reason": Mind.RECKLESSNESS,
    "intentional": Mind.INTENT,
    "purpose": Mind.INTENT,
    "malicious": Mind.INTENT,
}


def states(limb: Limb) -> frozenset[Mind]:
    """The states of mind one of which is enough for a limb; none where it names none.

    "With the intent that" says what for, not in what state of mind, and counts where nothing else is named.
    """
    said = [
        item.fragment.value for item in limb.words if item.fragment.kind is Kind.MENTAL and not item.fragment.dispensed
    ]
    found = {mind for words in said for known, mind in _STATES.items() if words.startswith(known)}
    if not found and any(words.startswith("with") for words in said):
        found.add(Mind.INTENT)
    return frozenset(found)


def knows_age(limb: Limb) -> bool:
    """Whether the actor must know that the victim is a minor: "knowing the person to be under eighteen".

    Not so where recklessness as to the age is enough too: "knowing or in reckless disregard of the fact that".
    """
    knows = False
    for item in limb.words:
        kind, value = item.fragment.kind, item.fragment.value
        if item.fragment.dispensed:
            continue
        if kind in (Kind.IGNORANCE, Kind.STATUS) or (kind is Kind.MENTAL and value.startswith(_OF_FACT)):
            knows = "reckless" not in value and "should have" not in value and value.startswith(_KNOWS)
        elif kind is Kind.MENTAL and "reckless" in value:
            knows = False
        elif kind in (Kind.UNDER_AGE, Kind.MINOR, Kind.AGE):
            if knows:
                return True
        elif kind in (Kind.VERB, Kind.PURPOSE, Kind.COMMERCIAL, Kind.COLON):
            knows = False
    return False


_OF_FACT = ("with knowledge that", "with the knowledge that", "with knowledge of")
_KNOWS = ("know", "knew", "aware", "with", "actual knowledge")


def ruled_out(words: Sentence) -> frozenset[Mind]:
    """The states of mind that are not enough where a sentence says what must be proved.

    "No person shall be convicted unless he knew that the individual was a minor" and "recklessness does not suffice"
    rule recklessness out, "unless he acted intentionally" knowledge too. What is asked of crimes against adults alone
    rules out nothing.
    """
    asked = next((place for place, item in enumerate(words) if item.fragment.kind is Kind.REQUIRES), None)
    if asked is None or Limb(words).adults_only:
        return frozenset()
    if words[asked].fragment.value.startswith(_TOO_LITTLE):
        return frozenset({Mind.RECKLESSNESS})
    behind = Limb(words[asked + 1 :])
    said = states(behind)
    if Mind.RECKLESSNESS in said or not (said or knows_age(behind)):
        return frozenset()
    return frozenset({Mind.RECKLESSNESS, Mind.KNOWLEDGE} if said == {Mind.INTENT} else {Mind.RECKLESSNESS})


_TOO_LITTLE = ("reckless", "negligen", "criminal negligen", "proof of")
