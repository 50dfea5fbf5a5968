"""What the rules of drafting say of a bill: each is called with what it asks for, and its remarks become findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from wylint.bill.model import Bill
from wylint.rules.finding import Finding, Remark, Status
from wylint.rules.place import address_in
from wylint.rules.registry import Rule
from wylint.rules.run import Failure, run

if TYPE_CHECKING:
    from wylint.law.apply import Applied

# the facts that come of applying a bill to a law: the module that makes them and its function of both
MADE = {
    "Difference": ("wylint.law.differing", "differences"),
    "MissingReference": ("wylint.law.newly_cited", "missing_references"),
    "ReferenceLeft": ("wylint.law.left_behind", "references_left"),
}


class Remarks(NamedTuple):
    """What the rules of drafting find, and those that raised."""

    findings: list[Finding]
    failures: list[Failure]


def remarks(bill: Bill, applied: Applied | None, chosen: Iterable[Rule]) -> Remarks:
    """Call each rule; one that asks for the law only where the bill is ``applied`` to one. Never raises."""
    said = Remarks([], [])
    made: dict[str, Sequence[object]] = {"Bill": (bill,)}
    for rule in chosen:
        if rule.asks_for_applied and applied is None:
            continue
        found = run(rule, _facts(rule, bill, applied, made), applied)
        if isinstance(found, Failure):
            said.failures.append(found)
        else:
            said.findings.extend(_finding(rule, bill, one) for one in found if isinstance(one, Remark))
    return said


def _facts(rule: Rule, bill: Bill, applied: Applied | None, made: dict[str, Sequence[object]]) -> Iterator[object]:
    """The facts of the kinds that a rule asks for; each kind is made once for all rules, when it is first asked for."""
    for kind in rule.facts:
        if kind == "Refusal" and applied is not None:
            yield from applied.refusals
            continue
        if kind not in made:
            module, name = MADE[kind]
            make: Callable[[Bill, Applied | None], Iterable[object]] = getattr(import_module(module), name)
            made[kind] = tuple(make(bill, applied))
        yield from made[kind]


def _finding(rule: Rule, bill: Bill, remark: Remark) -> Finding:
    return Finding(
        rule.code,
        rule.name,
        remark.severity or rule.severity,
        Status.NEW,
        remark.message,
        address_in(bill, remark.start, remark.address),
        remark.start,
        remark.end,
        remark.help,
        remark.related,
    )
