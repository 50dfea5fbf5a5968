"""A house rule as it is written: one table ``[[rules]]``, checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from wylint.rules.finding import Severity
from wylint.rules.house.kinds import FACTS, PARTS
from wylint.rules.house.machine import matcher
from wylint.rules.house.pattern import WrongPattern
from wylint.rules.house.words import plainly
from wylint.rules.own import wrong_code, wrong_name
from wylint.text.typography import plain

LONGEST_PATTERN = 1_000
PLACEHOLDERS = ("{words}", "{instead}", "{address}")


class WrongRule(ValueError):  # noqa: N818 - a word that a caller reads, not an error of the program
    """A table that is no rule: what is wrong with it, one line, and the keys that lead to the place in it."""

    def __init__(self, said: str, *keys: str) -> None:
        super().__init__(said)
        self.keys = keys


class Where(NamedTuple):
    """Of which units a rule speaks: all that is said must hold; an empty value says nothing.

    ``change``: the bill creates the unit, or amends one that stood. ``titles`` of the code; ``citations`` are patterns
    of sections and addresses; ``matters`` are those of bill sections. ``words``: one of them stands in the unit;
    ``without``: none does; ``pattern`` matches in it.
    """

    change: str = ""
    titles: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    pattern: str = ""


class Asked(NamedTuple):
    """What must be there, or must not: one of ``words``, each of ``all``, a match of ``pattern``, a part or a fact of
    ``kind``. ``instead`` are forbidden words with those to write in their place.
    """

    words: tuple[str, ...] = ()
    all: tuple[str, ...] = ()
    pattern: str = ""
    kind: str = ""
    instead: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return any(self)


class Written(NamedTuple):
    """One house rule. ``given`` is the kind of unit that it is asked of, one by one; ``everywhere``: also of words that
    stood before the bill. ``place`` is where it is written, for people.
    """

    code: str
    name: str
    severity: Severity
    message: str
    help: str
    given: str
    where: Where
    require: Asked
    forbid: Asked
    everywhere: bool = False
    place: str = ""

    @property
    def of_facts(self) -> bool:
        """Whether it can only be judged with the law at hand."""
        return bool({self.given, self.require.kind, self.forbid.kind} & {*FACTS})


def read(table: Mapping[str, Any], place: str = "") -> Written:
    """A rule of a table whose keys and types are those of ``[[rules]]``. Raises ``WrongRule``."""
    code = table["code"].strip()
    if wrong := wrong_code(code):
        raise WrongRule(wrong, "code")
    if wrong := wrong_name(table["name"]):
        raise WrongRule(wrong, "name")
    given = table["given"]
    where = _where(table.get("where", {}), given)
    require = _asked(table.get("require", {}), "require")
    forbid = _asked(table.get("forbid", {}), "forbid")
    if bool(require) is bool(forbid):
        said = "both; write two rules" if require else "neither"
        raise WrongRule(f'"{code}" says what to require or what to forbid, not {said}')
    if given in ("catch-title", "act-title", "catchline") and (require.kind or forbid.kind):
        raise WrongRule(f'nothing stands inside a {given}: ask for words, or say given = "bill"', *_kinds(require))
    for key in ("message", "help"):
        _placeholders(table.get(key, ""), key, forbid)
    return Written(
        code, table["name"], Severity(table.get("severity", Severity.WARNING)), table["message"].strip().rstrip("."),
        table.get("help", "").strip().rstrip("."), given, where, require, forbid, table.get("everywhere", False), place,
    )  # fmt: skip


def _kinds(require: Asked) -> tuple[str, str]:
    return ("require" if require.kind else "forbid", "kind")


def _where(table: Mapping[str, Any], given: str) -> Where:
    if table.get("matter") and given != "bill-section":
        raise WrongRule('"matter" is what a bill section is about: say given = "bill-section"', "where", "matter")
    coded = given not in PARTS or PARTS.index(given) >= PARTS.index("section")
    for key in ("title", "citation"):
        if table.get(key) and not coded:
            raise WrongRule(f'a {given} stands in no title of the code: "{key}" says nothing of it', "where", key)
    return Where(
        table.get("change", ""),
        tuple(table.get("title", ())),
        tuple(plainly(one) for one in table.get("citation", ())),
        tuple(table.get("matter", ())),
        tuple(_words(table, "where", "words")),
        tuple(_words(table, "where", "without")),
        _pattern(table, "where"),
    )


def _asked(table: Mapping[str, Any], key: str) -> Asked:
    instead = tuple((plainly(one), plainly(other)) for one, other in table.get("instead", {}).items())
    for one, _ in instead:
        _says(one, key, "instead")
    return Asked(
        (*_words(table, key, "words"), *(one for one, _ in instead)),
        tuple(_words(table, key, "all")),
        _pattern(table, key),
        table.get("kind", ""),
        instead,
    )


def _words(table: Mapping[str, Any], *keys: str) -> Iterator[str]:
    for words in table.get(keys[-1], ()):
        said = plainly(words)
        _says(said, *keys)
        yield said


def _says(words: str, *keys: str) -> None:
    if not words.rstrip("*").strip():
        raise WrongRule(f'"{keys[-1]}" holds words that say nothing', *keys)


def _pattern(table: Mapping[str, Any], key: str) -> str:
    pattern = plain(table.get("matches", "")).text
    if not pattern:
        if "matches" in table:
            raise WrongRule('"matches" is an empty pattern', key, "matches")
        return ""
    if len(pattern) > LONGEST_PATTERN:
        raise WrongRule(f"a pattern is no longer than {LONGEST_PATTERN:,} characters", key, "matches")
    try:
        matcher(pattern)
    except WrongPattern as error:
        raise WrongRule(f'"{pattern}" {error}', key, "matches") from None
    return pattern


def _placeholders(text: str, key: str, forbid: Asked) -> None:
    """Say what is wrong with what stands in braces in a message."""
    for found in re.findall(r"\{[^{}\s]*\}", text):
        if found not in PLACEHOLDERS:
            from difflib import get_close_matches

            near = get_close_matches(found, PLACEHOLDERS, 1, 0.4)
            hint = f'; did you mean "{near[0]}"?' if near else f"; there are {', '.join(PLACEHOLDERS)}"
            raise WrongRule(f'"{key}" holds "{found}", which stands for nothing{hint}', key)
        if found == "{words}" and not (forbid.words or forbid.pattern or forbid.all):
            raise WrongRule(f'"{key}" holds "{found}", but the rule forbids no words', key)
        if found == "{instead}" and not forbid.instead:
            raise WrongRule(f'"{key}" holds "{found}", but the rule has no "instead"', key)
