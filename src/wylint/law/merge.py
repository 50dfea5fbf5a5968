"""Merging the provisions that a bill prints into the section of the law that it amends."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from wylint.law.draft import Draft
from wylint.law.labels import FIRST, level_of
from wylint.law.model import Clause, Dispute
from wylint.law.printed import Printed, Reading
from wylint.law.words import digest, plain


class Standing(Enum):
    """What is known of a printed provision before the bill."""

    FOUND = auto()  # the law at hand has it
    LEARNED = auto()  # the law at hand does not know the section, or this part of it; the bill tells
    CREATED = auto()
    LABELLED = auto()  # existing words that the bill puts under a label of their own
    DISPUTED = auto()  # the bill shows existing words where the law at hand has no such provision


class Merge:
    """One printed section on its way into a draft of the law.

    ``held``: the law at hand has the section; ``whole``: all of it, so that what is not there does not exist.
    ``creating``: addresses of provisions that the directive creates. ``replacing``: addresses of provisions ("" for the
    section) that a text without marks prints as a whole. ``citation`` is the section's in the law. ``disputes`` are the
    existing words that are not the law's.
    """

    __slots__ = (
        "citation", "creating", "disputes", "held", "items", "made", "placed", "reading", "replacing", "root", "whole",
    )  # fmt: skip

    def __init__(
        self,
        root: Draft,
        items: Sequence[Printed],
        reading: Reading,
        *,
        held: bool,
        whole: bool,
        creating: frozenset[str] = frozenset(),
        replacing: frozenset[str] = frozenset(),
        citation: str = "",
    ) -> None:
        self.root = root
        self.items = items
        self.reading = reading
        self.held = held
        self.whole = whole
        self.creating = creating
        self.replacing = replacing
        self.citation = citation
        self.placed: list[Draft] = []
        self.made: set[int] = set()  # drafts that this excerpt adds: nothing else that it prints can be one of them
        self.disputes: list[Dispute] = []

    def run(self) -> None:
        """Merge all printed provisions, in order."""
        for index, item in enumerate(self.items):
            if index:
                draft, standing = self._place(item)
            else:
                draft, standing = self.root, self._standing_of_section(item)
            self.placed.append(draft)
            if item.prints or standing is Standing.CREATED:
                self._write(draft, item, standing)
        for draft, item in zip(self.placed[1:], self.items[1:], strict=True):
            if item.new is None or (item.before and not item.after and not draft.alive):
                draft.gone = draft.dirty = True
        if self.replacing:
            self._replace()

    def _standing_of_section(self, item: Printed) -> Standing:
        if item.old is None:
            return Standing.CREATED
        return Standing.FOUND if self.held else Standing.LEARNED

    def _place(self, item: Printed) -> tuple[Draft, Standing]:
        """The draft of a printed provision: found in the law by its old label, or new."""
        above, before = self._above(item, old=False), self._above(item, old=True)
        standing = self._standing(item)
        if standing is Standing.FOUND and item.old is not None:
            found = self._marked(before, item.old, item) if self.reading is Reading.MARKED else above.now(item.old)
            if found is not None:
                if item.new is not None:
                    above.adopt(found, item.new)
                return found, Standing.FOUND
            if self._is_unlabelled_text(above, item):
                return self._labelled(above, item), Standing.FOUND
            standing = Standing.DISPUTED if self.whole else Standing.LEARNED
            if self.reading is Reading.CLEAN and standing is Standing.DISPUTED:
                standing = Standing.CREATED
        learned = standing is Standing.LEARNED
        blank = Clause(item.new or item.old or "", item.address, "")
        draft = above.add(blank, was=item.old if learned else None, level=item.level, after=self.placed[-1])
        self.made.add(id(draft))
        if learned and before.twin is not None:
            blank = Clause(item.old or "", item.address, "")
            draft.twin = before.twin.add(blank, was=item.old, level=item.level)
        elif standing is Standing.LABELLED:
            self._take_over(draft, before, item.level)
        return draft, standing

    def _marked(self, before: Draft, label: str, item: Printed) -> Draft | None:
        """The provision of a label: as the law numbered it, or, if its words are there, as this bill does."""
        once, now = before.once(label), before.now(label)
        if now is not None and id(now) in self.made:
            now = None
        if once is None or now is None or once is now:
            return once or now
        return now if digest(item.before) == now.digest != once.digest else once

    def _is_unlabelled_text(self, above: Draft, item: Printed) -> bool:
        """Whether a printed (a) is what the law at hand has as a section without labels: it was labelled since."""
        root, section = self.root, self.items[0]
        alone = above is root and item.old == FIRST and not any(kid.was is not None for kid in root.kids)
        return alone and self.whole and bool(root.digest) and not (section.before or section.after)

    def _labelled(self, root: Draft, item: Printed) -> Draft:
        """The words of a section without labels, as its (a)."""
        blank = Clause(item.new or FIRST, item.address, root.text, (), root.notes, root.digest, sure=root.sure)
        draft = root.add(blank, was=item.old, level=item.level, after=self.placed[-1])
        draft.twin = root.twin
        root.write("", "", None, touched=False, sure=root.sure)
        return draft

    def _standing(self, item: Printed) -> Standing:
        """What the bill itself says of a provision."""
        if item.old is None:
            return Standing.LABELLED if item.was else Standing.CREATED
        if self.reading is Reading.MARKED:
            # a label without mark over words that are all new: the mark of the label was not drawn
            return Standing.FOUND if item.before or not item.after else self._unless_found(item)
        return Standing.CREATED if item.address in self.creating else Standing.FOUND

    def _unless_found(self, item: Printed) -> Standing:
        before = self._above(item, old=True)
        return Standing.FOUND if before.once(item.old or "") else Standing.CREATED

    def _above(self, item: Printed, *, old: bool) -> Draft:
        """The draft of the provision that it stands under before, or after."""
        index = item.above
        while index > 0 and (self.items[index].old if old else self.items[index].new) is None:
            index = self.items[index].above
        return self.placed[index]

    def _take_over(self, draft: Draft, before: Draft, level: int) -> None:
        """A label put before existing words takes the list that hangs on them with it."""
        kids = [kid for kid in before.kids if kid is not draft and kid.was is not None and not kid.gone]
        if kids and level_of(tuple(kid.label for kid in kids)) > level:
            for kid in kids:
                draft.adopt(kid, kid.label)

    def _write(self, draft: Draft, item: Printed, standing: Standing) -> None:
        law = draft.digest
        now = digest(item.after)
        was = now if item.before == item.after else digest(item.before)
        origin = (item.start, item.end) if item.now else None
        marked, clean = self.reading is Reading.MARKED, self.reading is Reading.CLEAN
        touched = standing is Standing.CREATED or (_changes(item) if marked else now != law)
        sure = marked or clean
        if standing is Standing.LEARNED:
            # without marks nothing tells what stood there
            touched, sure = touched and marked, marked
            if draft.twin is not None:
                draft.twin.write(item.before, was, origin, touched=False, sure=sure)
        elif standing is Standing.LABELLED:
            sure = sure and self._above(item, old=True).sure
        elif standing is Standing.DISPUTED or (standing is Standing.FOUND and marked and was != law):
            sure = False
            if marked:
                self._dispute(draft, item, was, standing)
            if draft.twin is not None:
                draft.twin.sure, draft.twin.dirty = False, True
        draft.write(item.after, now, origin, touched=touched, sure=sure and draft.sure)

    def _dispute(self, draft: Draft, item: Printed, was: str, standing: Standing) -> None:
        """Note existing words that the law does not have; an index has none to lay beside them."""
        held = None if standing is Standing.DISPUTED else draft.text
        # a later stage may print the words as they stood before an earlier one changed them
        stood = draft.twin is not None and draft.twin.digest == was
        if self.held and item.before and not stood and (held is not None or standing is Standing.DISPUTED):
            self.disputes.append(Dispute(self.citation + item.path, item.before, held, item.start, item.end))

    def _replace(self) -> None:
        """Drop what a provision had, where a text without marks prints the whole of it otherwise.

        A list with a gap is an excerpt: what is printed of it leaves the rest alone.
        """
        printed = {id(draft): item for draft, item in zip(self.placed, self.items, strict=True)}
        todo = [draft for draft, item in zip(self.placed, self.items, strict=True) if item.address in self.replacing]
        while todo:
            draft = todo.pop()
            shown = [id(kid) in printed for kid in draft.kids]
            todo.extend(kid for kid, is_shown in zip(draft.kids, shown, strict=True) if is_shown)
            last = len(shown) - shown[::-1].index(True) if True in shown else 0
            item = printed[id(draft)]
            if all(shown[:last]) and (last or (item.prints and not item.after.endswith(":"))):
                for kid in draft.kids[last:]:
                    kid.gone = True


def _changes(item: Printed) -> bool:
    """Whether its own words differ as printed, before and after."""
    return item.was != item.now and plain(item.was) != plain(item.now)
