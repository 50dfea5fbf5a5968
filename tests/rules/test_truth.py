"""The rules on the law as it stood give what the analysis says of it; from a text and from the index that ships."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from wylint.facts.at_hand import BUILTIN, law_at_hand
from wylint.facts.law import Law
from wylint.facts.side import Reader, Side
from wylint.law.load import load
from wylint.rules.indexed import indexed
from wylint.rules.outcome import Outcome, Verdict
from wylint.rules.registry import find
from wylint.rules.run import run

pytestmark = pytest.mark.corpus

# each law by the name that tests show: a text of it, and the index in the package made from that text
LAWS = {
    "text of 2016": "wyoming/code-2016-08-01.txt",
    "index of 2016": "builtin:2016-08-01",
    "text of 2022": "wyoming/code-2022",
    "index of 2022": "builtin:2022-10",
}
Judged = Callable[[str, str], list[Outcome]]


@pytest.fixture(scope="module")
def judged(corpus: Path) -> Judged:
    """What a rule says of a law as it stands, without any bill."""

    @cache
    def law(name: str) -> Law:
        place = LAWS[name]
        return Law(Side(law_at_hand(place if place.startswith("builtin:") else str(corpus / place)), Reader()))

    def judged(code: str, name: str) -> list[Outcome]:
        rule = find(code)
        assert rule is not None
        at_hand = law(name)
        said = run(rule, at_hand.offenses if rule.facts else (), at_hand)
        assert isinstance(said, tuple), said
        return [outcome for outcome in said if isinstance(outcome, Outcome)]

    return judged


def sections(outcomes: list[Outcome], verdict: Verdict) -> set[str]:
    """The sections of the offenses with this verdict."""
    return {one.unit.partition("(")[0] for one in outcomes if one.verdict is verdict}


def relied(outcomes: list[Outcome], verdict: Verdict) -> set[str]:
    return {item.address for one in outcomes if one.verdict is verdict for item in one.related}


@pytest.mark.parametrize("name", LAWS)
def test_trafficking_needs_a_third_party_through_the_definition_of_services(judged: Judged, name: str) -> None:
    outcomes = judged("WY102", name)
    assert sections(outcomes, Verdict.GAP) == {"6-2-702", "6-2-703", "6-2-706"}
    assert relied(outcomes, Verdict.GAP) == {"6-2-701(a)(xiv)"}
    for gap in (one for one in outcomes if one.verdict is Verdict.GAP):
        assert gap.at is not None
        assert gap.at.address == "6-2-701(a)(xiv)"


@pytest.mark.parametrize("name", LAWS)
def test_no_offense_of_internet_solicitation(judged: Judged, name: str) -> None:
    (only,) = judged("WY209", name)
    assert (only.verdict, only.at) == (Verdict.GAP, None)
    # the one law of solicitation is silent on means, so it satisfies nothing
    assert [item.address for item in only.related] in ([], ["6-4-102"])


@pytest.mark.parametrize("name", LAWS)
def test_a_mistake_of_age_is_barred_in_sexual_servitude_of_a_minor_only(judged: Judged, name: str) -> None:
    outcomes = judged("WY210", name)
    assert sections(outcomes, Verdict.MET) == {"6-2-706"}
    assert relied(outcomes, Verdict.MET) == {"6-2-706(c)"}
    # the four sections of the analysis, and promoting prostitution, which has a grade for those under eighteen
    expected = {"6-2-702", "6-2-703", "6-2-707", "6-4-102", "6-4-103"}
    assert sections(outcomes, Verdict.GAP) - {"6-4-403"} == expected


@pytest.mark.parametrize("name", LAWS)
def test_what_is_no_offense_at_all_is_not_judged(judged: Judged, name: str) -> None:
    units = {one.unit for code in ("WY102", "WY210") for one in judged(code, name)}
    assert {unit for unit in units if not unit.startswith("6-")} == set()


@pytest.mark.parametrize("year", ["2016", "2022"])
@pytest.mark.parametrize("code", ["WY102", "WY209", "WY210"])
def test_text_and_index_of_one_law_say_the_same(judged: Judged, year: str, code: str) -> None:
    def told(name: str) -> set[tuple[str, str, str, tuple[str, ...]]]:
        return {
            (one.verdict, one.message, one.at.address if one.at else "", tuple(item.address for item in one.related))
            for one in judged(code, f"{name} of {year}")
            if one.verdict in (Verdict.GAP, Verdict.PARTIAL)
        }

    assert told("text") == told("index")


@pytest.mark.parametrize(
    ("name", "place", "as_of", "source"),
    [
        ("2016-08-01", "code-2016-08-01.txt", "", "Wyoming Statutes, extracts as in force on 1 August 2016"),
        ("2022-10", "code-2022", "2022-10", "Wyoming Statutes, code release of October 2022"),
    ],
)
def test_the_indexes_in_the_package_are_those_of_the_texts(
    corpus: Path, name: str, place: str, as_of: str, source: str
) -> None:
    # a release of the code holds no session laws; those of 2016 are still in force
    laws = load(corpus / "wyoming" / "code-2016-08-01.txt").uncodified
    code = replace(load(corpus / "wyoming" / place), uncodified=laws)
    made = indexed(code, name=f"builtin:{name}", as_of=as_of or code.as_of, sources=[source], titles=[])
    kept = json.loads((Path(BUILTIN) / f"{name}.json").read_text(encoding="utf-8"))
    assert {**json.loads(json.dumps(made)), "sections": {}} == {**kept, "sections": {}}
    assert list(made["sections"]) == list(kept["sections"])
    for citation, section in json.loads(json.dumps(made["sections"])).items():
        assert section == kept["sections"][citation], citation


def test_an_index_holds_no_sentence_of_the_statutes() -> None:
    for file in Path(BUILTIN).glob("*.json"):
        data = json.loads(file.read_text(encoding="utf-8"))
        values = (
            row[1] for held in data["sections"].values() for _, _, fragments in held["clauses"] for row in fragments
        )
        assert max(len(value.split()) for value in values) <= 40
