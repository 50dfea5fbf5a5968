"""What the renderers are given: one result a bill, and the run as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from wylint.rules.finding import Finding, Severity, Status
from wylint.text.source import Source

ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


class Suppressed(NamedTuple):
    """A finding that is accepted, and so is none of the run's.

    ``kind`` is ``inSource`` where the bill's own text says so, ``external`` where a configuration or a baseline does.
    """

    finding: Finding
    reason: str
    kind: str = "external"


class Result(NamedTuple):
    """One bill, judged. ``findings`` stand in the order of the bill; ``remaining`` counts the gaps of the law left as
    they are; ``failures`` says, one line each, which rules crashed. ``fail_level``: the least severity at which this
    bill fails a run, None where the run decides. ``suppressed`` are findings that are accepted, with the reason.
    ``aside``: these are findings on something beside the bills, such as a configuration file.
    """

    source: Source
    findings: tuple[Finding, ...]
    remaining: int = 0
    on_subject: bool = False
    failures: tuple[str, ...] = ()
    fail_level: Severity | None = None
    suppressed: tuple[Suppressed, ...] = ()
    aside: bool = False

    def count(self, severity: Severity) -> int:
        """How many findings of this severity; a gap that only remains counts for nothing."""
        return sum(found.severity is severity and found.status is not Status.REMAINING for found in self.findings)

    def fails(self, level: Severity) -> bool:
        """Whether a finding reaches the bill's own fail level, or ``level`` where it has none."""
        return any(self.count(severity) for severity in ORDER[: ORDER.index(self.fail_level or level) + 1])


@dataclass(frozen=True, slots=True)
class Run:
    """A whole run: its bills, the law they were judged against, and one line for each path that could not be read.

    ``show_suppressed``: a report lists the findings that are accepted too.
    """

    results: tuple[Result, ...]
    law_name: str = ""
    law_as_of: str = ""
    unreadable: tuple[str, ...] = ()
    show_suppressed: bool = False

    @property
    def bills(self) -> int:
        """How many bills were judged."""
        return sum(not result.aside for result in self.results)

    def findings(self) -> Iterator[Finding]:
        """Every finding of the run, in order."""
        for result in self.results:
            yield from result.findings

    def count(self, severity: Severity) -> int:
        """How many findings of this severity; a gap that only remains counts for nothing."""
        return sum(result.count(severity) for result in self.results)

    def accepted(self, result: Result) -> tuple[Suppressed, ...]:
        """What a report lists of the suppressed findings of a bill: all or none of them."""
        return result.suppressed if self.show_suppressed else ()

    @property
    def failures(self) -> tuple[str, ...]:
        """Every line on a rule that crashed."""
        return tuple(line for result in self.results for line in result.failures)

    def exit_code(self, fail_level: Severity = Severity.WARNING, *, exit_zero: bool = False) -> int:
        """2 where something could not be read or crashed, 1 where a finding reaches the fail level, else 0."""
        if self.unreadable or self.failures:
            return 2
        if exit_zero:
            return 0
        return int(any(result.fails(fail_level) for result in self.results))
