"""Colours: names for what a stretch of output is, and what a terminal is sent for them."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygments.lexer import Lexer


class Style(StrEnum):
    """What a stretch of output is; the value is the terminal's code for it ("" for plain)."""

    PLAIN = ""
    PATH = "1"
    ERROR = "1;31"
    WARNING = "1;33"
    NOTE = "1;36"
    CODE = "1;35"
    QUIET = "2"
    HELP = "1;32"
    MODEL = "32"
    FURNITURE = "2;3"
    INSERTED = "4;32"
    STRUCK = "9;31"
    HEADING = "1"
    LABEL = "34"
    CITATION = "36"
    TERM = "33"
    VERB = "35"
    NUMBER = "94"


Paint = Callable[[Style, str], str]


def plain(style: Style, text: str) -> str:
    """No colour at all."""
    return text


def ansi(style: Style, text: str) -> str:
    """Colours as terminals have understood them since the VT100; blank text stays blank."""
    return f"\x1b[{style.value}m{text}\x1b[0m" if style.value and text.strip() else text


@cache
def _lexer() -> Lexer:
    from wylint.report.lexer import BillLexer

    return BillLexer()


def highlight(line: str) -> list[Style]:
    """The style of every character of one line of a bill, from the lexer that Pygments has for bills."""
    from pygments.token import Comment, Generic, Keyword, Name, Number, String

    styles: dict[object, Style] = {
        Comment: Style.FURNITURE,
        Generic.Deleted: Style.STRUCK,
        Generic.Inserted: Style.INSERTED,
        Generic.Heading: Style.HEADING,
        Keyword: Style.VERB,
        Number: Style.NUMBER,
        Name.Tag: Style.LABEL,
        Name.Constant: Style.CITATION,
        String: Style.TERM,
    }
    found = [Style.PLAIN] * len(line)
    for at, token, value in _lexer().get_tokens_unprocessed(line):
        style = next((style for kind, style in styles.items() if kind in token.split()), Style.PLAIN)
        if style is not Style.PLAIN:
            found[at : at + len(value)] = [style] * len(value)
    return found
