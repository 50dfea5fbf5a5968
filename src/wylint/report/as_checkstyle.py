"""Checkstyle's XML, which most viewers of build results read; it knows where a finding begins and no more."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.report.result import Run
from wylint.report.where import region, relative, summary
from wylint.report.xml_text import attribute
from wylint.rules.finding import Severity, Status

SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def render(run: Run) -> Iterator[str]:
    """The report, line by line; every bill has its element, one without findings too."""
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<checkstyle version="4.3">'
    for result in run.results:
        yield f"  <file name={attribute(relative(result.source.path))}>"
        for finding in result.findings:
            if finding.status is not Status.REMAINING:
                at = region(result.source, finding)
                yield (
                    f'    <error line="{at.line}" column="{at.column}" severity="{SEVERITIES[finding.severity]}"'
                    f" message={attribute(summary(finding))} source={attribute(f'wylint.{finding.code}')}/>"
                )
        yield "  </file>"
    yield "</checkstyle>"
