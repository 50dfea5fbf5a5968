"""Two versions of a bill on a terminal: a redline of what differs, then the findings that came and went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wylint.report.comparison import Compared
from wylint.report.comparison.headings import CONTEXT, findings_summary, headline, summary
from wylint.report.full import header
from wylint.report.paint import Paint, Style, plain
from wylint.report.redline.as_diff import section
from wylint.report.redline.as_text import LEAST, PROSE, noted
from wylint.report.redline.headings import NOTICE, affected
from wylint.report.words import sentence, wrap
from wylint.rules.finding import Finding
from wylint.text.source import Source


def render(compared: Compared, *, width: int = 80, paint: Paint = plain) -> Iterator[str]:
    """The comparison, line by line. Without colour words are marked ``[-struck-]`` and ``[+inserted+]``."""
    width = min(max(width, LEAST), PROSE)
    yield from noted(f"{compared.old.path} -> {compared.new.path}", width, paint, Style.HEADING)
    yield from noted(sentence(summary(compared.units)), width, plain)
    if compared.note:
        yield from noted(sentence(compared.note), width, plain)
    for unit in affected(compared.units):
        yield ""
        yield from noted(headline(unit), width, paint)
        yield from section(unit, width, paint, most=CONTEXT)
    came, went, _ = compared.findings
    yield ""
    yield from noted(sentence(findings_summary(compared)), width, paint, Style.HEADING)
    yield from _findings("came", compared.new, came, width, paint)
    yield from _findings("went", compared.old, went, width, paint)
    yield from noted(NOTICE, width, plain)


def _findings(verb: str, source: Source, findings: Sequence[Finding], width: int, paint: Paint) -> Iterator[str]:
    style = Style.WARNING if verb == "came" else Style.HELP
    for finding in findings:
        yield f"{paint(style, verb)}  {header(source, finding, paint)}"
        for line in wrap(sentence(finding.message), width - 6):
            yield f"      {line}"
