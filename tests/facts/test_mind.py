"""What the State must prove of the actor's mind: as to the act, and as to the victim's age."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wylint.facts.evidence import Evidence
from wylint.facts.limb import Limb
from wylint.facts.mind import Mind, knows_age, ruled_out, states
from wylint.facts.offense import Offense
from wylint.facts.read import read
from wylint.law.model import Clause

Only = Callable[[str], Offense]


def limb(only: Only, conduct: str) -> Limb:
    return only(f"6-20-102.  Selling minors.\n\n(a)  A person who {conduct} is guilty of a felony.\n\n").limbs[0]


@pytest.mark.parametrize(
    ("conduct", "wanted"),
    [
        ("sells a minor for prostitution", set()),
        ("knowingly or recklessly sells a minor for prostitution", {Mind.KNOWLEDGE, Mind.RECKLESSNESS}),
        ("purposely sells a minor for prostitution", {Mind.INTENT}),
        ("with the intent to profit sells a minor for prostitution", {Mind.INTENT}),
        ("with the purpose of profit sells a minor for prostitution", {Mind.INTENT}),
        ("knowingly and with the intent to profit sells a minor for prostitution", {Mind.KNOWLEDGE}),
        ("in reckless disregard of the fact sells a minor for prostitution", {Mind.RECKLESSNESS}),
    ],
)
def test_the_states_of_mind_that_are_enough(only: Only, conduct: str, wanted: set[Mind]) -> None:
    assert states(limb(only, conduct)) == wanted


@pytest.mark.parametrize(
    ("conduct", "known"),
    [
        ("recklessly sells a minor for prostitution", False),
        ("knowingly sells a minor for prostitution", False),
        ("sells another, knowing that the individual is a minor, for prostitution", True),
        ("with knowledge that the individual is under eighteen (18) years of age sells another for prostitution", True),
        ("knowing or in reckless disregard of the fact that another is a minor sells him for prostitution", False),
    ],
)
def test_whether_the_age_must_be_known(only: Only, conduct: str, known: bool) -> None:
    assert knows_age(limb(only, conduct)) is known


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("No person shall be convicted unless he knew that the individual was a minor.", {Mind.RECKLESSNESS}),
        ("The state shall prove that the defendant knew the age of the minor.", {Mind.RECKLESSNESS}),
        ("Recklessness does not suffice for a conviction.", {Mind.RECKLESSNESS}),
        ("A conviction requires proof that he acted purposely.", {Mind.RECKLESSNESS, Mind.KNOWLEDGE}),
        ("The state shall prove that he knew or recklessly disregarded that she was a minor.", set()),
        ("No person shall be convicted where the victim is an adult unless he acted knowingly.", set()),
        ("The state need not prove that the defendant knew the age of the minor.", set()),
        ("No person shall be convicted unless each element is proved.", set()),
    ],
)
def test_what_a_sentence_on_proof_rules_out(text: str, wanted: set[Mind]) -> None:
    clause = Clause("b", "6-20-102(b)", text)
    assert ruled_out(tuple(Evidence(clause, found) for found in read(text, ()))) == wanted
