"""What a run accepts of its findings: by comments, tables ``[[suppress]]``, baselines, an earlier revision."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wylint.report.result import Result, Suppressed

if TYPE_CHECKING:
    from collections import Counter

    from wylint.bill.model import Bill
    from wylint.cli.baselines import Baselines
    from wylint.cli.suppressions import Judged, Suppressions
    from wylint.config import Settings
    from wylint.config.settings import Suppression
    from wylint.rules.accepted import Decision, Known
    from wylint.rules.comments import Ignore
    from wylint.rules.finding import Finding
    from wylint.rules.fingerprint import Fingerprint
    from wylint.text.source import Source

# what says that a rule could not be asked, so that its silence says nothing
UNSURE = frozenset({"PE020", "PE021"})


class Before(NamedTuple):
    """The revision that a change is compared with, and the bills as they stood there: a file that was not is no key."""

    rev: str
    texts: dict[str, bytes]


class Accepting:
    """Takes from each bill's result what is accepted, and knows at the end what accepted nothing.

    ``today`` is an ISO date, ``folders`` are absolute and were linted whole.
    """

    def __init__(
        self,
        today: str = "",
        folders: Iterable[str] = (),
        baselines: Baselines | None = None,
        before: Before | None = None,
    ) -> None:
        self.baselines = baselines
        self.before = before
        self._today = today
        self._folders = tuple(folders)
        self._suppressions: Suppressions | None = None

    @property
    def suppressions(self) -> Suppressions:
        """The tables of the run; made when the first bill has some."""
        if self._suppressions is None:
            from wylint.cli.suppressions import Suppressions

            self._suppressions = Suppressions(self._today, self._folders)
        return self._suppressions

    def unread(self, path: str, settings: Settings) -> None:
        """A bill could not be read."""
        if settings.suppress:
            self.suppressions.unread(os.path.abspath(path), settings)  # noqa: PTH100

    def results(
        self,
        path: str,
        bill: Callable[[], Bill],
        judged: Result,
        settings: Settings,
        judge: Callable[[bytes], Counter[Fingerprint]],
    ) -> Iterator[Result]:
        """The result of a bill without what is accepted; before it, one of the findings on its comments.

        ``path`` is what the bill is called; ``bill`` gives its tree, for which only comments ask. ``judge`` gives the
        fingerprints of what is found on another text of it.
        """
        source = judged.source
        known = self.baselines.known(path, settings) if self.baselines else None
        earlier = self._earlier(path, judge)
        if not (source.comments or settings.suppress or self.baselines or earlier):
            yield judged
            return
        from wylint.cli.suppressions import Judged
        from wylint.rules.accepted import decide

        sure = not judged.failures and not any(found.code in UNSURE for found in judged.findings)
        facts = Judged(settings, judged.findings, sure)
        tables = self.suppressions.about(os.path.abspath(path), settings) if settings.suppress else []  # noqa: PTH100
        if tables:
            self.suppressions.judged(tables, facts)
        ignores, problems = _comments(source, bill, settings)
        acceptances = [one.acceptance for one in ignores]
        if tables:
            acceptances += self.suppressions.holding(tables)
        decision = decide(judged.findings, source, acceptances, baseline=known, before=earlier)
        problems += _unused(ignores, decision, facts)
        if shown := [one for one in problems if settings.selection.has(one.code) and self._new(one, path, source)]:
            yield _aside(source, shown, settings)
        if self.baselines:
            self.baselines.judged(path, source, decision, facts)
        accepted = tuple(Suppressed(*one) for one in decision.accepted)
        yield judged._replace(findings=decision.findings, suppressed=accepted)

    def _earlier(self, path: str, judge: Callable[[bytes], Counter[Fingerprint]]) -> Known | None:
        if self.before is None or path not in self.before.texts:
            return None
        from wylint.rules.accepted import Known

        return Known(judge(self.before.texts[path]), f"no news: it stood there at {self.before.rev}")

    def _new(self, found: Finding, path: str, source: Source) -> bool:
        """Whether the comment of a finding is none that stood there before the change that is looked at."""
        text = self.before.texts.get(path) if self.before else None
        return text is None or source.original[found.start : found.end].encode() not in text

    def superfluous(self) -> list[Suppression]:
        """The tables of the run that accept nothing, or ran out."""
        return self._suppressions.superfluous() if self._suppressions is not None else []

    def closing(self) -> Iterator[Result]:
        """The findings on configuration files: what of them accepts nothing, or ran out. A change brings none."""
        if self._suppressions is not None and self.before is None:
            yield from self._suppressions.findings()


def _comments(source: Source, bill: Callable[[], Bill], settings: Settings) -> tuple[Sequence[Ignore], list[Finding]]:
    if not source.comments:
        return (), []
    from wylint.rules.comments import read

    said = read(bill(), settings.own().names())
    return said.ignores, list(said.problems)


def _unused(ignores: Sequence[Ignore], decision: Decision, judged: Judged) -> Iterator[Finding]:
    from wylint.rules.comments import unused

    for number, ignore in enumerate(ignores):
        if number not in decision.used and judged.spoke(ignore.acceptance.rule):
            yield unused(ignore)


def _aside(source: Source, problems: list[Finding], settings: Settings) -> Result:
    """The findings on the comments of a bill, in the text as it stands in the file."""
    from dataclasses import replace

    from wylint.text.reader import verbatim

    shown = sorted(problems, key=lambda found: found.start)
    weighed = [replace(one, severity=settings.weigh(one.code, one.severity)) for one in shown]
    whole = verbatim(source.original, source.path)
    return Result(whole, tuple(weighed), fail_level=settings.fail_level, aside=True)
