"""The formats of a run's findings: which module writes each. It is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from wylint.report.cells import inert
from wylint.report.paint import Paint, plain
from wylint.report.result import Run

CONSOLE = {"full": "full", "concise": "concise"}
FILES = {
    "json": "as_json",
    "jsonl": "as_jsonl",
    "github": "as_github",
    "gitlab": "as_gitlab",
    "sarif": "as_sarif",
    "rdjson": "as_rdjson",
    "junit": "as_junit",
    "checkstyle": "as_checkstyle",
    "markdown": "as_markdown",
}


def lines(run: Run, name: str, *, width: int = 80, paint: Paint = plain, quiet: bool = False) -> Iterator[str]:
    """A run in the format of this name, line by line.

    The formats of the console alone have a width, colours, and closing lines that ``quiet`` leaves out.
    """
    if name in FILES:
        yield from import_module(f"wylint.report.{FILES[name]}").render(run)
        return
    render = import_module(f"wylint.report.{CONSOLE[name]}").render
    yield from map(inert, render(run, width=width, paint=paint, quiet=quiet or not run.results))
