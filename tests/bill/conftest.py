"""Small drafts, and ways to look at a tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from wylint.bill import parse
from wylint.bill.model import Bill, BillSection, CodeSection, Division, Heading, Node, Provision
from wylint.text import read_text


def _read(words: str) -> Bill:
    """The tree of a draft."""
    return parse(read_text(words))


def _walk(bill: Bill) -> Iterator[tuple[Node, int]]:
    """Every node with its depth, in order."""
    waiting: list[tuple[Node, int]] = [(node, 0) for node in reversed(bill.children)]
    while waiting:
        node, depth = waiting.pop()
        yield node, depth
        waiting.extend((child, depth + 1) for child in reversed(getattr(node, "children", ())))


def _addresses(bill: Bill) -> list[str]:
    """The addresses of all provisions, in order."""
    return [node.address for node, _ in _walk(bill) if isinstance(node, Provision)]


def _picture(bill: Bill) -> list[tuple[int, str]]:
    """Depth and name of every node, without words and spans: what two forms of one bill share."""
    return [(depth, _name(node)) for node, depth in _walk(bill)]


def _name(node: Node) -> str:
    """What a node is called."""
    match node:
        case Heading(kind=kind):
            return kind
        case BillSection(number=number):
            return f"Section {number}."
        case CodeSection(citation=citation):
            return citation
        case Division(kind=kind, number=number):
            return f"{kind} {number}"
        case Provision(address=address):
            return address
        case _:
            return "title"


def _text_of(bill: Bill) -> str:
    """Assert that children lie inside their parent, in order and apart; put the text together from the tree."""
    text = bill.source.text
    pieces: list[str] = []
    waiting: list[tuple[tuple[Node, ...], int, int]] = [(bill.children, 0, len(text))]
    while waiting:
        children, at, end = waiting.pop()
        if not children:
            pieces.append(text[at:end])
            continue
        first, rest = children[0], children[1:]
        assert at <= first.start <= first.end <= end, (first, at, end)
        if isinstance(first, Provision | CodeSection | BillSection | Division):
            assert first.start <= first.head <= max(first.end, first.head), first
        pieces.append(text[at : first.start])
        waiting.append((rest, first.end, end))
        waiting.append((getattr(first, "children", ()), first.start, first.end))
    return "".join(pieces)


@pytest.fixture(scope="session")
def read() -> Callable[[str], Bill]:
    """The tree of a draft."""
    return _read


@pytest.fixture(scope="session")
def addresses() -> Callable[[Bill], list[str]]:
    """The addresses of all provisions, in order."""
    return _addresses


@pytest.fixture(scope="session")
def picture() -> Callable[[Bill], list[tuple[int, str]]]:
    """Depth and name of every node, without words and spans: what two forms of one bill share."""
    return _picture


@pytest.fixture(scope="session")
def text_of() -> Callable[[Bill], str]:
    """The text put together from the tree, having asserted that children lie inside their parent, apart, in order."""
    return _text_of
