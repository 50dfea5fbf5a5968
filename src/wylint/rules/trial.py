"""Try one example of a fixture page: what it expects beside what is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wylint.rules.examples import Example
from wylint.rules.frame import framed


@dataclass(frozen=True, slots=True)
class Found:
    """A finding of the rule: the line of the text on which it begins, from 1, severity and message."""

    line: int
    severity: str
    message: str


if TYPE_CHECKING:
    from wylint.law.code import Code


def stated(law: str) -> Code | None:
    """The law that an example states in a law block: it has the titles whole of which it shows a section.

    None where the example names a law, or none.
    """
    if "\n" not in law:
        return None
    from dataclasses import replace

    from wylint.bill import parse
    from wylint.law.load import from_bill
    from wylint.law.model import Coverage
    from wylint.text import read_text

    code = from_bill(parse(read_text(law, "law.txt")), name="the law")
    return replace(code, coverage=Coverage(frozenset(code.volumes)))


Lint = Callable[[str, str, str], Iterable[Found]]


def trial(example: Example, code: str, lint: Lint, *, first: int = 1) -> str:
    """Lint an example, as a whole bill, for one rule; "" where it finds what is marked, else both side by side.

    ``first`` is the number to give its first line there.
    """
    whole = framed(example.text)
    found = [Found(one.line - whole.above, one.severity, one.message) for one in lint(whole.text, example.law, code)]
    return differences(example, found, first=first)


def differences(example: Example, found: Iterable[Found], *, first: int = 1) -> str:
    """The marked lines beside the found ones, and the example with its line numbers; "" where they agree."""
    expected = sorted((one.line, str(one.severity)) for one in example.expected)
    seen = sorted(found, key=lambda one: (one.line, one.severity))
    if expected == [(one.line, one.severity) for one in seen]:
        return ""
    above = first - 1
    left = ["expected", *(f"line {line + above} {severity}" for line, severity in expected)]
    right = ["found", *(f"line {one.line + above} {one.severity}: {one.message}" for one in seen)]
    rows = max(len(left), len(right))
    table = zip(left + [""] * (rows - len(left)), right + [""] * (rows - len(right)), strict=True)
    numbered = (f"{number:4}  {line}" for number, line in enumerate(example.text.splitlines(), start=first))
    return "\n".join(["", *(f"{one:<20}| {other}".rstrip() for one, other in table), "", *numbered])
