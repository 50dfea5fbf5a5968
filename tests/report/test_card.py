"""The score card: changes first, six headings, the provisions themselves; as text, Markdown and data."""

from __future__ import annotations

import json

import jsonschema
import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from wylint.report.card import as_json, as_markdown, as_text
from wylint.report.card.headings import innermost, listed, summary
from wylint.report.cells import cells
from wylint.report.paint import ansi
from wylint.rules.card import Card, Change, Entry, Stand
from wylint.rules.finding import Severity
from wylint.rules.outcome import Verdict
from wylint.rules.registry import Area, Kind, Rule

GAP, MET, PARTIAL, UNKNOWN = Verdict.GAP, Verdict.MET, Verdict.PARTIAL, Verdict.UNKNOWN


def entry(code: str, name: str, area: Area, before: Stand, after: Stand, change: Change = Change.UNCHANGED) -> Entry:
    rule = Rule(code, name, area, Severity.ERROR, Kind.INSIDE, (), (), True, False, (), "wylint.rules")
    return Entry(rule, before, after, change)


BAR = Stand(MET, ("6-2-714", "6-2-714(a)"))
NO_BAR = Stand(GAP, ("6-2-707", "6-2-707(a)", "6-4-102"), "nothing bars the defense of a mistake of age")
LIST = ("7-19-301", "7-19-301(a)", "7-19-301(a)(viii)", "7-19-302", "7-19-302(h)")
CARD = Card(
    "builtin:2022-10",
    "2022-10",
    (
        entry("WY102", "third-party-control-required", Area.CRIMINALIZATION, NO_BAR, NO_BAR),
        entry("WY210", "mistake-of-age-defense-not-barred", Area.DEMAND, NO_BAR, BAR, Change.CLOSED),
        entry(
            "WY213",
            "buyer-registration-present",
            Area.DEMAND,
            Stand(MET, LIST),
            Stand(GAP, LIST, "the bill takes the offense of W.S. 6-4-102 from the list of registration"),
            Change.OPENED,
        ),
        entry(
            "WY508",
            "victim-classified-as-child-in-need-of-supervision",
            Area.PROTECTION,
            Stand(PARTIAL, ("6-2-708", "6-2-708(b)"), "the child is first named a child in need of supervision"),
            Stand(UNKNOWN, ("6-2-708", "6-2-708(b)")),
            Change.UNKNOWN,
        ),
        entry("WY901", "stale-cross-reference-range", Area.CONSISTENCY, NO_BAR, NO_BAR),
    ),
    (),
)


def test_the_card_of_a_bill(file_regression: FileRegressionFixture) -> None:
    file_regression.check("\n".join(as_text.render(CARD, bill="draft.txt", width=80)))


def test_as_markdown(file_regression: FileRegressionFixture) -> None:
    file_regression.check(
        "\n".join(as_markdown.render(CARD, bill="draft_1.txt", note="The ink is lost")), extension=".md"
    )


def test_the_rules_of_the_analysis_alone_are_counted() -> None:
    assert summary(CARD, bill=True) == "closes 1, leaves 1, opens 1, cannot tell of 1"
    assert summary(CARD, bill=False) == "2 gaps, 0 partial, 1 met, 1 unknown"


def test_a_provision_stands_for_those_it_stands_in() -> None:
    assert innermost(LIST) == ["7-19-301(a)(viii)", "7-19-302(h)"]
    assert listed(("6-4-102", "6-4-103"), most=1) == "6-4-102 and 1 more"


def test_data_and_its_schema() -> None:
    schema = json.loads(as_json.SCHEMA.read_text(encoding="utf-8"))
    data = as_json.document(CARD, bill="draft.txt")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)
    assert data["law"] == {"name": "builtin:2022-10", "as_of": "2022-10"}
    assert data["rules"][1] == {
        "code": "WY210",
        "name": "mistake-of-age-defense-not-barred",
        "area": "demand",
        "before": {
            "outcome": "gap",
            "message": "nothing bars the defense of a mistake of age",
            "evidence": ["6-2-707", "6-2-707(a)", "6-4-102"],
        },
        "after": {"outcome": "met", "message": "", "evidence": ["6-2-714", "6-2-714(a)"]},
        "change": "closed",
    }
    assert json.loads("\n".join(as_json.render(CARD))) == as_json.document(CARD)


@pytest.mark.parametrize("width", [1, 24, 40, 80, 300])
def test_prose_fits_the_terminal(width: int) -> None:
    lines = list(as_text.render(CARD, bill="a bill of a rather long name.txt", width=width))
    wide = [line for line in lines if cells(line) > max(width, 24)]
    assert all(any(one.rule.name in line for one in CARD.entries) for line in wide), "a rule's name is not broken"


def test_what_a_path_says_cannot_steer_the_terminal() -> None:
    text = "\n".join(as_text.render(CARD, bill="\x1b[31m\u202ebill", paint=ansi))
    assert "\x1b[31m\u202e" not in text
    markdown = "\n".join(as_markdown.render(CARD, bill="<script>|`#"))
    assert "\\<script\\>\\|\\`\\#" in markdown
