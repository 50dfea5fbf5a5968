"""The grammar's actions: each rule of ``grammar/bill.lark`` becomes the frozen node it stands for."""

from __future__ import annotations

from typing import Any

from wylint.bill.behind import parted
from wylint.bill.directive import matter_of, read_directive
from wylint.bill.model import (
    ActTitle,
    BillSection,
    CodeSection,
    Division,
    Heading,
    Matter,
    Node,
    Problem,
    Provision,
)
from wylint.bill.token import Token
from wylint.text.source import Source

_KINDS = {
    "LSO_NUMBER": "lso-number",
    "STATE": "state",
    "BILL_NUMBER": "bill-number",
    "CATCH_TITLE": "catch-title",
    "SPONSOR": "sponsor",
    "A_BILL": "a-bill",
    "ENROLLED_HEADING": "enrolled-heading",
    "WHEREAS": "whereas",
    "ENACTING_CLAUSE": "enacting-clause",
    "BRACKET_HEADING": "section-heading",
    "END": "end",
    "SIGNATURE": "signature",
    "PREFACE": "preface",
    "OTHER": "other",
    "HISTORY": "history",
    "NOTE": "note",
    "PRINTED_SECTION": "section",
    "LETTERED_HEADING": "lettered",
    "SESSION_LAW": "session-law",
}


_FEW = 3


class Builder:
    """Builds the tree of one source, and gathers what its directives could not say."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = source.text
        self._problems: list[Problem] = []
        self._understood = 0  # directives without a problem

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems in order; one for all directives where hardly one is understood: another state's bill."""
        unread = [problem for problem in self._problems if problem.code == "PE102"]
        if len(unread) <= max(_FEW, self._understood):
            return tuple(self._problems)
        first = unread[0]
        told = first._replace(message=f"{first.message}, nor {len(unread) - 1} more directives of this bill")
        others = (problem for problem in self._problems if problem is first or problem.code != first.code)
        return tuple(told if problem is first else problem for problem in others)

    def start(self, children: list[Any]) -> tuple[Node, ...]:
        """All parts of the document in order."""
        return tuple(_flat(children))

    def outline(self, children: list[Any]) -> list[Node]:
        """Provisions, in order."""
        return children

    def units(self, children: list[Any]) -> list[Node]:
        """Sections of the code, notes and divisions, in order."""
        return _flat(children)

    def heading(self, children: list[Any]) -> list[Node]:
        """A heading, and what stands out of place behind it."""
        token: Token = children[0]
        return [Heading(_KINDS[token.type], token.start, token.end), *children[1], *children[2]]

    def act_title(self, children: list[Any]) -> list[Node]:
        """The act's title with its clauses."""
        token: Token = children[0]
        return [ActTitle(token.start, token.end, self._clauses(token.start, token.end)), *children[1], *children[2]]

    def _clauses(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """The stretches between the semicolons of a title, without the space around them."""
        clauses = []
        for part in self._text[start:end].split(";"):
            words = part.strip()
            if words:
                begin = start + len(part) - len(part.lstrip())
                clauses.append((begin, begin + len(words)))
            start += len(part) + 1
        return tuple(clauses)

    def bill_section(self, children: list[Any]) -> BillSection:
        """A section of the bill: its directive is read from its own words."""
        token: Token = children[0]
        inside = (*children[1], *children[2])
        begin, own_end = token.head, inside[0].start if inside else token.end
        bare = own_end <= begin or self._text[begin:own_end].isspace()
        labelled = bare and bool(inside) and isinstance(inside[0], Provision)
        if labelled:
            begin, own_end = inside[0].head, inside[0].own_end  # "Section 326.  (a)  W.S. … are amended to read:"
        directive, problems = read_directive(self._source, begin, own_end)
        if labelled and directive is not None:
            inside, further = parted(self._source, token.name, inside)
            for more, doubts in further:
                directive = directive._replace(loci=directive.loci + more.loci)
                problems += doubts
        matter = matter_of(self._source, begin, own_end, directive)
        self._problems.extend(problems)
        self._understood += directive is not None and not problems
        end = inside[-1].end if inside else token.end
        return BillSection(token.name, matter, directive, token.start, token.head, end, inside)

    def agency(self, children: list[Any]) -> BillSection:
        """An agency's section of the budget, inside a section of the bill: money, no directive."""
        token: Token = children[0]
        inside = tuple(_flat(children[1:]))
        end = inside[-1].end if inside else token.end
        return BillSection(token.name, Matter.APPROPRIATION, None, token.start, token.head, end, inside)

    # ---- the outline

    def _provision(self, children: list[Any]) -> Provision:
        token: Token = children[0]
        if len(children) == 1:
            return Provision(
                token.name, token.level, token.address, token.start, token.head, token.end, (), token.through
            )
        inside = tuple(children[1:])
        return Provision(
            token.name, token.level, token.address, token.start, token.head, inside[-1].end, inside, token.through
        )

    subsection = paragraph = subparagraph = sub_subparagraph = item = _provision

    # ---- the code

    def code_section(self, children: list[Any]) -> CodeSection:
        """A section of the code with its catchline."""
        token: Token = children[0]
        inside = tuple(children[1:])
        text = self._text
        end = inside[-1].end if inside else token.end
        mark = min(token.mark, token.end)
        head = mark
        while head < token.end and text[head].isspace():
            head += 1
        catchline = " ".join(text[token.head : mark].split())
        return CodeSection(token.name, catchline, token.head, mark, token.start, head, end, inside, token.through)

    def note(self, children: list[Any]) -> list[Node]:
        """A history line or a publisher's note."""
        token: Token = children[0]
        return [Heading(_KINDS[token.type], token.start, token.end), *children[1:]]

    def _division(self, children: list[Any]) -> Division:
        token: Token = children[0]
        inside = tuple(_flat(children[1:]))
        mark = min(token.mark, token.end)
        head = mark
        while head < token.end and self._text[head].isspace():
            head += 1
        kind = _KINDS.get(token.type) or token.type.lower()
        heading = " ".join(self._text[token.head : mark].split()).lstrip(". ")
        end = inside[-1].end if inside else token.end
        return Division(kind, token.name, heading, token.start, head, end, inside)

    title = chapter = article = part = subpart = _division


def _flat(children: list[Any]) -> list[Any]:
    """The children, those that came as a list one by one."""
    flat: list[Any] = []
    for child in children:
        if type(child) is list:
            flat.extend(child)
        else:
            flat.append(child)
    return flat
