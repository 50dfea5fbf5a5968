"""Which rules a run asks for: codes, beginnings of codes, names or ``ALL``; the most specific word decides."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from wylint.rules.registry import PREFIX, Rule, rules

ALL = "ALL"
FAMILIES = ("WY", "DR", "AM", "PE")


class UnknownSelector(ValueError):  # noqa: N818 - it is the words of the message that matter
    """A word that selects nothing; the message is one line and names the nearest right one."""


class Selection(NamedTuple):
    """What is asked for, as (beginning of a code, on or off): ``""`` is every rule; of equal ones the last decides."""

    words: tuple[tuple[str, bool], ...] = (("", True),)

    @classmethod
    def parse(
        cls,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        extend_select: Iterable[str] = (),
        *,
        known: Iterable[Rule] | None = None,
    ) -> Selection:
        """Read the words of ``--select``, ``--ignore`` and ``--extend-select``; each may hold several, with commas.

        Without ``select`` it is ``ALL``. Codes and names are read in any case. ``UnknownSelector`` for a word that is
        neither a code, a beginning of one, a name nor ``ALL``.
        """
        names = {rule.name: rule.code for rule in (rules() if known is None else known)}
        on = [*(_split(select) or [ALL]), *_split(extend_select)]
        words = [(_beginning(word, names), True) for word in on]
        return cls((*words, *((_beginning(word, names), False) for word in _split(ignore))))

    def has(self, code: str) -> bool:
        """Whether the rule, or the problem of parsing, with this code is asked for."""
        longest, asked = -1, False
        for beginning, on in self.words:
            if len(beginning) >= longest and code.startswith(beginning):
                longest, asked = len(beginning), on
        return asked

    def of(self, known: Iterable[Rule]) -> tuple[Rule, ...]:
        """Those of these rules that are asked for, in their order."""
        return tuple(rule for rule in known if self.has(rule.code))


def _split(words: Iterable[str]) -> list[str]:
    return [part.strip() for word in words for part in word.split(",") if part.strip()]


def _beginning(word: str, names: dict[str, str]) -> str:
    """The beginning of the codes that a word stands for."""
    code = word.upper()
    if code == ALL:
        return ""
    if word.lower() in names:
        return names[word.lower()]
    families = code in FAMILIES or code in PREFIX.values()
    if families or _problem(code) or any(known.startswith(code) for known in names.values()):
        return code
    raise UnknownSelector(_message(word, names))


def _problem(code: str) -> bool:
    """Whether a code has the form of a problem of parsing: those are no rules and stand in no manifest."""
    return code.startswith("PE") and code[2:].isdigit() and len(code) <= 5


def _message(word: str, names: dict[str, str]) -> str:
    from difflib import get_close_matches

    near = (
        [name for name in names if word.lower() in name]
        or get_close_matches(word.lower(), [*names], 1)
        or get_close_matches(word.upper(), [*names.values(), *FAMILIES, ALL], 1, 0.5)
    )
    hint = f'; did you mean "{near[0]}"?' if near else ""
    return f'no rule is called "{word}"{hint}'
