"""Which remedies reach which offenses: forfeiture, restitution and civil actions, resolved against one law."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.civil import CivilRemedy
from wylint.facts.evidence import Evidence
from wylint.facts.family import in_trafficking_article
from wylint.facts.forfeiture import ForfeitureClause, ForfeitureException
from wylint.facts.law import Law
from wylint.facts.loss import Loss, LossRule
from wylint.facts.reach import Condition, Reach, reach_of
from wylint.facts.remedy import CITED, Word, said, says
from wylint.facts.restitution import GENERAL, Effect, MeansCondition, RestitutionClause
from wylint.facts.role import Conduct, Role, all_conducts
from wylint.law.citation import article_of, chapter_of, order, split_address

DEPTH = 3
TRADE = (Role.TRAFFICKER, Role.BUYER, Role.PROMOTER, Role.IMAGES)


def crimes(law: Law, *roles: Role) -> frozenset[str]:
    """The sections of the offenses in these roles that reach minors, images of children among them."""
    return frozenset(item.offense.section for item in conducts_with_minors(law, *roles))


def conducts_with_minors(law: Law, *roles: Role) -> tuple[Conduct, ...]:
    """The conducts in these roles that reach minors as such."""
    return tuple(item for item in all_conducts(law, *(roles or TRADE)) if item.minors or item.role is Role.IMAGES)


def reach(fact: ForfeitureClause | RestitutionClause | CivilRemedy, law: Law) -> Reach:
    """Which offenses a remedy is for: where a conviction is asked for, those that one must be convicted of."""
    if isinstance(fact, ForfeitureClause) and fact.upon_conviction:
        asked = reach_of(fact.trigger, fact.section, law)
        if not asked.empty:
            return asked
    return reach_of(fact.evidence, fact.section, law)


def touches(fact: ForfeitureClause | RestitutionClause | CivilRemedy, address: str, law: Law) -> bool:
    """Whether a remedy is for an offense; one that names none is for the offense of its own section."""
    reached = reach(fact, law)
    if reached.touches(address):
        return True
    if reached.empty and says(fact.evidence, Word.VICTIM) and in_trafficking_article(fact.section, law):
        return in_trafficking_article(split_address(address)[0], law)  # "a victim" is there one of the article's
    own = fact.section == split_address(address)[0]
    return own and not any(reached.touches(offense.section) for offense in law.offenses)


def forfeits(law: Law, section: str) -> tuple[ForfeitureClause, ...]:
    """The clauses under which property is forfeited for an offense of this section.

    Where a section lists property and says in another clause upon whose conviction it is lost, both must reach it.
    """
    found = [item for item in law.facts(ForfeitureClause) if touches(item, section, law)]
    ruled = {item.section for item in law.facts(ForfeitureClause) if item.upon_conviction}
    ruling = {item.section for item in found if item.upon_conviction}
    return tuple(item for item in found if item.section in ruling or item.section not in ruled)


def is_general(clause: RestitutionClause) -> bool:
    """Whether restitution is for any crime: the clause on conviction of a felony in the chapter on restitution.

    One for what other restitution left out ("any restitution ordered … which did not include") is none.
    """
    if chapter_of(clause.section) != GENERAL or not says(clause.evidence, Word.CONVICTED):
        return False
    crimes = said(clause.evidence, Word.CRIME)
    first = next(iter(said(clause.evidence, Word.RESTITUTION)), None)
    return first is clause.said and any("felony" in item.fragment.value for item in crimes)


def restores(law: Law, section: str) -> tuple[RestitutionClause, ...]:
    """The clauses under which restitution is ordered for an offense of this section, those for any crime included."""
    return tuple(item for item in law.facts(RestitutionClause) if is_general(item) or touches(item, section, law))


def conditions_of(clause: RestitutionClause, law: Law) -> tuple[MeansCondition, ...]:
    """The conditions on the offender's means that hold for a clause: those of the provisions it refers to, and such as
    stand beside it in its section or say that they are for it.
    """
    conditions = [item for item in law.facts(MeansCondition) if item.effect is Effect.WHETHER]
    others = law.facts(RestitutionClause)
    found = [item for item in conditions if _is_for(item, clause)]
    seen: set[str] = set()
    todo = [(item, clause.section, 0) for item in clause.imports]
    while todo:
        item, section, depth = todo.pop()
        if depth >= DEPTH or item.fragment.value in seen:
            continue
        seen.add(item.fragment.value)
        found.extend(c for c in conditions if c not in found and _points(item, section, c.clause.address))
        for other in others:
            if other is not clause and _points(item, section, other.clause.address):
                todo.extend((below, other.section, depth + 1) for below in other.imports)
    cures = [(cure, clause.section) for cure in clause.cures]
    for lifting in law.facts(MeansCondition):
        if lifting.section == clause.section and lifting.effect is Effect.NEVER:
            return ()
    return tuple(c for c in found if not any(_points(cure, at, c.clause.address) for cure, at in cures))


def _is_for(condition: MeansCondition, clause: RestitutionClause) -> bool:
    """Whether a sentence on the offender's means is for a clause of a special law: it stands beside it or names it."""
    if chapter_of(clause.section) == GENERAL or condition.evidence[0] in clause.evidence:
        return False
    if condition.section == clause.section:
        return True
    article = article_of(condition.section) == article_of(clause.section)
    for item in condition.evidence:
        relation, first, _ = item.fragment.value.split("|") if item.fragment.kind in CITED else ("", "", "")
        if first == "this article" and article:
            return True
        if first and relation != "except as provided in" and _points(item, condition.section, clause.clause.address):
            return True
    return False


