"""From the paths of the command line to the files to read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from wylint.config.settings import NEVER_WALKED

ENDINGS = (".txt", ".text", ".wybill")
Excludes: TypeAlias = "Callable[..., bool]"  # (path, named=…): whether settings have it passed over


class Unfound(NamedTuple):
    """A path of the command line that leads to no bill; ``reason`` is for people."""

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class Excluded(NamedTuple):
    """A path of the command line that settings have passed over all the same."""

    path: str


def files(
    paths: Iterable[str], excludes: Excludes | None = None, stdin_name: str = "-"
) -> Iterator[str | Unfound | Excluded]:
    """The files that the paths name, each once, folders walked in sorted order; ``-`` stands for standard input.

    A file that is named is read whatever its ending; in a folder only text files are, and nothing hidden is entered.
    ``excludes`` says of a path what is passed over.
    """
    seen: set[str] = set()
    for path in paths:
        if excludes is not None and _there(path, stdin_name) and excludes(_name(path, stdin_name), named=True):
            yield Excluded(path)
            continue
        for found in _below(path, excludes) if path != "-" and os.path.isdir(path) else [_named(path)]:  # noqa: PTH112
            if isinstance(found, Unfound):
                yield found
                continue
            same = os.path.normpath(found)
            if same not in seen:
                seen.add(same)
                yield found


def _name(path: str, stdin_name: str) -> str:
    return stdin_name if path == "-" else path


def _there(path: str, stdin_name: str) -> bool:
    """Whether a path can be excluded at all: standard input only under a name."""
    return stdin_name != "-" if path == "-" else os.path.lexists(path)


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


def _below(top: str, excludes: Excludes | None) -> Iterator[str | Unfound]:
    """The text files below a folder; links to folders are not followed."""
    refused: list[OSError] = []
    for folder, folders, names in os.walk(top, onerror=refused.append):
        folders[:] = [os.path.basename(path) for path in _kept(folder, folders, excludes)]  # noqa: PTH119
        yield from _kept(folder, (name for name in names if name.lower().endswith(ENDINGS)), excludes)
    for error in refused:
        yield Unfound(os.fsdecode(error.filename or top), (error.strerror or "cannot be read").lower())


def _kept(folder: str, names: Iterable[str], excludes: Excludes | None) -> Iterator[str]:
    """The paths of what is neither hidden nor excluded, sorted."""
    for name in sorted(names):
        path = os.path.join(folder, name)  # noqa: PTH118 - as given: a Path would drop a leading "./"
        if not name.startswith(".") and not (excludes(path, named=False) if excludes else name in NEVER_WALKED):
            yield path
