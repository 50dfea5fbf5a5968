"""JSON for programs: an interface, described by ``schema/findings-1.json``, not changed without a changelog entry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wylint.report import json_text
from wylint.report.result import ORDER, Run, Suppressed
from wylint.rules.finding import Finding, Related
from wylint.text.source import Place, Source

VERSION = 1
SCHEMA = Path(__file__).with_name("schema") / "findings-1.json"


def render(run: Run) -> Iterator[str]:
    """The report of a run as one JSON object; everything outside ASCII is escaped, so any terminal is safe from it."""
    yield json_text.text(document(run), indent=2)


def document(run: Run) -> dict[str, Any]:
    """The report of a run as plain data."""
    findings = [finding_as_data(result.source, finding) for result in run.results for finding in result.findings]
    suppressed = [_suppressed(result.source, one) for result in run.results for one in run.accepted(result)]
    listed = {"suppressed": suppressed} if run.show_suppressed else {}
    return {"version": VERSION, "findings": findings, **listed, "summary": _summary(run)}


def _summary(run: Run) -> dict[str, Any]:
    return {
        "bills": run.bills,
        **{f"{severity.value}s": run.count(severity) for severity in ORDER},
        "remaining": sum(result.remaining for result in run.results if result.on_subject),
        "suppressed": sum(len(result.suppressed) for result in run.results),
        "law": {"name": run.law_name, "as_of": run.law_as_of or None},
        "unreadable": list(run.unreadable),
        "failures": list(run.failures),
        "notice": "This is no legal advice.",
    }


def _suppressed(source: Source, suppressed: Suppressed) -> dict[str, Any]:
    finding = finding_as_data(source, suppressed.finding)
    return {"reason": suppressed.reason, "kind": suppressed.kind, "finding": finding}


def finding_as_data(source: Source, finding: Finding) -> dict[str, Any]:
    """One finding on a bill."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "status": finding.status.value,
        "message": finding.message,
        "path": source.path,
        "address": finding.address,
        **stretch(source, finding.start, finding.end),
        "help": finding.help,
        "related": [_related(source, related) for related in finding.related],
    }


def _related(source: Source, related: Related) -> dict[str, Any]:
    return {"address": related.address, "note": related.note, **stretch(source, related.start, related.end)}


def stretch(source: Source, start: int, end: int) -> dict[str, Any]:
    """``start`` and ``end`` (exclusive) of a stretch of the bill; null where the bill does not print it."""
    if start < 0:
        return {"start": None, "end": None}
    return {"start": _place(source.place(start), start), "end": _place(source.end_place(end), end)}


def _place(place: Place, clean_offset: int) -> dict[str, Any]:
    return {
        "line": place.line,
        "column": place.column,
        "offset": place.offset,
        "clean_offset": clean_offset,
        "page": place.page,
        "margin_line": place.margin_line,
    }
