"""What was judged of one bill, as plain data: so it goes through pipes between processes, and into the cache."""

from __future__ import annotations

import marshal
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from wylint.rules.finding import Finding, Related, Severity, Status

if TYPE_CHECKING:
    from wylint.bill.model import Bill
    from wylint.rules.judge import Judgement
    from wylint.text.source import Source

WRONG = (ValueError, TypeError, EOFError, KeyError, IndexError)  # what plain data that is none of ours can raise


class Said(NamedTuple):
    """What the rules say of one bill, before severities are weighed and anything is accepted.

    ``failures``: one line each on a rule that crashed. ``form`` says, for people, as what the bill was read;
    ``commented``: comments to wylint stand in it.
    """

    findings: tuple[Finding, ...]
    remaining: int
    on_subject: bool
    law_name: str
    law_as_of: str
    failures: tuple[str, ...]
    form: str
    commented: bool = False


class Judged(NamedTuple):
    """One bill, judged. ``bill`` gives its tree, which may not have been needed so far: then it is made."""

    source: Source
    said: Said
    bill: Callable[[], Bill]


class Lost(NamedTuple):
    """A bill that could not be judged: one line that says why, its path included."""

    line: str


def said_of(bill: Bill, judged: Judgement) -> Said:
    """What is kept of a judgement."""
    failures = tuple(map(str, judged.failures))
    return Said(
        judged.findings,
        judged.remaining,
        judged.on_subject,
        judged.law_name,
        judged.law_as_of,
        failures,
        _form(bill),
        bool(bill.source.comments),
    )


def _form(bill: Bill) -> str:
    sections = sum(type(node).__name__ == "BillSection" for node in bill.children)
    about = " ".join(part for part in (bill.number, bill.lso) if part)
    return f"{bill.form.value} {about}, {sections} bill sections, {len(bill.problems)} parse problems"


def packed(said: Said) -> bytes:
    """``said`` as bytes."""
    rows = [_row(finding) for finding in said.findings]
    return marshal.dumps((rows, *said[1:]))


def unpacked(data: bytes) -> Said:
    """What ``packed`` made bytes of; one of ``WRONG`` for other bytes."""
    rows, *rest = marshal.loads(data)
    return Said(tuple(map(_finding, rows)), *rest)


def _row(finding: Finding) -> tuple[Any, ...]:
    related = tuple((one.address, one.note, one.start, one.end) for one in finding.related)
    return (
        finding.code, finding.name, finding.severity.value, finding.status.value, finding.message, finding.address,
        finding.start, finding.end, finding.help, related,
    )  # fmt: skip


def _finding(row: tuple[Any, ...]) -> Finding:
    code, name, severity, status, message, address, start, end, help_text, related = row
    rests_on = tuple(Related(*one) for one in related)
    return Finding(
        code, name, Severity(severity), Status(status), message, address, start, end, help_text, rests_on
    )  # fmt: skip
