"""When a victim of trafficking may sue."""

from __future__ import annotations

import pytest

from wylint.facts.civil import CivilRemedy

from .conftest import law_of


def remedies(text: str) -> tuple[CivilRemedy, ...]:
    return law_of(f"6-2-790.  Civil action.\n\n(a)  {text}").facts(CivilRemedy)


@pytest.mark.parametrize(
    "text",
    [
        "A victim of human trafficking may bring a civil action for damages.",
        "A human trafficking victim may sue the trafficker for actual and punitive damages.",
        "A person who violates this section is liable to the victim for damages.",
        "Any person injured by a violation of this article has a cause of action for treble damages.",
        "A civil action for damages may be brought by the victim of sex trafficking.",
        "A trafficking survivor shall have a private right of action and may recover damages and attorney fees.",
        "Whoever traffics a minor shall be civilly liable to the minor for damages.",
        "A minor who was trafficked may maintain a suit and recover compensatory damages from any person who profited.",
        "The victim may commence an action in district court and the court may award damages.",
    ],
)
def test_a_remedy(text: str) -> None:
    assert remedies(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nothing in this article prevents a victim from recovering damages in a civil action.",
        "An order of restitution to a victim is a judgment as in a civil action for damages.",
        "The attorney general may bring a civil action to forfeit property and recover damages.",
        "The civil judgments of a victim for damages are paid out of forfeited property.",
        '"Pecuniary damage" means damages which a victim could recover in a civil action.',
        "A victim of human trafficking may bring a civil action at any time.",
        "This section does not limit the right of a victim to sue for damages.",
    ],
)
def test_no_remedy(text: str) -> None:
    assert remedies(text) == ()


def test_a_conviction_is_asked_for() -> None:
    (found,) = remedies(
        "A victim of human trafficking may bring a civil action for damages against a person convicted."
    )
    assert found.convicted is not None


@pytest.mark.parametrize(
    "text",
    [
        "No conviction is required.",
        "The action may be brought whether or not the defendant was convicted.",
        "A conviction is not required.",
        "The action does not depend on a conviction.",
        "It is no bar that nobody was charged or convicted; the action lies without a conviction.",
    ],
)
def test_a_conviction_is_not_asked_for(text: str) -> None:
    (found,) = remedies(f"A victim of human trafficking may bring a civil action for damages. {text}")[:1]
    assert found.convicted is None
