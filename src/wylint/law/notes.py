"""What one should know of the law after a bill: its stages, its conditions, and words that end themselves."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.bill.matter import read_sunsets
from wylint.bill.model import Bill, Locus
from wylint.law.model import Note, Remark
from wylint.law.outline import preorder
from wylint.law.plan import Plan
from wylint.law.stages import Stage, Stages
from wylint.law.words import Reader

_LATEST = "the law after the bill is the law of that day"


def notes(bill: Bill, plan: Plan, stages: Stages, reader: Reader) -> tuple[Note, ...]:
    """The notes on a bill as applied, in the order of its text. Linear in the bill; never raises."""
    found = [*_staged(plan, stages), *_conditions(plan, stages), *_superseded(plan, stages), *_sunsets(plan, reader)]
    return tuple(sorted(found, key=lambda note: (note.start, note.end)))


def _loci(plan: Plan, stages: Stages) -> Iterator[tuple[str, Locus, Stage]]:
    for section in plan.sections:
        for locus in section.directive.loci if section.directive else ():
            yield section.number, locus, stages.of(section.number, locus)


def _staged(plan: Plan, stages: Stages) -> Iterator[Note]:
    """One note where sections that change the law take effect on different days."""
    latest: dict[str, Stage] = {}
    days = set()
    for number, _, stage in _loci(plan, stages):
        days.add(stage.day)
        if number not in latest or stage.day > latest[number].day:
            latest[number] = stage
    if len(days) < 2:
        return
    last = max(latest.values(), key=lambda stage: stage.day)
    numbers = [number for number, stage in latest.items() if stage.day == last.day]
    who = f"{_sections(numbers)} {'take' if len(numbers) > 1 else 'takes'} effect {last.words}"
    message = f"{who}, later than other parts of the bill; {_LATEST}"
    yield Note(Remark.STAGED, f"section {numbers[0]}", message, last.start, last.end)


def _sections(numbers: list[str]) -> str:
    """ "section 2", "sections 2, 3 and 5"."""
    if len(numbers) == 1:
        return f"section {numbers[0]}"
    return f"sections {', '.join(numbers[:-1])} and {numbers[-1]}"


def _conditions(plan: Plan, stages: Stages) -> Iterator[Note]:
    changing = {section.number for section in plan.sections}
    for condition in stages.conditions:
        named = [number for number in condition.sections if number in changing]
        if named or (changing and not condition.sections):
            who = _sections(named) if named else "the bill"
            take = "take" if len(named) > 1 else "takes"
            message = f"{who} {take} effect only on a condition; the law after the bill is the law with it"
            address = f"section {named[0]}" if named else ""
            yield Note(Remark.CONDITIONAL, address, message, condition.start, condition.end)


def _superseded(plan: Plan, stages: Stages) -> Iterator[Note]:
    """A note at each locus that an earlier stage of the bill has changed already, itself or a part of it."""
    done: dict[str, tuple[str, Stage]] = {}  # what first changes a provision, or one below it
    whole: dict[str, tuple[str, Stage]] = {}  # what first names the provision itself
    for number, locus, stage in sorted(_loci(plan, stages), key=lambda one: one[2].day):
        above = list(_with_above(locus))
        if not above:
            continue
        for earlier in (done.get(above[0]), *(whole.get(address) for address in above)):
            if earlier is not None and earlier[1].day < stage.day:
                message = f"section {earlier[0]} changes {above[0]} {earlier[1].words}, section {number} {stage.words}"
                yield Note(Remark.SUPERSEDED, above[0], f"{message}; {_LATEST}", locus.start, locus.end)
                break
        whole.setdefault(above[0], (number, stage))
        for address in above:
            done.setdefault(address, (number, stage))


def _with_above(locus: Locus) -> Iterator[str]:
    """The address of a locus, and those of all provisions over it, up to the section."""
    address = locus.address.removesuffix("(intro)")
    if not address:
        return
    yield address
    while address.endswith(")"):
        address = address[: address.rindex("(")]
        yield address


def _sunsets(plan: Plan, reader: Reader) -> Iterator[Note]:
    """A note at new words of the law that say when they end."""
    for shown in plan.shown:
        section = shown.section
        if "repealed" not in reader.text[section.start : section.end]:
            continue
        for node, _ in preorder(section):
            start, end = node.head, node.own_end
            if "repealed" in reader.text[start:end] and (shown.created or reader.inked(start, end)):
                said = reader.after(start, end)
                if read_sunsets(said):
                    address = getattr(node, "address", section.citation)
                    message = f"{address} sets an end to a part of the law; the law after the bill is that before it"
                    yield Note(Remark.SUNSET, address, message, *reader.trimmed(start, end))
