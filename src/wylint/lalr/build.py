"""Let Lark read a grammar, and write down its tables as plain data. Only builds and first runs import this."""

from __future__ import annotations

from typing import Any

from lark import Lark
from lark.lexer import BasicLexer
from lark.parsers.lalr_analysis import Shift

from wylint.lalr.compiled import KIND, freeze
from wylint.lalr.vocabulary import branches, first_words, whole_words


def tables(source: str, *, strict: bool = False) -> dict[str, Any]:
    """Compute the LALR tables of a Lark grammar (its text).

    Raises ``lark.exceptions.GrammarError`` on conflicts and mistakes, ``ValueError`` on what the machine cannot run;
    ``strict`` also refuses shift/reduce conflicts and terminals that collide (needs ``interegular``).
    """
    parser = Lark(  # [x] is x?: nothing stands in the tree for what is not there
        source, parser="lalr", lexer="basic", strict=strict, start=_starts(source), maybe_placeholders=False
    )
    lexer = parser.parser.lexer
    assert isinstance(lexer, BasicLexer)
    lexer.scanner  # noqa: B018 - building it fills ``callback``
    callbacks: dict[str, Any] = dict(lexer.callback)
    words = {
        name: {term.pattern.value: term.name for term in callback.scanner.terminals}
        for name, callback in callbacks.items()
    }
    for name, callback in callbacks.items():
        if any(term.pattern.flags for term in callback.scanner.terminals):
            raise ValueError(f"terminal {name} holds a word in any case: write that word as a pattern of its own")
    embedded = {name for found in words.values() for name in found.values()}
    terminals = [(term.name, term.pattern.to_regexp()) for term in lexer.terminals]
    seen = [(name, pattern) for name, pattern in terminals if name not in embedded]
    table = parser.parser.parser._parse_table
    rules: list[tuple[str, int, tuple[int, ...] | None, bool, str]] = []
    number: dict[Any, int] = {}
    for rule in parser.rules:
        number[rule] = len(rules)
        rules.append(_rule(rule))
    order = {state: index for index, state in enumerate(table.states)}
    states: list[dict[str, int]] = []
    gotos: list[dict[str, int]] = []
    for actions in table.states.values():
        steps: dict[str, int] = {}
        onward: dict[str, int] = {}
        for symbol, (action, target) in actions.items():
            if action is not Shift:
                if target not in number:  # the rule that Lark adds around a start rule
                    number[target] = len(rules)
                    rules.append(_rule(target))
                steps[symbol] = ~number[target]
            elif symbol.isupper() or symbol == "$END":
                steps[symbol] = order[target]
            else:
                onward[symbol] = order[target]
        states.append(steps)
        gotos.append(onward)
    vocabulary, starters, phrases = _vocabulary(seen) if "// scan: words" in source else ({}, {}, [])
    return {
        "vocabulary": vocabulary,
        "starters": starters,
        "phrases": [(name, freeze(phrase)) for name, phrase in phrases],
        "kind": KIND,
        "gotos": gotos,
        "ignore": sorted(lexer.ignore_types),
        "pattern": freeze("|".join(f"(?P<{name}>{pattern})" for name, pattern in seen), int(lexer.g_regex_flags)),
        "rules": rules,
        "start": {name: (order[state], order[table.end_states[name]]) for name, state in table.start_states.items()},
        "states": states,
        "terminals": terminals,
        "words": words,
    }


def _vocabulary(
    terminals: list[tuple[str, str]],
) -> tuple[dict[str, str], dict[str, tuple[int, ...]], list[tuple[str, str]]]:
    """For a grammar over words: single words by terminal, and the phrases as (terminal, pattern) with what begins them.

    A word gives the numbers of the phrases that it can begin, in order; "" those that begin with anything but a letter.
    Each branch of a terminal is a phrase of its own, so that a text only needs the patterns of words it has.
    """
    vocabulary: dict[str, str] = {}
    starters: dict[str, list[int]] = {}
    phrases: list[tuple[str, str]] = []
    for name, pattern in terminals:  # in order of precedence
        words = whole_words(pattern)
        if words is not None:
            for word in words:
                vocabulary.setdefault(word, name)
            continue
        if name.startswith("__IGNORE") or name == "WORD":
            continue
        for branch in branches(pattern):
            firsts = first_words(branch)
            if firsts is None:
                raise ValueError(f"terminal {name} can begin with any word: the scanner over words cannot serve it")
            for key in sorted({first if first[0].isalpha() else "" for first in firsts}):
                starters.setdefault(key, []).append(len(phrases))
            phrases.append((name, f"(?:{branch})(?![a-z0-9])"))  # a phrase ends where a word ends
    return vocabulary, {first: tuple(numbers) for first, numbers in sorted(starters.items())}, phrases


def _starts(source: str) -> list[str]:
    """The start rules: ``start``, or those that a line ``// start: a b`` names."""
    for line in source.splitlines():
        if line.startswith("// start:"):
            return line.removeprefix("// start:").split()
    return ["start"]


def _rule(rule: Any) -> tuple[str, int, tuple[int, ...] | None, bool, str]:
    """(origin, size, children to keep or None for all, gives way to an only child, name): ``~i`` is spliced in."""
    keep: list[int] = []
    plain = True
    for index, symbol in enumerate(rule.expansion):
        if symbol.is_term and symbol.filter_out and not rule.options.keep_all_tokens:
            plain = False
        elif not symbol.is_term and symbol.name.startswith("_"):
            plain = False
            keep.append(~index)
        else:
            keep.append(index)
    origin = str(rule.origin.name)
    only_child = bool(rule.options.expand1) and not rule.alias
    name = str(rule.alias or rule.options.template_source or origin)
    return origin, len(rule.expansion), None if plain else tuple(keep), only_child, name
