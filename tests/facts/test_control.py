"""When words demand a third party's control, and when a bare exchange of value is enough."""

from __future__ import annotations

import pytest

from wylint.facts.control import demanded
from wylint.facts.evidence import Evidence
from wylint.facts.read import read
from wylint.law.model import Clause


def control(*provisions: str) -> list[str]:
    """The control that these provisions, read as one, demand."""
    clauses = [Clause(str(number), f"6-20-101({number})", text) for number, text in enumerate(provisions)]
    words = [Evidence(clause, fragment) for clause in clauses for fragment in read(clause.text or "")]
    return [item.fragment.value for item in demanded(words)]


@pytest.mark.parametrize(
    "text",
    [
        "a sexual act under the supervision of another",
        "a sexual act performed at the behest of another",
        "a sexual act for the benefit of the actor",
        "a sexual act resulting from a relationship between a person and the actor",
        "a sexual act done for money under the control of another person",
        "a sexual act induced by another for anything of value",
        "a sexual act for money and under the control of another",
        "a minor maintained by another person",
    ],
)
def test_control_is_demanded(text: str) -> None:
    assert control(text)


@pytest.mark.parametrize(
    "text",
    [
        "a sexual act for anything of value",
        "a sexual act for the benefit of any person",
        "a sexual act for anything of value or under the control of another",
        "a sexual act for money or under the control of another",
        "a sexual act under the supervision of another or in exchange for anything of value",
        "a sexual act for money that is not under the supervision of another",
        "a sexual act for money, regardless of whether it is under the supervision of another",
        "a sexual act; it need not be under the supervision of another",
    ],
)
def test_control_is_not_demanded(text: str) -> None:
    assert control(text) == []


def test_an_item_of_a_list_that_an_exchange_satisfies_is_an_alternative() -> None:
    assert (
        control("An act that is:", "Under the supervision of another; or", "In exchange for anything of value.") == []
    )


def test_items_that_all_must_hold_are_no_alternatives() -> None:
    assert control("An act that is:", "Under the supervision of another; and", "In exchange for anything of value.")


def test_an_exchange_that_itself_needs_control_is_no_alternative() -> None:
    assert control(
        "An act that is:", "For anything of value under the supervision of another; or",
        "For anything of value under the control of the actor.",
    )  # fmt: skip


def test_the_same_words_are_told_apart_by_where_they_stand() -> None:
    text = "An act not under the control of another; the act is done under the control of another."
    assert control(text) == ["under the control of another"]
