"""Lists of offenses: for registration, interception, gangs, shields, parental rights; and what "this act" is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Fragment, Kind
from wylint.facts.side import Side
from wylint.facts.statement import by_sentence
from wylint.facts.subjects import REACH
from wylint.law.model import Clause, Section


class ListKind(StrEnum):
    """What a list of offenses is for."""

    OFFENDER = "offender"  # convicted of these, a person must register as a sex offender
    AGAINST_MINORS = "against_minors"  # "criminal offense against a minor"
    TIER = "tier"  # how often an offender must report
    DUTY = "duty"  # a sentence elsewhere that says who shall register
    INTERCEPTION = "interception"  # an order to intercept communications may be given
    GANG = "gang"  # what makes a pattern of gang activity or racketeering
    SHIELD = "shield"  # the victim's sexual history is kept out of evidence
    TESTIMONY = "testimony"  # a child may testify on videotape
    PARENTAL = "parental"  # parental rights may be terminated
    NO_EFFORTS = "no_efforts"  # no reasonable efforts at reunification are required
    EXEMPT = "exempt"  # who need not register
    APPLIED = "applied"  # a sentence elsewhere that extends a list: "W.S. 6-2-312 applies under this article"
    LIFTED = "lifted"  # a sentence elsewhere that takes away from one: "this section does not apply under article 7"
    DEFINED = "defined"  # a defined kind of offenses: "violent felony"


# what another list may stand for: "an offense specified in W.S. 7-19-302(g)"
NESTED = frozenset({ListKind.OFFENDER, ListKind.AGAINST_MINORS, ListKind.TIER, ListKind.GANG, ListKind.DEFINED})

REGISTERS = frozenset({ListKind.OFFENDER, ListKind.TIER})


@dataclass(frozen=True, slots=True)
class OffenseList:
    """A list of offenses for a purpose: the provision that opens it, and what it and all below it say."""

    kind: ListKind
    section: str
    clause: Clause
    evidence: tuple[Evidence, ...]

    def has(self, *names: str) -> bool:
        """Whether it says something of these kinds (names of rules in ``grammar/reach.lark``)."""
        return any(item.fragment.kind.removeprefix("reach.") in names for item in self.evidence)


@dataclass(frozen=True, slots=True)
class ActMeaning:
    """What sections "this act" means: ``first`` through ``last``, as a section defines it."""

    section: str
    first: str
    last: str
    evidence: tuple[Evidence, ...]


_BY_MARK = {
    "reach.offender": ListKind.OFFENDER,
    "reach.against_minors": ListKind.AGAINST_MINORS,
    "reach.tier": ListKind.TIER,
    "reach.pattern": ListKind.GANG,
}
# kinds of fragments that name offenses
NAMES = frozenset(
    {
        "reach.trafficking", "reach.servitude", "reach.patronizing", "reach.soliciting", "reach.promoting",
        "reach.prostitution", "reach.exploitation", "reach.pornography", "reach.sexual_offense", "reach.misconduct",
    }
)  # fmt: skip
# the chapters and articles whose offenses are about sex, or in which trafficking stands
_SEXUAL = ("6-2-3", "6-2-7", "6-4-1", "6-4-3")


def offense_lists(side: Side, section: Section) -> Iterator[OffenseList]:
    """The lists of offenses in a section, in order; what stands inside a list is no list again."""
    inside: set[int] = set()
    tiers = any(item.kind == "reach.tier" for clause in section.root.walk() for item in side.said(clause, REACH))
    for clause in section.root.walk():
        if id(clause) in inside:
            continue
        kind = _kind(side, clause)
        if kind is None:
            continue
        below = tuple(Evidence(inner, item) for inner in clause.walk() for item in side.said(inner, REACH))
        if kind is ListKind.DUTY and not (tiers or _of_sex_offenders(below)):
            continue
        if kind in (ListKind.DEFINED, ListKind.EXEMPT, ListKind.LIFTED) and not _about_sex(below):
            continue
        if kind is ListKind.OFFENDER and not _lists(below):
            continue
        inside.update(id(inner) for inner in clause.walk())
        yield OffenseList(kind, section.citation, clause, below)


def _kind(side: Side, clause: Clause) -> ListKind | None:
    said = side.said(clause, REACH)
    kinds = {item.kind for item in said}
    for mark, kind in _BY_MARK.items():
        if mark in kinds:
            return kind
    offenses = any(_reaches(item) for item in said)
    if "reach.interception" in kinds and (offenses or (clause.children and "reach.following" in kinds)):
        return ListKind.INTERCEPTION
    if "reach.terminates" in kinds and (clause.children or offenses):
        return ListKind.PARENTAL
    if "reach.efforts" in kinds and clause.children and "reach.following" in kinds:
        return ListKind.NO_EFFORTS
    if "reach.shield" in kinds and "reach.evidence" in kinds and offenses:
        return ListKind.SHIELD
    if "reach.testimony" in kinds and offenses:
        return ListKind.TESTIMONY
    if any(True for _ in exemptions(said)):
        return ListKind.EXEMPT
    if any(True for _ in liftings(said)):
        return ListKind.LIFTED
    if _extends(said):
        return ListKind.APPLIED
    if kinds & {"reach.registers", "reach.may_register"}:
        return ListKind.DUTY
    return ListKind.DEFINED if "reach.defined_list" in kinds else None


def exemptions(said: Sequence[Fragment]) -> Iterator[Fragment]:
    """The words that say who need not register: "need not register", "no person … is required to register"."""
    for sentence in by_sentence(said):
        last = max((at for at, one in enumerate(sentence) if one.kind == "reach.registers"), default=-1)
        for index, item in enumerate(sentence):
            if item.kind == "reach.exempt" or (item.kind == "reach.nobody" and index <= last):
                yield item


def liftings(said: Sequence[Fragment]) -> Iterator[Fragment]:
    """The words of "this section does not apply to", with what does not apply before them and offenses behind them."""
    for sentence in by_sentence(said):
        first = next((at for at, one in enumerate(sentence) if one.kind in _SUBJECTS), len(sentence))
        last = max((at for at, one in enumerate(sentence) if _sexual(one) or one.kind == "reach.within"), default=-1)
        for index, item in enumerate(sentence):
            if item.kind == "reach.excluding" and " not " in f" {item.value} " and first < index <= last:
                yield item


_SUBJECTS = ("reach.within", "reach.duty", Kind.CITATION, "reach.interception")


def _extends(said: Sequence[Fragment]) -> bool:
    """ "W.S. 6-2-312 applies in a prosecution under this article", "… under this article is listed in W.S. 7-3-705"."""
    for sentence in by_sentence(said):
        applied = [at for at, one in enumerate(sentence) if one.kind == "reach.applied"]
        lists = [at for at, one in enumerate(sentence) if _lists_elsewhere(one)]
        offends = [at for at, one in enumerate(sentence) if _offends(one)]
        if lists and offends and any(lists[0] < at <= offends[-1] or offends[0] < at <= lists[-1] for at in applied):
            return True
    return False


def _lists_elsewhere(item: Fragment) -> bool:
    return item.kind == "reach.duty" or (item.kind is Kind.CITATION and not _sexual(item)) or _shields(item)


def _shields(item: Fragment) -> bool:
    return item.kind is Kind.CITATION and item.value.split("|")[1].startswith("6-2-3")


def _offends(item: Fragment) -> bool:
    return _sexual(item) or item.kind == "reach.within"


def _sexual(item: Fragment) -> bool:
    return item.kind in NAMES or (item.kind is Kind.CITATION and item.value.split("|")[1].startswith(_SEXUAL))


def _reaches(item: Fragment) -> bool:
    """Whether a fragment names offenses; "this section" alone does not."""
    if item.kind == "reach.within":
        return item.value.split("|")[1] != "this section"
    return item.kind in NAMES or item.kind in (Kind.CITATION, "reach.anything")


def _lists(words: tuple[Evidence, ...]) -> bool:
    """Whether a definition of "offender" names offenses, and not just those who must register by another law."""
    registered = {"reach.registrant", "reach.registers"}
    return _about_sex(words) and not any(item.fragment.kind in registered for item in words)


def _about_sex(words: tuple[Evidence, ...]) -> bool:
    return any(_sexual(item.fragment) for item in words)


def _of_sex_offenders(words: tuple[Evidence, ...]) -> bool:
    """Whether a duty to register is that of sex offenders: by name, or by the sections on their registration."""
    return any(
        item.fragment.kind == "reach.registrant"
        or "sex offender" in item.fragment.value
        or (item.fragment.kind is Kind.CITATION and item.fragment.value.split("|")[1].startswith("7-19-3"))
        for item in words
    )


def applied(held: Iterable[OffenseList], *lists: Iterable[OffenseList]) -> list[OffenseList]:
    """The provisions that extend one of these lists, by citing its section."""
    homes = {one.section for group in lists for one in group}
    return [one for one in held if one.kind is ListKind.APPLIED and not homes.isdisjoint(_cited(one))]


def lifted(held: Iterable[OffenseList], *lists: Iterable[OffenseList]) -> list[OffenseList]:
    """The provisions that take away from one of these lists: they stand in its section or cite it."""
    homes = {one.section for group in lists for one in group}
    return [
        one
        for one in held
        if one.kind is ListKind.LIFTED and (one.section in homes or not homes.isdisjoint(_cited(one)))
    ]


def _cited(held: OffenseList) -> Iterator[str]:
    for item in held.evidence:
        if item.fragment.kind is Kind.CITATION:
            yield item.fragment.value.split("|")[1].partition("(")[0]


def act_meanings(side: Side, section: Section) -> Iterator[ActMeaning]:
    """Where a section says what "this act" means, by a range of sections."""
    for clause in section.root.walk():
        said = side.said(clause, REACH)
        heads = [item for item in said if item.kind == "reach.this_act"]
        for head in heads:
            for item in said:
                if item.kind is Kind.CITATION and item.start > head.start and item.sentence == head.sentence:
                    _, first, last = item.value.split("|")
                    if last and first.startswith(("6-", "7-")):
                        yield ActMeaning(
                            section.citation, first, last, (Evidence(clause, head), Evidence(clause, item))
                        )
                    break
