"""When a rule may speak: what of its outcomes on both sides of a bill is new, reopened or remaining.

One principle decides: a finding is new when something of its evidence stands in a provision that the bill creates or
changes; otherwise the gap remains.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from wylint.facts.family import families
from wylint.facts.fragment import Fragment
from wylint.law.model import Section
from wylint.rules.case import Case
from wylint.rules.finding import Finding, Severity, Status
from wylint.rules.outcome import Outcome, Verdict, verdict_of
from wylint.rules.place import address_in, start_of
from wylint.rules.pointing import lost_at, where
from wylint.rules.registry import Kind as Speaks
from wylint.rules.registry import Rule

# a gap of provisions that the bill does not print has no place in it
NOWHERE = (-1, -1)
Told = Iterator[tuple[Finding | None, Outcome]]


def _absence(case: Case, rule: Rule, before: Sequence[Outcome], outcomes: Sequence[Outcome]) -> Told:
    """A gap of the law as a whole: new where the bill creates a section of a family that wakes the rule."""
    for outcome in outcomes:
        if outcome.verdict not in (Verdict.GAP, Verdict.PARTIAL, Verdict.UNKNOWN):
            continue
        woken = next(
            (section for section in _created(case) if families(section.citation, case.after) & {*rule.wakes}), None
        )
        if outcome.verdict is Verdict.UNKNOWN:
            if woken is not None:
                yield None, outcome
            continue
        worse = any(was.verdict is Verdict.MET for was in before)
        if woken is None:
            yield _finding(rule, outcome, Status.REMAINING, "", *NOWHERE, worse=worse), outcome
            continue
        start, end = woken.catchline_origin or start_of(case.bill)
        address = address_in(case.bill, start, woken.citation)
        yield _finding(rule, outcome, Status.NEW, address, start, end, worse=worse), outcome


def _created(case: Case) -> Iterator[Section]:
    """The sections the bill creates, in its order."""
    found = [case.applied.after.get(citation) for citation in case.applied.created]
    yield from sorted((s for s in found if s is not None), key=lambda s: s.catchline_origin or (0, 0))


def _inside(case: Case, rule: Rule, before: Sequence[Outcome], after: Sequence[Outcome]) -> Told:
    """Gaps of single units: new where the evidence is not what it was before the bill."""
    kept = _kept(before, after)
    for index, outcome in enumerate(after):
        same = index in kept
        if outcome.verdict not in (Verdict.GAP, Verdict.PARTIAL, Verdict.UNKNOWN):
            continue
        if not same and (outcome.verdict is Verdict.UNKNOWN or not all(item.clause.sure for item in outcome.evidence)):
            yield None, outcome
            continue
        if outcome.verdict is Verdict.UNKNOWN:
            continue
        status = Status.REMAINING if same else Status.NEW
        worse = any(was.verdict is Verdict.MET for was in before if was.unit == outcome.unit)
        if same and not any(item.printed for item in outcome.evidence):
            yield _finding(rule, outcome, status, outcome.unit, *NOWHERE, worse=worse), outcome
            continue
        start, end, address = where(case, outcome, before)
        address = address_in(case.bill, start, address)
        yield _finding(rule, outcome, status, address, start, end, worse=worse), outcome


def _kept(before: Sequence[Outcome], after: Sequence[Outcome]) -> frozenset[int]:
    """Which outcomes (by their place) rest on what one before the bill rested on: the same unit first, then any."""
    stood = Counter((outcome.unit, _says(outcome)) for outcome in before)
    kept: set[int] = set()
    for index, outcome in enumerate(after):
        key = (outcome.unit, _says(outcome))
        if stood[key] > 0:
            stood[key] -= 1
            kept.add(index)
    left: Counter[tuple[Fragment, ...]] = Counter()
    for (_, said), count in stood.items():
        left[said] += count
    for index, outcome in enumerate(after):
        said = _says(outcome)
        if index not in kept and left[said] > 0:
            left[said] -= 1
            kept.add(index)
    return frozenset(kept)


def _list(case: Case, rule: Rule, before: Sequence[Outcome], after: Sequence[Outcome]) -> Told:
    """Omissions of a list: new where the list changes, or where the bill creates the section that it omits."""
    stood = {_says(outcome) for outcome in before}
    created = {section.citation: section for section in _created(case)}
    for outcome in after:
        if outcome.verdict not in (Verdict.GAP, Verdict.PARTIAL, Verdict.UNKNOWN):
            continue
        woken = created.get(outcome.about)
        same = _says(outcome) in stood
        if outcome.verdict is Verdict.UNKNOWN or not all(item.clause.sure for item in outcome.evidence):
            if woken is not None or not same:
                yield None, outcome
            continue
        if not same or woken is None:
            yield from _inside(case, rule, before, [outcome])
            continue
        start, end = woken.catchline_origin or start_of(case.bill)
        address = address_in(case.bill, start, woken.citation)
        yield _finding(rule, outcome, Status.NEW, address, start, end, worse=False), outcome


def _guard(case: Case, rule: Rule, before: Sequence[Outcome], after: Sequence[Outcome]) -> Told:
    """A protection: reopened where the law after the bill protects less than before, wherever either stands."""
    lost = {one for was in before for one in was.protects} - {one for now in after for one in now.protects}
    was, now = verdict_of(before), verdict_of(after)
    weaker = _STRENGTH.get(now, 0) < _STRENGTH.get(was, 0)
    unsure = [o for o in after if o.verdict is Verdict.UNKNOWN or not all(item.clause.sure for item in o.evidence)]
    if now is Verdict.UNKNOWN or ((weaker or lost) and unsure):
        if now is not was:
            yield None, (unsure or list(after))[0]
        return
    short = next((o for o in after if o.verdict is now and o.message), None)
    if weaker or lost:
        gone = next((o for o in before if o.protects & lost), before[0] if before else None)
        new = tuple(item for o in after for item in o.evidence if item.clause.touched)
        outcome = short if short is not None and weaker else Outcome(now, evidence=new)
        losses = "; ".join(sorted(lost))
        message = outcome.message if outcome.message and weaker else f"the bill takes away protection: {losses}"
        outcome = replace(outcome, message=message, unit=outcome.unit or (gone.unit if gone else ""))
        if not outcome.help:
            outcome = replace(outcome, help=next((o.help for o in (*after, *before) if o.help), ""))
        start, end, address = lost_at(case, outcome, before, after)
        address = address_in(case.bill, start, address)
        yield _finding(rule, outcome, Status.REOPENED, address, start, end, worse=True), outcome
    elif short is not None and now in (Verdict.GAP, Verdict.PARTIAL):
        yield _finding(rule, short, Status.REMAINING, short.unit, *NOWHERE, worse=False), short


# how much each verdict protects
_STRENGTH = {Verdict.MET: 3, Verdict.PARTIAL: 2, Verdict.UNKNOWN: 1, Verdict.GAP: 0, Verdict.NOT_APPLICABLE: 3}


def speak(case: Case, rule: Rule, before: Sequence[Outcome], after: Sequence[Outcome]) -> Told:
    """The findings of a rule as its kind has them, each with its outcome; None for one that cannot be told."""
    return _SPEAKS[rule.kind](case, rule, before, after)


_SPEAKS: dict[Speaks, Callable[[Case, Rule, Sequence[Outcome], Sequence[Outcome]], Told]] = {
    Speaks.ABSENCE: _absence,
    Speaks.LIST: _list,
    Speaks.GUARD: _guard,
    Speaks.INSIDE: _inside,
}


def _says(outcome: Outcome) -> tuple[Fragment, ...]:
    """What an outcome rests on, wherever it stands: a renumbered provision says the same."""
    return tuple(
        sorted((item.fragment for item in outcome.evidence), key=lambda f: (f.kind, f.value, f.number, f.dispensed))
    )


def _finding(
    rule: Rule, outcome: Outcome, status: Status, address: str, start: int, end: int, *, worse: bool
) -> Finding:
    """A partial outcome is a note, unless the bill made it so."""
    severity = Severity.NOTE if outcome.verdict is Verdict.PARTIAL and not worse else rule.severity
    return Finding(
        rule.code, rule.name, severity, status, outcome.message, address, start, end, outcome.help, outcome.related
    )
