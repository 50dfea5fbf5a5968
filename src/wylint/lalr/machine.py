"""Run LALR(1) tables: a scanner over one master pattern, and the shift-reduce loop.

The tables come from Lark and the trees have Lark's shape: names that begin with an underscore are inlined,
unnamed tokens and those that begin with an underscore are left out, ``?rule`` gives way to its only child,
``-> alias`` renames. The tests hold the two side by side on every grammar.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from wylint.lalr.compiled import thaw

FORM = 2  # of the tables: older ones are computed anew
_WORD = re.compile(r"[^\W_]+|'s\b|[^\w\s]|_")

_SECOND = re.compile(r"[^a-z0-9]*([a-z0-9]+)")

Action = Callable[[list[Any]], Any]
Phrase = tuple[str, Callable[[str, int], re.Match[str] | None]]


class Token:
    """One terminal: its type and where it stands, ``text[start:end]``."""

    __slots__ = ("end", "start", "text", "type")

    def __init__(self, type: str, text: str, start: int, end: int) -> None:
        self.type = type
        self.text = text
        self.start = start
        self.end = end

    def __repr__(self) -> str:
        return f"{self.type}({self.text!r})"


class Tree:
    """What a rule without an action of its own becomes."""

    __slots__ = ("children", "name")

    def __init__(self, name: str, children: list[Any]) -> None:
        self.name = name
        self.children = children

    def __repr__(self) -> str:
        return f"{self.name}{self.children!r}"


class Unexpected(Exception):  # noqa: N818 - the word of Lark
    """The input does not fit the grammar at ``token`` (type ``$END``: it is cut short).

    ``expected`` names the terminals that would have fitted, sorted.
    """

    def __init__(self, token: Any, expected: list[str]) -> None:
        super().__init__(f"unexpected {token!r}, expected one of {', '.join(expected)}")
        self.token = token
        self.expected = expected


class Grammar:
    """The tables of one grammar, ready to run.

    ``tables`` is the plain data that :func:`wylint.lalr.build.tables` makes, so it can be written as a Python literal.
    """

    __slots__ = (
        "_actions", "_gotos", "_ignore", "_phrases", "_plain", "_reductions", "_rules", "_scanner", "_start", "_states",
        "_tables", "_words",
    )  # fmt: skip

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self._tables = tables
        self._states: list[dict[str, int]] = tables["states"]
        self._gotos: list[dict[str, int]] = tables["gotos"]
        self._rules: list[tuple[str, int, tuple[int, ...] | None, bool, str]] = tables["rules"]
        self._start: dict[str, tuple[int, int]] = tables["start"]
        self._ignore = frozenset(tables["ignore"])
        self._words: dict[str, dict[str, str]] = tables["words"]
        self._scanner: re.Pattern[str] | None = None
        self._phrases: dict[int, Phrase] = {}
        self._actions: object = None
        self._reductions: list[Callable[..., int]] = []
        self._plain: list[Callable[..., int]] = []

    @property
    def pattern(self) -> str:
        """The master pattern, one named group a terminal, in Lark's order of precedence."""
        return str(self._tables["pattern"][0])

    @property
    def patterns(self) -> dict[str, str]:
        """Each terminal's own pattern by its name."""
        return dict(self._tables["terminals"])

    def scan(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
        """Cut ``text[start:end]`` into tokens; what no terminal fits raises :class:`Unexpected` with type ``""``."""
        if self._scanner is None:
            self._scanner = thaw(self._tables["pattern"], self._tables["kind"])
        match = self._scanner.match
        words, ignore = self._words, self._ignore
        stop = len(text) if end is None else end
        at = start
        while at < stop:
            found = match(text, at, stop)
            if found is None or found.end() == at:
                raise Unexpected(Token("", text[at : at + 1], at, at + 1), [])
            kind = found.lastgroup or ""
            after = found.end()
            if kind not in ignore:
                part = found[0]
                special = words.get(kind)
                yield Token(special.get(part, kind) if special else kind, part, at, after)
            at = after

    def scan_words(self, text: str, *, every: bool = True) -> Iterator[Token]:
        """Cut a text into tokens word by word (a grammar marked ``// scan: words``); nothing is unexpected.

        A word that can begin a phrase is tried against the phrases; else it is what the vocabulary says, else ``WORD``.
        Not ``every``: of a run of ``WORD`` only the first, which keeps what stands apart apart.
        """
        lexicon: dict[str, Any] = self._tables["lexicon"]
        look, phrases = lexicon.get, self._phrases
        at = 0
        plain = False
        for found in _WORD.finditer(text):
            start = found.start()
            if start < at:
                continue
            word = found[0]
            entry = look(word)
            if entry is None and not (head := word[0]).isalpha():
                entry = look("0" if head.isdigit() else head)
            name = entry or "WORD"
            if entry.__class__ is tuple:
                name, tries = entry
                if tries.__class__ is dict:
                    after = _SECOND.match(text, found.end())
                    second = after[1] if after else ""
                    tries = tries.get("0" if second[:1].isdigit() else second) or tries[""]
                for number in tries:
                    kind, match = phrases.get(number) or self._phrase(number)
                    part = match(text, start)
                    if part is not None and (at := part.end()) > start:
                        plain = False
                        yield Token(kind, part[0], start, at)
                        break
                else:
                    entry = None
                if entry is not None:
                    continue
            at = found.end()
            if name != "WORD":
                plain = False
            elif plain and not every:
                continue
            else:
                plain = True
            yield Token(name, word, start, at)

    def _phrase(self, number: int) -> Phrase:
        """Make a phrase, when a text first has its first word: the terminal, and what matches it."""
        name, pattern = self._tables["phrases"][number]
        held = self._phrases[number] = name, thaw(pattern, self._tables["kind"]).match
        return held

    @property
    def rules(self) -> frozenset[str]:
        """The names of the rules, aliases among them; those that are spliced in have none."""
        return frozenset(name for origin, _, _, _, name in self._rules if origin[0] not in "_$")

    def parse(
        self,
        tokens: str | Iterable[Any],
        actions: object | Mapping[str, Action] | None = None,
        start: str = "start",
        *,
        otherwise: str = "",
    ) -> Any:
        """Parse a text, or tokens of any class that has a ``type``, and return what the start rule became.

        ``actions`` gives, by rule name or alias, what a rule becomes (an attribute or an item); others become
        :class:`Tree`. A token that does not fit is read as one of type ``otherwise`` where that fits. Time is linear in
        the tokens and nothing recurses. Raises :class:`Unexpected`.
        """
        states, gotos = self._states, self._gotos
        first, last = self._start[start]
        if actions is not self._actions or not self._reductions:
            self._reductions = self._reducers(actions)
            self._actions = actions
        reduce = self._reductions
        stack = [first]
        values: list[Any] = []
        state = first
        stream: Iterable[Any] = self.scan(tokens) if isinstance(tokens, str) else tokens
        for token in stream:
            kind = token.type
            while True:
                step = states[state].get(kind)
                if step is None and otherwise in states[state]:
                    kind = token.type = otherwise
                    continue
                if step is None:
                    raise Unexpected(token, sorted(states[state]))
                if step >= 0:
                    stack.append(step)
                    values.append(token)
                    state = step
                    break
                state = reduce[~step](stack, values, gotos)
        while state != last:
            step = states[state].get("$END")
            if step is None:
                raise Unexpected(Token("$END", "", -1, -1), sorted(states[state]))
            state = step if step >= 0 else reduce[~step](stack, values, gotos)
        return values[-1]

    def _reducers(self, actions: object | Mapping[str, Action] | None) -> list[Callable[..., int]]:
        find = actions.get if isinstance(actions, Mapping) else lambda name: getattr(actions, name, None)
        if not self._plain:  # most rules have no action, and become a tree whoever asks
            self._plain = [_reducer(*rule, None) for rule in self._rules]
        found = [find(rule[4]) for rule in self._rules]
        return [
            plain if action is None else _reducer(*rule, action)
            for plain, rule, action in zip(self._plain, self._rules, found, strict=True)
        ]


def _reducer(
    origin: str, size: int, keep: tuple[int, ...] | None, only_child: bool, name: str, action: Action | None
) -> Callable[[list[int], list[Any], list[dict[str, int]]], int]:
    """One rule's reduction: take its children off the stacks, push what it becomes, return the new state."""
    inline = origin[0] == "_"

    def only(stack: list[int], values: list[Any], gotos: list[dict[str, int]]) -> int:
        """What a rule of one symbol becomes takes that symbol's place."""
        if inline:
            values[-1] = values[-1:]
        elif not only_child:
            values[-1] = action(values[-1:]) if action is not None else Tree(name, values[-1:])
        state = stack[-1] = gotos[stack[-2]][origin]
        return state

    def grow(stack: list[int], values: list[Any], gotos: list[dict[str, int]]) -> int:
        """One more of a list."""
        last = values.pop()
        values[-1].append(last)
        stack.pop()
        state = stack[-1] = gotos[stack[-2]][origin]
        return state

    def reduce(stack: list[int], values: list[Any], gotos: list[dict[str, int]]) -> int:
        children: list[Any]
        if size:
            taken = values[-size:]
            del values[-size:]
            del stack[-size:]
            if keep is None:
                children = taken
            else:
                children = []
                for index in keep:
                    if index >= 0:
                        children.append(taken[index])
                    elif children:
                        children.extend(taken[~index])
                    else:
                        children = taken[~index]
        else:
            children = []
        value: Any
        if inline or (only_child and len(children) == 1):
            value = children if inline else children[0]
        else:
            value = action(children) if action is not None else Tree(name, children)
        state = gotos[stack[-1]][origin]
        stack.append(state)
        values.append(value)
        return state

    if size == 1 and keep is None:
        return only
    if inline and size == 2 and keep == (~0, 1):
        return grow
    return reduce
