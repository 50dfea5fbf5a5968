"""JUnit's XML: each bill is a test suite and each finding a failed test, so that any CI service shows them.

A note fails nothing: it is a test that was skipped, with what it says.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.report.result import Result, Run
from wylint.report.where import region, relative
from wylint.report.words import sentence
from wylint.report.xml_text import attribute, content
from wylint.rules.finding import Finding, Severity, Status


def render(run: Run) -> Iterator[str]:
    """The report, line by line; a bill without findings is one test that passed."""
    suites = [(result, [f for f in result.findings if f.status is not Status.REMAINING]) for result in run.results]
    tests = sum(len(findings) or 1 for _, findings in suites)
    failed = sum(len(_failed(findings)) for _, findings in suites)
    errors = len(run.unreadable) + len(run.failures)
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<testsuites name="wylint" tests="{tests + errors}" failures="{failed}" errors="{errors}">'
    for result, findings in suites:
        yield from _suite(result, findings)
    if errors:
        yield f'  <testsuite name="wylint" tests="{errors}" failures="0" errors="{errors}" skipped="0" time="0">'
        for line in (*run.unreadable, *run.failures):
            yield '    <testcase classname="wylint" name="could not be linted" time="0">'
            yield f"      <error message={attribute(line)}/>"
            yield "    </testcase>"
        yield "  </testsuite>"
    yield "</testsuites>"


def _failed(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is not Severity.NOTE]


def _suite(result: Result, findings: list[Finding]) -> Iterator[str]:
    path = attribute(relative(result.source.path))
    failed = len(_failed(findings))
    yield (
        f'  <testsuite name={path} tests="{len(findings) or 1}" failures="{failed}" errors="0"'
        f' skipped="{len(findings) - failed}" time="0">'
    )
    if not findings:
        yield f'    <testcase classname={path} name="no findings" time="0"/>'
    for finding in findings:
        yield from _case(result, finding, path)
    yield "  </testsuite>"


def _case(result: Result, finding: Finding, path: str) -> Iterator[str]:
    at = region(result.source, finding)
    name = attribute(f"{finding.code} {finding.name}")
    message = attribute(sentence(finding.message))
    yield f'    <testcase classname={path} name={name} file={path} line="{at.line}" time="0">'
    if finding.severity is Severity.NOTE:
        yield f"      <skipped message={message}/>"
    else:
        where = f"{relative(result.source.path)}:{at.line}:{at.column} {finding.address}"
        text = content(f"{where}\n{finding.help}" if finding.help else where)
        yield f"      <failure type={attribute(finding.severity.value)} message={message}>{text}</failure>"
    yield "    </testcase>"
