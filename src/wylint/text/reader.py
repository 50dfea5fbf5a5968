"""Read a file, a stream or a string: decode, make plain, take out furniture, read the ink."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import IO

from wylint.text.comments import without_comments
from wylint.text.decode import decode
from wylint.text.furniture import Where, strip_furniture
from wylint.text.ink import read_ink
from wylint.text.origins import Deferred, Origins, compose
from wylint.text.source import Source, Unreadable
from wylint.text.typography import plain

KINDS = ("auto", "txt", "html", "docx", "pdf")
_LINE_END = re.compile(r"\r\n?|\n")


def read(path: str, *, stream: IO[bytes] | IO[str] | None = None, notation: str = "auto", kind: str = "auto") -> Source:
    """Read the document at ``path`` (``-``: standard input), or from ``stream`` when one is given.

    ``notation`` says how its ink is written (auto, brackets, html, critic, none), ``kind`` what it is (auto, txt).
    Raises ``Unreadable`` with one line, the path included, when there is no file or it is no text.
    """
    try:
        if kind not in ("auto", "txt"):
            raise Unreadable(f"{kind} cannot be read so far: save it as plain text first")
        data = _load(path, stream)
        text = data if isinstance(data, str) else decode(data, forced=kind == "txt")
        return read_text(text, path, notation=notation)
    except Unreadable as error:
        raise Unreadable(f"{_shown(path)}: {error}") from None


def load(path: str) -> bytes:
    """The bytes of the file at ``path``. Raises ``Unreadable`` with one line, the path included."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - importing pathlib costs start-up time
            return file.read()
    except (OSError, ValueError) as error:
        raise Unreadable(f"{_shown(path)}: {_reason(error)}") from None


def _load(path: str, stream: IO[bytes] | IO[str] | None) -> bytes | str:
    try:
        if stream is not None:
            return stream.read()
        if path == "-":
            return sys.stdin.buffer.read()
        with open(path, "rb") as file:  # noqa: PTH123 - importing pathlib costs start-up time
            return file.read()
    except (OSError, ValueError) as error:
        raise Unreadable(_reason(error)) from None


def _reason(error: OSError | ValueError) -> str:
    """Why something cannot be read; a ``ValueError`` is for a path with a NUL in it, or a stream that is closed."""
    return (error.strerror or type(error).__name__) if isinstance(error, OSError) else str(error)


def _shown(path: str) -> str:
    return "".join(letter if letter.isprintable() else "?" for letter in path)


def read_text(original: str, path: str = "-", *, notation: str = "auto") -> Source:
    """Read a text that is in memory; ``path`` is only its name. Raises ``Unreadable`` when it is empty."""
    if not original or original == "\ufeff":
        raise Unreadable("the file is empty")
    typed = plain(original)
    said = without_comments(typed.text, typed.page_breaks, lambda: typed.origins)
    whole = compose(said.origins, typed.origins)
    bare = strip_furniture(said.text, said.page_breaks)
    more = without_comments(bare.text, (), lambda: compose(bare.origins(), whole))  # those behind a margin number
    text, marks, ink = read_ink(more.text, notation)
    origins = cache(lambda: compose(compose(compose(marks, more.origins), bare.origins()), whole))
    line_starts = Deferred(lambda: _line_starts(original))
    margin = bare.margin
    one_to_one = not said.comments
    return Source(
        path=path,
        kind="txt",
        original=original,
        text=text,
        ink=ink,
        furniture=bare.furniture,
        clean_starts=Deferred(lambda: origins().clean_starts),
        original_starts=Deferred(lambda: origins().original_starts),
        line_starts=line_starts,
        margin=Deferred(lambda: _margin(margin(), said.text, whole, line_starts, one_to_one)) if margin else None,
        comments=(*said.comments, *more.comments),
    )


def verbatim(original: str, path: str, kind: str = "txt") -> Source:
    """A text as it stands, nothing left out and nothing made plain: to point into a file that is not read as a bill."""
    return Source(
        path=path,
        kind=kind,
        original=original,
        text=original,
        ink=(),
        furniture=False,
        clean_starts=(0,),
        original_starts=(0,),
        line_starts=_line_starts(original),
        margin=None,
    )


def _line_starts(original: str) -> Sequence[int]:
    if "\r" in original:
        return [0, *(found.end() for found in _LINE_END.finditer(original))]
    lines = original.split("\n")
    return list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))


def _margin(
    margin: Sequence[Where], text: str, origins: Origins, line_starts: Sequence[int], one_to_one: bool
) -> Sequence[Where]:
    """Page and margin line of the original's lines, from those of the plain text's lines."""
    if one_to_one and len(margin) == len(line_starts):
        return margin
    # Separators that are no line ends of a file (a form feed in mid-line, U+2028) made more lines than the file has.
    moved: list[Where] = [(None, None)] * len(line_starts)
    offset = piece = 0
    for line, where in zip(text.split("\n"), margin, strict=True):
        while piece + 1 < len(origins.clean_starts) and origins.clean_starts[piece + 1] <= offset:
            piece += 1
        original = origins.original_starts[piece] + offset - origins.clean_starts[piece]
        at = bisect_right(line_starts, original) - 1
        if moved[at] == (None, None):
            moved[at] = where
        offset += len(line) + 1
    return moved
