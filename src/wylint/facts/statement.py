"""What one provision states: its fragments sentence by sentence, with the provision itself as evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Fragment, Kind
from wylint.law.model import Clause

Sentence = tuple[Evidence, ...]


def sentences(clause: Clause, fragments: Sequence[Fragment]) -> Iterator[Sentence]:
    """The sentences of a provision's own words that hold any fragment, in order."""
    if not fragments:
        return
    if fragments[0].sentence == fragments[-1].sentence:  # most provisions are one sentence
        yield tuple([Evidence(clause, fragment) for fragment in fragments])
        return
    for _, group in groupby(fragments, key=lambda fragment: fragment.sentence):
        yield tuple([Evidence(clause, fragment) for fragment in group])


def by_sentence(fragments: Iterable[Fragment]) -> Iterator[tuple[Fragment, ...]]:
    """The fragments of a provision's own words, sentence by sentence, in order."""
    for _, group in groupby(fragments, key=lambda fragment: fragment.sentence):
        yield tuple(group)


def has(sentence: Iterable[Evidence], *kinds: Kind) -> bool:
    """Whether a fragment of one of these kinds stands in it, as an element (not dispensed with)."""
    return any(item.fragment.kind in kinds and not item.fragment.dispensed for item in sentence)


def first(sentence: Iterable[Evidence], *kinds: Kind) -> Evidence | None:
    """The first fragment of one of these kinds that is an element."""
    return next((item for item in sentence if item.fragment.kind in kinds and not item.fragment.dispensed), None)


def values(sentence: Iterable[Evidence], kind: Kind) -> frozenset[str]:
    """What the fragments of a kind say, as elements."""
    return frozenset(
        item.fragment.value for item in sentence if item.fragment.kind is kind and not item.fragment.dispensed
    )


# what carries no weight of its own: a change of these alone changes nothing
SILENT = frozenset(
    {
        Kind.PERSON, Kind.WHO, Kind.IF, Kind.OR, Kind.AND, Kind.COLON, Kind.GIVEN, Kind.PENAL, Kind.SCOPE, Kind.EXAMPLE,
    }
)  # fmt: skip
