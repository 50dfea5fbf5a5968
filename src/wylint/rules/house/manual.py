"""The manual page of a house rule, made of what is written of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wylint.rules.house.written import PLACEHOLDERS, Asked, Where, Written


def manual(rule: Written) -> str:
    """A page with the headings that the pages of our own rules have."""
    parts = [_sentence(rule.message), f"What it checks\n    {_checks(rule)}"]
    if rule.help:
        parts.append(f"Satisfied by\n    {_sentence(rule.help)}")
    if rule.place:
        parts.append(f"Source\n    A house rule: {rule.place}.")
    return "\n\n".join(parts)


def _sentence(words: str) -> str:
    """A message as a sentence; what it is filled with is left open."""
    for placeholder in PLACEHOLDERS:
        words = words.replace(placeholder, "…")
    return f"{words[:1].upper()}{words[1:]}."


def _checks(rule: Written) -> str:
    brought = "whatever the bill does to it" if rule.everywhere else "as far as the bill creates or changes it"
    where = "".join(f"; {one}" for one in _where(rule.where))
    asked, verb = (rule.require, "must") if rule.require else (rule.forbid, "must not")
    joint = " and " if rule.require else " or "
    return f"Each {rule.given}, {brought}{where}. It {verb} {joint.join(_asked(asked))}."


def _where(where: Where) -> Iterator[str]:
    if where.change:
        yield f"only where it is {where.change}"
    if where.titles:
        yield f"only in title {_either(where.titles)} of the code"
    if where.citations:
        yield f"only at {_either(where.citations)}"
    if where.matters:
        yield f"only about {_either(where.matters)}"
    if where.words:
        yield f"only where it says {_either(map(_quoted, where.words))}"
    if where.without:
        yield f"only where it does not say {_either(map(_quoted, where.without))}"
    if where.pattern:
        yield f"only where {where.pattern} matches"


def _asked(asked: Asked) -> Iterator[str]:
    if asked.words:
        yield f"say {_either(map(_quoted, asked.words))}"
    if asked.all:
        yield f"say {' and '.join(map(_quoted, asked.all))}"
    if asked.pattern:
        yield f"match {asked.pattern}"
    if asked.kind:
        yield f"have {_an(asked.kind)}"


def _an(kind: str) -> str:
    return f"{'an' if kind[0] in 'AEIOUaeiou' else 'a'} {kind}"


def _quoted(words: str) -> str:
    return f'"{words}"'


def _either(words: Iterable[str]) -> str:
    held = list(words)
    return f"{', '.join(held[:-1])} or {held[-1]}" if len(held) > 1 else held[0]
