"""Words of a bill, a path or a rule cannot steer the terminal, in any format, in colour or plain."""

from __future__ import annotations

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.report import Result, Run, as_json, concise, full
from wylint.report.paint import ansi, plain
from wylint.rules.finding import Finding, Related, Severity, Status
from wylint.text import read_text

OWN = re.compile(r"\x1b\[[0-9;]*m")
HOSTILE = [
    "\x1b]0;title\x07",
    "\x1b[2J",
    "\x9b2J",
    "\u202e",
    "\u2066",
    "\r",
    "\b\b\b",
    "\x00",
    "\x7f",
    "(a) words ",
    "\n",
    "\u2028",
]
TEXTS = st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=20).map("".join)


def hostile_run(text: str) -> Run:
    """Every field that can hold words of a bill holds these."""
    source = read_text(f"begin {text} end", f"bill{text}.txt")
    finding = Finding(
        "WY210", f"name{text}", Severity.ERROR, Status.NEW, f"message {text}", f"6-2-707{text}",
        0, len(source.text), f"write {text} and `{text * 9}`", (Related(f"6-2-706{text}", text, 0, 5),),
    )  # fmt: skip
    return Run((Result(source, (finding,), 3, True, (text,)),), f"law{text}", f"2022{text}", (text,))


@pytest.mark.parametrize("renderer", [full, concise])
@pytest.mark.parametrize("paint", [plain, ansi])
@given(text=TEXTS)
def test_only_our_own_colours_are_sent(renderer: object, paint: object, text: str) -> None:
    for line in renderer.render(hostile_run(text), paint=paint):  # type: ignore[attr-defined]
        bare = OWN.sub("", line) if paint is ansi else line
        assert not [c for c in bare if unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp"}]


@given(TEXTS)
def test_json_is_ascii_and_gives_the_words_back(text: str) -> None:
    said = "\n".join(as_json.render(hostile_run(text)))
    assert said.replace("\n", "").isprintable()
    assert said.isascii()
    assert json.loads(said)["findings"][0]["message"] == f"message {text}"
