"""Whose victims a provision means: of which kinds of offense, and whether they are victims of trafficking at all."""

from __future__ import annotations

from collections.abc import Iterable

from wylint.facts.confidentiality import Confidentiality
from wylint.facts.evidence import Evidence
from wylint.facts.family import in_trafficking_article, trafficking_articles
from wylint.facts.law import Law
from wylint.facts.offense import Offense
from wylint.facts.protection import ELSEWHERE
from wylint.facts.reach import Reach, reach_of
from wylint.law.citation import chapter_of, title_of

# kinds of offenses against victims of trafficking, by a word of their names
KINDS = {
    "patroniz": "of one who patronizes them",
    "servitude of a minor": "of sexual servitude of a minor",
    "servitude of adult": "of sexual servitude of an adult",
    "servitude": "of forced labor or servitude",
    "traffick": "of human trafficking",
}


EVERY = frozenset(KINDS.values())


def victims_of(cited: Iterable[Evidence], law: Law) -> frozenset[str]:
    """The kinds of offenses whose victims are meant; without any citation, those of every kind.

    A kind is left out only where the law has an offense of it and no citation reaches any.
    """
    items = tuple(cited)
    if not items:
        return EVERY
    reached = {kind_of(offense) for item in items for offense in law.cited(item)}
    there = {kind_of(offense) for offense in law.offenses if in_trafficking_article(offense.section, law)}
    return frozenset(kind for kind in KINDS.values() if kind in reached or kind not in there)


def kind_of(offense: Offense) -> str:
    """The kind of an offense by its name, "" for one that is none of these."""
    words = f"{offense.name} {offense.catchline}".lower()
    return next((kind for word, kind in KINDS.items() if word in words), "")


def kept_for(item: Confidentiality, law: Law) -> frozenset[str]:
    """The kinds of offenses whose victims a clause of confidentiality reaches."""
    if item.named:
        return EVERY
    cited = [part for part in item.cited if part.fragment.value.split("|")[0] not in ELSEWHERE]
    inside = in_trafficking_article(item.section, law)
    reach = Reach((), False, ()) if inside and not cited else reach_of(item.evidence, item.section, law)
    if not reach.empty:
        there = [one for one in law.offenses if in_trafficking_article(one.section, law)]
        kinds = {kind_of(one) for one in there if reach.touches(one.section)}
        left = {kind_of(one) for one in there} - kinds
        if kinds - {""}:
            return frozenset(kind for kind in KINDS.values() if kind not in left)
    if cited:
        reached = {kind_of(offense) for part in cited for offense in law.cited(part)}
        return victims_of(cited, law) if reached - {""} else frozenset()
    if inside or "traffick" in item.catchline.lower():
        return EVERY
    wide = {"chapter": chapter_of, "title": title_of, "act": title_of}
    for scope in item.scopes & wide.keys():
        noun = wide[scope]
        if any(noun(item.section) == noun(chapter) for chapter, _ in trafficking_articles(law)):
            return EVERY
    return frozenset()
