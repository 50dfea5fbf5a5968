"""What the rules say of both sides of a bill, and which of it the bill brings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from wylint.bill.model import Bill
from wylint.facts.family import in_trafficking_article
from wylint.facts.fragment import Kind
from wylint.law.apply import Applied
from wylint.law.code import Code
from wylint.rules.case import Case, facts_for
from wylint.rules.finding import Finding, Severity, Status
from wylint.rules.held import facts_of
from wylint.rules.outcome import Outcome, Verdict, verdict_of
from wylint.rules.place import start_of
from wylint.rules.registry import Area, Rule
from wylint.rules.registry import Kind as Speaks
from wylint.rules.run import Failure, run
from wylint.rules.speak import speak


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Findings of the gap rules, ``notes`` of what cannot be told, and how many rules find a gap that remains."""

    findings: list[Finding]
    notes: list[Finding]
    remaining: int
    on_subject: bool
    failures: tuple[Failure, ...]


def verdicts(
    bill: Bill,
    code: Code,
    chosen: Sequence[Rule],
    others: Sequence[Rule] = (),
    *,
    include_remaining: bool = False,
    applied: Applied | None = None,
) -> Verdicts:
    """Ask each chosen rule of both sides. Gaps that the bill brings are new, those it leaves alone remaining.

    ``others`` are rules on which the bill says nothing: they only count among the gaps that remain. ``applied`` is the
    bill applied to the code, where that is done already.
    """
    case = Case(bill, code, applied)
    if not case.on_a_subject:
        return Verdicts([], [], 0, False, ())
    told = _Said([], [], [], [], set())
    for rule in (*chosen, *others) if include_remaining else chosen:
        _ask(case, rule, told)
    on_subject = _subject(case) or any(found.status is not Status.REMAINING for found in told.findings)
    if on_subject and not include_remaining:
        told.gaps.update(_gaps_of(case, code, others))
    remaining = {rule for rule in told.gaps if rule.area not in (Area.CONSISTENCY, Area.HOUSE)}
    count = len(remaining) if on_subject else 0
    notes = list(_notes(case, told.unknown, told.unsure))
    return Verdicts(_merged(told.findings), notes, count, on_subject, tuple(told.failures))


class _Said(NamedTuple):
    """What the rules have said so far; ``gaps`` are the rules that find one which the bill leaves as it is."""

    findings: list[Finding]
    failures: list[Failure]
    unknown: list[Rule]
    unsure: list[Outcome]
    gaps: set[Rule]


def _ask(case: Case, rule: Rule, told: _Said) -> None:
    """Ask one rule of both sides."""
    said = run(rule, facts_for(rule, case.after), case.after)
    if isinstance(said, Failure):
        told.failures.append(said)
        return
    after = _outcomes(said)
    verdict = verdict_of(after)
    if verdict in (Verdict.MET, Verdict.NOT_APPLICABLE) and rule.kind is not Speaks.GUARD:
        return  # nothing is wrong after the bill: how it was before does not matter
    was = said if _stood(case, rule, after) else _before(case, rule)
    if isinstance(was, Failure):
        told.failures.append(was)
        return
    for finding, outcome in speak(case, rule, _outcomes(was), after):
        if finding is not None:
            told.findings.append(finding)
            if finding.status is Status.REMAINING and outcome.verdict is Verdict.GAP:
                told.gaps.add(rule)
            continue
        if rule not in told.unknown:
            told.unknown.append(rule)
        told.unsure.append(outcome)


def _stood(case: Case, rule: Rule, after: Sequence[Outcome]) -> bool:
    """Whether what a rule says after a bill that only adds rests on nothing of it, and so was the same before."""
    return (
        case.only_adds
        and rule.kind is not Speaks.GUARD
        and not any(item.clause.touched or not item.clause.sure for outcome in after for item in outcome.evidence)
    )


def _before(case: Case, rule: Rule) -> tuple[object, ...] | Failure:
    """What a rule says of the law before the bill: most bills leave it as it is, so it is asked once."""
    law = case.before
    return law.once(f"{rule.code} says", law, lambda: run(rule, facts_for(rule, law), law))


def _gaps_of(case: Case, code: Code, rules: Sequence[Rule]) -> Iterator[Rule]:
    """The rules that find a gap which the bill cannot have touched: as the index says, else asked."""
    gaps = facts_of(code).gaps
    for rule in rules:
        if gaps is not None:
            if rule.code in gaps:
                yield rule
        else:
            said = run(rule, facts_for(rule, case.after), case.after)
            if not isinstance(said, Failure) and verdict_of(_outcomes(said)) is Verdict.GAP:
                yield rule


def _outcomes(said: Iterable[object]) -> list[Outcome]:
    return [outcome for outcome in said if isinstance(outcome, Outcome)]


def _merged(findings: list[Finding]) -> list[Finding]:
    """One finding a rule and place: offenses that share a bad definition share its finding."""
    found: dict[tuple[str, int, int, str], Finding] = {}
    for finding in findings:
        key = (finding.code, finding.start, finding.end, finding.message if finding.status is Status.REMAINING else "")
        held = found.get(key)
        if held is None:
            found[key] = finding
        elif held.related != finding.related:
            found[key] = replace(held, related=tuple(dict.fromkeys((*held.related, *finding.related))))
    return list(found.values())


def _subject(case: Case) -> bool:
    """Whether the bill touches the trafficking article, or words about sex for value or forced labor."""
    for section in case.after.side.sections:
        touched = [clause for clause in section.root.walk() if clause.touched]
        if touched and in_trafficking_article(section.citation, case.after):
            return True
        if any(fragment.kind is Kind.COMMERCIAL for clause in touched for fragment in case.after.side.said(clause)):
            return True
    return any(in_trafficking_article(citation, case.before) for citation in case.applied.repealed)


def _notes(case: Case, unknown: Sequence[Rule], unsure: Sequence[Outcome]) -> Iterator[Finding]:
    """What cannot be told, said once."""
    if not unknown:
        return
    codes = ", ".join(rule.code for rule in unknown)
    start, end = start_of(case.bill)
    if any(not item.clause.sure for outcome in unsure for item in outcome.evidence):
        if case.bill.ink_state == "lost":
            message = f"struck and new words cannot be told apart in this extraction, so {codes} cannot be judged"
            wanted = "use a form that keeps the ink: the layout form with marks, HTML, Word or the PDF itself"
        else:
            message = f"words this bill shows as existing law are not the law at hand, so {codes} cannot be judged"
            wanted = "check the bill against the current statutes, or name the law to judge against with --code"
        yield Finding("PE020", "cannot-tell", Severity.NOTE, Status.NEW, message, "", start, end, wanted)
    else:
        yield Finding(
            "PE021",
            "law-not-at-hand",
            Severity.NOTE,
            Status.NEW,
            f"the law at hand does not cover the question, so {codes} cannot be judged",
            "",
            start,
            end,
            "name the law to judge against with --code: a folder of title texts, one text, or builtin:2022-10",
        )
