"""The example house of the docs: its pages hold, and its names of kinds are those of parts, matters and facts."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import get_type_hints

import pytest

from wylint.bill.model import Matter
from wylint.config import Settings
from wylint.config.find import Configuration
from wylint.facts.subjects import FACTS
from wylint.rules.examples import lint
from wylint.rules.house.kinds import FACTS as NAMED
from wylint.rules.house.kinds import MATTERS
from wylint.rules.tried import page_at, pages_below, tried

HOUSE = Path(__file__).resolve().parents[3] / "fixtures" / "house"
PAGES = list(pages_below(HOUSE / "wylint-tests"))


@pytest.fixture(scope="module")
def settings() -> Settings:
    return Configuration(file=str(HOUSE / "wylint.toml")).of(str(HOUSE / "bill.txt"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_example_finds_what_it_marks(path: Path, settings: Settings) -> None:
    page = page_at(path)
    assert [one.wrong for one in tried(page, settings.own()) if one.wrong] == []
    name = next(one.name for one in settings.own().written if one.code == page.code)
    assert list(lint(page, code=page.code, name=name, area="wylint-tests")) == []


def test_every_rule_of_it_has_a_page(settings: Settings) -> None:
    assert {page_at(path).code for path in PAGES} == {rule.code for rule in settings.own().written}


@pytest.mark.parametrize("kind", FACTS)
def test_every_fact_has_evidence_to_point_at(kind: str) -> None:
    made = getattr(import_module(FACTS[kind].module), kind)
    assert "evidence" in get_type_hints(made)


def test_kinds_are_called_as_they_are_elsewhere() -> None:
    assert {*NAMED} == {"Offense", "Definition", "Defense", *FACTS}, (
        "a kind of fact is named in rules/house/kinds.py too"
    )
    assert {*MATTERS} == {matter.value for matter in Matter}
