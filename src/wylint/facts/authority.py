"""Authority of law enforcement to use the Internet in an investigation, and of which offenses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.passage import kinds_in, of_kind, passages
from wylint.facts.side import Side
from wylint.facts.subjects import ONLINE
from wylint.law.model import Clause, Section


class Kinds(StrEnum):
    """The phrases of ``grammar/online.lark``."""

    OFFICER = "online.officer"
    POWER = "online.power"
    ELECTRONIC = "online.electronic"
    INVESTIGATE = "online.investigate"
    TRADE = "online.trade"
    IMAGES = "online.images"
    BARRED = "online.barred"
    WIRETAP = "online.wiretap"
    TAUGHT = "online.taught"
    SCOPE = "online.scope"


@dataclass(frozen=True, slots=True)
class OnlineAuthority:
    """A sentence that lets law enforcement investigate by electronic means. ``trade``: it names trafficking or CSEC."""

    section: str
    clause: Clause
    evidence: tuple[Evidence, ...]
    at: Evidence
    trade: bool
    images: bool


def online_authorities(side: Side, section: Section) -> Iterator[OnlineAuthority]:
    """What a section authorizes."""
    found = list(passages(side, section, ONLINE))
    electronic = any(Kinds.ELECTRONIC in kinds_in(one.own) for one in found)
    for passage in found:
        own, said = kinds_in(passage.own), kinds_in(passage.words)
        if not {Kinds.POWER, Kinds.INVESTIGATE} <= kinds_in(passage.lead + passage.own) or Kinds.POWER not in own:
            continue
        if Kinds.OFFICER not in said or not electronic or said & {Kinds.WIRETAP, Kinds.TAUGHT}:
            continue
        if Kinds.ELECTRONIC not in said and not any("subpoena" in item.fragment.value for item in passage.own):
            continue
        cited = any(_crime(item) for item in of_kind(passage.words, Kind.CITATION))
        if not (cited or said & {Kinds.TRADE, Kinds.IMAGES} or (Kinds.SCOPE in said and section.citation[:2] == "6-")):
            continue
        power = of_kind(passage.own, Kinds.POWER)[0]
        barred = of_kind(passage.own, Kinds.BARRED)
        if barred and barred[0].fragment.start < power.fragment.start:
            continue
        yield OnlineAuthority(
            section.citation,
            passage.clause,
            passage.words,
            power,
            Kinds.TRADE in said,
            Kinds.IMAGES in said,
        )


def _crime(citation: Evidence) -> bool:
    """Whether an offense against a person or against children is cited: title 6, chapters 2 and 4."""
    return citation.fragment.value.split("|")[1].startswith(("6-2-", "6-4-"))
