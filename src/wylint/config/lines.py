"""On which line of a TOML text a key stands, for messages: a look at how lines begin, not a parser."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

Path: TypeAlias = "tuple[str | int, ...]"


def line_of(text: str, path: Path) -> int:
    """The line, from 1, of the key or table that ``path`` leads to, else of the nearest one around it; 0: not found.

    A table of an array is the array's name and its number from 0.
    """
    lines = _lines(text)
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 0


@lru_cache(maxsize=8)
def _lines(text: str) -> dict[Path, int]:
    lines: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    here: Path = ()
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.split("#", 1)[0].strip()
        if bare.startswith("[") and bare.endswith("]") and not bare.startswith(('["', "['")):
            here = _table(bare, counts)
            for length in range(1, len(here) + 1):
                lines.setdefault(here[:length], number)
            continue
        head, equals, _ = bare.partition("=")
        if equals and head:
            names = _names(head)
            for length in range(1, len(names) + 1):
                lines.setdefault((*here, *names[:length]), number)
    return lines


def _table(header: str, counts: dict[Path, int]) -> Path:
    """The path of a header; tables of arrays are counted."""
    here: list[str | int] = []
    names = _names(header.strip("[]"))
    for index, name in enumerate(names):
        here.append(name)
        path = tuple(here)
        if header.startswith("[[") and index == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            here.append(counts[path])
    return tuple(here)


def _names(dotted: str) -> list[str]:
    return [part.strip().strip("\"'") for part in dotted.split(".")]
