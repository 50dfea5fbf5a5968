"""One way of committing an offense: who does what to whom, down one path of the outline."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.lexicon import BUYING, GIVING, LURING, TAKING
from wylint.facts.statement import Sentence, first, has, values

ADULT_AGE = 18


@dataclass(frozen=True)  # without slots: what is read off its words is kept
class Limb:
    """One way of committing an offense: the fragments of its conduct, down one path of the outline."""

    words: Sentence

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The stems of the verbs."""
        return values(self.words, Kind.VERB)

    @cached_property
    def commercial(self) -> tuple[Evidence, ...]:
        """The words that name a commercial sexual object, defined terms included."""
        return tuple(
            item
            for item in self.words
            if item.fragment.kind in (Kind.COMMERCIAL, Kind.USE) and not item.fragment.dispensed
        )

    @cached_property
    def sexual(self) -> bool:
        """Whether a sexual object stands in it at all, commercial or not."""
        return has(self.words, Kind.COMMERCIAL, Kind.SEXUAL, Kind.USE)

    @cached_property
    def buys(self) -> bool:
        """Whether the actor gives, offers or agrees to give something for sexual conduct."""
        if not self.sexual:
            return False
        verbs = self.verbs
        if self.pays or ("engag" in verbs and self.commercial and not verbs & TAKING):
            return True
        if "sell" in verbs:  # "sells or offers a child for money"
            return False
        # "gives money for a child to perform an act": it is the child who performs
        taking = TAKING - ({"permit", "perform"} if self.victim else {"permit"})
        return has(self.words, Kind.VALUE) and bool(verbs & GIVING) and not verbs & taking

    @cached_property
    def pays(self) -> bool:
        """Whether the verb alone says that value is given for sexual conduct: pays for, purchases, hires."""
        return self.sexual and any(
            item.fragment.value in BUYING and not item.fragment.dispensed and deals_in_persons(self.words, place)
            for place, item in enumerate(self.words)
            if item.fragment.kind is Kind.VERB
        )

    @cached_property
    def lures(self) -> bool:
        """Whether the actor solicits, entices or arranges sexual conduct."""
        return self.sexual and bool(self.verbs & LURING)

    @cached_property
    def victim(self) -> tuple[Evidence, ...]:
        """What makes the victim's age an element: an age below eighteen, or the word minor, child."""
        said = [
            item
            for before, item in zip((None, *self.words), self.words, strict=False)
            if not item.fragment.dispensed and not (before and _negates(before, item))
        ]
        ages = tuple(i for i in said if i.fragment.kind is Kind.UNDER_AGE and self._bounds(i))
        return ages or tuple(i for i in said if i.fragment.kind is Kind.MINOR)

    def _bounds(self, age: Evidence) -> bool:
        """Whether those below an age include minors: "under twenty-one" does, unless only adults are meant."""
        if age.fragment.number <= ADULT_AGE:
            return True
        acts = first(self.words, Kind.VERB)
        if acts is not None and _before(age, acts):
            return False  # how old the actor is
        return not any(
            item.fragment.kind is Kind.ADULT
            or (item.fragment.kind is Kind.OVER_AGE and item.fragment.number >= ADULT_AGE)
            for item in self.words
        )

    @cached_property
    def any_age(self) -> bool:
        """Whether it says that the victim may be of any age, minors and adults alike."""
        return any(item.fragment.value.endswith(" age") for item in self.victim)

    @cached_property
    def age_is_enough(self) -> bool:
        """Whether age stands as an alternative to what the victim was: "under eighteen, or a victim of an offense"."""
        kinds = [item.fragment.kind for item in self.words if not item.fragment.dispensed]
        young = [place for place, kind in enumerate(kinds) if kind in (Kind.UNDER_AGE, Kind.MINOR)]
        status = [place for place, kind in enumerate(kinds) if kind in (Kind.STATUS, Kind.VICTIM)]
        if not young or not status or not self.victim:
            return False
        if young[0] < status[0]:
            between = kinds[young[0] : status[0]]
            if Kind.AND in between or Kind.OR not in between or Kind.IGNORANCE in between:
                return False  # "has been told or has reason to believe": ways of knowing
            # "or sexual contact, knowing that …" joins two acts, no victim to a minor
            return set(between[between.index(Kind.OR) :]) <= _JOINING
        last = young[-1]
        return (
            last > status[-1]
            and Kind.OR in kinds[max(last - 3, status[-1]) : last]
            and Kind.CITATION not in kinds[last:]
        )

    @cached_property
    def adults_only(self) -> bool:
        """Whether it can be committed against adults only ("an individual eighteen years of age or older")."""
        if self.victim:
            return False
        acts = first(self.words, Kind.VERB)
        return any(
            (item.fragment.kind is Kind.OVER_AGE and item.fragment.number >= ADULT_AGE)
            or item.fragment.kind is Kind.ADULT
            for item in self.words
            if acts is None or not _before(item, acts)
        )

    @cached_property
    def imports(self) -> tuple[Evidence, ...]:
        """Citations of offenses whose elements it takes over: "in violation of", "a victim of an offense under"."""
        found: list[Evidence] = []
        victim = False
        for item in self.words:
            kind = item.fragment.kind
            if kind is Kind.CITATION:
                relation = item.fragment.value.split("|")[0]
                if relation == "in violation of" or (victim and relation in ("under", "None")):
                    found.append(item)
            else:
                names = kind in (Kind.VICTIM, Kind.STATUS, Kind.ANY_OFFENSE) or item.fragment.value == "whom"
                victim = names or (victim and kind in _LINKS)
        return tuple(found)


