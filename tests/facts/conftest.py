"""Small laws and drafts in our own words, and their facts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wylint.bill import parse
from wylint.facts.law import Law
from wylint.facts.offense import Offense
from wylint.facts.side import Reader, Side
from wylint.facts.special import special_terms
from wylint.law.code import Code
from wylint.law.load import from_bill
from wylint.text import read_text

Read = Callable[[str], Law]
Only = Callable[[str], Offense]


def code_of(text: str) -> Code:
    """A code from sections in the form of the statutes."""
    return from_bill(parse(read_text(text.strip() + "\n", "little.txt")))


def law_of(text: str) -> Law:
    """The facts of a code, read as a bill's created sections are: uses of its special terms are fragments."""
    reader = Reader()
    side = Side(code_of(text), reader)
    terms = special_terms(Law(side).definitions)
    reader.teach(terms, terms)
    return Law(side)


@pytest.fixture(scope="session")
def read() -> Read:
    """The facts of a small code."""
    return law_of


@pytest.fixture(scope="session")
def only() -> Only:
    """The one offense of a small code."""

    def only(text: str) -> Offense:
        (found,) = law_of(text).offenses
        return found

    return only
