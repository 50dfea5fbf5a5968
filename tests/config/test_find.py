"""Which file governs a bill: the nearest on the way up."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from wylint.config import Misconfigured
from wylint.config.find import Configuration
from wylint.config.layer import Layer

Write = Callable[[str, str], Path]


def jobs(path: str) -> int:
    return Configuration().of(path).jobs


@pytest.mark.parametrize("name", ["wylint.toml", ".wylint.toml"])
def test_a_file_of_its_own(write: Write, name: str) -> None:
    write(name, "jobs = 1")
    assert jobs("drafts/2027/bill.txt") == 1
    assert Configuration().of("bill.txt").sources == (name,)


def test_a_table_of_pyproject(write: Write) -> None:
    write("pyproject.toml", "[project]\nname = 'drafts'\n[tool.wylint]\njobs = 1")
    assert jobs("drafts/bill.txt") == 1


@pytest.mark.parametrize(
    "text",
    [
        "[ tool . 'wylint' ]\njobs = 1",
        "[tool]\nwylint = { jobs = 1 }",
        "tool.wylint.jobs = 1",
        "[tool.wylint.severity]\n",
    ],
)
def test_the_table_of_pyproject_in_other_spellings(write: Write, text: str) -> None:
    write("pyproject.toml", text)
    assert Configuration().of("bill.txt").sources == ("pyproject.toml",)


def test_a_pyproject_without_the_table_is_passed_over(write: Write) -> None:
    write("wylint.toml", "jobs = 1")
    write("a/pyproject.toml", "[project]\ndependencies = ['wylint']")
    write("b/pyproject.toml", "this is no toml, and wylint has no table in it")
    assert (jobs("a/bill.txt"), jobs("b/bill.txt")) == (1, 1)


def test_what_is_wrong_in_pyproject_names_its_line(write: Write) -> None:
    write("pyproject.toml", "[tool.other]\njob = 1\n\n[tool.wylint]\njob = 1")
    with pytest.raises(Misconfigured) as error:
        jobs("bill.txt")
    assert str(error.value) == 'pyproject.toml:5: unknown key "job"; did you mean "jobs"?'


def test_the_nearest_wins_and_is_alone(write: Write) -> None:
    write("wylint.toml", "jobs = 1\nfail-level = 'error'")
    write("drafts/.wylint.toml", "jobs = 2")
    found = Configuration()
    assert [found.of(path).jobs for path in ("bill.txt", "drafts/bill.txt", "drafts/a/bill.txt")] == [1, 2, 2]
    assert found.of("drafts/bill.txt").fail_level == "warning", "a farther file says nothing unless it is extended"


def test_in_one_folder_the_first_name_wins(write: Write) -> None:
    write("pyproject.toml", "[tool.wylint]\njobs = 3")
    assert jobs("bill.txt") == 3
    write(".wylint.toml", "jobs = 2")
    assert jobs("bill.txt") == 2
    write("wylint.toml", "jobs = 1")
    assert jobs("bill.txt") == 1


def test_a_folder_of_that_name_is_no_configuration(write: Write, tmp_path: Path) -> None:
    write(".wylint.toml", "jobs = 2")
    (tmp_path / "wylint.toml").mkdir()
    assert jobs("bill.txt") == 2


def test_a_path_may_climb(write: Write) -> None:
    write("a/wylint.toml", "jobs = 1")
    write("b/wylint.toml", "jobs = 2")
    assert jobs("a/../b/bill.txt") == 2


def test_each_folder_is_looked_at_once(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("wylint.toml", "")
    looked: list[str] = []
    isfile = os.path.isfile
    monkeypatch.setattr("os.path.isfile", lambda path: looked.append(str(path)) or isfile(path))
    found = Configuration()
    for index in range(100):
        found.of(f"drafts/{index % 2}/{index}.txt")
    found.of_run(["drafts/0"])
    assert len(looked) == 3 * 3 + 1, "three names in three folders, and the first of the folder that has one"


def test_one_file_for_all(write: Write) -> None:
    write("wylint.toml", "jobs = 1")
    write("ci/lint.toml", "jobs = 2")
    assert Configuration(file="ci/lint.toml").of("bill.txt").jobs == 2
    assert Configuration(isolated=True).of("bill.txt").jobs == 0


def test_the_command_line_has_the_last_word(write: Write) -> None:
    write("wylint.toml", "jobs = 1\ncolor = 'never'")
    spoken = [Layer("--config", "/", {"jobs": 2, "color": "auto"}), Layer("command line", "/", {"jobs": 3})]
    found = Configuration(spoken).of("bill.txt")
    assert (found.jobs, found.color) == (3, "auto")


def test_a_run_is_governed_from_the_folder_that_holds_its_bills(write: Write) -> None:
    write("wylint.toml", "jobs = 1")
    write("a/wylint.toml", "jobs = 2")
    write("a/x/wylint.toml", "jobs = 3")
    write("a/x/bill.txt", "")
    found = Configuration()
    assert found.of_run(["a/x/bill.txt"]).jobs == 3
    assert found.of_run(["a/x/bill.txt", "a/y/bill.txt"]).jobs == 2
    assert found.of_run(["a"]).jobs == 2
    assert found.of_run(["a", "bill.txt"]).jobs == 1
    assert found.of_run(["-"]).jobs == 1
    assert found.of_run([]).jobs == 1


# ---- what is passed over


def test_excludes_hold_for_what_is_walked(write: Write) -> None:
    write("wylint.toml", "exclude = ['archive', 'drafts/*.old.txt']")
    found = Configuration()
    assert [
        p for p in ("archive", "a/archive", "drafts/x.old.txt", "drafts/x.txt") if found.excludes(p, named=False)
    ] == [
        "archive",
        "a/archive",
        "drafts/x.old.txt",
    ]
    assert not found.excludes("archive/bill.txt", named=False), "the folder was named, or it would not be walked"


def test_extend_exclude_adds(write: Write) -> None:
    write("a.toml", "extend-exclude = ['b']")
    write("wylint.toml", "extend = 'a.toml'\nextend-exclude = ['a']")
    found = Configuration()
    assert all(found.excludes(name, named=False) for name in ("a", "b", "node_modules"))


def test_what_is_named_is_linted_unless_forced(write: Write) -> None:
    write("wylint.toml", "exclude = ['archive']")
    assert not Configuration().excludes("archive/bill.txt", named=True)
    write("wylint.toml", "exclude = ['archive']\nforce-exclude = true")
    found = Configuration()
    assert found.excludes("archive/bill.txt", named=True)
    assert found.excludes("archive", named=True)
    assert not found.excludes("drafts/bill.txt", named=True)


def test_forced_excludes_of_a_farther_file_hold_as_they_do_for_a_walk(write: Write) -> None:
    write("wylint.toml", "exclude = ['archive']\nforce-exclude = true")
    write("archive/a/wylint.toml", "force-exclude = true")
    assert Configuration().excludes("archive/a/bill.txt", named=True)


def test_forced_excludes_do_not_look_above_the_folder_that_governs(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("node_modules/repo/wylint.toml", "force-exclude = true")
    assert Configuration().excludes("node_modules/repo/bill.txt", named=True), "a walk from here would not get there"
    monkeypatch.chdir(tmp_path / "node_modules" / "repo")
    assert not Configuration().excludes("bill.txt", named=True)
    assert Configuration().excludes("node_modules/bill.txt", named=True)


def test_forced_excludes_know_a_file_elsewhere_by_its_name_alone(write: Write, tmp_path: Path) -> None:
    write("wylint.toml", "")
    found = Configuration([Layer("command line", "/", {"force-exclude": True, "exclude": ("*.old.txt", "drafts")})])
    assert found.excludes(str(tmp_path.parent / "bill.old.txt"), named=True)
    assert not found.excludes(str(tmp_path.parent / "drafts" / "bill.txt"), named=True)
