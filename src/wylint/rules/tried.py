"""The examples of fixture pages, tried: which of them find what they mark, and where the others stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from wylint.facts.at_hand import DEFAULT, law_at_hand
from wylint.rules.examples import Example, Page, PageError, parse
from wylint.rules.judge import judge
from wylint.rules.own import Own
from wylint.rules.selection import Selection
from wylint.rules.trial import Found, stated, trial

README = "readme.md"


class Tried(NamedTuple):
    """One example: its page, the line there on which its bill begins, its heading; ``wrong`` is "" where it holds."""

    page: Page
    line: int
    heading: str
    wrong: str


def pages_below(folder: Path) -> Iterator[Path]:
    """The pages in a folder and below it, sorted; a README is none."""
    yield from sorted(path for path in folder.rglob("*.md") if path.name.lower() != README and path.is_file())


def page_at(path: Path) -> Page:
    """Read a page; ``PageError`` where it is none, or cannot be read."""
    try:
        return parse(path.read_text(encoding="utf-8-sig"), path)
    except OSError as error:
        raise PageError(f"{path}: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError:
        raise PageError(f"{path}: is no UTF-8") from None


def tried(page: Page, own: Own, law: str = "") -> Iterator[Tried]:
    """Each example of a page, and each mended one, judged by the rule of the page alone.

    ``law`` is the law before the bills of examples that name none; "" is the default. Raises ``Unreadable`` for it.
    """

    def lint(text: str, named: str, code: str) -> Iterable[Found]:
        return _lint(text, named or law or DEFAULT, code, own)

    for example in page.examples:
        yield Tried(page, example.line, example.heading, trial(example, page.code, lint, first=example.line))
        for number, text in enumerate(example.fixed, start=1):
            mended = Example(example.heading, example.why, example.line, text, example.law, (), ())
            heading = f"{example.heading} (fixed {number})" if len(example.fixed) > 1 else f"{example.heading} (fixed)"
            yield Tried(page, example.line, heading, trial(mended, page.code, lint))


def _lint(text: str, law: str, code: str, own: Own) -> Iterator[Found]:
    from wylint.bill import parse as parse_bill
    from wylint.text import read_text

    bill = parse_bill(read_text(text, "example.txt"))
    at_hand = None if law == "none" else stated(law) or law_at_hand(law)
    judged = judge(bill, at_hand, Selection(((code, True),)), own=own)
    for failure in judged.failures:
        yield Found(0, "failure", str(failure))
    for finding in judged.findings:
        yield Found(bill.source.place(max(finding.start, 0)).line, finding.severity, finding.message)
