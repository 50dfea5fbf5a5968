"""One sentence of a list of offenses, read from left to right: its items, their conditions, its exceptions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.item import HARMLESS, NOTHING, Condition, Item
from wylint.facts.named import sections_named
from wylint.facts.offense_list import NAMES
from wylint.facts.place import Place, place_of

if TYPE_CHECKING:
    from wylint.facts.law import Law

_CONDITIONS = frozenset(condition.value for condition in Condition)
ADULT_AGE = 18
# citations of these relations name no offense that is reached
_BESIDE = ("except as provided in", "notwithstanding", "subject to", "as determined under")
# how far apart, in characters, two things may stand that belong together
_NEAR = 3  # ", if"
_JOINED = 6  # ", ", " or ", " and ": no "W.S." between
_EXCEPTED = 9  # " or W.S. "
_OBJECT = 60  # "previously convicted" of any offense enumerated in …
_LIKE = 110  # "the same or similar elements, or arising out of … as" a criminal offense specified in …
_AND = (3, 4)  # " or", " and": between two items
_NEXT = 6  # "as used in" W.S. 6-2-731
_CITED = 45  # "human trafficking" as defined by …
# behind these stands what the condition itself is about, and no item
_WITH_OBJECT = frozenset({Condition.REPEAT, Condition.INCIDENT})
# these stand behind what they limit; before it they are a condition of something else
_BEHIND = frozenset({Condition.FURTHER})


@dataclass(slots=True)
class Sentence:
    """One sentence of a list in a section; ``lead`` is the sentence that it hangs below."""

    section: str
    law: Law
    lead: Sentence | None = None
    items: list[Item] = field(default_factory=list)
    everything: bool = False
    conditions: frozenset[Condition] = NOTHING  # those that govern all items behind them
    excluded: bool = False
    _fresh: int = 0  # the first item that no condition has been said of
    _limited: tuple[int, int] = (0, -1)  # from which item on the last condition holds, and where its words end
    _passing: int = -1  # up to here, what is cited belongs to a condition
    _out: int = -1  # up to here, what is cited is excluded
    _ahead: Condition | None = None  # a condition of the items next behind it,
    _until: int = -1  # of those that begin up to here
    _said: int = -1  # where "shall register" ends: a condition behind it is one of all items

    def read(self, words: Sequence[Evidence]) -> None:
        """Read the sentence's fragments, in their order."""
        if self.lead is not None:
            self.conditions, self.excluded = self.lead.conditions, self.lead.excluded
        for index, item in enumerate(words):
            self._take(item, words[index + 1 :])
        if self._out >= 0 and words and not any(item.excluded for item in self.items):
            self.excluded = True  # "does not include:"

    def _take(self, item: Evidence, rest: Sequence[Evidence]) -> None:
        fragment = item.fragment
        name = fragment.kind.removeprefix("reach.")
        if fragment.kind in (Kind.CITATION, "reach.within"):
            self._cite(item)
        elif fragment.kind in NAMES:
            if not _governed(item, rest):
                self._add(item, Place(sections=sections_named(fragment.kind, self.law)))
        elif name == "anything":
            self._anything(item, rest)
        elif name == "as_used":
            self._passing = max(self._passing, fragment.end + _NEXT)
        elif name == "et_seq" and self.items:
            last = self.items[-1]
            self.items[-1] = replace(last, place=last.place.to_end_of_article())
        elif name == "excluding":
            self._out = fragment.end + _OBJECT
        elif name == "including":
            self._out = -1
        elif name == "apart":  # "W.S. 7-19-302 notwithstanding, …"
            self.items.clear()
        elif name == "derived":
            self._ahead, self._until = Condition.DERIVED, fragment.end + _LIKE
        elif name == "registers":
            self._said = fragment.end
        elif name == "besides":
            self._besides(item)
        elif name == "aged":
            self._aged(item)
        elif name in _CONDITIONS:
            self._limit(item, Condition(name))

    def _cite(self, item: Evidence) -> None:
        relation, address, last = item.fragment.value.split("|")
        if relation in _BESIDE or item.fragment.start <= self._passing:
            return
        place = place_of(address, last, item, self.section, self.law)
        if place is not None:
            self._add(item, place)
        else:
            self._until = -1  # "as an offense specified in this subsection"

    def _add(self, item: Evidence, place: Place) -> None:
        out = self.excluded or item.fragment.start <= self._out
        if out and self._out >= 0:
            self._out = item.fragment.end + _EXCEPTED
        conditions = self.conditions
        if item.fragment.start <= self._until and self._ahead is not None:
            self._until = max(self._until, item.fragment.end + _EXCEPTED)
            conditions |= {self._ahead}
        self.items.append(Item(item, place, conditions, out))

    def _anything(self, item: Evidence, rest: Sequence[Evidence]) -> None:
        """ "any prosecution" reaches all, "any prosecution under this article" only what follows."""
        follows = next((one for one in rest if _names(one)), None)
        if (
            follows is None
            or follows.fragment.value.endswith("|this code|")
            or follows.fragment.start - item.fragment.end > _CITED
        ):
            self.everything = self.everything or not (self.excluded or self.conditions - HARMLESS)

    def _aged(self, item: Evidence) -> None:
        """ "was sixteen years of age", "… or older", "… or younger"."""
        words = item.fragment.value
        if words.endswith(("older", "more", "over")):
            adult = item.fragment.number >= ADULT_AGE
            self._limit(item, Condition.ADULT if adult else Condition.OVER_AGE)
        elif item.fragment.number >= ADULT_AGE - 1 and words.endswith(("younger", "less", "under")):
            self._limit(item, Condition.MINOR)
        else:
            self._limit(item, Condition.UNDER_AGE)

    def _besides(self, item: Evidence) -> None:
        """ "if the victim was a minor and the offender was …": the second half of a condition."""
        first, end = self._limited
        if 0 <= item.fragment.start - end <= _NEAR:
            self._narrow(first, Condition.FURTHER)

    def _limit(self, item: Evidence, condition: Condition) -> None:
        fragment = item.fragment
        if condition is Condition.UNDER_AGE and (not fragment.number or fragment.number >= ADULT_AGE):
            condition = Condition.MINOR
        if condition is Condition.OVER_AGE and fragment.number >= ADULT_AGE:
            condition = Condition.ADULT
        if self._enclosed(item):
            self._ahead, self._until = condition, fragment.end + _OBJECT
            return
        if condition in _BEHIND and not self._stands_behind(item):
            return
        if condition in _WITH_OBJECT:
            own = condition is Condition.INCIDENT or fragment.value.endswith("convicted")
            self._passing = fragment.end + (_OBJECT if own else 0)
        if not self.items:
            self.conditions |= {condition}
            return
        if self._said >= 0:
            first = 0
        elif fragment.value.startswith(",") and self._fresh < len(self.items):
            first = self._fresh
        else:
            first = self._run()
        self._narrow(first, condition)
        self._limited = first, fragment.end
        self._fresh = len(self.items)

    def _enclosed(self, item: Evidence) -> bool:
        """ "or, upon a second conviction, W.S. 6-2-702": a condition of what follows it."""
        if not self.items or not item.fragment.value.startswith(","):
            return False
        return _AND[0] <= item.fragment.start - self.items[-1].evidence.fragment.end <= _AND[1]

    def _stands_behind(self, item: Evidence) -> bool:
        ends = [self._said, *(one.evidence.fragment.end for one in self.items[-1:])]
        return bool(self.items) and item.fragment.start - max(ends) <= _NEAR

    def _narrow(self, first: int, condition: Condition) -> None:
        for at in range(first, len(self.items)):
            held = self.items[at]
            self.items[at] = replace(held, conditions=held.conditions | {condition})

    def _run(self) -> int:
        """Where the last run of items begins that no "W.S." divides."""
        at = len(self.items) - 1
        while at:
            one, other = self.items[at - 1].evidence.fragment, self.items[at].evidence.fragment
            if other.start - one.end > _JOINED:
                break
            at -= 1
        return at


def _names(item: Evidence) -> bool:
    return item.fragment.kind in NAMES or item.fragment.kind in (Kind.CITATION, "reach.within")


def _governed(item: Evidence, rest: Sequence[Evidence]) -> bool:
    """Whether a citation says which offense a name means: "human trafficking under W.S. 6-2-702"."""
    if not rest or rest[0].fragment.kind not in (Kind.CITATION, "reach.within"):
        return False
    related = not rest[0].fragment.value.startswith("None|")
    return related and rest[0].fragment.start - item.fragment.end <= _CITED
