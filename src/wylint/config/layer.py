"""What one place says: a configuration file, or the command line; every value is of the type its key asks for."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, NamedTuple

from wylint.config.settings import Misconfigured, Stated

BUILTIN = "builtin:"


class Layer(NamedTuple):
    """What one place says. ``name`` is the place for people, ``folder`` what its paths are relative to.

    ``values`` are by key, paths made absolute; ``text`` and ``prefix`` (the table they stand in) lead to lines.
    """

    name: str
    folder: str
    values: Mapping[str, Any]
    text: str = ""
    prefix: tuple[str, ...] = ()

    def at(self, *path: str | int) -> Stated:
        """Where a key, or a table of it, is said."""
        if not self.text:
            return Stated(self.name)
        from wylint.config.lines import line_of

        return Stated(self.name, line_of(self.text, (*self.prefix, *path)))

    def wrong(self, said: object, *path: str | int) -> Misconfigured:
        """The error that says what is wrong with a key, and where it stands."""
        return Misconfigured(f"{self.at(*path)}: {said}")


def joined(folder: str, path: str) -> str:
    """A path that is written in ``folder``, made absolute; ``builtin:…`` and "" stay as they are."""
    if not path or path.startswith(BUILTIN):
        return path
    return os.path.normpath(os.path.join(folder, path))  # noqa: PTH118
