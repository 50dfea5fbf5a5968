"""A regular expression of a house rule, as a graph of steps that ``machine.py`` follows all at once.

Python's own ``re`` tries one way through a text after another; ``(a+)+$`` has more ways than there is time, and nothing
can stop it. So a pattern is only parsed by Python, and means what it means there; how it is matched takes time in
proportion to the text, whatever is written in it. What cannot be matched so (a reference back to a group, a look ahead
or behind) is refused when the configuration is read.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable
from enum import IntEnum
from importlib import import_module
from typing import Any, NamedTuple, TypeAlias

MOST_STEPS = 1_000
_OTHER = {
    "GROUPREF": "a reference back to a group",
    "GROUPREF_EXISTS": "a condition on a group",
    "ASSERT": "a look ahead or behind",
    "ASSERT_NOT": "a look ahead or behind",
    "ATOMIC_GROUP": "an atomic group",
    "POSSESSIVE_REPEAT": "a possessive repeat",
}
_IGNORE_CASE = 2  # re.IGNORECASE, as the parser's numbers have it


class WrongPattern(ValueError):  # noqa: N818 - a word that a caller reads, not an error of the program
    """A pattern that cannot be used; the message is one line."""


class Ask(IntEnum):
    """What a step asks of the place between two characters; ``NOTHING`` for a step that asks nothing."""

    NOTHING = 0
    BEGIN = 1
    END = 2
    BOUNDARY = 3
    NO_BOUNDARY = 4


_ASKS = {
    "AT_BEGINNING": Ask.BEGIN,
    "AT_BEGINNING_STRING": Ask.BEGIN,
    "AT_END": Ask.END,
    "AT_END_STRING": Ask.END,
    "AT_BOUNDARY": Ask.BOUNDARY,
    "AT_NON_BOUNDARY": Ask.NO_BOUNDARY,
}
_TURNED = {Ask.BEGIN: Ask.END, Ask.END: Ask.BEGIN}


def is_word(character: str) -> bool:
    """Whether a character is one of words, as ``\\w`` has it."""
    return character.isalnum() or character == "_"


_CLASSES: dict[str, Callable[[str], bool]] = {"DIGIT": str.isdecimal, "SPACE": str.isspace, "WORD": is_word}


class Characters(NamedTuple):
    """A set of characters: single ones, ranges, and classes as (name, whether it is all but those)."""

    single: frozenset[str]
    ranges: tuple[tuple[str, str], ...] = ()
    classes: tuple[tuple[str, bool], ...] = ()
    but: bool = False
    fold: bool = True

    def has(self, character: str) -> bool:
        """Whether a character is in it; with ``fold`` the large letter is as good as the small one."""
        return any(map(self._holds, _variants(character) if self.fold else (character,))) is not self.but

    def _holds(self, character: str) -> bool:
        return (
            character in self.single
            or any(first <= character <= last for first, last in self.ranges)
            or any(_CLASSES[name](character) is not but for name, but in self.classes)
        )


def _variants(character: str) -> set[str]:
    return {one for one in (character, character.lower(), character.upper()) if len(one) == 1}


class Program(NamedTuple):
    """The steps of a pattern by number: a step takes a character of a set, or asks something, or only leads on.

    ``onward`` are the steps behind each; ``entry`` is the first one, ``done`` the one at which the pattern is matched.
    """

    takes: tuple[Characters | None, ...]
    asks: tuple[Ask, ...]
    onward: tuple[tuple[int, ...], ...]
    entry: int
    done: int


def programs(pattern: str) -> tuple[Program, Program]:
    """A pattern read forward, and from its end backward. Raises ``WrongPattern``.

    Large and small letters are the same in it, but inside ``(?-i:…)``.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parser: Any = import_module("re._parser")
            tree = parser.parse(pattern, _IGNORE_CASE)
            forward, backward = _Builder(backward=False).program(tree), _Builder(backward=True).program(tree)
    except WrongPattern:
        raise
    except RecursionError:
        raise WrongPattern("is nested too deep") from None
    except (re.error, ValueError, OverflowError) as error:
        raise WrongPattern(f"is no regular expression: {' '.join(str(error).split())}") from None
    if _takes_nothing(forward):
        raise WrongPattern("matches where there are no words at all")
    return forward, backward


