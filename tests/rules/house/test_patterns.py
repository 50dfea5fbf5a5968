"""A regular expression of a house rule finds what Python's finds, and cannot hang a run, whatever is written in it."""

from __future__ import annotations

import random
import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.rules.house.machine import LONGEST, Budget, Matcher, Overworked
from wylint.rules.house.pattern import WrongPattern

MEGABYTE = 1_000_000
# far more than any of them takes here, and far less than a pattern that tries one way after another would take
SECONDS = 30

ATOMS = st.sampled_from(["a", "b", "A", ".", "[ab]", "[^a]", r"\w", r"\W", r"\s", r"\d", "[a-c0-9_]", r"[^\s]", " "])
PLACES = st.sampled_from([r"\b", r"\B", "^", "$"])
PATTERNS = st.recursive(
    ATOMS | PLACES,
    lambda inner: (
        st.tuples(inner, inner).map("".join)
        | st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})")
        | st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}", "{1,3}", "{2,}", "+?", "*?"])).map(
            lambda two: f"(?:{two[0]}){two[1]}"
        )
        | inner.map(lambda one: f"({one})")
    ),
    max_leaves=8,
)


def found(pattern: str, text: str) -> list[str]:
    return [text[start:end] for start, end in Matcher(pattern).find(text, Budget())]


@given(PATTERNS, st.text(alphabet="abAB 1_-é", max_size=12))
def test_it_finds_something_where_python_does(pattern: str, text: str) -> None:
    try:
        matcher = Matcher(pattern)
    except WrongPattern:
        assert re.search(pattern, "", re.IGNORECASE) or "\\" in pattern or "^" in pattern or "$" in pattern
        return
    spans = list(matcher.find(text, Budget()))
    assert bool(spans) is (re.search(pattern, text, re.IGNORECASE) is not None)
    assert matcher.holds(text, Budget()) is bool(spans)
    assert all(whole(pattern, text, start, end) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def whole(pattern: str, text: str, start: int, end: int) -> bool:
    """Whether Python lets a match begin and end there; the text is not cut, which would move ``$`` and ``\\b``."""
    fixed = re.compile(f"(?:{pattern})(?=(?s:.{{{len(text) - end}}})\\Z)", re.IGNORECASE).match(text, start)
    return fixed is not None and fixed.end() == end


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        (r"\bshall\w*", "he shall, she shallow", ["shall", "shallow"]),
        ("class [a-d] felony", "a Class B FELONY", ["Class B FELONY"]),
        ("(?-i:Act)", "the act and the Act", ["Act"]),
        ("[^a-z ]+", "ab 12 C é", ["12", "é"]),
        (r"not more than \w+ \(\d+\) years?", "not more than ten (10) years", ["not more than ten (10) years"]),
        ("^the", "the one and the other", ["the"]),
        ("other$", "other than the other", ["other"]),
        ("a{2,3}", "aaaaaaa", ["aaa", "aaa"]),
        ("ab|abcd", "abcd", ["abcd"]),
    ],
)
def test_a_match_is_as_long_as_it_will_go(pattern: str, text: str, words: list[str]) -> None:
    assert found(pattern, text) == words


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+$",
        "(a+)+b",
        "(a|a)*b",
        "(a|aa)+$b",
        "(a*)*b",
        "((a+)+)+b",
        "(.*a){20}b",
        "a*b",
        "a*a*a*a*b",
        r"(\w+\s?)*:",
    ],
)
def test_a_pattern_with_more_ways_than_there_is_time_is_done_soon(pattern: str) -> None:
    began = time.process_time()
    budget = Budget()
    spans = list(Matcher(pattern).find("a" * MEGABYTE, budget))
    assert time.process_time() - began < SECONDS
    assert len(spans) == (pattern == "(a+)+$")


def test_work_grows_with_the_states_of_a_pattern_and_not_with_the_text() -> None:
    left = []
    for size in (1_000, MEGABYTE):
        budget = Budget()
        list(Matcher("(a+)+b").find("a" * size, budget))
        left.append(budget.left)
    assert left[0] == left[1]


@pytest.mark.parametrize("pattern", ["(a|b)*a(a|b){40}c", "(a|b)*a(a|b){450}"])
def test_a_pattern_that_meets_ever_new_states_is_given_up(pattern: str) -> None:
    letters = random.Random(1)
    text = "".join(letters.choice("ab") for _ in range(MEGABYTE))
    began = time.process_time()
    with pytest.raises(Overworked, match="too much work"):
        list(Matcher(pattern).find(text, Budget()))
    assert time.process_time() - began < SECONDS


def test_many_matches_take_time_in_proportion_too() -> None:
    # each match could go on to the end of the text, and does not
    began = time.process_time()
    assert len(found("b(.*c)?", "ab" * 20_000)) == 20_000
    assert time.process_time() - began < SECONDS


def test_a_match_without_end_is_shown_so_far() -> None:
    (match,) = Matcher("x.+").find("x" + "y" * 5_000, Budget())
    assert match == (0, LONGEST)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        (r"(a)\1", "a reference back to a group"),
        ("a(?=b)", "a look ahead or behind"),
        ("(?<!a)b", "a look ahead or behind"),
        ("(a)?(?(1)b|c)", "a condition on a group"),
        ("(?>a)", "an atomic group"),
        ("a++", "a possessive repeat"),
        ("a*", "matches where there are no words at all"),
        (r"\b", "matches where there are no words at all"),
        ("(a|)", "matches where there are no words at all"),
        ("[", "is no regular expression: unterminated character set"),
        ("(a", "is no regular expression"),
        ("a{100}{100}", "is no regular expression: multiple repeat"),
        ("(a{100}){100}", "comes to more than 1,000 steps"),
        ("((a{100}){100}){100}", "comes to more than 1,000 steps"),
        ("(?:){999999999}a", "repeats more than 1,000 times"),
        ("(?:a?){0,999999999}b", "comes to more than 1,000 steps"),
        ("(" * 5_000 + "a" + ")" * 5_000, "is nested too deep"),
    ],
)
def test_what_cannot_be_matched_so_is_refused(pattern: str, said: str) -> None:
    began = time.process_time()
    with pytest.raises(WrongPattern, match=re.escape(said)):
        Matcher(pattern)
    assert time.process_time() - began < SECONDS


@given(st.text(alphabet="ab(|)*+?[]{}^$.\\-,1:=<!w ", max_size=30))
def test_any_pattern_is_taken_or_refused_in_words(pattern: str) -> None:
    try:
        matcher = Matcher(pattern)
    except WrongPattern as error:
        said = str(error)
        assert said.splitlines() == [said]
    else:
        list(matcher.find("a ab b1 " * 5, Budget()))
