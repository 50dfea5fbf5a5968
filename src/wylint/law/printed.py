"""What a bill prints of one section: each provision with its label and words before and after."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from wylint.bill.model import Bill, Provision
from wylint.law.outline import Outlined, preorder, stretches
from wylint.law.words import Reader


class Reading(StrEnum):
    """How the words of amended sections are to be read."""

    MARKED = "marked"  # ink says what is struck and what is new
    CLEAN = "clean"  # no marks: the words to be enacted
    LOST = "lost"  # struck and new words stand side by side with no mark


def reading_of(bill: Bill) -> Reading:
    """How amended sections of this bill are to be read: by their ink, as enacted, or not at all."""
    return Reading(bill.ink_state.value)


class Printed:
    """One printed provision; the first of a section is its unlabelled text: label "", address "".

    ``old`` and ``new`` are its labels before and after, None where it is not there on that side. ``was`` and ``now``
    are its own words as printed, on each side. ``before`` and ``after`` are the words that the law had and has
    there: words whose label is new stood in the provision above, words whose label is struck go there. ``above`` is the
    index of its parent, ``path`` its labels before the bill: "(a)(vi)". ``start``, ``end``: its own words.
    """

    # plain: making a dataclass costs a millisecond at every start
    __slots__ = ("above", "address", "after", "before", "end", "level", "new", "now", "old", "path", "start", "was")

    def __init__(self, above: int, was: str, now: str, start: int, end: int) -> None:
        self.old: str | None = ""
        self.new: str | None = ""
        self.level = -1
        self.above = above
        self.address = ""
        self.was = was
        self.now = now
        self.start = start
        self.end = end
        self.before = ""
        self.after = ""
        self.path = ""

    @property
    def prints(self) -> bool:
        """Whether words are printed, or were: not only the label, as the path to a provision below."""
        return bool(self.was or self.now or self.before or self.after)


def printed_provisions(
    reader: Reader, section: Outlined, *, created: bool, recreated: Collection[str] = ()
) -> list[Printed]:
    """The provisions that a bill prints of a section, in order.

    Nothing stood before in a created section, nor at an address that is recreated: what stood there is repealed.
    """
    found: list[Printed] = []
    anew: list[bool] = []
    for node, above in preorder(section):
        item = _read(reader, node, above)
        anew.append(created or item.address in recreated or (above >= 0 and anew[above]))
        if anew[-1]:
            item.old, item.was = None, ""
        found.append(item)
    _settle(found)
    return found


def _read(reader: Reader, node: Outlined, above: int) -> Printed:
    start, end = reader.trimmed(node.head, node.own_end)
    was: list[str] = []
    now: list[str] = []
    for first, last in stretches(node):
        if last - first > 1 or not reader.text[first:last].isspace():
            after = reader.after(first, last)
            now.append(after)
            was.append(reader.before(first, last) if reader.inked(first, last) else after)
    item = Printed(above, " ".join(filter(None, was)), " ".join(filter(None, now)), start, end)
    if isinstance(node, Provision):
        item.level, item.address = node.level, node.address
        item.old = item.new = node.label
        if reader.inked(node.start, node.head):
            item.old = _label(reader.before(node.start, node.head))
            item.new = _label(reader.after(node.start, node.head))
            if item.old is None and item.new is None:
                item.old = item.new = node.label
    return item


def _label(words: str) -> str | None:
    """The label in "(vi)", or None where no whole one is there."""
    opened = words.find("(")
    closed = words.find(")", opened)
    return words[opened + 1 : closed].strip() or None if 0 <= opened < closed else None


def _settle(items: list[Printed]) -> None:
    """Say where words stood, or go, whose label is new or struck."""
    stood = stands = 0
    for index, item in enumerate(items):
        if index:
            label = item.old if item.old is not None else item.new
            item.path = f"{items[item.above].path}({label})"
        if item.old is None and not _says(item.was):
            item.was = ""
        if item.new is None and not _says(item.now):
            item.now = ""
        if item.old is not None or not index:
            stood, item.before = index, item.was
        elif item.was:
            items[stood].before = f"{items[stood].before} {item.was}".strip()
        if item.new is not None or not index:
            stands, item.after = index, item.now
        elif item.now:
            items[stands].after = f"{items[stands].after} {item.now}".strip()


def _says(words: str) -> bool:
    """Whether there is a word in it: marks drawn on a page may miss a full stop or a quote."""
    return any(letter.isalnum() for letter in words)
