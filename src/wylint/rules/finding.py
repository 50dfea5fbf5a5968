"""What a rule reports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is; ``error`` and ``warning`` fail a run by default."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Status(StrEnum):
    """What the bill has to do with it: it brings the gap, weakens a protection, or leaves a gap of the law as it is."""

    NEW = "new"
    REOPENED = "reopened"
    REMAINING = "remaining"


@dataclass(frozen=True, slots=True)
class Related:
    """A provision a finding rests on; ``start``, ``end`` in the clean text, -1 where the bill does not print it."""

    address: str
    note: str
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule of drafting says of words of a bill: a finding of that rule, always new.

    ``start``, ``end`` are those words in the clean text, ``address`` is where they stand ("" for what the bill section
    says). ``message`` and ``help`` are a finding's. ``severity`` is the rule's own where it is None.
    """

    message: str
    start: int
    end: int
    address: str = ""
    help: str = ""
    related: tuple[Related, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. ``start``, ``end`` are the words in the clean text of the bill (-1 where it prints none of
    them: a gap that remains); ``address`` is where they stand.

    ``message`` is one sentence a legislator understands, without a full stop at its end; ``help`` says what to write.
    """

    code: str
    name: str
    severity: Severity
    status: Status
    message: str
    address: str
    start: int
    end: int
    help: str = ""
    related: tuple[Related, ...] = ()
