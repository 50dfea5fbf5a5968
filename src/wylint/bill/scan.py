"""Cut the clean text into tokens for ``grammar/bill.lark``: one a heading, a section or a labelled paragraph.

The grammar says how lines begin; its patterns, joined and anchored at the beginnings of lines, find every line that may
begin something. What stands before decides whether it does. Labels wait until their section is complete: then the
outline resolver gives each its level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wylint.bill.context import Layout
from wylint.bill.heads import Heads
from wylint.bill.labels import LEVELS
from wylint.bill.pending import Pending
from wylint.bill.token import Token
from wylint.lalr import Grammar
from wylint.text.source import Source

_LABELS = frozenset(level.upper().replace("-", "_") for level in LEVELS)


@cache
def _lines(grammar: Grammar) -> re.Pattern[str]:
    """Every way a line can begin, behind the line feed before it, as one pattern.

    The labels come first, since most lines that begin something begin with one. A literal line feed in front lets the
    search leap from line to line.
    """
    patterns = sorted(grammar.patterns.items(), key=lambda item: item[0] not in _LABELS)
    either = "|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns)
    return re.compile(r"\n[ \t]*+(?=[(\d\[#A-Z])(?:" + either + ")")


def _beginnings(text: str, grammar: Grammar) -> Iterator[tuple[str, int, int]]:
    """What the lines begin with, as the grammar says: its name, start and end."""
    lines = _lines(grammar)
    at = 0
    first = lines.match("\n" + text)  # nothing stands before the first line; a pattern of its own would cost 5 ms
    if first:
        kind = first.lastgroup or ""
        at = first.end() - 1
        yield kind, first.start(kind) - 1, at
    for found in lines.finditer(text, at):
        kind = found.lastgroup or ""
        yield kind, found.start(kind), found.end()


def scan(source: Source, grammar: Grammar) -> list[Token]:
    """The tokens of a source in order; each ends where the next begins, so that no word is lost."""
    text = source.text
    layout = Layout(source, _parted(text))
    heads = Heads(text, layout, grammar)
    pending = Pending(source, layout)
    tokens: list[Token] = []
    for kind, start, end in _beginnings(text, grammar):
        if kind in _LABELS:
            if not heads.closed:
                pending.add(start, end)
            continue
        accepted = heads.accept(kind, start, end)
        if accepted:
            pending.flush(tokens, start)
            tokens.extend(heads.between(tokens[-1] if tokens else None, start, kind))
            tokens.extend(accepted)
            pending.open(accepted[-1], heads.address, heads.gaps)
    pending.flush(tokens, len(text))
    tokens.extend(heads.between(tokens[-1] if tokens else None, len(text)))
    _end(tokens, layout)
    return tokens


def _parted(text: str) -> bool:
    """Whether blank lines part the paragraphs of a text: then most labels follow one.

    A small letter behind the brackets says that a wrap brought a citation to the front: "(d) is amended to read:".
    """
    after_blank = after_line = 0
    for found in re.finditer(r"\n([ \t]*\n)?[ \t]*\((?:[a-z]{1,4}|[A-Z])\)[ \t]+(?![a-z \t])", text[:400_000]):
        if found.group(1) is None:
            after_line += 1
        else:
            after_blank += 1
    return after_blank > after_line


def _end(tokens: list[Token], layout: Layout) -> None:
    """Let every token end with the last word before the next one, and begin its words behind the space."""
    text = layout.text
    end = layout.before(len(text))[0]
    for token in reversed(tokens):
        token.end = end if end > token.start else token.start
        head = token.head
        while head < end and text[head] in " \t\n":
            head += 1
        token.head = head
        end = token.before
