"""Who cites a section or provision, anywhere in the code: by its number, in a list, in a range, by its article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wylint.law.citation import order, split_address
from wylint.law.code import Code, Volume
from wylint.law.mentions import Mentions, mentions
from wylint.law.model import Clause
from wylint.law.reference import Manner, Read, Reference, cited_in_text, manner_of, references_in


class Crossing(NamedTuple):
    """A citation of the address asked for, and how it reaches it."""

    reference: Reference
    manner: Manner


def citations_to(
    code: Code, address: str, *, read: Read = cited_in_text, by_number: bool = False
) -> Iterator[Crossing]:
    """The citations that reach a section (``6-2-706``) or a provision (``6-2-706(a)``), in the order of the code.

    Session laws at hand come last. A section's citations of itself are none, nor a provision's of what holds it.
    ``read`` gives the citations of a provision whose words are not at hand. ``by_number``: only those that say the
    number of its section, or are in that section, not the ranges and areas around it. The address need not exist. Every
    title of the code is asked, so the first call on a code without a cache reads all of it.
    """
    for title in sorted(code.volumes, key=order):
        volume = code.volumes[title]
        for by in _candidates(volume, address, read, by_number=by_number):
            clause = code.clause(by)
            if clause is not None:
                yield from _reaching(clause, address, read)
    for law in code.uncodified:
        for clause in law.root.walk():
            yield from _reaching(clause, address, read)


def _reaching(clause: Clause, address: str, read: Read) -> Iterator[Crossing]:
    if clause.address == address or clause.address.startswith(f"{address}("):
        return
    for reference in references_in(clause, read):
        manner = manner_of(reference, address)
        if manner is not None:
            yield Crossing(reference, manner)


def _candidates(volume: Volume, address: str, read: Read, *, by_number: bool) -> list[str]:
    """The provisions of a title in which a citation of the address can stand, in the order of the code."""
    section, labels = split_address(address)
    found: dict[str, None] = {}
    for held in _mentioned(volume, read):
        found.update(dict.fromkeys(held.sections.get(section, ())))
        if by_number:
            continue
        place = order(section)
        found.update((by, None) for first, last, by in held.ranges if order(first) <= place <= order(last))
        area = [Reference(by, first, last, area=True) for first, last, by in held.areas]
        found.update((one.by, None) for one in area if manner_of(one, address) is Manner.AREA)
    own = volume.get(section) if labels else None
    if own is not None:  # "subsection (a) of this section" says no number
        found.update((clause.address, None) for clause in own.root.walk())
    places = {held: index for index, held in enumerate(_in_order(volume, found))}
    return sorted(found, key=lambda by: places.get(by, -1))


def _in_order(volume: Volume, addresses: dict[str, None]) -> Iterator[str]:
    """All provisions of the sections that these stand in, in the order of the code."""
    for citation in sorted({split_address(address)[0] for address in addresses}, key=order):
        section = volume.get(citation)
        if section is not None:
            yield from (clause.address for clause in section.root.walk())


def _mentioned(volume: Volume, read: Read) -> Iterator[Mentions]:
    """What a title's first sections mention, and what those mention that a bill has put in their place."""
    first = volume.first
    found = first.mentions
    if found is None:
        found = first.mentions = mentions((section.root for section in first.sections.values()), read)
    yield found
    if volume.changed:
        yield mentions((section.root for section in volume.changed.values()), read)
