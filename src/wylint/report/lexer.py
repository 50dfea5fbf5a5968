"""A Pygments lexer for the text of bills: ``pygmentize -l wybill bill.txt``, and the colours of our own reports.

It colours line by line and understands nothing: what a bill means is read by the grammars.
"""

from __future__ import annotations

import re
from typing import ClassVar

from pygments.lexer import RegexLexer
from pygments.token import Comment, Generic, Keyword, Name, Number, String, Text

_HYPHEN = r"[-\u2010\u2011\u2013]"
_SECTION = rf"\d+(?:\.\d+)?{_HYPHEN}\d+(?:\.\d+)?{_HYPHEN}\d+(?:\.\d+)?"
_LOCUS = r"(?:\((?:[A-Za-z]{1,9}|\d{1,3}|intro)\))"
_VERBS = (
    r"\b(?:(?:is|are)[ \t]+(?:created|amended|repealed|renumbered)"
    r"(?:[ \t]+and[ \t]+(?:renumbered|recreated))?(?:[ \t]+(?:to[ \t]+read|as)\b)?"
    r"|by[ \t]+(?:creating|renumbering)(?:[ \t]+(?:a[ \t]+)?new\b)?)"
)


class BillLexer(RegexLexer):
    """Section heads, labels, citations, defined terms, directives, money and years, ink, margin numbers."""

    name = "Wyoming bill"
    url = ""
    aliases: ClassVar[list[str]] = ["wybill"]
    filenames: ClassVar[list[str]] = ["*.wybill"]
    flags = re.MULTILINE

    tokens: ClassVar[dict[str, list[object]]] = {
        "root": [
            # Furniture: "     2026        STATE OF WYOMING        26LSO-0079", "          2           HB0009", " 14   "
            (r"^\f?[ \t]*\d{4}[ \t]+(?:STATE OF WYOMING[ \t]+)?\d\dLSO-\d{4}.*$", Comment.Special),
            (r"^[ \t]*\d+[ \t]+(?:HB|SF|HJ|SJ)\d{4}[ \t]*$", Comment.Special),
            (r"^ ?\d{1,2}(?=[ \t]|$)(?![ \t]*[A-Za-z]+$)", Comment.Special),
            (r"(^|(?<=\d))([ \t]+)", Text),
            # Ink: "[-struck-]", "[+inserted+]", and the other notations that wylint reads
            (r"\[-[^\n]*?-\]|\{--[^\n]*?--\}|<(del|s|strike)>[^\n]*?</\1>", Generic.Deleted),
            (r"\[\+[^\n]*?\+\]|\{\+\+[^\n]*?\+\+\}|<(ins|u)>[^\n]*?</\1>", Generic.Inserted),
            # Heads: "Section 1.", "6-2-713.  Arranging …", "ARTICLE 7"
            (r"Section \d+\.", Generic.Heading),
            (rf"{_SECTION}\.[ \t]+[^\n]+", Generic.Heading),
            (r"\b(?:TITLE|CHAPTER|ARTICLE|PART)[ \t]+\d+\b", Generic.Heading),
            # Citations: "W.S. 6-2-701(a)(xvi)", and labels: "(xvi)"
            (rf"(?:W\.S\.[ \t]+)?{_SECTION}{_LOCUS}*", Name.Constant),
            (r"W\.S\.", Name.Constant),
            (r"\(END\)", Keyword.Declaration),
            (r"(?<![\w)])\((?:[a-z]{1,9}|[A-Z]{1,5}|intro)\)(?=[ \t]|$|[,;])", Name.Tag),
            # Words with a job of their own
            (_VERBS, Keyword),
            (r"\bAN[ \t]+ACT\b|\bBe It Enacted\b|\bA BILL\b", Keyword.Declaration),
            (r'"[^"\n]{1,120}"|\u201c[^\u201d\n]{1,120}\u201d', String.Double),
            (r"\$\d[\d,]*(?:\.\d\d)?", Number),
            (r"\b(?:1[89]|20)\d\d\b|\(\d+\)", Number),
            (r"[^\W\d_]+", Text),
            (r"[ \t]+", Text),
            (r"\n", Text),
            (r".", Text),
        ],
    }

    @staticmethod
    def analyse_text(text: str) -> float:
        """How surely a text is a Wyoming bill, 0 to 1."""
        return 0.9 if "Be It Enacted by the Legislature of the State of Wyoming" in text else 0.0
