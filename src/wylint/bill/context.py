"""What stands before a line: whether it can begin something new, or only continues a sentence that was wrapped."""

from __future__ import annotations

import re

from wylint.bill.outline import End
from wylint.text.source import Source

SAMPLE = 4000  # lines that the width of a text is estimated from
NARROW, UNWRAPPED = 40, 300  # a text with shorter or longer lines than that is not wrapped at all
LOST_INDENT = 10  # what the first line of a paragraph is short of when indentation was stripped
PAGE_FURNITURE = 30  # more characters than that go where a page ends; a margin number is a few
_LOOKBACK = 80

# "subsection" / "(a) of", "ten" / "(10) years", "of" / "(b)": words that a wrap leaves at the end of a line
_CITING = frozenset({
    "section", "sections", "subsection", "subsections", "paragraph", "paragraphs", "subparagraph",
    "subparagraphs", "subdivision", "subdivisions", "division", "divisions", "chapter", "chapters", "title",
    "titles", "article", "articles", "item", "items", "clause", "clauses", "part", "parts", "rule", "rules",
    "Section", "Sections", "Subsection", "Paragraph", "Chapter", "Title", "Article", "Act", "act", "acts", "W.S.",
    "U.S.C.", "§", "§§", "of", "under", "in", "through", "to", "by", "with", "from", "than", "the", "a", "an",
    "per", "least", "most", "within", "for", "or", "and", "this", "such", "said",
})  # fmt: skip
# "W.S." / "6-2-701", "P.L." / "92-195"
_CITING_SECTION = frozenset({
    "W.S.", "P.L.", "L.", "No.", "section", "sections", "Section", "Sections", "§", "§§", "through", "and", "or",
    "to", "by", "under", "of", "in", "see", "See", "with",
})  # fmt: skip
_CONJUNCTION = re.compile(r"[;,:.]\s*(?:and/or|and|or|but|plus|less|nor|minus)$")
# "$247.00", "§ 2": an amount or a section of a session law can close a line of a list as a period does
_AMOUNT = re.compile(r"(?:\$[ \t]?[\d,.]*\d|§+[ \t]?\d+|\d%)$")
_ITEM_CLOSES = re.compile(r";\s*(?:and/or|and|or)$")
_BARE_CONJUNCTION = re.compile(r"\b(?:and|or)$")
_CLOSERS = " \t\n\"”’')]"


class Layout:
    """How a text is laid out: the width of its lines (0: not wrapped) and whether blank lines part its paragraphs."""

    __slots__ = ("_source", "blanks", "text", "width")

    def __init__(self, source: Source, blanks: bool) -> None:
        text = source.text
        self._source = source
        self.text = text
        self.blanks = blanks
        self.width = _width(text)

    def before(self, start: int) -> tuple[int, bool]:
        """Where the words before ``start`` end, and whether a blank line lies between (or nothing stands before)."""
        text = self.text
        at = start
        while at > 0:  # in steps, since a run of blank lines can be long
            low = max(at - _LOOKBACK, 0)
            kept = len(text[low:at].rstrip())
            if kept:
                end = low + kept
                return end, text.count("\n", end, start) > 1
            at = low
        return 0, True

    def broken(self, end: int, start: int) -> bool:
        """Whether a page ended between ``end`` and ``start``: a blank line may have gone with its furniture."""
        source = self._source
        if not source.furniture or not 0 < end <= start:
            return False
        return source.origin(start) - source.origin(end - 1) - (start - end) > PAGE_FURNITURE

    def fitted(self, end: int, start: int) -> bool:
        """Whether the word at ``start`` would have fitted on the line that ends at ``end``: no wrap put it here."""
        if not self.width:
            return True
        text = self.text
        line = text.rfind("\n", max(end - self.width - 40, 0), end) + 1
        word = start
        limit = min(start + 24, len(text))
        while word < limit and text[word] not in " \t\n":
            word += 1
        taken = end - line + 1 + word - start
        if text[line : line + 1] != " " and text[max(line - 2, 0) : line] == "\n\n":
            taken += LOST_INDENT  # the first line of a paragraph
        return taken <= self.width

    def indented(self, end: int, start: int) -> bool:
        """Whether the line of ``start`` is set in further than the one that ends at ``end``."""
        text = self.text
        line = text.rfind("\n", max(end - UNWRAPPED, 0), end) + 1
        return _indent(text, text.rfind("\n", 0, start) + 1, start) >= _indent(text, line, end) + 2

    def ending(self, end: int) -> End:
        """How the words that end at ``end`` end."""
        tail = self.text[max(end - 24, 0) : end].rstrip(_CLOSERS)
        last = tail[-1:]
        if last == ":":
            return End.COLON
        if last == ";":
            return End.SEMICOLON
        if last == ".":
            return End.PERIOD
        if last == ",":
            return End.CONJUNCTION if _CONJUNCTION.search(tail[:-1]) else End.COMMA
        if last.isdigit() or last == "%":
            return End.PERIOD if _AMOUNT.search(tail) else End.OTHER
        if last in ("d", "r", "t", "s"):
            if _CONJUNCTION.search(tail):
                return End.CONJUNCTION
            if _BARE_CONJUNCTION.search(tail):
                return End.BARE_CONJUNCTION
        return End.OTHER

    def cites(self, end: int) -> bool:
        """Whether the words before ask for a citation or a number in brackets."""
        last = self.text[max(end - 1, 0) : end]
        return last.isdigit() or last == ")" or self._word(end) in _CITING

    def cites_section(self, end: int) -> bool:
        """Whether the words before ask for the number of a section."""
        if self.text[max(end - 1, 0) : end] in (",", "-"):
            return True
        return self._word(end) in _CITING_SECTION and not self.closes_item(end)

    def closes_item(self, end: int) -> bool:
        """Whether the words before close an item of a list, "; and": an excerpt can end there."""
        return bool(_ITEM_CLOSES.search(self.text, max(end - 12, 0), end))

    def _word(self, end: int) -> str:
        """The last word before ``end``."""
        words = self.text[max(end - 24, 0) : end].split()
        return words[-1].lstrip('("“‘') if words else ""


def _indent(text: str, line: int, end: int) -> int:
    words = text[line:end]
    return len(words) - len(words.lstrip(" "))


def _width(text: str) -> int:
    """The width that the lines of a text were wrapped at, 0 if they were not: nearly no line is longer."""
    lengths = sorted(len(line.rstrip()) for line in text[: SAMPLE * 100].split("\n", SAMPLE)[:SAMPLE])
    lengths = [length for length in lengths if length]
    if not lengths:
        return 0
    width = lengths[int((len(lengths) - 1) * 0.985)]
    return width if NARROW <= width <= UNWRAPPED else 0
