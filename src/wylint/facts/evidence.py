"""Where a fact comes from: one fragment and the provision it stands in."""

from __future__ import annotations

from typing import NamedTuple

from wylint.facts.fragment import Fragment
from wylint.law.model import Clause


class Evidence(NamedTuple):
    """A fragment that a fact rests on, in its provision on one side of the bill."""

    clause: Clause
    fragment: Fragment

    @property
    def address(self) -> str:
        """Where the provision stands on this side."""
        return self.clause.address

    @property
    def printed(self) -> bool:
        """Whether the bill prints the provision, so that a finding can point at its words."""
        return self.clause.origin is not None


def wording(clause: Clause) -> Evidence:
    """The own words of a provision as one piece of evidence: whatever is changed in them changes it."""
    return Evidence(clause, Fragment("wording", clause.digest))
