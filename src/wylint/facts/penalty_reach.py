"""Which provisions a penalty is for, and whose punishment it borrows: its citations, read from where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from wylint.facts.evidence import Evidence
from wylint.facts.measure import CHARGES, Measure, Said
from wylint.facts.offense import CRIMES
from wylint.facts.statement import Sentence
from wylint.law.citation import split_address, title_of
from wylint.law.model import Clause, Section

Address = tuple[str, str]  # a provision, or the first and last of a range

_ELSEWHERE = frozenset(
    {"notwithstanding", "except as provided in", "as defined in", "subject to", "as determined under"}
)


def reach_of(
    section: Section, clause: Clause, words: Sentence, *, own: bool
) -> tuple[tuple[Address, ...], frozenset[str]]:
    """The provisions whose violation a sentence punishes, and the larger units it speaks of."""
    reach: list[Address] = []
    scope: set[str] = set()
    charged = liked = False
    before: Evidence | None = None  # the citation that stood before
    suspends = any(item.fragment.kind == Said.SUSPEND for item in words)
    for item in words:
        kind = item.fragment.kind
        charged = charged or kind in CHARGES
        liked = liked or kind == Said.LIKE
        if kind not in (Said.CITATION, Said.WITHIN):
            continue
        relation, first, last = item.fragment.value.split("|")
        joined = before is not None and _adjoins(before, item)
        before = item
        if relation in _ELSEWHERE or liked or not first:
            continue
        if kind == Said.WITHIN:
            labels, _, noun = first.rpartition(" of ")
            if not labels:
                scope.add(first.rpartition(" ")[2])
            elif joined and reach:  # "paragraph (i) of subsection (a)"
                reach[-1] = (f"{section.citation}{labels}{_deepest(reach[-1][0])}", "")
            else:
                reach.append((_located(section, clause, labels, noun), _whole(section, last)))
        elif relation in _PUNISHED and title_of(first) == CRIMES and (suspends or not charged):
            reach.append((first, last))
    return (() if own else tuple(reach)), frozenset(scope)


_PUNISHED = frozenset({"in violation of", "under", "as provided in", "None"})


def _adjoins(before: Evidence, item: Evidence) -> bool:
    """ "paragraph (i) of subsection (a)": nothing but "of" between the two."""
    return (
        before.clause is item.clause
        and before.fragment.value.endswith("of this subsection|")
        and 0 <= item.fragment.start - before.fragment.end <= 4
    )


def _deepest(address: str) -> str:
    return f"({split_address(address)[1][-1]})"


def _whole(section: Section, labels: str) -> str:
    """The last provision of a range, with its section."""
    return section.citation + labels if labels.startswith("(") else labels


def _located(section: Section, clause: Clause, labels: str, noun: str) -> str:
    """Where labels stand: "paragraph (ii)" alone is one of the subsection that speaks."""
    _, own = split_address(clause.address)
    if noun == "this subsection" and own:
        return f"{section.citation}({own[0]}){labels}"
    return section.citation + labels


def despite_of(words: Sentence) -> tuple[Address, ...]:
    """The crimes in spite of whose penalty a sentence holds: "notwithstanding W.S. 6-2-702(b)"."""
    cited = (item.fragment.value.split("|") for item in words if item.fragment.kind == Said.CITATION)
    return tuple(
        (first, last) for relation, first, last in cited if relation == "notwithstanding" and title_of(first) == CRIMES
    )


def like_of(section: Section, clause: Clause, branch: Sequence[Measure]) -> tuple[Address, ...]:
    """The provisions whose punishment is borrowed: "punishable as provided in W.S. 6-2-702(b)"."""
    liked = False
    found: list[Address] = []
    for measure in branch:
        liked = liked or measure.kind == Said.LIKE
        if not liked or measure.kind not in (Said.CITATION, Said.WITHIN):
            continue
        relation, first, last = measure.item.fragment.value.split("|")
        if relation in _ELSEWHERE - {"subject to"} or not first:
            continue
        if measure.kind == Said.WITHIN:
            labels, _, noun = first.rpartition(" of ")
            if labels:
                found.append((_located(section, clause, labels, noun), _whole(section, last)))
        else:
            found.append((first, last))
    return tuple(found)
