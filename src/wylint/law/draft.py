"""A section of the law while a bill is applied to it: drafts change, and live only inside ``apply``."""

from __future__ import annotations

from wylint.law.labels import level_of, ordinal
from wylint.law.model import Clause


class Draft:
    """One provision while it is amended. ``was`` is its label in the law before the bill, None if the bill creates it.

    ``twin`` is the same provision on the before side, which changes only where the bill's words throw doubt on it or
    where the bill alone knows it. Provisions below are unfolded when they are first asked for.
    """

    __slots__ = (
        "_clause", "_kids", "_now", "_was", "above", "digest", "dirty", "disturbed", "gone", "label", "level", "notes",
        "origin", "sure", "text", "touched", "twin", "was",
    )  # fmt: skip

    def __init__(
        self, clause: Clause, *, was: str | None, above: Draft | None = None, twin: Draft | None = None
    ) -> None:
        self._clause = clause
        self._kids: list[Draft] | None = None
        self._was: dict[str, Draft] = {}
        self._now: dict[str, Draft] = {}
        self.above = above
        self.twin = twin
        self.was = was
        self.label = clause.label
        self.level = -1
        self.text = clause.text
        self.notes = clause.notes
        self.digest = clause.digest
        self.origin = clause.origin
        self.touched = clause.touched
        self.sure = clause.sure
        self.dirty = self.disturbed = self.gone = False

    @property
    def kids(self) -> list[Draft]:
        """The provisions right below, those that are gone included."""
        if self._kids is None:
            twins = self.twin.kids if self.twin else []
            self._kids = [
                Draft(child, was=child.label, above=self, twin=twins[index] if twins else None)
                for index, child in enumerate(self._clause.children)
            ]
            for kid in self._kids:
                self._was.setdefault(kid.label, kid)
                self._now.setdefault(kid.label, kid)
        return self._kids

    def once(self, label: str) -> Draft | None:
        """The provision below that had this label in the law before the bill, wherever it stands now."""
        return self._was.get(label) if self.kids or self._was else None

    def now(self, label: str) -> Draft | None:
        """The provision below that has this label now."""
        found = self._now.get(label) if self.kids else None
        if found is None or (found.label == label and found.above is self and not found.gone):
            return found
        return next((kid for kid in self.kids if kid.label == label and not kid.gone), None)

    def add(self, clause: Clause, *, was: str | None, level: int, after: Draft | None = None) -> Draft:
        """A new provision below, behind ``after`` or at the end; labels decide its place in the end."""
        kid = Draft(clause, was=was, above=self)
        kid.level, kid.dirty = level, True
        self._insert(kid, after)
        if was is not None:
            self._was.setdefault(was, kid)
        return kid

    def adopt(self, kid: Draft, label: str) -> None:
        """Put a provision below this one, under a label."""
        if kid.above is not None and kid.above is not self:
            kid.above.kids.remove(kid)
            kid.above.dirty = True
            kid.label = label
            kid.above = self
            self._insert(kid, None)
        elif kid.label != label:
            kid.label = label
            self._now[label] = kid
        else:
            return
        kid.dirty = self.disturbed = self.dirty = True

    def _insert(self, kid: Draft, after: Draft | None) -> None:
        kids = self.kids
        # a long run of new provisions arrives in order: look from the end
        place = len(kids)
        if after is not None and after.above is self:
            while place and kids[place - 1] is not after:
                place -= 1
        kids.insert(place or len(kids), kid)
        self._now[kid.label] = kid
        self.disturbed = self.dirty = True

    def write(self, text: str, digest: str, origin: tuple[int, int] | None, *, touched: bool, sure: bool) -> None:
        """Give it its own words as the bill leaves them."""
        self.text, self.digest, self.notes, self.origin = text, digest, None, origin
        self.touched, self.sure, self.dirty = self.touched or touched, sure, True

    @property
    def alive(self) -> bool:
        """Whether any provision is left below."""
        return any(not kid.gone for kid in self.kids)

    def build(self, citation: str) -> Clause:
        """The provision as it now reads; what did not change is the very clause it was."""
        found: list[tuple[Draft, int, str]] = []
        todo: list[tuple[Draft, int, str]] = [(self, -1, citation)]
        while todo:
            draft, above, address = todo.pop()
            index = len(found)
            found.append((draft, above, address))
            if draft._kids is None and address == draft._clause.address:
                continue
            living = [kid for kid in draft.kids if not kid.gone]
            if draft.disturbed:
                living = _sorted(living)
            todo.extend((kid, index, f"{address}({kid.label})") for kid in reversed(living))
        below: list[list[Clause]] = [[] for _ in found]
        built = self._clause
        for index in range(len(found) - 1, -1, -1):
            draft, above, address = found[index]
            built = draft._built(address, below[index])
            if above >= 0:
                below[above].append(built)
        return built

    def _built(self, address: str, below: list[Clause]) -> Clause:
        clause = self._clause
        below.reverse()
        children = clause.children if self._kids is None else tuple(below)
        same = len(children) == len(clause.children) and all(map(_is, children, clause.children))
        if same and address == clause.address and (not self.dirty or self._as_before()):
            return clause
        return Clause(
            self.label, address, self.text, children, self.notes, self.digest, self.origin, self.touched, self.sure
        )

    def _as_before(self) -> bool:
        clause = self._clause
        mine = (self.label, self.text, self.notes, self.digest, self.origin, self.touched, self.sure)
        return mine == (
            clause.label, clause.text, clause.notes, clause.digest, clause.origin, clause.touched, clause.sure,
        )  # fmt: skip


def _is(one: Clause, other: Clause) -> bool:
    return one is other


def _sorted(kids: list[Draft]) -> list[Draft]:
    """Provisions in the order of their labels; one whose label says no order stays behind the one it follows."""
    told = next((kid.level for kid in kids if kid.level >= 0), -1)
    level = told if told >= 0 else level_of(tuple(kid.label for kid in kids))
    places, last = [], 0
    for kid in kids:
        last = ordinal(kid.label, level) or last
        places.append(last)
    return [kid for _, kid in sorted(zip(places, kids, strict=True), key=lambda pair: pair[0])]
