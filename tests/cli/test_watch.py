"""``--watch``: bills are linted again when they, their settings or their law change. The rules are a stand-in here."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wylint.cli import app, watch

pytestmark = pytest.mark.usefixtures("stand_in")
MINOR = "AN ACT relating to a minor.\n"


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


def test_a_law_that_changes_wakes_its_bills(watched: Any) -> None:
    write("a.txt")()
    write("law/title-06.txt", "6-1-101.  Lamps.\n")()
    said = watched(write("law/title-06.txt", "6-1-101.  Lamps, lit.\n"), flags=("--code", "law", "--exclude", "law"))
    assert bills(said[1]) == ["./a.txt"]


def test_a_configuration_that_cannot_be_used_is_said_once_and_waited_for(watched: Any) -> None:
    write("a.txt")()
    write("wylint.toml", "jbos = 1")()
    first, second, mended = watched(lambda: None, write("wylint.toml", "jobs = 1"))
    assert 'unknown key "jbos"' in first
    assert second == ""
    assert bills(mended) == ["./a.txt"]


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
