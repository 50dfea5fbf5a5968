"""Where characters come from: cutting stretches out of a text, and keeping track of every character that stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar, overload

T = TypeVar("T")


class Deferred(Sequence[T], Generic[T]):
    """A sequence that is worked out when it is first asked: only findings need places, and most bills have none."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Sequence[T]]) -> None:
        self._make = make
        self._made: Sequence[T] | None = None

    def _all(self) -> Sequence[T]:
        if self._made is None:
            self._made = self._make()
        return self._made

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...

    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return self._all()[index]

    def __len__(self) -> int:
        return len(self._all())


class Origins(NamedTuple):
    """From ``clean_starts[k]`` on, characters lie one to one with those from ``original_starts[k]`` on before."""

    clean_starts: Sequence[int]
    original_starts: Sequence[int]


SAME = Origins((0,), (0,))


def cut(text: str, cuts: Iterable[tuple[int, int]]) -> tuple[str, Origins]:
    """``text`` without the stretches ``cuts`` (in order, apart from each other), and where the rest stood in it."""
    parts: list[str] = []
    clean_starts: list[int] = []
    original_starts: list[int] = []
    clean = at = 0
    for start, end in cuts:
        if start > at:
            parts.append(text[at:start])
            clean_starts.append(clean)
            original_starts.append(at)
            clean += start - at
        at = end
    if at == 0:
        return text, SAME
    # What follows the last cut closes the map even when it is empty, so that the end of the text has a place too.
    parts.append(text[at:])
    clean_starts.append(clean)
    original_starts.append(at)
    return "".join(parts), Origins(clean_starts, original_starts)


def compose(outer: Origins, inner: Origins) -> Origins:
    """Where the characters of the last text stand in the first, when ``outer`` leads to a middle text, ``inner`` on."""
    if len(inner.clean_starts) == 1 and inner.original_starts[0] == 0:
        return outer
    if len(outer.clean_starts) == 1 and outer.original_starts[0] == 0:
        return inner
    clean_starts: list[int] = []
    original_starts: list[int] = []
    middle_starts, deep_starts = inner
    pieces = len(middle_starts)
    index = 0
    ends = [*outer.clean_starts[1:], None]
    for clean, middle, clean_end in zip(*outer, ends, strict=True):
        while index + 1 < pieces and middle_starts[index + 1] <= middle:
            index += 1
        clean_starts.append(clean)
        original_starts.append(deep_starts[index] + middle - middle_starts[index])
        shift = clean - middle
        while index + 1 < pieces and (clean_end is None or middle_starts[index + 1] + shift < clean_end):
            index += 1
            clean_starts.append(middle_starts[index] + shift)
            original_starts.append(deep_starts[index])
    return Origins(clean_starts, original_starts)
