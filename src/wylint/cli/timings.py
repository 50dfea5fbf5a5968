"""Where the time of a run goes: its phases, and the rules that were asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

import click

from wylint.report.words import counted
from wylint.rules import run
from wylint.rules.registry import find

PHASES = ("settings", "law", "reading", "parsing", "judging", "report")
_SMALL = 0.0001  # seconds: rules that took less are summed up


class Timings:
    """The time that went into each phase, in seconds by the clock on the wall."""

    def __init__(self) -> None:
        self._begin = self._last = perf_counter()
        self.phases = dict.fromkeys(PHASES, 0.0)
        self.rules: dict[str, tuple[float, int]] = {}

    def lap(self, phase: str) -> None:
        """A phase ends: what went by since the last one ended is its time."""
        now = perf_counter()
        self.phases[phase] += now - self._last
        self._last = now

    def lines(self) -> Iterator[str]:
        """All of it for people: milliseconds and parts of the whole, the slowest rule first."""
        whole = self._last - self._begin
        rules = sum(spent for spent, _ in self.rules.values())
        yield "phase        ms       %"
        for name, spent in self.phases.items():
            if name == "judging":
                yield _line("facts", spent - rules, whole)
                yield _line("rules", rules, whole)
            else:
                yield _line(name, spent, whole)
        yield _line("all", whole, whole)
        if not self.rules:
            return
        yield ""
        yield "rule         ms   calls  name"
        small = [(spent, calls) for spent, calls in self.rules.values() if spent < _SMALL]
        for code, (spent, calls) in sorted(self.rules.items(), key=lambda one: (-one[1][0], one[0])):
            if spent >= _SMALL:
                rule = find(code)
                yield f"{code:<7} {spent * 1000:7.1f} {calls:7}  {rule.name if rule else ''}".rstrip()
        if small:
            rest = sum(spent for spent, _ in small)
            calls = sum(calls for _, calls in small)
            yield f"others  {rest * 1000:7.1f} {calls:7}  {counted(len(small), 'rule')} below {_SMALL * 1000:g} ms each"


def _line(name: str, spent: float, whole: float) -> str:
    return f"{name:<8} {spent * 1000:7.1f} {100 * spent / whole if whole else 0:6.1f}"


def timed(lint: Callable[[Timings], int]) -> int:
    """Run ``lint``, then say on stderr where its time went; its exit code."""
    timings = Timings()
    run.spent = timings.rules
    try:
        code = lint(timings)
    finally:
        run.spent = None
    click.echo("\n".join(timings.lines()), err=True)
    return code
