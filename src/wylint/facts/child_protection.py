"""Child protection: who is responsible for a child's welfare, what abuse is, and which child is deemed what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.protection import (
    Passage,
    Said,
    as_worded,
    cites_trafficking,
    gap,
    on_subject,
    passages,
    stands_before,
)
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.law.citation import chapter_of, title_of
from wylint.law.model import Section


@dataclass(frozen=True, slots=True)
class Caregiver:
    """The definition of a person responsible for a child's welfare.

    ``custody``, ``control``: it covers whoever has a child in physical custody, or in control; ``anyone``: any person.
    ``overrides``: the provisions in spite of which it holds.
    """

    section: str
    custody: bool
    control: bool
    anyone: bool
    overrides: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a trafficked child is in the law of child protection: one to be supervised, or one abused or neglected.

    Read from a provision that deems it so, and from the definitions of abuse, neglect and such children; a definition
    of abuse that does not name trafficking says neither. ``defines``: it is such a definition.
    """

    section: str
    supervision: bool
    neglected: bool
    defines: bool
    evidence: tuple[Evidence, ...]


PROTECTIVE = "14-3"  # the chapter of the code that protects children


def caregivers(side: Side, section: Section) -> Iterator[Caregiver]:
    """The definitions of persons responsible for a child's welfare in a section."""
    protective = chapter_of(section.citation) == PROTECTIVE
    for passage in passages(side, section):
        overrides, own = _prefaced(passage.own)
        words = own + passage.below
        terms = ("responsible for", "caregiver", "caretaker") if protective else ("responsible for",)
        if not _defines(words, terms):
            continue
        held = [item.fragment.value for item in words if item.fragment.kind == Said.CUSTODY and not _legal(words, item)]
        yield Caregiver(
            section.citation,
            any("control" not in value or "custody" in value for value in held),
            any("custody" not in value or "control" in value for value in held),
            any(item.fragment.kind == Said.ANYONE for item in words),
            overrides,
            passage.own + passage.below,
        )


def _prefaced(own: Sentence) -> tuple[tuple[str, ...], Sentence]:
    """What a definition holds in spite of, and the definition behind it."""
    over: list[str] = []
    for item in own:
        if item.fragment.kind != Kind.CITATION:
            break
        relation, first, _ = item.fragment.value.split("|")
        if relation == "notwithstanding":
            over.append(first)
    return tuple(over), own[len(over) :]


def _defines(words: Sentence, marks: tuple[str, ...]) -> bool:
    """Whether a sentence defines a term with one of these words in it."""
    head = words[0] if words and words[0].fragment.kind == Said.DEFINED else None
    if head is None or not any(mark in head.fragment.value for mark in marks):
        return False
    return any(item.fragment.kind == Said.MEANS and 0 <= gap(head, item) <= 60 for item in words)


def _legal(words: Sentence, item: Evidence) -> bool:
    """ "lawful custody", "legal or lawful physical custody": custody by right only."""
    physical = item.fragment.value.startswith(("physical", "actual", "having the physical", "de facto"))
    return stands_before(words, frozenset({Said.LEGAL}), item, 1 if physical else 12)


def standings(side: Side, section: Section) -> Iterator[Standing]:
    """What a section makes of a trafficked child."""
    children = title_of(section.citation) == "14"
    subject = on_subject(side, section)
    for passage in passages(side, section):
        words = passage.own + passage.below
        if children and _defines(words, ("abus", "neglect", "dependent", "in need of", "maltreat")):
            yield _defined(section.citation, words)
        else:
            found = _deemed(section.citation, passage, subject=subject)
            if found is not None:
                yield found


SUBJECT = (Said.TRAFFICKED, Said.COMMERCIAL)
TELLING = (*SUBJECT, Said.SEXUAL_OFFENSE, Said.NEGATION, Said.VICTIM)


def _defined(section: str, words: Sentence) -> Standing:
    named = any(
        (item.fragment.kind in SUBJECT or cites_trafficking(item)) and not _denied(words, item) for item in words
    )
    supervision = "supervision" in words[0].fragment.value or "services" in words[0].fragment.value
    telling = tuple(item for item in words if item.fragment.kind in TELLING and named) or tuple(
        item for item in words if item.fragment.kind == Said.SEXUAL_OFFENSE
    )
    # a definition of abuse is the place where trafficking would be named: any change of it is asked about
    whole = (as_worded(words[0].clause),) if '"abuse"' in words[0].fragment.value else ()
    return Standing(section, named and supervision, named and not supervision, True, (words[0], *telling, *whole))


def _denied(words: Sentence, item: Evidence) -> bool:
    return stands_before(words, frozenset({Said.NEGATION, Said.EXCEPT}), item, 60)


def _deemed(section: str, passage: Passage, *, subject: bool) -> Standing | None:
    words = passage.lead + passage.own
    kinds = {item.fragment.kind for item in words}
    own = {item.fragment.kind for item in passage.own}
    about = kinds & {Said.TRAFFICKED, Said.COMMERCIAL} or any(cites_trafficking(item) for item in words)
    if not about and not (subject and Said.DEEM in kinds and kinds & {Said.VICTIM, Said.MINOR}):
        return None
    if not own & {Said.CHINS, Said.NEGLECTED}:
        return None
    supervision = neglected = False
    denied = False
    deeming = False
    for index, item in enumerate(words):
        if item.fragment.kind == Said.DEEM:
            before = words[index - 1] if index else None
            denied = before is not None and before.fragment.kind == Said.NEGATION and 0 <= gap(before, item) <= 8
            deeming = True
        elif (deeming and not denied) or (not deeming and item.fragment.value.startswith(("a ", "an "))):
            supervision = supervision or item.fragment.kind == Said.CHINS
            neglected = neglected or item.fragment.kind == Said.NEGLECTED
    if not (supervision or neglected or denied):
        return None
    return Standing(section, supervision, neglected, False, (*passage.own, as_worded(passage.clause)))
