"""Finds what a pattern matches in a text, in time that grows with the text and with nothing else.

All ways through the steps of a pattern are followed at once. The set of steps one may stand at is a state; where a
state leads on a character is worked out when it first happens, and remembered. A ``Budget`` bounds that work, so that a
pattern made to meet ever new states ends as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from wylint.rules.house.pattern import Ask, Program, is_word, programs

MOST_STATES = 10_000
WORK = (
    400_000  # steps stood at while states are worked out: four times what a pattern of 100 words takes in a long bill
)
LONGEST = 2_000  # characters of one match: a longer one is found, and shown so far
_LOOKS = 4  # how often each character of a text may be looked at to see how far matches go
_EDGE, _OTHER, _WORD = 0, 1, 2  # what stands beside a place: nothing, a character that is none of words, one that is


class Overworked(Exception):  # noqa: N818 - the reason why a rule fails, in one line
    """A pattern needs more work in a bill than there is for it."""


class Budget:
    """How much may still be worked out for one rule in one bill."""

    __slots__ = ("left",)

    def __init__(self, left: int = WORK) -> None:
        self.left = left

    def spend(self, steps: int) -> None:
        """Take so much from it. Raises ``Overworked`` where there is no more."""
        self.left -= steps
        if self.left < 0:
            raise Overworked("its pattern takes too much work in this bill; make it simpler")


class Matcher:
    """A pattern, ready to be looked for. Raises ``WrongPattern``."""

    def __init__(self, pattern: str) -> None:
        forward, backward = programs(pattern)
        self._anywhere = _Machine(forward, anywhere=True)
        self._onward = _Machine(forward, anywhere=False)
        self._back = _Machine(backward, anywhere=False)

    def find(self, text: str, budget: Budget) -> Iterator[tuple[int, int]]:
        """Each match as (start, end), none inside another: of all matches the one that ends first, made as long as it
        will go from where it begins.

        Looking how far each will go is bounded by the text as a whole; where that is used up, they end at once.
        """
        at = 0
        further = LONGEST + _LOOKS * len(text)
        while (end := self._anywhere.first(text, at, budget)) >= 0:
            start = self._back.last_before(text, end, at, budget)
            limit = min(start + LONGEST, end + further, len(text))
            if limit > end:
                last, looked = self._onward.last(text, start, limit, budget)
                further -= max(looked - end, 0)
                end = max(end, last)
            yield start, end
            at = end

    def holds(self, text: str, budget: Budget) -> bool:
        """Whether it matches anything in a text."""
        return self._anywhere.first(text, 0, budget) >= 0


@lru_cache(maxsize=256)
def matcher(pattern: str) -> Matcher:
    """The matcher of a pattern, made once. Raises ``WrongPattern``."""
    return Matcher(pattern)


class _Machine:
    """One program, with the states that were met. ``anywhere``: a match may begin at any place, not only the first."""

    def __init__(self, program: Program, *, anywhere: bool) -> None:
        self.program = program
        self.anywhere = anywhere
        self._looks = any(program.asks)  # whether it matters what stands beside a place
        self._forget()

    def _forget(self) -> None:
        self._numbers: dict[tuple[frozenset[int], int], int] = {}
        self._states: list[tuple[frozenset[int], int]] = []
        # of each state, by character ("" for the end): the next state, and whether the pattern was matched before it
        self._arrows: list[dict[str, tuple[int, bool]]] = []

    def first(self, text: str, at: int, budget: Budget) -> int:
        """Where the first match ends that begins at ``at`` or behind it, -1 where there is none."""
        state = self._enter(text[at - 1 : at])
        arrows = self._arrows
        for place in range(at, len(text)):
            character = text[place]
            arrow = arrows[state].get(character)
            if arrow is None:
                arrow = self._arrow(state, character, budget)
                arrows = self._arrows
            if arrow[1]:
                return place
            state = arrow[0]
        return len(text) if self._arrow(state, "", budget)[1] else -1

    def last(self, text: str, at: int, limit: int, budget: Budget) -> tuple[int, int]:
        """Where the longest match ends that begins at ``at`` and ends by ``limit``, and how far it was looked for."""
        state = self._enter(text[at - 1 : at])
        found = place = at
        for place in range(at, limit + 1):
            state, matched = self._arrow(state, text[place : place + 1], budget)
            if matched:
                found = place
            if not self._states[state][0]:
                break
        return found, place

    def last_before(self, text: str, end: int, limit: int, budget: Budget) -> int:
        """For a program read backward: how far before ``end`` a match begins, not before ``limit``."""
        state = self._enter(text[end : end + 1])
        found = end
        for place in range(end, limit - 1, -1):
            state, matched = self._arrow(state, text[place - 1 : place] if place else "", budget)
            if matched:
                found = place
            if not self._states[state][0]:
                break
        return found

    def _enter(self, beside: str) -> int:
        return self._number(frozenset((self.program.entry,)), self._kind(beside))

    def _kind(self, character: str) -> int:
        if not self._looks:
            return _OTHER
        return (_WORD if is_word(character) else _OTHER) if character else _EDGE

    def _number(self, steps: frozenset[int], beside: int) -> int:
        state = (steps, beside)
        number = self._numbers.get(state)
        if number is None:
            if len(self._states) >= MOST_STATES:
                self._forget()
            number = self._numbers[state] = len(self._states)
            self._states.append(state)
            self._arrows.append({})
        return number

    def _arrow(self, state: int, character: str, budget: Budget) -> tuple[int, bool]:
        held = self._arrows[state].get(character)
        if held is not None:
            return held
        steps, beside = self._states[state]
        reached = self._reached(steps, beside, self._kind(character))
        budget.spend(len(reached) + 1)
        program = self.program
        after: set[int] = {program.entry} if self.anywhere else set()
        if character:
            for step in reached:
                takes = program.takes[step]
                if takes is not None and takes.has(character):
                    after.update(program.onward[step])
        arrows = self._arrows[state]
        arrow = self._number(frozenset(after), self._kind(character)), program.done in reached
        arrows[character] = arrow  # where the states were just forgotten, this dictionary is forgotten too
        return arrow

    def _reached(self, steps: frozenset[int], before: int, behind: int) -> set[int]:
        """All steps that these lead to without a character, at a place between two kinds of characters."""
        program = self.program
        todo, seen = list(steps), set(steps)
        while todo:
            step = todo.pop()
            if program.takes[step] is not None or not _holds(program.asks[step], before, behind):
                continue
            for other in program.onward[step]:
                if other not in seen:
                    seen.add(other)
                    todo.append(other)
        return seen


def _holds(ask: Ask, before: int, behind: int) -> bool:
    match ask:
        case Ask.BEGIN:
            return before == _EDGE
        case Ask.END:
            return behind == _EDGE
        case Ask.BOUNDARY:
            return (before == _WORD) is not (behind == _WORD)
        case Ask.NO_BOUNDARY:
            return (before == _WORD) is (behind == _WORD)
    return True
