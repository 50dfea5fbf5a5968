"""The score card for a terminal: the changes first, then every rule under the headings of the analysis."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.report.card.headings import NOTICE, by_area, changed, evidence, law_words, listed, outcome, summary
from wylint.report.cells import safe
from wylint.report.paint import Paint, Style, plain
from wylint.report.words import sentence, wrap
from wylint.rules.card import Card, Change, Entry
from wylint.rules.outcome import Verdict

PROSE = 96
STYLES = {
    Verdict.GAP: Style.ERROR,
    Verdict.PARTIAL: Style.WARNING,
    Verdict.MET: Style.HELP,
    Verdict.UNKNOWN: Style.NOTE,
    Verdict.NOT_APPLICABLE: Style.QUIET,
}


def render(card: Card, *, bill: str = "", note: str = "", width: int = 80, paint: Paint = plain) -> Iterator[str]:
    """The card, line by line. ``bill`` is what the bill is called, "" for the law by itself; ``note`` a caution."""
    width = min(max(width, 24), PROSE)
    head = f"{safe(bill)} against {law_words(card)}" if bill else law_words(card)
    for line in wrap(head, width):
        yield paint(Style.HEADING, line)
    verb = "The bill " if bill else "The law has "
    yield from wrap(f"{verb}{summary(card, bill=bool(bill))}.", width)
    if note:
        yield from wrap(sentence(note), width)
    told = changed(card) if bill else []
    if told:
        yield ""
        yield paint(Style.HEADING, "Changes")
        room = max(len(_said(entry, lead=True)) for entry in told)
        for entry in told:
            yield from _entry(entry, width, paint, room=room, lead=True, message=True)
    for heading, entries in by_area(card):
        yield ""
        for line in wrap(heading, width):
            yield paint(Style.HEADING, line)
        room = max(len(_said(entry, lead=False)) for entry in entries)
        for entry in entries:
            yield from _entry(entry, width, paint, room=room, lead=False, message=entry not in told)
    yield ""
    yield from wrap(f"Judged against {law_words(card)}. {NOTICE}", width)


def _said(entry: Entry, *, lead: bool) -> str:
    return f"{entry.change.value}: {outcome(entry)}" if lead else outcome(entry)


def _entry(entry: Entry, width: int, paint: Paint, *, room: int, lead: bool, message: bool) -> Iterator[str]:
    verdict = entry.after.outcome
    said = _said(entry, lead=lead)
    style = Style.NOTE if entry.change is Change.UNKNOWN else STYLES[verdict]
    yield f"  {paint(style, said)}{' ' * (room - len(said))} {paint(Style.CODE, entry.rule.code)} {entry.rule.name}"
    indent = " " * 6
    if message and entry.after.message and verdict not in (Verdict.MET, Verdict.NOT_APPLICABLE):
        for line in wrap(sentence(entry.after.message), width - len(indent)):
            yield indent + line
    provisions = listed(tuple(evidence(entry)))
    if provisions:
        for number, line in enumerate(wrap(provisions, width - len(indent) - 4)):
            yield indent + paint(Style.QUIET, ("in  " if number == 0 else "    ") + line)
