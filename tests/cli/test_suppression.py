"""Findings that are accepted: tables in the configuration, comments in the bill, a baseline. Rules are a stand-in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wylint.bill.model import Bill
from wylint.rules.baseline import SCHEMA
from wylint.rules.finding import Finding, Severity, Status

Wylint = Callable[..., Any]
Write = Callable[[str, str], str]


class Judged:
    """What the stand-in for the rules returns."""

    def __init__(self, findings: tuple[Finding, ...], failures: tuple[str, ...]) -> None:
        self.findings, self.failures = findings, failures
        self.remaining, self.on_subject = 0, True
        self.law_name, self.law_as_of = "builtin:2022-10", "2022-10-01"


def judge(bill: Bill, law: object, selection: Any, *, include_remaining: bool = False, own: object = ()) -> Judged:
    """Every "minor" is WY210 and every "adult" WY209, at the section of the code that they stand in."""
    found = []
    for code, word in (("WY210", "minor"), ("WY209", "adult")):
        for section in bill.code_sections():
            at = bill.source.text.find(word, section.start, section.end)
            while at >= 0 and selection.has(code):
                address = f"section 1, {section.citation}"
                found.append(
                    Finding(code, "some-rule", Severity.ERROR, Status.NEW, "Said", address, at, at + len(word))
                )
                at = bill.source.text.find(word, at + 1, section.end)
    if "puzzle" in bill.source.text:
        found.append(Finding("PE020", "cannot-tell", Severity.NOTE, Status.NEW, "Said", "", 0, 1))
    failures = ("WY209 other-rule failed: KeyError",) if "crash" in bill.source.text else ()
    return Judged(tuple(sorted(found, key=lambda one: one.start)), failures)


@pytest.fixture(autouse=True)
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wylint.rules.judge.judge", judge)
    monkeypatch.setattr("wylint.facts.at_hand.law_named", lambda name, **_: None)
    for module in ("lint", "recording"):
        monkeypatch.setattr(f"wylint.cli.{module}.strftime", lambda form: "2027-03-01")


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write a file below the folder in which the run happens; returns its path as it would be typed."""
    monkeypatch.chdir(tmp_path)

    def written(name: str, text: str) -> str:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8", newline="\n")
        return name

    return written


def bill(*sections: str) -> str:
    """A bill that creates sections 6-4-101, 6-4-102 … with these words."""
    numbers = [f"6-4-{101 + number}" for number in range(len(sections))]
    named = " and ".join(numbers)
    shown = "\n".join(f"{number}.  Acts.\n\n{words}\n" for number, words in zip(numbers, sections, strict=True))
    return f"AN ACT relating to acts.\n\nBe It Enacted:\n\nSection 1.  W.S. {named} is created to read:\n\n{shown}"


def table(**keys: str) -> str:
    return "\n".join(["[[suppress]]", *(f'{name} = "{value}"' for name, value in keys.items()), "", ""])


def lines(done: Any) -> list[str]:
    """The findings of a concise report, without their messages."""
    rows = [line.split() for line in done.out.splitlines() if re.match(r"\S+:\d+:\d+ ", line)]
    return [f"{words[0]} {words[2]}" for words in rows]


def concise(wylint: Wylint, *arguments: str) -> Any:
    return wylint("--output-format", "concise", *arguments)


# ---- tables


def test_a_table_accepts_what_stands_at_its_provision(wylint: Wylint, write: Write) -> None:
    path = write("bill.txt", bill("A minor.", "A minor."))
    write("wylint.toml", table(rule="WY210", at="6-4-101", reason="Closed by HB0232."))
    done = concise(wylint, path)
    assert (done.code, lines(done)) == (1, ["bill.txt:13:3 WY210"])
    write("wylint.toml", table(rule="WY2", reason="Closed by HB0232."))
    assert (concise(wylint, path).code, lines(concise(wylint, path))) == (0, [])


def test_a_table_is_about_its_files(wylint: Wylint, write: Write) -> None:
    write("a/bill.txt", bill("A minor."))
    write("b/bill.txt", bill("A minor."))
    write("wylint.toml", table(rule="WY210", path="a/*.txt", reason="Why."))
    assert lines(concise(wylint, ".")) == ["./b/bill.txt:9:3 WY210"]


def test_one_that_is_about_nothing_is_a_note_in_the_configuration(wylint: Wylint, write: Write) -> None:
    write("bill.txt", bill("A minor."))
    write("wylint.toml", "select = ['ALL']\n\n" + table(rule="WY210", path="bill.txt", at="6-4-999", reason="Why."))
    done = concise(wylint, "bill.txt")
    assert lines(done) == ["bill.txt:9:3 WY210"], "another bill.txt may lie below"
    done = concise(wylint, ".")
    assert lines(done) == ["./bill.txt:9:3 WY210", "wylint.toml:3:1 PE030"]
    assert (
        "no finding of WY210 stands at 6-4-999, so it suppresses nothing; there is one at section 1, 6-4-101"
        in done.out
    )
    assert "in 1 bill" in done.out


