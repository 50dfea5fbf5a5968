"""Let Lark read a grammar, and write down its tables as plain data. Only builds and first runs import this."""

from __future__ import annotations

from typing import Any

from lark import Lark
from lark.lexer import BasicLexer
from lark.parsers.lalr_analysis import Shift

from wylint.lalr.compiled import KIND, freeze
from wylint.lalr.machine import FORM
from wylint.lalr.vocabulary import branches, openings, whole_words

FEW = 3  # as many phrases are tried as soon as the word after them is looked at
Tries = tuple[int, ...] | dict[str, tuple[int, ...]]
Entry = str | tuple[str, Tries]


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
    lexicon, phrases = _lexicon(seen) if "// scan: words" in source else ({}, [])
    return {
        "form": FORM,
        "lexicon": lexicon,
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


def _lexicon(terminals: list[tuple[str, str]]) -> tuple[dict[str, Entry], list[tuple[str, str]]]:
    """For a grammar over words: what each word can be, and the phrases as (terminal, pattern).

    A word is a terminal by itself, or gives the phrases that it can begin, in order ("0" for any number, else a
    character): their numbers and what it is if none of them fits. Where the word after it tells some of them apart,
    they are given by that word, "" for any other. Each branch of a terminal is a phrase of its own, so that a text
    only needs the patterns of words it has.
    """
    single: dict[str, str] = {}
    starters: dict[str, dict[str, list[int]]] = {}
    phrases: list[tuple[str, str]] = []
    for name, pattern in terminals:  # in order of precedence
        words = whole_words(pattern)
        if words is not None:
            for word in words:
                single.setdefault(word, name)
            continue
        if name.startswith("__IGNORE") or name == "WORD":
            continue
        for branch in branches(pattern):
            begins = openings(branch)
            if begins is None:
                raise ValueError(f"terminal {name} can begin with any word: the scanner over words cannot serve it")
            for first, second in sorted(begins):
                starters.setdefault(first, {}).setdefault(second, []).append(len(phrases))
            phrases.append((name, f"(?:{branch})(?![a-z0-9])"))  # a phrase ends where a word ends
    lexicon: dict[str, Entry] = dict(sorted(single.items()))
    for first, seconds in sorted(starters.items()):
        lexicon[first] = single.get(first, "WORD"), _tries(seconds)
    return lexicon, phrases


def _tries(seconds: dict[str, list[int]]) -> Tries:
    """The phrases that a word begins: all of them where there are few, else by the word that follows."""
    whatever = seconds.get("", [])
    numbers = {number for held in seconds.values() for number in held}
    if len(numbers) == len(whatever) or len(numbers) < FEW:
        return tuple(sorted(numbers))
    return {"": tuple(whatever)} | {
        second: tuple(sorted({*held, *whatever})) for second, held in sorted(seconds.items()) if second
    }


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
