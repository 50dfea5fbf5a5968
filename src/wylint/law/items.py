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
        root = law.root
        if isinstance(law, Section):
            name, words, said = law.citation, law.catchline or None, digest(law.catchline)
            found.append(Item(Kind.SECTION, f"{name}.", name, -1, -1, words, said, touched=law.created))
            if root.text or (root.text is None and root.digest):
                found.append(_item(root, len(found) - 1, -1, words_at))
        else:
            name = f"{law.address[:1].upper()}{law.address[1:]}."  # "Section 3.", "2013 ch. 91, section 3."
            found.append(_item(root, -1, -1, words_at)._replace(kind=Kind.BILL_SECTION, label=name))
        _outline(found, law.root, words_at)
    return found


def _outline(found: list[Item], root: Clause, words_at: Mapping[str, str]) -> None:
    """The provisions below the head that was found last."""
    head = max(index for index in range(len(found) - 1, max(len(found) - 3, -1), -1) if found[index].above < 0)
    todo = [(child, head, 0) for child in reversed(root.children)]
    while todo:
        clause, above, level = todo.pop()
        todo.extend((child, len(found), level + 1) for child in reversed(clause.children))
        found.append(_item(clause, above, level, words_at))


def _item(clause: Clause, above: int, level: int, words_at: Mapping[str, str]) -> Item:
    words = clause.text if clause.text is not None else words_at.get(clause.address)
    kind, label = (Kind.PROVISION, f"({clause.label})") if level >= 0 else (Kind.WORDS, "")
    return Item(kind, label, clause.address, above, level, words, clause.digest, clause.sure, clause.touched)


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
            directed = _words(reader, node.head, node.own_end, raw=raw) if node.directive is not None else ""
            _head(found, Kind.BILL_SECTION, f"Section {node.number}.", address, directed)
            if node.directive is None:
                _provisions(found, reader, node, raw=raw)
            todo.extend((child, address) for child in reversed(node.children) if not isinstance(child, Provision))
        elif isinstance(node, CodeSection):
            catchline = _words(reader, node.catchline_start, node.catchline_end, raw=raw)
            _head(found, Kind.SECTION, f"{node.citation}.", node.citation, catchline)
            _provisions(found, reader, node, raw=raw)
        elif isinstance(node, Division):
            name = f"{node.kind} {node.number}".strip()
            _head(
                found, Kind.BILL_SECTION, f"{name[0].upper()}{name[1:]}.", f"{within}, {name}" if within else name, ""
            )
            _provisions(found, reader, node, raw=raw)
            todo.extend((child, within) for child in reversed(node.children) if not isinstance(child, Provision))
        elif isinstance(node, Provision):
            _head(found, Kind.BILL_SECTION, "", node.address, "")
            _provisions(found, reader, node, raw=raw)
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


def _provisions(found: list[Item], reader: Reader, node: Outlined, *, raw: bool) -> None:
    """The outline below the head that was found last; unlabelled words are a bill section's own."""
    head = len(found) - 1
    rows = [head]  # the place of each provision in ``found``
    nodes, printed = preorder(node), printed_provisions(reader, node, created=False)
    said = [_said(reader, one, item, raw=raw) for (one, _), item in zip(nodes, printed, strict=True)]
    if found[head].kind is Kind.BILL_SECTION:
        found[head] = found[head]._replace(words=said[0], digest=digest(said[0]))
    elif said[0]:
        found.append(Item(Kind.WORDS, "", found[head].address, head, -1, said[0], digest(said[0]), touched=True))
    for (_, above), item, words in zip(nodes[1:], printed[1:], said[1:], strict=True):
        label = f"({item.old if item.new is None or raw else item.new})"
        rows.append(len(found))
        address, over = found[rows[above]].address + label, rows[above]
        found.append(Item(Kind.PROVISION, label, address, over, item.level, words, digest(words), touched=True))


def _said(reader: Reader, node: Outlined, item: Printed, *, raw: bool) -> str:
    if raw:
        return one_line(reader.text[node.head : node.own_end])
    if item.new is None and item.before and not item.after:
        return f"{STRUCK} {item.before}"
    return item.after
