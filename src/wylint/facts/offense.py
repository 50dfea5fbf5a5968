"""Offenses: who does what to whom, read from the sentence that accuses and the list items it runs on into."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Fragment, Kind
from wylint.facts.lexicon import BUYING, CORE_TRAFFICKING, LURING, stem
from wylint.facts.limb import ADULT_AGE, Limb
from wylint.facts.side import Side
from wylint.facts.statement import Sentence, first, has, sentences, values
from wylint.law.citation import title_of
from wylint.law.model import Clause, Section

_CUTS = frozenset({Kind.BAR, Kind.PERMIT, Kind.UNBAR})
CRIMES = "6"  # the title of the code that holds the crimes


@dataclass(frozen=True, slots=True)
class Offense:
    """One offense: its accusing provision with the limbs of its conduct.

    ``opening`` is the beginning of the accusing sentence, from the actor on: what a finding points at. ``name`` is as
    the law gives it, "" where it gives none. ``grades`` are ages below eighteen in its penalty provisions. ``means``
    are electronic means that another sentence of the section adds to all limbs.
    """

    section: str
    catchline: str
    name: str
    clause: Clause
    opening: Evidence
    limbs: tuple[Limb, ...]
    grades: tuple[Evidence, ...]
    means: tuple[Evidence, ...]

    @property
    def conduct(self) -> tuple[Evidence, ...]:
        """All fragments of its conduct, each once."""
        seen: dict[int, Evidence] = {}
        for limb in self.limbs:
            for item in limb.words:
                seen.setdefault(id(item.fragment), item)
        return tuple(seen.values())

    @property
    def title(self) -> str:
        """What to call it in a message: its name, else the section's catchline, else its address."""
        if len(self.name) > 2 and not self.name.startswith(("a ", "an ", "any ")):
            return self.name
        return self.catchline.split(";")[0].rstrip(".").lower() or self.clause.address


def offenses(side: Side, section: Section) -> Iterator[Offense]:
    """The offenses that a section creates, in order.

    Where no sentence accuses by the usual words, one that says what somebody does is read as the offense, provided that
    the section makes something a crime.
    """
    if not side.says(section, Kind.ACCUSATION, Kind.PENAL):
        return
    found = tuple(_accused(side, section, _accuses))
    if section.created or title_of(section.citation) == CRIMES:
        about = any(limb.sexual or has(limb.words, Kind.LABOR) for offense in found for limb in offense.limbs)
        found = found if about else tuple(_accused(side, section, _describes)) or found
    yield from found


def _accused(side: Side, section: Section, accuses: Callable[[Sentence], bool]) -> Iterator[Offense]:
    grades: list[Evidence] = []
    means: list[Evidence] = []
    accused: list[tuple[Clause, Sentence, bool]] = []
    inside: set[int] = set()
    for clause in section.root.walk():
        found = tuple(sentences(clause, side.said(clause)))
        for index, sentence in enumerate(found):
            if id(clause) in inside:
                continue
            if accuses(sentence):
                runs_on = index + 1 == len(found) and bool(clause.children)
                accused.append((clause, sentence, runs_on))
                if runs_on:
                    inside.update(id(below) for child in clause.children for below in child.walk())
            else:
                grades.extend(_grades(sentence))
                means.extend(_means(sentence))
    for clause, sentence, runs_on in accused:
        ways = _limbs(side, clause, _conduct(sentence), runs_on=runs_on)
        limbs = tuple(Limb(_of_the_actor(words)) for words in ways)
        accusation = first(sentence, Kind.ACCUSATION)
        if any(has(limb.words, Kind.VERB) for limb in limbs):
            name = accusation.fragment.value if accusation is not None else ""
            yield Offense(
                section.citation,
                section.catchline,
                name,
                clause,
                _opening(sentence, accusation),
                limbs,
                tuple(grades),
                tuple(means),
            )


