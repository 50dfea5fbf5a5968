"""What the prostitution offenses say of the trafficking article."""

from __future__ import annotations

import pytest
from tests.facts.conftest import Read

from wylint.facts.reference import Reference

SECTION = """
6-4-102.  Soliciting an act of prostitution.

(a)  {}a person who pays for prostitution is guilty of a misdemeanor.

(b)  {}
"""


@pytest.mark.parametrize(
    ("opening", "more"),
    [
        ("Except as provided in W.S. 6-2-701 through 6-2-710, ", "It is a misdemeanor."),
        ("Except as provided in W.S. 6-2-707, ", "It is a misdemeanor."),
        ("Except as provided in chapter 2, article 7 of this title, ", "It is a misdemeanor."),
        ("", "This section does not apply to conduct punishable under W.S. 6-2-707."),
        ("", "Conduct that W.S. 6-2-707 punishes shall be prosecuted there."),
    ],
)
def test_a_reference_reaches_the_section(read: Read, opening: str, more: str) -> None:
    law = read(SECTION.format(opening, more))
    (found,) = law.facts(Reference)
    assert found.to("6-2-707", law)
    assert not found.over("6-2-707", law)


@pytest.mark.parametrize(
    "opening",
    ["Except as otherwise provided by law, ", "Except as provided in W.S. 6-2-701 through 6-2-706, ", ""],
)
def test_no_reference_to_the_section(read: Read, opening: str) -> None:
    law = read(SECTION.format(opening, "As used in this section, victim is as defined in W.S. 6-2-707."))
    (found,) = law.facts(Reference)
    assert not found.to("6-2-707", law)


def test_a_section_that_prevails(read: Read) -> None:
    law = read(SECTION.format("Notwithstanding W.S. 6-2-707, ", "It is a misdemeanor."))
    (found,) = law.facts(Reference)
    assert found.over("6-2-707", law)
    assert not found.to("6-2-707", law)


def test_trafficking_by_its_name(read: Read) -> None:
    law = read(SECTION.format("", "It is a defense that the person was a victim of human trafficking."))
    (found,) = law.facts(Reference)
    assert [item.address for item in found.named] == ["6-4-102(b)"]


def test_other_sections_have_none(read: Read) -> None:
    text = (
        "6-3-402.  Theft.\n\n(a)  Except as provided in W.S. 6-2-707, a person who takes property is guilty of theft.\n"
    )
    assert not read(text).facts(Reference)


@pytest.mark.parametrize(
    ("elsewhere", "yields", "prevails"),
    [
        ("This article is subject to W.S. 6-2-701 through 6-2-710.", True, False),
        ("W.S. 6-4-101 through 6-4-103 apply except as provided in W.S. 6-2-707.", True, False),
        ("Nothing in W.S. 6-4-102 precludes prosecution under W.S. 6-2-707.", True, False),
        ("W.S. 6-4-102 does not apply to conduct punishable under W.S. 6-2-707.", True, False),
        ("W.S. 6-2-707 does not apply to conduct punishable under W.S. 6-4-102.", False, False),
        ("W.S. 6-4-101 applies except as provided in W.S. 6-2-707.", False, False),
        ("A conviction under W.S. 6-4-102 or 6-2-707 shall be reported.", False, False),
        ("Notwithstanding W.S. 6-2-707, payment shall be prosecuted under W.S. 6-4-102.", False, True),
        ("W.S. 6-4-102 prevails over W.S. 6-2-707.", False, True),
    ],
)
def test_a_third_provision_says_which_law_gives_way(read: Read, elsewhere: str, yields: bool, prevails: bool) -> None:
    law = read(SECTION.format("", "It is a misdemeanor.") + f"\n6-4-105.  Application.\n\n{elsewhere}\n")
    (found,) = law.facts(Reference)
    assert (bool(found.to("6-2-707", law)), bool(found.over("6-2-707", law))) == (yields, prevails)
