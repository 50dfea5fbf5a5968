"""How often each rule spoke in a run, in place of its findings: for a first look at many bills."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wylint.report.closing import closing
from wylint.report.paint import Paint, Style, plain
from wylint.report.result import Run
from wylint.rules.finding import Status

VERSION = 1


def counts(run: Run) -> list[tuple[int, str, str]]:
    """(count, code, name) of every rule that spoke, the most frequent first; gaps that only remain do not count."""
    found = Counter((one.code, one.name) for one in run.findings() if one.status is not Status.REMAINING)
    return sorted(((count, *rule) for rule, count in found.items()), key=lambda one: (-one[0], one[1]))


def render(run: Run, *, width: int = 80, paint: Paint = plain, quiet: bool = False) -> Iterator[str]:
    """A line a rule: how often, code, name; then the closing lines, unless ``quiet``."""
    rows = counts(run)
    digits = len(f"{rows[0][0]:,}") if rows else 0
    for count, code, name in rows:
        yield f"{count:>{digits},} {paint(Style.CODE, code)} {name}"
    if rows and not quiet:
        yield ""
    if not quiet:
        yield from closing(run, paint, max(width, 24))


def as_json(run: Run) -> str:
    """The same as one JSON object."""
    import json

    rows = [{"code": code, "name": name, "count": count} for count, code, name in counts(run)]
    return json.dumps({"version": VERSION, "statistics": rows}, indent=2)
