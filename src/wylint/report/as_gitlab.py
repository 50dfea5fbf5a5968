"""A Code Quality report for GitLab: a JSON array that a merge request shows beside its lines.

Of two entries with one fingerprint GitLab drops one, so findings alike are numbered; it shows no name of a check, so
the description repeats it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wylint.report import json_text
from wylint.report.cells import safe
from wylint.report.result import Result, Run
from wylint.report.unlinked import unlinked
from wylint.report.where import plain, region, summary
from wylint.rules.finding import Finding, Severity, Status
from wylint.rules.fingerprint import numbered

SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def render(run: Run) -> Iterator[str]:
    """The whole report on one line."""
    yield json_text.text([entry for result in run.results for entry in _entries(result)])


def _entries(result: Result) -> Iterator[dict[str, Any]]:
    path = plain(result.source.path)
    for finding, digits in zip(result.findings, numbered(result.findings, result.source), strict=True):
        if finding.status is not Status.REMAINING:
            yield _entry(result, finding, f"{path}:{digits}", path)


def _entry(result: Result, finding: Finding, digits: str, path: str) -> dict[str, Any]:
    from hashlib import sha256

    at = region(result.source, finding)
    return {
        "description": unlinked(safe(summary(finding))),
        "check_name": finding.code,
        "fingerprint": sha256(digits.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": path,
            "lines": {"begin": at.line, "end": at.end_line},
            "positions": {
                "begin": {"line": at.line, "column": at.column},
                "end": {"line": at.end_line, "column": at.end_column},
            },
        },
    }
