"""From the paths of the command line to the files to read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

ENDINGS = (".txt", ".text", ".wybill")
_NOT_WALKED = frozenset({"CVS", "_darcs", "__pycache__", "node_modules"})


class Unfound(NamedTuple):
    """A path of the command line that leads to no bill; ``reason`` is for people."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


def files(paths: Iterable[str]) -> Iterator[str | Unfound]:
    """The files that the paths name, each once, folders walked in sorted order; ``-`` stands for standard input.

    A file that is named is read whatever its ending; in a folder only text files are, and nothing hidden is entered.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _below(path) if path != "-" and os.path.isdir(path) else [_named(path)]:  # noqa: PTH112
            if isinstance(found, Unfound):
                yield found
                continue
            same = os.path.normpath(found)
            if same not in seen:
                seen.add(same)
                yield found


def _named(path: str) -> str | Unfound:
    if path == "-" or os.path.lexists(path):
        return path
    return Unfound(path, f"no such file or folder{_hint(path)}")


def _hint(path: str) -> str:
    """A word without an ending may be a mistyped command."""
    if not path.isalpha():
        return ""
    from difflib import get_close_matches

    from wylint.cli.app import COMMANDS

    near = get_close_matches(path, COMMANDS, 1, 0.7)
    return f'; did you mean the command "{near[0]}"?' if near else ""


def _below(top: str) -> Iterator[str | Unfound]:
    """The text files below a folder; links to folders are not followed."""
    refused: list[OSError] = []
    for folder, folders, names in os.walk(top, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _NOT_WALKED)
        for name in sorted(names):
            if not name.startswith(".") and name.lower().endswith(ENDINGS):
                yield os.path.join(folder, name)  # noqa: PTH118 - as given: a Path would drop a leading "./"
    for error in refused:
        yield Unfound(os.fsdecode(error.filename or top), (error.strerror or "cannot be read").lower())
