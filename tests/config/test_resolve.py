"""What several places come to: later words win, lists that add up add up, ``[[files]]`` are about some bills."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wylint.config.find import Configuration
from wylint.config.layer import Layer
from wylint.config.settings import Settings, Stated
from wylint.rules.finding import Severity

Write = Callable[[str, str], Path]
CODES = ("PE101", "WY102", "WY209", "WY210")


def asked(path: str = "bill.txt", **spoken: Any) -> str:
    values = {name.replace("_", "-"): value for name, value in spoken.items()}
    selection = Configuration([Layer("command line", "", values)]).of(path).selection
    return " ".join(code for code in CODES if selection.has(code))


@pytest.mark.parametrize(
    ("text", "spoken", "expected"),
    [
        ("", {}, "PE101 WY102 WY209 WY210"),
        ("select = ['WY2']", {}, "WY209 WY210"),
        ("select = ['WY2']\nextend-select = ['PE']\nignore = ['WY209']", {}, "PE101 WY210"),
        # of one place the more specific word decides
        ("ignore = ['WY2']\nextend-select = ['WY210']", {}, "PE101 WY102 WY210"),
        # the command line has the last word, however little specific
        ("extend-select = ['WY210']", {"ignore": ("WY2",)}, "PE101 WY102"),
        ("ignore = ['WY210']", {"extend_select": ("WY2",)}, "PE101 WY102 WY209 WY210"),
        # to select is to start anew, to ignore is to go on
        ("ignore = ['WY210']", {"select": ("WY2",)}, "WY209 WY210"),
        ("ignore = ['WY210']", {"ignore": ("WY209",)}, "PE101 WY102"),
        ("select = ['WY2']", {"extend_select": ("PE",)}, "PE101 WY209 WY210"),
    ],
)
def test_which_rules_are_asked_for(write: Write, text: str, spoken: dict[str, Any], expected: str) -> None:
    write("wylint.toml", text)
    assert asked(**spoken) == expected


def test_nearer_files_go_on_where_farther_ones_ended(write: Write) -> None:
    write("a.toml", "ignore = ['WY2']")
    write("wylint.toml", "extend = 'a.toml'\nextend-select = ['WY210']")
    assert asked() == "PE101 WY102 WY210"
    write("wylint.toml", "extend = 'a.toml'\nselect = ['WY']")
    assert asked() == "WY102 WY209 WY210"


def test_settings_for_some_files(write: Write) -> None:
    write(
        "wylint.toml",
        "ignore = ['WY102']\n"
        "[[files]]\npaths = ['drafts/*.txt']\nignore = ['WY210']\n"
        "[[files]]\npaths = ['old']\nselect = ['PE']\n",
    )
    assert asked("bill.txt") == "PE101 WY209 WY210"
    assert asked("drafts/bill.txt") == "PE101 WY209"
    assert asked("old/bill.txt") == "PE101"


def test_what_is_ignored_for_some_files_stays_so(write: Write) -> None:
    write("wylint.toml", "[[files]]\npaths = ['old']\nselect = ['PE']\nignore = ['WY210']")
    assert asked("old/bill.txt", select=("WY2",)) == "WY209"
    assert asked("bill.txt", select=("WY2",)) == "WY209 WY210"


def test_severities(write: Write) -> None:
    write("a.toml", "severity = { WY210 = 'note', WY1 = 'note' }")
    write(
        "wylint.toml",
        "extend = 'a.toml'\nseverity = { WY2 = 'warning' }\n[[files]]\npaths = ['old']\nseverity = { wy210 = 'error' }",
    )
    found = Configuration()
    codes = ("WY102", "WY209", "WY210", "WY301")
    assert [found.of("bill.txt").weigh(code, Severity.ERROR) for code in codes] == [
        "note",
        "warning",
        "warning",
        "error",
    ]
    assert found.of("old/bill.txt").weigh("WY210", Severity.WARNING) == "error"


def test_the_more_specific_severity_decides_in_one_place(write: Write) -> None:
    write("wylint.toml", "severity = { mistake-of-age-defense-not-barred = 'note', WY2 = 'warning' }")
    assert Configuration().of("bill.txt").weigh("WY210", Severity.ERROR) == "note"


def test_suppressions_are_typed(write: Write, tmp_path: Path) -> None:
    write("a.toml", "[[suppress]]\nrule = 'WY'\nreason = 'house'")
    write(
        "wylint.toml",
        "extend = 'a.toml'\n\n[[suppress]]\nrule = 'mistake-of-age-defense-not-barred'\npath = 'drafts/*.txt'\n"
        "at = 'section 2, 6-2-707(a)'\nreason = 'closed elsewhere'\nexpires = 2027-03-31\n",
    )
    far, near = Configuration().of("bill.txt").suppress
    assert (far.rule, far.reason, far.at, far.expires, str(far.stated)) == ("WY", "house", "", "", "a.toml:1")
    assert (near.rule, near.at, near.expires) == ("WY210", "section 2, 6-2-707(a)", "2027-03-31")
    assert str(near.stated) == "wylint.toml:3"
    assert near.paths.match(str(tmp_path / "drafts" / "hb1.txt"), str(tmp_path))
    assert not near.paths.match(str(tmp_path / "hb1.txt"), str(tmp_path))


def a_rule(code: str, name: str, more: str = "") -> str:
    return (
        f"[[rules]]\ncode = '{code}'\nname = '{name}'\nmessage = 'm'\ngiven = 'provision'\n"
        f"forbid.words = ['and/or']\n{more}"
    )


def test_house_rules_are_read_and_may_be_selected(write: Write) -> None:
    write(
        "wylint.toml", f"ignore = ['XX001', 'say-shall']\n{a_rule('XX002', 'say-shall')}{a_rule('XX001', 'say-must')}"
    )
    found = Configuration().of("bill.txt")
    assert [(one.rule.code, one.rule.name) for one in found.rules] == [("XX002", "say-shall"), ("XX001", "say-must")]
    assert [str(one.stated) for one in found.rules] == ["wylint.toml:2", "wylint.toml:8"]
    assert not found.selection.has("XX001")
    assert not found.selection.has("XX002")


def test_house_rules_of_an_extended_file_hold_too(write: Write) -> None:
    write("a.toml", a_rule("XX001", "say-shall"))
    write("wylint.toml", f"extend = 'a.toml'\nselect = ['YY']\n{a_rule('YY001', 'say-must')}")
    found = Configuration().of("bill.txt")
    assert [one.rule.code for one in found.rules] == ["XX001", "YY001"]
    assert not found.selection.has("XX001")


def test_what_is_reserved_is_read(write: Write, tmp_path: Path) -> None:
    write("wylint.toml", "baseline = 'known.json'\ntests = 'examples'\ncache = false\njobs = 2")
    found = Configuration().of("bill.txt")
    assert (found.baseline, found.tests, found.cache, found.jobs) == (
        str(tmp_path / "known.json"),
        str(tmp_path / "examples"),
        False,
        2,
    )


def test_settings_go_to_other_processes_and_into_the_key_of_a_cache(write: Write) -> None:
    write(
        "wylint.toml",
        f"ignore = ['WY2']\ncolor = 'never'\n{a_rule('XX001', 'say-shall')}[[suppress]]\nrule='WY'\nreason='x'",
    )
    found = Configuration().of("bill.txt")
    assert pickle.loads(pickle.dumps(found)) == found
    assert found.judging() != Settings().judging()
    assert found._replace(color="auto", jobs=7).judging() == found.judging()
    assert found._replace(code="elsewhere").judging() != found.judging()
    rule = found.rules[0].rule
    other = found.rules[0]._replace(rule=rule._replace(message="other"))
    elsewhere = found.rules[0]._replace(rule=rule._replace(place="elsewhere:1"), stated=Stated("elsewhere", 1))
    assert found._replace(rules=(other,)).judging() != found.judging()
    assert found._replace(rules=(elsewhere,)).judging() == found.judging()
