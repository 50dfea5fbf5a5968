"""What becomes of every provision: matched by address, and by its words where it was renumbered or moved."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.bill import parse
from wylint.law.changes import versions
from wylint.law.items import items_of_law
from wylint.law.load import from_bill
from wylint.law.redline import Change, Row, redline
from wylint.law.worddiff import marked
from wylint.text import read, read_text
from wylint.text.source import Ink

HEAD = "6-20-101.  Lanterns.\n\n"


def rows(old: str, new: str) -> list[Row]:
    """The rows of one section, from its text before and after, without those that do not change."""
    sides = [items_of_law(from_bill(parse(read_text(HEAD + text))).sections.values()) for text in (old, new)]
    return [row for unit in redline(*sides) for row in unit.rows if row.change is not Change.SAME]


def told(old: str, new: str) -> list[tuple[str, str, str]]:
    return [(row.change.value, row.was, row.address) for row in rows(old, new)]


A = "     (a)  The dealer shall keep a ledger of every sale.\n\n"
B = "     (b)  The board may look at a ledger at any time.\n\n"
C = "     (c)  A wick is trimmed once in a day by its owner.\n\n"


def test_an_amended_provision() -> None:
    assert told(A + B, A + B.replace("may", "shall")) == [("amended", "6-20-101(b)", "6-20-101(b)")]


def test_a_provision_put_in_renumbers_those_behind_it() -> None:
    later = B.replace("(b)", "(c)") + C.replace("(c)", "(d)")
    put_in = "     (b)  Oil shall be clean whenever it is sold.\n\n"
    assert told(A + B + C, A + put_in + later) == [
        ("created", "", "6-20-101(b)"),
        ("renumbered", "6-20-101(b)", "6-20-101(c)"),
        ("renumbered", "6-20-101(c)", "6-20-101(d)"),
    ]


def test_a_renumbered_provision_may_be_amended_as_well() -> None:
    found = rows(A + B, B.replace("(b)", "(a)").replace("may", "shall"))
    assert [row.change for row in found] == [Change.REPEALED, Change.RENUMBERED]
    row = found[1]
    assert (row.change, row.was, row.address, row.amended) == (
        Change.RENUMBERED,
        "6-20-101(b)",
        "6-20-101(a)",
        True,
    )


def test_what_is_gone_stands_behind_what_it_stood_behind() -> None:
    assert told(A + B + C, A + C) == [("repealed", "6-20-101(b)", "6-20-101(b)")]
    found = redline(
        *(items_of_law(from_bill(parse(read_text(HEAD + text))).sections.values()) for text in (A + B + C, A + C))
    )
    assert [row.address for row in found[0].rows] == ["6-20-101", "6-20-101(a)", "6-20-101(b)", "6-20-101(c)"]


def test_a_label_put_before_the_words_of_a_section() -> None:
    old = "     Each dealer in lanterns shall keep a ledger.\n"
    assert told(old, "     (a)  Each dealer in lanterns shall keep a ledger.\n") == [
        ("renumbered", "6-20-101", "6-20-101(a)")
    ]


def test_an_unlike_provision_at_one_address_is_rewritten() -> None:
    other = "     (b)  Candles that burn green are sold on Sundays only.\n\n"
    ((change, was, address),) = told(A + B, A + other)
    assert (change, was, address) == ("amended", "6-20-101(b)", "6-20-101(b)")


labels = "abcdef"
sentences = st.lists(
    st.sampled_from(["dealer", "ledger", "shall", "wick", "oil", "may", "board"]), min_size=1, max_size=9
)
outlines = st.lists(sentences, min_size=1, max_size=6)


@given(outlines, outlines)
def test_every_provision_of_both_sides_has_one_row(old: list[list[str]], new: list[list[str]]) -> None:
    texts = [
        "".join(f"     ({label})  The {' '.join(words)}.\n\n" for label, words in zip(labels, side, strict=False))
        for side in (old, new)
    ]
    sides = [items_of_law(from_bill(parse(read_text(HEAD + text))).sections.values()) for text in texts]
    (unit,) = redline(*sides)
    before = [row for row in unit.rows if row.was]
    after = [row for row in unit.rows if row.change is not Change.REPEALED]
    assert sorted(row.was for row in before) == sorted(item.address for item in sides[0])
    assert [row.address for row in after] == [item.address for item in sides[1]]
    for row, item in zip(after, sides[1], strict=True):
        assert "".join(piece.words for piece in row.words or () if piece.ink is not Ink.STRUCK).strip() == item.words


@given(outlines)
def test_a_text_and_itself_differ_in_nothing(side: list[list[str]]) -> None:
    text = "".join(f"     ({label})  The {' '.join(words)}.\n\n" for label, words in zip(labels, side, strict=False))
    assert rows(text, text) == []


@pytest.mark.corpus
def test_bills_enrolled_without_amendment_differ_in_nothing(corpus: Path) -> None:
    from .test_corpus import KNOWN, passed_unamended

    bills = [number for number in passed_unamended(corpus) if number not in KNOWN]
    assert len(bills) >= 10
    for number in bills:
        texts = [
            corpus / "wyoming" / "bills" / "marked" / f"{number}_{form}.txt" for form in ("Introduced", "Enrolled")
        ]
        old, new = (parse(read(str(text))) for text in texts)
        units = [unit for unit in versions(old, new) if unit.change is not Change.SAME]
        assert not units, (number, units[0].address, [marked(row.words or ()) for row in units[0].rows])
