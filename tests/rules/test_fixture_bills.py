"""The fixture bills: what is said of each is pinned, and is the same against a text of the law and an index of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_regressions.file_regression import FileRegressionFixture

from wylint.bill import parse
from wylint.bill.model import Bill
from wylint.facts.at_hand import law_at_hand
from wylint.law.apply import apply
from wylint.law.code import Code
from wylint.law.load import load
from wylint.law.model import Obstacle
from wylint.rules.card import Card, Change, Entry, card_of_bill
from wylint.rules.finding import Finding
from wylint.rules.judge import judge
from wylint.rules.registry import rules
from wylint.rules.selection import Selection
from wylint.text import read_text

# what a bill does to the words of a law is judged by its text alone
EVERYTHING = Selection.parse(["WY", "PE"])
FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "bills"
BILLS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))}
# each law by the name that tests show: a text of it, and the index in the package made from that text
LAWS = {
    "2016": ("wyoming/code-2016-08-01.txt", "builtin:2016-08-01"),
    "2022": ("wyoming/code-2022", "builtin:2022-10"),
}


class Said(NamedTuple):
    """All that wylint says of a bill."""

    findings: tuple[Finding, ...]
    remaining: int
    card: tuple[Entry, ...]


def of(text: str) -> Bill:
    return parse(read_text(text, "draft.txt"))


def say(bill: Bill, law: Code) -> Said:
    """Findings, gaps of the existing law included, and card; nothing may fail."""
    judged = judge(bill, law, EVERYTHING, include_remaining=True)
    card = card_of_bill(bill, law, rules())
    assert (judged.failures, card.failures) == ((), ())
    return Said(judged.findings, judged.remaining, card.entries)


def page(findings: tuple[Finding, ...], remaining: int, card: Card, changed: Collection[str]) -> str:
    """What is pinned: a finding a line, then a rule a line, with what a change rests on of the sections changed."""
    lines = [f"{one.code} {one.name}: {one.status} {one.severity}, {one.address}" for one in findings]
    lines += [f"{remaining} gaps remain", ""]
    for entry in card.entries:
        line = f"{entry.rule.code} {entry.rule.name}: {entry.before.outcome}"
        if entry.change is not Change.UNCHANGED:
            line += f" -> {entry.after.outcome}, {entry.change}"
            leaves = [one for one in innermost(entry.after.evidence) if one.partition("(")[0] in changed]
            line += "".join(f"\n    {address}" for address in leaves)
        lines.append(line)
    return "\n".join(lines) + "\n"


def innermost(addresses: tuple[str, ...]) -> Iterator[str]:
    """The addresses in which no other of them stands."""
    return (one for one in addresses if not any(other.startswith(f"{one}(") for other in addresses))


@pytest.mark.parametrize("name", BILLS)
def test_what_is_said_of_a_bill(name: str, file_regression: FileRegressionFixture) -> None:
    bill, law = of(BILLS[name]), law_at_hand()
    judged = judge(bill, law, EVERYTHING)
    assert judged.failures == ()
    card = card_of_bill(bill, law, rules())
    changed = [*apply(bill, law).changed]
    file_regression.check(page(judged.findings, judged.remaining, card, changed), encoding="utf-8")


@pytest.mark.parametrize("name", BILLS)
def test_a_bill_is_read_without_a_problem(name: str) -> None:
    assert of(BILLS[name]).problems == ()


@pytest.mark.parametrize("name", BILLS)
def test_a_bill_has_no_more_than_twelve_pages(name: str) -> None:
    assert BILLS[name].count("\f") < 12


def test_a_bill_off_the_subject_hears_nothing() -> None:
    judged = judge(of(BILLS["off-subject"]), law_at_hand(), EVERYTHING)
    assert (judged.findings, judged.on_subject) == ((), False)


@pytest.mark.parametrize("name", BILLS)
def test_a_bill_applies_to_what_an_index_holds(name: str) -> None:
    refused = apply(of(BILLS[name]), law_at_hand()).refusals
    assert {one.obstacle for one in refused} <= {Obstacle.NOT_COVERED}


@pytest.fixture(scope="module", params=LAWS)
def laws(corpus: Path, request: pytest.FixtureRequest) -> tuple[Code, Code]:
    """A text of the law, and the index of it."""
    text, index = LAWS[request.param]
    short = load(corpus / LAWS["2016"][0])  # the session laws, which the titles of 2022 do not hold
    return replace(load(corpus / text), uncodified=short.uncodified), law_at_hand(index)


@pytest.fixture(scope="module")
def laws_of_2016(corpus: Path) -> tuple[Code, Code]:
    """The short text, so that many bills can be tried against it, and its index."""
    text, index = LAWS["2016"]
    return load(corpus / text), law_at_hand(index)


@pytest.mark.corpus
@pytest.mark.parametrize("name", BILLS)
def test_a_bill_applies_to_the_text_of_2022_and_reprints_it_exactly(corpus: Path, name: str) -> None:
    applied = apply(of(BILLS[name]), load(corpus / "wyoming" / "code-2022"))
    assert applied.refusals == ()
    unsure = [
        clause.address
        for citation in applied.changed
        if (section := applied.before.get(citation)) is not None
        for clause in section.root.walk()
        if not clause.sure
    ]
    assert unsure == []


@pytest.mark.corpus
@pytest.mark.parametrize("name", BILLS)
def test_index_and_bill_say_what_text_and_bill_say(laws: tuple[Code, Code], name: str) -> None:
    text, index = laws
    bill = of(BILLS[name])
    assert say(bill, text) == say(bill, index)


MARGIN = re.compile(r"^[ \d]\d(   |$)")


def pieces(text: str) -> tuple[str, list[str]]:
    """The heading of a published bill and its paragraphs, as a draft without page furniture."""
    lines = [line[5:] for line in text.splitlines() if MARGIN.match(line)]
    return "A BILL\n\nfor\n\n", [part for part in "\n".join(lines).split("\n\n") if part.strip()]


CHANGES = (
    lambda words: words,
    lambda words: "",
    lambda words: re.sub(r"\[\+.*?\+\]", "", words, flags=re.DOTALL),
    lambda words: re.sub(r"\[-.*?-\]", "", words, flags=re.DOTALL),
    lambda words: words.replace("shall", "may"),
    lambda words: words.replace("minor", "person").replace("eighteen (18)", "sixteen (16)"),
    lambda words: words.replace("not less than ten (10) years nor", "not"),
    lambda words: words.replace("6-2-7", "6-2-5").replace("(a)", "(c)"),
    lambda words: words.replace("commercial sex", "sex").replace("this article", "this section"),
)
PUBLISHED = [name for name, text in BILLS.items() if "\f" in text]


@st.composite
def altered(draw: st.DrawFn) -> str:
    """A fixture bill with some of its paragraphs dropped or reworded."""
    heading, parts = pieces(BILLS[draw(st.sampled_from(PUBLISHED))])
    for at in draw(st.lists(st.integers(0, len(parts) - 1), max_size=12)):
        parts[at] = draw(st.sampled_from(CHANGES))(parts[at])
    return heading + "\n\n".join(part for part in parts if part)


# what an altered bill says of limitation is known to differ for some: an index keeps fewer words of the sections around
LIMITS = ("WY519", "WY520")


def but_for(codes: Collection[str], said: Said) -> tuple[object, ...]:
    """What is said by all rules but these."""
    findings = tuple(one for one in said.findings if one.code not in codes)
    return findings, tuple(entry for entry in said.card if entry.rule.code not in codes)


@pytest.mark.corpus
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(text=altered())
def test_whatever_becomes_of_a_bill_index_and_text_say_the_same(laws_of_2016: tuple[Code, Code], text: str) -> None:
    law, index = laws_of_2016
    bill = of(text)
    assert but_for(LIMITS, say(bill, law)) == but_for(LIMITS, say(bill, index))
