"""Two versions of a bill in Markdown: a redline of what differs, then the findings that came and went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wylint.report.comparison import Compared
from wylint.report.comparison.headings import CONTEXT, findings_summary, headline, summary
from wylint.report.redline.as_markdown import escaped, section
from wylint.report.redline.headings import NOTICE, affected, position
from wylint.report.words import sentence
from wylint.rules.finding import Finding
from wylint.text.source import Source


def render(compared: Compared) -> Iterator[str]:
    """The comparison as Markdown, line by line."""
    yield f"# {escaped(compared.old.path)} → {escaped(compared.new.path)}"
    yield ""
    yield escaped(sentence(summary(compared.units)))
    if compared.note:
        yield ""
        yield f"> {escaped(sentence(compared.note))}"
    yield ""
    for unit in affected(compared.units):
        yield f"## {escaped(sentence(headline(unit), ''))}"
        yield ""
        yield from section(unit, most=CONTEXT)
    came, went, _ = compared.findings
    yield "## Findings"
    yield ""
    yield escaped(sentence(findings_summary(compared)))
    if came or went:
        yield ""
    yield from _findings("came", compared.new, came)
    yield from _findings("went", compared.old, went)
    yield ""
    yield NOTICE


def _findings(verb: str, source: Source, findings: Sequence[Finding]) -> Iterator[str]:
    for one in findings:
        where = position(source, one.start) if one.start >= 0 else source.path
        said = f"{one.severity.value} {one.code} {one.name}: {sentence(one.message)} ({where})"
        yield f"- **{verb}** {escaped(said)}"
