"""JUnit's XML: each bill is a test suite and each finding a failed test, so that any CI service shows them.

A note fails nothing: it is a test that was skipped, with what it says. Only attributes that the strictest readers know
are written (Jenkins' xUnit refuses others), and no two tests of a bill share a name (GitLab drops the second).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from wylint.report.result import Result, Run
from wylint.report.where import region, relative
from wylint.report.words import help_text, sentence
from wylint.report.xml_text import attribute, content
from wylint.rules.finding import Finding, Severity, Status


class Suite(NamedTuple):
    """A bill and what of it is a test."""

    result: Result
    findings: list[Finding]

    @property
    def tests(self) -> int:
        """How many tests; a bill without findings is one that passed."""
        return len(self.findings) or 1

    @property
    def failures(self) -> int:
        """How many of them failed."""
        return sum(finding.severity is not Severity.NOTE for finding in self.findings)


def render(run: Run) -> Iterator[str]:
    """The report, line by line."""
    suites = [Suite(one, [f for f in one.findings if f.status is not Status.REMAINING]) for one in run.results]
    errors = (*run.unreadable, *run.failures)
    tests = sum(suite.tests for suite in suites) + len(errors)
    failures = sum(suite.failures for suite in suites)
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<testsuites name="wylint" tests="{tests}" failures="{failures}" errors="{len(errors)}" time="0">'
    for suite in suites:
        yield from _suite(suite)
    if errors:
        yield from _errors(errors)
    yield "</testsuites>"


def _suite(suite: Suite) -> Iterator[str]:
    path = attribute(relative(suite.result.source.path))
    skipped = len(suite.findings) - suite.failures
    yield (
        f'  <testsuite name={path} file={path} tests="{suite.tests}" failures="{suite.failures}" errors="0"'
        f' skipped="{skipped}" time="0">'
    )
    if not suite.findings:
        yield f'    <testcase classname={path} name="no findings" time="0"/>'
    names: Counter[str] = Counter()
    for finding in suite.findings:
        name = f"{finding.code} {finding.name}" + (f" at {finding.address}" if finding.address else "")
        names[name] += 1
        yield from _case(suite.result, finding, f"{name} ({names[name]})" if names[name] > 1 else name)
    yield "  </testsuite>"


def _case(result: Result, finding: Finding, name: str) -> Iterator[str]:
    path = relative(result.source.path)
    message = attribute(sentence(finding.message))
    yield f'    <testcase classname={attribute(path)} name={attribute(name)} time="0">'
    if finding.severity is Severity.NOTE:
        yield f"      <skipped message={message}/>"
    else:
        at = region(result.source, finding)
        where = f"{path}:{at.line}:{at.column}"
        text = content(f"{where}\n{help_text(finding.help)}".rstrip())
        yield f"      <failure type={attribute(finding.severity.value)} message={message}>{text}</failure>"
    yield "    </testcase>"


def _errors(lines: tuple[str, ...]) -> Iterator[str]:
    """What kept bills from being linted, as a suite of its own."""
    count = len(lines)
    yield f'  <testsuite name="wylint" tests="{count}" failures="0" errors="{count}" skipped="0" time="0">'
    for number, line in enumerate(lines, 1):
        yield f'    <testcase classname="wylint" name="could not be linted ({number})" time="0">'
        yield f'      <error type="error" message={attribute(line)}/>'
        yield "    </testcase>"
    yield "  </testsuite>"
