"""The lines at the head of a text of the code that say what it is.

::

    # coverage: complete-for WY101-WY608 (every section these rules can rest on)
    # coverage: titles 6, 34.1
    # as_of: 2016-08-01
"""

from __future__ import annotations

from dataclasses import dataclass, field

from wylint.law.model import Coverage


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a text says: its date (ISO, or ""), and what it covers completely."""

    as_of: str = ""
    coverage: Coverage = field(default_factory=Coverage)


def read_header(text: str) -> Header:
    """The header of a text: its first lines that begin with ``#``. What is not understood says nothing."""
    as_of = ""
    titles: set[str] = set()
    rules: list[tuple[str, str]] = []
    at = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    while text.startswith("#", at):
        stop = text.find("\n", at)
        line = text[at:] if stop < 0 else text[at:stop]
        at = len(text) if stop < 0 else stop + 1
        key, _, value = line.lstrip("# ").partition(":")
        if key.strip() == "as_of":
            as_of = value.strip()
        elif key.strip() == "coverage":
            _read_coverage(value.partition("(")[0], titles, rules)
    return Header(as_of, Coverage(frozenset(titles), tuple(rules)))


def _read_coverage(value: str, titles: set[str], rules: list[tuple[str, str]]) -> None:
    for word in value.replace(",", " ").split():
        first, dash, last = word.partition("-")
        if _is_rule(first) and (_is_rule(last) or not dash):
            rules.append((first, last or first))
        elif word.replace(".", "", 1).isdecimal():
            titles.add(word.lstrip("0"))


def _is_rule(word: str) -> bool:
    return len(word) == 5 and word[:2].isalpha() and word[:2].isupper() and word[2:].isdecimal()
