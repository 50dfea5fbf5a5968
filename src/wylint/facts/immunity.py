"""Immunity: which victims or minors are not liable, for what, and how firmly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from wylint.facts.evidence import Evidence
from wylint.facts.family import in_trafficking_article
from wylint.facts.fragment import Kind
from wylint.facts.immunity_taken import is_commercial, names_section, takes_back
from wylint.facts.immunity_terms import limits
from wylint.facts.law import Law
from wylint.facts.protection import Passage, Said, gap, names_victim, on_subject, passages, stands_before
from wylint.facts.side import Side
from wylint.facts.statement import Sentence
from wylint.law.citation import title_of
from wylint.law.model import Clause, Section

ADULT_AGE = 18


class Strength(StrEnum):
    """How firmly a provision frees its beneficiary; TAKEN is one that takes an immunity back."""

    FREE = "immunity"
    DIVERSION = "diversion in place of prosecution"
    PRESUMPTION = "a presumption"
    DEFENSE = "a defense to be proved"
    DISCRETION = "discretion not to prosecute"
    TAKEN = "an immunity that another provision takes back"


@dataclass(frozen=True, slots=True)
class Immunity:
    """A provision that frees victims or minors of liability.

    ``victims``: the beneficiary is a victim (else any minor). ``age``: below which age the beneficiary is, 0 for any.
    ``commercial``, ``other``: it reaches commercial sex acts, other offenses. ``excluded``: offenses it leaves out, in
    words. ``conditions``: what it makes the beneficiary show or do. ``incident``: acts incident to victimization count
    beside its direct results. ``offenses``: citations of the offenses whose victims are meant, empty for all.
    ``taking`` are the phrases that exclude or set terms.
    """

    section: str
    strength: Strength
    victims: bool
    named: bool
    age: int
    commercial: bool
    other: bool
    excluded: frozenset[str]
    conditions: frozenset[str]
    incident: bool
    offenses: tuple[Evidence, ...]
    evidence: tuple[Evidence, ...]
    taking: tuple[Evidence, ...]

    @property
    def clause(self) -> Clause:
        """Where it stands."""
        return self.evidence[0].clause

    @property
    def firm(self) -> bool:
        """Whether it frees without more."""
        return self.strength is Strength.FREE and not self.conditions

    @property
    def terms(self) -> str:
        """On what terms it frees, in words that follow "only": "upon …", "with the exception of …"; "" for none."""
        if self.conditions:
            return f"upon {' and '.join(sorted(self.conditions))}"
        if self.excluded:
            return f"with the exception of {' and '.join(sorted(self.excluded))}"
        if 0 < self.age < ADULT_AGE:
            return f"below the age of {self.age}"
        if self.strength is not Strength.FREE:
            return f"by {self.strength}"
        return ""


def frees_victims(item: Immunity, law: Law) -> bool:
    """Whether an immunity is of victims of trafficking, or of minors as to prostitution."""
    return item.named or not item.victims or in_trafficking_article(item.section, law)


def immunities(side: Side, section: Section) -> Iterator[Immunity]:
    """The provisions of a section that free victims of trafficking, or minors as to prostitution."""
    subject = on_subject(side, section)
    said = tuple(passages(side, section))
    done: set[str] = set()
    for passage in said:
        if any(passage.clause.address.startswith(f"{address}(") for address in done):
            continue
        words = passage.own + passage.below
        if not _beneficiary(words):
            words = passage.words
        found = _read(section, passage, words, said, subject=subject)
        if found is not None:
            if passage.below:
                done.add(passage.clause.address)
            yield found


def _beneficiary(words: Sentence) -> bool:
    return any(item.fragment.kind in (Said.VICTIM, Said.MINOR, Said.TRAFFICKED, Said.UNDER_AGE) for item in words)


def _read(
    where: Section, passage: Passage, words: Sentence, said: tuple[Passage, ...], *, subject: bool
) -> Immunity | None:
    section, catchline = where.citation, where.catchline
    kinds = {item.fragment.kind for item in words}
    named = names_victim(words)
    if not kinds & {Said.VICTIM, Said.MINOR, Said.TRAFFICKED, Said.UNDER_AGE}:
        return None
    strength = _strength(words, named=named)
    if strength is None and takes_back(words, named=named):
        strength = Strength.TAKEN
    if strength is None and _applies_to_adults(words) and "prostitution" in catchline.lower():
        return _of_every_minor(section, words)
    if strength is None or (Said.CIVIL in kinds and Said.WIDE not in kinds and Said.COMMERCIAL not in kinds):
        return None
    victims = named or Said.VICTIM in {item.fragment.kind for item in words}
    about = any(is_commercial(item) for item in words)
    if not (named or subject or about or title_of(section) == "6"):
        return None
    if any(map(_grown, words)) and not kinds & {Said.MINOR, Said.UNDER_AGE}:
        return None  # adults only
    commercial, other = _objects(words, catchline)
    if strength is Strength.TAKEN and kinds & {Said.FELONY, Said.VIOLENT} and not (about or Said.WIDE in kinds):
        commercial = False  # prostitution is no felony
    limited = limits(passage, words, said)
    ages = [item.fragment.number for item in words if item.fragment.kind == Said.UNDER_AGE]
    offenses = tuple(item for before, item in pairwise(words) if _of_victims(before, item))
    evidence = tuple(item for item in words if item.clause is passage.clause or item in passage.below)
    return Immunity(
        section, strength, victims, named or (subject and Said.TRAFFICKED in kinds),
        min(ages) if ages else ADULT_AGE if Said.MINOR in kinds else 0,
        commercial, other,
        frozenset(one.what for one in limited.excluded), frozenset(one.what for one in limited.conditions),
        Said.INCIDENT in kinds or not _strict(words), offenses, evidence, limited.by,
    )  # fmt: skip


def _grown(item: Evidence) -> bool:
    return item.fragment.kind == Said.OVER_AGE and not 0 < item.fragment.number < ADULT_AGE


def _strict(words: Sentence) -> bool:
    """Whether only a direct result counts."""
    return any(item.fragment.kind == Said.NEXUS and "direct" in item.fragment.value for item in words)


def _applies_to_adults(words: Sentence) -> bool:
    """ "This section does not apply to a person under eighteen"."""
    spared = any(item.fragment.kind in (Said.MINOR, Said.UNDER_AGE) for item in words)
    return spared and any(item.fragment.kind == Said.EXCEPT and " not " in item.fragment.value for item in words)


def _of_every_minor(section: str, words: Sentence) -> Immunity:
    ages = [item.fragment.number for item in words if item.fragment.kind == Said.UNDER_AGE]
    return Immunity(
        section, Strength.FREE, False, False, min(ages, default=ADULT_AGE), True, False,
        frozenset(), frozenset(), True, (), words, (),
    )  # fmt: skip


NOBODY = frozenset({"no", "neither", "nor", "none"})


def _freed(words: Sentence) -> Evidence | None:
    """The phrase that frees: "immune from", or "liable" behind a negation."""
    for item in words:
        if item.fragment.kind == Said.IMMUNE and not stands_before(words, frozenset({Said.NEGATION}), item, 10):
            return item
        if item.fragment.kind == Said.LIABLE and _negated(words, item):
            return item
    return None


def _negated(words: Sentence, liable: Evidence) -> bool:
    for index, item in enumerate(words):
        if item.fragment.kind != Said.NEGATION:
            continue
        if item.fragment.value in NOBODY:
            follows = words[index + 1] if index + 1 < len(words) else None
            if follows is not None and _nobody_is(words, item, follows, liable):
                return True
            continue
        if 0 <= gap(item, liable) <= 45 or (item.clause is not liable.clause and _last_of_own(words, item)):
            return True
    return False


def _nobody_is(words: Sentence, item: Evidence, follows: Evidence, liable: Evidence) -> bool:
    """ "No victim shall be", "no person shall be prosecuted for an act that resulted from being a victim"."""
    if follows.fragment.kind in (Said.VICTIM, Said.MINOR, Said.TRAFFICKED, Said.UNDER_AGE):
        return 0 <= gap(item, follows) <= 30
    if follows.fragment.kind not in (Said.SHALL, Said.MAY) or not 0 <= gap(item, follows) <= 16:
        return False
    caused = any(one.fragment.kind == Said.NEXUS and one.fragment.start > liable.fragment.start for one in words)
    return caused and 0 <= gap(follows, liable) <= 30 and any(one.fragment.kind == Said.VICTIM for one in words)


def _last_of_own(words: Sentence, item: Evidence) -> bool:
    """A negation that ends a lead-in: "shall not be: (i) Arrested"."""
    return all(other.clause is not item.clause or other.fragment.start <= item.fragment.start for other in words)


def _strength(words: Sentence, *, named: bool) -> Strength | None:
    freed = _freed(words)
    defended = any(
        item.fragment.kind == Said.DEFENSE
        and not stands_before(words, frozenset({Said.NEGATION, Said.SUSPEND}), item, 14)
        for item in words
    )
    if defended and named and (freed is None or any("affirmative" in item.fragment.value for item in words)):
        return Strength.DEFENSE
    if freed is not None:
        leave = stands_before(words, frozenset({Said.MAY}), freed, 60)
        if freed.fragment.kind != Said.IMMUNE:
            leave = _may_be_not(words, freed)
        return Strength.DISCRETION if leave else Strength.FREE
    kinds = {item.fragment.kind for item in words}
    if Said.DIVERT in kinds and (named or Said.COMMERCIAL in kinds):
        return Strength.DISCRETION if Said.MAY in kinds and Said.SHALL not in kinds else Strength.DIVERSION
    if Said.PRESUME in kinds and named and Said.COMMERCIAL in kinds:
        return Strength.PRESUMPTION
    return None


def _may_be_not(words: Sentence, liable: Evidence) -> bool:
    """ "may be found not liable"; "may not be found liable" and "no victim may be found liable" leave no choice."""
    for may, negation in pairwise(item for item in words if item.fragment.start <= liable.fragment.start):
        modal, denial = may.fragment, negation.fragment
        if modal.kind == Said.MAY and denial.kind == Said.NEGATION and may.clause is liable.clause:
            return 1 < gap(may, negation) <= 24 and 0 <= gap(negation, liable) <= 12
    return False


def _objects(words: Sentence, catchline: str) -> tuple[bool, bool]:
    """Whether it reaches commercial sex acts, and other offenses; one that names no object reaches all."""
    commercial = any(is_commercial(item) for item in words)
    trade = "prostitution" in catchline.lower()  # of which section "this section" is
    limited = False
    other = False
    for index, item in enumerate(words):
        kind = item.fragment.kind
        following = words[index + 1] if index + 1 < len(words) else None
        bound = following is not None and names_section(following) and 0 <= gap(item, following) <= 24
        if kind == Said.WIDE or (kind in (Said.LIABLE, Said.FELONY, Said.PETTY, Said.IMMUNE) and bound):
            if bound and following is not None:
                limited = True
                commercial = commercial or (trade and following.fragment.kind == Said.SCOPE)
                other = other or not ("|6-4-10" in following.fragment.value or _trafficking(following))
            elif not _excluded(words, item):
                other = True
    if not (commercial or other or limited):
        return True, True
    return commercial or other, other


def _trafficking(item: Evidence) -> bool:
    return item.fragment.kind == Said.SCOPE or "|6-2-7" in item.fragment.value


def _excluded(words: Sentence, item: Evidence) -> bool:
    return stands_before(words, frozenset({Said.EXCEPT}), item, 16)


def _of_victims(before: Evidence, item: Evidence) -> bool:
    """A citation right behind "a victim of human trafficking": whose victims are meant."""
    return (
        item.fragment.kind == Kind.CITATION
        and before.fragment.kind in (Said.VICTIM, Said.TRAFFICKED, Kind.CITATION)
        and names_section(item)
        and 0 <= gap(before, item) <= 60
    )
