"""One section of the code while a bill is applied: what it was, and the drafts of both its sides."""

from __future__ import annotations

from wylint.law.citation import INTRO
from wylint.law.draft import Draft
from wylint.law.model import Clause, Section


class Target:
    """A section that the bill names. ``law`` is the section at hand, None where the law at hand has none.

    ``citation`` is its number after the bill. ``created``, ``printed`` and ``gone`` say what the bill does with it.
    """

    __slots__ = ("after", "before", "catchline", "catchline_origin", "citation", "created", "gone", "law", "printed")

    def __init__(self, citation: str, law: Section | None, *, created: bool = False) -> None:
        root = law.root if law else Clause("", citation, "")
        self.law = law
        self.citation = citation
        self.before = Draft(root, was="")
        self.after = Draft(root, was="", twin=self.before)
        self.catchline = law.catchline if law else ""
        self.catchline_origin: tuple[int, int] | None = None
        self.created = created
        self.printed = False
        self.gone = False

    @property
    def whole(self) -> bool:
        """Whether the law at hand has all of the section."""
        return self.law is not None and self.law.complete

    def find(self, labels: tuple[str, ...], *, now: bool = False) -> Draft | None:
        """A provision by the labels it had in the law before the bill, or has ``now``; (intro) is the provision."""
        draft: Draft | None = self.after
        for label in labels:
            if draft is None or label == INTRO:
                break
            draft = draft.now(label) if now else draft.once(label)
        return draft

    def section_after(self) -> Section | None:
        """The section after the bill, None where it is gone, the very section at hand if nothing changed."""
        if self.gone or (self.law is None and not self.printed):
            return None
        root = self.after.build(self.citation)
        law = self.law
        if law is not None and root is law.root and not self.created:
            same = self.catchline == law.catchline and self.catchline_origin == law.catchline_origin
            if same and self.citation == law.citation:
                return law
        complete = self.created or self.whole
        return Section(self.citation, self.catchline, root, complete, self.created, self.catchline_origin)

    def section_before(self, citation: str) -> Section | None:
        """The section before the bill, as far as the law at hand or the bill itself shows it."""
        root = self.before.build(citation)
        if self.law is not None:
            if root is self.law.root:
                return self.law
            return Section(citation, self.law.catchline, root, self.law.complete)
        if self.created or not self.printed:
            return None
        return Section(citation, self.catchline, root, False, False, self.catchline_origin)
