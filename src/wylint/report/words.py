"""Sentences for people, wrapped to the width of the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.report.cells import cells, safe

LONG = 48  # model words longer than this stand on lines of their own


def wrap(text: str, width: int) -> list[str]:
    """A text on lines of at most ``width`` cells, broken at blanks; a word that is longer is cut."""
    lines: list[str] = []
    line = ""
    for word in safe(text).split():
        while cells(word) > width:
            room = width - cells(line) - 1 if line else width
            if room < 1:
                lines.append(line)
                line, room = "", width
            head = _fitting(word, room)
            lines.append(f"{line} {head}" if line else head)
            line, word = "", word[len(head) :]
        if line and cells(line) + 1 + cells(word) > width:
            lines.append(line)
            line = ""
        line = f"{line} {word}" if line and word else line or word
    return [*lines, line] if line else lines


def _fitting(word: str, width: int) -> str:
    size = len(word)
    while cells(word[:size]) > width and size > 1:
        size -= 1
    return word[:size]


def help_parts(text: str) -> Iterator[tuple[bool, str]]:
    """A finding's help cut at its back-quoted words: (whether to be set off as a block of model words, words).

    Short model words stay in their sentence, in quotation marks; long ones are a part of their own.
    """
    sentence = ""
    for index, part in enumerate(text.split("`")):
        if index % 2 == 0:
            sentence += part
        elif len(part) <= LONG:
            sentence += part if '"' in part else f'"{part}"'
        else:
            if sentence.strip():
                yield False, sentence.strip()
            yield True, part
            sentence = ""
    if sentence.strip(" ."):
        yield False, sentence.strip()


def help_text(text: str, quote: str = '"') -> str:
    """A finding's help as plain sentences, its model words between ``quote``; words that end themselves stay so."""
    said = text.strip()
    if not said:
        return ""
    return (f"{said[0].upper()}{said[1:]}" if said.endswith(".`") else sentence(said)).replace("`", quote)


def counted(number: int, noun: str) -> str:
    """``1 error``, ``2 errors``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def sentence(text: str, stop: str = ".") -> str:
    """``text`` as a sentence: its first letter a capital, ended by ``stop`` where nothing ends it yet."""
    words = text.strip()
    if not words:
        return ""
    ended = words if words.endswith((".", "!", "?", ":")) else f"{words}{stop}"
    return ended[0].upper() + ended[1:]
