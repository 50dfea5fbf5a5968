"""Which citations a bill leaves behind: it repeals or renumbers a place that words it does not touch still cite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wylint.bill.model import Action, Bill, CodeSection, InkState, Locus, Provision
from wylint.law.apply import Applied
from wylint.law.citation import split_address
from wylint.law.crossref import citations_to
from wylint.law.model import Clause
from wylint.law.plan import RENUMBERING, plan, within
from wylint.law.reference import Manner, Reference, references_in

_TAKING = (Action.REPEAL, *RENUMBERING)


@dataclass(frozen=True, slots=True)
class ReferenceLeft:
    """A place that a bill takes away, and who cites it all the same.

    ``became`` is its new address where it is only renumbered, else "". ``by`` are the provisions of the law after the
    bill that still cite it, in the order of the code; ``ends``: all they do is to end a range there. ``start``,
    ``end``: the words of the bill that take it away.
    """

    address: str
    became: str
    by: tuple[str, ...]
    ends: bool
    start: int
    end: int


def references_left(bill: Bill, applied: Applied) -> Iterator[ReferenceLeft]:
    """The places that a bill takes away while something cites them, in the order of the bill.

    Where the ink is lost, only what a directive repeals or renumbers is taken away, and what the bill prints cites
    nothing.
    """
    loci = plan(bill).loci
    lost = bill.ink_state is InkState.LOST
    moved = _moved(applied, loci, told=lost)
    found: list[ReferenceLeft] = []
    for address, became in _lost(applied, moved):
        if lost and not any(locus.action in _TAKING and _holds(locus, address) for locus in loci):
            continue
        left = [one for one in _left(applied, address, moved) if not lost or not _is_printed(applied, one.by)]
        place = _place(bill, loci, address)
        if left and place is not None:
            by = tuple(dict.fromkeys(one.by for one in left))
            ends = all(one.last for one in left)
            found.append(ReferenceLeft(address, became, by, ends, *place))
    yield from sorted(found, key=lambda one: (one.start, one.address))


def _lost(applied: Applied, moved: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The topmost places before the bill that are no more at their address, each with its new address or ""."""
    for citation in applied.changed:
        before, after = applied.before.get(citation), applied.after.get(citation)
        if before is None:
            continue
        if after is None or citation in moved:
            yield citation, moved.get(citation, "")
            continue
        stands = {clause.address for clause in after.root.walk()}
        told: list[str] = []
        for clause in before.root.walk():
            gone = clause.address not in stands or clause.address in moved
            if gone and not (told and clause.address.startswith(f"{told[-1]}(")):
                told.append(clause.address)
                yield clause.address, moved.get(clause.address, "")


def _is_printed(applied: Applied, address: str) -> bool:
    clause = applied.after.clause(address)
    return clause is not None and clause.origin is not None


def _moved(applied: Applied, loci: list[Locus], *, told: bool) -> dict[str, str]:
    """New addresses by old ones: as directives renumber, and, unless only what is ``told`` counts, where all words are
    found elsewhere.
    """
    moved: dict[str, str] = {}
    for locus in loci:
        if locus.action in RENUMBERING and locus.renumbered not in ("", locus.address):
            moved[locus.address] = locus.renumbered
    if told:
        return moved
    before, after = _by_words(applied, old=True), _by_words(applied, old=False)
    for digest, address in before.items():
        other = after.get(digest, "")
        if address and other and other != address:
            moved.setdefault(address, other)
    return moved


def _by_words(applied: Applied, *, old: bool) -> dict[str, str]:
    """The labelled provisions of changed sections by their words; "" where several say the same."""
    found: dict[str, str] = {}
    for citation in dict.fromkeys(applied.changed + applied.created):
        section = (applied.before if old else applied.after).get(citation)
        for clause in section.root.walk() if section is not None else ():
            if clause.digest and clause.label:
                found[clause.digest] = "" if clause.digest in found else clause.address
    return found


def _left(applied: Applied, address: str, moved: Mapping[str, str]) -> Iterator[Reference]:
    """The citations of a place that stood before the bill and stand after it."""
    for crossing in citations_to(applied.before, address, by_number=True):
        if crossing.manner not in (Manner.NAMED, Manner.PART):
            continue
        reference = crossing.reference
        clause = _now(applied, reference.by, moved)
        if clause is None:
            continue
        for still in references_in(clause):
            if (still.first, still.last) == (reference.first, reference.last):
                yield still._replace(by=clause.address)
                break


def _now(applied: Applied, address: str, moved: Mapping[str, str]) -> Clause | None:
    """The provision that had an address before the bill, where it stands now."""
    if address.count("-") < 2 or " " in address:  # a session law
        for law in applied.after.uncodified:
            for clause in law.root.walk():
                if clause.address == address:
                    return clause
        return None
    above = address
    while above:
        if above in moved:
            return applied.after.clause(moved[above] + address[len(above) :])
        above = above.rpartition("(")[0]
    return applied.after.clause(address)


def _place(bill: Bill, loci: list[Locus], address: str) -> tuple[int, int] | None:
    """The words that take a place away: the locus that names it or the most of it, else what is struck or renamed."""
    citation, labels = split_address(address)
    named = [locus for locus in loci if locus.address.removesuffix("(intro)") == address]
    if not labels or any(locus.action in RENUMBERING or locus.renumbered for locus in named):
        for locus in named:
            return locus.start, locus.end
    for section in bill.code_sections():
        node = _printed(section, address) if section.citation == citation else None
        if node is not None and bill.source.inked(node.start, node.end):
            return node.start, max(node.head, node.start + 1)
    holding = [locus for locus in loci if _holds(locus, address)]
    best = max(holding, key=lambda locus: len(locus.address), default=None)
    return (best.start, best.end) if best is not None else None


def _holds(locus: Locus, address: str) -> bool:
    where = locus.address.removesuffix("(intro)")
    return address == where or address.startswith(f"{where}(") or within(split_address(address)[0], locus)


def _printed(section: CodeSection, address: str) -> Provision | None:
    """The provision that a bill prints under an address; of two with one label the one that goes out comes first."""
    todo: list[Provision] = list(reversed(section.children))
    while todo:
        node = todo.pop()
        if node.address == address:
            return node
        todo.extend(reversed(node.children))
    return None
