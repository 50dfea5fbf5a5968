"""Which victims and minors the law frees of liability, for what, and how firmly."""

from __future__ import annotations

import pytest
from tests.facts.conftest import Read

from wylint.facts.immunity import Immunity, Strength


def one(read: Read, words: str, catchline: str = "Victims of human trafficking") -> Immunity:
    """The one immunity of a little section."""
    (found,) = read(f"6-2-801.  {catchline}.\n\n(a)  {words}").facts(Immunity)
    return found


@pytest.mark.parametrize(
    "words",
    [
        "A victim of human trafficking is not criminally liable for a commercial sex act.",
        "No victim of sex trafficking shall be arrested, charged or prosecuted for prostitution.",
        "A trafficked minor is immune from prosecution for prostitution.",
        "A sexually exploited child shall not be adjudicated delinquent for an act of prostitution.",
        "No person against whom a violation of W.S. 6-2-706 was committed shall be charged with prostitution.",
        "A minor who is a victim of trafficking in persons shall not be: (i) Arrested for prostitution.",
    ],
)
def test_a_victim_is_freed(read: Read, words: str) -> None:
    found = one(read, words)
    assert found.firm
    assert found.victims
    assert found.commercial


def test_any_minor_is_freed_of_prostitution(read: Read) -> None:
    found = one(read, "No minor shall be prosecuted for prostitution.", "Minors")
    assert found.firm
    assert not found.victims


@pytest.mark.parametrize(
    "words",
    [
        "No victim of human trafficking shall be prosecuted for any other offense committed as a result of it.",
        "A victim of human trafficking is not liable for prostitution or other criminal acts.",
        "A victim of human trafficking shall not be prosecuted.",
    ],
)
def test_other_offenses_are_forgiven_too(read: Read, words: str) -> None:
    assert one(read, words).other


@pytest.mark.parametrize(
    "words",
    [
        "A victim of human trafficking is not criminally liable for any commercial sex act.",
        "A victim of human trafficking is immune from prosecution under W.S. 6-4-101.",
        "A victim of human trafficking is not criminally liable for criminal acts in violation of this section.",
        "A victim of human trafficking is not criminally liable for any commercial sex act or other misdemeanors.",
    ],
)
def test_prostitution_or_trafficking_alone_is_forgiven(read: Read, words: str) -> None:
    assert not one(read, words).other


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("who cooperates with the investigation", "cooperation with law enforcement"),
        ("whom the court finds to have been trafficked", "a finding or proof"),
        ("who proves it by clear and convincing evidence", "a finding or proof"),
        ("with the consent of the prosecuting attorney", "somebody's leave"),
        ("who acted under duress", "proof of force or coercion"),
    ],
)
def test_an_immunity_may_have_terms(read: Read, words: str, condition: str) -> None:
    found = one(read, f"A victim of human trafficking {words} is not criminally liable for prostitution.")
    assert found.conditions == {condition}
    assert not found.firm


@pytest.mark.parametrize(
    "words",
    [
        "whether or not the victim cooperates with law enforcement",
        "regardless of whether any person is convicted of trafficking the victim",
        "without requiring a finding by a court",
    ],
)
def test_what_is_dispensed_with_is_no_term(read: Read, words: str) -> None:
    assert one(read, f"A victim of human trafficking is not criminally liable for prostitution, {words}.").firm


def test_another_subsection_may_take_from_it(read: Read) -> None:
    found = one(
        read,
        "A victim of human trafficking is not criminally liable for criminal acts.\n\n"
        "(b)  Subsection (a) of this section does not apply to a violent felony.",
    )
    assert found.excluded == {"violent felonies"}


@pytest.mark.parametrize(
    ("words", "strength"),
    [
        ("It is an affirmative defense to prostitution that the person was a victim of human trafficking.", "DEFENSE"),
        ("A victim of human trafficking who is charged with prostitution shall be diverted.", "DIVERSION"),
        ("A victim of human trafficking may be immune from prosecution for prostitution.", "DISCRETION"),
        ("A victim of human trafficking may be found not criminally liable for prostitution.", "DISCRETION"),
        ("A victim of human trafficking may not be found criminally liable for prostitution.", "FREE"),
        ("Notwithstanding what is provided in W.S. 6-2-708(a), a minor may be charged with prostitution.", "TAKEN"),
        ("Notwithstanding W.S. 6-2-708(a), a minor may be charged with prostitution.", "TAKEN"),
    ],
)
def test_how_firm_an_immunity_is(read: Read, words: str, strength: str) -> None:
    assert one(read, words).strength is Strength[strength]


@pytest.mark.parametrize(
    "words",
    [
        "It is not a defense that the victim of human trafficking consented to prostitution.",
        "A person who reports human trafficking of a child is immune from civil liability.",
        "A victim of human trafficking who is an adult is not criminally liable for prostitution.",
        "A person who has not been convicted of human trafficking may petition the court.",
    ],
)
def test_what_frees_no_child(read: Read, words: str) -> None:
    assert read(f"6-2-801.  Human trafficking.\n\n(a)  {words}").facts(Immunity) == ()
