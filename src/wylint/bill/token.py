"""What the scanner hands to the grammar: one token a heading, a section or a labelled paragraph."""

from __future__ import annotations


class Token:
    """One terminal of ``grammar/bill.lark`` and where its words stand.

    ``start`` to ``end`` is what it covers, up to the next token, trailing space left out; ``head`` is where its own
    words begin, behind the label or number. ``name`` is the label, number or citation; ``address`` and ``level`` belong
    to labels; ``mark`` is where a heading or catchline ends; ``through`` closes a range that one line repeals;
    ``before`` is where the words before it end.
    """

    __slots__ = ("address", "before", "end", "head", "level", "mark", "name", "start", "through", "type")

    def __init__(self, type: str, name: str, start: int, head: int) -> None:
        self.type = type
        self.name = name
        self.start = start
        self.head = head
        self.before = start
        self.end = head
        self.mark = head
        self.address = ""
        self.level = 0
        self.through = ""

    def __repr__(self) -> str:
        return f"{self.type}({self.name!r}, {self.start}-{self.end})"
