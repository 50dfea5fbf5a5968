"""``wylint compare``: what two versions of a bill differ in, and the findings that came and went; exit 0 or 2."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from wylint.report import as_json as findings
from wylint.report.comparison.as_json import SCHEMA

Wylint = Callable[..., Any]

BAR = "(c)  It is not a defense in a prosecution under this"
NO_DIFFERENCE = "No difference in what the two versions enact."


@pytest.fixture
def drafted(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two versions of a bill and the law before it, in the folder that the command runs in."""
    for name in ("law.txt", "introduced.txt", "engrossed.txt"):
        shutil.copy(root / "fixtures" / "versions" / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def data(done: Any) -> dict[str, Any]:
    assert done.code == 0, done.err
    found: dict[str, Any] = json.loads(done.out)
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(found)
    return found


@pytest.mark.parametrize("output", ["text", "markdown", "json"])
def test_every_format(wylint: Wylint, drafted: Path, output: str, file_regression: FileRegressionFixture) -> None:
    done = wylint("compare", "introduced.txt", "engrossed.txt", "--code", "law.txt", "--output-format", output)
    assert (done.code, done.err) == (0, "")
    file_regression.check(done.out, extension={"markdown": ".md", "json": ".json"}.get(output, ".txt"))


def test_what_becomes_of_each_part(wylint: Wylint, drafted: Path) -> None:
    found = data(wylint("compare", "introduced.txt", "engrossed.txt", "--code", "law.txt", "--output-format", "json"))
    assert [(part["was"], part["address"], part["change"]) for part in found["parts"]] == [
        ("section 1", "section 1", "changed"),
        ("6-20-101", "6-20-101", "changed"),
        ("6-20-102", "6-20-102", "changed"),
        ("6-20-108", "6-20-108", "changed"),
        ("section 4", "section 4", "left-out"),
        ("section 5", "section 5", "left-out"),
        (None, "section 4", "added"),
        ("section 6", "section 5", "renumbered"),
    ]
    candles = found["parts"][3]["provisions"]
    assert [(row["was"], row["address"], row["change"]) for row in candles] == [
        (None, "6-20-108(a)", "added"),
        ("6-20-108(a)", "6-20-108(b)", "renumbered"),
    ]


def test_a_version_differs_in_nothing_from_itself(wylint: Wylint, root: Path) -> None:
    bill = root / "fixtures" / "bills" / "hb0231.txt"
    done = wylint("compare", bill, bill)
    assert NO_DIFFERENCE in done.out
    assert "0 findings came, 0 went" in done.out


def test_findings_come_and_go(wylint: Wylint, root: Path, tmp_path: Path) -> None:
    old = root / "fixtures" / "bills" / "hb0231.txt"
    text = old.read_text(encoding="utf-8")
    barred = text.replace(
        "that the minor consented", "that the defendant was mistaken about the minor's age or that the minor consented"
    )
    assert barred != text
    new = tmp_path / "new.txt"
    new.write_text(barred, encoding="utf-8")
    found = data(wylint("compare", old, new, "--output-format", "json"))
    assert [finding["code"] for finding in found["findings"]["went"]] == ["WY210"]
    assert found["findings"]["came"] == []
    back = data(wylint("compare", new, old, "--output-format", "json"))
    assert back["findings"]["came"] == found["findings"]["went"]
    assert back["summary"]["findings_stayed"] == found["summary"]["findings_stayed"] > 0
    done = wylint("compare", old, new)
    assert f"went  {old}:" in done.out


def test_a_finding_stays_where_its_provision_is_renumbered(wylint: Wylint, root: Path, tmp_path: Path) -> None:
    old = root / "fixtures" / "bills" / "hb0231.txt"
    new = tmp_path / "new.txt"
    new.write_text(old.read_text(encoding="utf-8").replace("6-2-713", "6-2-714"), encoding="utf-8")
    found = data(wylint("compare", old, new, "--output-format", "json"))
    assert (found["findings"]["came"], found["findings"]["went"]) == ([], [])
    assert ("6-2-713", "6-2-714", "renumbered") in {
        (part["was"], part["address"], part["change"]) for part in found["parts"]
    }


def test_an_enrolled_act_has_no_catch_title_and_that_is_no_difference(
    wylint: Wylint, root: Path, tmp_path: Path
) -> None:
    old = root / "fixtures" / "bills" / "omnibus.txt"
    new = tmp_path / "new.txt"
    text = old.read_text(encoding="utf-8")
    new.write_text(text.replace("     Criminal justice-omnibus amendments.\n", ""), encoding="utf-8")
    assert NO_DIFFERENCE in wylint("compare", old, new).out


def test_a_provision_that_a_version_strikes_whole_differs_from_one_that_it_keeps(wylint: Wylint, drafted: Path) -> None:
    text = (drafted / "introduced.txt").read_text(encoding="utf-8")
    kept = text.replace("[-(b)  It is", "(b)  It is").replace("of the minor.-]", "of the minor.")
    assert kept != text
    (drafted / "kept.txt").write_text(kept, encoding="utf-8")
    done = wylint("compare", "kept.txt", "introduced.txt", "--code", "law.txt")
    assert "(b)  [+(Struck.)+] It is no defense" in done.out


def test_a_version_whose_ink_is_lost_is_compared_as_printed(wylint: Wylint, drafted: Path) -> None:
    text = (drafted / "introduced.txt").read_text(encoding="utf-8")
    for mark in ("[-", "-]", "[+", "+]"):
        text = text.replace(mark, " " if mark == "-]" else "")
    lines = [f" {number:>2}  {line}" for number, line in enumerate(text.splitlines(), 1)]
    head = "     2027                STATE OF WYOMING                27LSO-0001\n\n"
    (drafted / "lost.txt").write_text(head + "\n".join(lines) + "\n\n          1          HB0001\n", encoding="utf-8")
    found = data(wylint("compare", "introduced.txt", "lost.txt", "--code", "law.txt", "--output-format", "json"))
    assert "as they are printed" in found["note"]
    assert {part["address"] for part in found["parts"]} <= {"6-20-101", "6-20-102"}


def test_the_findings_of_the_schema_are_those_of_check() -> None:
    mine, theirs = (json.loads(schema.read_text(encoding="utf-8"))["$defs"] for schema in (SCHEMA, findings.SCHEMA))
    assert [mine[name] for name in ("finding", "related", "place")] == [
        theirs[name] for name in ("finding", "related", "place")
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["none.txt", "introduced.txt"],
        ["introduced.txt", "none.txt"],
        ["introduced.txt", "engrossed.txt", "--code", "x"],
    ],
)
def test_what_cannot_be_read_is_exit_2(wylint: Wylint, drafted: Path, arguments: list[str]) -> None:
    done = wylint("compare", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)


def test_what_a_bill_says_cannot_steer_a_terminal_or_a_page(wylint: Wylint, drafted: Path) -> None:
    evil = (drafted / "engrossed.txt").read_text(encoding="utf-8").replace("A candle", "A \x1b[31m\u202ecandle <b>")
    (drafted / "engrossed.txt").write_text(evil, encoding="utf-8")
    for output in ("text", "markdown"):
        done = wylint("compare", "introduced.txt", "engrossed.txt", "--output-format", output)
        assert not {"\x1b", "\u202e"} & set(done.out)
    assert "\\<b\\>" in done.out


@pytest.mark.parametrize("width", [24, 60])
def test_the_redline_fits_the_terminal(
    wylint: Wylint, drafted: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    done = wylint("compare", "introduced.txt", "engrossed.txt", "--code", "law.txt")
    assert max(map(len, done.out.splitlines())) <= width
