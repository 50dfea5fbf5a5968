"""Who is entitled to crime victims' compensation, what is asked of him, and until when."""

from __future__ import annotations

import pytest

from wylint.facts.compensation import CompensationException, CooperationCondition, Entitlement, FilingPeriod

from .conftest import law_of

HEAD = "1-40-190.  Eligibility.\n\n(a)  The victim is entitled to compensation under this act if:\n\n(i)  "


@pytest.mark.parametrize(
    "text",
    [
        "A victim of human trafficking is entitled to crime victims' compensation.",
        "Victims of sex trafficking are eligible for compensation.",
        "Trafficking victims shall receive compensation under the Crime Victims Compensation Act.",
        "A victim is eligible for any benefit of the state, including crime victims compensation.",
    ],
)
def test_an_entitlement(text: str) -> None:
    assert law_of(f"6-2-790.  Rights.\n\n(a)  {text}").facts(Entitlement)


@pytest.mark.parametrize(
    "text",
    [
        "A victim of human trafficking is not entitled to compensation.",
        "A victim of human trafficking may be entitled to crime victims' compensation.",
        "No victim of human trafficking is entitled to compensation.",
        "A victim of human trafficking is entitled to restitution.",
    ],
)
def test_no_entitlement(text: str) -> None:
    assert law_of(f"6-2-790.  Rights.\n\n(a)  {text}").facts(Entitlement) == ()


def test_the_definition_of_the_crime() -> None:
    (found,) = law_of(
        '1-40-190.  Definitions.\n\n(a)  "Criminal act" means an act which is a crime and results in bodily injury.'
    ).facts(Entitlement)
    assert found.defines
    assert not found.mental
    assert not found.closed
    (found,) = law_of('1-40-190.  Definitions.\n\n(a)  "Criminal act" means a violation of W.S. 6-2-101.').facts(
        Entitlement
    )
    assert found.closed


@pytest.mark.parametrize(
    "text",
    [
        "The claimant cooperates with law enforcement;",
        "The crime was reported to law enforcement within seventy-two (72) hours;",
        "The victim did not refuse to cooperate with the prosecution;",
        "The victim has fully cooperated with the police in the investigation of the crime;",
        "The victim, other than a victim of stalking, assists the prosecutor;",
    ],
)
def test_cooperation_is_asked_for(text: str) -> None:
    (found,) = law_of(HEAD + text).facts(CooperationCondition)
    assert not found.freed


@pytest.mark.parametrize(
    "text",
    [
        "The claimant cooperates with law enforcement, unless the claimant is a minor;",
        "The claimant cooperates with law enforcement, except that this does not apply to trafficking victims;",
        "The claimant, unless a child, cooperates with law enforcement;",
        "The claimant cooperates, but this paragraph shall not be applied to a person who was trafficked;",
    ],
)
def test_the_condition_frees_children_itself(text: str) -> None:
    (found,) = law_of(HEAD + text).facts(CooperationCondition)
    assert found.freed


def test_a_provision_that_only_frees_asks_for_nothing() -> None:
    assert law_of(HEAD + "Cooperation shall not be required of a minor;").facts(CooperationCondition) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Paragraph (a)(i) of this section does not apply to a minor.",
        "A victim of human trafficking need not cooperate with law enforcement.",
        "Failure to cooperate because of age, trauma or fear shall not be a ground for denial to a child.",
        "No minor shall be required to cooperate with law enforcement.",
        "Compensation shall not be denied to a child because the crime was not reported to law enforcement.",
    ],
)
def test_an_exception_elsewhere(text: str) -> None:
    law = law_of(f"{HEAD}The claimant cooperates with law enforcement.\n\n(b)  {text}")
    assert any(found.lifts("1-40-190(a)(i)") or found.cooperation for found in law.facts(CompensationException))


def test_a_visa_is_no_compensation() -> None:
    law = law_of(
        "6-2-790.  Visas.\n\n(a)  The prosecutor shall certify victims for a visa. Cooperation shall not be required "
        "of minors for certification."
    )
    assert law.facts(CompensationException) == ()


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("The application is filed within one (1) year after the injury;", 12),
        ("The claim is filed within thirty-six (36) months after the crime;", 36),
        ("A claim must be filed not later than six (6) months after the injury;", 6),
        ("The application for compensation is filed within three (3) years of the crime;", 36),
    ],
)
def test_the_time_for_a_claim(text: str, months: float) -> None:
    (found,) = law_of(HEAD + text).facts(FilingPeriod)
    assert found.months == months
    assert not found.tolled


@pytest.mark.parametrize(
    "text",
    [
        "The application is filed within one (1) year after the injury or, by a minor, before the 21st birthday;",
        "The claim is filed within one (1) year after the injury; for a minor the time is tolled until majority;",
        "The application is filed within one (1) year after the victim attains the age of eighteen (18) years;",
        "The application is filed within one (1) year after the injury, or at any time if the victim was a child;",
    ],
)
def test_the_time_waits_for_a_child(text: str) -> None:
    law = law_of(HEAD + text)
    found = law.facts(FilingPeriod)
    assert all(i.tolled for i in found) or any(i.filing for i in law.facts(CompensationException))


def test_a_range_of_paragraphs_is_counted_out() -> None:
    law = law_of(
        f"{HEAD}The claimant cooperates with law enforcement.\n\n"
        "1-40-191.  Children.\n\n(a)  W.S. 1-40-190(a)(i) through (iii) shall not bar compensation to a child."
    )
    (found,) = law.facts(CompensationException)
    assert found.lifts("1-40-190(a)(ii)")
    assert not found.lifts("1-40-190(a)(iv)")
    assert not found.lifts("1-40-190(b)")