def _opening(sentence: Sentence, accusation: Evidence | None) -> Evidence:
    """The accusing sentence from its actor to its accusation, or to its first verb, whichever comes first."""
    actor = next((i for i in sentence if i.fragment.kind in (Kind.PERSON, Kind.WHO, Kind.ADULT)), sentence[0])
    acts = first(sentence, Kind.VERB)
    ends = [item.fragment.end for item in (accusation, acts) if item is not None]
    end = min(ends, default=actor.fragment.end)
    begin = min(item.fragment.start for item in (actor, accusation, acts) if item is not None)
    return Evidence(sentence[0].clause, Fragment(Kind.ACCUSATION, start=begin, end=max(end, actor.fragment.end)))


def _accuses(sentence: Sentence) -> bool:
    """Whether a sentence makes conduct an offense; one that only sets a penalty, bars a defense or defines does not."""
    accused = has(sentence, Kind.ACCUSATION)
    if not accused:
        sentence = _conduct(
            sentence
        )  # "shall be imprisoned, and error about age is not a defense" accuses before it bars
    if has(sentence, Kind.DEFINITION) and not accused:
        return False
    if _by_the_victim(sentence):
        return False
    if not has(sentence, Kind.VERB):
        if accused:
            return has(sentence, Kind.COLON) or not has(sentence, Kind.PENAL)
        return _opens_acts(sentence)
    acts = first(sentence, Kind.VERB)
    named = acts is not None and any(
        item.fragment.value in ("who", "whoever") and item.fragment.start < acts.fragment.start
        for item in sentence
        if item.fragment.kind is Kind.WHO
    )
    return accused or (named and has(sentence, Kind.PENAL))


def _opens_acts(sentence: Sentence) -> bool:
    """ "Whoever does any of the following shall be punished as provided in subsection (b):", with the acts below.

    Where the section's own provisions are what is violated, the list is one of penalties.
    """
    said = [item.fragment.kind for item in sentence]
    if not {Kind.WHO, Kind.PENAL, Kind.COLON}.issubset(said):
        return False
    before = sentence[: said.index(Kind.PENAL)]
    own = any(item.fragment.kind is Kind.CITATION and item.fragment.value.split("|")[1][:1] == "(" for item in before)
    return said.index(Kind.WHO) < said.index(Kind.PENAL) and not own and not has(before, Kind.SCOPE)


def _by_the_victim(sentence: Sentence) -> bool:
    """ "A victim may bring an action against a person who commits …": what the victim does."""
    actors = (Kind.IF, Kind.PERSON, Kind.WHO, Kind.ADULT, Kind.MINOR, Kind.VICTIM, Kind.VERB)
    begins = [item.fragment.kind for item in sentence if item.fragment.kind in actors][:2]
    return begins == [Kind.VICTIM, Kind.VERB] and not has(sentence, Kind.PENAL)


def _describes(sentence: Sentence) -> bool:
    """Whether a sentence says what somebody does, as "A person patronizes a minor when he hires …" does."""
    if has(sentence, Kind.BAR, Kind.PERMIT, Kind.DEFINITION, Kind.UNBAR):
        return False
    acts = first(sentence, Kind.VERB)
    if acts is None or not has(sentence, Kind.COMMERCIAL, Kind.SEXUAL, Kind.USE, Kind.LABOR):
        return False
    named = first(sentence, Kind.PERSON, Kind.WHO, Kind.ADULT, Kind.VICTIM, Kind.VERB)
    if named is not None and named.fragment.kind is Kind.VICTIM:
        return False  # "if the victim to whom restitution is ordered dies" is about no actor
    gerund = acts.fragment.end - acts.fragment.start >= 5 and acts.fragment.start <= 30 and has(sentence, Kind.PENAL)
    actor = named is not None and named.fragment.kind is not Kind.VERB  # "buildings used …, if the owner" are no actor
    return gerund or any(
        (item.fragment.kind is Kind.WHO and item.fragment.value in ("who", "whoever"))
        or (actor and item.fragment.kind is Kind.IF and item.fragment.value in ("if", "when"))
        for item in sentence
    )


def _conduct(sentence: Sentence) -> Sentence:
    """The fragments of an accusing sentence up to a proviso on defenses, without the accusation itself."""
    kept: list[Evidence] = []
    for item in sentence:
        if item.fragment.kind in _CUTS:
            break
        if item.fragment.kind is not Kind.ACCUSATION:
            kept.append(item)
    return tuple(kept)


