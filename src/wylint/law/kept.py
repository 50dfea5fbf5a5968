"""What was read from a law, kept for later runs: records by name in one file, each checked when it is asked for.

::

    wylint law 1 · length and checksum of the head · head: what made it, the table of the records · records

A file is found by the content it was made of (its ``key``) and believed only if the same version of wylint made it and
it is as long as its head says. What is damaged, foreign or old is not there, and the next run writes it anew. Records
are plain values written by ``marshal``, which runs nothing of what it reads.
"""

from __future__ import annotations

import marshal
import os
import struct
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, cast
from zlib import crc32

import wylint
from wylint.lalr.keep import cache_folder, keep, tidy

_MAGIC = b"wylint law 1\n"
_HEAD = struct.Struct("<II")
_MOST = 400  # files: several codes of some fifty titles
_TRUSTED = (ValueError, TypeError, EOFError, KeyError, IndexError, UnicodeError)

# where the code and the grammars stand that make sections of a text
TEXT_TO_LAW = ("_tables", "lalr", "text", "bill", "law")


class Damaged(Exception):  # noqa: N818 - the word for it
    """A record is not as it was written."""


class Kept:
    """The records of one file, in memory."""

    __slots__ = ("_at", "_data", "_table")

    def __init__(self, data: bytes, table: Mapping[str, tuple[int, int, int]], at: int) -> None:
        self._data = data
        self._table = table
        self._at = at

    def __contains__(self, name: str) -> bool:
        return name in self._table

    def record(self, name: str) -> object:
        """The record of this name. Raises ``Damaged`` where there is none, or not as it was written."""
        try:
            start, length, checksum = self._table[name]
            data = self._data[self._at + start : self._at + start + length]
            if crc32(data) != checksum:
                raise Damaged(name)
            found: object = marshal.loads(data)
        except _TRUSTED as error:
            raise Damaged(name) from error
        return found


@cache
def made_by(parts: tuple[str, ...] = TEXT_TO_LAW) -> tuple[object, ...]:
    """What stands for the version of these packages of wylint: a change of any of their files changes it."""
    package = os.path.dirname(wylint.__file__)  # noqa: PTH120 - here and below: pathlib costs start-up time
    folders = [os.path.join(package, part) for part in parts]  # noqa: PTH118
    folders += [os.path.join(package, "grammar"), os.path.join(package, "..", "..", "grammar")]  # noqa: PTH118
    found: list[tuple[str, int, int]] = []
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.is_dir():
                        if entry.name != "__pycache__":
                            folders.append(entry.path)
                    else:
                        about = entry.stat()
                        found.append((os.path.relpath(entry.path, package), about.st_size, about.st_mtime_ns))
        except OSError:
            continue
    return (wylint.__version__, marshal.version, tuple(sorted(found)))


def _file(key: str) -> str:
    return os.path.join(cache_folder(), "law", f"{key}.law")  # noqa: PTH118


def kept(key: str, stamp: tuple[object, ...]) -> Kept | None:
    """What an earlier run kept under a key, if the same version made it and nothing is missing; else None."""
    try:
        with open(_file(key), "rb") as stream:  # noqa: PTH123
            data = stream.read()
        if not data.startswith(_MAGIC):
            return None
        at = len(_MAGIC) + _HEAD.size
        length, checksum = _HEAD.unpack_from(data, len(_MAGIC))
        head = data[at : at + length]
        if crc32(head) != checksum:
            return None
        made, size, table = marshal.loads(head)
    except (OSError, struct.error, *_TRUSTED):
        return None
    if made != stamp or len(data) != at + length + size:
        return None
    return Kept(data, table, at + length)


def keep_records(key: str, stamp: tuple[object, ...], records: Iterable[tuple[str, object]]) -> None:
    """Keep records (plain values: numbers, texts, tuples, lists, dicts, None) by name; what cannot be is no error."""
    table: dict[str, tuple[int, int, int]] = {}
    parts: list[bytes] = []
    size = 0
    for name, value in records:
        data = marshal.dumps(cast("Any", value))
        table[name] = (size, len(data), crc32(data))
        parts.append(data)
        size += len(data)
    head = marshal.dumps(cast("Any", (stamp, size, table)))
    file = _file(key)
    keep(file, b"".join((_MAGIC, _HEAD.pack(len(head), crc32(head)), head, *parts)))
    tidy(os.path.dirname(file), _MOST)  # noqa: PTH120
