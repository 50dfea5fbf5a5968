"""The provisions of the law, or of a bill, as rows of items that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wylint.bill.model import ActTitle, Bill, BillSection, CodeSection, Division, Heading, Node, Provision
from wylint.law.matching import Item, Kind
from wylint.law.model import Clause, Section, Uncodified
from wylint.law.outline import Outlined, preorder
from wylint.law.printed import Printed, printed_provisions
from wylint.law.words import Reader, digest, one_line

NOTHING: Mapping[str, str] = {}
STRUCK = "(Struck.)"  # what stands before the words of a provision that a bill strikes as a whole


def items_of_law(laws: Iterable[Section | Uncodified], words_at: Mapping[str, str] = NOTHING) -> list[Item]:
    """Sections and session laws, each a head with its provisions behind it.

    ``words_at`` gives words, by address, for those of which an index holds none.
    """
    found: list[Item] = []
    for law in laws:
        if isinstance(law, Section):
            head, catchline = f"{law.citation}.", law.catchline
            found.append(
                Item(
                    Kind.SECTION, head, law.citation, -1, -1, catchline or None, digest(catchline), touched=law.created
                )
            )
        else:
            found.append(Item(Kind.BILL_SECTION, _session_law(law.address), law.address, -1, -1, "", ""))
        _outline(found, law.root, words_at)
    return found


def _session_law(address: str) -> str:
    """``Section 3.`` of ``section 3``; ``2013 ch. 91, section 3`` is a name of its own."""
    return f"{address[0].upper()}{address[1:]}."


def _outline(found: list[Item], root: Clause, words_at: Mapping[str, str]) -> None:
    head = len(found) - 1
    todo: list[tuple[Clause, int, int]] = [(root, head, -1)]
    while todo:
        clause, above, level = todo.pop()
        own = above
        words = clause.text if clause.text is not None else words_at.get(clause.address)
        if level >= 0 or words or clause.digest:
            own = len(found) if level >= 0 else above
            kind, label = (Kind.PROVISION, f"({clause.label})") if level >= 0 else (Kind.WORDS, "")
            found.append(
                Item(kind, label, clause.address, above, level, words, clause.digest, clause.sure, clause.touched)
            )
        todo.extend((child, own, level + 1) for child in reversed(clause.children))


def items_of_bill(bill: Bill, *, raw: bool = False) -> list[Item]:
    """What a bill says: its titles, its own sections, the provisions it prints as they will read.

    Number, sponsors, headings and signatures are left out: they are no law. ``raw``: struck words are read as well,
    for bills whose ink is lost.
    """
    found: list[Item] = []
    reader = Reader(bill.source)
    todo: list[tuple[Node, str]] = [(node, "") for node in reversed(bill.children)]
    while todo:
        node, within = todo.pop()
        if isinstance(node, ActTitle):
            _head(found, Kind.TITLE, "Title.", "title", _words(reader, node.start, node.end, raw=raw))
        elif isinstance(node, Heading):
            _heading(found, reader, node, raw=raw)
        elif isinstance(node, BillSection):
            address = f"section {node.number}"
            if within and not any(isinstance(child, CodeSection) for child in node.children):
                address = f"{within}, {address}"
            outline = node.directive is None
            said = "" if outline else _words(reader, node.head, node.own_end, raw=raw)
            _head(found, Kind.BILL_SECTION, f"Section {node.number}.", address, said)
            if outline:
                _provisions(found, reader, node, address, raw=raw)
            todo.extend((child, address) for child in reversed(node.children) if not isinstance(child, Provision))
        elif isinstance(node, CodeSection):
            catchline = _words(reader, node.catchline_start, node.catchline_end, raw=raw)
            _head(found, Kind.SECTION, f"{node.citation}.", node.citation, catchline)
            _provisions(found, reader, node, node.citation, raw=raw)
        elif isinstance(node, Division):
            name = f"{node.kind} {node.number}".strip()
            _head(
                found, Kind.BILL_SECTION, f"{name[0].upper()}{name[1:]}.", f"{within}, {name}" if within else name, ""
            )
            _provisions(found, reader, node, found[-1].address, raw=raw)
            todo.extend((child, within) for child in reversed(node.children) if not isinstance(child, Provision))
        elif isinstance(node, Provision):
            _head(found, Kind.BILL_SECTION, "", node.address, "")
            _provisions(found, reader, node, node.address, raw=raw)
    return found


def _heading(found: list[Item], reader: Reader, node: Heading, *, raw: bool) -> None:
    if node.kind == "catch-title":
        _head(found, Kind.TITLE, "Catch title.", "catch title", _words(reader, node.start, node.end, raw=raw))
    elif node.kind == "whereas":
        number = sum(item.address.startswith("whereas ") for item in found[-1:]) and int(found[-1].address[8:])
        _head(found, Kind.TITLE, "", f"whereas {number + 1}", _words(reader, node.start, node.end, raw=raw))


def _head(found: list[Item], kind: Kind, label: str, address: str, words: str) -> None:
    found.append(Item(kind, label, address, -1, -1, words, digest(words), touched=True))


def _words(reader: Reader, start: int, end: int, *, raw: bool) -> str:
    return one_line(reader.text[start:end]) if raw else reader.after(start, end)


def _provisions(found: list[Item], reader: Reader, node: Outlined, address: str, *, raw: bool) -> None:
    """The outline below the head that was found last."""
    head = len(found) - 1
    nodes = preorder(node)
    printed = printed_provisions(reader, node, created=False)
    rows: list[int] = []  # the place of each provision in ``found``
    for (one, above), item in zip(nodes, printed, strict=True):
        over = rows[above] if above >= 0 else head
        words = _said(reader, one, item, raw=raw)
        if above < 0 and not words:
            rows.append(head)
            continue
        rows.append(len(found))
        label = item.old if item.new is None or raw else item.new
        kind, shown = (Kind.WORDS, "") if above < 0 else (Kind.PROVISION, f"({label})")
        place = found[over].address + shown
        found.append(Item(kind, shown, place, over, item.level, words, digest(words), touched=True))


def _said(reader: Reader, node: Outlined, item: Printed, *, raw: bool) -> str:
    if raw:
        return one_line(reader.text[node.head : node.own_end])
    if item.new is None and item.before and not item.after:
        return f"{STRUCK} {item.before}"
    return item.after
