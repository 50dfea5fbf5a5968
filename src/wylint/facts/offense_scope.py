"""How far a list of offenses reaches the trade in children: trafficking, and sexual exploitation beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Fragment
from wylint.facts.item import Reach, united
from wylint.facts.lifted import taken_by
from wylint.facts.offense_list import ListKind, OffenseList, applied, lifted
from wylint.facts.reach import reach_of_lists
from wylint.facts.role import Role
from wylint.facts.trade import ANY, Target, images, trade

if TYPE_CHECKING:
    from wylint.facts.law import Law


@dataclass(frozen=True, slots=True)
class OffenseScope:
    """The lists of one kind, what they reach together, and which offenses they should and do not.

    ``trafficking`` are the traffickers' offenses against minors, ``buying`` the buyers', ``exploitation`` the others
    of the trade: promoting prostitution, images.
    """

    lists: tuple[OffenseList, ...]
    standing: tuple[OffenseList, ...]  # those that the bill does not create; all where it creates them anew
    listed: Reach  # by the standing lists
    whole: Reach  # by all lists
    reach: Reach
    trafficking: tuple[Target, ...]
    buying: tuple[Target, ...]
    exploitation: tuple[Target, ...]

    @property
    def worded(self) -> tuple[Evidence, ...]:
        """All that the lists say, one that the bill creates included, and each item by its words: a change of any is a
        change of the list.
        """
        items = (below for held in self.lists for below in held.clause.walk() if below is not held.clause)
        said = {id(item.fragment): item for item in self.whole.evidence}
        return (*said.values(), *(Evidence(item, Fragment("reach.words", item.digest)) for item in items))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All that the lists say and those they cite, each fragment once."""
        return tuple({id(item.fragment): item for item in self.listed.evidence}.values())

    def missing(self, targets: Sequence[Target]) -> tuple[Target, ...]:
        """Those of these offenses that the lists do not reach without a condition."""
        return tuple(target for target in targets if not target.reached(self.reach))

    def conditional(self, targets: Sequence[Target]) -> bool:
        """Whether the lists reach any of these, if only under a condition."""
        return any(target.reached(self.reach, ANY) for target in targets)


def scope_of(law: Law, *kinds: ListKind) -> OffenseScope:
    """The lists of these kinds in a law; ``lists`` is empty where there are none; no new offense is asked for."""
    held = law.facts(OffenseList)
    lists = tuple(one for one in held if one.kind in kinds)
    lifts = lifted(held, lists)
    reach = united(
        [reach_of_lists([*lists, *applied(held, lists)], law), *(taken_by(one, lists, law) for one in lifts)]
    )
    taken = [Reach(evidence=one.evidence) for one in lifts]
    stood = tuple(one for one in lists if (found := law.side.code.get(one.section)) is None or not found.created)
    return OffenseScope(
        lists,
        stood or lists,
        united([reach_of_lists(stood or lists, law), *taken]),
        united([reach_of_lists(lists, law), *taken]),
        reach,
        _standing(trade(law, Role.TRAFFICKER)),
        _standing(trade(law, Role.BUYER)),
        _standing((*trade(law, Role.PROMOTER), *images(law))),
    )


def _standing(found: tuple[Target, ...]) -> tuple[Target, ...]:
    return tuple(target for target in found if not target.created) or found
