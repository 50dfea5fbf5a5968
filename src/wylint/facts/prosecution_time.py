"""How long a criminal prosecution may wait, where a bill says so: the law of Wyoming sets no time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.limitation import SHORTEST, Kinds, months
from wylint.facts.passage import Passage, kinds_in, of_kind, passages
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.facts.subjects import LIMITS
from wylint.law.citation import title_of
from wylint.law.model import Clause, Section


@dataclass(frozen=True, slots=True)
class CriminalLimit:
    """A period after which a crime can no longer be prosecuted.

    ``general``: it names crimes at large and no place. ``evidence`` is the sentence with its list; ``at`` the period.
    ``spared`` are the sentences of its section by which some crimes can be prosecuted at any time.
    """

    section: str
    clause: Clause
    evidence: tuple[Evidence, ...]
    at: Evidence
    general: bool
    spared: tuple[Evidence, ...]


BESIDE = 24  # characters: "(b)(ii) of this section"
PLACES = (Kinds.SCOPE, Kinds.TRADE, Kind.CITATION)
ASIDE = ("except as provided in", "notwithstanding", "subject to")  # citations of what else holds
_TITLES = ("1", "6", "7")  # where crimes at large are spoken of


def criminal_limits(side: Side, section: Section) -> Iterator[CriminalLimit]:
    """The periods that a section sets for prosecutions."""
    found = tuple(passages(side, section, LIMITS))
    spared = tuple(item for passage in found if _spares(passage) for item in passage.words)
    for passage in found:
        words = passage.words
        said = kinds_in(words)
        bound = of_kind(passage.down, Kinds.PERIOD, Kinds.BY_AGE)
        if not bound or not any(map(_prosecutes, words)) or said & {Kinds.ASIDE, Kinds.CIVIL}:
            continue
        direct = _directly(passage.words)
        if said & {Kinds.FREELY, Kinds.PENAL} and not direct:
            continue  # the years are those of the punishment, or of what does not matter
        if not said & {Kinds.BROUGHT, Kinds.NEVER, Kinds.LIMITATION} and not direct:
            continue
        if not any(item.fragment.kind == Kinds.BY_AGE or months(item) >= SHORTEST for item in bound):
            continue
        placed = any(item.fragment.kind in PLACES and not _aside(words, item) for item in words)
        yield CriminalLimit(
            section.citation,
            passage.clause,
            passage.words,
            bound[0],
            not placed and title_of(section.citation) in _TITLES and bool(said & {Kinds.CRIME, Kinds.LIMITATION}),
            spared,
        )


def _spares(passage: Passage) -> bool:
    """ "A prosecution for … may be commenced at any time", "the period does not apply to …"."""
    said = kinds_in(passage.words)
    return Kinds.FREELY in said and not said & {Kinds.PERIOD, Kinds.BY_AGE, Kinds.CIVIL}


def _aside(words: Sentence, item: Evidence) -> bool:
    """Whether a place is only that of an exception: "except as provided in subsection (b) of this section"."""
    cited = [one for one in words if one.clause is item.clause and one.fragment.kind is Kind.CITATION]
    if item.fragment.kind is Kind.CITATION:
        return item.fragment.value.split("|")[0] in ASIDE
    within = (one for one in cited if 0 <= item.fragment.start - one.fragment.start <= BESIDE)
    return item.fragment.kind == Kinds.SCOPE and any(one.fragment.value.split("|")[0] in ASIDE for one in within)


def _prosecutes(item: Evidence) -> bool:
    """Whether it speaks of a prosecution: also "no charge shall be", which is one phrase."""
    words = item.fragment.value
    return item.fragment.kind == Kinds.PROSECUTION or (item.fragment.kind == Kinds.NEVER and words.endswith(_CHARGED))


_CHARGED = (
    "prosecuted", "charged", "indicted", *(
        f"no {what} {modal} be"
        for what in ("prosecution", "indictment", "charge", "complaint", "information", "criminal action")
        for modal in ("shall", "may", "can")
    ),
)  # fmt: skip


def _directly(words: Sentence) -> bool:
    """ "a prosecution shall be commenced within five (5) years": what is begun and its period side by side."""
    charged = False
    kinds = [item.fragment.kind for item in words]
    for at, item in enumerate(words):
        charged = charged or _prosecutes(item)
        if charged and kinds[at] in (Kinds.PROSECUTION, Kinds.BROUGHT, Kinds.NEVER):
            behind = [kind for kind in kinds[at + 1 : at + 3] if kind != Kinds.WITHIN]
            if kinds[at + 1 : at + 2] == [Kinds.WITHIN] and behind and behind[0] in (Kinds.PERIOD, Kinds.BY_AGE):
                return True
    return False
