"""A run as a process: streams that close, encodings that lack characters, interrupts, errors nobody thought of."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import wylint
from wylint.cli import app

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


def test_version(wylint_process: Process, root: Path) -> None:
    done = wylint_process("--version", cwd=root)
    assert (done.returncode, done.stdout.decode().strip()) == (0, f"wylint {wylint.__version__}")


def test_help_lists_the_commands(wylint_process: Process, root: Path) -> None:
    done = wylint_process("--help", cwd=root)
    assert done.returncode == 0
    assert all(name in done.stdout.decode() for name in ("check", "explain", "index", "parse", "rule", "text"))


def test_without_arguments_it_says_how_it_is_used(wylint_process: Process, root: Path) -> None:
    done = wylint_process(cwd=root)
    assert done.returncode == 2
    assert b"Usage: wylint" in done.stderr


@pytest.mark.parametrize("command", ["check", "explain", "index", "parse", "rule", "text"])
def test_every_command_has_help(wylint_process: Process, root: Path, command: str) -> None:
    assert wylint_process(command, "--help", cwd=root).returncode == 0


def test_a_code_page_without_a_character_gets_an_escape(wylint_process: Process, tmp_path: Path) -> None:
    (tmp_path / "bill.txt").write_text("AN ACT relating to \u6f22\u5b57.\n", encoding="utf-8")
    done = wylint_process("text", "bill.txt", cwd=tmp_path, environment={"PYTHONIOENCODING": "cp1252"})
    assert done.returncode == 0
    assert rb"\u6f22\u5b57" in done.stdout
    assert done.stderr == b""


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise there")
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "bill.txt").write_text("A line of a bill.\n" * 200_000, encoding="utf-8")
    command = [sys.executable, "-m", "wylint", "text", "bill.txt"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


def test_an_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("wylint.text.read", interrupted)
    assert app.run(["text", "-"]) == 130
    assert capsys.readouterr().err.strip() == ""


def test_an_error_of_our_own_is_one_line_and_exit_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], root: Path
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise RuntimeError("nobody thought\nof this")

    monkeypatch.delenv("WYLINT_TRACEBACK", raising=False)
    monkeypatch.setattr("wylint.text.read", broken)
    assert app.run(["text", str(root / "README.md")]) == 2
    assert capsys.readouterr().err.startswith("wylint: internal error: RuntimeError: nobody thought of this (")
