"""The Pygments lexer for bills: it colours what it should and loses no character."""

from __future__ import annotations

from importlib.metadata import entry_points

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygments.lexers import get_lexer_by_name, guess_lexer
from pygments.token import Comment, Generic, Keyword, Name, Number, String

from wylint.report.lexer import BillLexer
from wylint.text import Source


@pytest.mark.parametrize(
    ("line", "words", "token"),
    [
        ("        6-2-713.  Arranging commercial sexual activity.", "6-2-713.  Arranging", Generic.Heading),
        (" 9        Section 1.  W.S. 6-2-713 is created to read:", "Section 1.", Generic.Heading),
        (" 9        Section 1.  W.S. 6-2-713 is created to read:", " 9", Comment.Special),
        (" 9        Section 1.  W.S. 6-2-713 is created to read:", "W.S. 6-2-713", Name.Constant),
        (" 9        Section 1.  W.S. 6-2-713 is created to read:", "is created to read", Keyword),
        ("W.S. 6-2-701 and 6-2-702  are   amended   to  read:", "are   amended   to  read", Keyword),
        ("6-2-701(a) by creating a new paragraph (iv)", "by creating a new", Keyword),
        ("W.S. 9\u20114\u2011601(d)(iii), (v)(intro)", "W.S. 9\u20114\u2011601(d)(iii)", Name.Constant),
        ("     (a)  A person is guilty", "(a)", Name.Tag),
        ('(xvi)  "This act" means', '"This act"', String.Double),
        ("(xvi)  \u201cThis act\u201d means", "\u201cThis act\u201d", String.Double),
        ("ten thousand dollars ($10,000.00), or both", "$10,000.00", Number),
        ("on or after July 1, 2027.", "2027", Number),
        ("through [-6-2-710-] [+6-2-713+].", "[-6-2-710-]", Generic.Deleted),
        ("through [-6-2-710-] [+6-2-713+].", "[+6-2-713+]", Generic.Inserted),
        ("<ins>new</ins> <strike>old</strike>", "<ins>new</ins>", Generic.Inserted),
        ("     2027                 STATE OF WYOMING            27LSO-0417", "27LSO-0417", Comment.Special),
        ("                                  2           HB0231", "HB0231", Comment.Special),
    ],
)  # fmt: skip
def test_what_is_coloured(line: str, words: str, token: object) -> None:
    assert any(kind is token and words in value for _, kind, value in BillLexer().get_tokens_unprocessed(line))


def test_a_plural_in_parentheses_is_no_label() -> None:
    assert all(kind is not Name.Tag for _, kind, _ in BillLexer().get_tokens_unprocessed("Representative(s) Doe"))


@given(st.text(alphabet=' \n\f[]{}+-<>insdel()aiWS.0123456789"$éHB', max_size=200))
def test_no_character_is_lost(text: str) -> None:
    assert "".join(value for _, _, value in BillLexer().get_tokens_unprocessed(text)) == text


def test_it_is_registered_under_its_name() -> None:
    assert [found.value for found in entry_points(group="pygments.lexers", name="wybill")] == [
        "wylint.report.lexer:BillLexer"
    ]
    assert isinstance(get_lexer_by_name("wybill"), BillLexer)


def test_a_bill_is_recognised(bill: Source) -> None:
    assert isinstance(guess_lexer(bill.original), BillLexer)
