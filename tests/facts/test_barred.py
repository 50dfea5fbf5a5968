"""Which defenses are closed to the defendant in one offense."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wylint.facts.barred import Barred, barred, pleadings
from wylint.facts.law import Law
from wylint.facts.plea import Plea

Read = Callable[[str], Law]
BUYING = "6-20-102.  Buying.\n\n(a)  A person who pays a minor for a sexual act is guilty of a felony.\n\n"


def about(read: Read, plea: Plea, more: str) -> Barred:
    law = read(BUYING + more)
    (offense,) = (offense for offense in law.offenses if offense.section == "6-20-102")
    return barred(offense, law, plea, minors=True)


@pytest.mark.parametrize(
    ("more", "age"),
    [
        ("(b)  It is not a defense that the minor consented.\n\n", 18),
        ("(b)  It is not a defense that a minor under sixteen (16) years of age consented.\n\n", 16),
        ("(b)  It is not a defense that the minor consented, except that his consent may be considered.\n\n", 17),
        ("(b)  Consent is not a defense unless the minor was at least sixteen (16) years of age.\n\n", 16),
        ("(b)  It is not a defense that the actor believed the minor was an adult.\n\n", 0),
        ("6-20-110.  Bars.\n\n(a)  Consent is not a defense under this section.\n\n", 0),
        ("6-20-110.  Bars.\n\n(a)  Consent is not a defense to a violation of W.S. 6-20-101 through 6-20-105.\n\n", 18),
    ],
)
def test_below_which_age_consent_is_barred(read: Read, more: str, age: int) -> None:
    assert about(read, Plea.CONSENT, more).age == age


def test_a_provision_that_holds_notwithstanding_the_section_lets_the_defense_in(read: Read) -> None:
    more = (
        "6-20-110.  Older minors.\n\n(a)  Notwithstanding W.S. 6-20-102, it is an affirmative defense that the minor "
        "consented.\n\n"
    )
    assert about(read, Plea.CONSENT, more).allows


@pytest.mark.parametrize(
    ("more", "closed"),
    [
        ("(b)  It is not a defense that the minor was an officer posing as a child.\n\n", True),
        ("(b)  It is no defense that the person believed to be a minor was an adult.\n\n", True),
        ("(b)  It is no defense that the person solicited was not a minor.\n\n", True),
        ("(b)  It is no defense that no actual minor was involved.\n\n", True),
        ("(b)  It is no defense that the actor believed the minor was an adult.\n\n", False),
        ("(b)  It is no defense that the minor represented himself to be eighteen (18) years of age.\n\n", False),
        ("(b)  It is no defense that the actor did not believe the person was a minor.\n\n", False),
        ("(b)  It is an affirmative defense that the actor is a police officer.\n\n", False),
    ],
)
def test_whether_the_decoy_is_barred(read: Read, more: str, closed: bool) -> None:
    assert bool(about(read, Plea.DECOY, more).bars) is closed


def test_all_that_is_said_of_defenses_in_an_offense(read: Read) -> None:
    law = read(BUYING + "(b)  It is not a defense that the minor consented.\n\n")
    assert [item.address for item in pleadings(law.offenses[0], law)][:1] == ["6-20-102(b)"]
