"""What configuration files and options do to ``wylint check`` and its neighbours. The rules are a stand-in here."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("stand_in")
Wylint = Callable[..., Any]
Write = Callable[[str, str], str]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write a file below the folder in which the run happens; returns its path as it would be typed."""
    monkeypatch.chdir(tmp_path)

    def written(name: str, text: str = "AN ACT relating to a minor.\n") -> str:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return written


def bills(done: Any) -> list[str]:
    """The bills of a concise report, in order."""
    return [line.split(":")[0] for line in done.out.splitlines() if " WY210 " in line]


def test_a_file_says_what_options_say(wylint: Wylint, write: Write) -> None:
    bill = write("bill.txt")
    options = ("--output-format", "concise", "--color", "always", "--fail-level", "error")
    said = wylint(*options, bill)
    write("wylint.toml", "output-format = 'concise'\ncolor = 'always'\nfail-level = 'error'")
    assert wylint(bill) == said
    assert wylint("--isolated", bill) != said
    assert "\x1b[" not in wylint("--color", "never", bill).out


@pytest.mark.parametrize(
    ("configured", "flags", "code"),
    [
        ("ignore = ['WY2']", (), 0),
        ("ignore = ['WY2']", ("--select", "WY210"), 1),
        ("ignore = ['WY2']", ("--extend-select", "mistake-of-age-defense-not-barred"), 1),
        ("select = ['PE']", (), 0),
        ("select = ['PE']", ("--isolated",), 1),
        ("[severity]\nWY210 = 'note'", (), 0),
        ("[severity]\nWY210 = 'note'", ("--severity", "WY2=warning"), 1),
        ("[severity]\nWY210 = 'note'", ("--config", "severity.WY210=warning"), 1),
        ("[severity]\nWY210 = 'note'", ("--fail-level", "note"), 1),
        ("", ("--severity", "WY210=note"), 0),
        ("", ("--config", "ignore=WY1,WY2"), 0),
        ("", ("--config", "ignore=['WY2']"), 0),
        ("", ("--config", "ignore = [ 'WY2' ]", "--config", "extend-select=WY210"), 1),
        ("", ("--per-file-ignores", "*.txt:WY1,WY210"), 0),
        ("", ("--per-file-ignores", "drafts/*:WY210"), 1),
        ("[[files]]\npaths = ['*.txt']\nignore = ['WY210']", (), 0),
        ("[[files]]\npaths = ['*.txt']\nignore = ['WY210']", ("--select", "WY"), 0),
        ("[[files]]\npaths = ['*.text']\nignore = ['WY210']", (), 1),
        ("fail-level = 'error'\n[severity]\nWY210 = 'warning'", (), 0),
    ],
)
def test_what_fails(wylint: Wylint, write: Write, configured: str, flags: tuple[str, ...], code: int) -> None:
    write("wylint.toml", configured)
    assert wylint(*flags, write("bill.txt")).code == code


def test_a_severity_is_shown(wylint: Wylint, write: Write) -> None:
    write("wylint.toml", "severity = { WY210 = 'warning' }")
    assert "warning WY210" in wylint(write("bill.txt")).out


def test_each_bill_fails_at_its_own_level(wylint: Wylint, write: Write) -> None:
    write("a/wylint.toml", "fail-level = 'error'\nseverity = { WY210 = 'warning' }")
    write("b/wylint.toml", "severity = { WY210 = 'warning' }")
    write("a/bill.txt")
    write("b/bill.txt", "AN ACT relating to highways.\n")
    assert wylint(".").code == 0, "the warning stands where only errors fail"
    write("b/bill.txt")
    assert wylint(".").code == 1


def test_one_file_for_every_bill(wylint: Wylint, write: Write) -> None:
    write("wylint.toml", "select = ['PE']")
    write("ci.toml", "output-format = 'concise'")
    assert bills(wylint("--config", "ci.toml", write("bill.txt"))) == ["bill.txt"]


def test_excluded_files_are_not_walked(wylint: Wylint, write: Write) -> None:
    for name in ("a.txt", "old/b.txt", "drafts/c.old.txt", "drafts/d.txt", "drafts/own/e.txt"):
        write(name)
    write("wylint.toml", "output-format = 'concise'\nextend-exclude = ['old', '*.old.txt']")
    write("drafts/own/wylint.toml", "exclude = ['e.txt']")
    assert bills(wylint(".")) == ["./a.txt", "./drafts/d.txt"]
    assert bills(wylint(".", "old")) == ["./a.txt", "./drafts/d.txt", "old/b.txt"]
    assert bills(wylint("--exclude", "drafts", "--config", "extend-exclude=[]", ".")) == ["./a.txt"]
    assert bills(wylint("--isolated", "--output-format", "concise", "--extend-exclude", "d*", ".")) == [
        "./a.txt",
        "./old/b.txt",
    ]


def test_excludes_hold_for_named_files_when_forced(wylint: Wylint, write: Write) -> None:
    named = [write(name) for name in ("a.txt", "old/b.txt", "drafts/c.old.txt")]
    write("wylint.toml", "output-format = 'concise'\nextend-exclude = ['old', 'drafts/*.old.txt']")
    assert bills(wylint(*named)) == named
    assert bills(wylint("--force-exclude", *named)) == ["a.txt"]
    write("wylint.toml", "output-format = 'concise'\nextend-exclude = ['old']\nforce-exclude = true")
    assert bills(wylint(*named)) == ["a.txt", "drafts/c.old.txt"]
    assert bills(wylint("--no-force-exclude", *named)) == named


