"""Where in a bill words stand, as an address says it."""

from __future__ import annotations

from wylint.bill.model import Bill, BillSection


def start_of(bill: Bill) -> tuple[int, int]:
    """The first bill section's opening words, for what has no place of its own."""
    for node in bill.children:
        if isinstance(node, BillSection):
            return node.start, node.start + len(bill.source.text[node.start : node.head].rstrip())
    return 0, min(1, len(bill.source.text))


def address_in(bill: Bill, start: int, address: str) -> str:
    """The address with the bill section that prints these words: ``section 1, 6-2-713(a)``."""
    inside = [section for section in bill.sections if section.start <= start < section.end]
    if not inside or address.startswith("section "):
        return address
    section = f"section {inside[-1].number}"
    return f"{section}, {address}" if address else section
