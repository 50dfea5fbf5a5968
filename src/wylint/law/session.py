"""Session laws that a text of the code holds behind its sections.

::

    Session law (not codified). Laws 2013, ch. 91, § 3.
      (a) The division shall continue to provide training …
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wylint.bill.model import Division, Provision
from wylint.law.model import Clause, Uncodified
from wylint.law.outline import assemble, law_words, preorder
from wylint.law.words import Reader, digest

if TYPE_CHECKING:
    from wylint.bill.model import Bill


def session_laws(bill: Bill) -> tuple[Uncodified, ...]:
    """The session laws in a text of the code, with addresses like ``2013 ch. 91, section 3``."""
    reader = Reader(bill.source)
    parts = (node for node in bill.children if isinstance(node, Division) and node.kind == "session-law")
    return tuple(Uncodified(part.number, _outline(reader, part)) for part in parts)


def _outline(reader: Reader, part: Division) -> Clause:
    """The provisions of one session law."""
    own: list[Clause] = []
    parents: list[int] = []
    for node, parent in preorder(part):
        label, address = (node.label, node.address) if isinstance(node, Provision) else ("", part.number)
        said = law_words(reader, node)
        own.append(Clause(label, address, said, digest=digest(said)))
        parents.append(parent)
    return assemble(own, parents)
