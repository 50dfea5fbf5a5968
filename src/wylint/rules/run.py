"""Run one rule, so that one that raises takes no other with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from time import perf_counter
from types import TracebackType

from wylint.rules.finding import Remark
from wylint.rules.outcome import Outcome
from wylint.rules.registry import Check, Rule


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule that raised: ``message`` is one line, ``where`` the file and line of the raise."""

    code: str
    name: str
    message: str
    where: str

    def __str__(self) -> str:
        return f"{self.code} {self.name} failed: {self.message} ({self.where})"


# where a run is to be timed: by code the seconds that a rule took, and how often it was asked
spent: dict[str, tuple[float, int]] | None = None


def run(rule: Rule, facts: Iterable[object], law: object) -> tuple[Outcome | Remark, ...] | Failure:
    """All that a rule says of these facts, or how it failed.

    ``facts`` are those of the kinds in ``rule.facts``; a rule that asks for none is called once, with the law. ``law``
    is what the rule may ask for beside a fact: one side of the law, or the bill as applied to it.
    """
    if spent is None:
        return _said(rule, facts, law)
    begin = perf_counter()
    try:
        return _said(rule, facts, law)
    finally:
        seconds, calls = spent.get(rule.code, (0.0, 0))
        spent[rule.code] = (seconds + perf_counter() - begin, calls + 1)


def _said(rule: Rule, facts: Iterable[object], law: object) -> tuple[Outcome | Remark, ...] | Failure:
    try:
        check = rule.load()
        return tuple(said for call in _calls(rule, check, facts, law) for said in call)
    except Exception as error:  # whatever a rule raises is reported by its code
        return failure(rule.code, rule.name, error)


def failure(code: str, name: str, error: Exception) -> Failure:
    """What was raised, in one line, with the place of the raise."""
    said = " ".join(str(error).split())
    kind = type(error).__name__
    return Failure(code, name, f"{kind}: {said}" if said else kind, _where(error.__traceback__))


def _calls(
    rule: Rule, check: Check, facts: Iterable[object], law: object
) -> Iterator[Iterator[Outcome] | Iterator[Remark]]:
    if not rule.facts:
        yield check(law)
        return
    for fact in facts:
        yield check(fact, law) if rule.law else check(fact)


def _where(trace: TracebackType | None) -> str:
    """File, from the package on, and line of the innermost frame that stands in a file."""
    where = "nowhere"
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename.replace("\\", "/")
        if not file.startswith("<"):
            where = f"{file[max(file.rfind('/wylint/') + 1, 0) :]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return where
