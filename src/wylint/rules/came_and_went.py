"""Which findings on one version of a bill are those on another, and which came or went with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from wylint.rules.finding import Finding


class Turnover(NamedTuple):
    """The findings that came and went from one version to the next, in their order; ``stayed`` counts the others."""

    came: tuple[Finding, ...]
    went: tuple[Finding, ...]
    stayed: int


def turnover(old: Sequence[Finding], new: Sequence[Finding], moved: Mapping[str, str]) -> Turnover:
    """Compare the findings on two versions. ``moved`` gives the new address of each provision that was renumbered.

    Of one rule those are the same that say the same at one place, or stand at one place, or say the same.
    """
    came, went = list(new), list(old)

    def place(finding: Finding, *, before: bool) -> str:
        head, comma, address = finding.address.partition(", ")
        address = address if comma and head.startswith("section ") else finding.address
        return moved.get(address, address) if before else address

    keys: list[Callable[[Finding, bool], tuple[str, ...]]] = [
        lambda one, before: (one.code, one.message, place(one, before=before)),
        lambda one, before: (one.code, place(one, before=before)),
        lambda one, before: (one.code, one.message),
    ]
    for key in keys:
        waiting: dict[tuple[str, ...], list[Finding]] = {}
        for finding in went:
            waiting.setdefault(key(finding, True), []).append(finding)
        left: list[Finding] = []
        for finding in came:
            same = waiting.get(key(finding, False))
            if same:
                same.pop(0)
            else:
                left.append(finding)
        came = left
        ids = {id(finding) for row in waiting.values() for finding in row}
        went = [finding for finding in went if id(finding) in ids]
    return Turnover(tuple(came), tuple(went), len(new) - len(came))