@pytest.mark.parametrize(
    ("words", "keys", "arguments", "told"),
    [
        ("Roads.", {"path": "./bill.txt"}, ("bill.txt",), True),
        ("Roads.", {"path": "./bill.txt"}, ("other.txt",), False),
        ("Roads.", {"path": "*.txt"}, ("bill.txt",), False),
        ("Roads.", {"path": "*.txt"}, (".",), True),
        ("Roads.", {"path": "sub/*.txt"}, ("sub",), True),
        ("Roads.", {"path": "sub"}, ("sub/more.txt",), False),
        ("Roads.", {}, ("bill.txt", "other.txt"), False),
        ("Roads.", {}, (".",), True),
        ("Roads.", {}, ("sub",), False),
        ("A minor.", {}, (".",), False),
        # the rule did not run, or could not tell
        ("Roads.", {"path": "./bill.txt"}, ("bill.txt", "--ignore", "WY210"), False),
        ("Roads.", {"path": "./bill.txt"}, ("bill.txt", "--select", "WY209,PE"), False),
        ("A crash.", {"path": "./bill.txt"}, ("bill.txt",), False),
        ("A puzzle.", {"path": "./bill.txt"}, ("bill.txt",), False),
        ("Roads.", {"path": "./bill.txt"}, ("bill.txt", "--ignore", "PE030"), False),
    ],
)
def test_it_is_said_only_of_files_that_were_linted_by_the_rule(
    wylint: Wylint, write: Write, words: str, keys: dict[str, str], arguments: tuple[str, ...], told: bool
) -> None:
    for name in ("bill.txt", "other.txt", "sub/more.txt"):
        write(name, bill(words))
    write("wylint.toml", table(rule="WY210", reason="Why.", **keys))
    assert ("PE030" in concise(wylint, *arguments).out) is told


def test_one_of_an_extended_file_may_be_used_elsewhere(wylint: Wylint, write: Write) -> None:
    write("a/bill.txt", bill("Roads."))
    write("house.toml", table(rule="WY210", reason="Why."))
    write("a/wylint.toml", "extend = '../house.toml'")
    assert "PE030" not in concise(wylint, ".").out


def test_what_ran_out_accepts_nothing(wylint: Wylint, write: Write) -> None:
    write("bill.txt", bill("A minor."))
    write("wylint.toml", table(rule="WY210", reason="Till HB0232.", expires="2027-02-28"))
    done = concise(wylint, "bill.txt")
    assert lines(done) == ["bill.txt:9:3 WY210", "wylint.toml:1:1 PE031"]
    assert "warning PE031 suppression-expired: the suppression of WY210 ran out on 2027-02-28: Till HB0232." in done.out
    write("bill.txt", bill("Roads."))
    done = concise(wylint, "bill.txt")
    assert (done.code, "note PE031" in done.out) == (0, True)
    write("wylint.toml", table(rule="WY210", reason="Till HB0232.", expires="2027-03-01"))
    write("bill.txt", bill("A minor."))
    assert lines(concise(wylint, "bill.txt")) == [], "its last day counts"


def test_severities_are_weighed_first(wylint: Wylint, write: Write) -> None:
    write("bill.txt", bill("A minor.", "A minor."))
    suppressed = table(rule="WY210", at="6-4-101", reason="Why.")
    write("wylint.toml", f"{suppressed}[severity]\nWY210 = 'note'\nPE031 = 'note'\n")
    assert concise(wylint, "bill.txt").code == 0


# ---- comments


def test_a_comment_accepts_in_the_next_provision(wylint: Wylint, write: Write) -> None:
    path = write("bill.txt", bill("(a)  A minor.\n\n;; wylint: ignore WY210 -- why\n(b)  A minor.\n\n(c)  A minor."))
    assert lines(concise(wylint, path)) == ["bill.txt:9:8 WY210", "bill.txt:14:8 WY210"]


def test_a_comment_without_use_is_a_note_on_its_line(wylint: Wylint, write: Write) -> None:
    path = write("bill.txt", bill("(a)  A road.\n\n;; wylint: ignore WY210 -- why\n(b)  A road."))
    done = concise(wylint, path)
    assert (done.code, lines(done)) == (0, ["bill.txt:11:1 PE030"])
    assert "no finding of WY210 stands at section 1, 6-4-101(b), which this comment governs" in done.out
    assert lines(concise(wylint, "--ignore", "WY210", path)) == []
    assert lines(concise(wylint, "--ignore", "PE030", path)) == []


