"""What a provision on defenses points back to."""

from __future__ import annotations

import pytest
from tests.facts.conftest import Read

from wylint.facts.plea import Plea

LAW = """
6-2-716.  Proof.

(a)  {}

(b)  {}
"""


def reached(read: Read, before: str, bar: str) -> set[str]:
    """Which of three sections the bar of a mistake of age reaches."""
    law = read(LAW.format(before, bar))
    places = ("6-2-715", "6-2-716", "6-4-104")
    bars = [found for found in law.defenses if found.plea is Plea.AGE]
    return {place for place in places if any(one.reaches(place, place, age_is_element=True) for one in bars)}


@pytest.mark.parametrize(
    "bar",
    [
        "In such a prosecution it is no defense that the defendant did not know the age of the minor.",
        "Ignorance of the minor's age is not a defense to any of those offenses.",
        "Nor is it a defense to any such crime that the defendant believed the minor to be an adult.",
    ],
)
def test_such_an_offense_is_one_of_the_sentence_before(read: Read, bar: str) -> None:
    assert reached(read, "In a prosecution under W.S. 6-2-702 through 6-2-715 the minor need not be heard.", bar) == {
        "6-2-715",
        "6-2-716",
    }


def test_without_pointing_back_a_bar_holds_in_its_section(read: Read) -> None:
    before = "In a prosecution under W.S. 6-2-715 the minor need not be heard."
    assert reached(read, before, "Ignorance of the minor's age is not a defense.") == {"6-2-716"}


@pytest.mark.parametrize(
    ("before", "reaches"),
    [
        ("This section applies to a prosecution under W.S. 6-4-104.", {"6-4-104", "6-2-716"}),
        ("This section does not apply to a prosecution under W.S. 6-4-104.", {"6-2-716"}),
    ],
)
def test_a_section_says_what_it_applies_to(read: Read, before: str, reaches: set[str]) -> None:
    assert reached(read, before, "Ignorance of the minor's age is not a defense.") == reaches


def test_a_term_stands_for_a_list(read: Read) -> None:
    before = 'As used in this section, "child trafficking offense" means a violation of W.S. 6-2-715 or 6-4-104.'
    bar = "Ignorance of the minor's age is not a defense to a child trafficking offense."
    assert reached(read, before, bar) == {"6-2-715", "6-2-716", "6-4-104"}


@pytest.mark.parametrize(
    ("words", "barred"),
    [
        ("As to the age of the minor, liability under this section is strict.", True),
        ("As to the fact that the other was a minor, the actor is strictly liable.", True),
        ("The actor is strictly liable to the minor for damages.", False),
        ("This section shall not be construed to impose strict liability as to the age of the minor.", False),
        ("It is immaterial whether the minor was a victim and whether or not the actor knew it.", False),
    ],
)
def test_strict_as_to_age(read: Read, words: str, barred: bool) -> None:
    assert bool(reached(read, "A person who pays for sex with a minor commits a felony.", words)) is barred
