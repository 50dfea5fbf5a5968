"""What a bill section says itself behind an excerpt of the law: another directive, or when it takes effect.

::

    Section 4.
      (a)  W.S. 44-1-101(b) is amended to read:
        44-1-101.  Floats.
        (b)  A float shall be lit.
      (b)  W.S. 44-1-102 is repealed.
      (c)  This section is effective immediately.

Nothing but its words tells the second (b) from a subsection of 44-1-101.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from wylint.bill.directive import matter_of, read_directive
from wylint.bill.levels import ordinal
from wylint.bill.model import BillSection, CodeSection, Directive, Division, Matter, Node, Problem, Provision
from wylint.text.source import Source

Found = tuple[Directive, tuple[Problem, ...]]


def parted(source: Source, number: str, inside: Sequence[Node]) -> tuple[tuple[Node, ...], list[Found]]:
    """The parts of a bill section whose directive stands behind its first label, its own ones out of the excerpts.

    Also the directives among them, in order. ``number`` is that of the bill section. Linear in ``inside``.
    """
    first = inside[0]
    if not isinstance(first, Provision) or first.level:
        return tuple(inside), []
    last = first.label
    apart: list[Node] = [first]
    found: list[Found] = []
    for node in inside[1:]:
        own = [node] if isinstance(node, Provision) else []
        if not own:
            rest, own = _split(source, node, last)
            own = [_readdressed(one, f"section {number}") for one in own]
            apart.append(rest)
        apart.extend(own)
        last = own[-1].label if own else last
        found.extend(_directives(source, own))
    return tuple(apart), found


def _directives(source: Source, own: Sequence[Provision]) -> Iterator[Found]:
    for one in own:
        directive, problems = read_directive(source, one.head, one.own_end)
        if directive is not None:
            yield directive, problems


def _split(source: Source, node: Node, last: str) -> tuple[Node, list[Provision]]:
    """An excerpt without the provisions at its end that go on from the label ``last``, and those."""
    spine: list[BillSection | CodeSection | Division] = []
    at = node
    while isinstance(at, BillSection | CodeSection | Division):
        spine.append(at)
        if not at.children or isinstance(at.children[-1], Provision):
            break
        at = at.children[-1]
    if not spine or not spine[-1].children:
        return node, []
    children = spine[-1].children
    own = _going_on(children, last)
    if not own or not _is_own(source, own[-1]):
        return node, []
    kept = children[: -len(own)]
    return _cut(spine, kept, kept[-1].end if kept else own[0].start), own


def _cut(spine: Sequence[Any], kept: Sequence[Node], end: int) -> Node:
    """The first of some nodes, each the last child of the one before, with ``kept`` as the children of the last."""
    rest = replace(spine[-1], children=tuple(kept), end=end)
    for part in reversed(spine[:-1]):
        rest = replace(part, children=(*part.children[:-1], rest), end=end)
    found: Node = rest
    return found


def _going_on(children: Sequence[Node], last: str) -> list[Provision]:
    """The provisions at the end whose labels go on from ``last``, without a gap: (b), (c) after (a)."""
    first = (ordinal(last, 0) or 0) + 1
    run: list[Provision] = []
    for child in reversed(children):
        if not isinstance(child, Provision) or child.level:
            return []
        place = ordinal(child.label, 0)
        if run and place != (ordinal(run[-1].label, 0) or 0) - 1:
            return []
        run.append(child)
        if place == first:
            return run[::-1]
    return []


def _is_own(source: Source, provision: Provision) -> bool:
    """Whether a provision can only be the bill's: a directive from end to end, or when the bill takes effect."""
    directive, _ = read_directive(source, provision.head, provision.own_end)
    if directive is not None:
        return not source.text[directive.end : provision.end].strip(" .\n")
    return matter_of(source, provision.head, provision.own_end, None) is Matter.EFFECTIVE_DATE


def _readdressed(provision: Provision, above: str) -> Provision:
    """A provision under another one, with all below it: there are five levels at most."""
    address = f"{above}({provision.label})"
    children = tuple(_readdressed(child, address) for child in provision.children)
    return replace(provision, address=address, children=children)
