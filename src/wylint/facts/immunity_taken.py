"""Whether a sentence takes an immunity back: it charges whom another frees, or says that nothing frees him."""

from __future__ import annotations

from itertools import pairwise

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.protection import ELSEWHERE, Said, gap, stands_before
from wylint.facts.statement import Sentence


def takes_back(words: Sentence, *, named: bool) -> bool:
    """ "Notwithstanding W.S. 6-2-708(a), a child may be adjudicated delinquent": charged, and nothing denies it."""
    if _leaves_open(words):
        return True
    charged = any(
        item.fragment.kind == Said.LIABLE and stands_before(words, frozenset({Said.MAY, Said.SHALL}), item, 24)
        for item in words
    )
    over = any(
        item.fragment.kind == Kind.CITATION and item.fragment.value.startswith("notwithstanding|") for item in words
    )
    about = any(is_commercial(item) or item.fragment.kind == Said.WIDE for item in words)
    return charged and (over or (named and about))


def _leaves_open(words: Sentence) -> bool:
    """ "Nothing in this section bars the prosecution of a victim", "relieves a victim of liability for a felony"."""
    if not any(item.fragment.kind == Said.PERMITS for item in words):
        return False
    whom = next((item for item in words if item.fragment.kind in WHOM), None)
    if whom is None or whom.fragment.value.startswith("trafficker"):
        return False
    return any(
        (one.fragment.kind in CHARGED and other.fragment.kind in WHOM and 0 <= gap(one, other) <= 24)
        or (one.fragment.kind in WHOM and other.fragment.kind in CHARGED and 0 <= gap(one, other) <= 30)
        for one, other in pairwise(words)
    )


WHOM = (Said.VICTIM, Said.MINOR, Said.TRAFFICKED)
CHARGED = (Said.LIABLE, Said.ADJUDICATION)


def is_commercial(item: Evidence) -> bool:
    """ "Any commercial sex act", or the offenses of prostitution by their sections."""
    if item.fragment.kind == Said.COMMERCIAL:
        return True
    return names_section(item) and "|6-4-10" in item.fragment.value


def names_section(item: Evidence) -> bool:
    """ "This section", or a citation that says what is meant."""
    if item.fragment.kind == Said.SCOPE:
        return True
    return item.fragment.kind == Kind.CITATION and item.fragment.value.split("|")[0] not in ELSEWHERE
