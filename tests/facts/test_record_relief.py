"""How records of victims are vacated or hidden, and those of juveniles expunged."""

from __future__ import annotations

import pytest
from tests.facts.conftest import Read

from wylint.facts.record_relief import JuvenileExpungement, VictimRelief


def relief(read: Read, words: str) -> VictimRelief:
    """The relief of a little section."""
    (found,) = read(f"6-2-801.  Victims of human trafficking.\n\n(a)  {words}").facts(VictimRelief)
    return found


@pytest.mark.parametrize(
    ("words", "vacates", "adjudications"),
    [
        ("The court may vacate the conviction of a victim.", True, False),
        ("The court shall vacate the conviction or adjudication of a victim.", True, True),
        ("The court may set aside an order finding a victim to be a delinquent child.", True, True),
        ("The court shall seal the record of an adjudication of a victim.", False, True),
        ("The court may vacate the conviction of a victim.\n\n(b)  As used in this section, \"conviction\" includes "
         "an adjudication of delinquency.", True, True),
        ("The court may vacate the conviction, but not an adjudication, of a victim.", True, False),
    ],
)  # fmt: skip
def test_what_is_vacated(read: Read, words: str, vacates: bool, adjudications: bool) -> None:
    found = relief(read, words)
    assert (found.vacates, found.adjudications) == (vacates, adjudications)


def test_relief_for_prostitution_only(read: Read) -> None:
    assert relief(read, "The court shall vacate an adjudication of a victim for prostitution.").prostitution_only


@pytest.mark.parametrize(
    ("words", "waits"),
    [
        (
            "Not sooner than two (2) years after it was entered, the court shall vacate the adjudication of a victim.",
            True,
        ),
        ("At any time and without a waiting period the court shall vacate the adjudication of a victim.", False),
    ],
)
def test_relief_may_have_to_wait(read: Read, words: str, waits: bool) -> None:
    assert relief(read, words).waits is waits


def expungement(read: Read, words: str) -> JuvenileExpungement:
    """The expungement of a little section."""
    (found,) = read(f"14-6-241.  Expungement of records.\n\n(a)  {words}").facts(JuvenileExpungement)
    return found


PETITION = "A person adjudicated delinquent may petition for expungement of the record"


@pytest.mark.parametrize(
    ("words", "waits"),
    [
        (f"{PETITION} upon reaching the age of majority.", False),
        (f"{PETITION} at any time.", False),
        (f"{PETITION} five (5) years after the adjudication.", True),
        (f"{PETITION} upon reaching twenty-one (21) years of age.", True),
        (f"{PETITION} upon reaching thirty (30) years of age.", True),
    ],
)
def test_how_long_a_juvenile_waits(read: Read, words: str, waits: bool) -> None:
    found = expungement(read, words)
    assert found.objects == {"adjudications of delinquency"}
    assert found.waits is waits


@pytest.mark.parametrize(
    ("words", "excluded"),
    [
        ("A person adjudicated delinquent for an act other than a violent felony may petition for expungement.",
         {"violent felonies"}),
        ("A person adjudicated delinquent for an act other than a felony may petition for expungement.", {"felonies"}),
        (f"{PETITION}.\n\n(b)  No record of an adjudication for prostitution shall be expunged.", {"prostitution"}),
    ],
)  # fmt: skip
def test_what_is_left_out(read: Read, words: str, excluded: set[str]) -> None:
    assert expungement(read, words).excluded == excluded


@pytest.mark.parametrize(
    "words",
    [
        "The state or municipality may petition the municipal court for the expungement of a record.",
        "After an order of expungement no record may be retained by the municipal court.",
    ],
)
def test_what_is_nobodys_right_opens_no_record(read: Read, words: str) -> None:
    assert expungement(read, f"{PETITION}.\n\n(b)  {words}").objects == {"adjudications of delinquency"}


@pytest.mark.parametrize(("modal", "binds"), [("shall", True), ("may", False)])
def test_whether_the_court_must_grant_it(read: Read, modal: str, binds: bool) -> None:
    decided = f"If no felony is pending the court {modal} order expunged all records."
    kept = "(b)  An agency may keep a copy, which shall be expunged within ten (10) years."
    assert expungement(read, f"{PETITION}. {decided}\n\n{kept}").binds is binds


def test_no_fee_is_charged(read: Read) -> None:
    assert expungement(read, f"{PETITION}.\n\n(b)  No filing fee shall be required.").free


def test_fingerprints_are_another_subject(read: Read) -> None:
    law = read("14-6-240.  Fingerprints.\n\n(a)  Records of a delinquent may be destroyed.")
    assert law.facts(JuvenileExpungement) == ()