def _takes_nothing(program: Program) -> bool:
    """Whether the end can be reached without a character."""
    todo, seen = [program.entry], {program.entry}
    while todo:
        step = todo.pop()
        if step == program.done:
            return True
        new = set(program.onward[step]) - seen if program.takes[step] is None else set()
        seen |= new
        todo.extend(new)
    return False


Item: TypeAlias = "tuple[Any, Any]"


class _Builder:
    """Builds a program from its end to its entry: each part is given the step that comes behind it."""

    def __init__(self, *, backward: bool) -> None:
        self.backward = backward
        self.takes: list[Characters | None] = []
        self.asks: list[Ask] = []
        self.onward: list[tuple[int, ...]] = []

    def program(self, tree: Iterable[Item]) -> Program:
        done = self._step()
        entry = self._row(tree, done, fold=True)
        return Program(tuple(self.takes), tuple(self.asks), tuple(self.onward), entry, done)

    def _step(self, *onward: int, takes: Characters | None = None, ask: Ask = Ask.NOTHING) -> int:
        if len(self.takes) >= MOST_STEPS:
            raise WrongPattern(f"comes to more than {MOST_STEPS:,} steps; are its counts smaller than they look?")
        self.takes.append(takes)
        self.asks.append(_TURNED.get(ask, ask) if self.backward else ask)
        self.onward.append(onward)
        return len(self.takes) - 1

    def _row(self, items: Iterable[Item], behind: int, *, fold: bool) -> int:
        row = list(items)
        for name, value in row if self.backward else reversed(row):
            behind = self._part(str(name), value, behind, fold=fold)
        return behind

    def _part(self, name: str, value: Any, behind: int, *, fold: bool) -> int:
        match name:
            case "LITERAL" | "NOT_LITERAL":
                single = frozenset(_variants(chr(value)) if fold else chr(value))
                return self._step(behind, takes=Characters(single, but=name == "NOT_LITERAL", fold=fold))
            case "ANY":
                return self._step(behind, takes=Characters(frozenset(), but=True))
            case "IN":
                return self._step(behind, takes=_set(value, fold=fold))
            case "BRANCH":
                return self._step(*(self._row(one, behind, fold=fold) for one in value[1]))
            case "SUBPATTERN":
                _, added, taken, items = value
                fold = (fold or bool(added & _IGNORE_CASE)) and not taken & _IGNORE_CASE
                return self._row(items, behind, fold=fold)
            case "MAX_REPEAT" | "MIN_REPEAT":
                least, most, items = value
                return self._repeat(least, most, items, behind, fold=fold)
            case "AT":
                return self._step(behind, ask=_ASKS[str(value)])
        raise WrongPattern(f"holds {_OTHER.get(name, name.lower())}, which house rules do without")

    def _repeat(self, least: int, most: Any, items: Iterable[Item], behind: int, *, fold: bool) -> int:
        if least > MOST_STEPS:
            raise WrongPattern(f"repeats more than {MOST_STEPS:,} times")
        entry = behind
        if str(most) == "MAXREPEAT":
            entry = self._step()
            self.onward[entry] = (self._row(items, entry, fold=fold), behind)
        else:
            for _ in range(most - least):
                entry = self._step(self._row(items, entry, fold=fold), behind)
        for _ in range(least):
            entry = self._row(items, entry, fold=fold)
        return entry


def _set(items: Iterable[Item], *, fold: bool) -> Characters:
    single: set[str] = set()
    ranges: list[tuple[str, str]] = []
    classes: list[tuple[str, bool]] = []
    but = False
    for name, value in items:
        match str(name):
            case "NEGATE":
                but = True
            case "LITERAL":
                single |= _variants(chr(value)) if fold else {chr(value)}
            case "RANGE":
                ranges.append((chr(value[0]), chr(value[1])))
            case "CATEGORY":
                of = str(value).removeprefix("CATEGORY_")
                classes.append((of.removeprefix("NOT_"), of.startswith("NOT_")))
    return Characters(frozenset(single), tuple(ranges), tuple(classes), but, fold)
