"""The units that a house rule is asked of: stretches of a bill's words, with what the bill does to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wylint.text.reading import Reading
from wylint.text.source import Ink, Source


class Piece:
    """The own words of one provision, or of a part of the front: never more, so that no phrase runs across provisions.

    ``start``, ``end`` are in the clean text, ``address`` is where they stand. ``new``: all its words are the bill's,
    else only those inserted. ``sure`` is False where struck and new words cannot be told apart.
    """

    __slots__ = ("_after", "_before", "address", "end", "new", "source", "start", "sure")

    def __init__(
        self, source: Source, start: int, end: int, address: str = "", *, new: bool, sure: bool = True
    ) -> None:
        self.source = source
        self.address = address
        self.start = start
        self.end = end
        self.new = new
        self.sure = sure or new
        self._after: Reading | None = None
        self._before: Reading | None = None

    @property
    def after(self) -> Reading:
        """Its words after the bill, on one line: struck ones are gone."""
        if self._after is None:
            self._after = self.source.reading(self.start, self.end, without=Ink.STRUCK)
        return self._after

    @property
    def before(self) -> Reading:
        """Its words before the bill."""
        if self._before is None:
            self._before = self.source.reading(self.start, self.end, without=Ink.INSERTED)
        return self._before

    @property
    def touched(self) -> bool:
        """Whether the bill brings or takes any of its words."""
        return self.new or self.inked(self.start, self.end)

    def inked(self, start: int, end: int) -> bool:
        """Whether anything between two places of the clean text is inserted or struck."""
        return bool(self.source.ink) and any(run.ink is not Ink.KEPT for run in self.source.inked(start, end))

    def brings(self, start: int, end: int) -> bool:
        """Whether the words from ``start`` to ``end`` of what it says after the bill are so because of the bill.

        They are where one of them is inserted, and where words between them are struck.
        """
        return self.new or self.inked(*self.after.span(start, end))


class Unit(NamedTuple):
    """One thing that a rule is asked of. ``kind`` is a part or a fact, ``span`` the stretch of the bill that it covers.

    ``section`` is the section of the code that it stands in, "" for none; ``within`` the bill section ("section 1").
    ``created``: the bill creates it as a whole. ``start``, ``end`` are its first words. ``matters`` are what a bill
    section is about. ``changed``: its words are the bill's, whatever their ink says.
    """

    kind: str
    address: str
    section: str
    created: bool
    start: int
    end: int
    pieces: tuple[Piece, ...]
    span: tuple[int, int]
    within: str = ""
    matters: tuple[str, ...] = ()
    changed: bool = False

    @property
    def whole_address(self) -> str:
        """The address with the bill section that prints it: ``section 1, 6-2-713(a)``."""
        return whole_address(self.address, self.within)

    def texts(self) -> Iterator[str]:
        """What its pieces say after the bill."""
        return (piece.after.text for piece in self.pieces)

    def texts_before(self) -> Iterator[str]:
        """What its pieces said before the bill; nothing of what it creates."""
        return (piece.before.text for piece in self.pieces if not piece.new)

    @property
    def touched(self) -> bool:
        """Whether the bill creates it, or brings or takes any of its words."""
        return self.created or self.changed or any(piece.touched for piece in self.pieces)

    @property
    def sure(self) -> bool:
        """Whether it is known what of it the bill brings."""
        return all(piece.sure for piece in self.pieces)

    def holds(self, other: Unit) -> bool:
        """Whether another unit stands inside it."""
        return other is not self and self.span[0] <= other.span[0] and other.span[1] <= self.span[1]


def whole_address(address: str, within: str) -> str:
    """An address with the bill section before it: ``section 1, 6-2-713(a)``; that of a bill section has it already."""
    if not within or address.startswith("section "):
        return address
    return f"{within}, {address}" if address else within
