"""What several places come to: later words win, lists that add up add up, ``[[files]]`` are about some bills."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wylint.config.find import Configuration
from wylint.config.layer import Layer
from wylint.config.settings import Settings
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


def test_house_rules_are_kept_as_they_are_and_may_be_selected(write: Write) -> None:
    write(
        "wylint.toml",
        "ignore = ['XX001', 'say-shall']\n[[rules]]\ncode = 'XX002'\nname = 'say-shall'\nrequire = 1\n"
        "[[rules]]\ncode = 'XX001'\n",
    )
    found = Configuration().of("bill.txt")
    assert [dict(rule.table) for rule in found.rules] == [
        {"code": "XX002", "name": "say-shall", "require": 1},
        {"code": "XX001"},
    ]
    assert [str(rule.stated) for rule in found.rules] == ["wylint.toml:2", "wylint.toml:6"]
    assert not found.selection.has("XX001")
    assert not found.selection.has("XX002")


def test_what_is_reserved_is_read(write: Write, tmp_path: Path) -> None:
    write("wylint.toml", "baseline = 'known.json'\nplugins = ['ours']\ncache = false\njobs = 2")
    found = Configuration().of("bill.txt")
    assert (found.baseline, found.plugins, found.cache, found.jobs) == (
        str(tmp_path / "known.json"),
        ("ours",),
        False,
        2,
    )


def test_settings_go_to_other_processes_and_into_the_key_of_a_cache(write: Write) -> None:
    write(
        "wylint.toml",
        "ignore = ['WY2']\ncolor = 'never'\n[[rules]]\ncode = 'XX001'\n[[suppress]]\nrule='WY'\nreason='x'",
    )
    found = Configuration().of("bill.txt")
    assert pickle.loads(pickle.dumps(found)) == found
    assert found.judging() != Settings().judging()
    assert found._replace(color="auto", jobs=7).judging() == found.judging()
    assert found._replace(code="elsewhere").judging() != found.judging()
