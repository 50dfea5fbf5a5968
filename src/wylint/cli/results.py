"""What was said of bills in earlier runs, found by content: a bill that did not change is not judged once more.

One file holds what was said by one version of wylint, under the settings that decide on findings, of one law; in it,
everything by the SHA-256 of a bill's bytes. A path and a time are never asked, so nothing stale can be found::

    wylint results 1 · checksum · {digest of a bill: what was said of it, compressed}

A file is put in place whole. What is damaged or foreign is not there, and is written anew. Of runs side by side each
adds to what the others have kept; what one of them loses is judged again, no more.
"""

from __future__ import annotations

import marshal
import os
import struct
import sys
from hashlib import sha256
from typing import TYPE_CHECKING, cast
from zlib import compress, crc32, decompress, error

from wylint.cli.said import WRONG, Said, packed, unpacked
from wylint.lalr.keep import cache_folder, keep, tidy
from wylint.law.kept import made_by

if TYPE_CHECKING:
    from wylint.config import Settings

_MAGIC = b"wylint results 1\n"
_CHECKSUM = struct.Struct("<I")
_WHOLE = ("",)  # every file of the package stands for its version
_FILES = 24
BYTES = 8_000_000  # of one file: what was asked for longest ago goes first


class Results:
    """What is kept of one way to judge. ``law`` stands for the content of the law."""

    def __init__(self, settings: Settings, law: str) -> None:
        way = repr((made_by(_WHOLE), sys.implementation.cache_tag, settings.judging(), law))
        name = sha256(way.encode("utf-8", "surrogatepass")).hexdigest()[:40]
        self.file = os.path.join(cache_folder(), "results", name)  # noqa: PTH118 - pathlib costs start-up time
        self._held = self._load()
        self._asked: dict[bytes, bytes] = {}  # of this run
        self._new = False

    def find(self, data: bytes) -> Said | None:
        """What was said of a bill of these bytes, if it is known."""
        digest = _digest(data)
        entry = self._held.get(digest)
        if entry is None:
            return None
        try:
            said = unpacked(decompress(entry))
        except (*WRONG, error):
            return None
        self._asked[digest] = entry
        return said

    def add(self, data: bytes, said: Said) -> None:
        """Have it remembered what was said of these bytes; of a bill on which a rule crashed nothing is."""
        if not said.failures:
            self._asked[_digest(data)] = compress(packed(said), 1)
            self._new = True

    def save(self) -> None:
        """Write what this run has added, if anything, for later ones."""
        if not self._new:
            return
        held = {digest: entry for digest, entry in self._load().items() if digest not in self._asked} | self._asked
        spare = sum(map(len, held.values())) - BYTES
        for digest in [*held] if spare > 0 else ():
            if spare <= 0:
                break
            spare -= len(held.pop(digest))
        data = marshal.dumps(held)
        keep(self.file, b"".join((_MAGIC, _CHECKSUM.pack(crc32(data)), data)))
        tidy(os.path.dirname(self.file), _FILES)  # noqa: PTH120
        self._new = False

    def _load(self) -> dict[bytes, bytes]:
        at = len(_MAGIC) + _CHECKSUM.size
        try:
            with open(self.file, "rb") as stream:  # noqa: PTH123
                data = stream.read()
            if not data.startswith(_MAGIC) or crc32(data[at:]) != _CHECKSUM.unpack_from(data, len(_MAGIC))[0]:
                return {}
            return cast("dict[bytes, bytes]", marshal.loads(memoryview(data)[at:]))
        except (OSError, struct.error, *WRONG):
            return {}


def _digest(data: bytes) -> bytes:
    return sha256(data).digest()[:20]
