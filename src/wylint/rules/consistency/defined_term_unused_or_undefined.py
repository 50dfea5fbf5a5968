"""Define the terms that an offense uses, and define none that nothing uses.

What it checks
    Definitions that a bill writes or changes: whether any provision in their scope uses the term. Offenses: whether a
    technical term of commercial sex in them ("commercial sexual services") has a definition there.

Why it matters
    An undefined term is filled by the nearest definition that half fits: "services", which needs somebody who controls
    the child. A good definition that no offense uses protects nobody, and looks as if it did.

Satisfied by
    A definition of the whole term that holds in the section, or "as defined in" another. A defined term that stands in
    an offense, in its penalty, or in any other provision in the definition's scope.

Model language
    (c)  As used in this section, "commercial sex act" means any sexual act for which anything of value is given to,
    promised to or received by any person.

Source
    W.S. 6-2-701(a)(iii), defined and used in no offense; 6-2-705 and 6-2-706, "commercial sexual services".
"""

from __future__ import annotations

from collections.abc import Iterator

from wylint.facts.definition import Definition
from wylint.facts.family import trafficking_articles
from wylint.facts.law import Law
from wylint.facts.offense import Offense
from wylint.facts.targets import EXPLOITATION, sections_of
from wylint.facts.usage import is_used, undefined
from wylint.law.citation import article_of, chapter_of
from wylint.rules.finding import Severity
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import Area, rule

UNUSED = "use the term in an offense, or leave the definition out"
UNDEFINED = (
    'add: `As used in this section, "commercial sex act" means any sexual act for which anything of value is given to, '
    "promised to or received by any person.`"
)


@rule("WY902", "defined-term-unused-or-undefined", area=Area.CONSISTENCY, severity=Severity.WARNING)
def check(fact: Offense | Definition, law: Law) -> Iterator[Outcome]:
    """One outcome for each definition that the bill touches, and for each technical term of an offense."""
    if isinstance(fact, Definition):
        yield from _definition(fact, law)
    else:
        yield from _offense(fact, law)


def _definition(definition: Definition, law: Law) -> Iterator[Outcome]:
    if not definition.clause.touched or not _on_subject(definition, law):
        return
    used = is_used(definition, law)
    term = " or ".join(f'"{one}"' for one in definition.terms)
    yield Outcome(
        Verdict.MET if used else Verdict.GAP,
        "" if used else f"{term} is defined in {definition.clause.address} and used nowhere that the definition holds",
        (definition.head, *definition.body),
        definition.head,
        UNUSED,
        unit=definition.clause.address,
    )


def _on_subject(definition: Definition, law: Law) -> bool:
    """Whether it holds for the trafficking article, or in a section with an offense of commercial sex."""
    place = (chapter_of(definition.section), article_of(definition.section))
    return place in trafficking_articles(law) or definition.section in sections_of(law, *EXPLOITATION)


def _offense(offense: Offense, law: Law) -> Iterator[Outcome]:
    for item in undefined(offense, law):
        yield Outcome(
            Verdict.GAP,
            f'{offense.title} ({offense.clause.address}) rests on "{item.fragment.value}", which nothing defines there',
            (item,),
            item,
            UNDEFINED,
            unit=offense.clause.address,
        )
