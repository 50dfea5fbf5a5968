"""The index of a law together with what the rules find missing in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wylint.facts.index import code_of, index_of
from wylint.law.code import Code
from wylint.rules.card import card_of_law
from wylint.rules.outcome import Verdict
from wylint.rules.registry import rules


def indexed(code: Code, *, name: str, as_of: str, sources: Sequence[str], titles: Sequence[str]) -> dict[str, Any]:
    """The index of a code as plain data for JSON, with the codes of the rules that find a gap in it; deterministic.

    A bill leaves most gaps of the law alone; those need not be looked for again on every run.
    """
    data = index_of(code, name=name, as_of=as_of, sources=sources, titles=titles)
    card = card_of_law(code_of(data), [rule for rule in rules() if rule.code.startswith("WY")])
    return data | {"gaps": [entry.rule.code for entry in card.entries if entry.before.outcome is Verdict.GAP]}
