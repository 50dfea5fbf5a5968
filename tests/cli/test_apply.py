"""``wylint apply``: the sections as they will read, or a redline; what is not applied is named; exit 0 or 2."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from wylint.report.redline.as_json import SCHEMA

Wylint = Callable[..., Any]


@pytest.fixture
def drafted(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A law of lanterns and a bill on it, in the folder that the command runs in."""
    shutil.copy(root / "fixtures" / "versions" / "law.txt", tmp_path / "law.txt")
    shutil.copy(root / "fixtures" / "versions" / "introduced.txt", tmp_path / "bill.txt")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def data(done: Any) -> dict[str, Any]:
    assert done.code == 0, done.err
    found: dict[str, Any] = json.loads(done.out)
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(found)
    return found


@pytest.mark.parametrize("output", ["text", "diff", "markdown", "json"])
def test_every_format(wylint: Wylint, drafted: Path, output: str, file_regression: FileRegressionFixture) -> None:
    done = wylint("apply", "bill.txt", "--code", "law.txt", "--output-format", output)
    assert (done.code, done.err) == (0, "")
    extension = {"markdown": ".md", "json": ".json"}.get(output, ".txt")
    file_regression.check(done.out, extension=extension)


def test_a_redline_in_colour(wylint: Wylint, drafted: Path, file_regression: FileRegressionFixture) -> None:
    done = wylint("apply", "bill.txt", "--code", "law.txt", "--output-format", "diff", "--color", "always")
    file_regression.check(done.out.replace("\x1b", "ESC"))


def test_a_bill_in_stages_says_which_law_is_shown(wylint: Wylint, drafted: Path) -> None:
    bill = drafted / "bill.txt"
    dates = "(a)  This act is effective July 1, 2026.\n\n(b)  Section 1 of this act is effective July 1, 2027.\n\n"
    bill.write_text(bill.read_text(encoding="utf-8").replace("(END)", f"Section 7.\n\n{dates}(END)"), encoding="utf-8")
    (said,) = data(wylint("apply", "bill.txt", "--code", "law.txt", "--output-format", "json"))["remarks"]
    assert "section 1 takes effect on July 1, 2027" in said
    shown = wylint("apply", "bill.txt", "--code", "law.txt").out
    assert "takes effect on July 1, 2027" in " ".join(shown.split())


def test_what_becomes_of_each_section(wylint: Wylint, drafted: Path) -> None:
    found = data(wylint("apply", "bill.txt", "--code", "law.txt", "--output-format", "json"))
    assert {part["address"]: part["change"] for part in found["sections"]} == {
        "6-20-101": "amended",
        "6-20-102": "amended",
        "6-20-104": "repealed",
        "6-20-106": "renumbered",
        "6-20-108": "created",
        "6-20-109": "amended",
        "section 5": "created",
        "section 6": "created",
    }
    definitions = {row["address"]: row for row in found["sections"][0]["provisions"]}
    assert definitions["6-20-101(a)(iii)"]["change"] == "created"
    assert (definitions["6-20-101(a)(iv)"]["change"], definitions["6-20-101(a)(iv)"]["was"]) == (
        "renumbered",
        "6-20-101(a)(iii)",
    )
    assert definitions["6-20-101(a)(i)"]["change"] == "same"


def test_the_pieces_say_both_sides(wylint: Wylint, drafted: Path) -> None:
    found = data(wylint("apply", "bill.txt", "--code", "law.txt", "--output-format", "json"))
    row = next(row for part in found["sections"] for row in part["provisions"] if row["address"] == "6-20-102(a)")
    said = {ink: "".join(one["words"] for one in row["pieces"] if one["ink"] != ink) for ink in ("struck", "inserted")}
    assert said["inserted"] == "A person who knowingly sells a lantern to a minor is guilty of a misdemeanor."
    assert said["struck"] == row["text"] == "A person who sells a lantern to a minor is guilty of a misdemeanor."


def test_what_is_not_applied_is_named_at_its_place(wylint: Wylint, drafted: Path) -> None:
    found = data(wylint("apply", "bill.txt", "--code", "law.txt", "--output-format", "json"))
    (refusal,) = found["refused"]
    assert (refusal["address"], refusal["obstacle"]) == ("6-20-109(a)", "section-missing")
    assert (
        (drafted / "bill.txt")
        .read_text(encoding="utf-8")
        .splitlines()[refusal["start"]["line"] - 1][refusal["start"]["column"] - 1 :]
        .startswith("6-20-109(a)")
    )
    text = wylint("apply", "bill.txt", "--code", "law.txt").out
    assert f"bill.txt:{refusal['start']['line']}:{refusal['start']['column']} 6-20-109(a)" in text