def test_a_comment_that_cannot_be_followed_is_shown_in_the_file(
    wylint: Wylint, write: Write, data_regression: Any
) -> None:
    path = write("bill.txt", bill("(a)  A minor.\n\n  ;; wylint: ignore WY210\n(b)  A road."))
    done = wylint("--output-format", "json", path)
    report = json.loads(done.out)
    assert report["summary"]["bills"] == 1
    assert report["summary"]["warnings"] == 1
    data_regression.check(report["findings"])


def test_a_published_copy_takes_none(wylint: Wylint, write: Write) -> None:
    rows = bill("A minor.").splitlines()
    numbered = [f"{number:2}   {row}".rstrip() for number, row in enumerate(rows, 1)]
    path = write("bill.txt", "\n".join([*numbered[:6], ";; wylint: ignore WY210 -- why", *numbered[6:]]) + "\n")
    done = concise(wylint, path)
    assert lines(done) == ["bill.txt:7:1 PE032", "bill.txt:10:8 WY210"]


def test_other_commands_pass_comments_over(wylint: Wylint, write: Write) -> None:
    path = write("bill.txt", bill("(a)  A minor.\n;; wylint: ignore WY210 -- why\n(b)  A road."))
    bare = write("bare.txt", bill("(a)  A minor.\n(b)  A road."))
    assert wylint("text", path).out == wylint("text", bare).out
    assert wylint("parse", path).out.replace(path, bare) == wylint("parse", bare).out


# ---- baselines


def test_what_a_baseline_knows_is_not_shown(wylint: Wylint, write: Write, tmp_path: Path) -> None:
    write("bills/one.txt", bill("A minor.", "A minor and a minor."))
    write("bills/two.txt", bill("An adult."))
    write("bills/three.txt", bill("Roads."))
    done = wylint("baseline")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0] == "wylint-baseline.json: 4 findings known, in 2 bills"
    text = (tmp_path / "wylint-baseline.json").read_text()
    jsonschema.validate(json.loads(text), json.loads(SCHEMA.read_text()))
    assert [line.strip() for line in text.splitlines() if '"rule"' not in line] == [
        "{", '"version": 1,', '"files": {', '"bills/one.txt": [', "],", '"bills/two.txt": [', "]", "}", "}",
    ]  # fmt: skip
    assert concise(wylint, ".").code == 1, "no configuration names it"
    assert lines(concise(wylint, "--baseline", "wylint-baseline.json", ".")) == []
    write("wylint.toml", "baseline = 'wylint-baseline.json'")
    assert lines(concise(wylint, ".")) == []
    assert len(lines(concise(wylint, "--no-baseline", "."))) == 4
    write("bills/one.txt", "A page before it.\n\n\n" + bill("A minor.", "A minor, a minor and a minor."))
    assert lines(concise(wylint, ".")) == ["./bills/one.txt:16:24 WY210"]


def test_writing_keeps_what_is_known_of_other_bills(wylint: Wylint, write: Write, tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt", "gone.txt"):
        write(name, bill("A minor."))
    assert wylint("baseline").out.startswith("wylint-baseline.json: 3 findings known, in 3 bills\n")
    write("one.txt", bill("An adult and a minor."))
    (tmp_path / "gone.txt").unlink()
    assert wylint("baseline", "one.txt").out.startswith("wylint-baseline.json: 3 findings known, in 2 bills\n")
    before = (tmp_path / "wylint-baseline.json").stat().st_mtime_ns
    wylint("baseline")
    assert (tmp_path / "wylint-baseline.json").stat().st_mtime_ns == before, "nothing changed"


def test_it_stands_beside_the_configuration(wylint: Wylint, write: Write, tmp_path: Path) -> None:
    write("drafts/wylint.toml", "")
    path = write("drafts/a/bill.txt", bill("A minor."))
    wylint("baseline", path)
    assert '"a/bill.txt"' in (tmp_path / "drafts/wylint-baseline.json").read_text()
    write("drafts/wylint.toml", "baseline = '../known.json'")
    wylint("baseline", path)
    assert '"drafts/a/bill.txt"' in (tmp_path / "known.json").read_text()
    assert concise(wylint, path).code == 0


def test_what_is_suppressed_is_not_written(wylint: Wylint, write: Write) -> None:
    write("bill.txt", bill("A minor.", "A minor."))
    write("wylint.toml", table(rule="WY210", at="6-4-101", reason="Why."))
    assert wylint("baseline").out.startswith("wylint-baseline.json: 1 finding known, in 1 bill\n")


def test_pruning_takes_out_what_is_gone(wylint: Wylint, write: Write, tmp_path: Path) -> None:
    write("bill.txt", bill("A minor and an adult."))
    write("other.txt", bill("A minor."))
    write("wylint.toml", "baseline = 'wylint-baseline.json'")
    wylint("baseline")
    write("bill.txt", bill("An adult, an adult."))
    assert wylint("baseline", "--prune", "bill.txt").out == "wylint-baseline.json: 1 finding taken out, 2 left\n"
    assert lines(concise(wylint, ".")) == ["./bill.txt:9:14 WY209"], "what is new did not come in"
    (tmp_path / "other.txt").unlink()
    assert wylint("baseline", "--prune").out == "wylint-baseline.json: 1 finding taken out, 1 left\n"
    write("bill.txt", bill("A crash."))
    assert wylint("baseline", "--prune").out == "wylint-baseline.json: 0 findings taken out, 1 left\n"


def test_pruning_takes_out_tables(wylint: Wylint, write: Write, tmp_path: Path) -> None:
    write("bill.txt", bill("A minor."))
    used = "# ours\n" + table(rule="WY210", reason="Why.") + "# comment\n"
    write(
        "wylint.toml",
        used
        + table(rule="WY209", reason="Why.", at="6-4-101")
        + table(rule="WY210", reason="Why.", expires="2026-01-01"),
    )
    done = wylint("baseline", "--prune")
    assert done.out.splitlines() == [
        "wylint.toml:7: the suppression of WY209 at 6-4-101 is taken out",
        "wylint.toml:12: the suppression of WY210 is taken out",
    ]
    assert (tmp_path / "wylint.toml").read_text().rstrip() == used.rstrip()
    assert wylint("baseline", "--prune").out == ""


def test_a_table_without_lines_of_its_own_is_left_to_people(wylint: Wylint, write: Write) -> None:
    write("bill.txt", bill("Roads."))
    write("wylint.toml", "suppress = [{ rule = 'WY210', reason = 'Why.' }]")
    done = wylint("baseline", "--prune")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "wylint: wylint.toml: the suppressions on line 1 have no lines of their own: take them out by hand\n"
    )


