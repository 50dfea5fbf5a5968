"""Tables are made once per content, kept in the user's own folder, and never in the way."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from wylint.lalr import build, cache, machine
from wylint.lalr.keep import cache_folder

loading = importlib.import_module("wylint.lalr.load")  # the package gives its function that name
SOURCE = 'start: A+\nA: "a"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WYLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def computed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources for which Lark was asked."""
    asked: list[str] = []
    make = build.tables

    def note(source: str) -> dict[str, object]:
        asked.append(source)
        return make(source)

    monkeypatch.setattr(build, "tables", note)
    return asked


def works(found: object) -> bool:
    return len(machine.Grammar(found).parse("aaa").children) == 3  # type: ignore[arg-type]


def test_tables_are_made_once(folder: Path, computed: list[str]) -> None:
    first = cache.tables("small", SOURCE)
    second = cache.tables("small", SOURCE)
    assert computed == [SOURCE]
    assert works(first)
    assert works(second)
    assert len(list(folder.iterdir())) == 1


def test_another_text_has_tables_of_its_own(folder: Path, computed: list[str]) -> None:
    cache.tables("small", SOURCE)
    changed = SOURCE.replace("A+", "A*")
    cache.tables("small", changed)
    assert computed == [SOURCE, changed]


@pytest.mark.parametrize("content", [b"", b"\x00", b"no tables", b"[\x00\x00\x00\x00", b"{0"])
def test_a_damaged_file_is_made_anew(folder: Path, computed: list[str], content: bytes) -> None:
    cache.tables("small", SOURCE)
    (file,) = folder.iterdir()
    file.write_bytes(content)
    assert works(cache.tables("small", SOURCE))
    assert computed == [SOURCE, SOURCE]
    assert works(cache.tables("small", SOURCE))
    assert len(computed) == 2


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    monkeypatch.setenv("WYLINT_CACHE_DIR", str(file / "cache"))
    assert works(cache.tables("small", SOURCE))


@pytest.mark.skipif(os.name == "nt", reason="folders cannot be made read-only there")
def test_a_folder_that_cannot_be_written_is_no_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir()

    def refuse(*args: object, **named: object) -> None:
        raise PermissionError(13, "not allowed")

    monkeypatch.setattr(os, "open", refuse)
    assert works(cache.tables("small", SOURCE))
    assert not list(folder.iterdir())


def test_a_write_that_fails_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(os, "replace", refuse)
    assert works(cache.tables("small", SOURCE))
    assert not list(folder.iterdir())


def test_several_processes_may_make_the_same_tables_at_once(folder: Path) -> None:
    code = f"from wylint.lalr.cache import tables; assert tables('small', {SOURCE!r})['source']"
    running = [subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE) for _ in range(3)]
    errors = [process.communicate(timeout=60)[1] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], errors
    (file,) = folder.iterdir()
    assert file.suffix == ".tables"


@pytest.fixture
def grammars(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of grammars in place of the project's."""
    folder = tmp_path / "grammar"
    folder.mkdir()
    monkeypatch.setattr(loading, "folder", lambda: folder)
    loading.load.cache_clear()
    yield folder
    loading.load.cache_clear()


def put_built(tables: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the package hold these tables for the grammar ``small``."""
    for name in ("wylint._tables", "wylint._tables.small"):
        monkeypatch.setitem(sys.modules, name, type(sys)(name))
    sys.modules["wylint._tables.small"].__dict__["TABLES"] = tables


def test_built_tables_are_used_when_they_are_of_this_text(
    folder: Path, grammars: Path, computed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (grammars / "small.lark").write_text(SOURCE, encoding="utf-8")
    built = {**build.tables(SOURCE), "source": SOURCE}
    computed.clear()
    put_built(built, monkeypatch)
    assert len(loading.load("small").parse("aa").children) == 2
    assert computed == []


def test_stale_built_tables_are_not_used(
    folder: Path, grammars: Path, computed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (grammars / "small.lark").write_text(SOURCE, encoding="utf-8")
    old = SOURCE.replace('"a"', '"b"')
    put_built({**build.tables(old), "source": old}, monkeypatch)
    assert len(loading.load("small").parse("aa").children) == 2
    assert computed[-1] == SOURCE


@pytest.mark.parametrize(
    ("platform", "given", "expected"),
    [
        ("linux", {"XDG_CACHE_HOME": "/x"}, Path("/x/wylint")),
        ("win32", {"LOCALAPPDATA": "/l"}, Path("/l/wylint")),
        ("linux", {"WYLINT_CACHE_DIR": "/own", "XDG_CACHE_HOME": "/x"}, Path("/own")),
    ],
)
def test_the_folder_is_the_users_own(
    platform: str, given: dict[str, str], expected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("WYLINT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert Path(cache_folder()) == expected
