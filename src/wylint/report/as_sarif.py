"""SARIF 2.1.0 for code scanning: rules with their manual pages, regions of four numbers, fingerprints, suppressions.

What is suppressed is a result too where it is asked for, with the reason as its justification. Viewers hide such
results; GitHub opens an alert for each, so they are left out by default. Paths are relative to the checkout.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import wylint
from wylint.report import json_text
from wylint.report.cells import safe
from wylint.report.result import Result, Run, Suppressed
from wylint.report.unlinked import unlinked
from wylint.report.where import region, relative, uri
from wylint.report.words import help_text, sentence
from wylint.rules.finding import Finding, Related, Severity, Status
from wylint.rules.fingerprint import numbered
from wylint.rules.page import parts
from wylint.rules.registry import find
from wylint.text.source import Source

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
BASE = "%SRCROOT%"
MOST = 1_000  # characters that GitHub takes of a description
# GitHub orders alerts that are no matter of security by this
SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}


def render(run: Run) -> Iterator[str]:
    """The whole log as one JSON object."""
    yield json_text.text(document(run), indent=1)


def document(run: Run) -> dict[str, Any]:
    """The log as plain data."""
    said = [(result, *one) for result in run.results for one in _said(run, result)]
    rules: dict[str, Finding] = {}
    for _, finding, _, _ in said:
        rules.setdefault(finding.code, finding)
    places = {code: index for index, code in enumerate(rules)}
    notices = [{"level": "error", "message": _text(line)} for line in (*run.unreadable, *run.failures)]
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "wylint",
                        "semanticVersion": wylint.__version__,
                        "rules": [_rule(finding) for finding in rules.values()],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {BASE: {"description": {"text": "The top of the checkout."}}},
                "invocations": [{"executionSuccessful": not notices, "toolExecutionNotifications": notices}],
                "properties": {
                    "law": run.law_name,
                    "lawAsOf": run.law_as_of,
                    "notice": "This is no legal advice.",
                },
                "results": [
                    _result(result.source, finding, places[finding.code], digits)
                    | (_suppressions(accepted) if run.show_suppressed else {})
                    for result, finding, digits, accepted in said
                ],
            }
        ],
    }


def _said(run: Run, result: Result) -> Iterator[tuple[Finding, str, Suppressed | None]]:
    """Every finding of a bill with its digits, those that are suppressed last, each with why."""
    told: list[tuple[Finding, Suppressed | None]] = [
        (finding, None) for finding in result.findings if finding.status is not Status.REMAINING
    ]
    told += [(accepted.finding, accepted) for accepted in run.accepted(result)]
    digits = numbered((finding for finding, _ in told), result.source)
    return ((finding, one, accepted) for (finding, accepted), one in zip(told, digits, strict=True))


def _rule(finding: Finding) -> dict[str, Any]:
    rule = find(finding.code)
    severity = finding.severity if rule is None else rule.severity
    text = rule.manual().strip() if rule is not None else sentence(finding.name.replace("-", " "))
    opening, sections = parts(text)
    tags = {"tags": [rule.area.value.replace("_", "-")]} if rule is not None else {}
    return {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": _text(_cut(opening)),
        "fullDescription": _text(_cut(dict(sections).get("What it checks", opening))),
        "help": {
            "text": _literal(text),
            "markdown": _literal("\n\n".join([opening, *(f"**{name}**\n\n{said}" for name, said in sections)])),
        },
        "defaultConfiguration": {"level": severity.value},
        "properties": {**tags, "problem.severity": SEVERITIES[severity]},
    }


def _text(text: str) -> dict[str, str]:
    """A message that holds words of others: one line, no link, no placeholder."""
    return {"text": _literal(unlinked(safe(text)))}


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= MOST else f"{words[: MOST - 1]}…"


def _literal(text: str) -> str:
    """Braces stand for arguments of a message, and are doubled where they are meant."""
    return text.replace("{", "{{").replace("}", "}}")


def _suppressions(accepted: Suppressed | None) -> dict[str, Any]:
    """Where one result says whether it is suppressed, every result of the run does."""
    if accepted is None:
        return {"suppressions": []}
    return {"suppressions": [{"kind": accepted.kind, "justification": safe(accepted.reason)}]}


def _result(source: Source, finding: Finding, index: int, digits: str) -> dict[str, Any]:
    same, _, number = digits.partition("-")
    found: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity.value,
        "message": _text(f"{sentence(finding.message)} {help_text(finding.help)}".strip() or finding.name),
        "locations": [_location(source, finding)],
        "partialFingerprints": {"primaryLocationLineHash": f"{same}:{number or 1}", "wylint/v1": digits},
        "properties": {"status": finding.status.value, "address": safe(finding.address)},
    }
    printed = (one for one in finding.related if one.start >= 0)
    related = [_related(source, one, number) for number, one in enumerate(printed, 1)]
    return found | ({"relatedLocations": related} if related else {})


def _location(source: Source, finding: Finding) -> dict[str, Any]:
    at = region(source, finding)
    found: dict[str, Any] = {"physicalLocation": _physical(source, (at.line, at.column, at.end_line, at.end_column))}
    if finding.address:
        found["logicalLocations"] = [{"fullyQualifiedName": safe(finding.address), "kind": "provision"}]
    return found


def _related(source: Source, related: Related, number: int) -> dict[str, Any]:
    start, end = source.place(related.start), source.end_place(related.end)
    return {
        "id": number,
        "message": _text(f"{related.address}: {related.note}"),
        "physicalLocation": _physical(source, (start.line, start.column, end.line, end.column)),
    }


def _physical(source: Source, numbers: tuple[int, int, int, int]) -> dict[str, Any]:
    line, column, end_line, end_column = numbers
    path = relative(source.path)
    base = {} if os.path.isabs(path) else {"uriBaseId": BASE}  # noqa: PTH117 - no path of a file system any more
    return {
        "artifactLocation": {"uri": uri(path), **base},
        "region": {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column},
    }
