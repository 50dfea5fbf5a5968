"""The law in force on one side of a bill: sections by citation, each title read when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wylint.law.citation import INTRO, InOrder, article_of, chapter_of, order, split_address, title_of
from wylint.law.model import Clause, Coverage, Section, Uncodified

if TYPE_CHECKING:
    from wylint.law.mentions import Mentions

NOTHING_GONE: Mapping[str, str] = {}
NO_COVERAGE = Coverage()


class Holdings:
    """What one title holds: its sections by citation, and the sections known to be gone.

    ``gone`` maps the first section that was repealed, renumbered or reserved to the last of that range ("" for one).
    ``mentions`` says which provisions name which sections; None until someone has looked (``law.crossref``), unless
    ``looked`` gives what an earlier run has found.
    """

    __slots__ = ("_looked", "_mentions", "gone", "sections")

    def __init__(
        self,
        sections: Mapping[str, Section],
        gone: Mapping[str, str] = NOTHING_GONE,
        looked: Callable[[], Mentions | None] | None = None,
    ) -> None:
        self.sections = sections
        self.gone = gone
        self._looked = looked
        self._mentions: Mentions | None = None

    @property
    def mentions(self) -> Mentions | None:
        """Which provisions name which sections, as far as someone has looked."""
        if self._mentions is None and self._looked is not None:
            self._mentions, self._looked = self._looked(), None
        return self._mentions

    @mentions.setter
    def mentions(self, found: Mentions) -> None:
        self._mentions = found


class Volume:
    """One title on one side: what it holds at first, under what a bill changed. Never changes once read."""

    __slots__ = ("_articles", "_changed", "_first", "_held", "_orders", "_read", "_removed")

    def __init__(
        self,
        first: Holdings | Callable[[], Holdings],
        changed: Mapping[str, Section] | None = None,
        removed: frozenset[str] = frozenset(),
    ) -> None:
        self._first: Holdings | None = first if isinstance(first, Holdings) else None
        self._read: Callable[[], Holdings] | None = None if isinstance(first, Holdings) else first
        self._changed: Mapping[str, Section] = changed or {}
        self._removed = removed
        self._orders: dict[str, InOrder] = {}
        self._held: dict[str, tuple[Section, ...]] = {}
        self._articles: dict[str, tuple[Section, ...]] = {}

    @property
    def first(self) -> Holdings:
        """What the title held before any change; reads it if need be."""
        if self._first is None:
            assert self._read is not None
            self._first = self._read()
            self._read = None
        return self._first

    def get(self, citation: str) -> Section | None:
        """The section of this citation, or None."""
        if citation in self._changed:
            return self._changed[citation]
        return None if citation in self._removed else self.first.sections.get(citation)

    @property
    def changed(self) -> Mapping[str, Section]:
        """The sections that a bill changed or added."""
        return self._changed

    def citations(self) -> Iterator[str]:
        """All citations, in no order."""
        yield from (held for held in self.first.sections if held not in self._removed)
        yield from (held for held in self._changed if held not in self.first.sections or held in self._removed)

    def in_order(self, chapter: str = "") -> InOrder:
        """All citations, or those of a chapter (``6-2``), in the order of the code."""
        if chapter not in self._orders:
            prefix = f"{chapter}-" if chapter else ""
            self._orders[chapter] = InOrder(held for held in self.citations() if held.startswith(prefix))
        return self._orders[chapter]

    def held(self, chapter: str = "") -> tuple[Section, ...]:
        """All sections, or those of a chapter, in the order of the code."""
        found = self._held.get(chapter)
        if found is None:
            found = self._held[chapter] = tuple(_sections(self, self.in_order(chapter).citations))
        return found

    def article(self, citation: str) -> tuple[Section, ...]:
        """The sections of the article that a section stands in."""
        wanted = article_of(citation)
        found = self._articles.get(wanted)
        if found is None:
            chapter = self.held(chapter_of(citation))
            found = self._articles[wanted] = tuple(one for one in chapter if article_of(one.citation) == wanted)
        return found

    def repealed(self, citation: str) -> bool:
        """Whether the section is known to be gone: repealed, renumbered, reserved."""
        if self.get(citation) is not None:
            return False
        if citation in self._removed or citation in self.first.gone:
            return True
        place = order(citation)
        return any(last and order(start) <= place <= order(last) for start, last in self.first.gone.items())

    def edited(self, changed: Mapping[str, Section], removed: Collection[str]) -> Volume:
        """This title with sections changed or added, and others removed."""
        kept = {held: section for held, section in self._changed.items() if held not in removed}
        return Volume(self.first, {**kept, **changed}, self._removed.difference(changed).union(removed))


class Sections(Mapping[str, Section]):
    """All sections by citation, in the order of the code; a title is read when one of its sections is asked for."""

    __slots__ = ("_volumes",)

    def __init__(self, volumes: Mapping[str, Volume]) -> None:
        self._volumes = volumes

    def __getitem__(self, citation: str) -> Section:
        volume = self._volumes.get(title_of(citation))
        section = volume.get(citation) if volume else None
        if section is None:
            raise KeyError(citation)
        return section

    def __iter__(self) -> Iterator[str]:
        for title in sorted(self._volumes, key=order):
            yield from self._volumes[title].in_order().citations

    def __len__(self) -> int:
        return sum(len(volume.in_order().citations) for volume in self._volumes.values())


@dataclass(frozen=True, slots=True)
class Code:
    """The law as it stands on one side. ``as_of`` is an ISO date, "" where the source does not say.

    ``volumes`` holds the titles by number; ``coverage`` says where an absence may be asserted. ``excerpt``: of the
    titles it covers it holds only the sections that some rule can rest on (an index), so that another may well exist.
    ``gaps`` are the codes of the rules that find a gap in it, where its index says so; None: nobody has looked.
    ``key`` gives what stands for all of its content, where what is found in it may be kept for later runs.
    """

    name: str
    as_of: str = ""
    coverage: Coverage = NO_COVERAGE
    uncodified: tuple[Uncodified, ...] = ()
    volumes: Mapping[str, Volume] = field(default_factory=dict, repr=False)
    excerpt: bool = False
    gaps: frozenset[str] | None = None
    key: Callable[[], str] | None = field(default=None, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        sections: Iterable[Section],
        *,
        name: str,
        as_of: str = "",
        coverage: Coverage = NO_COVERAGE,
        uncodified: tuple[Uncodified, ...] = (),
        gone: Mapping[str, str] = NOTHING_GONE,
        excerpt: bool = False,
    ) -> Code:
        """A code of these sections; of two with one citation the later counts."""
        held: dict[str, dict[str, Section]] = {}
        lost: dict[str, dict[str, str]] = {}
        for section in sections:
            held.setdefault(title_of(section.citation), {})[section.citation] = section
        for first, last in gone.items():
            lost.setdefault(title_of(first), {})[first] = last
        volumes = {title: Volume(Holdings(held.get(title, {}), lost.get(title, {}))) for title in [*held, *lost]}
        return cls(name, as_of, coverage, uncodified, volumes, excerpt)

    @property
    def sections(self) -> Sections:
        """All sections by citation, in the order of the code."""
        return Sections(self.volumes)

    def __getitem__(self, citation: str) -> Section:
        return self.sections[citation]

    def __contains__(self, citation: str) -> bool:
        return self.get(citation) is not None

    def get(self, citation: str) -> Section | None:
        """The section of this citation, or None."""
        volume = self.volumes.get(title_of(citation))
        return volume.get(citation) if volume else None

    def clause(self, address: str) -> Clause | None:
        """The provision at an address such as ``6-2-707(a)(ii)``, or None; ``(a)(intro)`` is (a) itself."""
        citation, labels = split_address(address)
        section = self.get(citation)
        return below(section.root, labels) if section else None

    def repealed(self, citation: str) -> bool:
        """Whether the law at hand knows that this section is gone: repealed, renumbered or reserved."""
        volume = self.volumes.get(title_of(citation))
        return volume.repealed(citation) if volume else False

    def range(self, first: str, last: str) -> tuple[Section, ...]:
        """The sections from one citation through another that exist on this side."""
        if first == last:
            section = self.get(first)
            return (section,) if section else ()
        found: list[Section] = []
        chapter = chapter_of(first) if chapter_of(first) == chapter_of(last) else ""
        for title in sorted(self.volumes, key=order) if not chapter else (title_of(first),):
            volume = self.volumes.get(title)
            if volume is not None and order(title_of(first)) <= order(title) <= order(title_of(last)):
                found.extend(_sections(volume, volume.in_order(chapter).between(first, last)))
        return tuple(found)

    def article(self, citation: str) -> tuple[Section, ...]:
        """The sections of the article that a section stands in, itself included if it exists."""
        volume = self.volumes.get(title_of(citation))
        return volume.article(citation) if volume else ()

    def chapter(self, citation: str) -> tuple[Section, ...]:
        """The sections of a chapter, named by itself (``6-2``) or by any of its sections."""
        volume = self.volumes.get(title_of(citation))
        return volume.held(chapter_of(citation)) if volume else ()

    def title(self, citation: str) -> tuple[Section, ...]:
        """The sections of a title, named by itself (``6``) or by any of its sections."""
        volume = self.volumes.get(title_of(citation))
        return volume.held() if volume else ()

    def with_sections(self, changed: Mapping[str, Section], removed: Collection[str] = ()) -> Code:
        """This code with sections changed or added by citation, and others removed, known as repealed then."""
        if not changed and not removed:
            return self
        volumes = dict(self.volumes)
        for title in sorted({title_of(citation) for citation in [*changed, *removed]}, key=order):
            volume = volumes.get(title) or Volume(Holdings({}))
            volumes[title] = volume.edited(
                {citation: section for citation, section in changed.items() if title_of(citation) == title},
                [citation for citation in removed if title_of(citation) == title and citation not in changed],
            )
        return replace(self, volumes=volumes, key=None)


def below(root: Clause, labels: Sequence[str]) -> Clause | None:
    """The provision with these labels below a clause, or None; ``intro`` ends the way: it is the provision over it."""
    clause: Clause | None = root
    for label in labels:
        if clause is None or label == INTRO:
            break
        clause = next((child for child in clause.children if child.label == label), None)
    return clause


def _sections(volume: Volume, citations: Iterable[str]) -> Iterator[Section]:
    return (section for citation in citations if (section := volume.get(citation)) is not None)
