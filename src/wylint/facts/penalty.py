"""Penalties: which punishment a provision sets, for which offense, and for which victims and offenders.

One sentence can set several ("not more than ten years, unless the victim is a minor, in which case …"), and a list one
an item; each is a ``Penalty``. What of them holds for an offense is resolved in ``facts/punishment.py``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wylint.facts.branch import branches, conjunction, punishes, term, victims
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind as Fact
from wylint.facts.measure import CHARGES, ENDLESS, Is, Measure, Said, measured
from wylint.facts.offense import Offense, offenses
from wylint.facts.penalty_reach import Address, despite_of, like_of, reach_of
from wylint.facts.side import Side
from wylint.facts.statement import Sentence, has, sentences
from wylint.facts.subjects import PENALTY
from wylint.law.citation import order, split_address, title_of
from wylint.law.model import Clause, Section


@dataclass(frozen=True, slots=True)
class Penalty:
    """One punishment. ``least`` and ``most`` are months, ``LIFE`` where there is no end, 0 where nothing is said.

    ``offense`` is the address of the offense whose own sentence sets it, "" where a sentence of its own does.
    ``reach``: provisions whose violation it punishes; ``scope``: section, article, chapter, title it speaks of.
    ``low`` to ``high``: the ages of the victims it is for, ``high`` excluded; ``minor``: the word that says so.
    ``optional``: a fine alone is enough. ``joint``: imprisonment "and" a fine. ``either``: "or both".
    ``suspend``: the court may go below it. ``prior``: for a second conviction only, ``novice``: for a first only.
    ``apart``: for attempts, for young offenders, or in addition to another. ``like``: provisions whose punishment it
    borrows. ``acts``: what it calls the conduct; ``spared``: acts it leaves to another ("other than by
    manufacturing"). ``named``: names of offenses it is for. ``despite``: provisions in spite of which it holds.
    ``evidence``: what it says beside those.
    """

    section: str
    clause: Clause
    offense: str
    evidence: tuple[Evidence, ...]
    acts: tuple[Evidence, ...] = ()
    spared: tuple[Evidence, ...] = ()
    named: frozenset[str] = frozenset()
    grade: str = ""
    letter: str = ""
    least: int = 0
    most: int = 0
    fine: int = 0
    optional: bool = False
    joint: bool = False
    either: bool = False
    suspend: bool = False
    low: int = 0
    high: int = ENDLESS
    minor: str = ""
    prior: bool = False
    novice: bool = False
    apart: bool = False
    reach: tuple[Address, ...] = ()
    scope: frozenset[str] = frozenset()
    like: tuple[Address, ...] = ()
    despite: tuple[Address, ...] = ()

    @property
    def termed(self) -> bool:
        """Whether it says for how long."""
        return self.most > 0

    @property
    def stepped(self) -> bool:
        """Whether it is for victims of some ages only."""
        return self.low > 0 or self.high < ENDLESS

    @property
    def subjected(self) -> bool:
        """Whether it says what it is for."""
        return bool(self.offense or self.reach or self.named or self.acts or self.scope)

    @property
    def ambiguous(self) -> bool:
        """Whether its conjunction can be read two ways: "imprisonment and a fine, or both"."""
        return self.joint and self.either


def penalties(side: Side, section: Section) -> Iterator[Penalty]:
    """The penalties that a section sets, in order."""
    if not any(_charges([Evidence(c, f) for f in side.said(c, PENALTY)]) for c in section.root.walk()):
        return
    crimes = tuple(offenses(side, section))
    accused = {
        (id(limb.words[0].clause), limb.words[0].fragment.sentence): offense.clause.address
        for offense in crimes
        for limb in offense.limbs
        if limb.words
    }
    trade = section.created or any(map(_of_trade, crimes))
    for penalty in _all(side, section, accused):
        if trade or any(_of_trade_there(side, address) for address in penalty.reach):
            yield penalty


_TRADE = (Fact.COMMERCIAL, Fact.SEXUAL, Fact.LABOR, Fact.IMAGE, Fact.USE)


def _of_trade(offense: Offense) -> bool:
    """Whether an offense is about sex, forced labor or images: no other penalties are kept."""
    return any(has(limb.words, *_TRADE) for limb in offense.limbs)


def _of_trade_there(side: Side, address: Address) -> bool:
    """Whether a section cited, or one of a range, is about sex, forced labor or images."""
    first, last = (split_address(one)[0] for one in address)
    held = (
        [side.code.get(first)]
        if not last
        else [s for s in side.code.title(title_of(first)) if order(first) <= order(s.citation) <= order(last)]
    )
    return any(one is not None and side.says(one, *_TRADE) for one in held)


def _all(side: Side, section: Section, accused: Mapping[tuple[int, int], str]) -> Iterator[Penalty]:
    inside: set[int] = set()
    before: Penalty | None = None  # what the sentence before says: "If the victim is a minor, …" speaks of the same
    for clause in section.root.walk():
        if id(clause) in inside:
            continue
        found = tuple(sentences(clause, side.said(clause, PENALTY)))
        for index, sentence in enumerate(found):
            held: Penalty | None = None
            offense = accused.get((id(clause), sentence[0].fragment.sentence), "")
            below = index + 1 == len(found) and bool(clause.children)
            paths: Sequence[Sentence] = (sentence,)
            if below and _charges(sentence):
                listed = tuple(_paths(side, clause, sentence))
                if _lists_penalties(listed, len(sentence), conduct=bool(offense)):
                    paths = listed
                    inside.update(id(node) for child in clause.children for node in child.walk())
            for path in paths:
                if not _charges(path) and not (before is not None and before.clause is clause and _continues(path)):
                    continue
                for penalty in _read(section, clause, offense, path, len(sentence)):
                    if not (penalty.subjected or before is None or before.clause is not clause):
                        penalty = replace(penalty, offense=before.offense, reach=before.reach, named=before.named)
                    yield penalty
                    held = penalty if penalty.clause is clause else held
            before = held


_TELLS = frozenset({Said.PRISON, Said.LIFE, Said.GRADE, Said.CLASS, Said.MONEY, Said.UNIT, Said.LIKE})
_AGES = frozenset({Said.MINOR, Said.ADULT, Said.AGE_UNIT, Said.UNDER, Said.OVER, Said.PRIOR, Said.FIRST})


def _charges(sentence: Iterable[Evidence]) -> bool:
    return any(item.fragment.kind in CHARGES or _names_term(item) for item in sentence)


def _names_term(item: Evidence) -> bool:
    """ "the minimum term is", "a mandatory minimum of": a bound that says what it bounds."""
    if item.fragment.kind not in (Said.LEAST, Said.MOST):
        return False
    return any(word in item.fragment.value for word in ("term", "sentence", "mandatory"))


def _continues(sentence: Iterable[Evidence]) -> bool:
    """ "…; if the minor is under fourteen, for fifteen years": a step that goes on with the one before."""
    kinds = {item.fragment.kind for item in sentence}
    return bool(kinds & _AGES) and Said.UNIT in kinds and bool(kinds & {Said.LEAST, Said.MOST})


def _lists_penalties(paths: Iterable[Sentence], head: int, *, conduct: bool) -> bool:
    """Whether a list below a sentence says how much, or for whom; the list of an accusing sentence is of conduct."""
    below = [item.fragment.kind for path in paths for item in path[head:]]
    if any(kind in (Said.PRISON, Said.MONEY, Said.LIFE) for kind in below):
        return True
    return not conduct and any(kind in _TELLS or kind in _AGES for kind in below)


def _paths(side: Side, clause: Clause, head: Sentence) -> Iterator[Sentence]:
    """The sentence followed by each way through the list below it; items joined by "and" are one way."""
    todo: list[tuple[Clause, Sentence]] = [(clause, head)]
    while todo:
        above, words = todo.pop()
        if not above.children:
            yield words
            continue
        said = [side.said(child, PENALTY) for child in above.children]
        if any(held and held[-1].kind == Said.AND for held in said[:-1]):
            below = (
                Evidence(node, fragment)
                for child in above.children
                for node in child.walk()
                for fragment in side.said(node, PENALTY)
            )
            yield words + tuple(below)
            continue
        for child, held in reversed(tuple(zip(above.children, said, strict=True))):
            own = tuple(Evidence(child, fragment) for fragment in held)
            todo.append((child, words + own))


def _read(section: Section, clause: Clause, offense: str, words: Sentence, head: int) -> Iterator[Penalty]:
    measures = measured(words)
    reach, scope = reach_of(section, clause, words, own=bool(offense))
    nearer, _ = reach_of(section, clause, words[head:], own=bool(offense))
    reach = nearer or reach  # an item of a list says more closely what it is for
    acts, spared = _acts(measures)
    suspends = any(m.kind == Said.SUSPEND for m in measures)
    subject = measures if suspends else tuple(_before_charge(measures))  # "may suspend the minimum for trafficking"
    named = frozenset(m.item.fragment.value for m in subject if m.kind == Said.NAME)
    apart = any(m.kind in (Said.ATTEMPT, Said.EXTRA, Said.YOUNG_ACTOR) for m in _before_charge(measures))
    for branch in branches(measures):
        found = _penalty(section, clause, offense, branch)
        if found is not None:
            yield replace(
                found,
                acts=acts,
                spared=spared,
                named=named,
                reach=reach,
                scope=scope,
                apart=apart or found.apart,
                like=like_of(section, clause, branch),
                despite=despite_of(words),
            )


def _before_charge(measures: Iterable[Measure]) -> Iterator[Measure]:
    """The words before the first that punishes."""
    for measure in measures:
        if measure.kind in CHARGES or measure.what is Is.TERM:
            return
        yield measure


def _acts(measures: Sequence[Measure]) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """What the penalty calls the conduct: the acts that are its subject, and those it leaves to another penalty."""
    acts: list[Evidence] = []
    spared: list[Evidence] = []
    into = acts
    for measure in _before_charge(measures):
        if measure.kind == Said.IF:
            break
        if measure.kind == Said.HINGE:
            into = spared
        elif measure.kind == Said.ACT:
            into.append(measure.item)
    return tuple(acts), tuple(spared)


def _penalty(section: Section, clause: Clause, offense: str, branch: Sequence[Measure]) -> Penalty | None:
    """What one branch says of punishment; None where it says nothing."""
    grade = next((m.item.fragment.value for m in branch if m.kind == Said.GRADE), "")
    letter = next((m.item.fragment.value for m in branch if m.kind == Said.CLASS), "")
    least, most = term(branch)
    fine = max((m.amount for m in branch if m.what is Is.FINE), default=0)
    suspend = any(m.kind == Said.SUSPEND for m in branch) and not any(m.kind == Said.KEEP for m in branch)
    if not (grade or letter or most or fine or suspend or any(m.kind == Said.LIKE for m in branch)):
        return None
    low, high, minor = victims(branch)
    joint, either, optional = conjunction(branch, termed=most > 0)
    kinds = {m.kind for m in branch}
    return Penalty(
        section=section.citation,
        clause=next((m.item.clause for m in reversed(branch) if punishes(m) or m.kind == Said.SUSPEND), clause),
        offense=offense,
        evidence=tuple(m.item for m in branch if m.kind not in (Said.ACT, Said.NAME, Said.WHO)),
        grade="misdemeanor" if "misdemeanor" in grade else "felony" if grade else "",
        letter=letter,
        least=least,
        most=most,
        fine=fine,
        optional=optional,
        joint=joint,
        either=either,
        suspend=suspend,
        low=low,
        high=high,
        minor=minor,
        prior=Said.PRIOR in kinds and Said.FIRST not in kinds,
        novice=Said.FIRST in kinds and Said.PRIOR not in kinds,
        apart=bool(kinds & {Said.YOUNG_ACTOR, Said.EXTRA}),
    )
