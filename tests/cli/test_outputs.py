"""``-o FORMAT=FILE``, the summary of a step, ``--show-suppressed``: the rules are a stand-in here."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wylint.cli.outputs import SUMMARY

pytestmark = pytest.mark.usefixtures("stand_in")
Wylint = Callable[..., Any]


@pytest.fixture
def bill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bill with an error and a warning, in the folder of the run."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(SUMMARY, raising=False)
    path = tmp_path / "bill.txt"
    path.write_text("AN ACT relating to a minor and an adult – both.\n", encoding="utf-8")
    return Path("bill.txt")


def test_reports_are_written_beside_what_is_shown(wylint: Wylint, bill: Path) -> None:
    shown = wylint("--output-format", "concise", bill)
    done = wylint("--output-format", "concise", "-o", "json=a.json", "--output", "sarif=b=c.sarif", bill)
    assert done == shown
    assert len(json.loads(Path("a.json").read_text("utf-8"))["findings"]) == 2
    assert len(json.loads(Path("b=c.sarif").read_text("utf-8"))["runs"][0]["results"]) == 2


def test_files_are_utf_8_with_line_feeds_and_without_colour(wylint: Wylint, bill: Path) -> None:
    assert "\x1b" in wylint("--color", "always", "-o", "full=a.txt", bill).out
    written = Path("a.txt").read_bytes()
    assert "–".encode() in written
    assert written.endswith(b"advice.\n")
    assert not {b"\r", b"\x1b"} & {written[i : i + 1] for i in range(len(written))}


def test_a_file_that_is_there_is_replaced(wylint: Wylint, bill: Path) -> None:
    Path("a.json").write_text("x" * 100_000, encoding="utf-8")
    wylint("-o", "gitlab=a.json", bill)
    assert len(json.loads(Path("a.json").read_text("utf-8"))) == 2


@pytest.mark.parametrize("flags", [(), ("--exit-zero",)])
def test_a_file_that_cannot_be_written_is_one_line_and_the_rest_is_done(
    wylint: Wylint, bill: Path, flags: tuple[str, ...]
) -> None:
    lost = Path("no") / "folder.sarif"
    done = wylint(*flags, "-o", f"sarif={lost}", "-o", "json=a.json", "--output-format", "concise", bill)
    assert (done.code, done.err) == (2, f"wylint: {lost}: cannot be written: no such file or directory\n")
    assert "bill.txt:1:20 error" in done.out
    assert Path("a.json").exists()


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("wylint.sarif", "sarif=wylint.sarif"),
        ("report.xml", "junit=report.xml"),
        ("report", "sarif=report"),
        ("sarf=x.json", "sarif=x.json"),
        ("sarif=", "sarif=FILE"),
        ("sarif=-", "sarif=FILE"),
    ],
)
def test_anything_else_is_an_error_that_names_the_form(wylint: Wylint, bill: Path, said: str, meant: str) -> None:
    done = wylint("-o", said, bill)
    assert done.code == 2
    assert done.out == ""
    assert f"-o takes FORMAT=FILE, such as {meant}" in done.err
    assert f'not "{said}"' in done.err


def test_one_file_takes_one_report(wylint: Wylint, bill: Path) -> None:
    done = wylint("-o", "json=a.json", "-o", "sarif=./a.json", bill)
    assert done.code == 2
    assert "names the file ./a.json twice" in done.err


@pytest.mark.parametrize("name", ["jsonl", "github", "gitlab", "sarif", "rdjson", "junit", "checkstyle", "markdown"])
def test_every_format_can_be_shown_and_written(wylint: Wylint, bill: Path, name: str) -> None:
    done = wylint("--output-format", name, "-o", f"{name}=report", bill)
    assert done.code == 1
    assert Path("report").read_text("utf-8") == done.out


@pytest.mark.parametrize("flags", [("--output-format", "github"), ("-o", "github=a.txt")])
def test_github_gets_a_summary_of_the_step(
    wylint: Wylint, bill: Path, monkeypatch: pytest.MonkeyPatch, flags: tuple[str, ...]
) -> None:
    summary = Path("summary.md")
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv(SUMMARY, str(summary))
    assert wylint(*flags, bill).code == 1
    head, *lines = summary.read_text("utf-8").splitlines()
    assert (head, lines[0]) == ("before", "# wylint: 1 error and 1 warning in 1 bill")
    assert sum(line.startswith("| 1 |") for line in lines) == 2


def test_no_other_format_writes_a_summary(wylint: Wylint, bill: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SUMMARY, "summary.md")
    wylint("--output-format", "sarif", bill)
    assert not Path("summary.md").exists()


def test_a_summary_that_cannot_be_written_is_one_line(
    wylint: Wylint, bill: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SUMMARY, str(Path("no") / "summary.md"))
    done = wylint("--output-format", "github", bill)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "cannot be written" in done.err
    assert "::error " in done.out


def test_a_summary_is_no_longer_than_github_takes(wylint: Wylint, bill: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = Path("summary.md")
    summary.write_text("x" * 999_900, encoding="utf-8")
    monkeypatch.setenv(SUMMARY, str(summary))
    wylint("--output-format", "github", bill)
    added = summary.read_text("utf-8").removeprefix("x" * 999_900)
    assert added.startswith("# wylint: 1 error and 1 warning in 1 bill\n")
    assert added.endswith("more lines would not fit here.\n")
    assert len(added) < 200
