"""From clean text to the tree of a bill: scanner, outline, grammar, nodes."""

from __future__ import annotations

import gc

from wylint.bill.build import Builder
from wylint.bill.describe import describe
from wylint.bill.model import Bill
from wylint.bill.scan import scan
from wylint.lalr import load
from wylint.text.source import Source

__all__ = ["parse"]


def parse(source: Source) -> Bill:
    """Read a source as a bill, a resolution, a text of the code or a fragment of one.

    Total: every input gives a tree whose text is the clean text; what cannot be read is listed in ``problems``.
    Time is linear in the length of the text.
    """
    collecting = gc.isenabled()
    gc.disable()  # the nodes all stay: looking for garbage among them costs a third of the time
    try:
        grammar = load("bill")
        tokens = scan(source, grammar)
        builder = Builder(source)
        children = grammar.parse(tokens, builder)
    finally:
        if collecting:
            gc.enable()
    number, lso, form, problems = describe(source, tokens, children)
    return Bill(source, form, number, lso, children, (*problems, *builder.problems))
