"""Citations and labels: their order, and what holds them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.law.citation import InOrder, article_of, chapter_of, join_address, order, split_address, title_of
from wylint.law.labels import level_of, ordinal


def test_citations_sort_by_title_chapter_and_section_with_decimals() -> None:
    shuffled = [
        "34.1-2-309",
        "9-3-414",
        "34-1-101",
        "9-3-413",
        "35-7-1031",
        "9-3-413.1",
        "9-12-101",
        "35-1-101",
        "9-3-413.10",
    ]
    assert sorted(shuffled, key=order) == [
        "9-3-413",
        "9-3-413.1",
        "9-3-413.10",
        "9-3-414",
        "9-12-101",
        "34-1-101",
        "34.1-2-309",
        "35-1-101",
        "35-7-1031",
    ]


@pytest.mark.parametrize(
    ("citation", "article"),
    [
        ("6-2-707", "6-2 article 7"),
        ("35-7-1031", "35-7 article 10"),
        ("9-3-413.1", "9-3 article 4"),
        ("1-1-11", "1-1 article 0"),
    ],
)
def test_articles_are_numbered_by_hundreds(citation: str, article: str) -> None:
    assert article_of(citation) == article


def test_a_range_of_citations_holds_both_its_ends() -> None:
    held = InOrder(["6-2-703", "6-2-701", "6-2-702.1", "34.1-1-101", "6-2-702", "6-10-101"])
    assert held.between("6-2-702", "6-2-703") == ("6-2-702", "6-2-702.1", "6-2-703")
    assert held.between("6-2-704", "6-2-709") == ()
    assert held.between("6-2-709", "6-2-701") == ()
    assert held.between("6-2-703", "35-1-101") == ("6-2-703", "6-10-101", "34.1-1-101")


def test_a_citation_knows_its_title_and_chapter() -> None:
    assert (title_of("34.1-2-309"), chapter_of("34.1-2-309")) == ("34.1", "34.1-2")
    assert (title_of("6"), chapter_of("6-2")) == ("6", "6-2")


def test_an_address_is_a_citation_with_labels() -> None:
    assert split_address("6-2-707(a)(ii)") == ("6-2-707", ("a", "ii"))
    assert split_address("6-2-707") == ("6-2-707", ())
    assert split_address("9-4-601(d)(v)(intro)") == ("9-4-601", ("d", "v", "intro"))


@given(st.lists(st.sampled_from(["a", "ii", "B", "IV", "3"]), max_size=5))
def test_an_address_splits_into_what_it_was_joined_from(labels: list[str]) -> None:
    assert split_address(join_address("6-2-707", tuple(labels))) == ("6-2-707", tuple(labels))


@given(st.text())
def test_any_words_have_a_place_in_the_order(words: str) -> None:
    assert order(words) <= order(words)
    split_address(words)
    article_of(words)


@pytest.mark.parametrize(
    ("level", "labels"),
    [
        (0, ["a", "b", "h", "j", "k", "m", "z", "aa", "bb"]),
        (1, ["i", "ii", "iv", "ix", "x", "xiv", "xix", "xl", "lxxxviii", "c"]),
        (2, ["A", "B", "H", "J", "Z", "AA"]),
        (3, ["I", "IV", "X"]),
        (4, ["1", "2", "10"]),
    ],
)
def test_labels_stand_in_the_order_of_their_level(level: int, labels: list[str]) -> None:
    places = [ordinal(label, level) for label in labels]
    assert None not in places
    assert places == sorted(places, key=lambda place: place or 0)


@pytest.mark.parametrize(
    ("labels", "level"),
    [
        (("a", "c"), 0),
        (("i", "v"), 1),
        (("i",), 1),
        (("v", "vi"), 1),
        (("c", "d"), 0),
        (("A",), 2),
        (("I", "II"), 3),
        (("1",), 4),
        (("?",), -1),
    ],
)
def test_the_level_of_siblings_is_read_from_all_of_them(labels: tuple[str, ...], level: int) -> None:
    assert level_of(labels) == level
