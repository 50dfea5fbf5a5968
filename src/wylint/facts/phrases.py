"""Read the own words of one provision with ``grammar/provision.lark``: phrases become fragments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from wylint.facts.fragment import AGREES, OFFERS, Fragment, Kind
from wylint.facts.lexicon import stem
from wylint.lalr import Grammar, Token, load

NUMBERS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

# what is more than the words of one terminal; all other kinds are no more than that
_COMPOSED = frozenset(
    {
        Kind.ACCUSATION, Kind.DEFINITION, Kind.UNDER_AGE, Kind.OVER_AGE, Kind.VERB, Kind.SCOPE, Kind.OR, Kind.AND,
        Kind.USE, Kind.CITATION, Kind.STOP,
    }
)  # fmt: skip
_PLAIN = tuple(kind for kind in Kind if kind not in _COMPOSED)
_LOWER = {code: code + 32 for code in range(65, 91)}


def lower(text: str) -> str:
    """Small letters, character for character (``str.lower`` may change the length)."""
    return text.lower() if text.isascii() else text.translate(_LOWER)


def number(words: str) -> int:
    """The number that words or digits say: ``eighteen (18)`` is 18, ``twenty-one`` 21; words win over digits."""
    first = words.split(" ", 1)[0]
    if first.isdigit():
        return int(first[:6])
    tens, _, ones = first.partition("-")
    return NUMBERS.get(tens, 0) + NUMBERS.get(ones, 0)


@cache
def _grammar() -> tuple[Grammar, dict[str, Callable[[list[Any]], Any]]]:
    return load("provision"), _actions()


def phrases(text: str) -> tuple[list[Fragment], list[int]]:
    """The fragments of a provision's own words (on one line, single-spaced), in order, and where its sentences end."""
    grammar, actions = _grammar()
    pieces: list[Any] = grammar.parse(_sound(grammar.scan_words(lower(text)), len(text)), actions)
    found: list[Fragment] = []
    stops: list[int] = []
    dispensed = manner = False
    for piece in pieces:
        if isinstance(piece, int):
            stops.append(piece)
            dispensed = False
        elif piece == (",",):
            dispensed = False
        else:
            for kind, value, count, start, end in piece:
                if kind is _STOP:
                    stops.append(start)
                    dispensed = False
                    continue
                if kind is Kind.VERB and manner:
                    dispensed = False
                found.append(Fragment(kind, value, count, dispensed, len(stops), start, end))
                if kind is Kind.DISPENSE:
                    # "with or without coercion recruits": the act itself is not dispensed with
                    dispensed, manner = True, value == "with or without"
    return found, stops


def _sound(tokens: Iterable[Token], end: int) -> Iterator[Token]:
    """Tokens that fit the grammar whatever the words: what needs a neighbour and has none is a plain word."""
    last = ""
    held: Token | None = None
    named = False
    for token in tokens:
        kind = token.type
        if held is not None:
            if kind != "NUMBER":
                held.type = "WORD"
            yield held
            last, held = held.type, None
        if kind == "YEARS" and last != "NUMBER":
            token.type = "WORD"
        elif kind in ("OR_OLDER", "OR_YOUNGER") and last not in ("NUMBER", "YEARS"):
            token.type = "OR" if token.text.startswith("or") else "WORD"
        elif kind == "ACCUSE":
            token.type = "WORD" if named else kind
            named = True
        elif named and kind in _HINGES:
            named = False
        elif kind == "WORD" and last == "WORD" and not named:
            continue  # outside of a name one word tells as much as many
        if kind in ("UNDER", "OVER"):
            held = token
        else:
            last = token.type
            yield token
    if held is not None:
        held.type = "WORD"
        yield held
    if last != "STOP":
        yield Token("STOP", ".", end, end)


_HINGES = frozenset(
    [
        "IF",
        "WHO",
        "STOP",
        "MARK",
        "COLON",
        "SCOPE",
        "PENAL",
        "BAR",
        "PERMIT",
        "DISPENSE",
        "UNBAR",
        "AND",
        "DEFINE",
        "FORBID",
    ]
)
_STOP = Kind.STOP
Piece = list[tuple[Kind, str, int, int, int]]


def _plain(kind: Kind) -> Callable[[list[Any]], Piece]:
    def act(children: list[Any]) -> Piece:
        token: Token = children[0]
        return [(kind, token.text, 0, token.start, token.end)]

    return act