@pytest.mark.parametrize("command", [("check",), ("baseline",), ("baseline", "--prune")])
def test_a_damaged_baseline_ends_the_run_and_is_left_alone(
    wylint: Wylint, write: Write, tmp_path: Path, command: tuple[str, ...]
) -> None:
    write("bill.txt", bill("A minor."))
    write("known.json", "<<<<<<< HEAD\n")
    done = wylint(*command, "--baseline", "known.json", "bill.txt")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("wylint: known.json: is no JSON: ")
    assert done.err.endswith('; take it away and "wylint baseline" writes it anew\n')
    assert (tmp_path / "known.json").read_text() == "<<<<<<< HEAD\n"


def test_a_baseline_that_is_not_there(wylint: Wylint, write: Write) -> None:
    path = write("bill.txt", bill("A minor."))
    done = wylint("--baseline", "known.json", path)
    assert (done.code, done.err) == (2, 'wylint: known.json: no such baseline; "wylint baseline" writes one\n')
    assert wylint("--baseline", "known.json", "--no-baseline", path).code == 2


def test_standard_input_has_no_place_in_a_baseline(wylint: Wylint, write: Write) -> None:
    write("bill.txt", bill("A minor."))
    done = wylint("baseline", "-", "bill.txt")
    assert (done.code, done.err) == (2, "wylint: -: standard input has no place in a baseline\n")


def test_a_folder_that_cannot_be_written_is_one_line(wylint: Wylint, write: Write) -> None:
    write("bill.txt", bill("A minor."))
    done = wylint("baseline", "--baseline", "nowhere/known.json", "bill.txt")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "no such file or directory" in done.err


words = st.lists(st.sampled_from(["minor", "adult", "road"]), max_size=6).map(
    lambda chosen: ", a ".join(["A", *chosen])
)


@settings(max_examples=40, deadline=None)
@given(st.lists(words, min_size=1, max_size=3), st.lists(words, min_size=1, max_size=3))
def test_pruning_only_shrinks(tmp_path_factory: pytest.TempPathFactory, before: list[str], after: list[str]) -> None:
    from wylint.cli import app
    from wylint.rules.baseline import read

    folder = tmp_path_factory.mktemp("prune")
    draft, known = folder / "bill.txt", folder / "known.json"
    draft.write_text(bill(*before))
    assert app.run(["baseline", "--isolated", "--baseline", str(known), str(draft)]) == 0
    was = read(known.read_text()).get("bill.txt", {})
    draft.write_text(bill(*after))
    assert app.run(["baseline", "--isolated", "--prune", "--baseline", str(known), str(draft)]) == 0
    left = read(known.read_text()).get("bill.txt", {})
    assert all(count <= was[one] for one, count in left.items())
    found = sum(text.count(word) for text in after for word in ("minor", "adult"))
    assert sum(left.values()) <= found, "what is gone is out"
    assert app.run(["baseline", "--isolated", "--prune", "--baseline", str(known), str(draft)]) == 0
    assert read(known.read_text()).get("bill.txt", {}) == left
