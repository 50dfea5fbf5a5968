"""What a terminal may be shown of a text, and how many of its cells that takes."""

from __future__ import annotations

from unicodedata import category, combining, east_asian_width

# Invisible and harmless: they say where a line may break or how letters join, and terminals draw them differently.
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_SPACES = frozenset("\t\n\v\f\r\u0085\u00a0\u2028\u2029")


def shown(character: str) -> str:
    """One character as a terminal may be given it: control and direction characters become visible, inert text."""
    if " " <= character <= "~":
        return character
    if character in _SPACES:
        return " "
    if character in _DROPPED:
        return ""
    kind = category(character)
    if kind == "Cc":
        code = ord(character)
        return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else f"<U+{code:04X}>"
    if kind in {"Cf", "Cs", "Cn", "Co"}:
        return f"<U+{ord(character):04X}>"
    return " " if kind == "Zs" else character


def safe(text: str) -> str:
    """A text as a terminal may be given it, on one line."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(shown, text))


def inert(line: str) -> str:
    """A line of output that no CI service takes for a command (``::error::``, ``##[error]``, ``##vso[…]``).

    GitHub looks for the first kind behind the blanks that a line begins with, for the second anywhere in it.
    """
    while "##" in line:
        line = line.replace("##", "# #")
    if line.lstrip().startswith("::"):
        line = line.replace("::", ": :", 1)
    return line


def cells(text: str) -> int:
    """How many cells of a terminal a text of :func:`safe` takes: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(map(_cell, text))


def _cell(character: str) -> int:
    if character <= "~":
        return 1
    if combining(character) or category(character) in {"Mn", "Me"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
