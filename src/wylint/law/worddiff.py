"""The difference of two texts word by word: what stays, what is struck, what is inserted.

The effort is bounded (``law.align``): where it is spent, a stretch is struck and inserted as a whole, which is a true
answer, only a longer one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wylint.law.align import aligned
from wylint.law.words import plain
from wylint.text.source import Ink

LABEL = 12  # the longest label or number that its parentheses belong to
CHOP = 2  # so few words between two rewritten phrases are not worth keeping


class Piece(NamedTuple):
    """Words that stand on both sides (kept), only in the old text (struck) or only in the new one (inserted).

    ``words`` begin with a blank where one parts them from what stands before them, so that pieces are joined as they
    are: without the inserted ones they say the old text, without the struck ones they are the new text.
    """

    ink: Ink
    words: str


def word_diff(old: str, new: str, *, loosely: bool = False) -> tuple[Piece, ...]:
    """The pieces of two texts, each on one line and single-spaced; struck words come before those put in their place.

    Marks of punctuation are words of their own; blanks are not compared. ``loosely``: words are compared as
    ``law.words.plain`` does, without case and the points and commas that close them; kept words are those of ``new``.
    Never raises; the time is linear in the texts, with a bounded effort on top.
    """
    if old == new:
        return (Piece(Ink.KEPT, new),) if new else ()
    olds, news = (old.split(), new.split()) if loosely else (tokens(old), tokens(new))
    left, right = _keys(olds, news, loosely=loosely)
    joined = _joined(_settled(aligned(left, right), olds, news), len(olds), len(news))
    before, after = _placed(old, olds), _placed(new, news)
    return tuple(_pieces(old, new, before, after, joined))


def changed(pieces: Sequence[Piece]) -> bool:
    """Whether anything is struck or inserted."""
    return any(piece.ink is not Ink.KEPT for piece in pieces)


def marked(pieces: Sequence[Piece]) -> str:
    """The pieces on one line with ``[-struck-]`` and ``[+inserted+]`` words; blanks stand outside of the marks."""
    return "".join(map(_marked, pieces))


def _marked(piece: Piece) -> str:
    if piece.ink is Ink.KEPT:
        return piece.words
    words = piece.words.lstrip(" ")
    opened, closed = ("[-", "-]") if piece.ink is Ink.STRUCK else ("[+", "+]")
    return f"{' ' * (len(piece.words) - len(words))}{opened}{words}{closed}"


def tokens(text: str) -> list[str]:
    """The words and marks of a text: ``minor's``, ``6-2-707``, ``$1,000.00``, ``(ii)`` are one each; so is ``;``."""
    found: list[str] = []
    for word in text.split():
        if word.isalnum():
            found.append(word)
        else:
            found.extend(_parted(word))
    return found


def _parted(word: str) -> Iterator[str]:
    at = 0
    while at < len(word):
        start, letter = at, word[at]
        at += 1
        if letter == "(":
            closed = word.find(")", at, at + LABEL)
            if closed > at and word[at:closed].isalnum():
                at = closed + 1
        elif letter.isalnum() or letter == "$":
            # a mark between two letters or digits is a part of the word, brackets aside
            while at < len(word) and (word[at].isalnum() or (word[at] not in "()" and word[at + 1 : at + 2].isalnum())):
                at += 1
        yield word[start:at]


def _keys(olds: list[str], news: list[str], *, loosely: bool) -> tuple[list[int], list[int]]:
    """Numbers for the words, the same for words that compare as the same."""
    known: dict[str, int] = {}
    numbers: dict[str, int] = {}
    sides: list[list[int]] = []
    for words in (olds, news):
        side: list[int] = []
        for word in words:
            number = known.get(word)
            if number is None:
                key = (plain(word) or word) if loosely else word
                number = known[word] = numbers.setdefault(key, len(numbers))
            side.append(number)
        sides.append(side)
    return sides[0], sides[1]


def _settled(pairs: list[tuple[int, int]], olds: list[str], news: list[str]) -> list[tuple[int, int]]:
    """The pairs without those that only chop a change: "of" kept between two rewritten phrases helps no reader."""
    runs: list[list[tuple[int, int]]] = []
    for pair in pairs:
        if runs and (runs[-1][-1][0] + 1, runs[-1][-1][1] + 1) == pair:
            runs[-1].append(pair)
        else:
            runs.append([pair])
    kept: list[tuple[int, int]] = []
    for index, run in enumerate(runs):
        before = kept[-1] if kept else (-1, -1)
        behind = runs[index + 1][0] if index + 1 < len(runs) else (len(olds), len(news))
        said = sum(news[place].isalnum() or len(news[place]) > 1 for _, place in run)
        left = (run[0][0] - before[0] - 1, run[0][1] - before[1] - 1)
        right = (behind[0] - run[-1][0] - 1, behind[1] - run[-1][1] - 1)
        # a row of words is worth keeping unless words are replaced on both its sides, more of them than it has
        chops = said <= CHOP and min(*left, *right) > 0 and max(left) > said and max(right) > said
        if not chops:
            kept.extend(run)
    return kept


def _joined(pairs: list[tuple[int, int]], olds: int, news: int) -> Iterator[tuple[Ink, int, int]]:
    """Stretches of words: ``(ink, start, end)``, struck ones in the old text, all others in the new one."""
    start = first = 0
    kept = 0
    for one, other in [*pairs, (olds, news)]:
        if one > start or other > first or one == olds:
            if kept < first:
                yield Ink.KEPT, kept, first
            if one > start:
                yield Ink.STRUCK, start, one
            if other > first:
                yield Ink.INSERTED, first, other
            kept = other
        start, first = one + 1, other + 1


def _placed(text: str, words: list[str]) -> list[tuple[int, int]]:
    """Where each word stands in its text; the blank before it belongs to it."""
    found: list[tuple[int, int]] = []
    at = 0
    for word in words:
        start = text.index(word, at)
        at, begin = start + len(word), at
        found.append((begin if start > begin else start, at))
    return found


def _pieces(
    old: str,
    new: str,
    before: list[tuple[int, int]],
    after: list[tuple[int, int]],
    stretches: Iterator[tuple[Ink, int, int]],
) -> Iterator[Piece]:
    struck = ""
    open_end = False  # whether the old text has a blank behind the words just struck
    for ink, start, end in stretches:
        places, text = (before, old) if ink is Ink.STRUCK else (after, new)
        words = text[places[start][0] : places[end - 1][1]]
        if struck:
            # "(the minor" becomes "(minor": the blank goes out with the word
            yield Piece(Ink.STRUCK, f"{struck} " if ink is Ink.KEPT and open_end and words[0] != " " else struck)
            struck = ""
        if ink is Ink.STRUCK:
            struck = words
            open_end = end < len(before) and old[before[end][0]] == " "
        else:
            yield Piece(ink, words)
    if struck:
        yield Piece(Ink.STRUCK, struck)
