"""Judge a bill: apply it to the law, ask the rules of both sides, and say what the bill brings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from wylint.bill.model import Bill
from wylint.facts.at_hand import LawAtHand
from wylint.rules.finding import Finding, Severity, Status
from wylint.rules.own import NONE, Own
from wylint.rules.registry import Rule, rules
from wylint.rules.selection import Selection
from wylint.text.source import Unreadable

if TYPE_CHECKING:
    from wylint.law.apply import Applied
    from wylint.law.code import Code
    from wylint.rules.run import Failure

# one of these stands in every bill that a rule without trigger words of its own has anything to say about
SUBJECT = ("sex", "prostitut", "traffick", "servitude", "6-2-7", "6-4-1", "6‑2‑7", "6‑4‑1")


class Judgement(NamedTuple):
    """What wylint says of one bill.

    ``remaining`` counts the gaps of the existing law that the bill leaves as they are; ``on_subject``: the bill is
    about these matters at all; ``failures`` are rules that raised.
    """

    findings: tuple[Finding, ...]
    remaining: int
    on_subject: bool
    law_name: str
    law_as_of: str
    failures: tuple[Failure, ...]


def judge(
    bill: Bill,
    law: Code | LawAtHand | None,
    selection: Selection,
    *,
    include_remaining: bool = False,
    own: Own = NONE,
) -> Judgement:
    """The findings on a bill, in its order, judged against ``law`` as the law before it (None: no law at hand).

    A ``LawAtHand`` that is an excerpt is only read for a bill on the subject; what a bill does to a law is judged as
    drafting only where the law is whole. Problems of reading the bill come as ``PE`` findings. ``own`` are the rules of
    a configuration. Never raises for what a bill says or a rule does.
    """
    findings = list(_problems(bill, selection))
    name, as_of = (law.name, law.as_of) if law is not None else ("no law at hand", "")
    words = bill.source.text.lower()
    looked: dict[str, bool] = {}
    asked = selection.of((*rules(), *own.plugins))
    applied, found, failures = _remarks(bill, law, [one for one in asked if one.remarks], words, looked)
    findings.extend(found)
    selected = [rule for rule in asked if not rule.remarks]
    chosen = [rule for rule in selected if _wakes(rule, words, looked)]
    remaining, on_subject = 0, False
    if chosen and _could_matter(bill):
        from wylint.rules.run import failure
        from wylint.rules.verdicts import verdicts

        try:
            others = [rule for rule in selected if rule not in chosen]
            said = verdicts(bill, _code(law), chosen, others, include_remaining=include_remaining, applied=applied)
        except Unreadable:
            raise
        except Exception as error:  # facts that cannot be read cost this bill its verdicts, not the other bills theirs
            failures += (failure("WY", "facts", error),)
        else:
            remains = Status.REMAINING
            findings.extend(f for f in said.findings if include_remaining or f.status is not remains)
            findings.extend(found for found in said.notes if selection.has(found.code))
            remaining, on_subject = said.remaining, said.on_subject
            failures += said.failures
    written = [rule for rule in own.written if selection.has(rule.code)]
    if written:
        from wylint.rules.house.find import find

        told = find(bill, partial(_code, law), written, applied)
        findings.extend((*told.findings, *(note for note in told.notes if selection.has(note.code))))
        failures += tuple(told.failures)
    findings.sort(key=lambda found: (found.start, found.end, found.code))
    return Judgement(tuple(findings), remaining, on_subject, name, as_of, failures)


def _problems(bill: Bill, selection: Selection) -> Iterator[Finding]:
    for problem in bill.problems:
        if selection.has(problem.code):
            yield Finding(
                problem.code,
                problem.name,
                Severity.WARNING,
                Status.NEW,
                problem.message,
                problem.address,
                problem.start,
                problem.end,
            )


def _remarks(
    bill: Bill, law: Code | LawAtHand | None, asked: list[Rule], words: str, looked: dict[str, bool]
) -> tuple[Applied | None, list[Finding], tuple[Failure, ...]]:
    """What the rules of drafting say, and the bill applied to the law where one of them asks for that."""
    whole = law is not None and not law.excerpt
    chosen = [one for one in asked if not one.words or _wakes(one, words, looked)]
    chosen = [one for one in chosen if whole or not one.asks_for_applied]
    if not chosen:
        return None, [], ()
    from wylint.rules.remarks import remarks
    from wylint.rules.run import failure

    applied = None
    if any(one.asks_for_applied for one in chosen):
        from wylint.law.apply import apply

        try:
            applied = apply(bill, _code(law))
        except Unreadable:
            raise
        except Exception as error:  # a law that cannot be read costs this bill these remarks, not the others theirs
            return None, [], (failure("DR", "apply", error),)
    said = remarks(bill, applied, chosen)
    return applied, said.findings, tuple(said.failures)


def _could_matter(bill: Bill) -> bool:
    from wylint.rules.glance import could_matter

    return could_matter(bill)


def _wakes(rule: Rule, words: str, looked: dict[str, bool]) -> bool:
    """Whether a rule has anything to say of a bill with these words; if not, it is not even imported.

    Each literal is looked for once: ``looked`` remembers.
    """
    for literal in rule.words or SUBJECT:
        held = looked.get(literal)
        if held is None:
            held = looked[literal] = literal in words
        if held:
            return True
    return False


def _code(law: Code | LawAtHand | None) -> Code:
    if isinstance(law, LawAtHand):
        return law.read()
    if law is not None:
        return law
    from wylint.law.code import Code

    return Code("no law at hand")
