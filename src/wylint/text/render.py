"""Clean text back on paper: as it will read, as it read before, or with its ink marked."""

from __future__ import annotations

import re
from typing import Literal

from wylint.text.source import Ink, Source

View = Literal["after", "before", "marked"]
_LEFT_OUT = {"after": Ink.STRUCK, "before": Ink.INSERTED}
_MARKS = {Ink.STRUCK: ("[-", "-]"), Ink.INSERTED: ("[+", "+]")}
# A mark ends at its line and opens again on the next, as on paper: a line can be read by itself.
_LINE_WORDS = re.compile(r"[^ \n](?:[^\n]*[^ \n])?")
_LINE_GONE = re.compile(r"^([ \0]++)(?:\n|\Z)((?: *+\n)*+)", re.MULTILINE)
_LINE_OPENS = re.compile(r"^( *+)\0[ \0]*+", re.MULTILINE)
_WORDS_GONE = re.compile(r"(?<! )( *+)\0([ \0]*+)")


def render(source: Source, ink: View) -> str:
    """The clean text of ``source``: ``after`` without struck words, ``before`` without inserted ones, or ``marked``.

    Where words are left out, no doubled space and no empty line stays behind. Reading the ``marked`` text again gives
    the same words with the same ink. Raises ``ValueError`` for another view.
    """
    if ink == "marked":
        return _marked(source)
    if ink not in _LEFT_OUT:
        raise ValueError(f"no such view: {ink} (there are: after, before, marked)")
    return _without(source, _LEFT_OUT[ink])


def _marked(source: Source) -> str:
    parts: list[str] = []
    for run in source.inked(0, len(source.text)):
        words = source.text[run.start : run.end]
        if run.ink is Ink.KEPT:
            parts.append(words)
            continue
        opener, closer = _MARKS[run.ink]
        parts.append(_LINE_WORDS.sub(lambda found, o=opener, c=closer: f"{o}{found[0]}{c}", words))  # type: ignore[misc]
    return "".join(parts)


def _without(source: Source, left_out: Ink) -> str:
    # A NUL, which no clean text holds, stands for what was left out until the spaces around it are closed.
    runs = source.inked(0, len(source.text))
    text = "".join("\0" if run.ink is left_out else source.text[run.start : run.end] for run in runs)
    if "\0" not in text:
        return text
    text = _LINE_GONE.sub(_close_line, text)
    return _WORDS_GONE.sub(_close_words, _LINE_OPENS.sub(r"\1", text))


def _close_line(found: re.Match[str]) -> str:
    """Nothing for a line that went; of the blank lines before and behind it, only one is left."""
    gone, blank = found.groups()
    if "\0" not in gone:
        return found[0]
    if found.string[max(found.start() - 2, 0) : found.start()] in ("\n\n", "\n", ""):
        return blank.partition("\n")[2]
    return blank


def _close_words(found: re.Match[str]) -> str:
    if found.end() == len(found.string) or found.string[found.end()] == "\n":
        return ""
    left, right = found[1], found[2].replace("\0", "")
    return " " if left and right else left or right
