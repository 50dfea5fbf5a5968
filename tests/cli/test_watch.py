"""``--watch``: bills are linted again when they, their settings or their law change."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wylint.cli import app, lint, watch

MINOR = "AN ACT relating to a minor.\n"


@pytest.fixture(autouse=True)
def rules(request: pytest.FixtureRequest) -> None:
    """A stand-in, but where a test is about the law."""
    if "law" not in request.node.name:
        request.getfixturevalue("stand_in")


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    """Watch the folder of the run: before each further look one of the steps is taken. Returns what each look said."""
    monkeypatch.chdir(tmp_path)

    def run(*steps: Callable[[], object], flags: tuple[str, ...] = ()) -> list[str]:
        waiting = list(steps)
        said: list[str] = []

        def wait(seconds: float) -> None:
            captured = capsys.readouterr()
            said.append(captured.err + captured.out)
            if waiting:
                waiting.pop(0)()

        plain = watch.watch
        monkeypatch.setattr(watch, "watch", lambda *given: plain(*given, rounds=len(steps) + 1, wait=wait))
        assert app.run(["--watch", "--output-format", "concise", *flags, "."]) == 0
        return said

    return run


def write(name: str, text: str = MINOR) -> Callable[[], object]:
    """Write a file later; its time is another one whatever the clock of the file system."""

    def later() -> None:
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        before = path.stat().st_mtime_ns if path.exists() else 0
        path.write_text(text, encoding="utf-8")
        os.utime(path, ns=(before + 10**9, before + 10**9))

    return later


def bills(said: str) -> list[str]:
    return [line.split(":")[0] for line in said.splitlines() if " WY210 " in line]


def test_all_bills_first_then_those_that_change(watched: Any) -> None:
    write("a.txt")()
    write("b.txt")()
    first, same, changed, new = watched(lambda: None, write("b.txt", MINOR * 2), write("c.txt"))
    assert first.startswith("wylint: watching 2 bills; Ctrl-C ends it\n")
    assert bills(first) == ["./a.txt", "./b.txt"]
    assert same == ""
    assert changed.startswith("wylint: ./b.txt changed\n")
    assert bills(changed) == ["./b.txt"]
    assert bills(new) == ["./c.txt"]


def test_a_bill_that_is_gone_is_no_news(watched: Any) -> None:
    write("a.txt")()
    _, gone, back = watched(lambda: Path("a.txt").unlink(), write("a.txt"))
    assert gone == ""
    assert bills(back) == ["./a.txt"]


def test_settings_wake_the_bills_that_they_are_about(watched: Any) -> None:
    write("a.txt")()
    write("sub/b.txt")()
    said = watched(
        write("sub/wylint.toml", "ignore = ['WY2']"), write("wylint.toml", "fail-level = 'note'"), flags=("-q",)
    )
    assert bills(said[0]) == ["./a.txt", "./sub/b.txt"]
    assert said[1] == ""  # it was linted, and nothing is found any more
    assert bills(said[2]) == ["./a.txt"]


CREATED = """\
Be It Enacted by the Legislature of the State of Wyoming:

Section 1.  W.S. 6-2-713 is created to read:

6-2-713.  Buying; penalty.

(a)  A person who pays another person to engage in a commercial sex act with a minor is guilty of a felony.
"""
LAW = """\
# coverage: title 6

6-2-701.  Definitions.

(a)  As used in this article:

(i)  "Commercial sex act" means any sexual act for which anything of value is given to any person.
"""


def test_a_law_that_changes_is_read_anew(watched: Any) -> None:
    write("a.txt", CREATED)()
    write("law/title-06.txt", LAW)()
    barred = "6-2-710.  Mistake of age.\n\n(a)  It is no defense under this article that the age was not known.\n"
    said = watched(write("law/title-06.txt", f"{LAW}\n{barred}"), flags=("--code", "law", "--exclude", "law"))
    assert bills(said[0]) == ["./a.txt"]
    assert "./a.txt changed" in said[1]
    assert bills(said[1]) == []


def test_a_configuration_that_cannot_be_used_is_said_once_and_waited_for(watched: Any) -> None:
    write("a.txt")()
    write("wylint.toml", "jbos = 1")()
    first, second, mended = watched(lambda: None, write("wylint.toml", "jobs = 1"))
    assert 'unknown key "jbos"' in first
    assert second == ""
    assert bills(mended) == ["./a.txt"]


def test_looking_takes_a_small_part_of_the_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    clock = [0.0]

    def takes(seconds: float, task: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any) -> Any:
            clock[0] += seconds
            return task(*given)

        return timed

    monkeypatch.setattr(watch, "monotonic", lambda: clock[0])
    monkeypatch.setattr(lint, "gathered", takes(0.1, lint.gathered))
    monkeypatch.setattr(lint, "shown", takes(60, lint.shown))
    waits: list[float] = []
    plain = watch.watch
    monkeypatch.setattr(watch, "watch", lambda *given: plain(*given, rounds=1, wait=waits.append))
    assert app.run(["--watch", "-q", "."]) == 0
    assert waits == [pytest.approx(2.0)]


def test_an_interrupt_is_the_way_to_end_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)

    def interrupt(seconds: float) -> None:
        raise KeyboardInterrupt

    plain = watch.watch
    monkeypatch.setattr(watch, "watch", lambda *given: plain(*given, wait=interrupt))
    assert app.run(["--watch", "-q", "."]) == 0


def test_standard_input_cannot_be_watched(wylint: Any) -> None:
    done = wylint("--watch", "-")
    assert done.code == 2
    assert "--watch looks at files" in done.err