def _points(citation: Evidence, section: str, address: str) -> bool:
    """Whether a citation, read in a section, points at a provision: itself, one it stands in, or one below it."""
    _, first, last = citation.fragment.value.split("|")
    if first.startswith("("):
        first = section + first.removesuffix(" of this section")
    if first == "this chapter":
        return chapter_of(section) == chapter_of(address) == GENERAL
    if first.startswith("this "):
        return False  # "a conviction under this article" takes nothing over
    if first.startswith(("title ", "chapter ")):
        return _division(first) == chapter_of(address)
    if last and not last.startswith("("):
        return order(split_address(first)[0]) <= order(split_address(address)[0]) <= order(split_address(last)[0])
    return address == first or address.startswith(f"{first}(") or first.startswith(f"{address}(")


def _division(words: str) -> str:
    """``7-9`` of "title 7, chapter 9"."""
    numbers = dict(zip(words.replace(",", "").split(), words.replace(",", "").split()[1:], strict=False))
    return f"{numbers.get('title', '')}-{numbers.get('chapter', '')}"


def own_conditions(clause: RestitutionClause) -> Iterator[Evidence]:
    """The offender's means where the clause itself lets them decide."""
    if not clause.whatever:
        yield from clause.conditions


def own_heads(section: str, law: Law) -> tuple[LossRule, ...]:
    """What a section on restitution says itself of the losses it covers; nothing for the general chapter."""
    if chapter_of(section) == GENERAL:
        return ()
    return tuple(item for item in law.facts(LossRule) if item.section == section and not item.defines)


def general_heads(law: Law) -> tuple[LossRule, ...]:
    """What the definitions of the trafficking article and the general chapter say of the losses that are covered."""
    return tuple(
        item
        for item in law.facts(LossRule)
        if (item.defines and in_trafficking_article(item.section, law))
        or (chapter_of(item.section) == GENERAL and (item.defines or _tells(item)))
    )


def _tells(item: LossRule) -> bool:
    """Whether a provision adds a head to the bare economic loss, or takes one away."""
    return bool(item.leaves_out or item.covers - {Loss.ECONOMIC})


def trafficking_crimes(law: Law) -> frozenset[str]:
    """The sections of the trafficking article that make an offense, one against adults or of labor included."""
    return frozenset(item.section for item in law.offenses if in_trafficking_article(item.section, law))


def image_forfeitures(law: Law, *, distributing: bool = False) -> tuple[ForfeitureClause, ...]:
    """The clauses under which property is forfeited for images of children, of ``distributing`` too or of any kind."""
    images = all_conducts(law, Role.IMAGES)
    if distributing:
        places = {i.address for c in images for limb in c.limbs for i in limb.words if i.fragment.value in PASSING}
    else:
        places = {item.offense.section for item in images}
    exceptions = _exceptions(law, distributing=distributing)
    return tuple(
        clause
        for clause in law.facts(ForfeitureClause)
        if any(touches(clause, place, law) for place in places)
        and not (distributing and clause.possession_only)
        and not any(item.limits(clause) for item in exceptions)
    )


def image_exception(law: Law, *, distributing: bool = False) -> Evidence | None:
    """What to point at where an exception takes offenders of images out of forfeiture."""
    for item in _exceptions(law, distributing=distributing):
        if any(map(item.limits, law.facts(ForfeitureClause))):
            return item.evidence[0]
    return None


def _exceptions(law: Law, *, distributing: bool) -> list[ForfeitureException]:
    """The exceptions that take away the forfeiture from anybody, or from those who pass images on."""
    return [
        item
        for item in law.facts(ForfeitureException)
        if not item.hosts and (item.distributing or not distributing or not item.possessing)
    ]


def spares_hosts(clause: ForfeitureClause, law: Law) -> bool:
    """Whether companies and services that pass images on forfeit nothing under a clause."""
    return clause.spares_hosts or any(item.hosts and item.limits(clause) for item in law.facts(ForfeitureException))


def aims_at(clause: ForfeitureClause, address: str, law: Law) -> bool:
    """Whether a clause is for an offense under whatever condition: "upon a second conviction"."""
    return reach(clause, law).touches(address, frozenset(Condition))


def is_excepted(clause: ForfeitureClause, law: Law) -> bool:
    """Whether some of those whom a clause reaches forfeit nothing, or need not."""
    return any(item.limits(clause) for item in law.facts(ForfeitureException))


# stems of the verbs of one who passes images on
PASSING = frozenset({"distribut", "deliver", "reproduc", "receiv", "disseminat", "transmit", "sell", "publish", "send"})
