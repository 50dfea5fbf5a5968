"""Books: the subjects of the law beside offenses, each with a grammar of its phrases and the sections it is read in.

A book's grammar (``grammar/<name>.lark``) reads one provision's own words. Each of its rules below ``start`` is a kind
of fragment, ``<book>.<rule>``; the fragment's value is the words, its number what the words say in figures.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from wylint.facts.cited import citations_in
from wylint.facts.fragment import Fragment, Kind
from wylint.facts.phrases import NUMBERS, lower
from wylint.lalr import Grammar, Token, load


class Book(NamedTuple):
    """A subject: its grammar's name, literals of which one stands in every section it is read in, and the titles.

    ``scopes``: "this article", "title 6, chapter 2" and the like are fragments too, ``<book>.within``. ``wider`` are
    literals that select a section besides where they stand in words of the bill itself.
    """

    name: str
    literals: tuple[str, ...]
    titles: tuple[str, ...]
    scopes: bool = False
    wider: tuple[str, ...] = ()


# the kinds by which a book calls a victim, and what he is a victim of
VICTIMS = {
    "protection": ("protection.trafficked", "protection.victim"),
    "remedy": ("remedy.trade", "remedy.victim"),
    "victim": ("victim.trade", "victim.victim"),
}


def read(text: str, book: Book, victims: tuple[str, ...] = ()) -> tuple[Fragment, ...]:
    """The phrases of a book and the citations in a provision's own words (on one line), in the order of the words.

    ``victims`` are names that a bill gives to victims of the trade: to a book that asks for them each is two phrases.
    """
    grammar, actions = _grammar(book.name)
    small = lower(text)
    tokens = [*grammar.scan_words(small, every=False)]
    if not tokens or tokens[-1].type != "STOP":
        tokens.append(Token("STOP", ".", len(text), len(text)))
    if all(token.type in _NO_PHRASE for token in tokens):  # most provisions: there is nothing to parse
        pieces: list[Any] = [token.start for token in tokens if token.type == "STOP"]
    else:
        pieces = grammar.parse(tokens, actions, otherwise="WORD")
    stops = [piece for piece in pieces if isinstance(piece, int)]
    found = [
        Fragment(kind, small[start:end], count, sentence=bisect_left(stops, start), start=start, end=end)
        for kind, count, start, end in (piece for piece in pieces if isinstance(piece, tuple))
    ]
    for citation in citations_in(text):
        address = citation.address
        kind: str = Kind.CITATION
        if citation.scope and book.scopes:
            kind = f"{book.name}.within"
        elif citation.scope:
            if citation.scope != "this section" or not citation.path:
                continue
            address = citation.labels
        value = f"{citation.relation}|{address}|{citation.through}"
        sentence = bisect_left(stops, citation.start)
        found.append(Fragment(kind, value, sentence=sentence, start=citation.start, end=citation.end))
    if victims and book.name in VICTIMS:
        found[:0] = _named(small, victims, book, stops)
    found.sort(key=lambda fragment: (fragment.start, fragment.end))
    return tuple(found)


def _named(small: str, victims: tuple[str, ...], book: Book, stops: list[int]) -> list[Fragment]:
    """The uses of names of victims: what they are victims of, and right behind it that they are."""
    found: list[Fragment] = []
    of, who = VICTIMS[book.name]
    for match in _pattern(victims).finditer(small):
        start, end = match.span()
        middle, sentence = (start + end) // 2, bisect_left(stops, start)
        found.append(Fragment(of, match[0], sentence=sentence, start=start, end=middle))
        found.append(Fragment(who, match[0], sentence=sentence, start=middle, end=end))
    return found


@cache
def _pattern(victims: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(victims, key=len, reverse=True)
    return re.compile(r"(?<![\"a-z])(?:" + "|".join(re.escape(term) for term in longest) + r")(?:e?s|ren)?\b")


_NO_PHRASE = frozenset({"WORD", "STOP"})


@cache
def _grammar(name: str) -> tuple[Grammar, dict[str, Callable[[list[Any]], Any]]]:
    grammar = load(name)
    actions: dict[str, Callable[[list[Any]], Any]] = {rule: _plain(f"{name}.{rule}") for rule in grammar.rules}
    actions |= {
        "start": lambda children: children,
        "word": lambda children: None,
        "stop": lambda children: children[0].start,
    }
    return grammar, actions


def _plain(kind: str) -> Callable[[list[Any]], tuple[str, int, int, int]]:
    def act(children: list[Any]) -> tuple[str, int, int, int]:
        tokens: list[Token] = children
        figure = next((figures(token.text) for token in tokens if token.type in ("NUMBER", "MONEY")), 0)
        return kind, figure, tokens[0].start, tokens[-1].end

    return act


_FIGURES = re.compile(r"\(?\$?(\d[\d,]*)")
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}


def figures(words: str) -> int:
    """The number that words or digits say: ``ten thousand dollars ($10,000.00)`` is 10000; digits win over words."""
    found = _FIGURES.search(words)
    if found is not None:
        return int(found[1].replace(",", "")[:12])
    total = part = 0
    for word in words.replace("-", " ").split():
        if word == "hundred":
            part *= 100
        elif word in _SCALES:
            total, part = total + part * _SCALES[word], 0
        else:
            part += NUMBERS.get(word, 0)
    return total + part
