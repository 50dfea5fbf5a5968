"""Cross-references as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.crossrefs import CrossReferences
from wylint.report.card.as_markdown import escaped
from wylint.report.xref.words import by_manner, cited, law_words, note, title


def render(found: CrossReferences) -> Iterator[str]:
    """The cross-references, line by line."""
    yield f"# {escaped(title(found))}"
    yield ""
    yield f"In {escaped(law_words(found))}."
    for heading, crossings in by_manner(found):
        yield from _table(
            heading, "provision", "cites", [(one.reference.by, cited(one.reference)) for one in crossings]
        )
    if not found.cited_by:
        yield ""
        yield f"Nothing {'in this index ' if found.excerpt else ''}cites it."
    if found.cites:
        rows = [(one.by, cited(one)) for one in found.cites]
        yield from _table("Cites", "provision", "cites", rows)
    if found.definitions:
        rows = [(one.term, f"{one.address} ({one.scope})") for one in found.definitions]
        yield from _table("Uses the definitions of", "term", "defined in", rows)
    if said := note(found):
        yield ""
        yield f"> {escaped(said)}"


def _table(heading: str, first: str, second: str, rows: list[tuple[str, str]]) -> Iterator[str]:
    yield ""
    yield f"## {heading}"
    yield ""
    yield f"| {first} | {second} |"
    yield "|---|---|"
    for one, other in rows:
        yield f"| {escaped(one)} | {escaped(other)} |"
