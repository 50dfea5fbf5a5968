"""The defined terms whose use in a bill's own words is a fragment: commercial sexual matters, and their victims."""

from __future__ import annotations

from collections.abc import Iterable

from wylint.facts.definition import Definition, commercial
from wylint.facts.fragment import Kind
from wylint.facts.statement import first, has


def special_terms(definitions: Iterable[Definition]) -> tuple[str, ...]:
    """Terms defined as sex for value, or as sex under someone's control, sorted.

    A single word counts only where the bill itself defines it by value: general words are no terms of the whole law.
    """
    return tuple(
        sorted(
            {
                term
                for found in definitions
                if commercial(found)
                for term in found.terms
                if " " in term or (found.clause.origin is not None and has(found.body, Kind.VALUE))
            }
        )
    )


def victim_terms(definitions: Iterable[Definition]) -> tuple[str, ...]:
    """Names that a bill gives to victims of the trade in its own words ("covered youth", "client"), sorted."""
    return tuple(
        sorted(
            {
                term
                for found in definitions
                if found.clause.origin is not None and _of_victims(found)
                for term in found.terms
                if term not in _GENERAL and term.rpartition(" ")[2] in _PERSONS
            }
        )
    )


# words that are used of others too, in the same bill
_GENERAL = frozenset({"child", "minor", "youth", "juvenile", "person", "individual", "victim", "survivor"})
_PERSONS = frozenset(
    {
        "child", "minor", "youth", "juvenile", "person", "individual", "victim", "survivor", "client", "participant",
        "claimant", "beneficiary", "recipient", "resident", "applicant", "petitioner",
    }
)  # fmt: skip
_TRADE = ("traffick", "servitude", "exploit", "slavery")


def _of_victims(found: Definition) -> bool:
    """Whether a definition is of those against whom the trade is carried on, not of those who carry it on."""
    body = found.body
    if any(item.fragment.kind is Kind.PURPOSE and "convict" in item.fragment.value for item in body):
        return False
    trade = any(
        (item.fragment.kind is Kind.COMMERCIAL and any(word in item.fragment.value for word in _TRADE))
        or (item.fragment.kind is Kind.CITATION and _cites_trade(item.fragment.value))
        for item in body
    )
    trade = trade or (has(body, Kind.SEXUAL) and has(body, Kind.VALUE) and has(body, Kind.MINOR, Kind.UNDER_AGE))
    if not trade:
        return False
    if has(body, Kind.VICTIM) or any(i.fragment.kind is Kind.WHO and i.fragment.value == "whom" for i in body):
        return True
    young, acts = first(body, Kind.MINOR, Kind.UNDER_AGE), first(body, Kind.VERB)
    return young is not None and (acts is None or young.fragment.start < acts.fragment.start)


def _cites_trade(citation: str) -> bool:
    relation, address, _ = citation.split("|")
    return address.startswith("6-2-7") and not relation.startswith(("except", "notwithstanding", "as defined"))
