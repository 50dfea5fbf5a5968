"""Places in the code that a list names: sections, ranges, "this article", "title 6, chapter 2", offenses by name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from wylint.facts.evidence import Evidence
from wylint.law.citation import article_of, chapter_of, order, split_address, title_of

if TYPE_CHECKING:
    from wylint.facts.law import Law

_LEVELS = ("subsection", "paragraph", "subparagraph", "sub-subparagraph")
LAST = "zzz"  # stands behind every section of an article


@dataclass(frozen=True, slots=True)
class Place:
    """Part of the code: the section or provision ``first``, the sections ``first`` through ``last``, an article,
    chapter or title (``area``, as ``article_of`` and its like write it), or these very ``sections`` and provisions.
    ``cites``: another provision is named, which may be a list itself ("this section" is none).
    """

    first: str = ""
    last: str = ""
    area: str = ""
    sections: frozenset[str] = frozenset()
    cites: bool = True

    def holds(self, address: str) -> bool:
        """Whether a section or provision lies in it wholly."""
        section = address.partition("(")[0]
        if self.area:
            return self.area in (article_of(section), chapter_of(section), title_of(section))
        if self.sections:
            return any(_in(address, held) for held in self.sections)
        if self.last == LAST:
            return order(self.first) <= order(section) and article_of(section) == article_of(self.first)
        if self.last:
            return order(self.first.partition("(")[0]) <= order(section) <= order(self.last.partition("(")[0])
        return bool(self.first) and _in(address, self.first)

    def within(self, address: str) -> bool:
        """Whether it lies, in part, below a section or provision."""
        return any(_in(held, address) for held in (self.sections or {self.first}) if held)

    def to_end_of_article(self) -> Place:
        """From here to the end of the article: "et seq."."""
        return replace(self, last=LAST)


def _in(address: str, outer: str) -> bool:
    return address == outer or address.startswith(f"{outer}(")


def place_of(address: str, last: str, item: Evidence, section: str, law: Law) -> Place | None:
    """The place that a citation's address names, as read in a provision; None where it names no place in the code."""
    labels, of, scope = address.partition(" of ") if address.startswith("(") else ("", "", address)
    if not of and address.startswith("("):
        labels, scope = address, "this section"
    if scope.startswith("this "):
        return _relative(scope, labels, last, item, section, law)
    if scope.startswith(("title ", "chapter ", "article ")):
        return _division(scope, section)
    if scope.count("-") < 2 or " " in scope:
        return None
    return _range(address, last, law)


def _relative(scope: str, labels: str, last: str, item: Evidence, section: str, law: Law) -> Place | None:
    """ "this article", "subsections (g) through (j) of this section", "paragraph (xii) of this subsection"."""
    word = scope.split(" ")[1]
    if word == "section" or word in _LEVELS:
        where, path = split_address(item.address)
        depth = _LEVELS.index(word) + 1 if word in _LEVELS else 0
        base = where + "".join(f"({label})" for label in path[:depth])
        if labels:
            return _range(base + labels, base + last if last.startswith("(") else last, law)
        return Place(first=where, cites=False) if word == "section" else None
    match word:
        case "article" | "part":
            return Place(area=article_of(section))
        case "chapter":
            return Place(area=chapter_of(section))
        case "title" | "code":
            return Place(area=title_of(section))
        case "act":
            return _act(section, law)
    return None


def _act(section: str, law: Law) -> Place:
    """ "this act": as defined for the section, else title 6 in the criminal code, else the article."""
    from wylint.facts.offense_list import ActMeaning

    for act in law.facts(ActMeaning):
        if Place(first=act.first, last=act.last).holds(section) or act.section == section:
            return Place(first=act.first, last=act.last)
    return Place(area="6" if title_of(section) == "6" else article_of(section))


def _division(scope: str, section: str) -> Place | None:
    """ "title 6, chapter 2, article 7", "article 7 of this chapter", "chapter 4 of this title"."""
    named: dict[str, str] = {}
    words = scope.replace(",", "").split(" ")
    for word, number in pairwise(words):
        if word in ("title", "chapter", "article"):
            named.setdefault(word, number)
    title = named.get("title", title_of(section))
    if "article" in named:
        chapter = f"{title}-{named['chapter']}" if "chapter" in named else chapter_of(section)
        return Place(area=f"{chapter} article {named['article']}")
    return Place(area=f"{title}-{named['chapter']}" if "chapter" in named else title)


def _range(first: str, last: str, law: Law) -> Place:
    """A section, a provision, sections from one through another, or provisions of one section counted out."""
    if not last or "(" not in first or last.partition("(")[0] not in ("", first.partition("(")[0]):
        return Place(first=first, last=last)
    above, _, opening = first.rpartition("(")
    closing = last.rpartition("(")[2]
    parent = law.side.code.clause(above)
    labels = [child.label for child in parent.children] if parent is not None else []
    start, end = opening.rstrip(")"), closing.rstrip(")")
    if start in labels and end in labels:
        counted = labels[labels.index(start) : labels.index(end) + 1]
    else:
        counted = [start, end]
    return Place(sections=frozenset(f"{above}({label})" for label in counted))
