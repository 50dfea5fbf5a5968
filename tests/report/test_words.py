"""Sentences for people: wrapped, counted, model words set off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.report.cells import cells
from wylint.report.words import counted, help_parts, help_text, sentence, wrap


def test_lines_break_at_blanks() -> None:
    assert wrap("the law before the bill", 10) == ["the law", "before the", "bill"]


def test_a_word_that_is_too_long_is_cut() -> None:
    assert wrap("see 6-2-707(a)(ii)(A)", 8) == ["see 6-2-", "707(a)(i", "i)(A)"]


@given(st.text(max_size=80), st.integers(2, 30))
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    assert all(cells(line) <= width for line in wrap(text, width))


@given(
    st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=0x24F, exclude_categories=["C", "Z"]), max_size=80)
)
def test_no_letter_is_lost(text: str) -> None:
    assert "".join(wrap(text, 9)).replace(" ", "") == text.replace(" ", "")


def test_short_model_words_stay_in_their_sentence_and_long_ones_stand_apart() -> None:
    long = "It is not a defense that the defendant did not know the age of the victim."
    assert list(help_parts("Strike `the actor`. Add:")) == [(False, 'Strike "the actor". Add:')]
    assert list(help_parts(f"Add: `{long}`")) == [(False, "Add:"), (True, long)]
    assert list(help_parts("")) == []


@pytest.mark.parametrize(
    ("text", "said"), [("a gap", "A gap."), ("A gap.", "A gap."), ("Write", "Write."), ("  ", ""), ("who?", "Who?")]
)
def test_a_sentence_begins_and_ends(text: str, said: str) -> None:
    assert sentence(text) == said


def test_nouns_agree() -> None:
    assert [counted(number, "error") for number in (0, 1, 2, 1200)] == [
        "0 errors",
        "1 error",
        "2 errors",
        "1,200 errors",
    ]


@pytest.mark.parametrize(
    ("help_", "said"),
    [
        ("", ""),
        ("add `a word`", 'Add "a word".'),
        ("add, as in `A sentence.`", 'Add, as in "A sentence."'),
        ("Say so.", "Say so."),
    ],
)
def test_help_in_plain_sentences(help_: str, said: str) -> None:
    assert help_text(help_) == said
