"""What a run says of itself: statistics, timings, progress. And what a shell can complete."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.shell_completion import ShellComplete

from wylint.cli import progress as progress_module
from wylint.cli.app import wylint_command
from wylint.cli.progress import Progress, progress
from wylint.rules.registry import rules

Wylint = Callable[..., Any]


@pytest.fixture
def bills(root: Path) -> list[Path]:
    return [root / "fixtures" / "bills" / f"{name}.txt" for name in ("hb0231", "narrow-penalty", "sf0019")]


def test_statistics_count_what_the_findings_are(wylint: Wylint, bills: list[Path]) -> None:
    findings = json.loads(wylint("--output-format", "json", *bills).out)["findings"]
    done = wylint("--statistics", "--output-format", "json", *bills)
    data = json.loads(done.out)
    assert (done.code, data["version"]) == (1, 1)
    rows = data["statistics"]
    assert sum(row["count"] for row in rows) == len(findings)
    assert {(row["code"], row["name"]) for row in rows} == {(found["code"], found["name"]) for found in findings}
    assert rows == sorted(rows, key=lambda row: (-row["count"], row["code"]))
    lines = wylint("--statistics", *bills).out.splitlines()
    assert lines[: len(rows)] == [f"{row['count']} {row['code']} {row['name']}" for row in rows]
    assert "in 3 bills" in lines[-2]


def test_gaps_that_remain_are_not_counted(wylint: Wylint, bills: list[Path]) -> None:
    plain = wylint("--statistics", "-q", *bills)
    assert wylint("--statistics", "-q", "--include-remaining", *bills).out == plain.out


def test_statistics_of_nothing(wylint: Wylint, bills: list[Path]) -> None:
    assert wylint("--statistics", "-q", bills[-1]).out == ""
    assert wylint("--statistics", bills[-1]).out.startswith("No findings in 1 bill.")


def test_timings_name_phases_and_the_rules_that_were_asked(wylint: Wylint, bills: list[Path]) -> None:
    done = wylint("--timings", "--jobs", "2", *bills)
    assert done.out == wylint(*bills).out
    phases, _, asked = done.err.partition("\n\n")
    names = [line.split()[0] for line in phases.splitlines()]
    assert names == ["phase", "settings", "law", "reading", "parsing", "facts", "rules", "report", "all"]
    parts = [float(line.split()[1]) for line in phases.splitlines()[1:]]
    assert sum(parts[:-1]) == pytest.approx(parts[-1], abs=0.5)
    codes = {line.split()[0] for line in asked.splitlines()[1:]} - {"others"}
    assert codes
    assert codes <= {rule.code for rule in rules()}
    assert wylint(*bills).err == ""


def test_progress_is_shown_after_a_second_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr(progress_module, "monotonic", lambda: clock[0])
    stream = io.StringIO()
    line = Progress(1200, stream)
    line.step()
    assert stream.getvalue() == ""
    clock[0] = 1.0
    line.step()
    clock[0] = 1.05
    line.step()  # too soon after the last one
    assert stream.getvalue() == "\rwylint: 2 of 1,200 bills"
    line.clear()
    assert stream.getvalue().endswith(f"\r{' ' * 24}\r")
    written = stream.getvalue()
    line.clear()
    assert stream.getvalue() == written


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("total", "quiet", "environment", "shown"),
    [
        (2, False, {}, True),
        (1, False, {}, False),
        (2, True, {}, False),
        (2, False, {"CI": "true"}, False),
        (2, False, {"TERM": "dumb"}, False),
    ],
)
def test_progress_is_for_someone_who_looks(
    monkeypatch: pytest.MonkeyPatch, total: int, quiet: bool, environment: dict[str, str], shown: bool
) -> None:
    for name in ("CI", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(progress_module, "_PATIENCE", 0.0)
    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress(total, quiet=quiet) as (step, told):
        step()
        assert bool(sys.stderr.getvalue()) is shown  # type: ignore[attr-defined]
        told("a file is lost")
    ended = sys.stderr.getvalue()  # type: ignore[attr-defined]
    assert ended.endswith("wylint: a file is lost\n")
    assert ("\r" in ended) is shown


def test_a_file_that_is_no_terminal_sees_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(progress_module, "_PATIENCE", 0.0)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with progress(9, quiet=False) as (step, _):
        step()
    assert sys.stderr.getvalue() == ""  # type: ignore[attr-defined]


def completed(*words: str) -> list[str]:
    """What is offered for the last word behind ``wylint``; files are the shell's business and stand as ``FILES``."""
    shell = ShellComplete(wylint_command, {}, "wylint", "_WYLINT_COMPLETE")
    found = shell.get_completions(list(words[:-1]), words[-1])
    return ["FILES" if item.type == "file" else item.value for item in found]


def test_commands_and_files_come_first() -> None:
    assert completed("co") == ["FILES", "compare", "completion", "config"]
    assert completed("drafts/hb") == ["FILES"]
    assert {"--select", "--severity"} <= set(completed("--se"))
    assert "--version" in completed("--v")


def test_options_and_their_values() -> None:
    assert completed("bill.txt", "--out") == completed("check", "--out")
    assert completed("--fail-level", "w") == ["warning"]
    assert completed("bill.txt", "b") == ["FILES"]
    assert completed("completion", "") == ["bash", "fish", "zsh"]


@pytest.mark.parametrize("option", ["--select", "--ignore", "--extend-select"])
def test_rules_are_offered_by_code_family_or_name(option: str) -> None:
    assert completed(option, "WY21")[:2] == ["WY210", "WY211"]
    assert completed("check", option, "wy6,dr")[0] == "wy6,DR"
    assert completed(option, "mistake-of") == ["mistake-of-age-defense-not-barred"]
    assert {"ALL", "WY", "WY2", "PE", "WY101"} <= set(completed(option, ""))
    assert completed("rule", "WY2")[0] == "WY201"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell_is_one_that_it_can_read(wylint: Wylint, tmp_path: Path, shell: str) -> None:
    done = wylint("completion", shell)
    assert (done.code, done.err) == (0, "")
    assert f"_WYLINT_COMPLETE={shell}_complete" in done.out
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not there to read it")
    script = tmp_path / "script"
    script.write_text(done.out, encoding="utf-8")
    assert subprocess.run([program, "-n", str(script)], check=False).returncode == 0


def test_a_shell_that_is_not_known_is_wrong_usage(wylint: Wylint) -> None:
    assert wylint("completion", "tcsh").code == 2
