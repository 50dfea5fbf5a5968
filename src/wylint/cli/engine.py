"""From a file to a judged bill: the one place where the command line meets the packages below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from wylint.cli.running import PLAIN, Course, Running, judged_of
from wylint.cli.said import Lost
from wylint.report import Result, Run
from wylint.rules.finding import Severity
from wylint.text.source import Source, Unreadable

if TYPE_CHECKING:
    from wylint.cli.accepting import Accepting
    from wylint.cli.said import Said
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
    tasks: Sequence[Task],
    laws: Mapping[str, LawAtHand],
    *,
    stdin_name: str = "-",
    running: Running = PLAIN,
    accepting: Accepting | None = None,
    unfound: Iterable[str] = (),
    unreadable: Callable[[str], None],
    seen: Callable[[Task, Said], None] | None = None,
) -> Run:
    """Lint bills, each against the law before it, which ``laws`` holds by the ``code`` of its settings.

    ``unreadable`` is told at once, one line each, which files could not be read; ``unfound`` are such lines on paths
    that led to no file at all: they belong to the run as well. ``accepting`` decides which findings are none of the
    run's. ``seen`` is told of each bill, in their order, what was said of it.
    """
    results: list[Result] = []
    lost = list(unfound)
    judged_by: dict[str, str] = {}
    with closing(Course(tasks, laws, running, stdin_name).outcomes()) as outcomes:
        for task, outcome in zip(tasks, outcomes, strict=True):
            settings, name = task.settings, _called(task.path, stdin_name)
            if isinstance(outcome, Lost):
                lost.append(outcome.line)
                unreadable(outcome.line)
                if accepting is not None:
                    accepting.unread(name, settings)
                continue
            source, said, bill = outcome
            if seen is not None:
                seen(task, said)
            judged_by[said.law_name] = said.law_as_of
            findings = weighed(said.findings, settings)
            result = Result(source, findings, said.remaining, said.on_subject, said.failures, settings.fail_level)
            if accepting is None:
                results.append(result)
                continue
            known_in = partial(_known_in, name, settings, laws[settings.code])
            results += accepting.results(name, bill, result, settings, known_in)
    if accepting is not None:
        results += accepting.closing()
    as_of = dict.fromkeys(filter(None, judged_by.values()))
    return Run(tuple(results), " and ".join(judged_by), " and ".join(as_of), tuple(lost))


def _called(path: str, stdin_name: str) -> str:
    return stdin_name if path == "-" else path


def _known_in(path: str, settings: Settings, law: LawAtHand, text: bytes) -> Counter[Fingerprint]:
    """The fingerprints of what stood in a bill when it read so; none where that was no text."""
    from wylint.rules.fingerprint import fingerprint

    try:
        judged = judged_of(path, text, settings, law)
    except Unreadable:
        return Counter()
    return Counter(fingerprint(finding, judged.source) for finding in judged.said.findings)


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
