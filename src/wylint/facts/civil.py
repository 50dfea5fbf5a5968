"""Civil remedies: who may sue whom for having been trafficked or sexually exploited for value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.evidence import Evidence
from wylint.facts.passage import passages
from wylint.facts.remedy import Word, before, concerns, said, says
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.facts.subjects import REMEDY
from wylint.law.model import Clause, Section


@dataclass(frozen=True, slots=True)
class CivilRemedy:
    """One sentence that lets a victim sue, or makes the offender liable to him, in a section that speaks of damages.

    ``trade``: the sentence or its section names trafficking or commercial sexual exploitation. ``images``: images
    of children. ``convicted`` is the word that asks for a conviction, if one must have been had.
    """

    section: str
    clause: Clause
    said: Evidence
    trade: Sentence
    images: Sentence
    convicted: Evidence | None
    evidence: Sentence


def civil_remedies(side: Side, section: Section) -> Iterator[CivilRemedy]:
    """The sentences of a section that give a victim a right to damages."""
    found = tuple(passages(side, section, REMEDY))
    everything = [item for passage in found for item in passage.own]
    if not any(map(_pays, everything)) or not concerns(section, everything):
        return
    freed = any(says(passage.own, Word.UNCONVICTED) for passage in found)
    for passage in found:
        item = _operative(passage.lead + passage.own)
        if item is None or item not in passage.own:
            continue
        words = passage.words
        convicted = None if freed else next(iter(said(words, Word.CONVICTED)), None)
        yield CivilRemedy(
            section.citation,
            passage.clause,
            item,
            said(words, Word.TRADE),
            said(words, Word.IMAGE),
            convicted,
            words,
        )


def _pays(item: Evidence) -> bool:
    """Whether damages are named, in a phrase of their own, as "all damages", or in that of the action."""
    return item.fragment.kind == Word.DAMAGES or (
        item.fragment.kind in (Word.SUE, Word.FULL) and "damages" in item.fragment.value
    )


def _operative(sentence: Sentence) -> Evidence | None:
    """The word that gives the right to sue; None where nobody is given one, or it is only said not to be taken away."""
    if says(sentence, Word.HEAD):
        return None
    plaintiff = says(sentence, Word.VICTIM, Word.MINOR)
    for item in said(sentence, Word.SUE, Word.LIABLE):
        last = before(sentence, item, Word.NOT, Word.MAY)
        if last is not None and last.fragment.kind == Word.NOT:
            continue
        if item.fragment.kind == Word.LIABLE:
            if plaintiff or says(sentence, Word.DAMAGES, Word.PECUNIARY) or "victim" in item.fragment.value:
                return item
        elif plaintiff and (_acts(item) or says(sentence, Word.MAY, Word.ENTITLED)):
            return item
    return None


def _acts(item: Evidence) -> bool:
    """ "bring a civil action", "has a cause of action", not the bare noun: "as in a civil action"."""
    return not item.fragment.value.startswith(
        ("civil", "cause", "right", "private", "statutory", "action", "suit")
    ) or any(
        word in item.fragment.value for word in (" may", " shall", " can", " lie", "liable", "brought", "available")
    )
