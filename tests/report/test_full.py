"""The default format, pinned as people see it: at 80 columns, wide, narrow, and in colour."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from wylint.report import Result, Run
from wylint.report.full import render
from wylint.report.paint import ansi
from wylint.rules.finding import Finding, Severity, Status
from wylint.text import Source, read_text


@pytest.mark.parametrize("width", [40, 80, 200])
def test_at_widths(run: Run, width: int, file_regression: FileRegressionFixture) -> None:
    file_regression.check("\n".join(render(run, width=width)) + "\n", encoding="utf-8")


def test_in_colour(run: Run, file_regression: FileRegressionFixture) -> None:
    text = "\n".join(render(run, width=80, paint=ansi))
    file_regression.check(text.replace("\x1b", "<ESC>") + "\n", encoding="utf-8")


def test_colour_changes_no_character(run: Run) -> None:
    painted = "\n".join(render(run, width=80, paint=ansi))
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == "\n".join(render(run, width=80))


@pytest.mark.parametrize("width", [24, 40, 57, 80, 120])
def test_nothing_but_header_lines_is_wider_than_the_terminal(run: Run, width: int) -> None:
    wide = [line for line in render(run, width=width) if len(line) > width]
    assert all(line.startswith("fixtures/bills/hb0231.txt:") for line in wide)


def test_quiet_leaves_out_the_closing_lines(run: Run) -> None:
    text = "\n".join(render(run, quiet=True))
    assert "legal advice" not in text
    assert "of the existing law" not in text


def _of(source: Source, *findings: Finding, **said: int | bool) -> str:
    return "\n".join(render(Run((Result(source, findings, **said),), "builtin:2022-10", "2022-10-01")))  # type: ignore[arg-type]


def test_a_clean_bill_says_so_and_names_the_law(bill: Source) -> None:
    assert _of(bill).splitlines() == [
        "No findings in 1 bill. Judged against builtin:2022-10 (the law of 2022-10-01);",
        "this is no legal advice.",
    ]


def test_remaining_gaps_are_told_on_the_subject_only(bill: Source) -> None:
    assert "3 gaps of the existing law remain" in _of(bill, remaining=3, on_subject=True)
    assert "1 gap of the existing law remains" in _of(bill, remaining=1, on_subject=True)
    assert "existing law" not in _of(bill, remaining=3, on_subject=False)


def test_a_gap_that_the_bill_does_not_print_has_no_excerpt(bill: Source) -> None:
    at = "6-2-701(a)(xiv)"
    name = "third-party-control-required"
    remaining = Finding("WY102", name, Severity.ERROR, Status.REMAINING, "Control is asked for", at, -1, -1)
    assert _of(bill, remaining).splitlines()[:3] == [
        "fixtures/bills/hb0231.txt error WY102 third-party-control-required (remaining)",
        "  6-2-701(a)(xiv)",
        "  Control is asked for.",
    ]


def test_an_empty_stretch_is_one_caret(bill: Source) -> None:
    start = bill.text.index("Section 2.")
    missing = Finding("PE101", "unread", Severity.NOTE, Status.NEW, "Words are missing", "section 2", start, start)
    assert [line.count("^") for line in _of(bill, missing).splitlines() if "^" in line] == [1]


def test_underlines_stand_under_wide_and_combining_characters(at: Callable[..., Finding]) -> None:
    source = read_text("漢字 and e\u0301clair, here\n", "wide.txt")
    lines = _of(source, at(source, "here")).splitlines()
    # the two ideographs take four cells, the accent none
    assert lines[lines.index("  1 | 漢字 and e\u0301clair, here") + 1] == "    |                  ^^^^"


def test_a_very_long_line_is_cut_around_the_words(at: Callable[..., Finding]) -> None:
    source = read_text("word " * 200_000 + "here it is " + "word " * 200_000, "long.txt")
    shown = [line for line in _of(source, at(source, "here it is")).splitlines() if line.startswith("  ")]
    assert any("here it is" in line for line in shown)
    assert max(map(len, shown)) <= 80


def test_a_stretch_of_many_lines_shows_its_beginning_and_its_end(at: Callable[..., Finding]) -> None:
    source = read_text("".join(f"line {number} of the bill\n" for number in range(50_000)), "many.txt")
    lines = _of(source, at(source, "line 0", "line 49999 of the bill")).splitlines()
    assert [line.split(" | ")[1] for line in lines if " | line" in line] == [
        f"line {number} of the bill" for number in (0, 1, 2, 49_998, 49_999)
    ]
    assert "  ..." in lines
