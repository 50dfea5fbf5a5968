"""Restitution: whether it must be ordered, on what conditions, and for which losses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.passage import Passage, passages
from wylint.facts.remedy import CITED, Modality, Word, before, behind, concerns, said, says
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.facts.subjects import REMEDY
from wylint.law.citation import chapter_of
from wylint.law.model import Clause, Section

GENERAL = "7-9"  # the chapter on restitution of every criminal
# relations of a citation that bring in what the cited provision says of whether and how much
IMPORTING = frozenset({"as determined under", "as provided in", "under", "subject to", "except as provided in"})


@dataclass(frozen=True, slots=True)
class RestitutionClause:
    """One sentence that says restitution must or may be ordered.

    ``said`` is the word restitution; ``conditions`` the offender's means where they decide whether or how much he pays;
    ``imports`` the citations that bring in what other provisions say of it, ``cures`` those it holds good in spite of;
    ``whatever``: it holds in spite of all other law, or of his means.
    """

    section: str
    clause: Clause
    modality: Modality
    said: Evidence
    conditions: Sentence
    imports: Sentence
    cures: Sentence
    whatever: bool
    evidence: Sentence


class Effect(StrEnum):
    """What a sentence lets the offender's means decide."""

    WHETHER = "whether"  # whether restitution is ordered, or how much
    WHEN = "when"  # only the schedule of payment, and that leaves other law as it is
    NEVER = "never"  # not whether, nor how much: "regardless of", "only in setting the schedule"


@dataclass(frozen=True, slots=True)
class MeansCondition:
    """A sentence on the offender's means."""

    section: str
    clause: Clause
    effect: Effect
    evidence: Sentence


def _of_a_fine(passage: Passage) -> bool:
    """ "in determining the amount of a fine": of no restitution."""
    return says(passage.own, Word.FINE) and not says(passage.words, Word.RESTITUTION)


def restitutions(side: Side, section: Section) -> Iterator[RestitutionClause]:
    """The sentences of a section that say restitution must or may be ordered."""
    found = tuple(passages(side, section, REMEDY))
    if not is_concerned(section, found):
        return
    titled = "restitution" in section.catchline.lower()
    for passage in found:
        operative = _operative(passage.own)
        if operative is None and titled and not says(passage.own, Word.RESTITUTION):
            operative = _by_title(passage.own)
        if operative is None:
            continue
        item, modality = operative
        words = passage.own
        cited = [i for i in words if i.fragment.kind in CITED]
        yield RestitutionClause(
            section.citation,
            passage.clause,
            modality,
            item,
            tuple(_conditions(words)),
            tuple(i for i in cited if _relation(i) in IMPORTING),
            tuple(i for i in cited if _relation(i) == "notwithstanding"),
            _whatever(words, item),
            passage.words,
        )


def is_concerned(section: Section, found: tuple[Passage, ...]) -> bool:
    """Whether a section speaks of restitution for crimes of the trade, or for any crime."""
    return chapter_of(section.citation) == GENERAL or concerns(section, (i for p in found for i in p.own))


def means_conditions(side: Side, section: Section) -> Iterator[MeansCondition]:
    """The sentences of a section that make the offender's means count, or say that they do not."""
    found = tuple(passages(side, section, REMEDY))
    if not any(says(passage.own, Word.RESTITUTION) for passage in found) or not is_concerned(section, found):
        return
    for passage in found:
        if not says(passage.own, Word.MEANS) or _of_a_fine(passage):
            continue
        yield MeansCondition(section.citation, passage.clause, _effect(passage.own), passage.own)


def _relation(item: Evidence) -> str:
    return item.fragment.value.split("|")[0]


def _operative(sentence: Sentence) -> tuple[Evidence, Modality] | None:
    """The word restitution and how strongly it is given; None where the sentence orders none."""
    for item in said(sentence, Word.RESTITUTION):
        modal = before(sentence, item, Word.SHALL, Word.MAY)
        if modal is not None:
            between = [i for i in sentence if modal.fragment.start < i.fragment.start < item.fragment.start]
            if says(between, Word.NOT, Word.UNLESS) and not _double(between):
                continue
            verbs = says(between, Word.ORDER, Word.PAY, Word.LIABLE, Word.INCLUDES) or item.fragment.value.startswith(
                _VERBAL
            )
            if verbs and not (modal.fragment.kind == Word.MAY and _only_how(sentence, item)):
                return item, Modality.MAY if modal.fragment.kind == Word.MAY else Modality.SHALL
        if before(sentence, item, Word.LIABLE) is not None or before(sentence, item, Word.ENTITLED) is not None:
            return item, Modality.SUBJECT
        modal = behind(sentence, item, Word.SHALL, Word.MAY)
        if modal is not None and behind(sentence, modal, Word.ORDER, Word.PAY, Word.INCLUDES) is not None:
            between = [i for i in sentence if modal.fragment.start < i.fragment.start]
            if says(between[:1], Word.NOT) or (modal.fragment.kind == Word.MAY and _only_how(sentence, item)):
                continue
            if modal.fragment.kind == Word.MAY and not says(between[:2], Word.ORDER, Word.PAY, Word.INCLUDES):
                continue
            return item, Modality.MAY if modal.fragment.kind == Word.MAY else Modality.SHALL
    return None


