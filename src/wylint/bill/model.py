"""The tree of a bill (or of a text of the code): frozen nodes that point into the clean text.

Spans are ``start``, ``end`` in ``Source.text``; children lie inside their parent, in order, without overlap, and what
no child covers is the parent's own, so that the text of the tree is the clean text, character for character.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from wylint.text.source import Source


class Action(StrEnum):
    """What a directive does to the code at one locus."""

    CREATE = "create"
    AMEND = "amend"
    REPEAL = "repeal"
    RENUMBER = "renumber"
    AMEND_AND_RENUMBER = "amend-and-renumber"


class Matter(StrEnum):
    """What a bill section is about, seen from outside."""

    CODE = "code"  # creates, amends, renumbers sections of the code and prints them
    REPEAL = "repeal"
    EFFECTIVE_DATE = "effective-date"
    APPROPRIATION = "appropriation"
    APPLICABILITY = "applicability"
    UNCODIFIED = "uncodified"


class InkState(StrEnum):
    """What a source says about the ink of its words."""

    MARKED = "marked"
    CLEAN = "clean"  # nothing to mark: the words are those to be enacted
    LOST = "lost"  # struck and new words stand side by side, unmarked


class Form(StrEnum):
    """What kind of document was read."""

    BILL = "bill"
    RESOLUTION = "resolution"
    CODE = "code"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Provision:
    """One labelled node of an outline. ``label`` is without parentheses; ``head`` is where its own words begin.

    ``level`` counts from 0, subsection (a), paragraph (i), subparagraph (A), sub-subparagraph (I), item (1).
    ``address`` is ``6-2-707(a)(ii)`` in a code section and ``section 3(b)`` in an uncodified bill section.
    ``through`` is the last label of a range that one line repeals or reserves ("(i) and (ii) Repealed"), else "".
    """

    label: str
    level: int
    address: str
    start: int
    head: int
    end: int
    children: tuple[Provision, ...]
    through: str = ""

    @property
    def own_end(self) -> int:
        """Where the provision's own words end: at its first child, or at its end."""
        return self.children[0].start if self.children else self.end


@dataclass(frozen=True, slots=True)
class CodeSection:
    """One section of the code: its citation, catchline, unlabelled text (``head`` to ``own_end``) and outline."""

    citation: str
    catchline: str
    catchline_start: int
    catchline_end: int
    start: int
    head: int
    end: int
    children: tuple[Provision, ...]
    through: str = ""

    @property
    def own_end(self) -> int:
        """Where the section's unlabelled text ends."""
        return self.children[0].start if self.children else self.end


@dataclass(frozen=True, slots=True)
class Division:
    """A heading and what stands under it.

    ``kind`` is title, chapter, article, part, subpart or lettered; ``section`` for another law's section that a bill
    prints, ``footnote`` under an agency of the budget, ``session-law`` for an uncodified section behind a text of the
    code (its ``number`` is ``2013 ch. 91, section 3``).
    """

    kind: str
    number: str
    heading: str
    start: int
    head: int
    end: int
    children: tuple[Node, ...]

    @property
    def own_end(self) -> int:
        """Where the words of the division itself end."""
        return self.children[0].start if self.children else self.end


class Locus(NamedTuple):
    """One place that a directive names, resolved to a full address, with what is done there.

    ``address``: ``9-4-601(d)(v)(intro)``, ``6-2-701``; a range of sections has ``through`` (its last one, inclusive).
    ``renumbered`` is the new address of an ``amend-and-renumber`` or ``renumber``. ``unresolved`` says why no address.
    ``law`` names another law than the code, such as ``2020 ch. 80, section 329`` or a section of the constitution.
    ``effective`` is the date (ISO) that the directive itself gives: "… is repealed effective July 1, 2030".
    """

    action: Action
    address: str
    start: int
    end: int
    through: str = ""
    renumbered: str = ""
    law: str = ""
    unresolved: str = ""
    effective: str = ""


class Directive(NamedTuple):
    """The sentence that says what a bill section does to the code. ``action`` is its main one."""

    action: Action
    loci: tuple[Locus, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class BillSection:
    """ "Section 1." of a bill: its directive or its own (uncodified) words, the code sections and provisions it prints.

    An agency's section of the budget ("Section 004. STATE TREASURER") is one too, inside the section it stands in.
    """

    number: str
    matter: Matter
    directive: Directive | None
    start: int
    head: int
    end: int
    children: tuple[Node, ...]

    @property
    def own_end(self) -> int:
        """Where the words of the bill section itself end."""
        return self.children[0].start if self.children else self.end


@dataclass(frozen=True, slots=True)
class Heading:
    """One part of a bill's front or back matter.

    ``kind``: lso-number, state, bill-number, catch-title, sponsor, a-bill, enrolled-heading, whereas,
    enacting-clause, section-heading, end, signature, preface, history, note, other. In a text of the code, history
    lines and notes stand beside the sections.
    """

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ActTitle:
    """ "AN ACT relating to …" with its clauses, split at the semicolons: each a stretch of the clean text."""

    start: int
    end: int
    clauses: tuple[tuple[int, int], ...]


Node = Heading | ActTitle | BillSection | Division | CodeSection | Provision


class Problem(NamedTuple):
    """What could not be read, and where: becomes a ``PE`` finding."""

    code: str
    name: str
    message: str
    start: int
    end: int
    address: str = ""


@dataclass(frozen=True, slots=True)
class Bill:
    """A whole document as a tree. ``number`` is ``HB0028`` or "", ``lso`` is ``26LSO-0270`` or ""."""

    source: Source
    form: Form
    number: str
    lso: str
    children: tuple[Node, ...]
    problems: tuple[Problem, ...]

    @property
    def sections(self) -> tuple[BillSection, ...]:
        """The sections of the bill in order; the budget's agency sections come behind the one they stand in."""
        return tuple(node for node in self._walk() if isinstance(node, BillSection))

    def code_sections(self) -> Iterator[CodeSection]:
        """Every section of the code that the document prints, in order, those under divisions included."""
        return (node for node in self._walk() if isinstance(node, CodeSection))

    def _walk(self) -> Iterator[Node]:
        waiting: list[Node] = list(reversed(self.children))
        while waiting:
            node = waiting.pop()
            yield node
            if isinstance(node, BillSection | Division):
                waiting.extend(reversed(node.children))

    @property
    def ink_state(self) -> InkState:
        """Whether the source says which words are new and which go out."""
        if self.source.marked:
            return InkState.MARKED
        if self.source.furniture and any(_amends(section) for section in self.sections):
            return InkState.LOST
        return InkState.CLEAN


def _amends(section: BillSection) -> bool:
    """Whether a bill section changes words that stand: then struck and new ones must be told apart."""
    changes = (Action.AMEND, Action.AMEND_AND_RENUMBER)
    return section.directive is not None and any(locus.action in changes for locus in section.directive.loci)
