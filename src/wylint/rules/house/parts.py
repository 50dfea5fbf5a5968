"""A bill cut into the parts that house rules are about: its front, its sections, every provision that it prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wylint.bill.matter import read_effective
from wylint.bill.model import (
    Action,
    ActTitle,
    Bill,
    BillSection,
    CodeSection,
    Division,
    Form,
    Heading,
    InkState,
    Locus,
    Node,
    Provision,
)
from wylint.law.citation import split_address
from wylint.law.outline import stretches
from wylint.law.plan import plan
from wylint.rules.house.kinds import LEVELS
from wylint.rules.house.unit import Piece, Unit, whole_address

FIRST_WORDS = 6  # of a provision, where a finding has no words of its own
_FRONT = {"catch-title": ("catch-title", "catch title"), "whereas": ("", "")}


def parts(bill: Bill) -> tuple[Unit, ...]:
    """Every part of a bill, in order, the whole first; linear in the bill."""
    return tuple(_Cut(bill).units())


class _Cut:
    """The pieces of a bill, and the units they make up."""

    def __init__(self, bill: Bill) -> None:
        self.bill = bill
        self.source = bill.source
        self.pieces: list[Piece] = []
        self.found: list[Unit] = []
        self.within = ""  # the bill section that is being cut
        self.sure = bill.ink_state is not InkState.LOST
        self.shown = {id(one.section): one for one in plan(bill).shown}

    def units(self) -> Iterator[Unit]:
        """The bill itself, if it is one, and all its parts."""
        enacts = self.bill.form in (Form.BILL, Form.RESOLUTION)
        for node in self.bill.children:
            self._node(node, new=enacts)
        if enacts:
            start, end = self._opening()
            span = (0, len(self.source.text))
            yield Unit(str(self.bill.form), "", "", True, start, end, tuple(self.pieces), span)
        yield from sorted(self.found, key=lambda unit: (unit.span[0], -unit.span[1]))

    def _opening(self) -> tuple[int, int]:
        section = next((node for node in self.bill.children if isinstance(node, BillSection)), None)
        if section is None:
            return 0, min(1, len(self.source.text))
        return section.start, section.start + len(self.source.text[section.start : section.head].rstrip())

    def _node(self, top: Node, *, new: bool) -> None:
        """One node of the bill's front or body, and what stands below it, without recursion but into bill sections."""
        match top:
            case Heading(kind=kind) if kind in _FRONT:
                self._front(*_FRONT[kind], top.start, top.end)
            case ActTitle():
                self._front("act-title", "title", top.start, top.end)
            case BillSection():
                self._bill_section(top)
            case Division():
                for child in top.children:
                    self._node(child, new=new)
            case CodeSection():
                self._code_section(top)

    def _front(self, kind: str, address: str, start: int, end: int) -> None:
        piece = self._piece(start, end, address, new=True)
        if piece and kind:
            self._add(kind, address, "", True, piece[0].start, piece[0].end, piece, (start, end))

    def _bill_section(self, section: BillSection) -> None:
        at = len(self.pieces)
        own = section.directive is None
        address = self.within = f"section {section.number}"
        first = self._own(section, address, new=True)
        if own and first:
            self._add("provision", address, "", True, section.start, section.end, first, (section.start, section.head))
        for node in section.children:
            if isinstance(node, Provision):
                self._outline(node, "", [], new=own)
            else:
                self._node(node, new=True)
        pieces = tuple(self.pieces[at:])
        self.within = address  # a section of the budget inside it had its own
        matters = (str(section.matter), *(("effective-date",) if any(map(_dates_the_act, pieces)) else ()))
        self._add(
            "bill-section", address, "", True, section.start, section.end, pieces, (section.start, section.end), matters
        )

    def _code_section(self, section: CodeSection) -> None:
        shown = self.shown.get(id(section))
        new = shown is not None and shown.created
        loci = [one for one in shown.loci if one.action is Action.CREATE] if shown is not None else []
        at = len(self.pieces)
        citation = section.citation
        span = (section.start, section.end)
        line = (section.catchline_start, section.catchline_end)
        catchline = self._piece(*line, citation, new=new)
        if catchline:
            self._add("catchline", citation, citation, new, *line, catchline, line)
        own = self._own(section, citation, new=new)
        if own:
            self._add("provision", citation, citation, new, own[0].start, own[0].end, own, (section.head, section.head))
        for node in section.children:
            self._outline(node, citation, loci, new=new)
        self._add("section", citation, citation, new, section.start, section.end, tuple(self.pieces[at:]), span)

    def _outline(self, top: Provision, citation: str, loci: Sequence[Locus], *, new: bool) -> None:
        """A provision and all below it; an outline may be deep, so without recursion."""
        opened: list[tuple[Provision, int, bool]] = []
        todo: list[tuple[Provision, bool, bool]] = [(top, new, False)]
        while todo:
            node, above, closed = todo.pop()
            if closed:
                node, at, created = opened.pop()
                kind = LEVELS[min(node.level, len(LEVELS) - 1)]
                pieces = tuple(self.pieces[at:])
                self._add(kind, node.address, citation, created, node.start, node.end, pieces, (node.start, node.end))
                continue
            created = above or any(_creates(locus, node.address) for locus in loci)
            opened.append((node, len(self.pieces), created))
            own = self._own(node, node.address, new=created)
            if own:
                span = (node.start, node.head)
                self._add("provision", node.address, citation, created, node.start, node.end, own, span)
            todo.append((node, above, True))
            todo.extend((child, created, False) for child in reversed(node.children))

    def _own(self, node: CodeSection | Provision | BillSection, address: str, *, new: bool) -> tuple[Piece, ...]:
        """The pieces of a node's own words; those behind its children follow at once, though they stand behind them."""
        return tuple(piece for start, end in stretches(node) for piece in self._piece(start, end, address, new=new))

    def _piece(self, start: int, end: int, address: str, *, new: bool) -> tuple[Piece, ...]:
        words = self.source.text[start:end]
        if not words.strip():
            return ()
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        self.pieces.append(Piece(self.source, start, end, whole_address(address, self.within), new=new, sure=self.sure))
        return (self.pieces[-1],)

    def _add(
        self, kind: str, address: str, section: str, created: bool, start: int, end: int, pieces: tuple[Piece, ...],
        span: tuple[int, int], matters: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        first = self._first_words(start, end)
        self.found.append(Unit(kind, address, section, created, start, first, pieces, span, self.within, matters))

    def _first_words(self, start: int, end: int) -> int:
        """The end of the first words from ``start`` on, on its line."""
        line = self.source.text.find("\n", start, end)
        words = self.source.text[start : end if line < 0 else line]
        at = 0
        for _ in range(FIRST_WORDS):
            while at < len(words) and words[at].isspace():
                at += 1
            while at < len(words) and not words[at].isspace():
                at += 1
        return start + max(len(words[:at].rstrip()), 1)


def _dates_the_act(piece: Piece) -> bool:
    """Whether words say when the act takes effect, among other things that their section is about."""
    return "effective" in piece.after.text and any(not one.sections for one in read_effective(piece.after.text))


def _creates(locus: Locus, address: str) -> bool:
    """Whether a locus creates the provision at an address, or one that it stands in."""
    section, labels = split_address(locus.address)
    other, path = split_address(address)
    return section == other and bool(labels) and path[: len(labels)] == labels
