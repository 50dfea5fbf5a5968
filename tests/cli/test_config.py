"""``wylint config`` and ``wylint init``."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wylint.config.keys import KEYS
from wylint.config.schema import schema

Wylint = Callable[..., Any]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_without_a_word_every_key_is_listed(wylint: Wylint) -> None:
    done = wylint("config")
    assert done.code == 0
    assert [line.split()[0] for line in done.out.splitlines() if line[:1].strip()] == [key.name for key in KEYS]


def test_a_key_is_explained(wylint: Wylint) -> None:
    assert wylint("config", "fail-level").out == (
        "fail-level: one of error, warning, note\n\nThe least severity that makes the exit code 1.\n"
        'Default: "warning"\n\nfail-level = "error"\n'
    )
    assert wylint("config", "files.paths").out.startswith("files.paths: a list of patterns\n")


def test_the_schema_is_printed(wylint: Wylint) -> None:
    assert json.loads(wylint("config", "--schema").out) == schema()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("fail-levl",), 'unknown key "fail-levl"; did you mean "fail-level"?'),
        (("files.path",), 'unknown key "path"; did you mean "paths"?'),
        (("fail-level", "--schema"), "--schema is by itself"),
        (("--show", "bill.txt", "--schema"), "--schema is by itself"),
        (("--show", "bill.txt", "--config", "jbs=1"), 'unknown key "jbs"; did you mean "jobs"?'),
    ],
)
def test_wrong_usage_is_exit_2(wylint: Wylint, arguments: tuple[str, ...], said: str) -> None:
    done = wylint("config", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_what_holds_for_a_bill_is_shown_with_who_says_so(wylint: Wylint, tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_text(
        "ignore = ['WY3']\nfail-level = 'note'\n[severity]\nWY104 = 'note'\nWY9 = 'error'\n"
        "[[files]]\npaths = ['drafts']\nignore = ['WY102']\n"
    )
    (tmp_path / "wylint.toml").write_text(
        "extend = 'house.toml'\nselect = ['WY']\nextend-select = [\n  'PE'\n]\nseverity.WY9 = 'warning'\n"
        "[[suppress]]\nrule = 'WY210'\nreason = 'known'\npath = 'drafts/*'\n"
        "[[suppress]]\nrule = 'WY210'\nreason = 'other'\npath = 'other/*'\n"
    )
    done = wylint("config", "--show", "drafts/bill.txt", "--config", "jobs=3")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "# drafts/bill.txt: wylint.toml, which extends house.toml"
    for line in (
        'select = ["WY"]  # wylint.toml:2',
        '  "PE",  # wylint.toml:3',
        '  "WY102",  # house.toml:8 [[files]]',
        'severity.WY104 = "note"  # house.toml:4',
        'severity.WY9 = "warning"  # wylint.toml:6',
        'fail-level = "note"  # house.toml:2',
        "jobs = 3  # --config jobs=3",
        'color = "auto"  # default',
        "[[suppress]]  # wylint.toml:7",
    ):
        assert line in lines
    shown = tomllib.loads(done.out)
    assert shown["ignore"] == ["WY102"], "what the extended file ignores is forgotten when the nearer one selects"
    assert shown["suppress"] == [{"rule": "WY210", "reason": "known", "path": "drafts/*"}]
    assert wylint("config", "fail-level", "--show", "drafts/bill.txt").out == 'fail-level = "note"  # house.toml:2\n'


def test_without_a_file_all_is_default(wylint: Wylint) -> None:
    lines = wylint("config", "--isolated", "--show", "bill.txt").out.splitlines()
    assert lines[0] == "# bill.txt: no configuration file"
    assert all(line.endswith("  # default") for line in lines[1:])


def test_a_new_file_is_written_once(wylint: Wylint, tmp_path: Path) -> None:
    done = wylint("init")
    assert (done.code, done.err) == (0, "")
    text = (tmp_path / "wylint.toml").read_text(encoding="utf-8")
    assert "#fail-level = " in text
    (tmp_path / "wylint.toml").write_text("jobs = 1\n", encoding="utf-8")
    done = wylint("init")
    assert (done.code, done.out) == (2, "")
    assert done.err == "wylint: ./wylint.toml: is there already; nothing was written\n"
    assert (tmp_path / "wylint.toml").read_text(encoding="utf-8") == "jobs = 1\n"


@pytest.mark.parametrize(("name", "text"), [(".wylint.toml", ""), ("pyproject.toml", "[tool.wylint]\njobs = 1")])
def test_a_folder_that_has_a_configuration_gets_no_other(wylint: Wylint, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    assert wylint("init").code == 2
    assert not (tmp_path / "wylint.toml").exists()


def test_a_pyproject_of_others_is_no_hindrance(wylint: Wylint, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'wylint-drafts'\n")
    assert wylint("init").code == 0


def test_a_folder_that_is_not_there_is_one_line(wylint: Wylint) -> None:
    done = wylint("init", "nowhere")
    assert (done.code, done.err.count("\n")) == (2, 1)