# what a verb may act on that is neither a person nor an act: "books a tour", "rents a room", "solicits customers"
_THINGS = frozenset({Kind.TRAVEL, Kind.PLACE, Kind.CUSTOMER, Kind.PROCEEDS, Kind.VENTURE})
_BETWEEN = frozenset(
    {
        Kind.VERB, Kind.OR, Kind.AND, Kind.MENTAL, Kind.IF, Kind.COLON, Kind.FORCE, Kind.EXAMPLE, Kind.ANY_MEANS,
        Kind.NEGATION, Kind.GIVEN,
    }
)  # fmt: skip


def object_of(words: Sentence, place: int) -> Evidence | None:
    """What the verb at a place acts on: the next thing or person behind it and the verbs it shares it with."""
    return next((item for item in words[place + 1 :] if item.fragment.kind not in _BETWEEN), None)


def deals_in_persons(words: Sentence, place: int) -> bool:
    """Whether the verb at a place may act on a person or an act: no journey, room or customer stands behind it.

    Nor before it, where the verb lets it to somebody: "owns a building and knowingly rents it to another".
    """
    thing = object_of(words, place)
    if words[place].fragment.value in _LETS and has(words[:place], Kind.PLACE, Kind.TRAVEL):
        near = thing is not None and thing.fragment.start - words[place].fragment.end <= len(" any ")
        return thing is not None and (near or thing.fragment.kind in _SOLD) and thing.fragment.kind not in _THINGS
    return thing is None or thing.fragment.kind not in _THINGS


_SOLD = frozenset({Kind.MINOR, Kind.UNDER_AGE, Kind.VICTIM, Kind.ADULT})
_LETS = frozenset({"rent", "book", "reserv", "hir", "order"})


# what may stand between "or" and what the victim was: "or any person whom the actor knows to be a victim"
_JOINING = frozenset(
    {
        Kind.OR,
        Kind.PERSON,
        Kind.WHO,
        Kind.IF,
        Kind.MENTAL,
        Kind.VERB,
        Kind.ADULT,
        Kind.OVER_AGE,
        Kind.MINOR,
        Kind.CUSTOMER,
    }
)
_LINKS = frozenset({Kind.OR, Kind.AND, Kind.SCOPE, Kind.PERSON, Kind.COMMERCIAL})


def _negates(before: Evidence, item: Evidence) -> bool:
    """ "not with any minor": a negation right before the word."""
    return (
        before.fragment.kind is Kind.NEGATION
        and before.clause is item.clause
        and 0 <= item.fragment.start - before.fragment.end <= 12
    )


def _before(one: Evidence, other: Evidence) -> bool:
    return one.clause is other.clause and one.fragment.start < other.fragment.start
