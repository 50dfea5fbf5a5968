"""The commercial act of an offense: where it is named, and whether a bare exchange of value makes it."""

from __future__ import annotations

from collections.abc import Iterable

from wylint.facts.control import demanded
from wylint.facts.definition import Definition
from wylint.facts.evidence import Evidence
from wylint.facts.fragment import Kind
from wylint.facts.law import Law
from wylint.facts.limb import Limb
from wylint.facts.offense import Offense
from wylint.facts.plea import Plea


def named_acts(limb: Limb, law: Law) -> list[tuple[Evidence, str]]:
    """The words that name the commercial act, each with the section in which they are to be read.

    Where a limb names none itself, those of the offenses it imports, behind the citation that brings them in.
    """
    own = [(item, _section(item)) for item in limb.commercial if "traffick" not in item.fragment.value]
    if not own:
        own = [(item, _section(item)) for item in limb.words if item.fragment.kind is Kind.SEXUAL]
    own += [(item, _section(item)) for item in limb.words if item.fragment.kind is Kind.CITATION]
    if own and not limb.imports:
        return own
    found = [(item, _section(item)) for item in limb.imports]
    for imported in law.imported(limb):
        for below in imported.limbs:
            if below.victim:
                found.extend((item, imported.section) for item in below.commercial)
    return found if len(found) > len(limb.imports) else own


def _section(item: Evidence) -> str:
    return item.clause.address.split("(", 1)[0]


def dispenses(definition: Definition, law: Law) -> bool:
    """Whether a provision of the definition says that no third party need be shown."""
    return any(
        found.plea is Plea.CONTROL
        for found in law.defenses
        if found.clause.address.startswith(definition.clause.address)
    )


def needs_control(words: Iterable[Evidence], acts: Iterable[tuple[Evidence, str]], law: Law) -> bool:
    """Whether someone beside the minor and the buyer must be shown: by these words, or by what the acts resolve to."""
    said = tuple(words)
    if any(item.fragment.kind in (Kind.CONTROL, Kind.THIRD) and item.fragment.dispensed for item in said):
        return False
    if demanded(said):
        return True
    for item, section in acts:
        for definition in law.resolved_at(item, section):
            if demanded(definition.body) and not dispenses(definition, law):
                return True
    return False


def exchange_alone(limb: Limb, offense: Offense, law: Law) -> bool:
    """Whether a limb reaches a minor sold or bought with no third party and no status of the victim to be shown."""
    if limb.adults_only or not law.victim_age(limb, offense.section) or not law.is_commercial(limb, offense.section):
        return False
    if any(item.fragment.kind is Kind.STATUS and not item.fragment.dispensed for item in limb.words):
        return False
    if law.barring(offense, Plea.CONTROL, age_is_element=True):
        return True
    return not needs_control(limb.words, named_acts(limb, law), law)
