"""A source that is only read when something of it is asked for: of most bills a run has nothing to show."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from wylint.text.source import Source


class Unread(Source):
    """The source of bytes that were read without complaint before, by the same reader. Whether comments stand in it
    every run asks: that there are none, whoever read it before has said.
    """

    __slots__ = ("_data", "_notation")

    def __init__(self, path: str, data: bytes, notation: str, *, commented: bool = True) -> None:
        for name, value in (("path", path), ("_data", data), ("_notation", notation)):
            object.__setattr__(self, name, value)
        if not commented:
            object.__setattr__(self, "comments", ())

    def __getattr__(self, name: str) -> Any:
        """Called for what is not there yet: read, and all is there."""
        if name not in {field.name for field in fields(Source)}:
            raise AttributeError(name)
        from io import BytesIO

        from wylint.text import read

        source = read(self.path, stream=BytesIO(self._data), notation=self._notation)
        for field in fields(Source):
            object.__setattr__(self, field.name, getattr(source, field.name))
        object.__setattr__(self, "_data", b"")
        return getattr(source, name)
