"""Who must register as a sex offender: the list that makes the duty, the lists it cites, and the duty itself."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Fragment, Kind
from wylint.facts.item import WHOLE, Condition, Item, Reach, united
from wylint.facts.lifted import taken_away, taken_by
from wylint.facts.offense_list import ListKind, OffenseList, applied, exemptions, lifted
from wylint.facts.place import Place
from wylint.facts.reach import reach_of, reach_of_lists
from wylint.facts.subjects import REACH
from wylint.facts.trade import Target
from wylint.law.citation import article_of

if TYPE_CHECKING:
    from wylint.facts.law import Law


@dataclass(frozen=True, slots=True)
class Registration:
    """The duty to register: the offenses it reaches, and whether it binds by itself or only if a court so orders.

    ``lists`` make the duty; ``reach`` is also what other sections add or take away; ``tiers`` say how often to report.
    ``words`` are those that bind.
    """

    reach: Reach
    binding: bool
    lists: tuple[OffenseList, ...]
    tiers: tuple[OffenseList, ...]
    tiered: Reach
    words: tuple[Evidence, ...]

    def registers(self, addresses: Iterable[str], allowing: frozenset[Condition] = WHOLE) -> bool:
        """Whether everybody convicted under all these provisions must register."""
        return self.binding and all(self.reach.covers(address, allowing) for address in addresses)

    def naming(self, addresses: Iterable[str]) -> tuple[Evidence, ...]:
        """The items that reach any of these provisions."""
        wanted = tuple(addresses)
        return tuple(
            item.evidence
            for item in self.reach.items
            if any(item.place.holds(address) or item.place.within(address) for address in wanted)
        )

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All that the lists say, each fragment once."""
        found = (item for held in (*self.lists, *self.tiers) for item in held.evidence)
        return tuple({id(item.fragment): item for item in found}.values())


def registration(law: Law) -> Registration:
    """The duty to register as a sex offender in a law; of no list where there is none."""
    held = law.facts(OffenseList)
    tiers = tuple(one for one in held if one.kind is ListKind.TIER)
    makes = [one for one in held if one.kind is ListKind.OFFENDER] or list(tiers)
    home = {article_of(one.section) for one in (*makes, *tiers)}
    duties = [one for one in held if one.kind is ListKind.DUTY]
    # a duty that stands elsewhere reaches what it names: "a person convicted under this section shall register"
    apart = [one for one in duties if article_of(one.section) not in home and one.has("registers")]
    apart += applied(held, makes, tiers)
    apart += [one for one in held if one.kind is ListKind.APPLIED and one.has("duty") and one not in apart]
    within = [one for one in duties if article_of(one.section) in home]
    lifts = [one for one in held if one.kind is ListKind.LIFTED and one.has("duty")]
    lifts += [one for one in lifted(held, makes, tiers) if one not in lifts]
    exempt = [one for one in held if one.kind is ListKind.EXEMPT]
    return Registration(
        united(
            [
                reach_of_lists(makes, law),
                *(reach_of(_saying(one, "registers", "applied"), one.section, law, hops=0) for one in apart),
                Reach(tuple(item for one in apart for item in _own(one, law))),
                *(taken_away(_exempted(one, home, law), one.section, law) for one in exempt),
                *(taken_by(one, (*makes, *tiers, *within), law) for one in lifts),
            ]
        ),
        not any(_left_to_court(one) for one in within),
        tuple(makes),
        tiers,
        reach_of_lists(tiers, law),
        tuple(item for one in within for item in one.evidence if item.fragment.kind in _BINDING),
    )


def _own(held: OffenseList, law: Law) -> Iterator[Item]:
    """ "… is guilty of a felony and shall register as a sex offender": who offends against the section itself."""
    accused = {item.sentence for item in law.side.said(held.clause) if item.kind is Kind.ACCUSATION}
    for item in held.evidence:
        if item.clause is held.clause and item.fragment.kind == "reach.registers" and item.fragment.sentence in accused:
            yield Item(item, Place(first=held.section))


def _exempted(held: OffenseList, home: Container[str], law: Law) -> list[Evidence]:
    """What a provision on who need not register says of offenses, without the law of registration that it cites."""
    marks = {mark.sentence: mark for mark in exemptions(law.side.said(held.clause, REACH))}
    said = [item for item in held.evidence if item.clause is held.clause and item.fragment.sentence in marks]
    return [item for item in said if not _of_registration(item, marks[item.fragment.sentence], held, home)]


def _of_registration(item: Evidence, mark: Fragment, held: OffenseList, home: Container[str]) -> bool:
    """Whether a citation is of the law that does not hold; "an offense specified in W.S. 7-19-302(g)" is a list."""
    fragment = item.fragment
    if fragment.kind not in (Kind.CITATION, "reach.within"):
        return False
    relation, address, _ = fragment.value.split("|")
    if address.startswith(("this ", "(")):
        return article_of(held.section) in home
    if article_of(address) not in home:
        return False
    return relation == "None" or "(" not in address or fragment.start > mark.start


_BINDING = frozenset({"reach.registers", "reach.may_register", "reach.ordered"})


def _saying(held: OffenseList, *names: str) -> tuple[Evidence, ...]:
    """What in a provision says one of these things, without its other sentences."""
    return tuple(item for item in held.evidence if item.fragment.kind.removeprefix("reach.") in names)


def _left_to_court(duty: OffenseList) -> bool:
    """Whether a duty is none: "may be ordered to register", "shall register if the court so orders"."""
    own = [item for item in duty.evidence if item.clause is duty.clause]
    kinds = {item.fragment.kind for item in own}
    if "reach.may_register" in kinds and "reach.registers" not in kinds:
        return True
    said = {item.fragment.sentence for item in own if item.fragment.kind == "reach.registers"}
    ordered = {item.fragment.sentence for item in own if item.fragment.kind == "reach.ordered"}
    return bool(said & ordered)


def named(target: Target) -> str:
    """An offense as a message names it: "patronizing a victim of sexual servitude (6-2-707)"."""
    return f"{target.title} ({target.section})"
