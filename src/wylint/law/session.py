"""Session laws that a text of the code holds behind its sections.

::

    Session law (not codified). Laws 2013, ch. 91, § 3.
      (a) The division shall continue to provide training …
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wylint.bill.model import Provision
from wylint.law.citation import join_address, split_address
from wylint.law.model import Clause, Uncodified
from wylint.law.outline import assemble, code_sections, law_words, preorder
from wylint.law.words import Reader, digest

if TYPE_CHECKING:
    from wylint.bill.model import Bill

_OPENING = "Session law (not codified). Laws "
_STAND_IN = "0-0-0"


def session_laws(bill: Bill) -> tuple[Uncodified, ...]:
    """The session laws in a text of the code, with addresses like ``2013 ch. 91, section 3``."""
    text = bill.source.text
    found: list[Uncodified] = []
    at = text.find(_OPENING)
    while at >= 0:
        line = text.find("\n", at)
        behind = text.find(_OPENING, at + 1)
        if line < 0:
            break
        address = _address(text[at + len(_OPENING) : line])
        if address:
            found.append(Uncodified(address, _outline(text[line:] if behind < 0 else text[line:behind], address)))
        at = behind
    return tuple(found)


def _address(words: str) -> str:
    """``2013 ch. 91, section 3`` of "2013, ch. 91, § 3."; "" where it is not of this form."""
    parts = words.strip(" .").replace(",", " ").split()
    numbers = [part for part in parts if part.isdecimal()]
    return f"{numbers[0]} ch. {numbers[1]}, section {numbers[2]}" if len(numbers) == 3 else ""


def _outline(words: str, address: str) -> Clause:
    """Its provisions: read as a section of the code would be, under an address of its own."""
    from wylint.bill import parse
    from wylint.text import read_text

    bill = parse(read_text(f"{_STAND_IN}.  Session law.\n{words}"))
    reader = Reader(bill.source)
    own: list[Clause] = []
    parents: list[int] = []
    for section in code_sections(bill.children):
        for node, parent in preorder(section):
            labels = split_address(node.address)[1] if isinstance(node, Provision) else ()
            said = law_words(reader, node)
            own.append(Clause(labels[-1] if labels else "", join_address(address, labels), said, digest=digest(said)))
            parents.append(parent)
        break
    return assemble(own, parents) if own else Clause("", address, "")
