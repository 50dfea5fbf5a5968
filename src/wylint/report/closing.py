"""The last lines of a run: what was counted, and against which law."""

from __future__ import annotations

from wylint.report.cells import safe
from wylint.report.paint import Paint, Style
from wylint.report.result import ORDER, Run
from wylint.report.words import counted, sentence, wrap

STYLES = dict(zip(ORDER, (Style.ERROR, Style.WARNING, Style.NOTE), strict=True))


def closing(run: Run, paint: Paint, width: int) -> list[str]:
    """One line with the counts, the law judged against and its date; before it one on gaps that remain, if any."""
    lines: list[str] = []
    for result in run.results:
        if result.on_subject and result.remaining:
            gaps = "gap" if result.remaining == 1 else "gaps"
            stay = "remains" if result.remaining == 1 else "remain"
            where = f"{safe(result.source.path)}: " if run.bills > 1 else ""
            text = f"{where}{result.remaining} {gaps} of the existing law {stay}; see wylint report."
            lines += [paint(Style.QUIET, line) for line in wrap(text, width)]
    if suppressed := sum(len(result.suppressed) for result in run.results):
        lines += [paint(Style.QUIET, line) for line in wrap(_suppressed(suppressed, run.show_suppressed), width)]
    bills = counted(run.bills, "bill")
    counts = [(severity, run.count(severity)) for severity in ORDER]
    parts = [(STYLES[severity], counted(count, severity.value)) for severity, count in counts if count]
    if parts:
        listed = ", ".join(text for _, text in parts)
        listed = " and ".join(listed.rsplit(", ", 1))
    else:
        listed = "No findings"
    law = ""
    if run.law_name:
        dated = f" (the law of {run.law_as_of})" if run.law_as_of else ""
        law = f" Judged against {run.law_name}{dated}; this is no legal advice."
    first, *others = wrap(sentence(f"{listed} in {bills}") + law, width) or [""]
    for style, text in parts:
        first = first.replace(text, paint(style, text), 1)
    return [*lines, first, *others]


def _suppressed(count: int, shown: bool) -> str:
    if shown:
        return f"{counted(count, 'finding')} suppressed."
    listed = "lists it and its reason" if count == 1 else "lists them and their reasons"
    return f"{counted(count, 'finding')} suppressed; --show-suppressed {listed}."
