"""A run to render: the fixture bill with findings of every severity, made by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wylint.report import Result, Run
from wylint.rules.finding import Finding, Related, Severity, Status
from wylint.text import Source, read_text

BILL = "fixtures/bills/hb0231.txt"
MODEL = (
    "`6-2-714.  Defenses barred.  It is not a defense in a prosecution under this article that the defendant did not "
    "know the age of the victim or believed the victim was eighteen (18) years of age or older.`"
)
Point = Callable[..., Finding]


def point(source: Source, words: str, last: str = "", **said: object) -> Finding:
    """A finding on the words from ``words`` to the end of ``last``, with what a test does not care about filled in."""
    start = source.text.index(words)
    end = source.text.index(last, start) + len(last) if last else start + len(words)
    given: dict[str, object] = {
        "code": "WY210",
        "name": "mistake-of-age-defense-not-barred",
        "severity": Severity.ERROR,
        "status": Status.NEW,
        "message": "nothing bars the defense of a mistake of age",
        "address": "section 1, 6-2-713(a)",
    }
    return Finding(start=start, end=end, **{**given, **said})  # type: ignore[arg-type]


@pytest.fixture
def at() -> Point:
    """Make a finding on words of a source."""
    return point


@pytest.fixture(scope="session")
def bill(root: Path) -> Source:
    """The fixture bill."""
    return read_text((root / BILL).read_text(encoding="utf-8"), BILL)


@pytest.fixture(scope="session")
def run(bill: Source) -> Run:
    """The fixture bill with four findings: two lines, a page break, a piece of two lines, ink."""
    consent = bill.text.index("(c)  It is not")
    findings = (
        point(
            bill,
            "(a)  A person is guilty",
            "knowingly:",
            help=f"Bar the defense in a subsection of its own, or in one section for the whole article: {MODEL}",
            related=(
                Related("6-2-706(c)", "bars the defense for sexual servitude of a minor only"),
                Related("6-2-713(c)", "bars consent only", consent, consent + 20),
            ),
        ),
        point(
            bill,
            "(a)  A person is guilty",
            "activity with a minor.",
            code="WY209",
            name="no-internet-solicitation-offense",
            severity=Severity.WARNING,
            status=Status.REOPENED,
            help="Add `including by electronic communication`.",
        ),
        point(
            bill,
            "under the supervision of",
            "another person",
            code="WY102",
            name="third-party-control-required",
            address="section 1, 6-2-713(b)(i)",
            message="Proof that a third person supervises the act is asked for",
        ),
        point(
            bill,
            "6-2-701 through",
            "6-2-713",
            code="DR101",
            name="range-of-sections",
            severity=Severity.NOTE,
            address="section 2, 6-2-701(a)(xvi)",
            message="The range ends in new words",
        ),
    )
    return Run((Result(bill, findings, remaining=12, on_subject=True),), "builtin:2022-10", "2022-10-01")
