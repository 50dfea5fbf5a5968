"""Large input that invites quadratic work: each case is some megabytes, and would take hours if it were."""

from __future__ import annotations

import pytest

from wylint.text import read_text
from wylint.text.render import render

UNITS = ["[-[+", "{--", "<u>", "<u ", "1 ", "\n", "1\n", "1 a\n2 b\n", "a\r", "\f", "a\f", "\x1b[", "\x1b]a", "[+a+]x"]
UNITS += ["a\u00ad\n", " " * 999 + "\n", "1" + " " * 999 + "x\n", "=", "Title: x\n", "1 HB0417\n"]
UNITS += ["2031 STATE OF WYOMING 31LSO-0417\n", "12\n\n"]


@pytest.mark.parametrize("unit", ["word ", " ", "[+"], ids=repr)
def test_five_megabytes_on_one_line(unit: str) -> None:
    text = unit * (5_000_000 // len(unit))
    assert read_text(text).text == text


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_one_thing_over_and_over(unit: str) -> None:
    source = read_text(unit * (800_000 // len(unit)))
    source.place(len(source.text))
    assert len(source.text) <= 800_000


SPACES = " " * 1_000_000


@pytest.mark.parametrize("text", [f"[-a-]{SPACES}[-b-]", f"x{SPACES}[-b-] c", "[-a\n-]\n" * 100_000], ids=len)
def test_large_input_is_printed(text: str) -> None:
    assert len(render(read_text(text), "after")) <= len(text)
