"""How the law as amended begins and ends on a terminal: what was applied to what, and what could not be."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.report.paint import Paint, Style
from wylint.report.redline import Amended
from wylint.report.redline.headings import NOTICE, REFUSED, cautions, law_words, refused, summary
from wylint.report.words import sentence, wrap


def opening(amended: Amended, width: int, paint: Paint) -> Iterator[str]:
    """The bill, the law, the counts, and what a reader must know of both."""
    head = f"{amended.source.path} applied to {law_words(amended.law_name, amended.law_as_of)}"
    for line in wrap(head, width - 2):
        yield paint(Style.HEADING, f"# {line}")
    for text in (sentence(summary(amended.units)), *cautions(amended)):
        for line in wrap(text, width - 2):
            yield f"# {line}"


def closing(amended: Amended, width: int, paint: Paint) -> Iterator[str]:
    """What could not be applied, each at its place with the reason, and that this is no legal advice."""
    found = list(refused(amended))
    if found:
        yield ""
        for line in wrap(REFUSED + ":", width - 2):
            yield paint(Style.WARNING, f"# {line}")
        for reason, places in found:
            for line in wrap(f"{reason}:", width - 4):
                yield f"#   {line}"
            for place in places:
                for line in wrap(place, width - 8):
                    yield "#       " + paint(Style.PATH, line)
    yield ""
    for line in wrap(NOTICE, width - 2):
        yield f"# {line}"
