"""One line a finding: for a quick look, for grep, for editors that jump to ``path:line:column``."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.report.cells import safe
from wylint.report.closing import closing
from wylint.report.full import header
from wylint.report.paint import Paint, plain
from wylint.report.result import Run


def render(run: Run, *, width: int = 80, paint: Paint = plain, quiet: bool = False) -> Iterator[str]:
    """The report of a run, line by line; findings are never wrapped, the closing lines are."""
    for result in run.results:
        for finding in result.findings:
            yield f"{header(result.source, finding, paint)}: {safe(finding.message)}"
        for one in run.accepted(result):
            head = header(result.source, one.finding, paint, suppressed=True)
            yield f"{head}: {safe(one.finding.message)} (reason: {safe(one.reason)})"
    if not quiet:
        yield from closing(run, paint, max(width, 24))
