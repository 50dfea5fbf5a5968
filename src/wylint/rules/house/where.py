"""Of which units a house rule speaks."""

from __future__ import annotations

from fnmatch import fnmatchcase

from wylint.law.citation import title_of
from wylint.rules.house.machine import Budget
from wylint.rules.house.unit import Unit
from wylint.rules.house.words import matches, says_any
from wylint.rules.house.written import Where


def speaks_of(where: Where, unit: Unit, budget: Budget) -> bool:
    """Whether all that ``where`` says holds for a unit, in its words after the bill."""
    if where.change and (where.change == "created") is not unit.created:
        return False
    if where.titles and (not unit.section or title_of(unit.section) not in where.titles):
        return False
    if where.citations and not any(_cited(pattern, unit) for pattern in where.citations):
        return False
    if where.matters and not {*unit.matters} & {*where.matters}:
        return False
    if where.words and not says_any(unit.texts(), where.words):
        return False
    if where.without and says_any(unit.texts(), where.without):
        return False
    return not where.pattern or matches(unit.texts(), where.pattern, budget)


def _cited(pattern: str, unit: Unit) -> bool:
    """``6-2-7*`` matches a section and all that stands in it, ``6-2-701(a)*`` a provision and what is below it."""
    return any(fnmatchcase(place, pattern) for place in (unit.section, unit.address) if place)
