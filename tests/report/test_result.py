"""When a run fails."""

from __future__ import annotations

import pytest

from wylint.report import Result, Run
from wylint.rules.finding import Finding, Severity, Status
from wylint.text import read_text


def run_of(*severities: Severity, status: Status = Status.NEW, failures: tuple[str, ...] = ()) -> Run:
    findings = tuple(Finding("DR101", "name", severity, status, "m", "title", 0, 1) for severity in severities)
    return Run((Result(read_text("A bill\n"), findings, failures=failures),))


E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE


@pytest.mark.parametrize(
    ("found", "level", "code"),
    [((), W, 0), ((N,), W, 0), ((N,), N, 1), ((W,), W, 1), ((W,), E, 0), ((N, E), E, 1), ((E,), N, 1)],
)
def test_the_fail_level_decides(found: tuple[Severity, ...], level: Severity, code: int) -> None:
    assert run_of(*found).exit_code(level) == code


def test_gaps_that_remain_never_fail_a_run() -> None:
    assert run_of(E, status=Status.REMAINING).exit_code(N) == 0


def test_what_is_wrong_with_the_run_comes_first() -> None:
    assert run_of(E, failures=("WY210 failed",)).exit_code(W) == 2
    assert Run((), unreadable=("bill.txt: is no text",)).exit_code(W, exit_zero=True) == 2


def test_exit_zero_forgives_findings() -> None:
    assert run_of(E).exit_code(W, exit_zero=True) == 0
