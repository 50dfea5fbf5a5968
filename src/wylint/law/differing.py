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
from wylint.law.worddiff import Piece, word_diff
from wylint.law.words import plain
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

    ``changes`` are in order, at least one; ``held`` is None where the law has no such provision, and then ``changes``
    is empty. ``other``: the words have so little in common that they are another provision. ``start``, ``end``: the
    first words in the bill that differ.
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
        found = list(_changes(pieces))
        if found:
            changes = tuple(dict.fromkeys(change for change, _, _ in found))
            start, end = _place(bill, dispute, *found[0][1:])
            other = not _alike(pieces)
            yield Difference(dispute.address, name, dispute.shown, dispute.held, changes, other, start, end)


def _below(address: str, above: str) -> bool:
    return address == above or address.startswith(f"{above}(")


def _changes(pieces: Sequence[Piece]) -> Iterator[tuple[Change, int, int]]:
    """The stretches that differ in more than print, each with the letters that the bill has before it and in it.

    Where the bill has no words the next one is counted.
    """
    law = bill = kept = ""
    letters = 0
    for piece in (*pieces, Piece(Ink.KEPT, "")):
        if piece.ink is Ink.STRUCK:
            law += piece.words
        elif piece.ink is Ink.INSERTED:
            bill += piece.words
        else:
            if plain(law) != plain(bill):
                words = bill if bill.strip() else piece.words.strip().partition(" ")[0]
                yield Change(law.strip(), bill.strip(), " ".join(kept.split()[-_NEAR:])), letters, _letters(words)
            letters += _letters(bill + piece.words)
            law = bill = ""
            kept += piece.words


def _letters(words: str) -> int:
    return len("".join(words.split()))


def _alike(pieces: Sequence[Piece]) -> bool:
    """Whether enough words of the shorter text stand in both."""
    count = {ink: sum(len(piece.words.split()) for piece in pieces if piece.ink is ink) for ink in Ink}
    return count[Ink.KEPT] >= _ALIKE * (count[Ink.KEPT] + min(count[Ink.STRUCK], count[Ink.INSERTED]))


def _place(bill: Bill, dispute: Dispute, skipped: int, count: int) -> tuple[int, int]:
    """Where so many letters stand in the printed words, behind so many others; all words where it cannot be told."""
    reading = bill.source.reading(dispute.start, dispute.end, without=Ink.INSERTED)
    printed = [(letter, at) for letter, at in zip(reading.text, reading.offsets, strict=True) if letter != " "]
    places: list[int] = []
    at = 0
    for letter in "".join(dispute.shown.split()):
        if at == len(printed):
            break
        places.append(printed[at][1])
        at += letter == printed[at][0]  # a capital that gave way is not printed
    if not count or skipped + count > len(places):
        return dispute.start, dispute.end
    return places[skipped], places[skipped + count - 1] + 1
