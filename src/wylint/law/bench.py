"""Where a bill is applied: the sections it names are drafts here, until they are read off."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from wylint.bill.model import Action, Locus
from wylint.law.citation import INTRO, split_address
from wylint.law.code import Code
from wylint.law.draft import Draft
from wylint.law.merge import Merge
from wylint.law.model import Dispute
from wylint.law.plan import AMENDING, RENUMBERING, Plan, Shown, is_citation
from wylint.law.printed import Printed, Reading, printed_provisions
from wylint.law.target import Target
from wylint.law.words import Reader


class Bench:
    """The state of one application.

    ``targets`` are sections of the law by their number before the bill, ``created`` the new ones. ``renamed`` gives
    the old number for a new one, ``blocked`` the new number of a section that keeps its own, since another has the new
    one and keeps it. ``shown`` are the addresses that the bill prints, ``disputes`` its existing words that are not the
    law's.
    """

    def __init__(self, reader: Reader, reading: Reading, code: Code) -> None:
        self.reader = reader
        self.reading = reading
        self.code = code
        self.targets: dict[str, Target] = {}
        self.created: dict[str, Target] = {}
        self.renamed: dict[str, str] = {}
        self.blocked: dict[str, str] = {}
        self.shown: set[str] = set()
        self.disputes: list[Dispute] = []

    def target(self, citation: str, *, now: bool = True) -> Target:
        """The section of a citation: by its number before the bill, or by the one that it has ``now``."""
        if now and citation in self.renamed and citation not in self.code:
            citation = self.renamed[citation]
        if citation not in self.targets:
            self.targets[citation] = Target(citation, self.code.get(citation))
        return self.targets[citation]

    def renumber(self, plan: Plan) -> None:
        """Give sections and provisions their new numbers."""
        pairs = [
            pair for locus in plan.loci if locus.action in RENUMBERING and "(" not in locus.address
            for pair in self._pairs(locus)
        ]  # fmt: skip
        self._block(pairs, plan)
        for citation, new in pairs:
            if citation not in self.blocked:
                self._renumber_section(citation, new)
        for locus in plan.loci:
            if locus.action in RENUMBERING and locus.renumbered:
                old, labels = split_address(locus.address)
                if labels:
                    self._renumber_provision(locus, old, labels)

    def _block(self, pairs: Sequence[tuple[str, str]], plan: Plan) -> None:
        """Find the sections that cannot have their new number, and in turn those that would take theirs."""
        free = {old for old, new in pairs if old != new}
        for locus in plan.loci:
            if locus.action is Action.REPEAL and "(" not in locus.address:
                last = locus.through or locus.address
                free.update(section.citation for section in self.code.range(locus.address, last))
        wanted: dict[str, list[str]] = {}
        for old, new in pairs:
            if old != new:
                wanted.setdefault(new, []).append(old)
        made = {shown.section.citation for shown in plan.shown if shown.created}
        stay = [new for new in wanted if new in made or (new in self.code and new not in free)]
        for new, several in wanted.items():  # of several that would have one number the first has it
            for old in several[1:]:
                self.blocked[old] = new
                stay.append(old)
            del several[1:]
        while stay:
            new = stay.pop()
            for old in wanted.pop(new, ()):
                self.blocked[old] = new
                stay.append(old)

    def _renumber_provision(self, locus: Locus, citation: str, labels: tuple[str, ...]) -> None:
        new, path = split_address(locus.renumbered)
        draft = self.target(citation).find(labels)
        above = self.target(new)
        parent = above.find(path[:-1]) or above.find(path[:-1], now=True)
        if draft is None or parent is None or not path:
            return  # refused with the other loci: what is not there
        parent.adopt(draft, path[-1])

    def _renumber_section(self, citation: str, new: str) -> None:
        target = self.target(citation, now=False)
        if target.law is not None:
            target.citation = new
            self.renamed[new] = citation

    def _pairs(self, locus: Locus) -> Iterator[tuple[str, str]]:
        """The sections that a locus renumbers, with their new numbers: a range keeps its distances."""
        first, _, _ = locus.renumbered.partition(" through ")
        if not is_citation(first):
            return
        if not locus.through:
            yield locus.address, first
            return
        head, _, number = first.rpartition("-")
        start = locus.address.rpartition("-")[2]
        for section in self.code.range(locus.address, locus.through):
            own = section.citation.rpartition("-")[2]
            whole, dot, decimal = own.partition(".")
            if all(part.isdecimal() and len(part) < 10 for part in (number, start, whole)):
                yield section.citation, f"{head}-{int(number) + int(whole) - int(start)}{dot}{decimal}"

    def print(self, plan: Plan, *, created: bool) -> None:
        """Merge the sections that the bill prints: those it amends, or those it creates."""
        for shown in plan.shown:
            if shown.created == created:
                self._print(shown, plan.recreated)

    def _print(self, shown: Shown, recreated: Collection[str]) -> None:
        section, reader = shown.section, self.reader
        items = printed_provisions(reader, section, created=shown.created, recreated=recreated)
        if shown.created:
            target = self.created[section.citation] = Target(section.citation, None, created=True)
        else:
            target = self.target(section.citation)
        target.printed = True
        start, end = reader.trimmed(section.catchline_start, section.catchline_end)
        if end > start:
            target.catchline = reader.after(start, end)
            target.catchline_origin = (start, end)
        self._merge(shown, target, items)
        for item in items:
            self.shown.update((section.citation + item.path, item.address or section.citation))

    def _merge(self, shown: Shown, target: Target, items: list[Printed]) -> None:
        loci = [(locus, locus.address.removesuffix(f"({INTRO})")) for locus in shown.loci]
        creating = frozenset(address for locus, address in loci if locus.action is Action.CREATE)
        replacing: set[str] = set()
        if self.reading is Reading.CLEAN and target.law is not None:
            replacing.update(
                address if "(" in address else ""
                for locus, address in loci
                if locus.action in AMENDING and not locus.address.endswith(f"({INTRO})")
            )
        # what a bill creates as a whole is as it stands there, ink or no ink
        reading = Reading.MARKED if shown.created else self.reading
        merge = Merge(
            target.after,
            items,
            reading,
            held=target.law is not None,
            whole=target.whole,
            creating=creating,
            replacing=frozenset(replacing),
            citation=target.law.citation if target.law is not None else "",
        )
        merge.run()
        self.disputes.extend(merge.disputes)

    def repeal(self, plan: Plan) -> None:
        """Take out what the bill repeals; what the bill creates under the same number stays."""
        for locus in plan.loci:
            if locus.action is not Action.REPEAL:
                continue
            citation, labels = split_address(locus.address)
            if labels:
                anew = locus.address in plan.recreated
                draft = self.target(citation).find(labels) if anew else self._to_repeal(citation, labels)
                if draft is not None:
                    self._strike(draft, intro=labels[-1] == INTRO)
                continue
            for held in [section.citation for section in self.code.range(citation, locus.through or citation)]:
                self.target(held).gone = True
            again = locus.through or locus.address in plan.recreated
            if not again and citation not in self.code and citation in self.created:
                self.created[citation].gone = True

    def _to_repeal(self, citation: str, labels: tuple[str, ...]) -> Draft | None:
        target = self.target(citation)
        found = target.find(labels)
        if found is None and citation in self.created:
            found = self.created[citation].find(labels, now=True)
        return found or target.find(labels, now=True)

    @staticmethod
    def _strike(draft: Draft, *, intro: bool) -> None:
        if intro:
            draft.write("", "", None, touched=True, sure=draft.sure)
        else:
            draft.gone = draft.dirty = True
