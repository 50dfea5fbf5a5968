"""What is to be done for victims of trafficking: who is told, what they are referred to, what is provided."""

from __future__ import annotations

import pytest
from tests.facts.conftest import Read

from wylint.facts.victim_duty import VictimDuty


def duties(read: Read, words: str) -> tuple[VictimDuty, ...]:
    """The duties of a little section."""
    return read(f"6-2-801.  Victims of human trafficking.\n\n(a)  {words}").facts(VictimDuty)


@pytest.mark.parametrize(
    "words",
    [
        "A peace officer who meets a minor victim shall notify the department of family services.",
        "The agency must report the child victim to child protective services within twenty-four (24) hours.",
        "The officer shall transfer the minor, if a victim, to the custody of the department.",
    ],
)
def test_the_child_agency_is_told(read: Read, words: str) -> None:
    (found,) = duties(read, words)
    assert found.binds
    assert found.tells_child_agency


@pytest.mark.parametrize(
    "words",
    [
        "The officer may notify the department of family services of a minor victim.",
        "The officer is encouraged to refer the minor victim to the department of family services.",
    ],
)
def test_a_permission_does_not_bind(read: Read, words: str) -> None:
    (found,) = duties(read, words)
    assert not found.binds


@pytest.mark.parametrize("words", ["upon conviction of the trafficker", "with the consent of the minor"])
def test_a_duty_may_come_late(read: Read, words: str) -> None:
    (found,) = duties(read, f"The officer shall, {words}, notify the department of family services of a minor victim.")
    assert found.late


def test_a_list_completes_its_lead_in(read: Read) -> None:
    found = duties(
        read, "The officer shall:\n\n(i)  Inform the division of victim services of the victim;\n\n"
        "(ii)  Refer the victim to services."
    )  # fmt: skip
    assert [(one.binds, one.tells_victim_agency, one.refers) for one in found] == [
        (True, True, False),
        (True, False, True),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The department shall provide trauma informed counseling to each victim.",
        "Each child victim shall be placed in a safe house.",
        "The department shall contract for housing for trafficked youth.",
        "The department shall ensure specialized services, whether or not the victim cooperates.",
        "The department shall provide specialized treatment under a plan made for each victim.",
    ],
)
def test_services_made_for_victims(read: Read, words: str) -> None:
    (found,) = duties(read, words)
    assert found.meets


@pytest.mark.parametrize(
    "words",
    [
        "The department may provide specialized services to victims.",
        "The department shall provide specialized services to victims within available appropriations.",
        "The department shall refer each victim to services available.",
        "The department shall develop a plan for specialized services for victims.",
        "The task force shall ensure a study of specialized services for victims.",
        "The department shall award grants for specialized services for victims.",
        "The department shall provide services to each victim.",
    ],
)
def test_what_is_no_duty_to_provide_them(read: Read, words: str) -> None:
    assert not any(found.meets for found in duties(read, words))


def test_money_may_empty_a_duty_from_another_subsection(read: Read) -> None:
    (found,) = duties(
        read,
        "The department shall provide specialized services to victims.\n\n"
        "(b)  This section is subject to available funds.",
    )
    assert not found.meets


def test_victims_of_other_crimes_are_another_subject(read: Read) -> None:
    law = read("35-21-113.  Shelters.\n\n(a)  The department shall provide specialized services to victims of assault.")
    assert law.facts(VictimDuty) == ()


@pytest.mark.parametrize(
    "words",
    [
        "An agency may elect not to notify the department of family services of a minor victim.",
        "Nothing in this section requires an agency to notify the department of family services of a minor victim.",
    ],
)
def test_a_duty_may_be_lifted(read: Read, words: str) -> None:
    (found,) = duties(read, words)
    assert found.lifts
    assert not found.binds


@pytest.mark.parametrize(
    ("words", "late"),
    [
        ("The duties of this section arise only after a person has been convicted of trafficking.", True),
        ("The duties of this section apply whether or not any person has been convicted of trafficking.", False),
    ],
)
def test_another_sentence_may_put_a_duty_off(read: Read, words: str, *, late: bool) -> None:
    (found,) = duties(read, f"The officer shall notify the department of family services of a minor victim. {words}")
    assert found.late is late