def _actions() -> dict[str, Callable[[list[Any]], Any]]:
    actions: dict[str, Callable[[list[Any]], Any]] = {kind.value: _plain(kind) for kind in _PLAIN}
    actions.update(
        start=lambda children: children,
        word=lambda children: (),
        stop=lambda c: c[0].start,
        quantity=lambda children: (),
        verb=lambda c: [(Kind.VERB, stem(c[0].text), _leading(c[0].text), c[0].start, c[0].end)],
        or_=lambda c: [(Kind.OR, "", 0, c[0].start, c[0].end)],
        and_=lambda c: [(Kind.AND, "", 0, c[0].start, c[0].end)],
        mark=lambda c: (",",),
        forbidding=lambda c: [(Kind.ACCUSATION, "", 0, c[0].start, c[0].end)],
        control=_control,
        filming=_filming,
        scope=lambda c: [(Kind.SCOPE, _scope(c[0].text), 0, c[0].start, c[0].end)],
        sexual=lambda c: [(Kind.SEXUAL, _sexual(c[0].text), 0, c[0].start, c[0].end)],
        definition=lambda c: [(Kind.DEFINITION, _terms(c[0].text), 0, c[0].start, c[0].end)],
        under_age=_under,
        over_age=_over,
        accusation=_accusation,
    )
    return actions


def _number(children: Iterable[Token]) -> int:
    return next(number(token.text) for token in children if token.type == "NUMBER")


def _under(children: list[Any]) -> Piece:
    """Seventeen or younger is below eighteen."""
    tokens: list[Token] = children
    if not _is_age(tokens):
        return []
    count = _number(tokens) + (tokens[0].type == "NUMBER" or tokens[0].text.startswith("not "))
    return [(Kind.UNDER_AGE, "", count, tokens[0].start, tokens[-1].end)]


def _over(tokens: list[Token]) -> Piece:
    if not _is_age(tokens):
        return []
    return [(Kind.OVER_AGE, "", _number(tokens), tokens[0].start, tokens[-1].end)]


def _is_age(tokens: list[Token]) -> bool:
    """Whether a bound is an age: "not less than ten (10) years" of imprisonment is none."""
    lead = tokens[0].text
    years = next((token.text for token in tokens if token.type == "YEARS"), None)
    if tokens[0].type == "NUMBER" or tokens[-1].type in ("OR_OLDER", "OR_YOUNGER"):
        return True
    if "age" in lead or (years is not None and years.endswith(("age", "old"))):
        return True
    if not lead.startswith(("not less", "no less", "not more", "more than", "at least", "less than", "over", "above")):
        return True
    return years is None and _number(tokens) in _BARE_AGES


# "at least eighteen" says an age without the word
_BARE_AGES = frozenset({16, 18, 21})


def _control(children: list[Any]) -> Piece:
    """ "Receives the proceeds" is also what somebody does."""
    token: Token = children[0]
    piece: Piece = [(Kind.CONTROL, token.text, 0, token.start, token.end)]
    act = token.text.split(" ", 1)[0]
    if act.startswith(("receiv", "collect", "keep", "tak")):
        piece.append((Kind.VERB, stem(act), 0, token.start, token.start + len(act)))
    return piece


def _filming(children: list[Any]) -> Piece:
    """ "Films a child" is what somebody does, and what it makes is an image."""
    token: Token = children[0]
    act = token.text.replace(",", " ").split(" ", 1)[0]
    return [
        (Kind.VERB, stem(act), 0, token.start, token.start + len(act)),
        (Kind.IMAGE, token.text, 0, token.start, token.end),
    ]


def _leading(words: str) -> int:
    """Whether "to pay" is offered or agreed: the sum of ``OFFERS`` and ``AGREES``, 0 for "pays"."""
    lead, joint, _ = words.rpartition(" to ")
    if not joint:
        return 0
    agrees = "agree" in lead or "arrang" in lead
    return AGREES * agrees + OFFERS * ("offer" in lead or "promis" in lead or "attempt" in lead)


def _scope(words: str) -> str:
    """ "as used in this article" is ``=article``, "this section" is ``section``."""
    noun = words.rsplit(" ", 1)[-1]
    return f"={noun}" if words.startswith(("as used", "for", "when", "as defined")) else noun


def _sexual(words: str) -> str:
    """ "services of a sexual nature" are sexual services."""
    return f"sexual {words.split(' ', 1)[0]}" if " of a sexual " in words else words


def _terms(words: str) -> str:
    if words.startswith("the "):
        head = words.split(" ", 2)[2]
        for verb in (" means", " includes", " shall mean"):
            head = head.removesuffix(verb)
        return head
    return "|".join(part.strip() for part in words.split('"')[1::2])


def _accusation(children: list[Any]) -> Any:
    """The name runs from the accusing words to the hinge; the hinge is a piece of its own."""
    accuse: Token = children[0]
    hinge = children[-1]
    named = [child for child in children[1:-1] if isinstance(child, Token)]
    end = named[-1].end if named else accuse.end
    name = " ".join(token.text for token in named)
    piece: Piece = [(Kind.ACCUSATION, name, 0, accuse.start, end)]
    if isinstance(hinge, int):
        return [*piece, (_STOP, "", 0, hinge, hinge)]
    return piece if hinge == (",",) else [*piece, *hinge]
