"""The words of a stretch of a source on one side of the bill, on one line and single-spaced."""

from __future__ import annotations

import re
from bisect import bisect_right
from zlib import crc32

from wylint.text.source import Ink, Source

_PLAIN = str.maketrans(
    "\u201c\u201d\u2018\u2019\u2010\u2011\u2012\u2013\u2014\u2212\u00a0", "\"\"''------ ", "\u00ad\u200b\ufeff\u00a7"
)
# the dots or lines of a form that lead to a sum, or stand for words to be filled in
_LEADERS = re.compile(r"\.(?:\s*\.)+|_{2,}")

# words behind which a noun of the singular has its article
_WANTING = frozenset({"of", "if", "when", "where", "upon", "after", "before", "in", "by", "for", "to", "with"})

# where a publisher shows a form as a picture
_VIEW = "Click to view"
# How a publisher opens a note in square brackets: "this act [§§ 1-3-110 through 1-3-113 ]".
_NOTES = ("[§", "[title ", "[chapter ", "[article ", "[effective ")


class Reader:
    """Reads stretches of one source; the ink is indexed once."""

    __slots__ = ("_ends", "source", "text")

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self._ends = [run.end for run in source.ink]

    def inked(self, start: int, end: int) -> bool:
        """Whether anything in the stretch is inserted or struck."""
        at = bisect_right(self._ends, start)
        return at < len(self._ends) and self.source.ink[at].start < end

    def before(self, start: int, end: int) -> str:
        """The words as they stood: kept and struck, and capitals that gave way to new small letters, or the reverse."""
        pieces: list[str] = []
        for first, last in self._kept(start, end, Ink.INSERTED):
            pieces.append(self._changed_letter(first) or self._lost_article(start, first))
            pieces.append("" if pieces[-1] else self._raised_article(first))
            pieces.append(self.text[first:last])
        return one_line("".join(pieces))

    def after(self, start: int, end: int) -> str:
        """The words as enacted: kept and inserted."""
        if not self.inked(start, end):
            return one_line(self.text[start:end])
        return one_line("".join(self.text[first:last] for first, last in self._kept(start, end, Ink.STRUCK)))

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The stretch without the white space at its ends; empty at ``start`` where nothing else is in it."""
        piece = self.text[start:end]
        end = start + len(piece.rstrip())
        return (start + len(piece) - len(piece.lstrip()), end) if end > start else (start, start)

    def _changed_letter(self, at: int) -> str:
        """The letter that stood before the kept words at ``at``: "[+Subject to (b), t+]he board" prints no capital."""
        text, runs = self.text, self.source.ink
        index = bisect_right(self._ends, at) - 1
        if index < 0 or runs[index].end != at or runs[index].ink is not Ink.INSERTED or not text[at].isalpha():
            return ""
        start, letter = runs[index].start, text[at - 1]
        if not letter.isalpha() or (at - 2 >= start and text[at - 2].isalpha()):
            return ""
        if index and runs[index - 1].end == start and text[start - 1].casefold() == letter.casefold():
            return ""  # it is printed: "[-T-][+t+]he"
        if index + 1 < len(runs) and runs[index + 1].start == at:
            return ""  # "[+t+][-T-]he"
        return letter.swapcase()

    def _lost_article(self, start: int, at: int) -> str:
        """The "A" that opened a sentence whose first words are now "[+Except as provided, a+] board": it is no letter
        of a kept word, so that its capital is not printed."""
        text, runs = self.text, self.source.ink
        index = bisect_right(self._ends, at) - 1
        if index < 0 or runs[index].end != at or runs[index].ink is not Ink.INSERTED:
            return ""
        opened = max(runs[index].start, start)
        if text[at - 2 : at] not in (" a", "\na") or at - opened < 3 or not text[at : at + 2].strip().islower():
            return ""
        return "A" if text[start:opened].rstrip()[-1:] in ("", ".") else ""

    def _raised_article(self, at: int) -> str:
        """The "a" of "[-In case of -][+A+] vacancy": the words struck before it want one, and it is not struck."""
        text, runs = self.text, self.source.ink
        index = bisect_right(self._ends, at) - 1
        if index < 1 or runs[index].end != at or runs[index].start != at - 1 or text[at - 1] != "A":
            return ""
        struck = runs[index - 1]
        if struck.end != at - 1 or struck.ink is not Ink.STRUCK or not text[at].isspace():
            return ""
        words = text[struck.start : struck.end].split()
        return "a" if words and words[-1] in _WANTING else ""

    def _kept(self, start: int, end: int, without: Ink) -> list[tuple[int, int]]:
        pieces = []
        runs = self.source.ink
        for index in range(bisect_right(self._ends, start), len(runs)):
            run = runs[index]
            if run.start >= end:
                break
            if run.ink is without:
                if run.start > start:
                    pieces.append((start, run.start))
                start = max(start, run.end)
        if start < end:
            pieces.append((start, end))
        return pieces

    def aligned(self, start: int, end: int) -> tuple[str, list[int]]:
        """The words as enacted, and the offset of each character in the clean text, with the end as the last one."""
        letters: list[str] = []
        offsets: list[int] = []
        for first, last in self._kept(start, end, Ink.STRUCK):
            letters.extend(self.text[first:last])
            offsets.extend(range(first, last))
        words = one_line("".join(letters))
        places, at = [], 0
        for letter in words:
            # a space of the line may stand for any white space; all other characters are found in order
            while letters[at] != letter and not (letter == " " and letters[at].isspace()):
                at += 1
            places.append(offsets[at])
            at += 1
        return words, [*places, places[-1] + 1 if places else start]


def one_line(raw: str) -> str:
    """The words on one line, single-spaced; a hyphen at the end of a line joins what it parts ("9-4-" / "601")."""
    if "-\n" not in raw:
        return " ".join(raw.split())
    lines = raw.split("\n")
    joined = [lines[0].strip()]
    for line in lines[1:]:
        line = line.strip()
        if not line:
            continue
        hyphen = joined[-1].endswith("-") and not joined[-1].endswith(("--", " -")) and line[0].isalnum()
        joined.append(line if hyphen or not joined[-1] else " " + line)
    return " ".join("".join(joined).split())


def without_notes(words: str) -> str:
    """The words of the law without what a publisher adds: notes in brackets, and calls to look at a form."""
    if _VIEW in words:
        words = " ".join(words.replace(_VIEW, " ").split())
    if "[" not in words:
        return words
    kept, at = [], 0
    while (opened := words.find("[", at)) >= 0:
        closed = words.find("]", opened)
        if closed < 0:
            break
        note = words[opened : opened + 12].lower().startswith(_NOTES) or " u.s.c. " in words[opened:closed].lower()
        kept.append(words[at:opened].rstrip() if note else words[at : closed + 1])
        at = closed + 1
    kept.append(words[at:])
    return "".join(kept).strip()


def plain(words: str) -> str:
    """The words as they are compared: without case, spaces, and the points and commas that close a word or a clause.

    These vary between publications, and a list that grows changes its full stops. Quotes and hyphens are plain; signs
    of sections, the leaders of forms and the points that a quotation closes with are left out.
    """
    plainer = f"{words if words.isascii() else words.translate(_PLAIN)} ".casefold()
    if ".." in plainer or "__" in plainer or ". ." in plainer:
        plainer = _LEADERS.sub("", plainer)
    plainer = plainer.replace(" .", " ")
    if '"' in plainer:  # "the person." or "the person".
        plainer = plainer.replace('."', '"').replace(',"', '"')
    while ",," in plainer or ", ," in plainer:  # a blank between them was left out, or filled with dots
        plainer = plainer.replace(",,", ",").replace(", ,", ",")
    for point in (", ", "; ", ". ", ": "):
        plainer = plainer.replace(point, " ")
    return "".join(plainer.split())


def digest(words: str) -> str:
    """Eight hexadecimal digits that stand for the words as compared, the same on every machine; "" for no words."""
    compared = plain(words)
    # undecodable bytes of an input may stand in it as surrogates
    return f"{crc32(compared.encode('utf-8', 'surrogatepass')):08x}" if compared else ""
