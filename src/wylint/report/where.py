"""Where a finding stands, in the terms that programs share: a path that a checkout knows, four numbers of a region."""

from __future__ import annotations

import os
from typing import NamedTuple
from urllib.parse import quote

from wylint.rules.finding import Finding
from wylint.text.source import Source


class Region(NamedTuple):
    """Lines and columns from 1, in code points; ``end_column`` is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(source: Source, finding: Finding) -> Region:
    """The region of a finding; the first character of the file where the bill prints none of its words."""
    if finding.start < 0:
        return Region(1, 1, 1, 1)
    start, end = source.place(finding.start), source.end_place(finding.end)
    return Region(start.line, start.column, end.line, end.column)


def relative(path: str) -> str:
    """A path from the folder of the run, with ``/`` between its parts; as it is where it lies outside of that folder.

    Services that annotate a change know files by their place in the checkout alone.
    """
    if os.path.isabs(path):  # noqa: PTH117
        try:
            inside = os.path.relpath(path)
        except ValueError:  # another drive
            return path.replace("\\", "/")
        path = path if inside.startswith("..") else inside
    return os.path.normpath(path).replace("\\", "/")


def uri(path: str) -> str:
    """A path as a relative URI reference: blanks and whatever else a URI cannot hold are escaped."""
    return quote(relative(path), safe="/._-~")


def summary(finding: Finding) -> str:
    """A finding in one sentence, with its code: for lists that show no code of their own."""
    message = finding.message.strip()
    return f"{finding.code} {finding.name}: {message[:1].lower() + message[1:] if _plain(message) else message}"


def _plain(message: str) -> bool:
    """Whether a message begins with an ordinary word: no abbreviation, no citation."""
    return message[:1].isupper() and not message[1:2].isupper()
