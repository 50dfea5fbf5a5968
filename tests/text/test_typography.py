"""Clean text is plain: ASCII hyphens, quotes and spaces, lines ended by a line feed, no control characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.text import read_text


@pytest.mark.parametrize(
    ("original", "clean"),
    [
        ("6\u20112\u2011701", "6-2-701"),
        ("\u201ccoerce\u201d and \u2018it\u2019", "\"coerce\" and 'it'"),
        ("(a)\u00a0\u2003As\u202fused", "(a)  As used"),
        ("(a)\tAs used", "(a) As used"),
        ("traf\u00adfick", "traffick"),
        ("traf\u00ad\n    ficking", "trafficking"),
        ("a\u200bb\ufeffc\u2066d", "abcd"),
        ("one\r\ntwo\r\n", "one\ntwo\n"),
        ("one\rtwo\r", "one\ntwo\n"),
        ("one\r\ntwo\nthree\rfour", "one\ntwo\nthree\nfour"),
        ("one\u2028two\u2029three\vfour\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("one\n\ftwo", "one\ntwo"),
        ("one\ftwo", "one\ntwo"),
        ("\ufeffone", "one"),
        ("o\0ne", "one"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b1mbold\x1bcreset\x07", "boldreset"),
        ("STUDIES \u2013 NEW \u00a7 1", "STUDIES \u2013 NEW \u00a7 1"),
    ],
)
def test_plain(original: str, clean: str) -> None:
    assert read_text(original).text == clean


@given(st.text(min_size=1))
def test_no_control_character_is_left(original: str) -> None:
    if original == "\ufeff":
        return
    text = read_text(original).text
    assert not any((ord(letter) < 32 and letter != "\n") or 0x7F <= ord(letter) < 0xA0 for letter in text)
    assert not any(0xD800 <= ord(letter) < 0xE000 for letter in text)
    text.encode()
