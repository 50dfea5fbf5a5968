"""The labels of one section, gathered until it is complete; then the outline gives each its level and address."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wylint.bill.context import Layout
from wylint.bill.inline import InlineSeries
from wylint.bill.labels import LEVELS, WYOMING, Reading, Readings, numbers_first
from wylint.bill.outline import SURE, End, resolve
from wylint.bill.struck import Strikes
from wylint.bill.token import Token
from wylint.text.source import Source

TOKEN_TYPES = tuple(level.upper().replace("-", "_") for level in LEVELS)
INSIDE = 2.4  # a label inside a line is believed only where its level is the next one
RENAMED_BY = 12  # "(xi)(xvii)": two labels of one series, at most so far apart, are an old and a new name

# A second label right behind the first: "(a)(i)", "(xix)(xx)", "(a)  (i)".
_NEXT = re.compile(r"([ \t]*)\(([a-z]{1,9}|[A-Z]{1,9}|\d{1,3})\)(?=[\s(\"“A-Z]|$)")
# "(b)  W.S. 6-2-701 is repealed.": whatever label the excerpt above it ends with
_LAW = re.compile(r"\s+(?:W\.\s?S\.\s+\d|\d{4}\s+(?:Wyoming\s+)?Session\s+Laws)")
# "(i)  and (ii) Repealed by Laws 2019", "(iv) through (vi)  [Reserved]"
_RANGE = re.compile(
    r"[ \t]*(?:through|and|to|,)\s+\(([a-z]{1,9}|[A-Z]{1,9}|\d{1,3})\)[^.\n(]{0,40}"
    r"(?i:repealed|renumbered|reserved|deleted)"
)
# "(A)(I), (B)(I)": what is left of a citation
_CHAIN = re.compile(r"(?:\([A-Za-z0-9]{1,9}\))*")
_RANGE_BEGINS = ("t", "a", "o", ",")
_NO_PROVISIONS = frozenset({"HISTORY", "NOTE"})
_OF_CODE = frozenset({"TITLE", "CHAPTER", "ARTICLE", "HISTORY"})  # a text of the code prints a label a line
_FRONT = frozenset({"AN_ACT", "SPONSOR", "BILL_NUMBER", "WHEREAS", "A_BILL"})


class _Label:
    """A label as found: where it stands, what it says, and what the words around it say for and against it."""

    __slots__ = (
        "_layout", "afresh", "as_label", "as_words", "before", "end", "head", "inner", "name", "readings", "start",
        "struck", "through", "to",
    )  # fmt: skip

    def __init__(self, start: int, head: int, name: str, layout: Layout, inner: bool) -> None:
        self._layout = layout
        self.start = self.before = start
        self.head = head
        self.name = name
        self.inner = inner
        self.struck = False
        self.afresh = False
        self.to = ""  # the last label of a range
        self.as_label = 0.0
        self.as_words = 7.0
        self.end: End | None = None
        self.readings: Sequence[Reading] = ()
        self.through: Sequence[Reading] = ()

    def ending(self) -> End:
        """How the words before it end."""
        if self.end is None:
            self.end = self._layout.ending(self.before)
        return self.end


class Pending:
    """The labels since the last heading or section."""

    def __init__(self, source: Source, layout: Layout) -> None:
        self._text = source.text
        self._layout = layout
        self._strikes = Strikes(source)
        self._inline = InlineSeries(source.text)
        self._labels: list[_Label] = []
        self._address = ""
        self._refused = False
        self._front = False
        self._gaps = False

    def open(self, token: Token, address: str, gaps: bool) -> None:
        """Begin the outline of ``token``: labels from here on stand under ``address``."""
        self._address = address
        self._refused = token.type in _NO_PROVISIONS
        self._front = token.type in _FRONT
        self._gaps = gaps
        if token.type in _OF_CODE and not gaps:
            self._inline.close()
        if not self._refused and not self._front:
            found = _NEXT.match(self._text, token.mark)
            if found and "\n" not in self._text[token.start : token.mark][-1:]:
                self._append(found.start(2) - 1, found.end(), found.group(2), inner=False, clear=True)

    def add(self, start: int, end: int) -> None:
        """A line that begins with a label, or with words in brackets."""
        if self._inline:
            self._within(start)
            if self._inline.take(start) and not self._refused:
                self._labels.append(self._inside(start, end, self._text[start + 1 : end - 1]))
                return
        if not self._refused:
            self._append(start, end, self._text[start + 1 : end - 1], inner=False)

    def _within(self, end: int) -> None:
        """Labels inside the lines before ``end``."""
        for start, stop, name in self._inline.until(end):
            if not self._refused and not self._front:
                self._labels.append(self._inside(start, stop, name))

    def _inside(self, start: int, end: int, name: str) -> _Label:
        label = _Label(start, end, name, self._layout, inner=False)
        label.before = self._layout.before(start)[0]
        label.as_words = INSIDE
        return label

    def _append(self, start: int, end: int, name: str, *, inner: bool, clear: bool = False) -> None:
        text = self._text
        while True:
            label = _Label(start, end, name, self._layout, inner)
            follows = text[end : end + 12].lstrip(" \t")[:1]
            behind = _NEXT.match(text, end) if follows == "(" else None
            if self._strikes:
                name = label.name = self._strikes.after(start, end, name)
                label.struck = self._strikes.covers(start, end)
            if behind and self._renames(label, behind):
                end = label.head = behind.end()
                label.name = behind.group(2)
                label.struck = False
                behind = _NEXT.match(text, end)
            if name not in WYOMING and label.name not in WYOMING:
                return
            if label.struck and not self._strikes.covers_word(end):
                return  # the label goes, its words stay: no provision of the law to come
            label.before, blank = self._layout.before(start)
            if self._front and not blank:
                return
            if follows in _RANGE_BEGINS and (found := _RANGE.match(text, end)):
                label.to = found.group(1)
            if clear or inner:
                label.as_words = SURE if clear else 4.0
                label.end = End.LABEL if inner else End.COLON
            elif not blank:
                self._weigh(label)
            elif self._gaps and _LAW.match(text, end):
                label.afresh = True
            self._labels.append(label)
            if behind is None or len(behind.group(1)) > 2 or label.to:
                return
            start, end, name, inner, clear = behind.start(2) - 1, behind.end(), behind.group(2), True, False

    def _renames(self, label: _Label, behind: re.Match[str]) -> bool:
        """Whether the label ``behind`` takes this one's place: ink says so, or they are side by side in one series."""
        start = behind.start(2) - 1
        if self._strikes:
            return label.struck and not self._strikes.covers(start, behind.end())
        if behind.group(1):
            return False
        old = {reading.level: reading.ordinal for reading in WYOMING.get(label.name, ()) if not reading.ordinal % 1}
        return any(
            reading.level in old and 0 < abs(reading.ordinal - old[reading.level]) <= RENAMED_BY
            for reading in WYOMING.get(behind.group(2), ())
            if not reading.ordinal % 1
        )

    def _weigh(self, label: _Label) -> None:
        """What speaks for a label with no blank line before it, and what for words that a wrap brought to the front."""
        text, layout, head, end = self._text, self._layout, label.head, label.before
        label.as_words = 0.0
        parted = layout.blanks and not layout.broken(end, label.start)  # a label would have a blank line before it
        chain = _CHAIN.match(text, head)
        behind = chain.end() if chain else head
        first = text[behind : behind + 8].lstrip(" \t")[:1]
        if (first.islower() or first in ",;.") and not label.to:
            label.as_label += 5.0
        elif first in ("\n", ""):
            label.as_label += 1.0
        else:
            label.as_words += 2.0 if label.name.isdigit() else 4.0
        if layout.fitted(end, label.start):
            label.as_words += 3.0 if parted else 8.0
        else:
            label.as_label += 1.5
        ending = label.ending()
        if ending in (End.COLON, End.SEMICOLON, End.PERIOD):
            label.as_words += 3.0
        elif ending is End.CONJUNCTION:
            label.as_words += 1.5
        else:
            label.as_label += 4.0
        if ending in (End.COMMA, End.BARE_CONJUNCTION, End.OTHER) and layout.cites(end):
            label.as_label += 4.0
        if parted:
            label.as_label += 5.0

    def flush(self, tokens: list[Token], end: int) -> None:
        """Append the labels before ``end`` that are labels, as tokens with level and address; begin anew."""
        if self._inline:
            self._within(end)
        labels, self._labels = self._labels, []
        if not labels:
            return
        table: Readings = WYOMING
        if labels[0].name == "1" and labels[0].as_words - labels[0].as_label >= SURE:
            table = numbers_first()
        for label in labels:
            label.readings = table.get(label.name, ())
            if label.to:
                label.through = table.get(label.to, ())
        above: list[tuple[int, str]] = []
        dropped = False
        for label, level in zip(labels, resolve(labels, gaps=self._gaps), strict=True):
            if level < 0 or (label.inner and dropped):
                dropped = True
                continue
            dropped = False
            while above and above[-1][0] >= level:
                above.pop()
            token = Token(TOKEN_TYPES[level], label.name, label.start, label.head)
            token.before = label.before
            token.level = level
            token.address = f"{above[-1][1] if above else self._address}({label.name})"
            token.through = label.to
            above.append((level, token.address))
            tokens.append(token)
