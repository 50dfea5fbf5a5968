"""The subjects of the law: their books, and which facts are read from which (a module is imported when asked for)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple

from wylint.facts.book import Book
from wylint.facts.side import Side
from wylint.law.model import Section


class Reads(NamedTuple):
    """Where a kind of fact is read: the module, its function ``(side, section) -> Iterator[fact]``, and the book.

    Every such fact has ``evidence``: what it rests on, fragments of that book. ``also`` are books that a rule asks of
    the fact's provisions besides, as ``facts.reach`` does: an index holds their fragments too.
    """

    module: str
    function: str
    book: Book
    also: tuple[Book, ...] = ()

    def load(self) -> Callable[[Side, Section], Iterator[object]]:
        """Import the module and return the function."""
        read: Callable[[Side, Section], Iterator[object]] = getattr(import_module(self.module), self.function)
        return read


# imprisonment and fines
PENALTY = Book("penalty", ("imprison", "penitentiary", "felony", "misdemeanor", "fine of", "fined"), ("6",))
# lists of offenses with conditions: registration, interception, rape shield, parental rights, gangs
REACH = Book("reach", ("6-2-", "6-4-", "traffick", "prostitut", "sexual"), ("6", "7", "14", "1", "9"), scopes=True)
# forfeiture, restitution, civil actions, compensation
REMEDY = Book(
    "remedy", ("forfeit", "restitution", "civil action", "compensation", "cause of action"), ("6", "7", "1", "14")
)
# victims: immunity, duties to them, confidentiality, relief of records, child protection
PROTECTION = Book(
    "protection",
    ("victim", "traffick", "neglected", "expunge", "in need of supervision", "prostitut", "adjudicat"),
    ("6", "7", "14", "1", "9"),
)
# periods of limitation, training, recording, investigation, missing children
TOOLS = Book(
    "tools",
    ("training", "consent", "missing", "subpoena", "internet", "commenced", "limitation", "discovery"),
    ("6", "7", "9", "1", "14", "35"),
)

FACTS: dict[str, Reads] = {}
