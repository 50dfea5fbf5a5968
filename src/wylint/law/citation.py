"""Citations of the code and addresses of provisions: their order, and what holds them.

A citation is ``6-2-707``: title, chapter, section; each may have a decimal (``34.1-2-309``, ``9-3-413.1``). An address
is a citation with labels: ``6-2-707(a)(ii)``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

INTRO = "intro"

Order = tuple[tuple[tuple[int, str], ...], ...]


def order(citation: str) -> Order:
    """The place of a citation in the code, as a sort key: 34.1 comes after 34, 413.1 between 413 and 414."""
    return tuple(tuple(_number(piece) for piece in part.split(".")) for part in citation.split("-"))


def _number(piece: str) -> tuple[int, str]:
    digits = piece.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    # isdecimal alone admits digits that int() reads but no code has; a letter alone ("2.A") sorts after numbers
    return (
        (int(digits), piece[len(digits) :])
        if digits.isascii() and digits.isdecimal() and len(digits) < 10
        else (10**9, piece)
    )


def title_of(citation: str) -> str:
    """The title of a citation: ``6`` of ``6-2-707``, ``34.1`` of ``34.1-2-309``."""
    return citation.partition("-")[0]


def chapter_of(citation: str) -> str:
    """The chapter of a citation, with its title: ``6-2`` of ``6-2-707``."""
    return "-".join(citation.split("-", 2)[:2])


def article_of(citation: str) -> str:
    """The article of a section, with its chapter: ``6-2 article 7`` of ``6-2-707``.

    Wyoming numbers articles by hundreds: ``35-7-1031`` stands in article 10.
    """
    section = citation.split("-", 2)[2].partition(".")[0] if citation.count("-") >= 2 else ""
    hundreds = section[:-2] if section.isdecimal() else ""
    return f"{chapter_of(citation)} article {hundreds or '0'}"


def split_address(address: str) -> tuple[str, tuple[str, ...]]:
    """The citation of an address and its labels: ``("6-2-707", ("a", "ii"))`` of ``6-2-707(a)(ii)``."""
    citation, opened, rest = address.partition("(")
    if not opened:
        return address.strip(), ()
    return citation.strip(), tuple(label.rstrip(") ") for label in rest.split("("))


def join_address(citation: str, labels: tuple[str, ...]) -> str:
    """The address of the provision with these labels in a section."""
    return citation + "".join(f"({label})" for label in labels)


class InOrder:
    """Citations in the order of the code; a range of them is found in logarithmic time."""

    __slots__ = ("_places", "citations")

    def __init__(self, citations: Iterable[str]) -> None:
        placed = sorted((order(citation), citation) for citation in citations)
        self._places = [place for place, _ in placed]
        self.citations = tuple(citation for _, citation in placed)

    def between(self, first: str, last: str) -> tuple[str, ...]:
        """Those from one citation through another."""
        start = bisect_left(self._places, order(first))
        return self.citations[start : max(start, bisect_right(self._places, order(last)))]
