"""A rule that raises is reported by its code; what it is called with follows from what it asks for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest

from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, Kind, Rule
from wylint.rules.run import Failure, run

Make = Callable[..., Rule]


@pytest.fixture
def make(monkeypatch: pytest.MonkeyPatch) -> Make:
    """A rule in a module of its own."""

    def made(check: object, facts: tuple[str, ...] = ("Offense",), law: bool = True) -> Rule:
        module = ModuleType("a_rule_of_a_test")
        vars(module)["check"] = check
        monkeypatch.setitem(sys.modules, module.__name__, module)
        return Rule(
            "WY999", "made-up", Area.DEMAND, Severity.ERROR, Kind.INSIDE, (), facts, law, False, (), module.__name__
        )

    return made


def test_a_check_of_a_fact_is_called_once_for_each(make: Make) -> None:
    def check(fact: str, law: str) -> Iterator[Outcome]:
        yield Outcome(Verdict.GAP, f"{fact} under {law}")

    said = run(make(check), ["one", "two"], "the law")
    assert said == (Outcome(Verdict.GAP, "one under the law"), Outcome(Verdict.GAP, "two under the law"))


def test_a_check_that_does_not_ask_for_the_law_does_not_get_it(make: Make) -> None:
    def check(fact: str) -> Iterator[Outcome]:
        yield Outcome(Verdict.MET, fact)

    assert run(make(check, law=False), ["one"], "the law") == (Outcome(Verdict.MET, "one"),)


def test_a_check_of_the_law_alone_is_called_once_whatever_facts_there_are(make: Make) -> None:
    def check(law: str) -> Iterator[Outcome]:
        yield Outcome(Verdict.UNKNOWN, law)

    assert run(make(check, facts=()), [], "the law") == (Outcome(Verdict.UNKNOWN, "the law"),)


def test_a_check_that_raises_is_reported_on_one_line_with_the_place_of_the_raise(make: Make) -> None:
    def check(fact: str, law: str) -> Iterator[Outcome]:
        yield Outcome(Verdict.MET)
        raise KeyError("no such\n  offense")

    failure = run(make(check), ["one"], "the law")
    assert isinstance(failure, Failure)
    line = check.__code__.co_firstlineno + 2
    assert str(failure).startswith("WY999 made-up failed: KeyError: 'no such\\n offense' (")
    assert failure.where.endswith(f"tests/rules/test_run.py:{line}")
    assert "\n" not in str(failure)


def test_endless_recursion_in_a_rule_is_a_failure_like_any_other(make: Make) -> None:
    def check(fact: str, law: str) -> Iterator[Outcome]:
        yield from check(fact, law)

    failure = run(make(check), ["one"], "the law")
    assert isinstance(failure, Failure)
    assert failure.message.startswith("RecursionError")


def test_a_rule_whose_module_is_missing_is_a_failure_too() -> None:
    rule = Rule("WY999", "made-up", Area.DEMAND, Severity.ERROR, Kind.INSIDE, (), (), True, False, (), "wylint.nowhere")
    failure = run(rule, [], "the law")
    assert isinstance(failure, Failure)
    assert failure.message == "ModuleNotFoundError: No module named 'wylint.nowhere'"