def test_a_run_of_which_all_is_excluded_is_quiet(wylint: Wylint, write: Write) -> None:
    done = wylint("--force-exclude", "--exclude", "*.txt", write("bill.txt"))
    assert (done.code, done.out, done.err) == (0, "", "")
    assert wylint("-v", "--force-exclude", "--exclude", "*.txt", "bill.txt").err == (
        "wylint: bill.txt: passed over, as configured\n"
    )


def test_a_missing_file_is_missing_even_if_its_name_is_excluded(wylint: Wylint, write: Write) -> None:
    write("wylint.toml", "force-exclude = true\nexclude = ['*.txt']")
    assert wylint("no.txt").code == 2


def test_standard_input_is_governed_as_a_file_of_its_name(
    wylint: Wylint, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("wylint.toml", "[[files]]\npaths = ['quiet.txt']\nignore = ['WY210']")
    write("drafts/wylint.toml", "ignore = ['WY2']\nforce-exclude = true\nexclude = ['out.txt']")
    for name, code in (("-", 1), ("quiet.txt", 0), ("drafts/bill.txt", 0), ("elsewhere/bill.txt", 1)):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"AN ACT relating to a minor.\n")))
        assert wylint("--stdin-filename", name, "-").code == code, name
    done = wylint("--stdin-filename", "drafts/out.txt", "-")
    assert (done.code, done.out) == (0, "")


def test_verbose_names_the_files_that_govern(wylint: Wylint, write: Write) -> None:
    write("house.toml", "jobs = 1")
    write("wylint.toml", "extend = 'house.toml'")
    assert wylint("-v", write("bill.txt")).err.endswith("; settings of house.toml and wylint.toml\n")


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--config", "no.toml"), "wylint: no.toml: no such file or directory"),
        (("--config", "fail-levl=note"), 'unknown key "fail-levl"; did you mean "fail-level"?'),
        (("--config", "fail-level=nte"), 'did you mean "note"?'),
        (("--config", "jobs=many"), '"jobs" is a whole number, 0 or more, as in jobs = 2, not the text "many"'),
        (("--config", "=1"), "needs a key"),
        (("--config", "a.toml", "--config", "b.toml"), "names one file"),
        (("--isolated", "--config", "a.toml"), "--isolated looks for no configuration file"),
        (("--severity", "WY210"), "takes RULE=LEVEL"),
        (("--severity", "WY210=off"), "with one of error, warning, note"),
        (("--severity", "WYY=note"), 'no rule is called "WYY"'),
        (("--per-file-ignores", "WY210"), "takes PATTERN:CODES"),
        (("--per-file-ignores", "bill.txt:WYY"), 'no rule is called "WYY"'),
        (("--fail-level", "nte"), "'nte' is not one of"),
    ],
)
def test_wrong_usage_is_exit_2(wylint: Wylint, write: Write, flags: tuple[str, ...], said: str) -> None:
    done = wylint("check", *flags, write("bill.txt"))
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "internal" not in done.err


def test_a_wrong_configuration_ends_the_run_before_a_bill_is_read(wylint: Wylint, write: Write) -> None:
    write("a.txt")
    write("b/b.txt")
    write("b/wylint.toml", "\nselct = []")
    done = wylint(".")
    assert (done.code, done.out) == (2, "")
    assert done.err == 'wylint: b/wylint.toml:2: unknown key "selct"; did you mean "select"?\n'


def test_what_a_file_holds_cannot_steer_the_terminal(wylint: Wylint, write: Write) -> None:
    write("wylint.toml", '"\x7f\\u001b[31mfail" = 1')
    assert "\x1b" not in wylint(write("bill.txt")).err
    write("wylint.toml", 'baseline = "\\u001b[31m"')
    shown = wylint("config", "--show", "bill.txt").out
    assert "\x1b" not in shown
    assert "[31m" in shown


def test_two_versions_are_compared_by_the_settings_of_the_newer_one(wylint: Wylint, write: Write) -> None:
    old, new = write("old/bill.txt", "AN ACT relating to highways.\n"), write("bill.txt")
    assert "WY210" in wylint("compare", old, new).out
    write("wylint.toml", "ignore = ['WY210']")
    assert "WY210" not in wylint("compare", old, new).out
    write("wylint.toml", "severity = { WY210 = 'note' }")
    assert "note WY210" in wylint("compare", old, new).out


def test_the_law_is_applied_to_by_the_same_settings(wylint: Wylint, write: Write) -> None:
    bill = write("bill.txt")
    write("wylint.toml", "code = 'builtin:1890'")
    done = wylint("apply", bill)
    assert (done.code, done.out) == (2, "")
    assert "builtin:1890" in done.err
    assert wylint("apply", "--isolated", bill).code == 0


@pytest.mark.parametrize("command", ["parse", "text"])
def test_other_commands_read_bills_by_the_same_settings(wylint: Wylint, write: Write, command: str) -> None:
    bill = write("bill.txt", "AN ACT relating to {++new++} words.\n")
    said = wylint(command, bill).out
    write("wylint.toml", "notation = 'none'")
    assert wylint(command, bill).out == wylint(command, "--notation", "none", bill, "--isolated").out != said
    write("wylint.toml", "notations = 'none'")
    assert wylint(command, bill).code == 2


def test_the_card_is_judged_by_the_same_law(wylint: Wylint, write: Write) -> None:
    bill = write("bill.txt")
    write("wylint.toml", "code = 'builtin:2016-08-01'")
    assert "builtin:2016-08-01" in wylint("report", bill).out
    assert "builtin:2022-10" in wylint("report", "--code", "builtin:2022-10", bill).out
