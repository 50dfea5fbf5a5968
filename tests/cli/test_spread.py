"""Work spread over processes: every task is answered, and one that kills its process takes no other with it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from wylint.cli import bench, running
from wylint.cli.spread import Died, processors, spread

MODULE = '''
import os, signal, time
from wylint.cli.bench import Bench

def double(number):
    if number < 0:
        os._exit(-number)
    return 2 * number

def kill_oneself(number):
    os.kill(os.getpid(), signal.SIGKILL)

class NeverBegins:
    def __call__(self, number):
        return number
    def __reduce__(self):
        return os._exit, (3,)

class Deadly(Bench):
    """As a bill that brings the process down would be."""
    def __call__(self, task):
        if "deadly" in task[0]:
            os._exit(7)
        return super().__call__(task)
'''


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A module that other processes can import too."""
    (tmp_path / "work_of_a_test.py").write_text(MODULE, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield importlib.import_module("work_of_a_test")
    del sys.modules["work_of_a_test"]


def test_every_task_is_answered_once(work: Any) -> None:
    assert sorted(spread(work.double, range(50), 2)) == [(number, 2 * number) for number in range(50)]


def test_no_task_needs_no_process(work: Any) -> None:
    assert list(spread(work.double, [], 2)) == []


def test_what_dies_takes_one_task_with_it(work: Any) -> None:
    tasks = [1, 2, -5, 3, -6, 4, 5, 6]
    answers = dict(spread(work.double, tasks, 2))
    assert answers == {n: Died(f"exit code {-task}") if task < 0 else 2 * task for n, task in enumerate(tasks)}


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_a_signal_is_named(work: Any) -> None:
    assert dict(spread(work.kill_oneself, [1, 2], 1)) == {0: Died("signal SIGKILL"), 1: Died("signal SIGKILL")}


def test_where_no_process_begins_the_tasks_are_left_to_the_caller(work: Any) -> None:
    assert list(spread(work.NeverBegins(), [1, 2, 3], 2)) == []


def test_whoever_stops_listening_leaves_no_process(work: Any) -> None:
    from multiprocessing import active_children

    answers = spread(work.double, range(100), 2)
    next(answers)
    assert active_children()
    answers.close()  # type: ignore[attr-defined]
    assert not active_children()


def test_there_is_a_processor() -> None:
    assert processors() >= 1


def test_a_bill_that_kills_its_process_is_a_failure_of_that_bill(
    work: Any, wylint: Any, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(bench, "Bench", work.Deadly)
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "deadly.txt", "z.txt"):
        Path(name).write_bytes((root / "fixtures" / "bills" / "hb0231.txt").read_bytes())
    done = wylint("--output-format", "concise", "--jobs", "2", "--no-cache", ".")
    assert done.code == 2
    assert done.err == "wylint: ./deadly.txt: the process that linted it died (exit code 7)\n"
    assert {line.split(":")[0] for line in done.out.splitlines() if " WY" in line} == {"./a.txt", "./z.txt"}
