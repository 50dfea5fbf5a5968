"""Bars to crime victims' compensation that shut out those who were sold: for prostitution, or as victims by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.evidence import Evidence
from wylint.facts.passage import Passage, passages
from wylint.facts.remedy import Word, before, behind, said, says
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.facts.subjects import REMEDY
from wylint.law.citation import article_of
from wylint.law.model import Clause, Section

ACT = "1-40 article 1"  # the Crime Victims Compensation Act


@dataclass(frozen=True, slots=True)
class CompensationBar:
    """A sentence that refuses compensation to those used in prostitution, or to victims of trafficking by name."""

    section: str
    clause: Clause
    evidence: Sentence


def compensation_bars(side: Side, section: Section) -> Iterator[CompensationBar]:
    """The sentences of a section that refuse compensation to trafficked persons."""
    inside = article_of(section.citation) == ACT
    for passage in passages(side, section, REMEDY):
        if (inside or says(passage.own, Word.COMPENSATION)) and _refuses(passage.own) and _sold(passage):
            yield CompensationBar(section.citation, passage.clause, passage.down)


def _refuses(sentence: Sentence) -> bool:
    """ "is not eligible", "is ineligible", "no award shall be made", not "shall not be denied"."""
    if any(before(sentence, item, Word.NOT) is None for item in said(sentence, Word.DENY)):
        return True
    for item in said(sentence, Word.ENTITLED):
        denial = before(sentence, item, Word.NOT)
        if denial is not None and denial.fragment.value in ("not", "nor", "no", "neither"):
            return True
    return bool(sentence) and sentence[0].fragment.kind == Word.NOT and says(sentence[:3], Word.COMPENSATION)


def _sold(passage: Passage) -> bool:
    """Whether it is one used in prostitution, or a victim of trafficking, who is refused: not one who is convicted.

    One who is excepted ("unless he was a victim of human trafficking") lifts the bar.
    """
    words = passage.down
    if any(_spared(words, item) for item in said(words, Word.UNLESS, Word.EXEMPT)):
        return False
    engaged = any("prostitution" in item.fragment.value for item in said(words, Word.WRONGFUL))
    return engaged or any(_person(words, item) for item in said(words, Word.TRADE))


def _spared(words: Sentence, item: Evidence) -> bool:
    value = item.fragment.value
    if not value.startswith(("unless", "except", "other than", "does not", "do not", "shall not")):
        return False
    return behind(words, item, Word.VICTIM, Word.TRADE, Word.MINOR) is not None


def _person(words: Sentence, item: Evidence) -> bool:
    if before(words, item, Word.CONVICTED) is not None or "promoting" in item.fragment.value:
        return False
    if "prostitution" in item.fragment.value and "solicit" not in item.fragment.value:
        return True
    return before(words, item, Word.VICTIM) is not None
