"""What a bill changes: a redline of each section of the law that it touches, and what two versions of it differ in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wylint.bill.model import Bill, InkState
from wylint.law.apply import Applied
from wylint.law.citation import order
from wylint.law.code import Code
from wylint.law.items import items_of_bill, items_of_law
from wylint.law.model import Clause, Section
from wylint.law.redline import Change, Unit, redline
from wylint.law.words import Reader, digest


def changes(bill: Bill, applied: Applied) -> tuple[Unit, ...]:
    """The sections that a bill touches, in the order of the code, and behind them what stands outside the code.

    Sections that it prints without changing them are among them (``Change.SAME``).
    """
    created = set(applied.created)
    gone = set(applied.repealed) - created
    others = [citation for citation in applied.changed if citation not in created and citation not in gone]
    before, after = applied.before, applied.after
    words = _words_before(bill, _held(after, applied.changed), before)
    units = list(redline(items_of_law(_held(before, others), words), items_of_law(_held(after, others))))
    for citation in applied.created:
        units.extend(_one(before, after, citation, words))
    for citation in gone:
        units.extend(_one(before, after, citation, words))
    units.sort(key=lambda unit: order(unit.address))
    stood, stands = before.uncodified, after.uncodified
    kept = {id(law) for law in stood} & {id(law) for law in stands}
    units.extend(
        redline(
            items_of_law((law for law in stood if id(law) not in kept), words),
            items_of_law(law for law in stands if id(law) not in kept),
        )
    )
    return tuple(units)


def _held(code: Code, citations: list[str] | tuple[str, ...]) -> list[Section]:
    return [section for citation in citations if (section := code.get(citation)) is not None]


def _one(before: Code, after: Code, citation: str, words: Mapping[str, str]) -> Iterator[Unit]:
    """A section that the bill creates or repeals; one that it creates anew is both in one."""
    stood, stands = _held(before, [citation]), _held(after, [citation])
    for unit in redline(items_of_law(stood, words), items_of_law(stands)):
        yield unit._replace(change=Change.CREATED if stands else Change.REPEALED)


def _words_before(bill: Bill, sections: list[Section], before: Code) -> dict[str, str]:
    """The words before the bill, by address, that an index does not hold and the bill prints."""
    reader = Reader(bill.source)
    printed: dict[str, str] = {}
    found: dict[str, str] = {}
    known: dict[str, str] = {}
    bare: list[Clause] = []
    for section in sections:
        stood = before.get(section.citation)
        bare.extend(clause for clause in (stood.root.walk() if stood else ()) if clause.text is None)
        for clause in section.root.walk():
            if clause.origin is not None:
                said = reader.before(*clause.origin)
                printed[digest(said)] = found[clause.address] = said
    for clause in bare:
        words = printed.get(clause.digest) or found.get(clause.address)
        if words is not None:
            known[clause.address] = words
    return known


def partly_known(units: tuple[Unit, ...], after: Code) -> tuple[str, ...]:
    """The sections of which not all words are at hand: the law is an index, or has only what the bill prints."""
    found: list[str] = []
    for unit in units:
        section = after.get(unit.address)
        if (section is not None and not section.complete) or any(row.words is None for row in unit.rows):
            found.append(unit.address)
    return tuple(found)


def versions(old: Bill, new: Bill) -> tuple[Unit, ...]:
    """What two versions of one bill say, side by side: titles, sections, the provisions they print as they will read.

    Where the ink of one is lost, the words of both are compared as they are printed. A catch title that one of them
    leaves out, as enrolled acts do, is no difference.
    """
    raw = ink_lost(old, new)
    units = redline(items_of_bill(old, raw=raw), items_of_bill(new, raw=raw))
    one_sided = (Change.CREATED, Change.REPEALED)
    return tuple(unit for unit in units if not (unit.address == "catch title" and unit.change in one_sided))


def ink_lost(*bills: Bill) -> bool:
    """Whether struck and new words of any of them stand side by side with no mark."""
    return any(bill.ink_state is InkState.LOST for bill in bills)
