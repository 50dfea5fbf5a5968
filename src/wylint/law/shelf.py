"""The contents of a text of the law in the cache: sections, gone sections and mentions, each read when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, cast

from wylint.law.code import Holdings
from wylint.law.contents import Contents
from wylint.law.kept import Damaged, Kept, keep_records, kept
from wylint.law.mentions import Mentions, mentions
from wylint.law.model import Coverage, Section, Uncodified
from wylint.law.rows import record_of, root_of, rows_of, section_of

_HEAD = "head"  # no citation and no title reads so
_WRONG = (Damaged, ValueError, TypeError, IndexError, AttributeError)


def put(key: str, stamp: tuple[object, ...], contents: Contents) -> None:
    """Keep what a text holds under a key."""
    keep_records(key, stamp, _records(contents))


def taken(key: str, stamp: tuple[object, ...], read: Callable[[], Contents]) -> Contents | None:
    """What an earlier run kept under a key, or None. ``read`` reads the text, where a part of it is damaged."""
    held = kept(key, stamp)
    if held is None:
        return None
    text = _Text(read)
    try:
        as_of, (titles, rules), uncodified, sections = cast("Any", held.record(_HEAD))
        found = {title: _holdings(held, title, about, text) for title, about in sections.items()}
        laws = tuple(Uncodified(address, root_of(rows)) for address, rows in uncodified)
        return Contents(as_of, Coverage(frozenset(titles), tuple(rules)), laws, found)
    except _WRONG:
        return None


class _Text:
    """The contents read from the text once, for what is damaged."""

    def __init__(self, read: Callable[[], Contents]) -> None:
        self._read = read
        self._contents: Contents | None = None

    def title(self, title: str) -> Holdings:
        if self._contents is None:
            self._contents = self._read()
        return self._contents.titles[title]


class Shelf(Mapping[str, Section]):
    """The sections of one title as they were kept, each unpacked when it is asked for; the same one every time.

    ``again`` reads the title from its text, where what was kept turns out to be damaged.
    """

    __slots__ = ("_again", "_citations", "_kept", "_unpacked")

    def __init__(self, held: Kept, citations: tuple[str, ...], again: Callable[[], Holdings]) -> None:
        self._kept = held
        self._citations = dict.fromkeys(citations)
        self._again = again
        self._unpacked: dict[str, Section] = {}

    def __getitem__(self, citation: str) -> Section:
        found = self._unpacked.get(citation)
        if found is None:
            if citation not in self._citations:
                raise KeyError(citation)
            try:
                found = section_of(citation, self._kept.record(citation))
            except _WRONG:
                found = self._again().sections[citation]
            self._unpacked[citation] = found
        return found

    def __contains__(self, citation: object) -> bool:
        return citation in self._citations

    def __iter__(self) -> Iterator[str]:
        return iter(self._citations)

    def __len__(self) -> int:
        return len(self._citations)


def _holdings(held: Kept, title: str, about: Any, text: _Text) -> Holdings:
    citations, gone = about
    again = partial(text.title, title)
    return Holdings(Shelf(held, citations, again), gone, partial(_mentions, held, title, again))


def _mentions(held: Kept, title: str, again: Callable[[], Holdings]) -> Mentions | None:
    try:
        sections, ranges, areas = cast("Any", held.record(title))
        return Mentions(sections, ranges, areas)
    except _WRONG:
        return again().mentions


def _records(contents: Contents) -> Iterator[tuple[str, object]]:
    """All that a text holds as plain values, by name."""
    covered = contents.coverage
    yield (
        _HEAD,
        (
            contents.as_of,
            (tuple(sorted(covered.titles)), covered.rules),
            tuple((law.address, rows_of(law.root)) for law in contents.uncodified),
            {title: (tuple(held.sections), dict(held.gone)) for title, held in contents.titles.items()},
        ),
    )
    for title, held in contents.titles.items():
        found = mentions(section.root for section in held.sections.values())
        held.mentions = found
        yield title, (dict(found.sections), found.ranges, found.areas)
        for citation, section in held.sections.items():
            yield citation, record_of(section)
