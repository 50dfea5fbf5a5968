"""From a file to a judged bill: the one place where the command line meets the packages below it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from wylint.report import Result, Run
from wylint.text.source import Source, Unreadable

if TYPE_CHECKING:
    from wylint.bill.model import Bill
    from wylint.facts.at_hand import LawAtHand
    from wylint.rules.selection import Selection


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


def check(
    paths: Iterable[str],
    inputs: Inputs,
    selection: Selection,
    law: LawAtHand | None,
    *,
    include_remaining: bool = False,
    unfound: Iterable[str] = (),
    unreadable: Callable[[str], None],
    progress: Callable[[str, Bill], None] | None = None,
) -> Run:
    """Lint files against ``law``, the law before the bills.

    ``unreadable`` is told at once, one line each, which files could not be read; ``unfound`` are such lines on paths
    that led to no file at all: they belong to the run as well.
    """
    from wylint.bill import parse
    from wylint.rules.judge import judge

    results: list[Result] = []
    lost = list(unfound)
    law_name = law_as_of = ""
    for path in paths:
        try:
            bill = parse(inputs.read(path))
        except Unreadable as error:
            lost.append(str(error))
            unreadable(lost[-1])
            continue
        if progress is not None:
            progress(path, bill)
        judged = judge(bill, law, selection, include_remaining=include_remaining)
        law_name, law_as_of = judged.law_name, judged.law_as_of
        results.append(
            Result(bill.source, judged.findings, judged.remaining, judged.on_subject, tuple(map(str, judged.failures)))
        )
    return Run(tuple(results), law_name, law_as_of, tuple(lost))
