"""``parse``, ``text``, ``explain`` and ``index``: exit 0, or 2 with one line where something cannot be read."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

Wylint = Callable[..., Any]

CODE = """\
# coverage: title 6

6-4-102.  Soliciting; penalties.

     (a)  A person who pays another person for sexual intrusion commits soliciting.
"""


@pytest.mark.parametrize("command", ["parse", "text", "index"])
def test_what_cannot_be_read_is_one_line_and_exit_2(wylint: Wylint, tmp_path: Path, command: str) -> None:
    for path in (tmp_path / "no.txt", tmp_path / "empty.txt"):
        (tmp_path / "empty.txt").write_bytes(b"")
        done = wylint(command, path)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"wylint: {path}: ")
        assert done.err.count("\n") == 1


def test_the_tree_as_data_and_for_people(wylint: Wylint, root: Path) -> None:
    bill = root / "fixtures" / "bills" / "hb0231.txt"
    data = json.loads(wylint("parse", bill, "--output-format", "json").out)
    assert data["version"] == 1
    assert [section["number"] for section in data["bill"]["sections"]] == ["1", "2", "3", "4"]
    tree = wylint("parse", bill)
    assert tree.code == 0
    assert "6-2-713" in tree.out


def test_escapes_of_a_bill_do_not_reach_the_terminal_in_its_tree(wylint: Wylint, tmp_path: Path) -> None:
    (tmp_path / "bill.txt").write_text(
        "Section 1.  This \x1b[31mact\u202e is effective July 1, 2027.\n", encoding="utf-8"
    )
    done = wylint("parse", tmp_path / "bill.txt")
    assert done.code == 0
    assert "\x1b" not in done.out
    assert "\u202e" not in done.out


@pytest.mark.parametrize(
    ("ink", "words"),
    [("after", "6-2-713."), ("before", "6-2-710 ."), ("marked", "[-6-2-710-] [+6-2-713+].")],
)
def test_the_clean_text_in_three_views(wylint: Wylint, root: Path, ink: str, words: str) -> None:
    lines = wylint("text", root / "fixtures" / "bills" / "hb0231.txt", "--ink", ink).out.splitlines()
    assert words in [line.strip() for line in lines]
    assert not [line for line in lines if "27LSO-0417" in line and "STATE OF WYOMING" in line]


def test_the_clean_text_reads_standard_input(wylint: Wylint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"{++new++} words\n")))
    assert wylint("text", "-", "--ink", "after").out == "new words\n"


def test_the_clean_text_holds_nothing_that_steers_a_terminal(wylint: Wylint, tmp_path: Path) -> None:
    (tmp_path / "bill.txt").write_text("A \x1b[31mbill\u202e\x9b2J of \u6f22\u5b57\n", encoding="utf-8")
    assert wylint("text", tmp_path / "bill.txt").out.replace("\n", "").isprintable()


def test_a_directive_is_explained(wylint: Wylint) -> None:
    done = wylint("explain", "W.S. 9-4-601(d)(iii),", "(v)(intro) and (C) are amended to read:")
    assert done.code == 0
    assert all(locus in done.out for locus in ("9-4-601(d)(iii)", "9-4-601(d)(v)(intro)", "9-4-601(d)(v)(C)"))


def test_an_index_is_law_to_judge_against(wylint: Wylint, root: Path, tmp_path: Path) -> None:
    (tmp_path / "code.txt").write_text(CODE, encoding="utf-8")
    made = wylint(
        "index", tmp_path / "code.txt", "-o", tmp_path / "law.json", "--name", "a small law", "--as-of", "2024-07-01"
    )
    assert (made.code, made.out, made.err) == (0, "", "")
    done = wylint("--code", tmp_path / "law.json", root / "fixtures" / "bills" / "sf0019.txt")
    assert (done.code, done.err) == (0, "")
    assert "(the law of 2024-07-01)" in done.out
    assert json.loads(wylint("index", tmp_path / "code.txt").out)["schema"] == 1


@pytest.mark.parametrize("words", ["", "[]", "{}", "no json", '{"schema": 1}'])
def test_what_is_no_index_is_one_line_and_exit_2(wylint: Wylint, root: Path, tmp_path: Path, words: str) -> None:
    (tmp_path / "law.json").write_text(words, encoding="utf-8")
    done = wylint("--code", tmp_path / "law.json", root / "fixtures" / "bills" / "hb0231.txt")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("wylint: ")
    assert done.err.count("\n") == 1
    assert "internal" not in done.err


def test_a_law_that_does_not_ship_is_exit_2(wylint: Wylint, root: Path) -> None:
    done = wylint("--code", "builtin:1890", root / "fixtures" / "bills" / "sf0019.txt")
    assert (done.code, done.out) == (2, "")
    assert "builtin:1890" in done.err
