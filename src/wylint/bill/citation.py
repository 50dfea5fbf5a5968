"""Every reference to the law in running text: lists counted out, each with its full locus and what it is cited for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from wylint.bill.cited import Citation, Law, Relation
from wylint.bill.references import lists
from wylint.lalr import Grammar, Token, Tree, Unexpected, load

__all__ = ["Citation", "Law", "Relation", "read_citations"]

# Where a reference may open; what is one, the grammar says. A relation is looked for in the words before it.
_OPENS = re.compile(
    r"(?<![\w–—‑-])(?:\d{1,2}(?:\.\d)?[-–—‑]\d{1,2}(?:\.?[A-Z])?[-–—‑]\d"
    r"|\d{1,2} [UC]\. ?[SF]|\d{4} (?:Wyoming )?[Ss]ession|W\. ?[SR]\b|Wyo\.|§"
    r"|[Tt]h(?:is|e foregoing) (?:sec|art|chap|tit|par|act|cod|sub|item|foot)"
    r"|(?:[Ss]ub-?)*(?:[Ss]ection|[Pp]aragraph|[Dd]ivision|[Ii]tem)s? [(\d]"
    r"|(?:[Tt]itle|[Cc]hapter|[Aa]rticle|[Pp]art)s? [\dIVXL]|(?:Wyoming |United States )[Cc]onstitution"
    r"|[Cc]onstitution of the|[Rr]ules? \d)"
)
_BREAK = re.compile(r"\s\s+|[^\S ]")
_TRIMS = 4
_RELATION_WORDS = 9  # "except as otherwise provided for in the provisions of"


# what relation words end in
_RELATION_ENDS = frozenset(
    {"of", "in", "by", "under", "to", "with", "notwithstanding", "violate", "violates", "violated", "violating"}
)
# by the word that decides, in this order
_RELATIONS = (
    ("violat", Relation.IN_VIOLATION_OF),
    ("except", Relation.EXCEPT_AS_PROVIDED_IN),
    ("determined", Relation.AS_DETERMINED_UNDER),
    ("defined", Relation.AS_DEFINED_IN),
    ("notwithstanding", Relation.NOTWITHSTANDING),
    ("subject", Relation.SUBJECT_TO),
    ("pursuant to", Relation.UNDER),
    ("accordance", Relation.UNDER),
)


def read_citations(text: str) -> tuple[Citation, ...]:
    """All references of a text, in order. Time is linear in the text; never raises.

    A range stays one reference with ``through``; "subsections (a) and (b)" are two. Dates and telephone numbers are
    none.
    """
    words, starts, shifts = _single_spaced(text)
    grammar = load("citation")
    found: list[Citation] = []
    at = search = 0
    while (opening := _OPENS.search(words, search)) is not None:
        search = opening.start() + 1
        begin = _relation(grammar, words, at, opening.start())
        tree, tokens = _read(grammar, words, begin)
        if tree is None:
            continue
        relation = _meaning(tokens[0].text) if tokens[0].type == "RELATION" else None
        for group in lists(tree, bare=relation is None):
            found.extend(replace(one, relation=relation) if relation else one for one in group)
            relation = None
        at = search = tokens[-1].end
    if not starts:
        return tuple(found)

    def here(offset: int) -> int:
        return offset + shifts[bisect_right(starts, offset) - 1]

    return tuple(replace(one, start=here(one.start), end=here(one.end - 1) + 1) for one in found)


def _single_spaced(text: str) -> tuple[str, list[int], list[int]]:
    """The text with every run of white space as one blank (a blank line as a line break), and where that shifts it."""
    parts: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    at = length = 0
    for found in _BREAK.finditer(text):
        if not starts:
            starts.append(0)
            shifts.append(0)
        parts.append(text[at : found.start()])
        parts.append("\n" if found[0].count("\n") > 1 else " ")
        length += found.start() - at + 1
        at = found.end()
        starts.append(length)
        shifts.append(at - length)
    if not starts:
        return text, starts, shifts
    parts.append(text[at:])
    return "".join(parts), starts, shifts


def _relation(grammar: Grammar, words: str, at: int, opening: int) -> int:
    """Where the relation words that end right before ``opening`` begin, not before ``at``; else ``opening``."""
    begin, back = opening, opening
    if words[words.rfind(" ", at, max(opening - 1, 0)) + 1 : opening - 1].lower() not in _RELATION_ENDS:
        return opening
    for _ in range(_RELATION_WORDS):
        back = words.rfind(" ", at, back - 1) + 1 if back - 1 > at else 0
        if back <= at and not (back == 0 == at):
            break
        try:
            token = next(grammar.scan(words, back, opening), None)
        except Unexpected:
            token = None
        if token is not None and token.type == "RELATION" and token.end + 1 == opening:
            begin = back
        if back == 0:
            break
    return begin


def _meaning(relation: str) -> Relation:
    small = relation.lower()
    for word, meaning in _RELATIONS:
        if word in small:
            return meaning
    return Relation.UNDER if small.startswith("under") else Relation.AS_PROVIDED_IN


def _read(grammar: Grammar, words: str, at: int) -> tuple[Tree | None, list[Token]]:
    """The longest list of references that begins at ``at``, as a tree; no more is scanned than is read."""
    tokens: list[Token] = []
    try:
        return grammar.parse(_noted(grammar.scan(words, at), tokens), start="citations"), tokens
    except Unexpected as stop:
        if stop.token.type not in ("", "$END"):
            tokens.pop()
    for _ in range(_TRIMS):
        if not tokens or tokens[-1].type == "RELATION":
            break
        try:
            return grammar.parse(iter(tokens), start="citations"), tokens
        except Unexpected:
            tokens.pop()
    return None, []


def _noted(tokens: Iterator[Token], into: list[Token]) -> Iterator[Token]:
    for token in tokens:
        into.append(token)
        yield token
