"""Every example of every fixture page finds what it marks, and nothing else of its rule."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest

from wylint.rules.examples import Example, Page, PageError, folder, lint, page_of, read
from wylint.rules.registry import find, rules
from wylint.rules.trial import Found, Lint, stated, trial

DEFAULT_LAW = "builtin:2022-10"
PATHS = sorted(folder().glob("*/*.md"))


def readable() -> Iterable[Page]:
    """The pages that can be read; ``test_a_page_is_written_as_pages_are`` names the others."""
    for path in PATHS:
        try:
            yield read(path)
        except PageError:
            continue


EXAMPLES = [
    pytest.param(page.code, example, id=f"{page.code}-{example.slug}")
    for page in readable()
    for example in page.examples
]
FIXED = [
    pytest.param(page.code, example, text, id=f"{page.code}-{example.slug}-fixed{number}")
    for page in readable()
    for example in page.examples
    for number, text in enumerate(example.fixed, start=1)
]


@pytest.fixture(scope="module")
def lint_text() -> Lint:
    """Lint a whole bill for one rule against the law that an example names."""
    from wylint.bill import parse
    from wylint.facts.at_hand import law_at_hand
    from wylint.rules.judge import judge
    from wylint.rules.selection import Selection
    from wylint.text import read as read_text

    def linted(text: str, law: str, code: str) -> Iterable[Found]:
        bill = parse(read_text("example.txt", stream=BytesIO(text.encode())))
        code_at_hand = None if law == "none" else stated(law) or law_at_hand(law or DEFAULT_LAW)
        judged = judge(bill, code_at_hand, Selection.parse([code]))
        assert not judged.failures
        for finding in judged.findings:
            yield Found(bill.source.place(finding.start).line, finding.severity, finding.message)

    return linted


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_an_example_finds_what_it_marks(lint_text: Lint, code: str, example: Example) -> None:
    wrong = trial(example, code, lint_text)
    assert not wrong, wrong


@pytest.mark.parametrize(("code", "example", "text"), FIXED)
def test_a_fixed_example_finds_nothing(lint_text: Lint, code: str, example: Example, text: str) -> None:
    fixed = Example(example.heading, example.why, example.line, text, example.law, (), ())
    wrong = trial(fixed, code, lint_text)
    assert not wrong, wrong


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_page_is_written_as_pages_are(path: Path) -> None:
    page = read(path)
    found = find(page.code)
    area = found.area if found else path.parent.name
    assert list(lint(page, code=page.code, name=found.name if found else path.stem, area=area)) == []


def test_every_rule_has_a_page() -> None:
    assert [rule.code for rule in rules() if page_of(rule.area, rule.name) is None] == []


def test_there_are_pages() -> None:
    assert {path.stem for path in PATHS} >= {"third-party-control-required", "mistake-of-age-defense-not-barred"}
