"""Which rules a run asks for: codes, beginnings of codes, names or ``ALL``.

What is said later (a nearer configuration file, the command line) decides over what was said before it; of what is
said in one place the most specific word decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from wylint.rules.registry import PREFIX, Rule, rules

ALL = "ALL"
FAMILIES = ("WY", "DR", "AM", "PE")
NOTHING: Mapping[str, str] = MappingProxyType({})


class UnknownSelector(ValueError):  # noqa: N818 - it is the words of the message that matter
    """A word that selects nothing; the message is one line and names the nearest right one."""


Words: TypeAlias = "tuple[tuple[str, bool], ...]"


class Selection(NamedTuple):
    """What is asked for, as (beginning of a code, on or off): ``""`` is every rule; of equal ones the last decides."""

    words: Words = (("", True),)

    @classmethod
    def parse(
        cls,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        extend_select: Iterable[str] = (),
        *,
        known: Iterable[Rule] | None = None,
        named: Mapping[str, str] = NOTHING,
    ) -> Selection:
        """Read the words of ``--select``, ``--ignore`` and ``--extend-select``; each may hold several, with commas.

        Without ``select`` it is ``ALL``. Codes and names are read in any case. ``named``: codes by name, of rules that
        stand in no manifest. ``UnknownSelector`` for a word that is neither a code, a beginning of one, a name nor
        ``ALL``.
        """
        names = {**{rule.name: rule.code for rule in (rules() if known is None else known)}, **named}
        return cls(_words(_split(select) or [ALL], _split(extend_select), _split(ignore), names))

    def then(
        self,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        extend_select: Iterable[str] = (),
        *,
        named: Mapping[str, str] = NOTHING,
    ) -> Selection:
        """What is asked for when this is said on top: words as in ``parse``; with ``select`` it starts anew."""
        if _split(select):
            return self.parse(select, ignore, extend_select, named=named)
        on, off = _split(extend_select), _split(ignore)
        if not on and not off:
            return self
        names = {**{rule.name: rule.code for rule in rules()}, **named}
        said = _words([], on, off, names)
        # what was said before of less than is said now is overruled
        kept = (word for word in self.words if not any(word[0].startswith(beginning) for beginning, _ in said))
        return Selection((*kept, *said))

    def has(self, code: str) -> bool:
        """Whether the rule, or the problem of parsing, with this code is asked for."""
        longest, asked = -1, False
        for beginning, on in self.words:
            if len(beginning) >= longest and code.startswith(beginning):
                longest, asked = len(beginning), on
        return asked

    def has_all(self, codes: str) -> bool:
        """Whether every rule whose code begins so is asked for, problems of parsing among them."""
        return self.has(codes) and all(on or not word.startswith(codes) for word, on in self.words)

    def of(self, known: Iterable[Rule]) -> tuple[Rule, ...]:
        """Those of these rules that are asked for, in their order."""
        return tuple(rule for rule in known if self.has(rule.code))


def beginning(word: str, named: Mapping[str, str] = NOTHING) -> str:
    """The beginning of the codes that one word stands for: "" for ``ALL``. ``UnknownSelector`` as in ``parse``."""
    return _beginning(word.strip(), {**{rule.name: rule.code for rule in rules()}, **named})


def _words(select: list[str], extend: list[str], ignore: list[str], names: dict[str, str]) -> Words:
    on = [(_beginning(word, names), True) for word in (*select, *extend)]
    return (*on, *((_beginning(word, names), False) for word in ignore))


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
