"""From a parsed text of the code to the provisions of the law."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wylint.bill.model import Bill, BillSection, CodeSection, Division, Node, Provision
from wylint.law.model import Clause, Section
from wylint.law.words import Reader, digest, without_notes

_GONE = ("repealed", "renumbered", "reserved", "amended and renumbered", "repealed and renumbered", "transferred")
_SINCE = ("by ", "as ", "to ", "from ", "effective", "laws ", "pursuant ")


Outlined = CodeSection | Provision | BillSection | Division


def preorder(section: Outlined) -> list[tuple[Outlined, int]]:
    """A section and all provisions below it in order, each with the index of its parent here (-1 for the first)."""
    found: list[tuple[Outlined, int]] = []
    todo: list[tuple[Outlined, int]] = [(section, -1)]
    while todo:
        node, parent = todo.pop()
        todo.extend((child, len(found)) for child in reversed(node.children) if isinstance(child, Provision))
        found.append((node, parent))
    return found


def code_sections(nodes: Sequence[Node]) -> Iterator[CodeSection]:
    """All sections of the code in these nodes, through headings of chapters and articles, in order."""
    todo = list(reversed(nodes))
    while todo:
        node = todo.pop()
        if isinstance(node, CodeSection):
            yield node
        elif isinstance(node, Division):
            todo.extend(reversed(node.children))


def stretches(node: Outlined) -> list[tuple[int, int]]:
    """The stretches of a node's own words: before its first child, and what stands between and after its children."""
    found, at = [], node.head
    for child in node.children:
        if child.start > at:
            found.append((at, child.start))
        at = child.end
    if node.end > at:
        found.append((at, node.end))
    return found


def law_words(reader: Reader, node: Outlined) -> str:
    """The own words of a provision of the code, without the publisher's notes."""
    parts = [reader.after(start, end) for start, end in stretches(node)]
    return without_notes(" ".join(part for part in parts if part))


def is_gone(words: str) -> bool:
    """Whether the words only say that a provision is no more: "Repealed by Laws 1997, ch. 135, § 2."."""
    said = words.lstrip("[( ").lower()
    for word in _GONE:
        if said.startswith(word):
            rest = said[len(word) :].lstrip(".]) ")
            return not rest or rest.startswith(_SINCE)
    return False


def _all_gone(reader: Reader, node: Outlined, words: str) -> bool:
    """Whether a node says no more than that it is gone, and so does all below it."""
    if isinstance(node, Provision) and node.through and not node.children:
        words = words.partition(")")[2]  # "(i) and (ii) Repealed by Laws 2007 …"
        return is_gone(words) and "(" not in words
    return is_gone(words) and all(
        isinstance(child, Provision) and not child.children and _all_gone(reader, child, law_words(reader, child))
        for child in node.children
    )


def assemble(own: Sequence[Clause], parents: Sequence[int]) -> Clause:
    """The first clause with all others below it: ``parents`` gives the index of each one's parent."""
    below: list[list[Clause]] = [[] for _ in own]
    root = own[0]
    for index in range(len(own) - 1, -1, -1):
        clause = own[index]
        if below[index]:
            clause = Clause(
                clause.label, clause.address, clause.text, tuple(reversed(below[index])), clause.notes, clause.digest,
                clause.origin, clause.touched, clause.sure,
            )  # fmt: skip
        if index:
            below[parents[index]].append(clause)
        else:
            root = clause
    return root


def law_section(reader: Reader, section: CodeSection) -> Section | None:
    """A section of the law, or None where the text only says that it is gone."""
    nodes = preorder(section)
    own: list[Clause] = []
    parents: list[int] = []
    kept: list[int] = []  # the place of each node in ``own``, -1 for one that is gone, or stands under one
    for node, parent in nodes:
        above = kept[parent] if parent >= 0 else -1
        if parent >= 0 and above < 0:
            kept.append(-1)
            continue
        words = law_words(reader, node)
        if _all_gone(reader, node, words):
            if parent < 0:
                return None
            kept.append(-1)
            continue
        label, address = (node.label, node.address) if isinstance(node, Provision) else ("", section.citation)
        kept.append(len(own))
        own.append(Clause(label, address, words, digest=digest(words)))
        parents.append(above)
    catchline = " ".join(reader.text[section.catchline_start : section.catchline_end].split())
    if is_gone(catchline) and len(own) == 1:
        return None
    return Section(section.citation, without_notes(catchline), assemble(own, parents))


def sections_of(bill: Bill) -> tuple[list[Section], dict[str, str]]:
    """The sections of a parsed text of the code, and what it says is gone (first citation → last, "" for one)."""
    reader = Reader(bill.source)
    found: list[Section] = []
    gone: dict[str, str] = {}
    for node in code_sections(bill.children):
        section = law_section(reader, node)
        if section is None:
            gone[node.citation] = node.through
        else:
            found.append(section)
    return found, gone
