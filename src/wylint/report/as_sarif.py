"""SARIF 2.1.0 for code scanning: rules with their manual pages, regions of four numbers, fingerprints, suppressions.

What is suppressed is a result too, with the reason as its justification: a service then shows it as dismissed. Paths are
relative to the folder of the run.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import wylint
from wylint.report.cells import safe
from wylint.report.result import Result, Run
from wylint.report.where import region, uri
from wylint.report.words import sentence
from wylint.rules.finding import Finding, Related, Severity, Status
from wylint.rules.fingerprint import numbered
from wylint.rules.page import parts
from wylint.rules.registry import find
from wylint.text.source import Source

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
BASE = "%SRCROOT%"


def render(run: Run) -> Iterator[str]:
    """The whole log as one JSON object."""
    yield json.dumps(document(run), indent=1)


def document(run: Run) -> dict[str, Any]:
    """The log as plain data."""
    said = [(result, finding, digits, reason) for result in run.results for finding, digits, reason in _said(result)]
    rules: dict[str, int] = {}
    for _, finding, _, _ in said:
        rules.setdefault(finding.code, len(rules))
    names = {finding.code: finding for _, finding, _, _ in said}
    notices = [{"level": "error", "message": {"text": safe(line)}} for line in (*run.unreadable, *run.failures)]
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "wylint",
                        "semanticVersion": wylint.__version__,
                        "rules": [_rule(names[code]) for code in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {BASE: {"description": {"text": "The folder that wylint was run in."}}},
                "invocations": [{"executionSuccessful": not notices, "toolExecutionNotifications": notices}],
                "properties": {
                    "law": run.law_name,
                    "lawAsOf": run.law_as_of,
                    "notice": "This is no legal advice.",
                },
                "results": [
                    _result(result.source, finding, rules[finding.code], digits, reason)
                    for result, finding, digits, reason in said
                ],
            }
        ],
    }


def _said(result: Result) -> Iterator[tuple[Finding, str, tuple[str, str] | None]]:
    """Every finding of a bill with its digits, those that are suppressed last, with the kind and reason of that."""
    open_findings = [finding for finding in result.findings if finding.status is not Status.REMAINING]
    closed = [(one.finding, (one.kind, one.reason)) for one in result.suppressed]
    findings = [*open_findings, *(finding for finding, _ in closed)]
    reasons: list[tuple[str, str] | None] = [*(None for _ in open_findings), *(reason for _, reason in closed)]
    yield from zip(findings, numbered(findings, result.source), reasons, strict=True)


def _rule(finding: Finding) -> dict[str, Any]:
    rule = find(finding.code)
    found: dict[str, Any] = {"id": finding.code, "name": finding.name}
    if rule is None:
        text = finding.name.replace("-", " ")
        return found | {
            "shortDescription": {"text": text},
            "fullDescription": {"text": text},
            "help": {"text": text},
            "defaultConfiguration": {"level": _level(finding.severity)},
        }
    text = rule.manual().strip()
    opening, sections = parts(text)
    checks = dict(sections).get("What it checks", opening)
    return found | {
        "shortDescription": {"text": opening},
        "fullDescription": {"text": checks},
        "help": {
            "text": text,
            "markdown": "\n\n".join([opening, *(f"**{name}**\n\n{said}" for name, said in sections)]),
        },
        "defaultConfiguration": {"level": _level(rule.severity)},
        "properties": {"tags": [rule.area.value.replace("_", "-")]},
    }


def _result(
    source: Source, finding: Finding, index: int, digits: str, reason: tuple[str, str] | None
) -> dict[str, Any]:
    text = sentence(finding.message)
    found: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _level(finding.severity),
        "message": {"text": safe(f"{text} {sentence(finding.help.replace('`', chr(34)))}".strip())},
        "locations": [_location(source, finding)],
        "partialFingerprints": {"primaryLocationLineHash": f"{digits}:1", "wylint/v1": digits},
        "properties": {"status": finding.status.value, "address": safe(finding.address)},
    }
    related = [_related(source, one, number) for number, one in enumerate(_printed(finding.related))]
    if related:
        found["relatedLocations"] = related
    if reason is not None:
        kind, justification = reason
        found["suppressions"] = [{"kind": kind, "justification": safe(justification)}]
    return found


def _location(source: Source, finding: Finding) -> dict[str, Any]:
    at = region(source, finding)
    found: dict[str, Any] = {"physicalLocation": _physical(source, (at.line, at.column, at.end_line, at.end_column))}
    if finding.address:
        found["logicalLocations"] = [{"fullyQualifiedName": safe(finding.address), "kind": "member"}]
    return found


def _printed(related: Iterable[Related]) -> Iterator[Related]:
    return (one for one in related if one.start >= 0)


def _related(source: Source, related: Related, number: int) -> dict[str, Any]:
    start, end = source.place(related.start), source.end_place(related.end)
    return {
        "id": number,
        "message": {"text": safe(f"{related.address}: {related.note}")},
        "physicalLocation": _physical(source, (start.line, start.column, end.line, end.column)),
    }


def _physical(source: Source, numbers: tuple[int, int, int, int]) -> dict[str, Any]:
    line, column, end_line, end_column = numbers
    return {
        "artifactLocation": {"uri": uri(source.path), "uriBaseId": BASE},
        "region": {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column},
    }


def _level(severity: Severity) -> str:
    return severity.value
