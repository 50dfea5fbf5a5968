"""Reports that are written to files, beside the one that is shown."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import NamedTuple

import click

from wylint.config.settings import FORMATS
from wylint.report import Run

SUMMARY = "GITHUB_STEP_SUMMARY"
MOST = 1_000_000  # bytes: GitHub refuses the whole summary of a step that is longer than a mebibyte


class Output(NamedTuple):
    """One report that is asked for with ``-o``."""

    format: str
    path: str


def outputs(words: Iterable[str]) -> tuple[Output, ...]:
    """What ``-o FORMAT=FILE`` asks for; ``click.UsageError`` for anything else."""
    found: list[Output] = []
    for word in words:
        name, sign, path = word.partition("=")
        if not sign or not path or path == "-" or name not in FORMATS:
            raise click.UsageError(f'-o takes FORMAT=FILE, such as {_meant(name, sign, path)}, not "{word}"')
        same = os.path.normcase(os.path.abspath(path))  # noqa: PTH100
        if any(same == os.path.normcase(os.path.abspath(one.path)) for one in found):  # noqa: PTH100
            raise click.UsageError(f"-o names the file {path} twice")
        found.append(Output(name, path))
    return tuple(found)


def _meant(name: str, sign: str, path: str) -> str:
    """The nearest right form: by the format that is written, else by the ending of the file."""
    from difflib import get_close_matches

    if not sign:
        ending = os.path.splitext(name)[1].removeprefix(".").lower()  # noqa: PTH122
        kind = {"xml": "junit", "md": "markdown", "txt": "full"}.get(ending, ending)
        return f"{kind if kind in FORMATS else 'sarif'}={name or 'wylint.sarif'}"
    near = get_close_matches(name.lower(), FORMATS, 1, 0.5)
    return f"{near[0] if near else 'sarif'}={path if path not in {'', '-'} else 'FILE'} (formats: {', '.join(FORMATS)})"


def written(run: Run, wanted: Iterable[Output], *, quiet: bool = False) -> list[str]:
    """Write the reports; one line for each file that could not be written."""
    from wylint.report.formats import lines

    lost: list[str] = []
    for one in wanted:
        try:
            _write(one.path, lines(run, one.format, quiet=quiet), "w")
        except OSError as error:
            lost.append(_unwritten(one.path, error))
    return lost


def summarized(run: Run) -> list[str]:
    """Append the run in Markdown to the summary of a step of GitHub Actions, if it is one; lines as :func:`written`."""
    path = os.environ.get(SUMMARY)
    if not path:
        return []
    from wylint.report import as_markdown

    try:
        before = os.path.getsize(path) if os.path.exists(path) else 0  # noqa: PTH110, PTH202
        _write(path, as_markdown.shortened(run, MOST - before), "a")
    except OSError as error:
        return [_unwritten(path, error)]
    return []


def _write(path: str, lines: Iterable[str], mode: str) -> None:
    # a character that is no text, as a file's name may hold one, never keeps the rest from being written
    with open(path, mode, encoding="utf-8", errors="backslashreplace", newline="\n") as file:  # noqa: PTH123
        file.writelines(f"{line}\n" for line in lines)


def _unwritten(path: str, error: OSError) -> str:
    return f"{path}: cannot be written: {(error.strerror or str(error)).lower()}"
