"""The law on one side of a bill, read: every provision of a candidate section with its fragments.

Only sections that a cheap literal pre-filter selects are read at all. Provisions known from an index bring their
fragments with them; those with words are read once, before and after sharing what the bill leaves alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeVar, cast

from wylint.facts.book import Book
from wylint.facts.fragment import Fragment, Kind
from wylint.facts.phrases import lower
from wylint.law.citation import article_of
from wylint.law.code import Code
from wylint.law.model import Clause, Section, Uncodified

T = TypeVar("T")

# one of these stands in every section the rules of today have anything to say about
LITERALS = ("sex", "prostitut", "traffick", "servitude", "of age", "age of", "'s age", "defense")
TITLES = ("6", "7", "14", "1", "9")
# the article of the code on trafficking: a section created in it is on the subject whatever it says
TRAFFICKING = "6-2 article 7"
# trade and commerce, health, welfare: only what a bill creates there is read, such as an offense of selling travel
OTHERS = ("40", "35", "42")
UNCODIFIED = "uncodified"  # stands among the titles of a book that is read in session laws too


_CITED = Kind.CITATION.value


class Reader:
    """Reads provisions and remembers them; one for both sides of a bill, which share most sections.

    ``below`` is a reader of the law before the bill, which remembers that law's own sections from bill to bill.
    """

    __slots__ = (
        "_below", "_books", "_kinds", "_known", "_law", "_law_terms", "_open", "_recalled", "_sorted", "_terms",
        "_uncodified", "_victims",
    )  # fmt: skip

    def __init__(self, law: Code | None = None, *, below: Reader | None = None) -> None:
        self._law = law
        self._below = below
        self._books: dict[tuple[str, int], tuple[Clause, tuple[Fragment, ...]]] = {}
        self._open: dict[tuple[str, int], tuple[Section, bool]] = {}
        self._known: dict[int, tuple[Clause, tuple[Fragment, ...]]] = {}
        self._kinds: dict[int, tuple[Section, frozenset[str]]] = {}
        self._recalled: dict[tuple[object, int], tuple[Section, tuple[object, ...]]] = {}
        self._sorted: dict[int, tuple[Clause, dict[str, list[object]]]] = {}
        self._uncodified: dict[int, tuple[Uncodified, Section]] = {}
        self._terms: tuple[str, ...] = ()
        self._law_terms: tuple[str, ...] = ()
        self._victims: tuple[str, ...] = ()

    def teach(self, terms: Sequence[str], law: Sequence[str] = ()) -> bool:
        """Defined terms whose use is a fragment: ``terms`` in the bill's own words, ``law`` in the law before it.

        What an index holds was read with the terms of its law. Returns whether anything of that was new.
        """
        new = (tuple(terms), tuple(law)) != (self._terms, self._law_terms)
        if new:
            changed = {*terms, *law} ^ {*self._terms, *self._law_terms}
            self._terms, self._law_terms = tuple(terms), tuple(law)
            stale = {key for key, (clause, _) in self._known.items() if _uses(clause, changed)}
            for key in stale:
                del self._known[key]
            for key, (section, _) in [*self._kinds.items()]:
                if not stale.isdisjoint(id(clause) for clause in section.root.walk()):
                    del self._kinds[key]
            for known, (section, _) in [*self._recalled.items()]:
                if not stale.isdisjoint(id(clause) for clause in section.root.walk()):
                    del self._recalled[known]
        return new

    def teach_victims(self, terms: tuple[str, ...]) -> None:
        """Names that the bill gives to victims of the trade, which are phrases of some books in its own words."""
        if terms != self._victims:
            self._victims = terms
            self._books.clear()
            self._open.clear()
            self._recalled.clear()

    def holds(self, section: Section) -> bool:
        """Whether a section is one of the law that this reader is for, as it stands there."""
        if self._law is None:
            return False
        return self._law.get(section.citation) is section or any(
            held is section for _, held in self._uncodified.values()
        )

    def holds_law(self, law: Uncodified) -> bool:
        """The same of a session law."""
        return self._law is not None and any(held is law for held in self._law.uncodified)

    def fragments(self, clause: Clause) -> tuple[Fragment, ...]:
        """What a provision's own words say."""
        held = self._known.get(id(clause))
        if held is not None:
            return held[1]
        found: tuple[Fragment, ...] = ()
        if clause.text is None:
            if clause.notes:
                from wylint.facts.index import fragment_of

                found = tuple(fragment_of(note) for note in clause.notes if "." not in _kind(note))
        elif clause.text:
            from wylint.facts.read import read

            found = read(clause.text, self._terms if clause.origin is not None else self._law_terms)
        self._known[id(clause)] = (clause, found)
        return found

    def phrases(self, clause: Clause, book: Book) -> tuple[Fragment, ...]:
        """What a provision's own words say in the phrases of a book, with their citations."""
        key = (book.name, id(clause))
        held = self._books.get(key)
        if held is None:
            victims = self._victims if clause.origin is not None else ()
            found = self._noted(clause, book) if clause.text is None else _read(clause.text, book, victims)
            held = self._books[key] = (clause, found)
        return held[1]

    def _noted(self, clause: Clause, book: Book) -> tuple[Fragment, ...]:
        """The phrases of a book, and the citations, in the notes of an index."""
        from wylint.facts.index import fragment_of

        shelves = self._shelves(clause)
        if book.name not in shelves and _CITED not in shelves:
            return ()
        found = [fragment_of(note) for note in shelves.get(book.name, ())]
        # citations of other books stand among them; where a book has scopes, one inside the section is no citation
        cited = (fragment_of(note) for note in shelves.get(_CITED, ()))
        found += [one for one in cited if not (book.scopes and _inside(one))]
        found.sort(key=lambda fragment: (fragment.start, fragment.end))
        return tuple(found)

    def _shelves(self, clause: Clause) -> dict[str, list[object]]:
        """The notes of an index by their books; those on offenses and defenses stand under ""."""
        held = self._sorted.get(id(clause))
        if held is None:
            shelves: dict[str, list[object]] = {}
            for note in clause.notes or ():
                kind = _kind(note)
                book = _CITED if kind == _CITED else kind.partition(".")[0] if "." in kind else ""
                shelves.setdefault(book, []).append(note)
            held = self._sorted[id(clause)] = (clause, shelves)
        return held[1]

    def section_of(self, law: Uncodified) -> Section:
        """A session law, or a bill's own section, as a section without a catchline; the same law gives the same."""
        if self._below is not None and self._below.holds_law(law):
            return self._below.section_of(law)
        held = self._uncodified.get(id(law))
        if held is None:
            held = self._uncodified[id(law)] = (law, Section(law.address, "", law.root))
        return held[1]

    def opens(self, section: Section, book: Book) -> bool:
        """Whether a book has anything to read in a section: one of its literals, or notes of an index."""
        if self._below is not None and self._below.holds(section):
            return self._below.opens(section, book)
        key = (book.name, id(section))
        held = self._open.get(key)
        if held is None:
            # "any sentence under this article" names no subject where a bill writes a section into the article itself
            here = section.created and article_of(section.citation) == TRAFFICKING
            told = here or any(self._tells(clause, book) for clause in section.root.walk())
            held = self._open[key] = (section, told)
        return held[1]

    def _tells(self, clause: Clause, book: Book) -> bool:
        if clause.text is None:
            return book.name in self._shelves(clause)
        words = lower(clause.text)
        if any(literal in words for literal in book.literals):
            return True
        if clause.origin is None or not book.wider:
            return False
        return any(literal in words for literal in (*book.wider, *self._victims))

    def kinds(self, section: Section) -> frozenset[str]:
        """The kinds of fragments in a section; those of an index are not unpacked for it."""
        if self._below is not None and self._below.holds(section):
            return self._below.kinds(section)
        held = self._kinds.get(id(section))
        if held is not None:
            return held[1]
        found: set[str] = set()
        for clause in section.root.walk():
            if clause.text is None:
                found.update(map(_kind, clause.notes or ()))
            else:
                found.update(fragment.kind for fragment in self.fragments(clause))
        self._kinds[id(section)] = (section, frozenset(found))
        return self._kinds[id(section)][1]

    def recall(self, read: Callable[[Section], Iterator[T]], name: str, section: Section) -> tuple[T, ...]:
        """What ``read`` finds in a section, found once for as long as the section is the same."""
        if self._below is not None and self._below.holds(section):
            return self._below.recall(read, name, section)
        key = (name, id(section))
        held = self._recalled.get(key)
        if held is None:
            held = self._recalled[key] = (section, tuple(read(section)))
        return cast("tuple[T, ...]", held[1])


