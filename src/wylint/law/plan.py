"""What a bill does to the code, sorted: the sections it prints, what it renumbers, what it repeals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from wylint.bill.model import Action, Bill, BillSection, CodeSection, Division, Locus, Node
from wylint.law.citation import order, split_address
from wylint.law.outline import code_sections

RENUMBERING = (Action.RENUMBER, Action.AMEND_AND_RENUMBER)
AMENDING = (Action.AMEND, Action.AMEND_AND_RENUMBER)


class Shown:
    """A section of the code that a bill section (``number``) prints, with the loci that name it or a part of it."""

    __slots__ = ("created", "loci", "number", "section")

    def __init__(self, number: str, section: CodeSection, loci: list[Locus], *, created: bool) -> None:
        self.number = number
        self.section = section
        self.loci = loci
        self.created = created


class Plan:
    """All that a bill does to the code, in its order.

    ``elsewhere``: loci that cannot be applied to the code; ``recreated``: addresses that one directive repeals and
    creates anew. ``sections`` are those of the bill that have a directive, ``uncodified`` the others.
    """

    __slots__ = ("elsewhere", "loci", "recreated", "sections", "shown", "uncodified")

    def __init__(self) -> None:
        self.shown: list[Shown] = []
        self.loci: list[Locus] = []
        self.elsewhere: list[Locus] = []
        self.recreated: set[str] = set()
        self.sections: list[BillSection] = []
        self.uncodified: list[BillSection] = []


def plan(bill: Bill) -> Plan:
    """Sort what the sections of a bill do."""
    found = Plan()
    for section in bill_sections(bill.children):
        if section.directive is None:
            found.uncodified.append(section)
            continue
        found.sections.append(section)
        loci: list[Locus] = []
        for locus in section.directive.loci:
            (loci if in_code(locus) else found.elsewhere).append(locus)
        found.loci.extend(loci)
        found.recreated.update(one.address for one, other in pairwise(loci) if _anew(one, other))
        index = _by_section(loci)
        ranges = [locus for locus in loci if locus.through]
        for printed in code_sections(section.children):
            if not is_citation(printed.citation):
                continue
            named = index.get(printed.citation, []) + [locus for locus in ranges if within(printed.citation, locus)]
            whole = [locus.action for locus in named if "(" not in locus.address]
            action = section.directive.action if not named else None
            created = Action.CREATE in whole or action is Action.CREATE
            found.shown.append(Shown(section.number, printed, named, created=created))
    return found


def bill_sections(nodes: Sequence[Node]) -> Iterator[BillSection]:
    """The sections of a bill, in order."""
    todo = list(reversed(nodes))
    while todo:
        node = todo.pop()
        if isinstance(node, BillSection):
            yield node
        elif isinstance(node, Division):
            todo.extend(reversed(node.children))


def _anew(one: Locus, other: Locus) -> bool:
    """Whether two loci say "is repealed and recreated" of one place."""
    return one == other._replace(action=Action.REPEAL) and other.action is Action.CREATE


def in_code(locus: Locus) -> bool:
    """Whether a locus is a resolved place in the code."""
    return not locus.law and not locus.unresolved and is_citation(split_address(locus.address)[0])


def is_citation(words: str) -> bool:
    """Whether words are a citation of the code: "6-2-707"."""
    return words.count("-") == 2 and words[:1].isdecimal() and words[-1:].isalnum()


def within(citation: str, locus: Locus) -> bool:
    """Whether a section stands in the range that a locus names."""
    return bool(locus.through) and order(locus.address) <= order(citation) <= order(locus.through)


def _by_section(loci: Sequence[Locus]) -> dict[str, list[Locus]]:
    found: dict[str, list[Locus]] = {}
    for locus in loci:
        citation = split_address(locus.address)[0]
        if not locus.through:
            found.setdefault(citation, []).append(locus)
        new = split_address(locus.renumbered)[0]
        if new and new != citation and is_citation(new):
            found.setdefault(new, []).append(locus)
    return found
