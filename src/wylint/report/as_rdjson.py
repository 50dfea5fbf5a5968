"""The diagnostic format of reviewdog, as one JSON object (rdjson): columns are in UTF-8 bytes there, ends exclusive.

reviewdog posts a message as Markdown, so words of a bill in it are kept from being any. It refuses a whole report for
one field that its version does not know: only fields that it has had from the start are used.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wylint.report import json_text
from wylint.report.cells import safe
from wylint.report.result import Run
from wylint.report.unlinked import unlinked
from wylint.report.where import plain
from wylint.report.words import help_text, sentence
from wylint.rules.finding import Finding, Severity, Status
from wylint.text.source import Place, Source

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(run: Run) -> Iterator[str]:
    """The whole report on one line."""
    diagnostics = [
        _diagnostic(result.source, finding)
        for result in run.results
        for finding in result.findings
        if finding.status is not Status.REMAINING
    ]
    yield json_text.text({"source": {"name": "wylint"}, "diagnostics": diagnostics})


def _diagnostic(source: Source, finding: Finding) -> dict[str, Any]:
    said = f"{finding.name}: {sentence(finding.message)} {help_text(finding.help)}"
    return {
        "message": unlinked(safe(said.rstrip())),
        "location": _location(source, finding),
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.code},
    }


def _location(source: Source, finding: Finding) -> dict[str, Any]:
    path = plain(source.path)
    if finding.start < 0:
        return {"path": path}
    start, end = source.place(finding.start), source.end_place(finding.end)
    return {"path": path, "range": {"start": _position(source, start), "end": _position(source, end)}}


def _position(source: Source, place: Place) -> dict[str, int]:
    before = source.original[place.offset - place.column + 1 : place.offset]
    return {"line": place.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