class Side:
    """One side of the bill: its code, and what the provisions of its candidate sections say."""

    __slots__ = ("_on", "_sections", "code", "reader")

    def __init__(self, code: Code, reader: Reader) -> None:
        self.code = code
        self.reader = reader
        self._sections: tuple[Section, ...] | None = None
        self._on: dict[str, tuple[Section, ...]] = {}

    def on(self, book: Book) -> tuple[Section, ...]:
        """The sections in which a book has anything to read, in the order of the code."""
        held = self._on.get(book.name)
        if held is None:
            sections = (section for title in book.titles for section in self._held(title))
            held = self._on[book.name] = tuple(s for s in sections if self.reader.opens(s, book))
        return held

    def _held(self, title: str) -> tuple[Section, ...]:
        """The sections of a title, or the session laws as sections of their own."""
        if title != UNCODIFIED:
            return self.code.title(title)
        return tuple(self.reader.section_of(law) for law in self.code.uncodified)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The candidate sections, in the order of the code."""
        if self._sections is None:
            self._sections = tuple(self._candidates())
        return self._sections

    def _candidates(self) -> Iterator[Section]:
        for title in (*TITLES, *OTHERS):
            for section in self.code.title(title):
                if section.created or (title not in OTHERS and any(_selects(clause) for clause in section.root.walk())):
                    yield section

    def said(self, clause: Clause, book: Book | None = None) -> tuple[Fragment, ...]:
        """The fragments of a provision's own words: those of offenses and defenses, or the phrases of a book."""
        return self.reader.fragments(clause) if book is None else self.reader.phrases(clause, book)

    def says(self, section: Section, *kinds: Kind) -> bool:
        """Whether any provision of a section says something of one of these kinds."""
        return not self.reader.kinds(section).isdisjoint(kinds)


def _kind(note: object) -> str:
    """The kind in a row of an index."""
    return str(note[0]) if isinstance(note, tuple) else ""


def _read(text: str, book: Book, victims: tuple[str, ...]) -> tuple[Fragment, ...]:
    if not text:
        return ()
    from wylint.facts.book import read

    return read(text, book, victims)


def _inside(citation: Fragment) -> bool:
    """Whether a citation names labels of its own section."""
    return citation.value.split("|")[1].startswith("(")


def _uses(clause: Clause, terms: Collection[str]) -> bool:
    """Whether one of these terms stands in a provision's own words."""
    if not clause.text:
        return False
    words = lower(clause.text)
    return any(term in words for term in terms)


def _selects(clause: Clause) -> bool:
    if clause.origin is not None or clause.text is None:
        return bool(clause.text or clause.notes)
    words = lower(clause.text)
    return any(literal in words for literal in LITERALS)
