"""No input is refused, none is lost, and time stays in proportion to it."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wylint.bill import parse
from wylint.bill.as_json import as_json, as_tree
from wylint.bill.model import Bill
from wylint.text.source import Source

TextOf = Callable[[Bill], str]

BEGINNINGS = [
    "AN ACT relating to x;", "A BILL", "for", "Section 1.", "Section 2.  W.S. 6-2-701(a) is amended to read:",
    "Section 003. STATE AUDITOR", "6-2-701.  Definitions.", "6-2-702.  through 6-2-704. [Repealed.]", "ARTICLE 7",
    "TITLE 6 CRIMES", "HUMAN TRAFFICKING", "(a)", "(i)", "(A)", "(I)", "(1)", "(a)(i)", "(v)(vi)", "(c)  The court:",
    "(i) may act; (ii) shall", "History. Laws 1982", "(END)", "[EFFECTIVE DATE]", "1.  Of this", "WHEREAS, it is",
    "Be It Enacted by the Legislature:", "Sponsored by: X", "HOUSE BILL NO. HB0001", "# note", "B. VOTING",
    "The 2013 amendment, effective", "Session law (not codified). Laws 2013, ch. 91, § 3.", "W.S.", "to read:",
    "Article 3, Section 6.", "words", "", "   ",
]  # fmt: skip


def plain(text: str) -> Source:
    return Source("-", "txt", text, text, (), False, [0], [0], [0], None)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(BEGINNINGS), st.sampled_from(["\n", "\n\n", " ", "\n     "])), max_size=40))
def test_any_order_of_lines_is_read(text_of: TextOf, lines: list[tuple[str, str]]) -> None:
    text = "".join(line + end for line, end in lines)
    bill = parse(plain(text))
    assert text_of(bill) == text
    assert as_json(bill)["version"] == 1
    assert as_tree(bill)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="aA(i)1v.;:\n -WSection§[]", max_size=200))
def test_any_text_is_read(text_of: TextOf, text: str) -> None:
    assert text_of(parse(plain(text))) == text


LETTERS = random.Random(7).choices("cdilmvx", k=50_000)


@pytest.mark.parametrize(
    "text",
    [
        "x y (a) " * 600_000,
        " " * 5_000_000,
        "\n" * 1_000_000,
        "6-2-701.  X.\n\n" + "(a)(i)(A)(I)(1)" * 2_000,
        "6-2-701.  X.\n\n" + "\n\n".join(["(a)  x:", "(i)  y:", "(A)  z:", "(I)  u:", "(1)  v;"] * 2_000),
        "6-2-701.  X.\n\n" + "\n\n".join(f"({letter})  foo;" for letter in LETTERS),
        "Section 1.  W.S. 1-1-1 is amended to read:\n\n" + "\n\n".join(f"Section {n}.  x" for n in range(9_000, 0, -1)),
        "AN ACT x\n\nSection 1.  x\n\n" + "[ABC\n" * 50_000,
        "ARTICLE 1\n" + "FOO BAR\n" * 100_000,
        "(a)  x: " + "(i) y; " * 50_000,
        "\x00" * 100_000,
    ],
    ids=[
        "one line", "spaces", "line feeds", "nested on one line", "nested", "ambiguous", "sections", "open brackets",
        "capitals", "inline", "nul",
    ],
)  # fmt: skip
def test_hostile_input_is_read(text_of: TextOf, text: str) -> None:
    assert text_of(parse(plain(text))) == text
