"""What one reference to the law is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Law(StrEnum):
    """What law a reference belongs to."""

    STATUTES = "W.S."
    THIS_ACT = "this act"
    SESSION_LAW = "session law"
    CONSTITUTION = "Wyoming Constitution"
    FEDERAL_CONSTITUTION = "United States Constitution"
    USC = "U.S.C."
    CFR = "C.F.R."
    RULE = "rule"


class Relation(StrEnum):
    """What a reference is for, by the words before it."""

    IN_VIOLATION_OF = "in violation of"
    AS_DEFINED_IN = "as defined in"
    EXCEPT_AS_PROVIDED_IN = "except as provided in"
    AS_PROVIDED_IN = "as provided in"
    UNDER = "under"
    AS_DETERMINED_UNDER = "as determined under"
    NOTWITHSTANDING = "notwithstanding"
    SUBJECT_TO = "subject to"


@dataclass(frozen=True, slots=True)
class Citation:
    """One reference, ``text[start:end]``.

    ``section`` is ``6-2-702``, or the section of another law (``2020 ch. 80, section 329``, ``article 1, section 6``,
    ``18 U.S.C. 1591``, ``rule 11``); "" where only a scope is named. ``path`` are its labels with what the list leaves
    out filled in; ``intro``: only the introductory words. ``scope`` is what the reference is relative to: "this
    section", "title 6, chapter 2, article 7". ``level`` is the drafter's word for it ("paragraph"), or "". ``through``
    is the last of a range, ``6-2-707`` or ``(d)``, else "". ``relation`` is None where no such words stand before it.
    """

    law: Law
    section: str
    path: tuple[str, ...]
    start: int
    end: int
    intro: bool = False
    scope: str = ""
    level: str = ""
    through: str = ""
    relation: Relation | None = None

    @property
    def labels(self) -> str:
        """The labels in parentheses: ``(a)(ii)``."""
        return "".join(f"({label})" for label in self.path) + ("(intro)" if self.intro else "")

    @property
    def address(self) -> str:
        """Where the reference points, for people: ``6-2-702(a)(ii)``, ``(a)(ii) of this section``, ``this article``."""
        if self.section:
            return self.section + self.labels
        return f"{self.labels} of {self.scope}" if self.labels else self.scope or self.law.value
