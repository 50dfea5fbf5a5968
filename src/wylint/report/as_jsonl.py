"""JSON lines: one finding a line, each as it stands in the JSON report, for programs that read as it comes."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.report import json_text
from wylint.report.as_json import VERSION, finding_as_data
from wylint.report.result import Run


def render(run: Run) -> Iterator[str]:
    """One line a finding; everything outside ASCII is escaped."""
    for result in run.results:
        for finding in result.findings:
            yield json_text.text({"version": VERSION, **finding_as_data(result.source, finding)})
