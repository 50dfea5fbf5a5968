"""What every form of the law as amended shares: the law it is judged against, the headlines, what was not applied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from wylint.law.matching import Kind
from wylint.law.redline import Change, Row, Unit
from wylint.report.redline import Amended
from wylint.report.words import counted, sentence
from wylint.text.source import Source

REFUSED = "Not applied, or only as the bill prints it"
NOTICE = "This is no legal advice."
WORDS = "words"  # what the unlabelled text of a section is called
MOST = 8  # of a long row of provisions the first ones are named
DONE = (Change.CREATED, Change.AMENDED, Change.RENUMBERED, Change.REPEALED)


def law_words(name: str, as_of: str) -> str:
    """The law a bill is applied to, with its date."""
    return f"{name} (the law of {as_of})" if as_of else name


def affected(units: Sequence[Unit]) -> list[Unit]:
    """The units that change."""
    return [unit for unit in units if unit.change is not Change.SAME]


def in_code(unit: Unit) -> bool:
    """Whether a unit is a section of the code."""
    return unit.rows[0].kind is Kind.SECTION


def summary(units: Sequence[Unit]) -> str:
    """ "1 section created, 3 amended, 1 repealed; 2 sections outside the code"; of none, that nothing changes."""
    done = Counter(unit.change for unit in units if in_code(unit))
    parts = [f"{done[change]:,} {change.value}" for change in DONE if done[change]]
    if parts:
        number, _, verb = parts[0].partition(" ")
        parts[0] = f"{number} {'section' if number == '1' else 'sections'} {verb}"
    said = ", ".join(parts) or "no section of the code changes"
    outside = sum(not in_code(unit) for unit in affected(units))
    return f"{said}; {counted(outside, 'section')} outside the code" if outside else said


def headline(unit: Unit) -> str:
    """What becomes of a section, in a line: "6-20-102 is amended: (d) created; (a), (c)(i) amended"."""
    if unit.change is Change.CREATED:
        return f"{unit.address} is created" if in_code(unit) else f"{unit.address} of the bill, outside the code"
    if unit.change is Change.REPEALED:
        return f"{unit.address} is repealed"
    found = [(change, listed(changing(unit, change))) for change in DONE]
    details = "; ".join(f"{names} {change.value}" for change, names in found if names)
    if unit.change is Change.RENUMBERED:
        return f"{unit.was} is renumbered {unit.address}" + (f": {details}" if details else "")
    only = [names for change, names in found if names and change is Change.AMENDED]
    if only and len(only) == sum(bool(names) for _, names in found):
        return f"{unit.address} is amended: {only[0]}"
    return f"{unit.address} is amended: {details}" if details else f"{unit.address} is amended"


def listed(names: Sequence[str]) -> str:
    """Names in a row; of a long row the first."""
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    return ", ".join(names[:MOST]) + more


def changing(unit: Unit, change: Change) -> list[str]:
    """The provisions of a unit of which that becomes, without those that go with the provision they stand in."""
    with_it = change in (Change.CREATED, Change.REPEALED)
    return [
        _name(unit, row)
        for row in unit.rows
        if row.change is change
        and (row.amended if row.above < 0 else not (with_it and unit.rows[row.above].change is change))
    ]


def _name(unit: Unit, row: Row) -> str:
    if row.above < 0:
        return "catchline" if row.kind is Kind.SECTION else WORDS
    was = row.was.removeprefix(unit.was) or WORDS
    if row.change is Change.REPEALED:
        return was
    place = row.address.removeprefix(unit.address) or WORDS
    return f"{was} as {place}" if row.change is Change.RENUMBERED else place


def refused(amended: Amended) -> Iterator[tuple[str, list[str]]]:
    """Why something of the bill could not be applied, and where: a reason, with ``bill.txt:12:5 6-20-109`` and more."""
    places: dict[str, list[str]] = {}
    for refusal in amended.refusals:
        places.setdefault(refusal.reason, []).append(f"{position(amended.source, refusal.start)} {refusal.address}")
    yield from places.items()


def position(source: Source, start: int) -> str:
    """``bill.txt:12:5``."""
    place = source.place(min(max(start, 0), len(source.text)))
    return f"{source.path}:{place.line}:{place.column}"


def disputed(amended: Amended) -> list[str]:
    """Provisions whose existing words the bill shows otherwise than the law at hand has them."""
    return [row.address for unit in amended.units for row in unit.rows if not row.sure] if not amended.note else []


def cautions(amended: Amended) -> Iterator[str]:
    """Sentences on what a reader must know: lost ink, words that are not at hand, existing words that differ."""
    law = law_words(amended.law_name, amended.law_as_of)
    if amended.note:
        yield sentence(amended.note)
    yield from map(sentence, amended.remarks)
    if amended.partly and amended.excerpt:
        yield (
            f"{law} is an index, without the words of the law: what the bill does not print of "
            f"{listed(amended.partly)} is not at hand. --code with a text of the code gives it."
        )
    elif amended.partly:
        yield f"Of {listed(amended.partly)} only what the bill prints is at hand: it is not in {law}."
    differing = disputed(amended)
    if differing:
        yield f"The existing words that the bill shows of {listed(differing)} are not those of {law}."
