"""The law as provisions, without meaning: sections of the code, before or after a bill.

A clause holds the own words of one provision on one line (``text``), or, where the law at hand is an index, only the
``notes`` that were read from them (opaque here; the facts package knows what they are) and the words' ``digest``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Clause:
    """One provision of the law: a section's unlabelled text (``label`` ""), or a labelled node of its outline.

    ``address`` is where it stands on this side, ``6-2-707(a)(ii)``. ``text`` is None where only ``notes`` are known.
    ``origin`` is the stretch of the bill's clean text with these own words, where a bill prints them. ``touched``:
    the bill creates this clause or changes its own words. ``sure`` is False where the words cannot be relied on (the
    ink is lost, or the bill's existing words differ from the law at hand). ``digest`` stands for the own words as
    they are compared (``law.words.digest``), "" where there are none.
    """

    label: str
    address: str
    text: str | None
    children: tuple[Clause, ...] = ()
    notes: tuple[object, ...] | None = None
    digest: str = ""
    origin: tuple[int, int] | None = None
    touched: bool = False
    sure: bool = True

    def walk(self) -> Iterator[Clause]:
        """This clause and all below it, in order."""
        todo = [self]
        while todo:
            clause = todo.pop()
            yield clause
            todo.extend(reversed(clause.children))


@dataclass(frozen=True, slots=True)
class Section:
    """One section of the code. ``root`` is its unlabelled text with the outline below it.

    ``complete`` is False where only what a bill prints of it is known. ``created``: the bill creates (or repeals and
    re-creates) it. ``catchline_origin`` is the stretch of the bill's clean text, where the bill prints it.
    """

    citation: str
    catchline: str
    root: Clause
    complete: bool = True
    created: bool = False
    catchline_origin: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a text or index of the law covers completely: titles (``6``, ``34.1``), the needs of rules (WY101-WY608)."""

    titles: frozenset[str] = frozenset()
    rules: tuple[tuple[str, str], ...] = ()

    def covers(self, *, rule: str = "", title: str = "") -> bool:
        """Whether an absence may be asserted for this rule, or in this title."""
        return title in self.titles or any(first <= rule <= last for first, last in self.rules)


class Obstacle(StrEnum):
    """Why a part of a bill could not be applied, or could only be taken as the bill prints it."""

    SECTION_MISSING = "section-missing"  # the law at hand covers the title and has no such section
    NOT_COVERED = "not-covered"  # the law at hand has no such section and does not cover its title
    PROVISION_MISSING = "provision-missing"
    NUMBER_TAKEN = "number-taken"
    NOT_PRINTED = "not-printed"  # the directive names it, the bill does not print it
    UNRESOLVED = "unresolved"  # the directive could not be understood there
    OTHER_LAW = "other-law"  # a session law, the constitution


@dataclass(frozen=True, slots=True)
class Refusal:
    """What of a bill could not be applied, at ``start`` to ``end`` of its clean text; ``reason`` is one sentence.

    ``taken``: the law at hand has no such place, but the bill prints it, and its words stand in the law after the bill.
    """

    address: str
    reason: str
    start: int
    end: int
    obstacle: Obstacle = Obstacle.UNRESOLVED
    taken: bool = False


class Remark(StrEnum):
    """What a note on a bill as applied is about."""

    STAGED = "staged"  # sections that change the law take effect on different days
    CONDITIONAL = "conditional"  # a section that changes the law takes effect only on a condition
    SUPERSEDED = "superseded"  # a provision is changed, and on a later day changed again or repealed
    SUNSET = "sunset"  # new words of the law say that it ends by itself


@dataclass(frozen=True, slots=True)
class Note:
    """How to take the law after a bill, at ``start`` to ``end`` of its clean text; ``message`` is one sentence."""

    remark: Remark
    address: str
    message: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """Words that a bill shows as existing law and that are not the law at hand.

    ``address`` is where the law has them, ``shown`` what the bill shows there, ``held`` what the law says; None where
    it has no such provision. ``start``, ``end``: the provision's own words in the bill's clean text.
    """

    address: str
    shown: str
    held: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Uncodified:
    """A provision of a session law, or a bill's own uncodified section (``address``: ``section 3``)."""

    address: str
    root: Clause
