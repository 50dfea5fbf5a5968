"""What kind of document was read, its numbers, and what could not be read in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wylint.bill.model import Form, Heading, Node, Problem
from wylint.bill.token import Token
from wylint.text.source import Source

_BILL = frozenset({"BILL_NUMBER", "AN_ACT", "ENACTING_CLAUSE", "BILL_SECTION", "A_BILL", "LSO_NUMBER"})
_NUMBER = re.compile(r"\b(?:HB|SF|HJ|SJ)\d{4}\b|\b\d{3,4}\b")
_LSO = re.compile(r"\b\d\dLSO-\d{4}\b")
_HEAD = 6000  # how far into the original the numbers of its furniture are looked for


def describe(source: Source, tokens: Sequence[Token], children: Sequence[Node]) -> tuple[str, str, Form, list[Problem]]:
    """The bill's number, its LSO number (both "" where there is none), its form and its problems."""
    types = {token.type for token in tokens}
    number = lso = ""
    resolution = "WHEREAS" in types
    for token in tokens:
        words = source.text[token.start : token.end]
        if token.type == "BILL_NUMBER":
            found = _NUMBER.search(words)
            number = number or (found[0] if found else "")
            resolution = resolution or "resolution" in words.lower()
        elif token.type in ("AN_ACT", "A_BILL"):
            resolution = resolution or "RESOLUTION" in words[:30]
        elif token.type == "LSO_NUMBER":
            found = _LSO.search(words)
            lso = lso or (found[0] if found else "")
        elif token.type in ("BILL_SECTION", "CODE_SECTION"):
            break
    if source.furniture:
        original = source.original[:_HEAD]
        if not number and types & _BILL and (found := re.search(r"\b(?:HB|SF|HJ|SJ)\d{4}\b", original)):
            number = found[0]
        if not lso and (found := _LSO.search(original)):
            lso = found[0]
    if types & _BILL:
        form = Form.RESOLUTION if resolution else Form.BILL
    elif "CODE_SECTION" in types:
        form = Form.CODE
    else:
        form = Form.TEXT
    return number, lso, form, _problems(source, form, children)


def _problems(source: Source, form: Form, children: Sequence[Node]) -> list[Problem]:
    text = source.text
    if not text.strip():
        return [Problem("PE001", "empty-input", "the input holds no words", 0, len(text))]
    if form is Form.TEXT and all(isinstance(child, Heading) for child in children):
        message = "no bill, no section of the code and no labelled provision was found: the words are kept unread"
        return [Problem("PE002", "no-structure", message, 0, len(text))]
    return []
