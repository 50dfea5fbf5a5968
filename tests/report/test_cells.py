"""What reaches a terminal: nothing that could steer it, and widths that agree with what it draws."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.report.cells import cells, safe

DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


@given(st.text())
def test_no_control_or_direction_character_is_left(text: str) -> None:
    assert all(
        unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} for character in safe(text)
    )


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126)))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert safe(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x9b31m", "<U+009B>31m"),
        ("a\x00b\x7f", "a␀b␡"),
        ("tab\there", "tab here"),
        ("W.S.\u00a06\u20112\u2011701", "W.S. 6\u20112\u2011701"),
        ("traf\u00adficking", "trafficking"),
        ("\u202edesrever", "<U+202E>desrever"),
        ("\ud800", "<U+D800>"),
    ],
)
def test_what_is_shown_instead(text: str, shown: str) -> None:
    assert safe(text) == shown


def test_every_direction_character_becomes_visible() -> None:
    assert all(safe(character).startswith("<U+") for character in DIRECTIONS)


@pytest.mark.parametrize(("text", "width"), [("law", 3), ("漢字", 4), ("e\u0301", 1), ("\uff21", 2), ("", 0)])
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width
