"""Heads of loss: which losses restitution covers, and which it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.passage import Passage, passages
from wylint.facts.remedy import Word, before, said, says
from wylint.facts.restitution import GENERAL, is_concerned
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.facts.subjects import REMEDY
from wylint.law.citation import chapter_of
from wylint.law.model import Clause, Section


class Loss(StrEnum):
    """A head of loss, in words that a message can name."""

    ECONOMIC = "economic loss"
    FUTURE = "future loss"
    PAIN = "pain and suffering"
    SERVICES = "the value of the victim's services or the offender's gross income"


@dataclass(frozen=True, slots=True)
class LossRule:
    """A provision that says which losses restitution, or the damage it makes good, covers and which it leaves out.

    ``limited``: it covers these and no others ("limited to").
    """

    section: str
    clause: Clause
    covers: frozenset[Loss]
    leaves_out: frozenset[Loss]
    defines: bool
    limited: bool
    evidence: Sentence


def losses(side: Side, section: Section) -> Iterator[LossRule]:
    """The provisions of a section on the heads of loss; a definition is read with all sentences of its provision."""
    found = tuple(passages(side, section, REMEDY))
    if not any(says(passage.own, Word.RESTITUTION, Word.HEAD) for passage in found) or not is_concerned(section, found):
        return
    defined: dict[int, list[Passage]] = {}
    for passage in found:
        if any(_defines(item) for item in said(passage.own, Word.HEAD)) or id(passage.clause) in defined:
            defined.setdefault(id(passage.clause), []).append(passage)
        elif (says(passage.own, Word.RESTITUTION) and not says(passage.lead, Word.RESTITUTION)) or _shuts(passage):
            yield from _loss(section, [passage], defines=False)
    for held in defined.values():
        yield from _loss(section, held, defines=True)


def _shuts(passage: Passage) -> bool:
    """ "an order under this section shall be confined to bills": a sentence that shuts losses out, of the order."""
    general = chapter_of(passage.clause.address) == GENERAL
    return not general and not passage.lead and says(passage.own, Word.EXCLUDES)


def _defines(item: Evidence) -> bool:
    return item.fragment.value.startswith(('"pecuniary', '"restitution', '"loss', '"full', "\"victim's", '"economic'))


def _loss(section: Section, held: list[Passage], *, defines: bool) -> Iterator[LossRule]:
    words = tuple(item for passage in held for item in passage.down)
    out = _left_out(words)
    covers = _heads(tuple(i for i in words if i not in out))
    if defines:
        covers |= {Loss.ECONOMIC}
    leaves = _heads(out)
    if defines and Loss.FUTURE not in covers and _only_spent(words, out):
        leaves |= {Loss.FUTURE}
    if covers or leaves:
        limited = any(_limits(item) for item in said(words, Word.EXCLUDES))
        yield LossRule(section.citation, held[0].clause, covers, leaves, defines, limited, words)


def _only_spent(words: Sentence, out: Sentence) -> bool:
    """Whether a definition is of what the victim has paid already, not of all damages."""
    spent = [i for i in said(words, Word.SPENT, Word.PECUNIARY) if i not in out]
    paid = any(i.fragment.kind == Word.SPENT or "pocket" in i.fragment.value for i in spent)
    return paid and not any(i not in out for i in said(words, Word.FULL, Word.DAMAGES))


def _heads(words: Sentence) -> frozenset[Loss]:
    kinds = {item.fragment.kind for item in words}
    found: set[Loss] = set()
    if kinds & {Word.PECUNIARY, Word.CARE, Word.SPENT}:
        found.add(Loss.ECONOMIC)
    if Word.FUTURE in kinds:
        found.add(Loss.FUTURE)
    if Word.PAIN in kinds:
        found.add(Loss.PAIN)
    if Word.WAGE in kinds:
        found.add(Loss.SERVICES)
    return frozenset(found)


def _left_out(words: Sentence) -> Sentence:
    """What stands behind "does not include" in its sentence; behind "limited to" all else is left out."""
    found: list[Evidence] = []
    for item in words:
        shut = before(words, item, Word.EXCLUDES)
        if shut is not None and shut.fragment.sentence == item.fragment.sentence and not _limits(shut):
            found.append(item)
    return tuple(found)


def _limits(item: Evidence) -> bool:
    value = item.fragment.value
    if "nothing" in value:
        return value.endswith(("else", "more", "further"))
    return any(word in value for word in ("limited", "no other")) or value.startswith(
        ("only", "alone", "is ", "are ", "shall be")
    )
