"""The difference of two texts word by word: true on both sides, short where it can be, bounded in its effort."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.law.worddiff import Piece, changed, marked, tokens, word_diff
from wylint.law.words import plain
from wylint.text.source import Ink

WORDS = (
    "the",
    "The",
    "dealer",
    "minor",
    "minor,",
    "shall",
    "may",
    "(a)",
    "(ii)",
    "ten",
    "(10)",
    "years;",
    "(lit",
    "x.",
)
texts = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
any_texts = st.text(st.sampled_from("ab (1).;-$%\u00e9\u2028"), max_size=60).map(lambda text: " ".join(text.split()))


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("The dealer shall sell.", "The dealer may sell.", "The dealer [-shall-] [+may+] sell."),
        ("a minor.", "a minor;", "a minor[-.-][+;+]"),
        ("ten (10) years", "fifteen (15) years", "[-ten (10)-][+fifteen (15)+] years"),
        ("under 6-20-101(a)(ii)", "under 6-20-101(a)(iii)", "under 6-20-101(a)[-(ii)-][+(iii)+]"),
        ("a lit lantern", "a lantern", "a [-lit-] lantern"),
        ("the dealer", "dealer", "[-the -]dealer"),
        ("(the lit wick)", "(lit wick)", "([-the -]lit wick)"),
        ("", "All new.", "[+All new.+]"),
        ("All gone.", "", "[-All gone.-]"),
        ("The same.", "The same.", "The same."),
        ("fine of $750.00", "fine of $1,000.00", "fine of [-$750.00-] [+$1,000.00+]"),
    ],
)
def test_changed_words_alone_are_marked(old: str, new: str, shown: str) -> None:
    assert marked(word_diff(old, new)) == shown


def test_a_rewritten_sentence_is_not_chopped_by_a_word_that_both_have() -> None:
    old = "A dealer in lanterns keeps a ledger of every sale."
    new = "The state forester may at any time close a well."
    assert marked(word_diff(old, new)) == f"[-{old[:-1]}-][+{new[:-1]}+]."


def test_loosely_points_commas_and_capitals_are_no_difference() -> None:
    assert not changed(word_diff("The Dealer, if any; shall.", "the dealer if any shall", loosely=True))
    assert (
        marked(word_diff("The dealer, shall", "the seller shall", loosely=True)) == "the [-dealer,-] [+seller+] shall"
    )


def test_a_mark_between_letters_or_digits_belongs_to_the_word() -> None:
    assert tokens('the minor\'s "lamp", 6-2-701(a)(ii), $1,000.00; 50%') == [
        "the", "minor's", '"', "lamp", '"', ",", "6-2-701", "(a)", "(ii)", ",", "$1,000.00", ";", "50", "%",
    ]  # fmt: skip


def side(pieces: tuple[Piece, ...], without: Ink) -> str:
    return "".join(piece.words for piece in pieces if piece.ink is not without)


@given(texts | any_texts, texts | any_texts)
def test_without_one_ink_the_pieces_say_the_other_side(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    assert side(pieces, Ink.STRUCK).strip() == new
    assert tokens(side(pieces, Ink.INSERTED)) == tokens(old)
    assert changed(pieces) == (tokens(old) != tokens(new))


@given(texts, texts)
def test_loosely_the_sides_are_those_of_the_comparison(old: str, new: str) -> None:
    pieces = word_diff(old, new, loosely=True)
    assert side(pieces, Ink.STRUCK).strip() == new
    assert plain(side(pieces, Ink.INSERTED)) == plain(old)
    assert plain(old) != plain(new) or not changed(pieces)


@given(texts, texts)
def test_pieces_alternate_and_none_is_empty(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    inks = [piece.ink for piece in pieces]
    assert all(piece.words.strip() for piece in pieces)
    assert all(one is not other for one, other in pairwise(inks))
    assert (Ink.INSERTED, Ink.STRUCK) not in pairwise(inks)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("x " * 60_000, "x y " * 60_000),
        ("a b c d " * 20_000, "d b a c " * 20_000),
        ("(" * 300_000, "()" * 300_000),
        ("z" * 2_000_000, "z" * 2_000_000 + "y"),
        (" ".join(map(str, range(50_000))), " ".join(map(str, range(50_000, 0, -1)))),
    ],
    ids=["one word", "four words", "brackets", "one long word", "backwards"],
)
def test_hostile_texts_are_compared_in_bounded_time(old: str, new: str) -> None:
    old, new = old.strip(), new.strip()
    pieces = word_diff(old, new)
    assert side(pieces, Ink.STRUCK).strip() == new
