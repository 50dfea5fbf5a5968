"""What besides its offenses a gang needs before the law on gangs reaches it: members, a name or sign, a repetition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wylint.facts.evidence import Evidence
from wylint.facts.offense_list import OffenseList
from wylint.facts.subjects import REACH

if TYPE_CHECKING:
    from wylint.facts.law import Law

_OF_A_GANG = frozenset({"reach.many", "reach.sign"})


def structural_limits(held: OffenseList, law: Law) -> tuple[Evidence, ...]:
    """The words that limit a list of gang crimes to gangs of some size, with a name or sign, or to several crimes.

    A list for racketeering has none: that two persons act together, or one twice, is what racketeering is.
    """
    if not any("gang" in item.fragment.value for item in held.evidence if item.fragment.kind == "reach.pattern"):
        return ()
    section = law.side.code.get(held.section)
    if section is None:
        return ()
    said = [Evidence(clause, item) for clause in section.root.walk() for item in law.side.said(clause, REACH)]
    repeated = [item for item in held.evidence if item.fragment.kind == "reach.repeated"]
    return (*(item for item in said if item.fragment.kind in _OF_A_GANG), *repeated)
