"""Workflow commands of GitHub Actions: annotations on the lines of a change, and a summary of the run in Markdown.

GitHub shows at most ten errors and ten warnings of a step, so the gravest come first and a last line says how many
there are. What a bill says is escaped as the runner's own toolkit does: it can begin no command of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.report.cells import safe
from wylint.report.result import ORDER, Result, Run
from wylint.report.where import region, relative
from wylint.report.words import counted, help_text, sentence
from wylint.rules.finding import Finding, Severity, Status

MOST = 10
COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(run: Run) -> Iterator[str]:
    """A command a finding, the gravest first, at most ten of a severity; then one line with counts."""
    shown = 0
    for severity in ORDER:
        of_kind = [
            (result, finding)
            for result in run.results
            for finding in result.findings
            if finding.severity is severity and finding.status is not Status.REMAINING
        ]
        for result, finding in of_kind[:MOST]:
            shown += 1
            yield _command(result, finding)
    counts = ", ".join(counted(run.count(severity), severity.value) for severity in ORDER)
    total = sum(run.count(severity) for severity in ORDER)
    rest = f"; {shown} of them are shown as annotations" if shown < total else ""
    yield f"wylint: {counts} in {counted(run.bills, 'bill')}{rest}"


def _command(result: Result, finding: Finding) -> str:
    at = region(result.source, finding)
    title = f"{finding.code} {finding.name}"
    where = {
        "title": title,
        "file": relative(result.source.path),
        "line": at.line,
        "endLine": at.end_line,
        # columns are only understood within one line
        **({"col": at.column, "endColumn": at.end_column} if at.line == at.end_line else {}),
    }
    said = sentence(finding.message)
    if finding.address:
        said = f"{finding.address}: {said}"
    if finding.help:
        said = f"{said}\n{help_text(finding.help, chr(39))}"
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in where.items())
    return f"::{COMMANDS[finding.severity]} {properties}::{_data(said)}"


def _data(text: str) -> str:
    """Text behind the second ``::``, as the runner reads it back."""
    lines = "\n".join(map(safe, text.split("\n")))
    return lines.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The value of a property."""
    return _data(safe(text)).replace(":", "%3A").replace(",", "%2C")