def _limbs(side: Side, clause: Clause, words: Sentence, *, runs_on: bool) -> Iterator[Sentence]:
    """The limbs below a provision: one an item of its list, or one in all where the items are joined by "and"."""
    if not runs_on or not clause.children:
        yield words
        return
    said = {id(child): side.said(child) for child in clause.children}
    ends = {said[id(child)][-1].kind for child in clause.children[:-1] if said[id(child)]}
    if Kind.AND in ends:
        below = [
            Evidence(inner, item) for child in clause.children for inner in child.walk() for item in side.said(inner)
        ]
        yield words + tuple(item for item in below if item.fragment.kind not in _CUTS)
        return
    for child in clause.children:
        own = tuple(Evidence(child, item) for item in said[id(child)] if item.kind is not Kind.ACCUSATION)
        yield from _limbs(side, child, words + own, runs_on=True)


def _of_the_actor(words: Sentence) -> Sentence:
    """ "Sells a minor to customers who pay", "lets a room in which a minor engages in prostitution": what customers and
    those sold do is no act of the seller's.
    """
    found: list[Evidence] = []
    acted = False
    for item in words:
        fragment = item.fragment
        if fragment.kind is Kind.VERB:
            last = [one.fragment for one in found[-2:]]
            bought = fragment.value == "travel" or fragment.value in BUYING
            pays = bought and last[-1:] and last[-1].kind is Kind.WHO and _another(last[0])
            if acted and (pays or (fragment.value in _SOLD_DO and _by_one_sold(last, fragment))):
                item = Evidence(item.clause, replace(fragment, dispensed=True))
            acted = True
        found.append(item)
    return tuple(found)


_SOLD_DO = frozenset({"engag", "perform"})
_SOLD = frozenset({Kind.MINOR, Kind.UNDER_AGE, Kind.ADULT, Kind.OVER_AGE, Kind.VICTIM})


def _by_one_sold(before: list[Fragment], verb: Fragment) -> bool:
    """ "A room in which persons engage", "a minor engages", "a minor who engages": somebody stands next to the verb."""
    if not before or verb.start - before[-1].end != 1:
        return False
    if before[-1].kind is Kind.WHO:
        return before[0].kind in _SOLD and before[-1].start - before[0].end == 1
    return before[-1].kind in _SOLD or (before[-1].kind is Kind.PERSON and before[0].kind is Kind.PLACE)


def _another(who: Fragment) -> bool:
    return who.kind is Kind.CUSTOMER or who.value in ("another", "others", "persons", "individuals", "anyone")


def _grades(sentence: Sentence) -> Iterator[Evidence]:
    """Ages below eighteen in a penalty sentence: "if the person enticed is under eighteen years of age"."""
    if has(sentence, Kind.PENAL, Kind.RAISES) and not has(sentence, Kind.BAR, Kind.PERMIT):
        for item in sentence:
            kind = item.fragment.kind
            if kind is Kind.MINOR or (kind is Kind.UNDER_AGE and item.fragment.number <= ADULT_AGE):
                yield item


# these too are done by a means: "whether the offer was made in person or through an Internet site"
_MEANT = frozenset({"us", "commit", "advertis", "offer", "agree", "promis", "transmit", "post"})


def _means(sentence: Sentence) -> Iterator[Evidence]:
    """Means that a sentence adds to the offense: "this section applies whether … or by the Internet".

    Of definitions only one of a verb of soliciting or paying does: "solicit includes a request by text message".
    """
    head = first(sentence, Kind.DEFINITION)
    if any(item.fragment.kind is Kind.AFTERMATH for item in sentence):
        return  # "any computer used in the offense shall be forfeited"
    if head is not None and not any(stem(term) in LURING | BUYING for term in head.fragment.value.split("|")):
        return
    acts = values(sentence, Kind.VERB) & (LURING | BUYING | CORE_TRAFFICKING | _MEANT)
    if (
        head is not None
        or acts
        or has(sentence, Kind.APPLIES)
        or any(i.fragment.kind in (Kind.DISPENSE, Kind.BAR, Kind.RAISES, Kind.PENAL) for i in sentence)
    ):
        for item in sentence:
            if item.fragment.kind in (Kind.ELECTRONIC, Kind.ANY_MEANS):
                yield item
