"""Cut the clean text into tokens for ``grammar/bill.lark``: one a heading, a section or a labelled paragraph.

The grammar says how lines begin; its patterns, joined and anchored at the beginnings of lines, find every line that may
begin something. What stands before decides whether it does. Labels wait until their section is complete: then the
outline resolver gives each its level.
"""

from __future__ import annotations

import re
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
    """Every way a line can begin, as one pattern; the five kinds of label first, since most lines that begin one do."""
    patterns = sorted(grammar.patterns.items(), key=lambda item: item[0] not in _LABELS)
    return re.compile(r"^[ \t]*+(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns) + ")", re.M)


def scan(source: Source, grammar: Grammar) -> list[Token]:
    """The tokens of a source in order; each ends where the next begins, so that no word is lost."""
    text = source.text
    lines = _lines(grammar)
    layout = Layout(text, _parted(text))
    heads = Heads(text, layout, grammar)
    pending = Pending(source, layout)
    tokens: list[Token] = []
    for found in lines.finditer(text):
        kind = found.lastgroup or ""
        start = found.start(kind)
        if kind in _LABELS:
            if not heads.closed:
                pending.add(start, found.end())
            continue
        accepted = heads.accept(kind, start, found.end())
        if not accepted:
            continue
        tokens.extend(pending.flush())
        tokens.extend(heads.between(tokens[-1] if tokens else None, start, kind))
        tokens.extend(accepted)
        pending.open(accepted[-1], heads.address, heads.gaps)
    tokens.extend(pending.flush())
    tokens.extend(heads.between(tokens[-1] if tokens else None, len(text)))
    _end(tokens, layout)
    return tokens


def _parted(text: str) -> bool:
    """Whether blank lines part the paragraphs of a text: then most labels follow one."""
    after_blank = after_line = 0
    for found in re.finditer(r"\n([ \t]*\n)?[ \t]*\((?:[a-z]{1,4}|[A-Z])\)[ \t]", text[:400_000]):
        if found.group(1) is None:
            after_line += 1
        else:
            after_blank += 1
    return after_blank > after_line


def _end(tokens: list[Token], layout: Layout) -> None:
    """Let every token end with the last word before the next one."""
    for token, after in zip(tokens, tokens[1:], strict=False):
        token.end = max(layout.before(after.start)[0], token.head if token.head <= after.start else token.start)
    if tokens:
        tokens[-1].end = layout.before(len(layout.text))[0]
    for token in tokens:
        while token.head < token.end and layout.text[token.head] in " \t\n":
            token.head += 1
