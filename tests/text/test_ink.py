"""Struck and inserted words, in the notations of plain text."""

from __future__ import annotations

import pytest

from wylint.text import Ink, Source, read_text


def inked(source: Source) -> list[tuple[str, str]]:
    return [(source.text[run.start : run.end], run.ink.value) for run in source.ink]


@pytest.mark.parametrize(
    "text",
    [
        "who [-knowingly-] [+recklessly+] acts",
        "who <del>knowingly</del> <ins>recklessly</ins> acts",
        "who <s>knowingly</s> <u>recklessly</u> acts",
        'who <STRIKE>knowingly</STRIKE> <u class="new">recklessly</u> acts',
        "who {--knowingly--} {++recklessly++} acts",
    ],
)
def test_every_notation_gives_the_same(text: str) -> None:
    source = read_text(text)
    assert source.text == "who knowingly recklessly acts"
    assert inked(source) == [("knowingly", "struck"), ("recklessly", "inserted")]
    assert source.words(0, len(source.text), without=Ink.STRUCK) == "who recklessly acts"
    assert source.words(0, len(source.text), without=Ink.INSERTED) == "who knowingly acts"


def test_a_mark_ends_at_the_first_closer_and_brackets_inside_are_text() -> None:
    source = read_text("a [-b [c] [-d-] e-] f")
    assert source.text == "a b [c] [-d e-] f"
    assert inked(source) == [("b [c] [-d", "struck")]


def test_a_label_may_be_renamed() -> None:
    assert inked(read_text("[-(xix)-][+(xx)+]  Text")) == [("(xix)", "struck"), ("(xx)", "inserted")]


@pytest.mark.parametrize(
    "text", ["[§§ 1-40-101 through 1-40-119]", "a [note] b", "[+ never closed", "x [- y", "+] -]", "[-]"]
)
def test_what_is_no_mark_is_text(text: str) -> None:
    source = read_text(text)
    assert source.text == text
    assert not source.marked


def test_an_opener_that_never_closes_leaves_other_marks_alone() -> None:
    source = read_text("a [+ b [-c-] d")
    assert source.text == "a [+ b c d"
    assert inked(source) == [("c", "struck")]


def test_marks_of_one_ink_with_only_white_space_between_are_one() -> None:
    source = read_text("[+new words+]\n    [+go on+] [-old-] [-words-]")
    assert inked(source) == [("new words\n    go on", "inserted"), ("old words", "struck")]


@pytest.mark.parametrize("text", ["a [+ +] b", "a [++] b", "a [-\n-] b"])
def test_a_mark_without_words_gives_no_ink(text: str) -> None:
    source = read_text(text)
    assert source.text.split() == ["a", "b"]
    assert not source.ink


def test_ink_runs_through_margin_numbers_and_pages() -> None:
    text = (
        " 1   who [-knowingly or\n 2   in\n            1           HB0417\n\n\f  2031 STATE OF WYOMING 31LSO-0417\n"
        " 1   any other way-] acts\n 2   alone\n            2           HB0417\n"
    )
    source = read_text(text)
    assert [(source.words(run.start, run.end), run.ink.value) for run in source.ink] == [
        ("knowingly or in any other way", "struck")
    ]
    assert source.text.split() == ["who", "knowingly", "or", "in", "any", "other", "way", "acts", "alone"]


def test_a_notation_can_be_chosen() -> None:
    text = "a [-b-] <u>c</u>"
    assert read_text(text, notation="none").text == text
    assert inked(read_text(text, notation="html")) == [("c", "inserted")]
    assert inked(read_text(text, notation="brackets")) == [("b", "struck")]
    assert not read_text(text, notation="critic").marked


def test_a_notation_that_does_not_exist_is_named() -> None:
    with pytest.raises(ValueError, match="no such notation: morse"):
        read_text("a", notation="morse")