def _by_title(sentence: Sentence) -> tuple[Evidence, Modality] | None:
    """ "May order that the defendant pay: the cost of treatment", in a section on restitution."""
    for item in said(sentence, Word.PAY):
        order = before(sentence, item, Word.ORDER)
        modal = before(sentence, order or item, Word.SHALL, Word.MAY)
        if modal is None or (order is None and modal.fragment.kind != Word.SHALL):
            continue
        between = [i for i in sentence if modal.fragment.start <= i.fragment.start < item.fragment.start]
        if says(between, Word.NOT, Word.FINE) or says(sentence, Word.FINE):
            continue
        return item, Modality.MAY if modal.fragment.kind == Word.MAY else Modality.SHALL
    return None


# restitution said by a verb of its own
_VERBAL = ("compensate", "make", "repay", "reimburse", "pay", "recompense", "indemnify")


def _double(between: list[Evidence]) -> bool:
    """ "may not decline to order": two negations are none."""
    return sum(item.fragment.kind == Word.NOT for item in between) > 1


def _only_how(sentence: Sentence, item: Evidence) -> bool:
    """ "may order restitution to be paid in installments": how, not whether."""
    return behind(sentence, item, Word.SCHEDULE) is not None


def _whatever(sentence: Sentence, item: Evidence) -> bool:
    """Whether the order stands in spite of the offender's means, or of any law to the contrary."""
    return says(sentence, Word.REGARDLESS) and (
        says(sentence, Word.MEANS) or before(sentence, item, Word.REGARDLESS) is not None
    )


def _conditions(sentence: Sentence) -> Iterator[Evidence]:
    """The means in a sentence that decide whether or how much is paid, not those that do not count or only say when."""
    for item in said(sentence, Word.MEANS):
        if before(sentence, item, Word.REGARDLESS) is not None or behind(sentence, item, Word.HARMLESS) is not None:
            continue
        if _denied(sentence, item):
            continue
        if says(sentence, Word.SCHEDULE) and not _how_much(sentence):
            continue
        if says(sentence, Word.UNLESS, Word.AMOUNT, Word.MAY, Word.SHALL):
            yield item


def _how_much(sentence: Sentence) -> bool:
    """Whether an amount is spoken of that is not that of each installment."""
    for item in said(sentence, Word.AMOUNT):
        schedule = behind(sentence, item, Word.SCHEDULE)
        part = schedule is not None and schedule.fragment.value.startswith(_PARTS)
        if schedule is None or not part or schedule.fragment.start - item.fragment.end > _NEAR:
            return True
    return False


_PARTS = ("installment", "instalment", "periodic", "monthly", "weekly")
_NEAR = len(" of each and the time of the ")


def _effect(sentence: Sentence) -> Effect:
    if any(True for _ in _conditions(sentence)):
        return Effect.WHETHER
    if not says(sentence, Word.SCHEDULE):
        return Effect.NEVER
    firm = any(i.fragment.kind is Kind.CITATION and _relation(i) == "notwithstanding" for i in sentence)
    only = any(i.fragment.value == "only" for i in said(sentence, Word.UNLESS, Word.EXCLUDES))
    return Effect.NEVER if firm or only or says(sentence, Word.NOT, Word.HARMLESS, Word.REGARDLESS) else Effect.WHEN


def _denied(sentence: Sentence, item: Evidence) -> bool:
    """ "shall not consider the resources", "no court shall reduce … because of": a negation that governs the means."""
    denial = before(sentence, item, Word.NOT, Word.HARMLESS)
    firm = before(sentence, item, Word.SHALL)
    if firm is not None and "not" in firm.fragment.value:
        return True  # "may not decline to order … because of"
    if denial is None:
        return False
    condition = before(sentence, item, Word.UNLESS)
    considers = condition is not None and condition.fragment.value.startswith(("consider", "take", "taking", "based"))
    return condition is None or considers or condition.fragment.start < denial.fragment.start
