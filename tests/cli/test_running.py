"""With however many processes, and whatever was kept: what is said is the same, in the same order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wylint.cli import running
from wylint.cli.unread import Unread
from wylint.text import read

Wylint = Callable[..., Any]
CONFIGURATION = """\
ignore = ["WY9"]
[severity]
WY210 = "note"
[[files]]
paths = ["hb*.txt"]
extend-select = ["WY9"]
[[suppress]]
rule = "WY604"
reason = "decoys are another bill's business"
expires = 2030-01-01
[[rules]]
code = "XX001"
name = "a-plain-word"
given = "provision"
forbid = { words = ["person"] }
message = "say of what"
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of bills that are worth two processes, some of which cannot be read; the run happens in it."""
    monkeypatch.setenv("WYLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(running, "WORTH_KEEPING", 1)
    monkeypatch.setattr(running, "WORTH_A_PROCESS", 1)
    place = tmp_path / "bills"
    place.mkdir()
    monkeypatch.chdir(place)
    for name in ("hb0231", "narrow-penalty", "sf0019", "off-subject"):
        (place / f"{name}.txt").write_bytes((root / "fixtures" / "bills" / f"{name}.txt").read_bytes())
    (place / "draft.txt").write_bytes((root / "fixtures" / "suppression" / "draft.txt").read_bytes())
    (place / "empty.txt").write_bytes(b"")
    (place / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0" * 40)
    (place / "wylint.toml").write_text(CONFIGURATION, encoding="utf-8")
    return place


@pytest.mark.parametrize(
    "flags",
    [("-v", "--show-suppressed"), ("--output-format", "json", "--show-suppressed", "--include-remaining")],
    ids=["full", "json"],
)
def test_jobs_and_cache_change_nothing_that_is_said(wylint: Wylint, flags: tuple[str, ...]) -> None:
    alone = wylint(*flags, "--jobs", "1", "--no-cache", ".")
    assert alone.code == 2
    assert all(words in alone.out for words in ("PE033", "decoys are another", "barred for all such offenses", "XX001"))
    assert [line.split(":")[1] for line in alone.err.splitlines() if "bill sections" not in line] == [
        " ./empty.txt",
        " ./image.txt",
    ]
    assert wylint(*flags, "--jobs", "2", "--no-cache", ".") == alone
    assert wylint(*flags, "--jobs", "2", ".") == alone
    assert wylint(*flags, "--jobs", "2", ".") == alone  # from the cache
    assert wylint(*flags, "--jobs", "1", ".") == alone


def test_the_configuration_says_how_many(wylint: Wylint, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def spread(work: object, tasks: object, processes: int) -> Any:
        asked.append(processes)
        return iter(())  # as where no process can be started: all is done here

    monkeypatch.setattr("wylint.cli.spread.spread", spread)
    monkeypatch.setattr("wylint.cli.spread.processors", lambda: 3)
    alone = wylint("--no-cache", "--jobs", "1", ".")
    for flags in (("--jobs", "2"), ("--config", "jobs=4"), ()):
        assert wylint("--no-cache", *flags, ".") == alone
    assert asked == [2, 4, 3]


def test_few_bills_are_linted_in_one_process(wylint: Wylint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wylint.cli.spread.spread", lambda *_: pytest.fail("no process is worth it"))
    monkeypatch.setattr(running, "WORTH_A_PROCESS", 100_000)
    assert wylint("--jobs", "8", "--no-cache", ".").code == 2


def test_a_bill_that_nobody_thought_of_is_a_failure_of_that_bill(
    wylint: Wylint, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wylint.bill import parse

    def broken(source: Any) -> Any:
        if "narrow" in source.path:
            raise RecursionError("nobody thought\nof this")
        return parse(source)

    monkeypatch.delenv("WYLINT_TRACEBACK", raising=False)
    monkeypatch.setattr("wylint.bill.parse", broken)
    done = wylint("--no-cache", "--jobs", "1", "hb0231.txt", "narrow-penalty.txt", "sf0019.txt")
    assert done.code == 2
    assert done.err == (
        "wylint: narrow-penalty.txt: internal error: RecursionError: nobody thought of this "
        "(WYLINT_TRACEBACK=1 shows where)\n"
    )
    assert "hb0231.txt:" in done.out
    monkeypatch.setenv("WYLINT_TRACEBACK", "1")
    with pytest.raises(RecursionError):
        wylint("--no-cache", "narrow-penalty.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes")
def test_a_pipe_is_read_once_and_here(wylint: Wylint, place: Path, root: Path) -> None:
    os.mkfifo(place / "pipe")
    text = (root / "fixtures" / "bills" / "hb0231.txt").read_bytes()
    for _ in range(2):
        writer = subprocess.Popen(["sh", "-c", "cat > pipe"], stdin=subprocess.PIPE)
        assert writer.stdin is not None
        writer.stdin.write(text)
        writer.stdin.close()
        done = wylint("--jobs", "2", "--output-format", "concise", "pipe", "sf0019.txt", "off-subject.txt")
        writer.wait()
        assert (done.code, done.err) == (1, "")
        assert "pipe:" in done.out


def test_what_is_found_is_not_read_for_its_comments(wylint: Wylint, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("--isolated", "off-subject.txt", "sf0019.txt")
    first = wylint(*names)
    monkeypatch.setattr("wylint.text.read", lambda *_, **__: pytest.fail("there is nothing to show of it"))
    assert wylint(*names) == first


def test_a_source_is_read_when_it_is_asked_for(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = (place / "hb0231.txt").read_bytes()
    source = read("hb0231.txt")
    late = Unread("hb0231.txt", data, "auto")
    with monkeypatch.context() as patched:
        patched.setattr("wylint.text.read", lambda *_, **__: pytest.fail("nobody has asked"))
        assert late.path == "hb0231.txt"
        with pytest.raises(AttributeError):
            _ = late.nothing_of_a_source
    assert (late.text, late.original, late.ink) == (source.text, source.original, source.ink)
    assert [late.place(at) for at in (0, 700, 2000)] == [source.place(at) for at in (0, 700, 2000)]


@pytest.mark.skipif(os.name == "nt", reason="interrupts are sent otherwise there")
def test_an_interrupt_ends_all_processes_quietly_and_keeps_what_is_done(place: Path, root: Path) -> None:
    text = (root / "fixtures" / "bills" / "off-subject.txt").read_text(encoding="utf-8")
    many = place / "many"
    many.mkdir()
    for number in range(400):
        (many / f"{number:03}.txt").write_text(f"{text}\n{number}\n", encoding="utf-8")
    command = [sys.executable, "-m", "wylint", "--jobs", "2", "-v", "many"]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    assert run.stderr is not None
    assert b"many" in run.stderr.readline()
    os.killpg(run.pid, signal.SIGINT)
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out) == (130, b"")
    assert not [line for line in err.splitlines() if line and not line.startswith(b"wylint: many")]
    assert list((place.parent / "cache" / "results").iterdir())
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and _alive(run.pid):
        time.sleep(0.05)
    assert not _alive(run.pid)


def _alive(group: int) -> bool:
    """Whether any process of a group is left."""
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return False
    return True
