"""What stays the same of a finding while the bill around it changes: its rule, its provision, its words.

A fingerprint holds no line number, so that a page put before it does not wake it, and no number of a bill section. What
moved or was renumbered is known by its rule and words alone (:func:`unknown`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

from wylint.rules.finding import Finding
from wylint.text.source import Source


class Fingerprint(NamedTuple):
    """``rule`` is the code, ``at`` the address of the provision, ``words`` sixteen hex digits for the words meant."""

    rule: str
    at: str
    words: str

    @property
    def digits(self) -> str:
        """All of it in sixteen hex digits."""
        return _digits("\0".join(self))


def fingerprint(finding: Finding, source: Source) -> Fingerprint:
    """The fingerprint of a finding on a bill; where the bill prints none of its words, those of its message."""
    if finding.start >= 0:
        words = " ".join(source.text[finding.start : finding.end].split()).casefold()
    else:
        words = finding.message
    return Fingerprint(finding.code, structural(finding.address), _digits(words))


def _digits(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def structural(address: str) -> str:
    """An address without the number of its bill section, where it names a provision of the code behind it."""
    section, comma, provision = address.partition(", ")
    return provision if comma and section.startswith("section ") else address


def numbered(findings: Iterable[Finding], source: Source) -> Iterator[str]:
    """For each finding of a bill digits that no other of them has: ``7c9e…``, for the next of its like ``7c9e…-2``."""
    seen: Counter[str] = Counter()
    for finding in findings:
        digits = fingerprint(finding, source).digits
        seen[digits] += 1
        yield digits if seen[digits] == 1 else f"{digits}-{seen[digits]}"


def unknown(found: Iterable[Fingerprint], known: Counter[Fingerprint]) -> tuple[list[bool], Counter[Fingerprint]]:
    """Which of these fingerprints ``known`` does not hold, one by one, and what of ``known`` was not met.

    Each is met as often as it is known. What is not known at its provision may have moved: it is looked for by its rule
    and words among what is left.
    """
    prints = list(found)
    left = Counter(known)
    new = [True] * len(prints)
    for index, one in enumerate(prints):
        if left[one] > 0:
            left[one] -= 1
            new[index] = False
    moved: dict[tuple[str, str], list[Fingerprint]] = {}
    for one in (+left).elements():
        moved.setdefault((one.rule, one.words), []).append(one)
    for index, one in enumerate(prints):
        if new[index] and (others := moved.get((one.rule, one.words))):
            left[others.pop(0)] -= 1
            new[index] = False
    return new, +left
