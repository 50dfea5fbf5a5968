"""When the sections of a bill take effect. The law after a bill is that of its latest stage.

::

    Section 3.
      (a)  Except as provided in subsection (b) of this section, this act is effective July 1, 2026.
      (b)  Section 2 of this act is effective January 1, 2027.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wylint.bill.matter import When, read_effective, written_date
from wylint.bill.model import Bill, BillSection, Locus, Matter, Provision
from wylint.law.plan import Shown
from wylint.text.source import Ink


class Stage(NamedTuple):
    """One day on which something of a bill takes effect: ``day`` is an ISO date, "" at once or where none is told.

    ``start``, ``end``: where the bill says it.
    """

    day: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The day as drafters write it."""
        return f"on {written_date(self.day)}" if self.day else "at once"


class Condition(NamedTuple):
    """A condition on which sections of a bill take effect; no ``sections``: all of them."""

    sections: tuple[str, ...]
    start: int
    end: int


UNTOLD = Stage("", -1, -1)


class Stages:
    """When each section of a bill takes effect, and on which conditions."""

    __slots__ = ("_by_section", "_whole", "conditions")

    def __init__(self, bill: Bill) -> None:
        self._whole = UNTOLD
        self._by_section: dict[str, Stage] = {}
        self.conditions: list[Condition] = []
        for section in bill.sections:
            for start, end in _statements(section):
                self._read(bill, section.number, start, end)

    def of(self, section: str, locus: Locus | None = None) -> Stage:
        """When a section of the bill, or what it does at one locus, takes effect."""
        if locus is not None and locus.effective:
            return Stage(locus.effective, locus.start, locus.end)
        return self._by_section.get(section, self._whole)

    def of_shown(self, shown: Shown) -> Stage:
        """When what the bill prints of a section takes effect; the latest day, if it does so on several."""
        return max((self.of(shown.number, locus) for locus in shown.loci), default=self.of(shown.number))

    def _read(self, bill: Bill, number: str, start: int, end: int) -> None:
        reading = bill.source.reading(start, end, without=Ink.STRUCK)
        for said in read_effective(reading.text):
            named = tuple(number if one == "this" else one for one in said.sections)
            at = reading.span(said.start, said.end)
            if said.when is When.CONDITION:
                self.conditions.append(Condition(named, *at))
            elif named:
                self._by_section.update((one, Stage(said.date, *at)) for one in named)
            else:
                self._whole = Stage(said.date, *at)


def _statements(section: BillSection) -> Iterator[tuple[int, int]]:
    """Where a section of a bill may say when it, or another one, takes effect."""
    if section.matter is Matter.EFFECTIVE_DATE:
        yield section.head, section.end
    elif section.directive is not None:  # "(b)  This section is effective immediately." behind its excerpt
        for part in section.children:
            if isinstance(part, Provision) and part.start > section.directive.end:
                yield part.head, part.end
