"""The score card of the law: what the analysis says of 2016, rule by rule with its provisions, and what came since."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from wylint.facts.at_hand import law_at_hand
from wylint.rules.card import Card, Stand, card_of_law
from wylint.rules.registry import rules

pytestmark = pytest.mark.corpus

TABLE = Path(__file__).with_name("truth.tsv")
ROWS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
LAWS = {
    "text of 2016": "wyoming/code-2016-08-01.txt",
    "index of 2016": "builtin:2016-08-01",
    "text of 2022": "wyoming/code-2022",
    "index of 2022": "builtin:2022-10",
}


@cache
def card(corpus: Path, name: str) -> Card:
    place = LAWS[name]
    law = law_at_hand(place if place.startswith("builtin:") else str(corpus / place))
    return card_of_law(law, [rule for rule in rules() if rule.code.startswith("WY")])


def stands(corpus: Path, name: str) -> dict[str, Stand]:
    return {entry.rule.code: entry.before for entry in card(corpus, name).entries}


@pytest.mark.parametrize("name", ["text of 2016", "index of 2016"])
@pytest.mark.parametrize(("code", "outcome", "provisions"), ROWS, ids=[row[0] for row in ROWS])
def test_the_law_of_2016_is_as_the_analysis_has_it(
    corpus: Path, name: str, code: str, outcome: str, provisions: str
) -> None:
    said = stands(corpus, name)[code]
    assert said.outcome == outcome
    assert set(filter(None, provisions.split("; "))) <= set(said.evidence)


def test_thirty_three_gaps_five_partial_thirty_met(corpus: Path) -> None:
    outcomes = [stands(corpus, "text of 2016")[row[0]].outcome for row in ROWS]
    assert [outcomes.count(one) for one in ("gap", "partial", "met")] == [33, 5, 30]  # type: ignore[arg-type]


@pytest.mark.parametrize("year", ["2016", "2022"])
def test_text_and_index_of_one_law_give_one_card(corpus: Path, year: str) -> None:
    text, index = stands(corpus, f"text of {year}"), stands(corpus, f"index of {year}")
    assert {code: (one.outcome, one.message, one.evidence) for code, one in text.items()} == {
        code: (one.outcome, one.message, one.evidence) for code, one in index.items()
    }


def test_no_rule_fails(corpus: Path) -> None:
    for name in LAWS:
        assert card(corpus, name).failures == ()
