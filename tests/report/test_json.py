"""JSON output is an interface: its schema, its positions, one pinned example."""

from __future__ import annotations

import json
from collections.abc import Callable

import jsonschema
from pytest_regressions.file_regression import FileRegressionFixture

from wylint.report import Result, Run
from wylint.report.as_json import SCHEMA, document, render
from wylint.rules.finding import Finding, Severity, Status
from wylint.text import Source, read_text


def validate(data: object) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)


def test_the_fixture_bill(run: Run, file_regression: FileRegressionFixture) -> None:
    text = "\n".join(render(run)) + "\n"
    validate(json.loads(text))
    file_regression.check(text, extension=".json", encoding="utf-8")


def test_a_run_that_found_nothing_and_one_that_read_nothing(bill: Source) -> None:
    validate(document(Run((Result(bill, ()),), "builtin:2022-10", "2022-10-01")))
    validate(document(Run((), unreadable=("bill.txt: no such file or folder",))))


def test_words_that_the_bill_does_not_print_have_no_place(bill: Source) -> None:
    remaining = Finding("WY102", "x", Severity.ERROR, Status.REMAINING, "m", "6-2-701(a)(xiv)", -1, -1)
    data = document(Run((Result(bill, (remaining,), 1, True),)))
    validate(data)
    assert (data["findings"][0]["start"], data["findings"][0]["end"]) == (None, None)
    assert (data["summary"]["errors"], data["summary"]["remaining"]) == (0, 1)


def test_offsets_count_the_original_with_its_byte_order_mark(at: Callable[..., Finding]) -> None:
    source = read_text("\ufeff漢字 and here\r\n", "bill.txt")
    found = document(Run((Result(source, (at(source, "here"),)),)))["findings"][0]
    assert source.original[found["start"]["offset"] : found["end"]["offset"]] == "here"
    assert source.text[found["start"]["clean_offset"] : found["end"]["clean_offset"]] == "here"


def test_positions_name_page_and_margin_line(run: Run) -> None:
    start = document(run)["findings"][2]["start"]
    assert {key: start[key] for key in ("line", "column", "page", "margin_line")} == {
        "line": 53,
        "column": 33,
        "page": 2,
        "margin_line": 7,
    }
