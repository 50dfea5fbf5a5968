"""Where the words that a bill shows as existing law differ from the law at hand, word by word.

::

    the law:   The dealer shall keep a ledger for ten (10) years.
    the bill:  The dealer shall keep a ledger for five (5) years [+at the shop+].
    changes:   "ten (10)" → "five (5)", behind "a ledger for"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wylint.bill.model import Bill
from wylint.law.apply import Applied
from wylint.law.model import Dispute
from wylint.law.words import plain
from wylint.law.worddiff import Piece, word_diff
from wylint.text.source import Ink

_NEAR = 3  # words shown before a place
_ALIKE = 0.5  # the share of its words that a provision must have in common with the law's to be that provision


class Change(NamedTuple):
    """One stretch that differs: the words of the ``law`` and those of the ``bill``, "" for none.

    ``behind`` are the last words that both have before it, "" at the beginning.
    """

    law: str
    bill: str
    behind: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One provision whose existing words a bill shows otherwise than the law at hand (called ``law``) has them.

    ``changes`` are in order, at least one; ``held`` is None where the law has no such provision, and then ``changes`` is
    empty. ``other``: the words have so little in common that they are another provision. ``start``, ``end``: the first
    words in the bill that differ.
    """

    address: str
    law: str
    shown: str
    held: str | None
    changes: tuple[Change, ...]
    other: bool
    start: int
    end: int


def differences(bill: Bill, applied: Applied) -> Iterator[Difference]:
    """The differences that a reader would call one, in the order of the bill.

    None where the ink is lost or the law at hand is an index, and none for a provision below one that the law does not
    have, or that a directive names in vain: that is told already.
    """
    name = applied.before.name or "the law at hand"
    vain = [refusal.address.removesuffix("(intro)") for refusal in applied.refusals]
    for dispute in applied.disputes:
        if dispute.held is None:
            if not any(_below(dispute.address, address) for address in vain):
                vain.append(dispute.address)
                yield Difference(dispute.address, name, dispute.shown, None, (), True, dispute.start, dispute.end)
            continue
        pieces = word_diff(dispute.held, dispute.shown, loosely=True)
        changes = tuple(_changes(pieces))
        if changes:
            start, end = _place(bill, dispute, pieces)
            yield Difference(
                dispute.address, name, dispute.shown, dispute.held, changes, not _alike(pieces), start, end
            )


def _below(address: str, above: str) -> bool:
    return address == above or address.startswith(f"{above}(")


def _changes(pieces: Sequence[Piece]) -> Iterator[Change]:
    """The stretches that differ in more than print."""
    law = bill = kept = ""
    for piece in (*pieces, Piece(Ink.KEPT, "")):
        if piece.ink is Ink.STRUCK:
            law += piece.words
        elif piece.ink is Ink.INSERTED:
            bill += piece.words
        else:
            if plain(law) != plain(bill):
                yield Change(law.strip(), bill.strip(), " ".join(kept.split()[-_NEAR:]))
            law = bill = ""
            kept += piece.words


def _alike(pieces: Sequence[Piece]) -> bool:
    """Whether enough words of the shorter text stand in both."""
    count = {ink: sum(len(piece.words.split()) for piece in pieces if piece.ink is ink) for ink in Ink}
    return count[Ink.KEPT] >= _ALIKE * (count[Ink.KEPT] + min(count[Ink.STRUCK], count[Ink.INSERTED]))


def _place(bill: Bill, dispute: Dispute, pieces: Sequence[Piece]) -> tuple[int, int]:
    """The words in the bill that differ first, or the word before which the law has more; else all of them."""
    before = words = ""
    for index, piece in enumerate(pieces):
        if piece.ink is Ink.INSERTED:
            words = piece.words
        elif piece.ink is Ink.STRUCK:
            follows = pieces[index + 1].words if index + 1 < len(pieces) else ""
            words = follows if pieces[index + 1 : index + 2] and pieces[index + 1].ink is Ink.INSERTED else ""
            if not words and plain(piece.words):
                words = " ".join(follows.split()[:1])
        if words.strip() and plain(words) != plain(piece.words if piece.ink is Ink.STRUCK else ""):
            break
        words = ""
        if piece.ink is not Ink.STRUCK:
            before += piece.words
    return _letters(bill, dispute, len("".join(before.split())), len("".join(words.split())))


def _letters(bill: Bill, dispute: Dispute, skipped: int, count: int) -> tuple[int, int]:
    """Where so many letters stand in the printed words, behind so many others; blanks are not counted."""
    reading = bill.source.reading(dispute.start, dispute.end, without=Ink.INSERTED)
    printed = [(letter, at) for letter, at in zip(reading.text, reading.offsets, strict=True) if letter != " "]
    shown = "".join(dispute.shown.split())
    more = len(shown) - len(printed)  # a capital that gave way is not printed
    first, last = skipped, skipped + count - 1
    if more > 0 and not any(letter != other for letter, (other, _) in zip(shown[more:], printed, strict=True)):
        first, last = max(first - more, 0), last - more
    if not count or not 0 <= first <= last < len(printed):
        return dispute.start, dispute.end
    return printed[first][1], printed[last][1] + 1
