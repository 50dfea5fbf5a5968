"""A fragment: what one provision says by itself, in one phrase, unresolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a phrase is. The names are those of ``grammar/provision.lark``."""

    ACCUSATION = "accusation"  # value: the name of the offense, or ""
    DEFINITION = "definition"  # value: the terms, joined by "|"
    UNDER_AGE = "under_age"  # number: the age the person is below
    OVER_AGE = "over_age"  # number: the age the person has reached
    VERB = "verb"  # value: the verb's stem; number: ``OFFERS`` and ``AGREES`` where the actor offers or agrees to
    PURPOSE = "purpose"
    MENTAL = "mental"
    COMMERCIAL = "commercial"  # value: the words of a commercial sexual object
    SEXUAL = "sexual"
    LABOR = "labor"
    IMAGE = "image"
    MACHINE = "machine"
    VALUE = "value"
    GIVEN = "given"
    CONTROL = "control"
    THIRD = "third"  # somebody who may control: "a trafficker"
    ELECTRONIC = "electronic"
    ANY_MEANS = "any_means"
    MINOR = "minor"
    ADULT = "adult"
    AGE = "age"
    BELIEF = "belief"
    IGNORANCE = "ignorance"
    CONSENT = "consent"
    DECOY = "decoy"
    ACTUAL = "actual"  # "in fact" before an age
    EFFORT = "effort"
    TRAVEL = "travel"  # what a seller of travel sells: "travel services", "a tour"
    PLACE = "place"
    PROCEEDS = "proceeds"
    VENTURE = "venture"
    CUSTOMER = "customer"
    FEDERAL = "federal"  # the federal law of trafficking by its name
    FORCE = "force"  # force, fraud, coercion: the means by which a person is made to do something
    EXAMPLE = "example"  # "including": what follows is one of several
    BAR = "bar"
    PERMIT = "permit"
    DISPENSE = "dispense"
    UNBAR = "unbar"
    REQUIRES = "requires"  # "shall not be convicted unless": what must be shown
    PREVAILS = "prevails"  # "notwithstanding any other provision of law"
    STATUS = "status"
    PENAL = "penal"
    SCOPE = "scope"  # value: section, article, chapter, title, act, subsection, paragraph; "as used" before it counts
    VICTIM = "victim"
    USE = "use"  # value: a defined term that the words use
    CITATION = "citation"  # value: relation|address|last address of a range
    PLEAD = "plead"
    DEFENSE = "defense"
    SUFFICIENT = "sufficient"
    NEED = "need"
    APPLIES = "applies"
    ANY_OFFENSE = "any_offense"
    AFTERMATH = "aftermath"  # forfeiture, probation, investigation: no part of the crime
    RAISES = "raises"  # "an additional term": a punishment grows
    SUCH = "such"  # "such a prosecution", "those offenses": points back
    PERSON = "person"
    WHO = "who"
    IF = "if_"
    OR = "or"
    AND = "and"
    NEGATION = "negation"
    COLON = "colon"
    STOP = "stop"  # the end of a sentence: no fragment of its own


# what the number of a verb is the sum of: "offers or agrees to pay" is 3
OFFERS, AGREES = 1, 2


@dataclass(frozen=True, slots=True)
class Fragment:
    """One phrase of a provision: of a ``Kind`` where ``grammar/provision.lark`` reads it, else of a kind of its book.

    ``dispensed``: it stands behind "regardless of whether", "need not prove" and the like, so that it is no element.
    ``sentence`` counts from 0 within the provision's own words. ``start``, ``end`` are in those words on one line; they
    say where it stands, not what it says, and take no part in equality.
    """

    kind: str
    value: str = ""
    number: int = 0
    dispensed: bool = False
    sentence: int = field(default=0, compare=False)
    start: int = field(default=-1, compare=False)
    end: int = field(default=-1, compare=False)
