"""The score card: what every gap rule says of a law, and what a bill changes of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wylint.bill.model import Bill
from wylint.facts.law import Law
from wylint.law.citation import order, split_address
from wylint.law.code import Code
from wylint.rules.case import Case, facts_for, law_of
from wylint.rules.outcome import Outcome, Verdict, verdict_of
from wylint.rules.registry import Kind, Rule
from wylint.rules.run import Failure, run


class Change(StrEnum):
    """What a bill does to the outcome of a rule."""

    CLOSED = "closed"  # the gap, or what was partial, is met
    IMPROVED = "improved"  # a gap is partial, or one of several gaps is gone
    WORSENED = "worsened"
    OPENED = "opened"  # there is a gap where there was none
    UNCHANGED = "unchanged"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Stand:
    """How a rule stands on one side: its outcome, the provisions relied on, and what to say of it, one sentence.

    ``evidence`` are addresses in the order of the code, each after the provisions it stands in.
    """

    outcome: Verdict
    evidence: tuple[str, ...]
    message: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule's line on the card."""

    rule: Rule
    before: Stand
    after: Stand
    change: Change


@dataclass(frozen=True, slots=True)
class Card:
    """All rules, in the order of their codes; ``failures`` are rules that raised, which have no line."""

    law_name: str
    law_as_of: str
    entries: tuple[Entry, ...]
    failures: tuple[Failure, ...]


def card_of_bill(bill: Bill, code: Code, chosen: Sequence[Rule]) -> Card:
    """The card of a bill against the law before it; ``chosen`` are the rules to ask."""
    case = Case(bill, code)
    return _card(case.before, case.after, chosen) if case.on_a_subject else card_of_law(code, chosen)


def card_of_law(code: Code, chosen: Sequence[Rule]) -> Card:
    """The card of a law as it stands: before and after are the same."""
    law = law_of(code)
    return _card(law, law, chosen)


def _card(before: Law, after: Law, chosen: Sequence[Rule]) -> Card:
    entries: list[Entry] = []
    failures: list[Failure] = []
    for rule in chosen:
        if rule.remarks:
            continue
        said = run(rule, facts_for(rule, before), before)
        if isinstance(said, Failure):
            failures.append(said)
            continue
        then = said if after is before else run(rule, facts_for(rule, after), after)
        if isinstance(then, Failure):
            failures.append(then)
            continue
        was, now = _outcomes(said), _outcomes(then)
        entries.append(Entry(rule, _stand(was), _stand(now), change(rule, was, now)))
    code = before.side.code
    return Card(code.name, code.as_of, tuple(entries), tuple(failures))


def change(rule: Rule, before: Sequence[Outcome], after: Sequence[Outcome]) -> Change:
    """What became of a rule's outcome."""
    was, now = verdict_of(before), verdict_of(after)
    if Verdict.UNKNOWN in (was, now) or not all(item.clause.sure for outcome in after for item in outcome.evidence):
        return Change.UNKNOWN if was is not now or Verdict.UNKNOWN in (was, now) else Change.UNCHANGED
    good = (Verdict.MET, Verdict.NOT_APPLICABLE)
    if now is Verdict.GAP and was in good:
        return Change.OPENED
    if now in good and was not in good:
        return Change.CLOSED
    if now is not was and now not in good:
        return Change.IMPROVED if now is Verdict.PARTIAL and was is Verdict.GAP else Change.WORSENED
    if rule.kind is Kind.GUARD:
        lost = {one for o in before for one in o.protects} - {one for o in after for one in o.protects}
        return Change.WORSENED if lost else Change.UNCHANGED
    gaps_before, gaps_after = _gaps(before), _gaps(after)
    if gaps_after == gaps_before:
        return Change.UNCHANGED
    return Change.IMPROVED if gaps_after < gaps_before else Change.WORSENED


def _gaps(outcomes: Iterable[Outcome]) -> int:
    return sum(outcome.verdict is Verdict.GAP for outcome in outcomes)


def _outcomes(said: Iterable[object]) -> list[Outcome]:
    return [outcome for outcome in said if isinstance(outcome, Outcome)]


def _stand(outcomes: Sequence[Outcome]) -> Stand:
    """How the rule stands; the provisions of the outcomes that decide it, or of all where it is met."""
    verdict = verdict_of(outcomes)
    deciding = [outcome for outcome in outcomes if outcome.verdict is verdict]
    message = next((outcome.message for outcome in deciding if outcome.message), "")
    return Stand(verdict, addresses(deciding), message)


def addresses(outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    """The provisions that outcomes rest on, each once and after those it stands in, in the order of the code."""
    found: dict[str, None] = {}
    for outcome in outcomes:
        for address in [item.address for item in outcome.evidence] + [item.address for item in outcome.related]:
            section, labels = split_address(address)
            for depth in range(len(labels) + 1):
                found.setdefault(section + "".join(f"({label})" for label in labels[:depth]))
    return tuple(sorted(found, key=lambda address: (order(split_address(address)[0]), split_address(address)[0])))
