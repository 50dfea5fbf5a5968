"""Which punishment an offense carries when the victim is a child: its penalties, joined from wherever they stand.

A penalty may stand in another sentence, subsection or section than its offense, hold for some paragraphs only, for
victims of some ages only, or borrow another's measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wylint.facts.aim import covers, reaching, stems, where_of
from wylint.facts.evidence import Evidence
from wylint.facts.family import in_trafficking_article
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.measure import ENDLESS, LIFE, YEAR, Said
from wylint.facts.offense import Offense
from wylint.facts.penalty import Penalty
from wylint.facts.role import about_images, conducts
from wylint.facts.shelf import shelf
from wylint.facts.statement import SILENT
from wylint.law.citation import split_address

PETTY = 6  # months: the most for a misdemeanor that says nothing else (W.S. 6-10-103)
DEPTH = 2
AGES = (17, 15, 13, 11, 5)  # a child of each step that laws take


@dataclass(frozen=True, slots=True)
class Punishment:
    """What an offense carries where the victim is a child: the mildest penalty that can apply.

    ``all`` are the penalties that apply at one age or another, the mildest first. ``suspend``: what lets the court go
    below the least, empty where nothing does.
    """

    penalty: Penalty
    all: tuple[Penalty, ...]
    suspend: tuple[Penalty, ...] = ()

    @property
    def least(self) -> int:
        """The least imprisonment in months that the court must impose: 0 where a fine or suspension will do."""
        return 0 if self.suspend or self.penalty.optional else self.penalty.least

    @property
    def most(self) -> int:
        """The most imprisonment in months, ``LIFE`` where there is no end."""
        return self.penalty.most

    @property
    def unknown(self) -> bool:
        """Whether only a class is named, whose measure no law at hand gives."""
        return bool(self.penalty.letter) and not self.penalty.termed

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What the penalties say, each phrase once."""
        seen: dict[int, Evidence] = {}
        for penalty in (*self.all, *self.suspend):
            for item in penalty.evidence:
                seen.setdefault(id(item.fragment), item)
        return tuple(seen.values())

    @property
    def words(self) -> str:
        """How long, in words: "imprisonment for two to twenty years"."""
        return term_in_words(self.penalty)


def term_in_words(penalty: Penalty) -> str:
    """ "2 to 20 years", "up to 6 months", "life", "at least 15 years"."""
    least, most = penalty.least, penalty.most
    if penalty.letter and not most:
        return f"a {penalty.letter}"
    if least == LIFE:
        return "life"
    if most == LIFE:
        return f"{_long(least)} to life" if least else "up to life"
    if least == most:
        return _long(most)
    if least:
        same = least % YEAR == 0 and most % YEAR == 0
        return f"{least // YEAR if same else _long(least)} to {_long(most)}"
    return f"up to {_long(most)}"


