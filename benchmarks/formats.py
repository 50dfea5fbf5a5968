"""How long each format takes for a run of many findings: ``python benchmarks/formats.py [FINDINGS]``.

The findings are spread over a draft of the fixtures, repeated until it is as long as a long bill. What is counted is
processor time of the writing alone, in the first and in the best of five turns; the rules are imported before it, as
they are when they have judged a bill.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from wylint.config.settings import FORMATS
from wylint.report import Result, Run, formats
from wylint.rules.finding import Finding, Related, Severity, Status
from wylint.rules.registry import rules
from wylint.text import read_text

BILL = Path(__file__).resolve().parents[1] / "fixtures" / "bills" / "hb0231.txt"


def run_of(count: int) -> Run:
    """A run of one long bill with this many findings, of every rule in turn."""
    source = read_text(BILL.read_text(encoding="utf-8") * 20, "drafts/hb0231.txt")
    for rule in rules():
        rule.load()
    known, step = rules(), max((len(source.text) - 400) // count, 1)
    severities = list(Severity)
    findings = tuple(
        Finding(
            known[number % len(known)].code,
            known[number % len(known)].name,
            severities[number % len(severities)],
            Status.NEW,
            "the offense says nothing of it, and nothing else in the law does",
            f"section 1, 6-2-{number}(a)",
            number * step,
            number * step + 300,
            "add `It is not a defense that the defendant did not know the age of the victim`",
            (Related("6-2-706(c)", "says so of one offense only", 0, 40),),
        )
        for number in range(count)
    )
    return Run((Result(source, findings, 12, True),), "builtin:2022-10", "2022-10")


def main() -> None:
    """Print a line a format."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    run = run_of(count)
    print(f"{count} findings on a bill of {len(run.results[0].source.original):,} characters")
    for name in FORMATS:
        first, best, size = 0.0, float("inf"), 0
        for turn in range(5):
            start = time.process_time()
            size = sum(len(line) + 1 for line in formats.lines(run, name))
            took = time.process_time() - start
            first, best = took if turn == 0 else first, min(best, took)
        print(f"{name:<11}{first * 1000:8.1f} ms first, {best * 1000:8.1f} ms best {size:12,} characters")


if __name__ == "__main__":
    main()
