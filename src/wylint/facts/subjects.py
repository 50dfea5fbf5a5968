"""The subjects of the law: their books, and which facts are read from which (a module is imported when asked for)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from importlib import import_module
from typing import NamedTuple

from wylint.facts.book import Book
from wylint.facts.phrases import lower
from wylint.facts.side import LITERALS, TITLES, TRAFFICKING, UNCODIFIED, Side
from wylint.law.citation import article_of, title_of
from wylint.law.model import Clause, Section


class Reads(NamedTuple):
    """Where a kind of fact is read: the module, its function ``(side, section) -> Iterator[fact]``, and the book.

    Every such fact has ``evidence``: what it rests on, fragments of that book. ``also`` are books that a rule asks of
    the fact's provisions besides, as ``facts.reach`` does: an index holds their fragments too.
    """

    module: str
    function: str
    book: Book
    also: tuple[Book, ...] = ()

    def load(self) -> Callable[[Side, Section], Iterator[object]]:
        """Import the module and return the function."""
        read: Callable[[Side, Section], Iterator[object]] = getattr(import_module(self.module), self.function)
        return read


# imprisonment and fines
PENALTY = Book(
    "penalty",
    ("sex", "prostitut", "traffick", "servitude", "obscen", "pornograph", "6-2-7", "6-4-1", "6-4-3"),
    ("6",),
    scopes=True,
)
# lists of offenses with conditions: registration, interception, rape shield, parental rights, gangs
REACH = Book(
    "reach",
    ("6-2-", "6-4-", "traffick", "prostitut", "sex"),
    ("6", "7", "14", "1", "9"),
    scopes=True,
    wider=("predicate", "racketeer", "exploit"),
)
# forfeiture, restitution, civil actions, compensation
REMEDY = Book(
    "remedy",
    ("forfeit", "confiscat", "restitution", "reparation", "civil action", "cause of action", "civilly liable", " sue ",
     "may recover", "right of action", "bring an action", "maintain an action", "commence an action", "a suit",
     "liable to the victim", "liable in damages", "liable for damages",
     "victims compensation", "victims' compensation", "entitled to compensation", "for compensation",
     "ability to pay", "criminal act",
     "1-40-1"),
    ("6", "7", "1", "14"),
    scopes=True,
    wider=("compensation", "claim", "award", "reimburse", "repay", "dant to pay", "der to pay", "dant pay", "der pay",
           "pay to the ", "pay to a", "pay the ", "recover damages", "recover actual", "liable", "application"),
)  # fmt: skip
# victims: immunity, duties to them, confidentiality, relief of records, child protection
PROTECTION = Book(
    "protection",
    ("victim", "traffick", "neglected", "expunge", "in need of supervision", "prostitut", "exploited",
     "responsible for a", "abuse"),
    ("6", "7", "14", "1", "9", "35", "42"),
    wider=("immun", "6-2-70", "criminally liable", "delinquen", "identity", "vacat"),
)  # fmt: skip
# how long prosecutions and civil actions may wait
LIMITS = Book(
    "limits",
    ("limitation", "commenced", "birthday", "majority", "brought", "filed", "at any time", "prosecut", "indict",
     "barred", "charg", "civil action", "cause of action", "years after", "suit", "institute", "initiate",
     "right of action", "proceedings for"),
    ("1", "6", "7", "14"),
)  # fmt: skip
# who is trained about trafficking, in the code and in session laws
TRAINING = Book("training", ("traffick", "commercial sex", "sexual servitude", "sexually exploited"),
                ("6", "7", "9", "14", "21", UNCODIFIED))  # fmt: skip
# with whose consent a conversation may be recorded
RECORDING = Book("recording", ("intercept", "record", "7-3-702", "consent of all", "all parties"), ("7", "6", "9"))
# who may investigate by electronic means
ONLINE = Book(
    "online",
    (
        "internet",
        "online",
        "electronic",
        "computer",
        "social media",
        "social networ",
        "website",
        "cyber",
        "undercover",
        "subpoena",
        "chat room",
        "digital",
    ),
    ("6", "7", "9"),
)
# reports of missing children
MISSING = Book("missing", ("missing", "runaway", "system of identification"), ("7", "9", "14", "6", "42"))

FACTS: dict[str, Reads] = {
    "ForfeitureClause": Reads("wylint.facts.forfeiture", "forfeitures", REMEDY, (REACH,)),
    "ForfeitureException": Reads("wylint.facts.forfeiture", "forfeiture_exceptions", REMEDY),
    "Distribution": Reads("wylint.facts.forfeiture", "distributions", REMEDY),
    "RestitutionClause": Reads("wylint.facts.restitution", "restitutions", REMEDY, (REACH,)),
    "MeansCondition": Reads("wylint.facts.restitution", "means_conditions", REMEDY),
    "LossRule": Reads("wylint.facts.loss", "losses", REMEDY),
    "CivilRemedy": Reads("wylint.facts.civil", "civil_remedies", REMEDY, (REACH,)),
    "Entitlement": Reads("wylint.facts.compensation", "entitlements", REMEDY),
    "CooperationCondition": Reads("wylint.facts.compensation", "cooperation_conditions", REMEDY),
    "FilingPeriod": Reads("wylint.facts.compensation", "filing_periods", REMEDY),
    "CompensationBar": Reads("wylint.facts.ineligible", "compensation_bars", REMEDY),
    "CompensationException": Reads("wylint.facts.compensation", "compensation_exceptions", REMEDY),
    "Penalty": Reads("wylint.facts.penalty", "penalties", PENALTY),
    "Reference": Reads("wylint.facts.reference", "references", REACH),
    "Deference": Reads("wylint.facts.deference", "deferences", REACH),
    "OffenseList": Reads("wylint.facts.offense_list", "offense_lists", REACH),
    "ArticleRange": Reads("wylint.facts.article_range", "article_ranges", REACH),
    "ArticleSection": Reads("wylint.facts.article_range", "article_sections", REACH),
    "ActMeaning": Reads("wylint.facts.offense_list", "act_meanings", REACH),
    "Immunity": Reads("wylint.facts.immunity", "immunities", PROTECTION),
    "ImmunityCut": Reads("wylint.facts.immunity_cut", "immunity_cuts", PROTECTION),
    "VictimDuty": Reads("wylint.facts.victim_duty", "victim_duties", PROTECTION),
    "Confidentiality": Reads("wylint.facts.confidentiality", "confidentialities", PROTECTION, (REACH,)),
    "Disclosure": Reads("wylint.facts.disclosure", "disclosures", PROTECTION),
    "Caregiver": Reads("wylint.facts.child_protection", "caregivers", PROTECTION),
    "Standing": Reads("wylint.facts.child_protection", "standings", PROTECTION),
    "VictimRelief": Reads("wylint.facts.record_relief", "victim_reliefs", PROTECTION),
    "JuvenileExpungement": Reads("wylint.facts.record_relief", "juvenile_expungements", PROTECTION),
    "CriminalLimit": Reads("wylint.facts.prosecution_time", "criminal_limits", LIMITS, (REACH,)),
    "CivilLimit": Reads("wylint.facts.limitation", "civil_limits", LIMITS, (REACH,)),
    "ExpungementTerm": Reads("wylint.facts.expungement_term", "expungement_terms", PROTECTION),
    "TrainingDuty": Reads("wylint.facts.training", "training_duties", TRAINING),
    "ConsentRule": Reads("wylint.facts.recording", "consent_rules", RECORDING),
    "OnlineAuthority": Reads("wylint.facts.authority", "online_authorities", ONLINE, (REACH,)),
    "MissingDuty": Reads("wylint.facts.missing", "missing_duties", MISSING),
}


def on_a_subject(section: Section) -> bool:
    """Whether any fact could be read from a section: a look at its title and its words."""
    if section.created and article_of(section.citation) == TRAFFICKING:
        return True
    title = title_of(section.citation)
    books = {reads.book.name: reads.book for reads in FACTS.values() if title in reads.book.titles}
    literals = {literal for book in books.values() for literal in (*book.literals, *book.wider)}
    if title in TITLES:
        literals.update(LITERALS)
    return bool(literals) and any(tells(clause, literals) for clause in section.root.walk())


def titles() -> frozenset[str]:
    """The titles of the code in which any fact stands."""
    return frozenset(TITLES).union(*(reads.book.titles for reads in FACTS.values()))


def of_session_laws() -> frozenset[str]:
    """The literals of the books that are read in session laws."""
    return frozenset(
        literal for reads in FACTS.values() if UNCODIFIED in reads.book.titles for literal in reads.book.literals
    )


def tells(clause: Clause, literals: Collection[str] = ()) -> bool:
    """Whether one of these literals (by default those of the books of session laws) stands in its own words."""
    if clause.text is None:
        return bool(clause.notes)
    words = lower(clause.text)
    found = literals or of_session_laws()
    return any(literal in words for literal in found)
