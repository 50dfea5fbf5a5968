"""Training of law enforcement on trafficking: who must give or take it, in the code or in a session law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.passage import Passage, kinds_in, of_kind, passages
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.facts.subjects import TRAINING
from wylint.law.model import Clause, Section


class Kinds(StrEnum):
    """The phrases of ``grammar/training.lark``."""

    TRAIN = "training.train"
    TRADE = "training.trade"
    OFFICERS = "training.officers"
    GATE = "training.gate"
    MUST = "training.must"
    MAY = "training.may"
    INTENT = "training.intent"
    FUNDS = "training.funds"
    TOLD = "training.told"
    OTHERS = "training.others"


@dataclass(frozen=True, slots=True)
class TrainingDuty:
    """A sentence on training law enforcement about trafficking.

    ``binding``: somebody must; ``funded``: only as far as there is money. ``section`` is the section of the code, or
    the session law.
    """

    section: str
    clause: Clause
    evidence: tuple[Evidence, ...]
    at: Evidence
    binding: bool
    funded: bool


def training_duties(side: Side, section: Section) -> Iterator[TrainingDuty]:
    """What a section says of training law enforcement about trafficking."""
    found = list(passages(side, section, TRAINING))
    taught = [item for one in found if Kinds.TRAIN in kinds_in(one.words) for item in of_kind(one.words, Kinds.TRADE)]
    subject = taught or ([found[0].own[0]] if found and "traffick" in section.catchline.lower() else [])
    if not subject:
        return
    for passage in found:
        said = kinds_in(passage.own)
        if Kinds.TRAIN not in said or not _officers(passage) or Kinds.TOLD in said:
            continue
        modal = _modal(passage.own) or _modal(passage.lead)
        if modal is None:
            continue
        gated = modal.fragment.kind == Kinds.GATE
        yield TrainingDuty(
            section.citation,
            passage.clause,
            tuple(dict.fromkeys((*passage.words, *_subject(passage, taught)))),
            modal,
            (gated or modal.fragment.kind == Kinds.MUST) and Kinds.INTENT not in said,
            Kinds.FUNDS in said,
        )


_CERTIFIED = ("officer", "recruit", "cadet")


def _officers(passage: Passage) -> bool:
    """Whether law enforcement is trained: it is named before anybody else who is, or a certification rests on it."""
    for item in passage.words:
        if item.fragment.kind == Kinds.OFFICERS:
            return True
        if item.fragment.kind == Kinds.OTHERS:
            return any(
                item.fragment.kind == Kinds.OFFICERS and item.fragment.start < other.fragment.start
                for item in passage.own
                for other in of_kind(passage.own, Kinds.TRAIN)
            )
        if item.fragment.kind == Kinds.GATE and any(who in item.fragment.value for who in _CERTIFIED):
            return True
    return False


def _modal(words: Sentence) -> Evidence | None:
    """What says "shall" or "may" of the training: the last such word before it, else the first behind it.

    "No officer shall be certified who has not completed training" binds, wherever the certificate is spoken of.
    """
    modals = of_kind(words, Kinds.MUST, Kinds.MAY)
    train = next((item for item in words if item.fragment.kind == Kinds.TRAIN), None)
    if train is None:
        return modals[-1] if modals else None
    before = [item for item in modals if item.fragment.start < train.fragment.start]
    gate = next(iter(of_kind(words, Kinds.GATE)), None)
    if gate is not None and not any(item.fragment.kind == Kinds.MAY for item in before):
        return gate
    return before[-1] if before else (modals[0] if modals else None)


def _subject(passage: Passage, taught: list[Evidence]) -> Sentence:
    """Where the sentence does not name trafficking, the words that do."""
    return () if Kinds.TRADE in kinds_in(passage.words) else tuple(taught[:1])
