"""The one decision on findings that were judged and weighed: which are shown, and which are accepted, and why.

In this order: what a comment or a configuration accepts with a reason; what a baseline knows; what the bill brought
before the change that is looked at. What one of them takes, the next is not asked about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from wylint.rules.covers import covers
from wylint.rules.finding import Finding, Status

if TYPE_CHECKING:
    from wylint.rules.fingerprint import Fingerprint
    from wylint.text.source import Source


class Acceptance(NamedTuple):
    """Findings of ``rule`` (the beginning of their codes) that someone accepts, for a reason.

    They stand at the address ``at`` or below it ("": anywhere), and, where ``start`` is no -1, begin inside a stretch
    of the clean text. ``kind`` is ``inSource`` for a comment in the bill, else ``external``.
    """

    rule: str
    reason: str
    at: str = ""
    start: int = -1
    end: int = -1
    kind: str = "external"

    def accepts(self, finding: Finding) -> bool:
        """Whether it is about this finding."""
        if not finding.code.startswith(self.rule):
            return False
        if self.start >= 0 and not self.start <= finding.start < self.end:
            return False
        return covers(self.at, finding.address)


class Known(NamedTuple):
    """Findings that are known by their fingerprints, and what to say of one that is met."""

    prints: Counter[Fingerprint]
    reason: str


class Accepted(NamedTuple):
    """A finding that is not shown, why, and by whom it is accepted: ``inSource`` or ``external``."""

    finding: Finding
    reason: str
    kind: str


class Decision(NamedTuple):
    """What is shown and what is accepted, both in the order of the bill.

    ``used`` are the acceptances, by their number, that were about a finding; ``left`` is what of the baseline was met
    by none.
    """

    findings: tuple[Finding, ...]
    accepted: tuple[Accepted, ...]
    used: frozenset[int]
    left: Counter[Fingerprint]


def decide(
    findings: Sequence[Finding],
    source: Source,
    acceptances: Sequence[Acceptance] = (),
    *,
    baseline: Known | None = None,
    before: Known | None = None,
) -> Decision:
    """Decide on the findings of one bill. ``before``: those of the bill before the change that is looked at.

    A baseline knows nothing of the gaps that only remain: who asks for them is shown them.
    """
    taken: dict[int, Accepted] = {}
    used: set[int] = set()
    for index, finding in enumerate(findings):
        about = [number for number, one in enumerate(acceptances) if one.accepts(finding)]
        used.update(about)
        if about:
            first = acceptances[about[0]]
            taken[index] = Accepted(finding, first.reason, first.kind)
    left: Counter[Fingerprint] = Counter()
    for known in (baseline, before):
        if known is None:
            continue
        asked = [
            index
            for index, finding in enumerate(findings)
            if index not in taken and not (known is baseline and finding.status is Status.REMAINING)
        ]
        met, rest = _met([findings[index] for index in asked], source, known)
        taken.update((index, Accepted(findings[index], known.reason, "external")) for index in compress(asked, met))
        if known is baseline:
            left = rest
    shown = tuple(finding for index, finding in enumerate(findings) if index not in taken)
    return Decision(shown, tuple(taken[index] for index in sorted(taken)), frozenset(used), left)


def _met(findings: Sequence[Finding], source: Source, known: Known) -> tuple[list[bool], Counter[Fingerprint]]:
    """Which of these findings are known, one by one, and what of the known was not met."""
    from wylint.rules.fingerprint import fingerprint, unknown  # most runs know nothing: they need no digests

    new, left = unknown((fingerprint(finding, source) for finding in findings), known.prints)
    return [not one for one in new], left
