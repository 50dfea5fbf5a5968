"""The default format: each finding with its words in the file, why it matters, what to write, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wylint.report.cells import cells, safe
from wylint.report.closing import STYLES, closing
from wylint.report.paint import Paint, Style
from wylint.report.paint import plain as no_paint
from wylint.report.result import Result, Run, Suppressed
from wylint.report.words import help_parts, sentence, wrap
from wylint.rules.finding import Finding, Related, Status
from wylint.text.source import Source

if TYPE_CHECKING:
    from wylint.report.excerpt import Cell, Highlight, Row

PROSE = 96  # sentences are wrapped here even on a wider terminal
INDENT = "  "


def render(run: Run, *, width: int = 80, paint: Paint = no_paint, quiet: bool = False) -> Iterator[str]:
    """The report of a run, line by line. ``width`` is the terminal's; ``quiet`` leaves out the closing lines."""
    width = max(width, 24)
    highlight = _highlight() if paint is not no_paint else None
    for result in run.results:
        for finding in result.findings:
            yield from _finding(result, finding, width, paint, highlight)
            yield ""
        for one in run.accepted(result):
            yield from _suppressed(result.source, one, width, paint)
            yield ""
    if not quiet:
        yield from closing(run, paint, width)


def _highlight() -> Highlight:
    from wylint.report.paint import highlight

    return highlight


def _finding(result: Result, finding: Finding, width: int, paint: Paint, highlight: Highlight | None) -> Iterator[str]:
    source = result.source
    yield header(source, finding, paint)
    where = [safe(finding.address)] if finding.address else []
    if finding.start >= 0:
        where += _margin(source, finding)
    for line in wrap("; ".join(where), min(width, PROSE) - len(INDENT)):
        yield INDENT + paint(Style.QUIET, line)
    if finding.start >= 0:
        from wylint.report.excerpt import rows  # a bill without findings needs none of it

        yield ""
        yield from _excerpt(rows(source, finding.start, finding.end, highlight), width, paint, STYLES[finding.severity])
        yield ""
    prose = min(width, PROSE) - len(INDENT)
    for line in wrap(sentence(finding.message), prose):
        yield INDENT + line
    yield from _help(finding.help, prose, paint)
    yield from _related(source, finding.related, prose, paint)


def _suppressed(source: Source, suppressed: Suppressed, width: int, paint: Paint) -> Iterator[str]:
    """An accepted finding: no words of the bill, for nothing is asked of them, but why it is accepted."""
    finding, prose = suppressed.finding, min(width, PROSE) - len(INDENT)
    yield header(source, finding, paint, suppressed=True)
    for line in wrap(finding.address, prose):
        yield INDENT + paint(Style.QUIET, line)
    for line in wrap(sentence(finding.message), prose):
        yield INDENT + line
    for number, line in enumerate(wrap(suppressed.reason, prose - 8)):
        yield f"{INDENT}{paint(Style.NOTE, 'reason:') if number == 0 else '       '} {line}"


def header(source: Source, finding: Finding, paint: Paint, *, suppressed: bool = False) -> str:
    """``bill.txt:41:5 error WY210 mistake-of-age-defense-not-barred``."""
    at = safe(source.path)
    if finding.start >= 0:
        place = source.place(min(finding.start, len(source.text)))
        at = f"{at}:{place.line}:{place.column}"
    words = [
        paint(Style.PATH, at),
        paint(STYLES[finding.severity], finding.severity.value),
        paint(Style.CODE, safe(finding.code)),
        safe(finding.name),
    ]
    if finding.status is not Status.NEW:
        words.append(paint(Style.QUIET, f"({finding.status.value})"))
    if suppressed:
        words.append(paint(Style.QUIET, "(suppressed)"))
    return " ".join(words)


def _margin(source: Source, finding: Finding) -> list[str]:
    place = source.place(min(finding.start, len(source.text)))
    parts = [("page", place.page), ("line", place.margin_line)]
    words = ", ".join(f"{name} {number}" for name, number in parts if number is not None)
    return [words] if words else []


def _excerpt(shown: list[Row], width: int, paint: Paint, accent: Style) -> Iterator[str]:
    from wylint.report.excerpt import fit

    digits = len(str(shown[-1].number)) if shown else 0
    bar = paint(Style.QUIET, "|")
    for row in shown:
        if row.gap:
            yield f"{INDENT}{paint(Style.QUIET, '...')}"
        number = paint(Style.QUIET, f"{row.number:>{digits}}")
        drawn = fit(row, width - len(INDENT) - digits - 3)
        yield f"{INDENT}{number} {bar} {''.join(_runs(drawn, paint))}".rstrip()
        marks = "".join(("^" if cell.marked else " ") * cells(cell.text) for cell in drawn).rstrip()
        yield f"{INDENT}{' ' * digits} {bar} {_marks(marks, paint, accent)}".rstrip()


def _runs(drawn: tuple[Cell, ...], paint: Paint) -> Iterator[str]:
    """Neighbours of one style painted together."""
    text, style = "", Style.PLAIN
    for cell in drawn:
        if cell.style is not style:
            yield paint(style, text)
            text, style = "", cell.style
        text += cell.text
    yield paint(style, text)


def _marks(marks: str, paint: Paint, accent: Style) -> str:
    words = marks.lstrip()
    return " " * (len(marks) - len(words)) + paint(accent, words)


def _help(text: str, prose: int, paint: Paint) -> Iterator[str]:
    parts = list(help_parts(text))
    label = paint(Style.HELP, "help:")
    if parts and parts[0][0]:
        yield f"{INDENT}{label} write:"
    for index, (model, part) in enumerate(parts):
        if model:
            for line in wrap(part, prose - 6):
                yield f"{INDENT}    {paint(Style.QUIET, '|')} {paint(Style.MODEL, line)}"
            continue
        leads = index + 1 < len(parts)
        for number, line in enumerate(wrap(sentence(part, ":" if leads else "."), prose - 6)):
            yield f"{INDENT}{label if index == number == 0 else '     '} {line}"


def _related(source: Source, related: tuple[Related, ...], prose: int, paint: Paint) -> Iterator[str]:
    lead = "rests on: "
    for number, one in enumerate(related):
        words = f"{one.address}: {one.note}" if one.note and one.address else one.address or one.note
        if 0 <= one.start <= len(source.text):
            words = f"{words} (line {source.place(one.start).line})"
        for line_number, line in enumerate(wrap(words, prose - len(lead))):
            first = number == 0 and line_number == 0
            yield f"{INDENT}{paint(Style.NOTE, 'rests on:') + ' ' if first else ' ' * len(lead)}{line}"
