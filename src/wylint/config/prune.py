"""Take tables ``[[suppress]]`` out of a configuration file and leave all else as it is, comments and order included."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from typing import Any

KEY = "suppress"


class Entangled(Exception):  # noqa: N818 - a word that a caller reads, not an error of the program
    """A table that cannot be taken out by its lines: a person has to."""


def without(text: str, lines: Collection[int], prefix: tuple[str, ...] = ()) -> str:
    """The TOML ``text`` without the tables whose headers stand on ``lines`` (from 1).

    ``prefix`` is the table that holds the settings: ``("tool", "wylint")``. The lines of a table go from its header to
    its last value; a comment above it stays. Raises ``Entangled`` where the rest would not read as it did.
    """
    rows = text.splitlines(keepends=True)
    heads = [number for number, row in enumerate(rows) if row.lstrip().startswith("[")]
    wanted = _bare(_without(tomllib.loads(text), prefix, rows, lines), prefix)
    for line in sorted(lines, reverse=True):
        start = line - 1
        end = next((head for head in heads if head > start), len(rows))
        while end > start + 1 and _empty(rows[end - 1]):
            end -= 1
        if start == 0 or not rows[start - 1].strip():  # of the blank lines around it one is enough, none at the end
            if end < len(rows):
                end += not rows[end].strip()
            elif start:
                start -= 1
        del rows[start:end]
    left = "".join(rows)
    try:
        same = _bare(tomllib.loads(left), prefix) == wanted
    except ValueError:
        same = False
    if not same:
        raise Entangled
    return left


def _empty(row: str) -> bool:
    return not row.strip() or row.lstrip().startswith("#")


def _without(data: dict[str, Any], prefix: tuple[str, ...], rows: list[str], lines: Collection[int]) -> dict[str, Any]:
    """What the file has to say afterwards: the tables of ``KEY`` but those whose headers stand on ``lines``."""
    table = data
    for name in prefix:
        table = table[name]
    headers = [number for number, row in enumerate(rows, 1) if _opens(row, prefix)]
    if len(headers) != len(table.get(KEY, ())) or not set(lines) <= set(headers):
        raise Entangled
    kept = [one for one, line in zip(table[KEY], headers, strict=True) if line not in lines]
    if kept:
        table[KEY] = kept
    else:
        del table[KEY]
    return data


def _bare(data: dict[str, Any], prefix: tuple[str, ...]) -> dict[str, Any]:
    """The data without the table of settings, and those around it, where nothing is in them."""
    for length in range(len(prefix), 0, -1):
        table = data
        for name in prefix[: length - 1]:
            table = table.get(name, {})
        if not table.get(prefix[length - 1], True):
            del table[prefix[length - 1]]
    return data


def _opens(row: str, prefix: tuple[str, ...]) -> bool:
    """Whether a line is the header ``[[suppress]]``."""
    bare = row.split("#", 1)[0].strip()
    if not (bare.startswith("[[") and bare.endswith("]]")):
        return False
    return tuple(part.strip().strip("\"'") for part in bare[2:-2].split(".")) == (*prefix, KEY)
