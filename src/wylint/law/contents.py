"""What one text of the law holds, title by title: read from the text, or as an earlier run kept it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from wylint.law.citation import title_of
from wylint.law.code import Holdings
from wylint.law.kept import made_by
from wylint.law.model import Coverage, Uncodified
from wylint.text.source import Unreadable

if TYPE_CHECKING:
    from wylint.bill.model import Bill

T = TypeVar("T")
_BLOCK = 1 << 18  # bytes read at a time
_DIGITS = 40


class Contents(NamedTuple):
    """What a text says of itself, and what it holds of each title."""

    as_of: str
    coverage: Coverage
    uncodified: tuple[Uncodified, ...]
    titles: Mapping[str, Holdings]


class LawText:
    """A text of the law in a file. It is read when something of it is asked for, once.

    ``keeps``: what is read is kept for later runs, by the content of the file.
    """

    __slots__ = ("_contents", "_digest", "_keeps", "path")

    def __init__(self, path: str, *, keeps: bool) -> None:
        self.path = path
        self._keeps = keeps
        self._digest = ""
        self._contents: Contents | None = None

    @property
    def digest(self) -> str:
        """What stands for the content of the file. Raises ``Unreadable``."""
        if not self._digest:
            digest = hashlib.sha256()
            block = bytearray(_BLOCK)
            try:
                with open(self.path, "rb", buffering=0) as stream:  # noqa: PTH123 - pathlib costs start-up time
                    while size := stream.readinto(block):
                        digest.update(memoryview(block)[:size])
            except OSError as error:
                raise Unreadable(f"{self.path}: {error.strerror or error}") from None
            self._digest = digest.hexdigest()[:_DIGITS]
        return self._digest

    @property
    def contents(self) -> Contents:
        """What the text holds. Raises ``Unreadable``."""
        if self._contents is None:
            found = None
            if self._keeps:
                from wylint.law.shelf import taken

                found = taken(self.digest, made_by(), self._read)
            self._contents = found or self._read()
        return self._contents

    def _read(self) -> Contents:
        # the parser is only needed where a law is read from text: the law that ships is an index
        from io import BytesIO

        from wylint.bill import parse
        from wylint.text import read

        try:
            with open(self.path, "rb") as stream:  # noqa: PTH123
                data = stream.read()
        except OSError as error:
            raise Unreadable(f"{self.path}: {error.strerror or error}") from None
        found = contents_of(parse(read(self.path, stream=BytesIO(data))))
        self._digest = hashlib.sha256(data).hexdigest()[:_DIGITS]  # of these bytes, whatever the file held before
        if self._keeps:
            from wylint.law.shelf import put

            put(self._digest, made_by(), found)
        return found


def contents_of(bill: Bill) -> Contents:
    """What a parsed text of the law holds; of two sections with one citation the later counts."""
    # none of this is needed where an earlier run has kept it
    from wylint.law.header import read_header
    from wylint.law.outline import sections_of
    from wylint.law.session import session_laws

    header = read_header(bill.source.original)
    sections, gone = sections_of(bill)
    held = _by_title((section.citation, section) for section in sections)
    lost = _by_title(gone.items())
    titles = {title: Holdings(held.get(title, {}), lost.get(title, {})) for title in {**held, **lost}}
    return Contents(header.as_of, header.coverage, session_laws(bill), titles)


def _by_title(items: Iterable[tuple[str, T]]) -> dict[str, dict[str, T]]:
    found: dict[str, dict[str, T]] = {}
    for citation, item in items:
        found.setdefault(title_of(citation), {})[citation] = item
    return found
