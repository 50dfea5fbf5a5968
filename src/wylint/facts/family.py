"""Families of sections: what a created section is about, so that an absence in its field may be spoken of."""

from __future__ import annotations

from collections.abc import Iterable

from wylint.facts.facilitation import sells_journeys
from wylint.facts.fragment import Kind
from wylint.facts.help import helps_victims
from wylint.facts.law import Law
from wylint.facts.lexicon import CORE_TRAFFICKING, PLAINLY_TRAFFICKING, PROMOTING, names_trafficking
from wylint.facts.limb import Limb
from wylint.facts.offense import Offense
from wylint.facts.statement import has
from wylint.law.citation import article_of, chapter_of


def families(section: str, law: Law) -> frozenset[str]:
    """The families a section of this side belongs to: trafficking, buyer, prostitution, victim; mostly none."""
    found: set[str] = set()
    if helps_victims(section, law):
        found.add("victim")
    if in_trafficking_article(section, law):
        found.add("trafficking")
    for offense in law.offenses:
        if offense.section == section:
            found.update(_of_offense(offense, law))
    return frozenset(found)


def trafficking_articles(law: Law) -> frozenset[tuple[str, str]]:
    """The articles, as (chapter, article), in which a section's catchline names trafficking in persons."""
    return law.once("trafficking articles", law, lambda: _articles(law))


def _articles(law: Law) -> frozenset[tuple[str, str]]:
    return frozenset(
        (chapter_of(section.citation), article_of(section.citation))
        for section in law.side.sections
        if names_trafficking(section.catchline) and any(found.section == section.citation for found in law.offenses)
    )


def in_trafficking_article(section: str, law: Law) -> bool:
    """Whether a section stands in the trafficking article."""
    return (chapter_of(section), article_of(section)) in trafficking_articles(law)


def _of_offense(offense: Offense, law: Law) -> Iterable[str]:
    if is_abated(offense):
        return
    for limb in offense.limbs:
        if has(limb.words, Kind.IMAGE) and not limb.commercial:
            continue
        commercial = law.is_commercial(limb, offense.section)
        panders = _panders(limb, offense, law)
        trades = is_trafficking(limb, offense, law) and not panders
        lures = limb.lures and not (panders or sells_journeys(limb))
        if trades:
            yield "trafficking"
        elif (commercial and (limb.buys or lures)) or (limb.sexual and "travel" in limb.verbs):
            yield "buyer"  # one who entices or purchases among a trafficker's acts is none
        for_value = limb.sexual and has(limb.words, Kind.VALUE)
        if not trades and (limb.commercial or for_value) and limb.verbs & PROMOTING:
            yield "prostitution"
        if "prostitut" in offense.name or any("prostitut" in item.fragment.value for item in limb.commercial):
            yield "prostitution"


# who does only this for prostitution, outside the article on trafficking, promotes it
_PANDERING = frozenset({"procur", "hous", "lodg"})


def _panders(limb: Limb, offense: Offense, law: Law) -> bool:
    """ "Induces an adult to become a prostitute, or procures him a place in a brothel"."""
    acts = limb.verbs & CORE_TRAFFICKING
    if not acts or not acts <= _PANDERING or in_trafficking_article(offense.section, law):
        return False
    return any("prostitut" in item.fragment.value for item in limb.commercial)


def is_abated(offense: Offense) -> bool:
    """Whether it is a nuisance, where a place is abated and nobody punished for the trade, or one of a child's care."""
    named = f"{offense.name} {offense.catchline}".lower()
    if any(word in named for word in ("traffick", "servitude", "prostitut", "exploit")):
        return "nuisance" in named  # "sex trafficking of a child by neglect" is of the trade
    return any(word in named for word in ("nuisance", "abandoning", "endanger", "neglect"))


def is_trafficking(limb: Limb, offense: Offense, law: Law) -> bool:
    """Whether a limb is one of trafficking: recruiting, harboring, transporting … a person for sex or labor."""
    # one who pays and also "obtains" is a buyer; one who pays among several of the trafficker's acts is not
    if len(limb.verbs & CORE_TRAFFICKING) < (2 if limb.buys else 1):
        return False
    if sells_journeys(limb):
        return False
    if not limb.verbs & PLAINLY_TRAFFICKING and not (
        limb.commercial or has(limb.words, Kind.LABOR, Kind.VALUE) or limb.imports
    ):
        return False
    person = has(limb.words, Kind.PERSON, Kind.MINOR, Kind.VICTIM, Kind.UNDER_AGE, Kind.ADULT, Kind.OVER_AGE)
    purpose = limb.sexual or has(limb.words, Kind.LABOR) or any(True for _ in law.imported(limb))
    return person and purpose
