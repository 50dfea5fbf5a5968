"""Which lines that look like a heading or a section are one, given what has been read so far."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wylint.bill.context import Layout
from wylint.bill.excerpt import Excerpt
from wylint.bill.extent import catchline_end, heading_end
from wylint.bill.outline import End
from wylint.bill.token import Token
from wylint.lalr import Grammar

_DIVISIONS = frozenset({"TITLE", "CHAPTER", "ARTICLE", "PART", "SUBPART", "LETTERED_HEADING"})
# Furniture of the first page and of the way to the enacting clause: only before the first section.
_FRONT = frozenset(
    {
        "LSO_NUMBER", "STATE", "BILL_NUMBER", "ENROLLED_HEADING", "SPONSOR", "A_BILL", "AN_ACT", "WHEREAS",
        "ENACTING_CLAUSE", "PREFACE",
    }
)  # fmt: skip
_ONE_LINE = frozenset(
    {"LSO_NUMBER", "STATE", "BILL_NUMBER", "ENROLLED_HEADING", "A_BILL", "ENACTING_CLAUSE", "PREFACE", "END",
     "BRACKET_HEADING"}
)  # fmt: skip
_HEADED = _DIVISIONS | {"BRACKET_HEADING", "ENACTING_CLAUSE", "PREFACE", "A_BILL"}
_SENTENCE = (End.COLON, End.SEMICOLON, End.PERIOD)

_NUMBER = re.compile(r"\d+[A-Za-z]?(?:\.\d+)*[A-Z]?|\b[A-Z]\b")
_CITATION = re.compile(r"\d[\dA-Z.–-]*\d[A-Z]?|\d")
_SMALL_WORD = re.compile(r"[a-z]{3}")
_ENDS_TO_READ = re.compile(r"to\s+read\s*:\s*(?:\[[^\]a-z]*\])?$")
_SECTION_FOLLOWS = re.compile(r"\s*(?:\[[^\]a-z]{2,300}\]\s*){0,3}Section\s+(\d+)\.")
_AGENCY = re.compile(r"[ \t]+(?=[A-Z]{2})[^a-z\n]+$")
_FOOTNOTE = re.compile(r"[ \t]+(?:\(a\)|[A-Z])")


class Heads:
    """Accepts or refuses candidates in order, and remembers what that takes."""

    def __init__(self, text: str, layout: Layout, grammar: Grammar) -> None:
        self._text = text
        self._layout = layout
        self._act = re.compile(grammar.patterns["AN_ACT"])
        self._last: Token | None = None
        self._front = True
        self._section = ""  # the bill section that is open
        self._number = 0
        self._excerpt = Excerpt(text, 0)
        self._footnote = 0
        self._in_code = False  # a section of the code is open
        self._title = False
        self.closed = False
        self.address = ""

    @property
    def gaps(self) -> bool:
        """Whether missing siblings are normal here: inside a bill they are."""
        return bool(self._section)

    def accept(self, kind: str, start: int, end: int) -> list[Token]:
        """The tokens that a line begins with: mostly one, none if it only looks like a heading."""
        if self.closed:
            return []
        before, blank = self._layout.before(start)
        token = self._accept(kind, start, end, before, blank)
        if token is None:
            return []
        token.before = before
        self._last = token
        tokens = [token]
        if kind == "A_BILL":  # "A BILL for AN ACT relating to …" on one line
            at = end + len(self._text[end : end + 8]) - len(self._text[end : end + 8].lstrip(" \t"))
            found = self._act.match(self._text, at)
            if found:
                tokens += self.accept("AN_ACT", at, found.end())
        return tokens

    def _accept(self, kind: str, start: int, end: int, before: int, blank: bool) -> Token | None:
        if kind in _FRONT:
            return self._of_front(kind, start, end)
        if kind in ("CODE_SECTION", "CONSTITUTION_SECTION"):
            return self._of_code(kind, start, end, before, blank)
        if kind == "BILL_SECTION":
            return self._of_bill(start, end, before, blank)
        if kind in _DIVISIONS:
            return self._division(kind, start, end, before, blank)
        if kind == "SESSION_LAW":
            if not blank and not self._begins(before, start):
                return None
            self._in_code = False
            self.address = "{} ch. {}, section {}".format(*_NUMBER.findall(self._text[start:end]))
            return Token(kind, self.address, start, end)
        if kind == "FOOTNOTE":
            return self._budget_footnote(start, end, blank)
        if kind in ("HISTORY", "NOTE"):
            if not self._in_code or not (blank or self._begins(before, start)):
                return None
            return Token(kind, "", start, end)
        if kind == "END":
            self.closed = True
            return Token(kind, "", start, end)
        if kind == "BRACKET_HEADING":
            if not (self._section or self._title) or not (blank or self._begins(before, start)):
                return None
            if self._in_code and not self._section:
                return None  # a publisher's note
            if not self._heads_section(end, before):
                return None  # the heading of a table, or of a part of the section, or in a section of the code
            if self._last is not None and self._last.type == "BILL_SECTION" and before <= self._last.head:
                return None  # "Section 2.  [LEVEL II STUDIES]": the section's own heading
            return Token(kind, "", start, end)
        return None

    def _heads_section(self, end: int, before: int) -> bool:
        """Whether a section of this bill follows a heading in brackets, and not one that it prints."""
        found = _SECTION_FOLLOWS.match(self._text, end)
        return found is not None and not self._prints(int(found[1]), before)

    def _prints(self, number: int, before: int) -> bool:
        """Whether a section with this number belongs to another law, which the open section amends."""
        if not self._section or (
            number == self._number + 1 and not _ENDS_TO_READ.search(self._text, max(before - 60, 0), before)
        ):
            return False
        return self._excerpt.has(number, before)

    def _of_front(self, kind: str, start: int, end: int) -> Token | None:
        if not self._front or (kind in ("AN_ACT", "A_BILL") and self._title):
            return None
        if kind == "AN_ACT":
            self._title = True
        elif self._title and kind not in ("ENACTING_CLAUSE", "WHEREAS"):
            return None
        return Token(kind, self._text[start:end].strip() if kind in ("LSO_NUMBER", "BILL_NUMBER") else "", start, end)

    def _begins(self, before: int, start: int) -> bool:
        """Whether the words before are a whole, so that something new can begin without a blank line."""
        last = self._last
        if last is not None and before <= last.mark and last.type in _HEADED:
            return True
        layout = self._layout
        return layout.ending(before) in _SENTENCE or (
            not layout.cites(before) and (layout.fitted(before, start) or layout.indented(before, start))
        )

    def _of_code(self, kind: str, start: int, end: int, before: int, blank: bool) -> Token | None:
        text = self._text
        if self._layout.cites_section(before):
            return None
        if not blank and not self._begins(before, start) and not self._layout.closes_item(before):
            return None
        if (
            not blank
            and self._layout.blanks
            and not (
                (self._last is not None and before <= self._last.mark)
                or self._layout.broken(before, start)
                or self._layout.indented(before, start)
            )
        ):
            return None
        if not blank and text[end : end + 3].strip()[:1].islower():
            return None
        if kind == "CODE_SECTION":
            found = _CITATION.findall(text[start:end])
            if found[0].count("-") < 2 and not (
                (blank or self._layout.fitted(before, start)) and text[end : end + 3].strip()[:1].isupper()
            ):
                return None  # "P.L. 92-195.", not another state's "44-2801.  Unlawful employment."
            token = Token(kind, found[0], start, end)
            token.through = found[1].replace("–", "-") if len(found) > 1 else ""
        else:
            token = Token(kind, " ".join(text[start:end].rstrip(".").split()), start, end)
        token.mark = catchline_end(self._layout, end)
        self._front = False
        self._in_code = True
        self.address = token.name
        return token

    def _of_bill(self, start: int, end: int, before: int, blank: bool) -> Token | None:
        name = self._text[start:end].split()[-1].rstrip(".")
        number = int("".join(filter(str.isdigit, name)))
        stop = self._text.find("\n", end)
        if self._section and len(name) == 3 and _AGENCY.match(self._text, end, stop if stop >= 0 else len(self._text)):
            self._footnote = 0
            self.address = f"section {self._section}, section {name}"
            return Token("AGENCY", name, start, end)
        following = number == self._number + 1
        if not blank:
            whole = before == 0 or self._begins(before, start)
            if not (following or (name.isdigit() and len(name) == 3) or self._prints(number, before)):
                return None
            apart = self._layout.fitted(before, start) or self._layout.indented(before, start)
            if not apart and (not whole or self._layout.cites_section(before)):
                return None
        printed = self._prints(number, before)
        self._front = False
        self._in_code = False
        self._footnote = 0
        if printed:
            self.address = f"section {self._section}, section {name}"
            return Token("PRINTED_SECTION", name, start, end)
        self._section = name
        self._excerpt = Excerpt(self._text, end)
        self._number = number
        self.address = f"section {name}"
        return Token("BILL_SECTION", name, start, end)

    def _division(self, kind: str, start: int, end: int, before: int, blank: bool) -> Token | None:
        if not blank and not self._begins(before, start):
            return None
        text = self._text
        stop = text.find("\n", end)
        stop = len(text) if stop < 0 else stop
        if kind == "LETTERED_HEADING":
            if not blank or self._section or not (self._in_code or self._last is not None):
                return None
            end = start + 2
        elif _SMALL_WORD.search(text, end, min(stop, end + 300)):
            return None
        token = Token(kind, "".join(_NUMBER.findall(text[start:end])[-1:]), start, end)
        token.mark = heading_end(self._layout, end, stop)
        self._in_code = False
        if not self._section:
            self._front = False
            self.address = ""
        else:
            self.address = f"section {self._section}"
        return token

    def _budget_footnote(self, start: int, end: int, blank: bool) -> Token | None:
        number = int(self._text[start:end].rstrip("."))
        if self.address.count("section") < 2 or number != self._footnote + 1 or not _FOOTNOTE.match(self._text, end):
            return None
        if not blank and self._layout.blanks:
            return None
        self._footnote = number
        self.address = f"{self.address.split(', footnote')[0]}, footnote {number}"
        return Token("FOOTNOTE", str(number), start, end)

    def between(self, last: Token | None, start: int, kind: str = "") -> Iterator[Token]:
        """A token for words that stand between the headings of the front or behind the end."""
        at = last.mark if last is not None else 0
        if last is not None and last.type not in _ONE_LINE:
            return
        words = self._text[at:start]
        if not words.strip():
            return
        begin = at + len(words) - len(words.lstrip())
        if last is not None and last.type == "END":
            name = "SIGNATURE"
        elif (last is not None and last.type == "BILL_NUMBER") or kind == "SPONSOR":
            name = "CATCH_TITLE"
        else:
            name = "OTHER"
        token = Token(name, "", begin, begin)
        token.before = at
        token.mark = start
        yield token