def test_an_index_has_no_words_and_says_so(wylint: Wylint, root: Path) -> None:
    bill = root / "fixtures" / "bills" / "hb0231.txt"
    done = wylint("apply", bill)
    assert done.code == 0
    assert "does not print of 6-2-701 is not at hand" in " ".join(done.out.replace("#", " ").split())
    assert "--code" in done.out
    assert "[words not at hand]" in done.out
    found = data(wylint("apply", bill, "--output-format", "json"))
    section = found["sections"][0]
    assert (section["address"], section["complete"]) == ("6-2-701", False)
    assert any(row["text"] is None for row in section["provisions"])


def test_words_that_an_index_lacks_are_struck_as_the_bill_prints_them(wylint: Wylint, root: Path) -> None:
    done = wylint("apply", root / "fixtures" / "bills" / "hb0231.txt", "--output-format", "diff")
    assert "6-2-701 through [-6-2-710-] [+6-2-713+]." in " ".join(done.out.split())


def test_lost_ink_is_said(wylint: Wylint, drafted: Path) -> None:
    body = (
        (drafted / "bill.txt")
        .read_text(encoding="utf-8")
        .replace("[-", "")
        .replace("-]", " ")
        .replace("[+", "")
        .replace("+]", "")
    )
    head = "     2027                STATE OF WYOMING                27LSO-0001\n\n"
    lines = [f" {number:>2}  {line}" for number, line in enumerate(body.splitlines(), 1)]
    (drafted / "lost.txt").write_text(head + "\n".join(lines) + "\n\n          1          HB0001\n", encoding="utf-8")
    found = data(wylint("apply", "lost.txt", "--code", "law.txt", "--output-format", "json"))
    assert "cannot be told apart" in found["note"]


@pytest.mark.parametrize("width", [24, 40, 72, 200])
@pytest.mark.parametrize("output", ["text", "diff"])
def test_lines_fit_the_terminal(
    wylint: Wylint, drafted: Path, monkeypatch: pytest.MonkeyPatch, width: int, output: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    long = (drafted / "bill.txt").read_text(encoding="utf-8").replace("A candle", f"A {'candle' * 40} {'燭' * 90}")
    (drafted / "bill.txt").write_text(long, encoding="utf-8")
    from wylint.report.cells import cells

    done = wylint("apply", "bill.txt", "--code", "law.txt", "--output-format", output)
    assert max(map(cells, done.out.splitlines())) <= width


def test_what_a_bill_says_cannot_steer_a_terminal_or_a_page(wylint: Wylint, drafted: Path) -> None:
    evil = (
        (drafted / "bill.txt")
        .read_text(encoding="utf-8")
        .replace("A candle", "A \x1b[31m\u202ecandle <script>`x`</script> [x](y) ~~z~~ $a$")
    )
    (drafted / "bill.txt").write_text(evil, encoding="utf-8")
    for output in ("text", "diff", "markdown"):
        done = wylint("apply", "bill.txt", "--code", "law.txt", "--output-format", output)
        assert "\x1b" not in done.out
        assert "\u202e" not in done.out
    assert "\\<script\\>\\`x\\`\\</script\\> \\[x\\](y) \\~\\~z\\~\\~ \\$a\\$" in done.out


@pytest.mark.parametrize(
    "arguments", [["none.txt"], ["bill.txt", "--code", "none"], ["bill.txt", "--code", "builtin:0"]]
)
def test_what_cannot_be_read_is_exit_2(wylint: Wylint, drafted: Path, arguments: list[str]) -> None:
    done = wylint("apply", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)


def test_a_bill_without_directives_changes_no_section(wylint: Wylint, drafted: Path) -> None:
    (drafted / "empty.txt").write_text("A note on lanterns.\n", encoding="utf-8")
    done = wylint("apply", "empty.txt", "--code", "law.txt")
    assert done.code == 0
    assert "No section of the code changes." in done.out


@pytest.mark.corpus
@pytest.mark.parametrize("number", ["HB0003", "HB0126", "HB0187"])
@pytest.mark.parametrize("output", ["text", "diff", "markdown", "json"])
def test_real_bills(wylint: Wylint, corpus: Path, number: str, output: str) -> None:
    bill = corpus / "wyoming" / "bills" / "marked" / f"{number}_Introduced.txt"
    done = wylint("apply", bill, "--code", corpus / "wyoming" / "code-2022", "--output-format", output)
    assert (done.code, done.err) == (0, "")
    if output == "json":
        data(done)
