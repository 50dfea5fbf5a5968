"""The score card as Markdown, for a page, a pull request or a hand-out."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.report.card.headings import NOTICE, by_area, changed, evidence, law_words, listed, outcome, summary
from wylint.report.cells import safe
from wylint.report.words import sentence
from wylint.rules.card import Card, Entry
from wylint.rules.outcome import Verdict

# what would be read as Markdown or HTML in words of a bill
_ESCAPES = {ord(mark): f"\\{mark}" for mark in "\\`*_[]<>|#"}


def render(card: Card, *, bill: str = "", note: str = "") -> Iterator[str]:
    """The card, line by line. ``bill`` is what the bill is called, "" for the law by itself; ``note`` a caution."""
    yield f"# Score card: {escaped(bill) if bill else escaped(law_words(card))}"
    yield ""
    verb = "The bill " if bill else "The law has "
    yield f"{verb}**{summary(card, bill=bool(bill))}**. Judged against {escaped(law_words(card))}."
    if note:
        yield ""
        yield f"> {escaped(sentence(note))}"
    told = changed(card) if bill else []
    if told:
        yield ""
        yield "## Changes"
        yield ""
        yield "| change | outcome | rule | what it says | provisions |"
        yield "|---|---|---|---|---|"
        for entry in told:
            yield f"| {entry.change.value} {_cells(entry)}"
    for heading, entries in by_area(card):
        yield ""
        yield f"## {heading}"
        yield ""
        yield "| outcome | rule | what it says | provisions |"
        yield "|---|---|---|---|"
        for entry in entries:
            yield _cells(entry)
    yield ""
    yield NOTICE


def _cells(entry: Entry) -> str:
    verdict = entry.after.outcome
    said = entry.after.message if verdict not in (Verdict.MET, Verdict.NOT_APPLICABLE) else ""
    provisions = listed(tuple(evidence(entry)))
    rule = f"{entry.rule.code} {entry.rule.name}"
    return f"| {outcome(entry)} | {rule} | {escaped(sentence(said)) if said else ''} | {escaped(provisions)} |"


def escaped(text: str) -> str:
    """A text on one line in which nothing is Markdown or HTML."""
    return safe(text).translate(_ESCAPES)
