"""Patterns of paths, as ``exclude`` and ``[[files]]`` write them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

_MAGIC = frozenset("*?[")


class Pattern(NamedTuple):
    """One pattern, by its parts; ``**`` stands for any number of folders. ``base`` is "" where any folder will do."""

    base: str
    parts: tuple[str, ...]

    @property
    def path(self) -> str:
        """The one path that a pattern without signs for others stands for, else "", as where its base is not known."""
        return (
            "/".join((self.base.rstrip("/"), *self.parts))
            if self.base and _MAGIC.isdisjoint("".join(self.parts))
            else ""
        )

    @property
    def folder(self) -> str:
        """The folder below which all lies that a pattern can match; "" where its base is not known."""
        named = list(takewhile(_MAGIC.isdisjoint, self.parts[:-1]))
        return "/".join((self.base.rstrip("/"), *named)) or "/" if self.base else ""

    def matches(self, names: list[str], *, whole: bool) -> bool:
        """Whether it matches a path below its base; with ``whole`` also where it matches a folder that holds it."""
        end = len(self.parts)
        states = _closed({0}, self.parts)
        for index, name in enumerate(names, 1):
            after: set[int] = set()
            for state in states:
                part = self.parts[state]
                if part == "**":
                    if state == end - 1:
                        return True
                    after.add(state)
                elif _fits(name, part):
                    after.add(state + 1)
            states = _closed(after, self.parts)
            if end in states and (whole or index == len(names)):
                return True
            states.discard(end)
        return False


def _closed(states: set[int], parts: tuple[str, ...]) -> set[int]:
    """With each ``**`` also what follows it, for it may stand for no folder; the last one stands for one at least."""
    for index in range(len(parts) - 1):
        if index in states and parts[index] == "**":
            states.add(index + 1)
    return states


def _fits(name: str, part: str) -> bool:
    if _MAGIC.isdisjoint(part):
        return name == part
    from fnmatch import fnmatchcase

    return fnmatchcase(name, part)


class Globs(NamedTuple):
    """Patterns of which one is enough. ``names`` are those that are a plain name, which holds at any depth."""

    names: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()

    @classmethod
    def parse(cls, words: Iterable[str], folder: str) -> Globs:
        """Read patterns written in ``folder``.

        One without a slash, or that begins with ``**/``, holds at any depth; any other is relative to ``folder``. What
        holds for a folder holds for all that is in it.
        """
        names: list[str] = []
        patterns: list[Pattern] = []
        for word in words:
            parts = [part for part in _slashed(word).split("/") if part not in {"", "."}]
            if not parts:
                continue
            if len(parts) == 1 and "/" not in _slashed(word).rstrip("/"):
                if _MAGIC.isdisjoint(parts[0]):
                    names.append(parts[0])
                    continue
                parts.insert(0, "**")
            base = "" if parts[0] == "**" else _slashed(folder)
            if os.path.isabs(word):  # noqa: PTH117 - on the way of every start
                base = parts.pop(0) if os.name == "nt" else "/"
            while parts[:1] == [".."]:
                base = base.rpartition("/")[0] or "/"
                del parts[0]
            if parts:
                patterns.append(Pattern(base, tuple(parts)))
        return cls(tuple(names), tuple(patterns))

    def match(self, path: str, top: str, *, whole: bool = True) -> bool:
        """Whether one of them holds for an absolute path; those that hold at any depth are tried below ``top``.

        Without ``whole`` a pattern that matches a folder says nothing of what is in it.
        """
        if not self.names and not self.patterns:
            return False
        path = _slashed(path)
        below = _below(path, _slashed(top)) or [path.rpartition("/")[2]]
        if any(name in self.names for name in (below if whole else below[-1:])):
            return True
        return any(
            pattern.matches(_below(path, pattern.base) if pattern.base else below, whole=whole)
            for pattern in self.patterns
        )


def _below(path: str, folder: str) -> list[str]:
    """The names from a folder down to a path; empty where it is not below it."""
    start = folder.rstrip("/") + "/"
    return path[len(start) :].split("/") if path.startswith(start) else []


def _slashed(path: str) -> str:
    return os.path.normcase(path).replace("\\", "/") if os.name == "nt" else path
