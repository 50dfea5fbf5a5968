"""Patterns of paths."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.config.globs import Globs

TOP = "/repo"


@pytest.mark.parametrize(
    ("pattern", "path", "holds"),
    [
        # without a slash: at any depth, and for what is in such a folder
        ("archive", "archive/hb1.txt", True),
        ("archive", "2026/archive/hb1.txt", True),
        ("archive/", "2026/archive/hb1.txt", True),
        ("archive", "archived/hb1.txt", False),
        ("*.old.txt", "drafts/hb1.old.txt", True),
        ("hb?.txt", "drafts/hb12.txt", False),
        ("hb[0-9].txt", "drafts/hb1.txt", True),
        # with a slash: from the folder of the file that says it
        ("drafts/*.txt", "drafts/hb1.txt", True),
        ("drafts/*.txt", "drafts/old/hb1.txt", False),
        ("drafts/*.txt", "2026/drafts/hb1.txt", False),
        ("./drafts/old", "drafts/old/hb1.txt", True),
        ("drafts/**/hb1.txt", "drafts/hb1.txt", True),
        ("drafts/**/hb1.txt", "drafts/a/b/hb1.txt", True),
        ("drafts/**", "drafts/hb1.txt", True),
        ("**/old/*.txt", "a/b/old/hb1.txt", True),
        ("**", "hb1.txt", True),
        ("../repo/drafts", "drafts/hb1.txt", True),
        ("../elsewhere/*", "drafts/hb1.txt", False),
        ("/repo/drafts/*", "drafts/hb1.txt", True),
        ("", "hb1.txt", False),
        (".", "hb1.txt", False),
    ],
)
def test_what_a_pattern_holds_for(pattern: str, path: str, holds: bool) -> None:
    assert Globs.parse([pattern], TOP).match(f"{TOP}/{path}", TOP) is holds


def test_a_plain_name_is_not_looked_for_above_the_top() -> None:
    assert not Globs.parse(["repo"], TOP).match("/repo/hb1.txt", TOP)


def test_a_path_outside_the_top_is_known_by_its_name_alone() -> None:
    globs = Globs.parse(["old", "*.old.txt"], TOP)
    assert not globs.match("/old/hb1.txt", TOP)
    assert globs.match("/elsewhere/hb1.old.txt", TOP)


def test_for_the_thing_itself_only() -> None:
    globs = Globs.parse(["archive", "arch*", "drafts/old"], TOP)
    assert globs.match("/repo/archive", TOP, whole=False)
    assert globs.match("/repo/drafts/old", TOP, whole=False)
    assert not globs.match("/repo/archive/hb1.txt", TOP, whole=False)
    assert not globs.match("/repo/drafts/old/hb1.txt", TOP, whole=False)


@given(st.text("ab*?[]!./", max_size=12), st.text("ab./", min_size=1, max_size=12))
def test_no_pattern_fails(pattern: str, path: str) -> None:
    for whole in (True, False):
        assert Globs.parse([pattern], TOP).match(f"{TOP}/{path}", TOP, whole=whole) in {True, False}


def test_no_pattern_hangs() -> None:
    begin = time.process_time()
    Globs.parse(["*a" * 40, "**/" * 40 + "b"], TOP).match(f"{TOP}/{'a/' * 200}{'a' * 200}", TOP)
    assert time.process_time() - begin < 1
