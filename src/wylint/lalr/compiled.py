"""Patterns compiled when the tables are built: to compile them costs a start more than all else that it does.

CPython holds a compiled pattern as a row of numbers that only a version of the same kind can run. They are written into
the tables together with ``KIND``; where the running interpreter is of another kind, the pattern is compiled as usual.
"""

from __future__ import annotations

import re
import sys
from typing import Any

try:
    import _sre  # type: ignore[import-not-found]
except ImportError:  # another Python than CPython
    _sre = None

# what the numbers of a compiled pattern depend on
KIND = (
    sys.implementation.name,
    sys.version_info[:2],
    sys.byteorder,
    getattr(_sre, "MAGIC", 0),
    getattr(_sre, "CODESIZE", 0),
)
Frozen = tuple[str, int, bytes, int, tuple[tuple[str, int], ...]]


def freeze(pattern: str, flags: int = 0) -> Frozen:
    """A pattern with its compiled form as plain data; without that form where this Python has no such thing."""
    found = re.compile(pattern, flags)
    if KIND[-1] != 4:
        return pattern, flags, b"", 0, ()
    from array import array
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed: Any = _parser.parse(pattern, flags)
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    return pattern, found.flags, code, found.groups, tuple(found.groupindex.items())


def thaw(frozen: Frozen, kind: tuple[Any, ...]) -> re.Pattern[str]:
    """The pattern from its data; ``kind`` is the ``KIND`` of the Python that froze it."""
    pattern, flags, code, groups, names = frozen
    if kind != KIND or not code:
        return re.compile(pattern, flags)
    index: list[str | None] = [None] * (groups + 1)
    for name, number in names:
        index[number] = name
    made: re.Pattern[str] = _sre.compile(
        pattern, flags, list(memoryview(code).cast("I")), groups, dict(names), tuple(index)
    )
    return made
