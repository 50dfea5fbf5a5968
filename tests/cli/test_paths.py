"""From the paths of the command line to the files to read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wylint.cli.paths import Unfound, files


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("A bill\n", encoding="utf-8")


def below(folder: Path) -> list[str]:
    return [Path(str(found)).relative_to(folder).as_posix() for found in files([str(folder)])]


def test_a_folder_is_walked_in_sorted_order(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.txt", "sub/c.TXT", "sub/a.text")
    assert below(tmp_path) == ["a.txt", "b.txt", "sub/a.text", "sub/c.TXT"]


def test_only_text_files_are_taken_and_nothing_hidden_is_entered(tmp_path: Path) -> None:
    write(tmp_path, "bill.txt", "bill.pdf", "notes.md", ".hidden.txt", ".git/x.txt", "node_modules/x.txt", "CVS/x.txt")
    assert below(tmp_path) == ["bill.txt"]


def test_a_named_file_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    write(tmp_path, ".hidden", "bill.draft")
    named = [str(tmp_path / ".hidden"), str(tmp_path / "bill.draft")]
    assert list(files(named)) == named


def test_each_file_is_taken_once_as_it_was_first_named(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    a, b = str(tmp_path / "a.txt"), str(tmp_path / "b.txt")
    assert list(files([b, str(tmp_path), b, "-", "-"])) == [b, a, "-"]


def test_a_missing_path_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    missing, there = files([str(tmp_path / "no.txt"), str(tmp_path / "a.txt")])
    assert isinstance(missing, Unfound)
    assert str(missing).endswith("no.txt: no such file or folder")
    assert there == str(tmp_path / "a.txt")


def test_a_mistyped_command_is_recognised() -> None:
    assert [str(found) for found in files(["chekc"])] == [
        'chekc: no such file or folder; did you mean the command "check"?'
    ]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_circle_of_links_ends(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    assert below(tmp_path) == ["a.txt"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_folder_that_may_not_be_entered_is_told(tmp_path: Path) -> None:
    write(tmp_path, "shut/a.txt")
    (tmp_path / "shut").chmod(0)
    found = list(files([str(tmp_path)]))
    (tmp_path / "shut").chmod(0o700)
    assert [type(one) for one in found] == [Unfound]
