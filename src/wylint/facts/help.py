"""Whether a new section helps victims of trafficking or commercial sexual exploitation."""

from __future__ import annotations

from enum import StrEnum

from wylint.facts.book import Book, read
from wylint.facts.fragment import Fragment, Kind
from wylint.facts.law import Law
from wylint.facts.statement import by_sentence
from wylint.law.model import Section

# read in the sections a bill creates only, so that an index holds none of it
VICTIM = Book("victim", ("victim", "exploited", "survivor"), ("6", "7", "14", "1", "9"))
# the sections of today on trafficking, prostitution and images of children: what a victim is a victim of
OFFENSES = ("6-2-70", "6-2-71", "6-4-10", "6-4-303")


class Says(StrEnum):
    """The kinds of ``grammar/victim.lark``."""

    VICTIM = "victim.victim"
    TRADE = "victim.trade"
    GRANT = "victim.grant"
    SERVICE = "victim.service"
    SHALL = "victim.shall"
    TRAINING = "victim.training"


def helps_victims(citation: str, law: Law) -> bool:
    """Whether a section gives such victims immunity, services, restitution or rights in a proceeding.

    A right to sue, or a longer time to do so, is none of these; nor is a duty to train people about services.
    """
    section = law.side.code.get(citation)
    return section is not None and law.once("helps victims", section, lambda: _helps(section, law))


def _helps(section: Section, law: Law) -> bool:
    named, gives = _names(section.catchline), False
    for clause in section.root.walk():
        for said in by_sentence(law.side.said(clause, VICTIM) if clause.text else ()):
            kinds = {fragment.kind for fragment in said}
            if Says.TRAINING in kinds:
                continue
            traded = Says.TRADE in kinds or any(map(_cites, said))
            named = named or (Says.VICTIM in kinds and traded) or _exploited(said)
            gives = gives or Says.GRANT in kinds or {Says.SERVICE, Says.SHALL} <= kinds
    return named and gives


def _names(catchline: str) -> bool:
    """Whether a catchline says that the section is for such victims."""
    said = read(catchline, VICTIM)
    return _exploited(said) or {Says.VICTIM, Says.TRADE} <= {fragment.kind for fragment in said}


def _exploited(said: tuple[Fragment, ...]) -> bool:
    """ "a sexually exploited child": the name says both who and what."""
    return any(f.kind == Says.VICTIM and ("exploited" in f.value or "traffick" in f.value) for f in said)


def _cites(fragment: Fragment) -> bool:
    if fragment.kind is not Kind.CITATION:
        return False
    address = fragment.value.split("|")[1]
    return address.startswith(OFFENSES)
