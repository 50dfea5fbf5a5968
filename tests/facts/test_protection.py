"""The phrases on the protection of victims."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wylint.facts.book import read
from wylint.facts.subjects import PROTECTION


def phrases(words: str) -> list[tuple[str, str]]:
    """The kinds and words of the phrases of a text."""
    return [(item.kind.removeprefix("protection."), item.value) for item in read(words, PROTECTION)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a victim of human trafficking", [("victim", "victim"), ("trafficked", "human trafficking")]),
        ("is not criminally liable", [("negation", "is not"), ("liable", "criminally liable")]),
        ("incident to, or a direct result of", [("incident", "incident to"), ("nexus", "a direct result of")]),
        ("the department of family services", [("child_agency", "the department of family services")]),
        ("the department of health", []),
        ("physical custody or control of", [("custody", "physical custody or control")]),
        ("trafficking in controlled substances", []),
        ("a neglected child", [("neglected", "a neglected child")]),
        ("has not been convicted", [("liable", "convicted")]),
    ],
)
def test_phrases(words: str, expected: list[tuple[str, str]]) -> None:
    assert phrases(words) == expected


WORDS = st.sampled_from(
    [
        *("victim", "of", "human", "trafficking", "not", "no", "shall", "may", "be", "liable", "for", "sixteen (16)"),
        *("years", "18", "or", "older", ";", ".", ",", ":", '"abuse"', '"', "means", "under", "less", "than", "W.S."),
        *("6-2-706", "child", "in", "need", "until", "after", "court", "finds", "custody", "control", "legal", "fee"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_any_words_can_be_read(words: list[str]) -> None:
    read(" ".join(words), PROTECTION)
