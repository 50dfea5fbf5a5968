"""What takes from an immunity: offenses left out, and terms on which alone it is given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.protection import Passage, Said, demands, gap, stands_before
from wylint.facts.statement import Sentence
from wylint.law.citation import split_address


class Taken(NamedTuple):
    """One thing that takes from an immunity: in words, and the phrase that says so."""

    what: str
    by: Evidence


class Limits(NamedTuple):
    """What an immunity leaves out, and on what terms it is given."""

    excluded: tuple[Taken, ...]
    conditions: tuple[Taken, ...]

    @property
    def by(self) -> tuple[Evidence, ...]:
        """The phrases that take from it."""
        return tuple(one.by for one in (*self.conditions, *self.excluded))


RELIEF = frozenset({Said.VACATE, Said.EXPUNGE})  # what is vacated afterwards is no term of the immunity
_TAKING = ("shall", "does", "do ", "will", "no ", "is not", "are not")
_TERMS = frozenset({Said.IF, Said.IMMUNE, Said.SHALL})


def limits(passage: Passage, words: Sentence, said: tuple[Passage, ...]) -> Limits:
    """The limits in the sentence of an immunity, and in others of its section that take from it."""
    excluded = [*_left_out(words)]
    conditions = [*_terms(words)]
    cited = tuple(
        address
        for item in words
        if item.fragment.kind == Kind.CITATION and item.fragment.value.startswith("except as provided in|")
        if (address := item.fragment.value.split("|")[1]).startswith("(")
    )
    section, labels = split_address(passage.clause.address)
    for other in said:
        if other.own == passage.own or any(item.fragment.kind in RELIEF for item in other.own):
            continue
        rest = other.words
        takes = any(item.fragment.kind == Said.EXCEPT and item.fragment.value.startswith(_TAKING) for item in rest)
        here = other.clause is passage.clause or any(speaks_of(item, section, labels) for item in rest)
        if other.clause.address.removeprefix(section).startswith(cited or ("-",)) or (takes and here):
            excluded.extend(_left_out(rest, whole=True))
            conditions.extend(_terms(rest))
        elif here and any(item.fragment.kind in _TERMS for item in rest):
            conditions.extend(_terms(rest))
    return Limits(tuple(excluded), tuple(conditions))


def cut(words: Sentence) -> Limits:
    """What a sentence about an immunity of another section takes from it: all that it leaves out, and its terms."""
    takes = any(item.fragment.kind == Said.EXCEPT and item.fragment.value.startswith(_TAKING) for item in words)
    takes = takes or any(item.fragment.kind == Said.EXCEPTED for item in words)
    asks = any(item.fragment.kind in _TERMS for item in words)
    relief = any(item.fragment.kind in RELIEF for item in words)
    return Limits(
        tuple(_left_out(words, whole=True)) if takes else (), tuple(_terms(words)) if asks and not relief else ()
    )


def speaks_of(item: Evidence, section: str, labels: tuple[str, ...]) -> bool:
    """ "This section", or a citation of the provision or one it stands in."""
    if item.fragment.kind == Said.SCOPE:
        return True
    if item.fragment.kind != Kind.CITATION:
        return False
    cited = item.fragment.value.split("|")[1].removeprefix(section)
    return cited.startswith("(") and "".join(f"({label})" for label in labels).startswith(cited)


def _left_out(words: Sentence, *, whole: bool = False) -> Iterator[Taken]:
    """What stands behind "except", or anywhere in a sentence that as a whole takes away."""
    opened = whole
    before: Evidence | None = None
    for item in words:
        kind = item.fragment.kind
        if kind == Said.EXCEPTED and before is not None and 0 <= gap(before, item) <= 12:
            yield from _left_out((before,), whole=True)
        before = item
        delinquent = kind == Said.LIABLE and "delinquent" in item.fragment.value
        if kind == Said.EXCEPT:
            opened = True
        elif opened and kind == Said.VIOLENT:
            yield Taken("violent felonies", item)
        elif opened and kind == Said.FELONY:
            yield Taken("felonies", item)
        elif opened and kind == Said.COMMERCIAL:
            yield Taken("commercial sex acts", item)
        elif opened and (kind == Said.ADJUDICATION or delinquent):
            yield Taken("delinquency proceedings", item)
    kinds = {item.fragment.kind for item in words}
    if not whole and not kinds & {Said.WIDE, Said.FELONY, Said.EXCEPT}:  # "for any misdemeanor" leaves felonies out
        yield from (Taken(UNNAMED, item) for item in words if item.fragment.kind == Said.PETTY)


UNNAMED = "felonies that it does not name"
TERMS = {
    Said.COOPERATE: "cooperation with law enforcement",
    Said.BURDEN: "a finding or proof",
    Said.CONSENT: "somebody's leave",
    Said.COERCED: "proof of force or coercion",
}


def _terms(words: Sentence) -> Iterator[Taken]:
    for kind, what in TERMS.items():
        yield from (Taken(what, item) for item in demands(words, kind))
    for item in demands(words, Said.CONVICTION):
        if stands_before(words, frozenset({Said.IF}), item, 30):
            yield Taken("a conviction", item)
