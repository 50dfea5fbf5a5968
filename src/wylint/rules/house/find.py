"""What the house rules of a configuration find in a bill."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wylint.bill.model import Bill
from wylint.rules.finding import Finding, Severity, Status
from wylint.rules.house.ask import INK, Asking, Told, ask
from wylint.rules.house.kinds import FACTS
from wylint.rules.house.machine import Budget, Overworked
from wylint.rules.house.parts import parts
from wylint.rules.house.unit import Unit
from wylint.rules.house.where import speaks_of
from wylint.rules.house.written import Written
from wylint.rules.run import Failure, failure
from wylint.text.source import Unreadable

if TYPE_CHECKING:
    from wylint.law.apply import Applied
    from wylint.law.code import Code
    from wylint.rules.house.facts import Facts


class Found(NamedTuple):
    """Findings of house rules, ``notes`` on what cannot be told, and rules that failed."""

    findings: list[Finding]
    notes: list[Finding]
    failures: list[Failure]


def find(bill: Bill, code: Callable[[], Code], rules: Sequence[Written], applied: Applied | None = None) -> Found:
    """Ask each rule of all units that it speaks of. ``code`` gives the law at hand; only rules of facts ask for it.
    ``applied`` is the bill applied to it, where that is done already.

    Never raises for what a bill or a rule says.
    """
    found = Found([], [], [])
    doubts: dict[str, dict[str, None]] = {}
    cut = parts(bill)
    facts: Facts | None = None
    for rule in rules:
        asking = Asking(cut, None, Budget())
        try:
            if rule.of_facts:
                facts = facts or _facts(bill, code(), cut, applied)
                asking = asking._replace(facts=facts)
            for told in _asked(rule, cut, facts, asking):
                if told.doubt:
                    doubts.setdefault(told.doubt, {})[rule.code] = None
                else:
                    found.findings.append(_finding(rule, told))
        except Unreadable:
            raise
        except Overworked as error:
            found.failures.append(Failure(rule.code, rule.name, str(error), rule.place))
        except Exception as error:  # a rule that fails takes no other with it
            found.failures.append(failure(rule.code, rule.name, error))
    found.notes.extend(_notes(bill, doubts))
    return found


def _facts(bill: Bill, code: Code, cut: Sequence[Unit], applied: Applied | None) -> Facts:
    from wylint.rules.house.facts import Facts

    return Facts(bill, code, cut, applied)


def _asked(rule: Written, cut: Sequence[Unit], facts: Facts | None, asking: Asking) -> Iterator[Told]:
    if rule.given in FACTS:
        assert facts is not None
        units: Sequence[Unit] = facts.units(rule.given)
    else:
        units = [unit for unit in cut if unit.kind == rule.given]
    for unit in units:
        if speaks_of(rule.where, unit, asking.budget):
            yield from ask(rule, unit, asking)


def _finding(rule: Written, told: Told) -> Finding:
    instead = next((other for one, other in rule.forbid.instead if one.lower() == told.words.lower()), "")

    filling = {"{address}": told.address or "the bill", "{words}": told.words, "{instead}": instead}

    def filled(text: str) -> str:
        # in one go, so that words of the bill that look like a placeholder stay words
        return re.sub("|".join(map(re.escape, filling)), lambda found: filling[found[0]], text)

    help_text = filled(rule.help)
    if not help_text and instead:
        help_text = f"write: `{instead}`"
    return Finding(
        rule.code, rule.name, rule.severity, Status.NEW, filled(rule.message), told.address, told.start,
        told.end, help_text,
    )  # fmt: skip


def _notes(bill: Bill, doubts: dict[str, dict[str, None]]) -> Iterator[Finding]:
    """What cannot be told, said once for all rules that ask for it."""
    section = next(iter(bill.sections), None)
    start, end = (0, min(1, len(bill.source.text))) if section is None else (section.start, section.head)
    end = start + len(bill.source.text[start:end].rstrip()) if section is not None else end
    for doubt, held in doubts.items():
        codes = ", ".join(held)
        if doubt == INK:
            code, name = "PE020", "cannot-tell"
            message = (
                f"which words of amended sections are this bill's cannot be told, so {codes} cannot be judged there"
            )
            wanted = "use a form that keeps the ink, and existing words that are the law's"
        else:
            code, name = "PE021", "law-not-at-hand"
            message = f"the law at hand does not cover the question, so {codes} cannot be judged"
            wanted = "name the law to judge against with --code: a folder of title texts, or one text"
        yield Finding(code, name, Severity.NOTE, Status.NEW, message, "", start, end, wanted)
