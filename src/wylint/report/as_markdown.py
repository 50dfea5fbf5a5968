"""Markdown: a table of findings for a comment on a change, or the summary of a run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wylint.report.cells import safe
from wylint.report.result import ORDER, Result, Run
from wylint.report.where import region, relative
from wylint.report.words import counted, sentence
from wylint.rules.finding import Finding

_SPECIAL = re.compile(r"[\\`*_\[\]#|<>~&$@]|:(?=/)|(?<=www)\.", re.IGNORECASE)
_APART = "&#8203;"  # a blank of no width: "@name", "#12" and "://" make links wherever they are shown, escaped or not


def render(run: Run) -> Iterator[str]:
    """A heading with the counts, then a table a bill; a bill without findings is only counted."""
    counts = [counted(run.count(severity), severity.value) for severity in ORDER if run.count(severity)]
    bills = counted(run.bills, "bill")
    yield f"# wylint: {' and '.join(filter(None, [', '.join(counts[:-1]), *counts[-1:]])) or 'no findings'} in {bills}"
    for result in run.results:
        if result.findings:
            yield ""
            yield from _table(result)
    for line in (*run.unreadable, *run.failures):
        yield ""
        yield f"**Could not be linted:** {escaped(line)}"
    if run.law_name:
        dated = f" (the law of {run.law_as_of})" if run.law_as_of else ""
        yield ""
        yield f"Judged against {escaped(run.law_name + dated)}; this is no legal advice."


def shortened(run: Run, most: int) -> Iterator[str]:
    """The report in at most ``most`` bytes, but for a last line that says how many lines were left out."""
    lines, size = list(render(run)), 0
    for number, line in enumerate(lines):
        size += len(line.encode("utf-8", "backslashreplace")) + 1
        if size > most:
            yield ""
            yield f"{counted(len(lines) - number, 'more line')} would not fit here."
            return
        yield line


def _table(result: Result) -> Iterator[str]:
    yield f"## {escaped(relative(result.source.path))}"
    yield ""
    yield "| line | severity | rule | where | what |"
    yield "|---:|---|---|---|---|"
    for finding in result.findings:
        yield _row(result, finding)


def _row(result: Result, finding: Finding) -> str:
    line = region(result.source, finding).line if finding.start >= 0 else "-"
    rule = escaped(f"{finding.code} {finding.name}")
    return (
        f"| {line} | {finding.severity.value} | {rule} | {escaped(finding.address)} "
        f"| {escaped(sentence(finding.message))} |"
    )


def escaped(text: str) -> str:
    """Text of a bill in Markdown: it makes no link, no tag, no emphasis, no cell, and mentions nobody."""
    return _SPECIAL.sub(_escape, safe(" ".join(text.split())))


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character == "|":
        return "&#124;"  # cuts a table's row even where a backslash stands before it
    if character == ".":
        return f"{_APART}."
    return f"\\{character}{_APART if character in '@#:' else ''}"
