"""The diagnostic format of reviewdog, as one JSON object (rdjson): columns are in UTF-8 bytes there, and exclusive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from wylint.report.cells import safe
from wylint.report.result import Run
from wylint.report.where import relative
from wylint.report.words import sentence
from wylint.rules.finding import Finding, Related, Severity, Status
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
    yield json.dumps({"source": {"name": "wylint"}, "diagnostics": diagnostics})


def _diagnostic(source: Source, finding: Finding) -> dict[str, Any]:
    found = {
        "message": safe(f"{finding.name}: {sentence(finding.message)}"),
        "location": _location(source, finding.start, finding.end),
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.code},
    }
    related = [_related(source, one) for one in finding.related if one.start >= 0]
    return {**found, "relatedLocations": related} if related else found


def _related(source: Source, related: Related) -> dict[str, Any]:
    return {
        "message": safe(f"{related.address}: {related.note}"),
        "location": _location(source, related.start, related.end),
    }


def _location(source: Source, start: int, end: int) -> dict[str, Any]:
    path = relative(source.path)
    if start < 0:
        return {"path": path}
    region = {"start": _position(source, source.place(start)), "end": _position(source, source.end_place(end))}
    return {"path": path, "range": region}


def _position(source: Source, place: Place) -> dict[str, int]:
    before = source.original[place.offset - place.column + 1 : place.offset]
    return {"line": place.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
