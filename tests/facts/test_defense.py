"""What is barred, what is allowed, and how far each reaches."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wylint.facts.defense import Defense
from wylint.facts.law import Law
from wylint.facts.plea import Effect, Plea

Read = Callable[[str], Law]

BAR = "It is not a defense in a prosecution under {} that the defendant did not know the age of the victim."


def section(body: str, citation: str = "6-20-102", catchline: str = "Sexual acts; defenses.") -> str:
    """A section that some rule may look at: its last provision has words that select it."""
    return f"{citation}.  {catchline}\n\n{body}\n\n(z)  Sexual acts are spoken of elsewhere.\n\n"


def said(law: Law, plea: Plea = Plea.AGE) -> list[tuple[Effect, int]]:
    return [(found.effect, found.age) for found in law.defenses if found.plea is plea]


def only(law: Law) -> Defense:
    (found,) = law.defenses
    return found


# what a sentence does ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not a defense that the defendant did not know the age of the victim.",
        "It is no defense that the defendant believed the victim was eighteen (18) years of age or older.",
        "It is not a defense that the defendant believed the minor was an adult.",
        "Mistake as to the age of the minor shall not be a defense.",
        "The defendant's ignorance of the victim's age cannot be raised as a defense.",
        "Lack of knowledge of the victim's age shall not be a defense.",
        "A person's belief that the victim was older is immaterial.",
        "Neither ignorance of the age of the victim nor a mistake as to age is a defense.",
        "No person may assert that he was mistaken as to the age of the victim.",
        "A person is strictly liable as to the age of the victim.",
        "Knowledge of the age of the victim is not an element of the offense.",
        "The State need not prove that the defendant knew the age of the victim.",
        "A person violates this section regardless of whether he knows the age of the child.",
        "Misrepresentation of age by the minor is not a defense.",
        "No proof of knowledge of the age of the victim is required.",
    ],
)
def test_a_mistake_of_age_is_barred(read: Read, sentence: str) -> None:
    assert said(read(section(f"(a)  {sentence}"))) == [(Effect.BARS, 0)]


@pytest.mark.parametrize(
    ("sentence", "age"),
    [
        ("It is not a defense that the defendant believed the victim was fourteen (14) years of age or older.", 14),
        ("If the victim is under twelve (12) years of age, it is no defense that the actor did not know the "
         "victim's age.", 12),
    ],
)  # fmt: skip
def test_a_bar_at_a_lower_age(read: Read, sentence: str, age: int) -> None:
    assert said(read(section(f"(a)  {sentence}"))) == [(Effect.BARS, age)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is an affirmative defense that the actor reasonably believed the person was eighteen (18) years of age or "
        "older.",
        "It is a defense that the defendant did not know the age of the victim.",
        "Nothing in this section bars the defense of a mistake as to the age of the victim.",
        "The defendant is not barred from raising a mistake as to the age of the victim.",
        "The defendant may raise a defense of mistake as to the age of the victim.",
        "A mistake as to the age of the victim is not a defense unless the mistake was a reasonable belief.",
    ],
)
def test_a_mistake_of_age_is_allowed(read: Read, sentence: str) -> None:
    assert said(read(section(f"(a)  {sentence}"))) == [(Effect.ALLOWS, 0)]


def test_an_effort_to_learn_the_age_is_a_defense_of_its_own(read: Read) -> None:
    law = read(section(
        "(a)  It is an affirmative defense that the defendant made a reasonable attempt to ascertain the true age of "
        "the minor by a birth certificate."
    ))  # fmt: skip
    assert said(law) == [(Effect.ALLOWS_EFFORT, 0)]


def test_a_bar_and_an_effort_defense_in_one_sentence_are_both(read: Read) -> None:
    law = read(section(
        "(a)  It is not a defense that the defendant did not know the age of the minor, but it is an affirmative "
        "defense that he made a reasonable attempt to ascertain the age of the minor."
    ))  # fmt: skip
    assert {effect for effect, _ in said(law)} == {Effect.BARS, Effect.ALLOWS_EFFORT}


def test_a_bar_and_a_permission_in_two_sentences_are_both(read: Read) -> None:
    law = read(section(
        "(a)  It is not a defense that the defendant did not know the age of the minor. It is an affirmative defense "
        "that he reasonably believed the minor was an adult."
    ))  # fmt: skip
    assert said(law) == [(Effect.BARS, 0), (Effect.ALLOWS, 0)]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is not a defense that the minor consented.",
        "It is no defense that the other person could not be prosecuted because he is a minor.",
        "It is not a defense that the person solicited was a peace officer whom the defendant believed to be a minor.",
        "It is not a defense that the defendant did not know the law.",
        "A minor who was paid has a defense.",
        "Age is proven by a birth certificate of the victim.",
    ],
)
def test_other_subjects_are_no_plea_of_age(read: Read, sentence: str) -> None:
    assert said(read(section(f"(a)  {sentence}"))) == []


def test_a_bar_of_consent_and_of_a_mistake_of_age_in_one_sentence(read: Read) -> None:
    law = read(section(
        "(a)  It is not a defense that the individual consented or that the defendant reasonably believed the "
        "individual was at least eighteen (18) years of age."
    ))  # fmt: skip
    assert [found.plea for found in law.defenses] == [Plea.AGE, Plea.CONSENT]


def test_a_bar_of_the_defense_of_a_decoy(read: Read) -> None:
    law = read(section("(a)  It is not a defense that a law enforcement officer was posing as the minor."))
    assert said(law, Plea.DECOY) == [(Effect.BARS, 0)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Proof that a third person supervised or benefited from the act is not required.",
        "The offense is committed regardless of whether a trafficker is identified.",
        "The State need not prove that the act was under the control of another.",
        "It is sufficient that money was paid for the act.",
    ],
)
def test_a_third_partys_control_is_dispensed_with(read: Read, sentence: str) -> None:
    assert said(read(section(f"(a)  {sentence}")), Plea.CONTROL) == [(Effect.BARS, 0)]


def test_a_list_of_pleas_is_read_with_its_lead_in(read: Read) -> None:
    law = read(section(
        "(a)  It is not a defense to a sexual offense that:\n\n  (i)  The minor consented; or\n\n"
        "  (ii)  The defendant did not know the age of the minor."
    ))  # fmt: skip
    assert {found.plea for found in law.defenses} == {Plea.AGE, Plea.CONSENT}


# how far it reaches --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("under", "reached", "not_reached"),
    [
        ("this section", ["6-20-102(a)", "6-20-102(b)"], ["6-20-103", "7-1-101"]),
        ("subsection (b) of this section", ["6-20-102(b)", "6-20-102(b)(i)"], ["6-20-102(a)", "6-20-103(b)"]),
        ("this article", ["6-20-103", "6-20-199(a)"], ["6-20-201", "6-2-101"]),
        ("this chapter", ["6-20-103", "6-20-201"], ["6-2-101"]),
        ("this title", ["6-20-201", "6-2-101"], ["7-1-101"]),
        ("this act", ["6-2-101"], ["7-1-101"]),
        ("W.S. 6-4-102", ["6-4-102", "6-4-102(a)"], ["6-20-102(a)", "6-4-103"]),
        ("W.S. 6-4-102, 6-4-103 or 6-20-104", ["6-4-103", "6-20-104(a)"], ["6-20-102(a)"]),
        ("W.S. 6-4-102(b)", ["6-4-102(b)", "6-4-102(b)(i)", "6-4-102"], ["6-4-102(a)"]),
        ("W.S. 6-4-102 through 6-4-104", ["6-4-102", "6-4-103(a)", "6-4-104"], ["6-4-105", "6-20-102(a)"]),
        ("this article or W.S. 6-4-102", ["6-20-103", "6-4-102"], ["6-4-103"]),
    ],
)  # fmt: skip
def test_the_reach_of_a_bar(read: Read, under: str, reached: list[str], not_reached: list[str]) -> None:
    found = only(read(section(f"(a)  {BAR.format(under)}")))
    said = {
        address: found.reaches(address.partition("(")[0], address, age_is_element=True)
        for address in reached + not_reached
    }
    assert said == {address: address in reached for address in reached + not_reached}


def test_a_bar_that_names_no_reach_holds_in_its_section(read: Read) -> None:
    found = only(read(section("(c)  It is no defense that the defendant did not know the age of the minor.")))
    assert found.reaches("6-20-102", "6-20-102(a)", age_is_element=False)
    assert not found.reaches("6-20-103", "6-20-103(a)", age_is_element=True)


def test_a_bar_in_any_offense_of_which_age_is_an_element(read: Read) -> None:
    law = read(section(
        "(a)  In a prosecution for any offense in which the age of the victim is an element, it is not a defense that "
        "the defendant did not know the age of the victim."
    ))  # fmt: skip
    found = only(law)
    assert found.reaches("6-4-102", "6-4-102", age_is_element=True)
    assert not found.reaches("6-4-102", "6-4-102", age_is_element=False)


@pytest.mark.parametrize(
    "words",
    ["Notwithstanding W.S. 6-4-102, it", "Except as provided in W.S. 6-4-102, it", "Subject to W.S. 6-4-102, it"],
)
def test_a_citation_of_what_else_holds_is_no_reach(read: Read, words: str) -> None:
    found = only(read(section(f"(a)  {words} is not a defense that the defendant did not know the age of the minor.")))
    assert not found.reaches("6-4-102", "6-4-102", age_is_element=True)
    assert found.reaches("6-20-102", "6-20-102(a)", age_is_element=True)


def test_a_bar_is_made_to_apply_from_elsewhere(read: Read) -> None:
    law = read(
        section(f"(c)  {BAR.format('this section')}", "6-20-106")
        + section("(b)  W.S. 6-20-106(c) applies to a prosecution under this section for a sexual act.", "6-20-107")
    )
    reached = [found for found in law.defenses if found.reaches("6-20-107", "6-20-107(a)", age_is_element=True)]
    assert [(found.plea, found.clause.address) for found in reached] == [(Plea.AGE, "6-20-106(c)")]


def test_another_bar_than_the_cited_one_is_not_made_to_apply(read: Read) -> None:
    law = read(
        section(f"(c)  {BAR.format('this section')}", "6-20-106")
        + section("(b)  W.S. 6-20-106(b) applies to a prosecution under this section for a sexual act.", "6-20-107")
    )
    assert not any(found.reaches("6-20-107", "6-20-107(a)", age_is_element=True) for found in law.defenses)
