"""What a bill section is about, and when an act takes effect."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from wylint.bill.model import Action, Directive, Matter
from wylint.lalr import Token, Tree, Unexpected, load
from wylint.text.source import Ink, Source

_WINDOW = 4096  # characters of a bill section that decide what it is about
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_NUMBER = re.compile(r"\d+")


class When(StrEnum):
    """How a bill says when it takes effect."""

    DATE = "date"
    IMMEDIATE = "immediate"
    CONDITION = "condition"


class Effective(NamedTuple):
    """One statement of an effective date.

    ``sections`` are the numbers of the bill sections it speaks of, "this" for its own section, empty for the whole act.
    ``date`` is ``2026-07-01`` where ``when`` is a date; ``condition`` has the words where it is a condition.
    ``start``, ``end``: the statement in the text given.
    """

    when: When
    sections: tuple[str, ...]
    date: str
    condition: str
    start: int
    end: int


def matter_of(source: Source, start: int, end: int, directive: Directive | None) -> Matter:
    """What the bill section whose words are ``start`` to ``end`` is about; ``directive`` is its own, if it has one."""
    if directive is not None:
        repeals = all(locus.action is Action.REPEAL for locus in directive.loci)
        return Matter.REPEAL if repeals else Matter.CODE
    parts = _parts(source.words(start, min(end, start + _WINDOW), without=Ink.STRUCK))
    act = False  # whether the act itself is spoken of
    heading = True  # LEVEL I RECONNAISSANCE STUDIES. The following …
    repealed = False
    for before, part in zip([None, *parts], parts, strict=False):
        name = part.name if isinstance(part, Tree) else part.type
        if name == "subject":
            act = True
        elif name == "effect" and isinstance(before, Tree) and before.name == "subject":
            return Matter.EFFECTIVE_DATE
        elif name == "money":
            return Matter.APPROPRIATION
        elif name == "applies" and act:
            return Matter.APPLICABILITY
        elif name == "repealed":
            repealed = True
        elif name == "OTHER" and isinstance(part, Token):
            heading = heading and not part.text.islower()
        elif name == "STOP" and isinstance(part, Token):
            act = False
            if part.text == "." and not heading:
                break
    return Matter.REPEAL if repealed else Matter.UNCODIFIED


def read_effective(text: str) -> tuple[Effective, ...]:
    """Every statement of an effective date in a text, in order. Linear; never raises.

    ``This act is effective July 1, 2026.`` is one with a date; staged and conditional dates give several.
    """
    parts = _parts(text)
    found: list[Effective] = []
    for index in range(1, len(parts)):
        subject, effect = parts[index - 1], parts[index]
        if not (isinstance(effect, Tree) and effect.name == "effect"):
            continue
        if not (isinstance(subject, Tree) and subject.name == "subject"):
            continue
        spoken: Token = subject.children[0]
        time: Token = effect.children[1]
        if time.type == "DATE":
            when, date, condition, end = When.DATE, iso_date(time.text), "", time.end
            if not date:
                when, condition = When.CONDITION, time.text
        elif time.type == "IMMEDIATELY":
            when, date, condition, end = When.IMMEDIATE, "", "", time.end
        else:
            stops = (part.start for part in parts[index:] if isinstance(part, Token) and part.type == "STOP")
            end = next(stops, len(text))
            when, date, condition = When.CONDITION, "", " ".join(text[time.start : end].split())
            if " not " in effect.children[0].text:
                condition = f"not {condition}"
        found.append(Effective(when, _sections(spoken), date, condition, spoken.start, end))
    return tuple(found)


def read_sunsets(text: str) -> tuple[tuple[int, int], ...]:
    """Where a text says that a part of the law it stands in ends by itself: "This article is repealed July 1, 2030".

    Each stretch runs from the part that is named to the verb. Linear; never raises.
    """
    parts = _parts(text)
    return tuple(
        (named.children[0].start, end.children[0].end)
        for named, end in pairwise(parts)
        if isinstance(named, Tree) and isinstance(end, Tree) and end.name == "repealed"
        if named.name == "place" or (named.name == "subject" and named.children[0].type == "THIS_SECTION")
    )


def _parts(words: str) -> list[Tree | Token]:
    grammar = load("matter")
    try:
        tree: Tree = grammar.parse(grammar.scan(words), start="matter")
    except Unexpected:
        return []
    return tree.children


def _sections(subject: Token) -> tuple[str, ...]:
    if subject.type == "THIS_ACT":
        return ()
    return tuple(_numbers(subject.text))


def _numbers(text: str) -> Iterator[str]:
    """The numbers of "this section and sections 2 through 4 of this act", ranges counted out."""
    if text.lower().startswith("this section"):
        yield "this"
    last = 0
    end = 0
    for match in _NUMBER.finditer(text):
        number = int(match[0])
        if "through" in text[end : match.start()] and 0 < number - last <= 100:
            yield from (str(between) for between in range(last + 1, number))
        yield match[0]
        last, end = number, match.end()


def iso_date(text: str) -> str:
    """``July 1, 2026`` as ``2026-07-01``; ``on`` may stand before it."""
    words = text.replace(",", " ").split()
    if words and words[0].lower() == "on":
        words = words[1:]
    month = _MONTHS.index(words[0].lower()) + 1
    return f"{int(words[2]):04d}-{month:02d}-{int(words[1]):02d}"


def written_date(date: str) -> str:
    """``2026-07-01`` as drafters write it: ``July 1, 2026``."""
    year, month, day = date.split("-")
    return f"{_MONTHS[int(month) - 1].capitalize()} {int(day)}, {int(year)}"
