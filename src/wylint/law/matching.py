"""Which provisions of two texts are the same ones: by address, and, where they were renumbered, by their words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

LIKE = 0.6  # from this likeness on (0 to 1) provisions of different addresses are the same one, amended
HERE = 0.2  # what one address adds to the likeness
STRANGE = 0.15  # sections of a bill less alike than this have only their number in common
FEW = 3  # with so few words or less, provisions apart from each other are not the same one for their words alone
PAIRS = 20_000  # so many pairs at most are compared for likeness
NEAR = 8  # so many provisions that say the same are looked at for the one under the same provision
LOOK = 300  # words of each that are compared for likeness


class Kind(StrEnum):
    """What an item of a text is."""

    TITLE = "title"  # the title of an act
    BILL_SECTION = "bill-section"  # "Section 2." with its directive or own words
    SECTION = "section"  # the number and catchline of a section
    WORDS = "words"  # the unlabelled text of a section
    PROVISION = "provision"


class Item(NamedTuple):
    """One provision, or the head of a section, in the order of its text. ``above`` is the index of what it stands in.

    A head stands in nothing (-1). ``words`` is None where only their ``digest`` is known. ``level`` counts from 0,
    subsections, -1 for what is none. ``sure`` is False where the words cannot be relied on; ``touched``: a bill
    changes them, so that a comma that is new is new.
    """

    kind: Kind
    label: str
    address: str
    above: int
    level: int
    words: str | None
    digest: str
    sure: bool = True
    touched: bool = False


def matched(old: Sequence[Item], new: Sequence[Item]) -> list[int]:
    """For each new item the index of the old one that it continues, -1 for none; no old one twice.

    Heads continue the head that has most of the words below it in common, or that of one address. Of provisions, those
    that say the same at one address come first, then those that say the same elsewhere, the most like ones, at last
    what stands at one address whatever it says. Time is linear, likeness aside, which is looked for in a bounded number
    of pairs.
    """
    found = _Matching(old, new)
    found.heads()
    found.provisions()
    return found.of


class _Matching:
    __slots__ = ("bags", "free", "here", "new", "of", "old")

    def __init__(self, old: Sequence[Item], new: Sequence[Item]) -> None:
        self.old = old
        self.new = new
        self.of = [-1] * len(new)
        self.free = set(range(len(old)))
        self.here: dict[tuple[Kind, str], int] = {}
        self.bags: dict[int, Counter[str]] = {}
        for at, item in enumerate(old):
            self.here.setdefault((item.kind, item.address), at)

    def heads(self) -> None:
        """Match the heads of sections: of the code by their number at last, of a bill only where they are alike."""
        self._by_likeness(heads=True)
        self._at_one_address(heads=True)

    def provisions(self) -> None:
        """Match what stands below them."""
        for index in self._open(heads=False):
            at = self._counterpart(index)
            if at >= 0 and self.old[at].digest == self.new[index].digest:
                self._take(index, at)
        self._by_words()
        self._by_likeness(heads=False)
        self._at_one_address(heads=False)

    def _open(self, *, heads: bool) -> list[int]:
        return [index for index, at in enumerate(self.of) if at < 0 and (self.new[index].above < 0) is heads]

    def _counterpart(self, index: int) -> int:
        return self.here.get((self.new[index].kind, self.new[index].address), -1)

    def _take(self, index: int, at: int) -> None:
        if at in self.free:
            self.of[index] = at
            self.free.discard(at)

    def _at_one_address(self, *, heads: bool) -> None:
        """What is left at one address, whatever it says."""
        for index in self._open(heads=heads):
            at = self._counterpart(index)
            numbered_anew = heads and self.new[index].kind is Kind.BILL_SECTION
            if at in self.free and not (numbered_anew and self._like(at, index) < STRANGE):
                self._take(index, at)

    def _by_words(self) -> None:
        """Those that say the same elsewhere; of several, the one under the same provision, else the first."""
        waiting: defaultdict[str, list[int]] = defaultdict(list)
        for at in sorted(self.free, reverse=True):
            if self.old[at].digest and self.old[at].above >= 0:
                waiting[self.old[at].digest].append(at)
        for index in self._open(heads=False):
            item = self.new[index]
            found = waiting.get(item.digest)
            if not found or not item.digest:
                continue
            near = [at for at in found[-NEAR:] if self._together(at, index)]
            if near or _long(item):
                at = near[-1] if near else found[-1]
                found.remove(at)
                self._take(index, at)

    def _together(self, at: int, index: int) -> bool:
        """Whether both stand in one provision."""
        above = self.new[index].above
        return above >= 0 and self.of[above] == self.old[at].above

    def _by_likeness(self, *, heads: bool) -> None:
        """The most like ones; standing at one address makes provisions more alike."""
        left = [at for at in sorted(self.free) if (self.old[at].above < 0) is heads and (heads or self.old[at].words)]
        wanted = [index for index in self._open(heads=heads) if heads or self.new[index].words]
        many = len(left) * len(wanted) > PAIRS
        likes: list[tuple[float, bool, int, int]] = []
        for index in wanted:
            own = self._counterpart(index)
            for at in [own] if many else left:
                if at not in self.free or (heads and self.old[at].kind is not self.new[index].kind):
                    continue
                together = heads or self._together(at, index)
                if at == own or together or _long(self.new[index]):
                    like = self._like(at, index) + (HERE if at == own else 0)
                    if like >= LIKE:
                        likes.append((-like, not together, index, at))
        for _, _, index, at in sorted(likes):
            if self.of[index] < 0:
                self._take(index, at)

    def _like(self, at: int, index: int) -> float:
        """How much of the words of both are the same ones, 0 to 1; of heads, of all that stands below."""
        one, other = self._bag(self.old, at, at), self._bag(self.new, index, ~index)
        size = one.total() + other.total()
        return 2 * (one & other).total() / size if size else 1.0

    def _bag(self, items: Sequence[Item], index: int, key: int) -> Counter[str]:
        if key not in self.bags:
            words = (items[index].words or "").casefold().split()[:LOOK]
            if items[index].above < 0:
                for below in range(index + 1, len(items)):
                    if len(words) >= LOOK or items[below].above < 0:
                        break
                    words.extend((items[below].words or items[below].digest).casefold().split()[: LOOK - len(words)])
            self.bags[key] = Counter(words)
        return self.bags[key]


def _long(item: Item) -> bool:
    return item.words is None or item.words.count(" ") >= FEW