def _long(months: int) -> str:
    count, unit = (months // YEAR, "year") if months % YEAR == 0 and months else (months, "month")
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def punishments(
    offense: Offense, limbs: Iterable[Limb], law: Law, *, age: int, acts: frozenset[str] = frozenset()
) -> tuple[tuple[Punishment, tuple[Limb, ...]], ...]:
    """What the limbs carry for child victims, each punishment once with the limbs that share it.

    ``age``: below which age the victim is, 0 where any. ``acts``: which of a limb's acts are asked for, where its
    penalties tell them apart. Nothing is said of a limb without a penalty that says how long.
    """
    held = shelf(law).for_section(offense.section)
    found: list[tuple[Punishment, list[Limb]]] = []
    for limb in limbs:
        own = _for_limb(offense, limb, law, held, age or ADULT_AGE, acts)
        if own is None:
            continue
        shared = next((limbs for other, limbs in found if other.all == own.all), None)
        if shared is None:
            found.append((own, [limb]))
        else:
            shared.append(limb)
    return tuple((own, tuple(limbs)) for own, limbs in found)


def graded(offense: Offense, limb: Limb, law: Law) -> bool:
    """Whether the penalties of a limb set every minor apart from adults: a step below eighteen, or one for adults."""
    where = where_of(offense, limb)
    steps = [
        _closed(penalty, law)
        for penalty in shelf(law).for_section(offense.section)
        if penalty.stepped and not penalty.prior and not penalty.apart
        if reaching(penalty, offense, where, law) is not None
    ]
    if any(step.low == ADULT_AGE for step in steps):
        return True
    return all(any(step.low <= years < step.high < ENDLESS for step in steps) for years in AGES)


def steps_beside(offense: Offense, limb: Limb, law: Law) -> tuple[Penalty, ...]:
    """The steps for young victims of an offense's section that are for others of its limbs, and leave this one out."""
    where = where_of(offense, limb)
    others = [where_of(offense, other) for other in offense.limbs]
    return tuple(
        penalty
        for penalty in shelf(law).own.get(offense.section, ())
        if penalty.stepped and not (penalty.prior or penalty.apart) and reaching(penalty, offense, where, law) is None
        if any(reaching(penalty, offense, other, law) is not None for other in others)
    )


def _for_limb(
    offense: Offense, limb: Limb, law: Law, held: Sequence[Penalty], age: int, acts: frozenset[str]
) -> Punishment | None:
    where, every = where_of(offense, limb), law.victim_age(limb, offense.section) > 0 or about_images(limb)
    meant = [found for penalty in held if (found := reaching(penalty, offense, where, law)) is not None]
    ranked = [
        (_closed(p, law), rank)
        for borrowed, rank in meant
        if not (borrowed.prior or borrowed.apart)
        for p in _measured(borrowed, law)
    ]
    ranked = [(p, rank) for p, rank in ranked if p.termed or p.letter] or [
        (replace(p, most=PETTY), rank) for p, rank in ranked if p.grade == "misdemeanor"
    ]
    chosen: list[Penalty] = []
    for years in AGES:
        if years >= age:
            continue
        there = [(p, rank) for p, rank in ranked if p.low <= years < p.high]
        there = _of_acts(_standing(there, law), acts)
        if not there:
            continue
        nearest = min((_width(p, every), rank) for p, rank in there)
        mildest = min(
            (p for p, rank in there if _width(p, every) == nearest[0] and (p.novice or rank == nearest[1])),
            key=_strength,
        )
        if mildest not in chosen:
            chosen.append(mildest)
    if not chosen:
        return None
    chosen.sort(key=_strength)
    named = [p for one in chosen for p in shelf(law).for_section(one.section) if p.suspend and _undoes(p, chosen, law)]
    loose = (p for p in (*(p for p, _ in meant), *named) if p.suspend and not p.prior and p.low < ADULT_AGE)
    suspend = {id(p): p for p in loose}
    return Punishment(chosen[0], tuple(chosen), tuple(suspend.values()))


def _undoes(suspension: Penalty, chosen: Sequence[Penalty], law: Law) -> bool:
    """Whether leave to suspend names the provision of a penalty: "the term required by subsection (b)"."""
    cited = (*suspension.reach, *suspension.despite)
    return any(covers(one, p.section, p.clause.address, law) for one in cited for p in chosen)


def _standing(found: list[tuple[Penalty, int]], law: Law) -> list[tuple[Penalty, int]]:
    """Penalties without those in spite of which another holds: "notwithstanding W.S. 6-2-702(b)"."""
    despite = [one for p, _ in found for one in p.despite if not p.suspend]
    if not despite:
        return found
    return [
        (p, rank) for p, rank in found if not any(covers(one, p.section, p.clause.address, law) for one in despite)
    ] or found


def _of_acts(found: list[tuple[Penalty, int]], acts: frozenset[str]) -> list[tuple[Penalty, int]]:
    """Of penalties that share a provision, those that name these acts; one that spares them is for others."""
    if not acts:
        return found
    found = [(p, rank) for p, rank in found if not stems(p.spared) & acts]
    return [(p, rank) for p, rank in found if stems(p.acts) & acts] or found


def _strength(penalty: Penalty) -> tuple[int, int]:
    return (penalty.most, 0 if penalty.optional else penalty.least)


def _width(penalty: Penalty, every: bool = False) -> int:
    """How many ages it is for; ``every``: all victims are minors, so that "of a child" in its subject is no step."""
    if every and penalty.minor and not any(item.fragment.kind in _STEPS for item in penalty.evidence):
        return ENDLESS
    return penalty.high - penalty.low


_STEPS = frozenset({Said.IF, Said.NONE, Said.HINGE, Said.CASE, Said.OTHERWISE, Said.AGE_UNIT, Said.UNDER})


def _closed(penalty: Penalty, law: Law) -> Penalty:
    """A step "if the victim is a minor" ends at the age at which the law ends minority there."""
    if not penalty.minor or penalty.high != ADULT_AGE:
        return penalty
    return replace(penalty, high=law.age_of_minor(penalty.minor, penalty.section))


def _measured(penalty: Penalty, law: Law, depth: int = 0) -> Iterator[Penalty]:
    """A penalty, or those whose measure it borrows, with its own conditions and its words before theirs."""
    if not penalty.like or penalty.termed or depth >= DEPTH:
        yield penalty
        return
    sources = [
        found
        for address in penalty.like
        for other in shelf(law).at(split_address(address[0])[0], split_address(address[1])[0])
        if not (other is penalty or other.prior or other.apart or other.suspend)
        if covers(address, other.section, other.clause.address, law)
        for found in _measured(other, law, depth + 1)
    ]
    for found in sources:
        low, high = max(penalty.low, found.low), min(penalty.high, found.high)
        nearer = (one for one in sources if _width(one) < _width(found) and one.low <= low and high <= one.high)
        if low < high and not any(nearer):
            minor, words = penalty.minor or found.minor, penalty.evidence + found.evidence
            yield replace(found, low=low, high=high, minor=minor, evidence=words)


def acts_done(limbs: Iterable[Limb]) -> tuple[Evidence, ...]:
    """What the actor does in these limbs, each phrase once; what the lead-in sets apart ("except as …") left out."""
    found: dict[Evidence, None] = {}
    for limb in limbs:
        for item in limb.words:
            kind = item.fragment.kind
            apart = kind is Kind.CITATION and item.fragment.value.startswith(
                ("except", "notwithstanding", "subject to")
            )
            if kind not in SILENT and kind is not Kind.NEGATION and not apart:
                found[item] = None
    return tuple(found)


def of_trade(section: str, law: Law) -> bool:
    """Whether a section is of the trafficking article, or makes an offense of sex for value or images of children."""
    if in_trafficking_article(section, law):
        return True
    return any(conducts(offense, law, adults=True) for offense in shelf(law).offenses.get(section, ()))
