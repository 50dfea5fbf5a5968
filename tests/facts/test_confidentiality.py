"""Whose names are kept, by whom, and on what terms."""

from __future__ import annotations

import pytest
from tests.facts.conftest import Read

from wylint.facts.confidentiality import Confidentiality


def kept(read: Read, words: str) -> tuple[Confidentiality, ...]:
    """The clauses of confidentiality of a little section."""
    return read(f"6-2-801.  Victims of human trafficking.\n\n(a)  {words}").facts(Confidentiality)


@pytest.mark.parametrize(
    "words",
    [
        "The identity of a victim shall be kept confidential.",
        "The name of a victim shall not be disclosed in any public record.",
        "No information that may identify a victim, and no name of a victim, shall be released.",
        "A victim shall be identified in the pleadings by initials.",
        "The name of a victim is confidential unless the victim requests its release.",
    ],
)
def test_a_name_is_kept(read: Read, words: str) -> None:
    (found,) = kept(read, words)
    assert found.binds
    assert found.terms == ""
    assert found.bearers == {"police", "prosecutors", "courts"}


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("Upon request of the victim the name of the victim shall be confidential.", "upon request"),
        (
            "The name of a victim shall be confidential, except that the press may be told.",
            "with an exception for the press",
        ),
    ],
)
def test_a_name_is_kept_on_terms(read: Read, words: str, terms: str) -> None:
    (found,) = kept(read, words)
    assert found.terms == terms


def test_leave_to_keep_a_name_does_not_bind(read: Read) -> None:
    (found,) = kept(read, "Police may keep the name of a victim confidential.")
    assert not found.binds
    assert found.bearers == {"police"}


def test_the_family_is_kept_too(read: Read) -> None:
    (found,) = kept(read, "Prosecutors shall keep the identity of a victim and of the victim's family confidential.")
    assert found.family
    assert found.bearers == {"prosecutors"}


@pytest.mark.parametrize(
    "words", ["The name of a victim shall be published.", "The officer shall state his name to the victim."]
)
def test_what_keeps_no_name(read: Read, words: str) -> None:
    assert kept(read, words) == ()
