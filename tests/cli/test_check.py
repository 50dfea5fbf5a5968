"""``wylint check``: what it prints where, and how it ends. The rules are a stand-in here."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("stand_in")
Wylint = Callable[..., Any]


@pytest.fixture
def bill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Write a bill with these words into an empty folder, which is where the run happens."""
    monkeypatch.chdir(tmp_path)

    def write(words: str, name: str = "bill.txt") -> Path:
        path = tmp_path / name
        path.write_text(f"AN ACT relating to {words}.\n", encoding="utf-8")
        return Path(name)

    return write


@pytest.mark.parametrize(
    ("words", "flags", "code"),
    [
        ("highways", (), 0),
        ("a minor", (), 1),
        ("an adult", (), 1),
        ("an adult", ("--fail-level", "error"), 0),
        ("a person", (), 0),
        ("a person", ("--fail-level", "note"), 1),
        ("a minor", ("--exit-zero",), 0),
        ("a minor", ("--ignore", "WY"), 0),
        ("crash", (), 2),
        ("crash", ("--exit-zero",), 2),
    ],
)
def test_exit_codes(wylint: Wylint, bill: Callable[..., Path], words: str, flags: tuple[str, ...], code: int) -> None:
    assert wylint("check", *flags, bill(words)).code == code


def test_check_is_the_default_command(wylint: Wylint, bill: Callable[..., Path]) -> None:
    path = bill("a minor")
    assert wylint(path) == wylint("check", path)
    assert wylint("--output-format", "concise", path) == wylint("check", "--output-format", "concise", path)


def test_a_file_of_a_commands_name_is_reached_by_its_path(wylint: Wylint, bill: Callable[..., Path]) -> None:
    bill("a minor", "parse")
    assert wylint("./parse").out.startswith("./parse:1:20 error WY210")
    assert wylint("check", "parse").out.startswith("parse:1:20 error WY210")


def test_a_missing_path_is_one_line_and_the_others_are_linted(wylint: Wylint, bill: Callable[..., Path]) -> None:
    done = wylint("no.txt", bill("a minor"))
    assert (done.code, done.err) == (2, "wylint: no.txt: no such file or folder\n")
    assert "bill.txt:1:20 error WY210 some-rule" in done.out


def test_a_file_that_is_no_text_is_one_line_and_the_others_are_linted(
    wylint: Wylint, bill: Callable[..., Path], tmp_path: Path
) -> None:
    (tmp_path / "image.txt").write_bytes(bytes(range(256)) * 20)
    done = wylint(".", bill("highways"))
    assert done.code == 2
    assert done.err.startswith("wylint: ./image.txt: ")
    assert done.err.count("\n") == 1
    assert done.out.startswith("No findings in 1 bill.")


def test_only_a_missing_path_prints_nothing_on_stdout(wylint: Wylint, bill: Callable[..., Path]) -> None:
    assert wylint("no.txt").out == ""


def test_a_folder_without_bills_says_so(wylint: Wylint, tmp_path: Path) -> None:
    done = wylint(tmp_path)
    assert (done.code, done.out) == (0, "")
    assert "no text files there" in done.err


def test_a_hostile_path_does_not_reach_the_terminal(wylint: Wylint, bill: Callable[..., Path]) -> None:
    assert "\x1b" not in wylint("\x1b[31mno.txt").err
    assert wylint(bill("highways", "\x1b[2Jbill.txt")).code == 0
    assert "\x1b" not in wylint(bill("a minor", "\x1b[2Jbill.txt")).out


def test_a_rule_that_crashes_is_told_by_its_code(wylint: Wylint, bill: Callable[..., Path]) -> None:
    done = wylint(bill("crash of a minor"))
    assert (done.code, done.err) == (2, "wylint: WY209 other-rule failed: KeyError\n")
    assert "error WY210" in done.out


def test_json_says_all_of_it(wylint: Wylint, bill: Callable[..., Path]) -> None:
    data = json.loads(wylint("--output-format", "json", "no.txt", bill("a minor")).out)
    assert [(found["code"], found["path"], found["start"]["column"]) for found in data["findings"]] == [
        ("WY210", "bill.txt", 20)
    ]
    assert data["summary"]["errors"] == 1
    assert data["summary"]["unreadable"] == ["no.txt: no such file or folder"]
    assert data["summary"]["law"] == {"name": "builtin:2022-10", "as_of": "2022-10-01"}


def test_standard_input_is_called_what_one_likes(
    wylint: Wylint, bill: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for flags, name in (((), "-"), (("--stdin-filename", "drafts/hb1.txt"), "drafts/hb1.txt")):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"AN ACT relating to a minor.\n")))
        assert wylint(*flags, "-").out.startswith(f"{name}:1:20 error WY210")


def test_quiet_and_verbose(wylint: Wylint, bill: Callable[..., Path]) -> None:
    path = bill("a minor")
    assert "legal advice" in wylint(path).out
    assert "legal advice" not in wylint("-q", path).out
    assert wylint("-q", bill("highways")).out == ""
    assert wylint("-v", path).err.startswith("wylint: bill.txt: ")


@pytest.mark.parametrize(
    ("flags", "environment", "colored"),
    [
        ((), {}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "0"}, False),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour(
    wylint: Wylint,
    bill: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    flags: tuple[str, ...],
    environment: dict[str, str],
    colored: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in wylint(*flags, bill("a minor")).out) is colored


def test_the_width_is_the_terminals(wylint: Wylint, bill: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    path = bill("highways")
    monkeypatch.setenv("COLUMNS", "40")
    assert max(map(len, wylint(path).out.splitlines())) <= 40


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check",), "Missing argument"),
        (("--select", "WY999999", "bill.txt"), "no rule is called"),
        (("--output-format", "yaml", "bill.txt"), "'yaml' is not one of"),
        (("--no-such-flag", "bill.txt"), "No such option"),
    ],
)
def test_wrong_usage_is_exit_2(wylint: Wylint, arguments: tuple[str, ...], said: str) -> None:
    done = wylint(*arguments)
    assert done.code == 2
    assert said in done.err
    assert "Traceback" not in done.err
