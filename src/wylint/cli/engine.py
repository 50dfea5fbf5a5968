"""From a file to a judged bill: the one place where the command line meets the packages below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from wylint.report import Result, Run
from wylint.rules.finding import Severity
from wylint.text.source import Source, Unreadable

if TYPE_CHECKING:
    from wylint.bill.model import Bill
    from wylint.cli.accepting import Accepting
    from wylint.config import Settings
    from wylint.facts.at_hand import LawAtHand
    from wylint.rules.finding import Finding
    from wylint.rules.fingerprint import Fingerprint


class Inputs(NamedTuple):
    """How inputs are read: ``notation`` is how ink is marked, ``stdin_name`` what standard input is called."""

    notation: str = "auto"
    stdin_name: str = "-"

    def read(self, path: str) -> Source:
        """Read a file, or standard input for ``-``. Raises ``Unreadable``: one line, the path included."""
        from wylint.text import read

        if path == "-" and self.stdin_name != "-":
            import sys

            return read(self.stdin_name, stream=sys.stdin.buffer, notation=self.notation)
        return read(path, notation=self.notation)


class Task(NamedTuple):
    """One bill to lint, and the settings that hold for it."""

    path: str
    settings: Settings


def check(
    tasks: Iterable[Task],
    laws: Mapping[str, LawAtHand],
    *,
    stdin_name: str = "-",
    accepting: Accepting | None = None,
    unfound: Iterable[str] = (),
    unreadable: Callable[[str], None],
    progress: Callable[[str, Bill, Settings], None] | None = None,
) -> Run:
    """Lint bills, each against the law before it, which ``laws`` holds by the ``code`` of its settings.

    ``unreadable`` is told at once, one line each, which files could not be read; ``unfound`` are such lines on paths
    that led to no file at all: they belong to the run as well. ``accepting`` decides which findings are none of the
    run's.
    """
    from wylint.bill import parse
    from wylint.rules.judge import judge

    results: list[Result] = []
    lost = list(unfound)
    judged_by: dict[str, str] = {}
    for path, settings in tasks:
        try:
            bill = parse(Inputs(settings.notation, stdin_name).read(path))
        except Unreadable as error:
            lost.append(str(error))
            unreadable(lost[-1])
            if accepting is not None:
                accepting.unread(_called(path, stdin_name), settings)
            continue
        if progress is not None:
            progress(path, bill, settings)
        law = laws[settings.code]
        try:
            judged = judge(
                bill, law, settings.selection, include_remaining=settings.include_remaining, own=settings.own()
            )
        except Unreadable as error:  # a title of the law, which is read when a bill needs it
            lost.append(str(error))
            unreadable(lost[-1])
            continue
        judged_by[judged.law_name] = judged.law_as_of
        findings = weighed(judged.findings, settings)
        failures = tuple(map(str, judged.failures))
        result = Result(bill.source, findings, judged.remaining, judged.on_subject, failures, settings.fail_level)
        if accepting is None:
            results.append(result)
            continue
        name = _called(path, stdin_name)
        results += accepting.results(name, bill, result, settings, partial(_known_in, name, settings, law))
    if accepting is not None:
        results += accepting.closing()
    as_of = dict.fromkeys(filter(None, judged_by.values()))
    return Run(tuple(results), " and ".join(judged_by), " and ".join(as_of), tuple(lost))


def _called(path: str, stdin_name: str) -> str:
    return stdin_name if path == "-" else path


def _known_in(path: str, settings: Settings, law: LawAtHand, text: bytes) -> Counter[Fingerprint]:
    """The fingerprints of what stood in a bill when it read so; none where that was no text."""
    from io import BytesIO

    from wylint.bill import parse
    from wylint.rules.fingerprint import fingerprint
    from wylint.rules.judge import judge
    from wylint.text import read

    try:
        bill = parse(read(path, stream=BytesIO(text), notation=settings.notation))
    except Unreadable:
        return Counter()
    judged = judge(bill, law, settings.selection, include_remaining=settings.include_remaining, own=settings.own())
    return Counter(fingerprint(finding, bill.source) for finding in judged.findings)


def weighed(findings: tuple[Finding, ...], settings: Settings) -> tuple[Finding, ...]:
    """The findings with the severities of the settings; what is a lesser case of its rule, a note, stays one."""
    if not settings.severity:
        return findings
    from dataclasses import replace

    from wylint.rules.registry import find

    found: list[Finding] = []
    for finding in findings:
        rule = find(finding.code)
        partial = rule is not None and finding.severity is Severity.NOTE is not rule.severity
        severity = finding.severity if partial else settings.weigh(finding.code, finding.severity)
        found.append(finding if severity is finding.severity else replace(finding, severity=severity))
    return tuple(found)
