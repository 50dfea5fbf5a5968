"""``wylint report``: the card of a bill or of the law; exit 0, or 2 with one line where something cannot be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from wylint.report.card.as_json import SCHEMA
from wylint.rules.registry import rules

Wylint = Callable[..., Any]

LAW = """\
# coverage: title 6
# as_of: 2020-07-01

6-4-102.  Soliciting; penalties.

     (a)  A person who pays another person for an act of prostitution commits soliciting, a misdemeanor.
"""


def card(done: Any) -> dict[str, Any]:
    assert done.code == 0, done.err
    data: dict[str, Any] = json.loads(done.out)
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(data)
    return data


def test_every_gap_rule_has_a_line(wylint: Wylint, root: Path) -> None:
    data = card(wylint("report", root / "fixtures" / "bills" / "hb0231.txt", "--output-format", "json"))
    assert [rule["code"] for rule in data["rules"]] == [rule.code for rule in rules() if _on_the_card(rule)]
    assert data["law"] == {"name": "builtin:2022-10", "as_of": "2022-10"}


def _on_the_card(rule: Any) -> bool:
    return bool(rule.code.startswith("WY")) and not rule.remarks


def test_the_law_by_itself_changes_nothing(wylint: Wylint, tmp_path: Path) -> None:
    (tmp_path / "law.txt").write_text(LAW, encoding="utf-8")
    data = card(wylint("report", "--code", tmp_path / "law.txt", "--output-format", "json"))
    assert data["bill"] is None
    assert data["law"] == {"name": "law", "as_of": "2020-07-01"}
    assert {rule["change"] for rule in data["rules"]} <= {"unchanged", "unknown"}
    assert all(rule["before"] == rule["after"] for rule in data["rules"])
    found = {rule["code"]: rule["before"]["outcome"] for rule in data["rules"]}
    assert found["WY209"] == "gap"


def test_text_names_the_law_and_gives_no_advice(wylint: Wylint, root: Path) -> None:
    done = wylint("report", root / "fixtures" / "bills" / "sf0019.txt")
    assert done.code == 0
    assert "builtin:2022-10" in done.out
    assert done.out.rstrip().endswith("no legal advice.")
    assert "The bill closes" in done.out


def test_markdown(wylint: Wylint) -> None:
    done = wylint("report", "--output-format", "markdown")
    assert done.out.startswith("# Score card: builtin:2022-10")


@pytest.mark.parametrize(
    "arguments", [["none.txt"], ["--code", "none.txt"], ["--code", "builtin:1890"], ["--code", "."]]
)
def test_what_cannot_be_read_is_exit_2(wylint: Wylint, tmp_path: Path, arguments: list[str]) -> None:
    if arguments == ["--code", "."]:
        (tmp_path / "a.txt").write_bytes(b"")
        arguments = ["--code", str(tmp_path / "a.txt")]
    done = wylint("report", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
