"""When a sentence makes property forfeit, how strongly, of which kind, and who is taken out again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.facts.book import read as read_book
from wylint.facts.forfeiture import Distribution, ForfeitureClause, ForfeitureException, Property
from wylint.facts.law import Law
from wylint.facts.remedy import Cited, Modality
from wylint.facts.subjects import REMEDY

from .conftest import law_of


def law(*provisions: str) -> Law:
    body = "\n\n".join(f"({letter})  {text}" for letter, text in zip("abcd", provisions, strict=False))
    return law_of(f"6-4-390.  Forfeiture.\n\n{body}")


def clauses(*provisions: str) -> tuple[ForfeitureClause, ...]:
    return law(*provisions).facts(ForfeitureClause)


@pytest.mark.parametrize(
    "text",
    [
        "A person convicted under this section shall forfeit the proceeds of the offense.",
        "The vehicle used in the offense shall, in addition to any other penalty, be forfeited.",
        "Upon conviction the court shall order the forfeiture of any building used in the offense.",
        "A person convicted under this section forfeits to the state his interest in any property used.",
        "Forfeiture of the proceeds shall be ordered upon conviction.",
        "Upon a conviction of the owner every telephone used in the offense is forfeited to the state.",
        "The money derived from the offense becomes forfeit to the state upon conviction.",
        "The court must declare forfeited all money derived from the offense.",
    ],
)
def test_what_must_be_forfeited(text: str) -> None:
    (found,) = clauses(text)
    assert found.modality is Modality.SHALL


@pytest.mark.parametrize(
    "text",
    [
        "The court may order the forfeiture of a vehicle used in the offense.",
        "The court may, in its discretion, order that proceeds of the offense be forfeited.",
        "Property used in the offense may be forfeited.",
        "Property used in the offense may be subject to forfeiture.",
    ],
)
def test_what_may_be_forfeited(text: str) -> None:
    (found,) = clauses(text)
    assert found.modality is Modality.MAY


@pytest.mark.parametrize(
    "text",
    [
        "Vehicles used in the offense are subject to forfeiture.",
        "A person convicted under this section shall be subject to forfeiture of the proceeds.",
        "All proceeds of the offense are subject to seizure and forfeiture.",
    ],
)
def test_what_is_subject_to_forfeiture(text: str) -> None:
    (found,) = clauses(text)
    assert found.modality is Modality.SUBJECT


@pytest.mark.parametrize(
    "text",
    [
        "No conveyance is subject to forfeiture for an act of which the owner did not know.",
        "The interest of an innocent owner shall not be forfeited.",
        "The court shall hold a forfeiture hearing.",
        "Property subject to forfeiture may be seized by any officer.",
        "The information shall identify the property sought to be forfeited.",
        "The court shall determine if the property is subject to forfeiture.",
        "If property is forfeited upon conviction the attorney general shall sell it.",
        "Property that is forfeited shall be sold.",
    ],
)
def test_what_forfeits_nothing(text: str) -> None:
    assert clauses(text) == ()


def test_the_classes_of_property_stand_in_the_list_as_well() -> None:
    (found,) = clauses(
        "A person convicted under this section shall forfeit:\n\n(i)  Any visual depiction of a child;\n\n"
        "(ii)  Gross proceeds of the offense;\n\n(iii)  Vehicles and buildings used or intended to be used."
    )
    assert found.classes == frozenset(Property)


def test_a_conviction_of_possession_alone() -> None:
    (found,) = clauses("A person convicted of possessing child pornography shall forfeit the proceeds.")
    assert found.possession_only
    (found,) = clauses("A person convicted of possessing or distributing child pornography shall forfeit the proceeds.")
    assert not found.possession_only


def test_a_crime_must_be_grave_enough() -> None:
    (found,) = clauses(
        "A person convicted of an offense punishable by imprisonment for more than one (1) year shall forfeit proceeds."
    )
    assert found.threshold == 12


def test_who_is_taken_out() -> None:
    (found,) = law(
        "Notwithstanding W.S. 6-4-303(f), no property shall be forfeited by a person convicted of distributing images."
    ).facts(ForfeitureException)
    assert found.distributing
    assert found.cited == (Cited("6-4-303(f)"),)


def test_who_is_paid_first() -> None:
    (found,) = law(
        "Forfeited property shall first be applied to restitution and the rest paid to the general fund."
    ).facts(Distribution)
    assert found.restitution_first
    (found,) = law(
        "The proceeds of forfeited property shall be distributed to:\n\n(i)  The general fund;\n\n(ii)  Restitution."
    ).facts(Distribution)
    assert not found.restitution_first


def test_other_titles_are_no_subject() -> None:
    assert law_of("7-3-590.  Bail.\n\n(a)  The bond shall be forfeited to the state.").facts(ForfeitureClause) == ()


WORDS = st.sampled_from(
    ["shall", "may", "forfeit", "forfeited", "subject to forfeiture", "no", ".", ";", ",", "one (1)", "year"]
)


@given(st.lists(WORDS, max_size=30))
def test_the_grammar_reads_any_words(words: list[str]) -> None:
    read_book(" ".join(words), REMEDY)
