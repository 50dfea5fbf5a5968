"""Consent to interception and recording: whether one party's is enough, also for law enforcement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.passage import kinds_in, of_kind, passages
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.facts.subjects import RECORDING
from wylint.law.model import Clause, Section


class Kinds(StrEnum):
    """The phrases of ``grammar/recording.lark``."""

    INTERCEPT = "recording.intercept"
    PARTY = "recording.party"
    ONE = "recording.one"
    ALL = "recording.all_parties"
    CONSENT = "recording.consent"
    OFFICER = "recording.officer"
    PRIVATE = "recording.private"
    TAKEN = "recording.taken"
    BAN = "recording.ban"


EXCEPTIONS = "7-3-702(b)"
BANS = "7-3-702(a)"


@dataclass(frozen=True, slots=True)
class ConsentRule:
    """A sentence on whose consent allows a recording.

    ``party``: whoever takes part may record; ``one``: the consent of one party is enough; ``everyone``: that of all is
    needed. ``without_officers``: it does not hold for law enforcement. ``cites`` are the provisions it speaks of.
    """

    section: str
    clause: Clause
    evidence: tuple[Evidence, ...]
    party: bool
    one: bool
    everyone: bool
    without_officers: bool
    cites: tuple[str, ...]


def consent_rules(side: Side, section: Section) -> Iterator[ConsentRule]:
    """What a section says of consent to interception and recording."""
    about = any(word in section.catchline.lower() for word in ("intercept", "record", "communication"))
    open_to_all: Clause | None = None  # where one party's consent has been made enough
    for passage in passages(side, section, RECORDING):
        own, said = kinds_in(passage.own), kinds_in(passage.words)
        cites = tuple(_cited(item, section) for item in of_kind(passage.own, Kind.CITATION))
        limits = Kinds.PRIVATE in own or (Kinds.OFFICER in own and Kinds.TAKEN in own)
        if any(
            item.fragment.value.startswith("except as provided in|") for item in of_kind(passage.own, Kind.CITATION)
        ):
            limits = False  # the exception stands
        if limits and _opens(passage.own, cites):
            limits = False  # what does not apply is the prohibition
        everyone = Kinds.ALL in own and Kinds.CONSENT in own
        party = Kinds.PARTY in own and not everyone
        one = Kinds.ONE in own and Kinds.CONSENT in own and not everyone
        if not (party or one or everyone):
            # a limit speaks of the exception by its number, or forbids officers to intercept
            speaks = any(map(_excepted, cites)) or passage.clause is open_to_all or _forbids(passage.own)
            if not (limits and Kinds.TAKEN in own and speaks):
                continue
        elif not (Kinds.INTERCEPT in said or (about and everyone) or _of_the_ban(passage.words)):
            continue
        elif party or one:
            open_to_all = passage.clause
        yield ConsentRule(section.citation, passage.clause, passage.words, party, one, everyone, limits, cites)


def _excepted(address: str) -> bool:
    """Whether it is one of the exceptions of the law on interception (W.S. 7-3-702(b)), or all of that section."""
    return any(address == held for held in ("7-3-702", EXCEPTIONS)) or address.startswith(f"{EXCEPTIONS}(iv)")


def _opens(words: Sentence, cites: tuple[str, ...]) -> bool:
    """ "The prohibitions of W.S. 7-3-702(a) do not apply to an officer who": the ban is lifted, not the exception."""
    lifted = next((item for item in words if item.fragment.kind == Kinds.TAKEN), None)
    if lifted is None or any(map(_excepted, cites)):
        return False
    banned = any(
        item.fragment.kind == Kinds.BAN and item.fragment.start < lifted.fragment.start for item in words
    ) or any(address.startswith(BANS) for address in cites)
    return banned and " not" in lifted.fragment.value


def _of_the_ban(words: Sentence) -> bool:
    """Whether a sentence cites the prohibition itself: what it lets happen is an interception."""
    return any(item.fragment.value.split("|")[1].startswith(BANS) for item in of_kind(words, Kind.CITATION))


def _forbids(words: Sentence) -> bool:
    """ "no peace officer shall intercept": the prohibition and the act side by side."""
    kinds = [item.fragment.kind for item in words if item.fragment.kind != Kinds.OFFICER]
    return any(kinds[at : at + 2] == [Kinds.TAKEN, Kinds.INTERCEPT] for at in range(len(kinds)))


def _cited(citation: Evidence, section: Section) -> str:
    address = citation.fragment.value.split("|")[1]
    return section.citation + address if address.startswith("(") else address
