"""The command line, run in this process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from wylint.bill.model import Bill
from wylint.cli import app
from wylint.rules.finding import Finding, Severity, Status

Wylint = Callable[..., "Done"]


@dataclass(frozen=True)
class Done:
    """How a run ended."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Judged:
    """What ``wylint.rules.judge`` returns."""

    findings: tuple[Finding, ...]
    remaining: int = 0
    on_subject: bool = True
    law_name: str = "builtin:2022-10"
    law_as_of: str = "2022-10-01"
    failures: tuple[str, ...] = ()


def judge(bill: Bill, law: object, selection: object, *, include_remaining: bool = False, own: object = ()) -> Judged:
    """Stand in for the rules: "a minor" is an error, "an adult" a warning, "a person" a note, "crash" crashes one."""
    found: list[Finding] = []
    for words, severity in (("a minor", Severity.ERROR), ("an adult", Severity.WARNING), ("a person", Severity.NOTE)):
        at = bill.source.text.find(words)
        if at >= 0 and selection.has("WY210"):  # type: ignore[attr-defined]
            end = at + len(words)
            found.append(Finding("WY210", "some-rule", severity, Status.NEW, "Said", "section 1", at, end))
    failures = ("WY209 other-rule failed: KeyError",) if "crash" in bill.source.text else ()
    return Judged(tuple(found), failures=failures)


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a stand-in for the rules and the law in place: these tests are about what comes after them."""
    monkeypatch.setattr("wylint.rules.judge.judge", judge)
    monkeypatch.setattr("wylint.facts.at_hand.law_named", lambda name, **how: None)


@pytest.fixture
def wylint(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Wylint:
    """Run ``wylint`` in this process; the environment's wishes about colour and width do not count."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str | Path) -> Done:
        code = app.run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return run


def process(
    *arguments: str, cwd: Path, stdin: bytes = b"", environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run ``wylint`` in a process of its own."""
    command = [sys.executable, "-m", "wylint", *arguments]
    env = {**os.environ, **(environment or {})}
    return subprocess.run(command, cwd=cwd, input=stdin, env=env, capture_output=True, check=False)


@pytest.fixture
def wylint_process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """:func:`process`, for tests about streams, signals and encodings."""
    return process
