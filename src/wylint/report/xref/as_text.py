"""Cross-references for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wylint.facts.crossrefs import CrossReferences
from wylint.report.cells import safe
from wylint.report.paint import Paint, Style, plain
from wylint.report.words import wrap
from wylint.report.xref.words import by_manner, cited, law_words, note, title


def render(found: CrossReferences, *, width: int = 80, paint: Paint = plain) -> Iterator[str]:
    """The cross-references, line by line."""
    yield paint(Style.HEADING, safe(title(found)))
    yield from wrap(f"In {law_words(found)}.", width)
    for heading, crossings in by_manner(found):
        yield from _list(heading, [(one.reference.by, cited(one.reference)) for one in crossings], width, paint)
    if not found.cited_by:
        yield ""
        yield f"Nothing {'in this index ' if found.excerpt else ''}cites it."
    if found.cites:
        rows = [(one.by, cited(one)) for one in found.cites]
        yield from _list(f"Cites ({len(rows)})", rows, width, paint)
    if found.definitions:
        rows = [(f'"{one.term}"', f"{one.address}, {_for(one.scope)}") for one in found.definitions]
        yield from _list(f"Uses the definitions of ({len(rows)})", rows, width, paint)
    if said := note(found):
        yield ""
        yield from wrap(said, width)


def _for(scope: str) -> str:
    return "for the sections it names" if scope == "cited" else f"for its {scope}"


def _list(heading: str, rows: Sequence[tuple[str, str]], width: int, paint: Paint) -> Iterator[str]:
    """A heading and its rows in two columns; a place said twice in a row is said once."""
    yield ""
    yield paint(Style.HEADING, heading)
    room = min(max(len(safe(place)) for place, _ in rows), 32)
    last = ""
    for place, said in rows:
        shown = "" if place == last else safe(place)
        last = place
        lines = wrap(said, max(width - room - 4, 20)) or [""]
        for number, line in enumerate(lines):
            head = shown if number == 0 else ""
            yield f"  {paint(Style.CITATION, head) if head else ''}{' ' * max(room - len(head), 0)}  {line}".rstrip()
