"""A law read from text is kept by its content: the same law every time, whatever has happened to what was kept."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wylint.law import contents, kept
from wylint.law.code import Code
from wylint.law.crossref import citations_to
from wylint.law.load import load

TITLES = {
    "title-06.txt": "6-1-101.  Lamps.\n\n     (a)  A lamp is a light:\n\n          (i)  See W.S. 7-1-101.\n\n"
    "6-1-102.  [Repealed.]\n\n     Repealed by Laws 1999, ch. 3, § 2.\n",
    "title-07.txt": "7-1-101.  Oil.\n\n     Oil burns under W.S. 6-1-101 through 6-1-109.\n",
}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache folder, empty."""
    monkeypatch.setenv("WYLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / "law"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two little titles."""
    made = tmp_path / "code"
    made.mkdir()
    for name, text in TITLES.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were read anew."""
    read: list[str] = []
    plain = contents.contents_of

    def noted(bill: object) -> contents.Contents:
        read.append(Path(bill.source.path).name)  # type: ignore[attr-defined]
        return plain(bill)  # type: ignore[arg-type]

    monkeypatch.setattr(contents, "contents_of", noted)
    return read


def said(code: Code) -> object:
    """All that a code says."""
    return (
        code.name,
        code.as_of,
        code.coverage,
        code.uncodified,
        dict(code.sections),
        {title: dict(volume.first.gone) for title, volume in code.volumes.items()},
        {citation: list(citations_to(code, citation)) for citation in ("6-1-101", "7-1-101")},
    )


def test_a_second_run_reads_no_text_and_finds_the_same_law(folder: Path, cache: Path, parsed: list[str]) -> None:
    first = said(load(folder, keep=True))
    assert parsed == ["title-06.txt", "title-07.txt"]
    assert said(load(folder, keep=True)) == first == said(load(folder, keep=False))
    assert parsed == ["title-06.txt", "title-07.txt"] * 2  # the last ones are those of the run that keeps nothing


def test_a_title_is_read_when_it_is_asked_for(folder: Path, cache: Path, parsed: list[str]) -> None:
    assert load(folder, keep=True)["7-1-101"].catchline == "Oil."
    assert parsed == ["title-07.txt"]


def test_a_section_is_the_same_object_whenever_it_is_asked_for(folder: Path, cache: Path) -> None:
    said(load(folder, keep=True))
    code = load(folder, keep=True)
    assert code["6-1-101"] is code["6-1-101"] is code.title("6")[0]


def test_nothing_is_kept_unless_asked(folder: Path, cache: Path) -> None:
    said(load(folder))
    assert not cache.exists()
    assert load(folder).key is None


def test_one_text_is_kept_as_a_folder_is(law_text: str, tmp_path: Path, cache: Path, parsed: list[str]) -> None:
    file = tmp_path / "lanterns.txt"
    file.write_text(law_text, encoding="utf-8")
    first = said(load(file, keep=True))
    assert said(load(file, keep=True)) == first == said(load(file))
    assert len(parsed) == 2
    assert load(file, keep=True).uncodified[0].root.children[0].text == "The board shall teach dealers:"


def test_changed_law_is_read_anew_even_if_size_and_time_are_the_same(
    folder: Path, cache: Path, parsed: list[str]
) -> None:
    before = load(folder, keep=True)
    said(before)
    text = folder / "title-06.txt"
    about = text.stat()
    text.write_text(TITLES["title-06.txt"].replace("lamp is a light", "lamp is a flame"), encoding="utf-8")
    os.utime(text, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert text.stat().st_size == about.st_size
    after = load(folder, keep=True)
    clause = after.clause("6-1-101(a)")
    assert clause is not None
    assert clause.text == "A lamp is a flame:"
    assert before.key is not None
    assert after.key is not None
    assert before.key() != after.key()
    assert after["7-1-101"].catchline == "Oil."
    assert parsed == ["title-06.txt", "title-07.txt", "title-06.txt"]


def test_a_renamed_copy_of_a_text_is_known(folder: Path, cache: Path, parsed: list[str]) -> None:
    said(load(folder, keep=True))
    (folder / "title-06.txt").rename(folder / "title-6.txt")
    said(load(folder, keep=True))
    assert len(parsed) == 2


def truncated(data: bytes) -> bytes:
    return data[: len(data) // 2]


def longer(data: bytes) -> bytes:
    return data + b"\x00"


def empty(data: bytes) -> bytes:
    return b""


def foreign(data: bytes) -> bytes:
    return b"\x80\x04\x95 no file of ours" + data


def with_a_broken_head(data: bytes) -> bytes:
    return data[:30] + bytes([data[30] ^ 255]) + data[31:]


def with_a_broken_end(data: bytes) -> bytes:
    return data[:-3] + bytes(byte ^ 255 for byte in data[-3:])


def of_another_version(data: bytes) -> bytes:
    return data.replace(b"wylint law 1", b"wylint law 0")


@pytest.mark.parametrize(
    "damage", [truncated, longer, empty, foreign, with_a_broken_head, with_a_broken_end, of_another_version]
)
def test_what_is_damaged_foreign_or_old_is_written_anew(
    folder: Path, cache: Path, parsed: list[str], damage: Callable[[bytes], bytes]
) -> None:
    first = said(load(folder, keep=True))
    for file in cache.iterdir():
        file.write_bytes(damage(file.read_bytes()))
    assert said(load(folder, keep=True)) == first
    assert len(parsed) == 4
    assert said(load(folder, keep=True)) == first
    assert len(parsed) == 4


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_no_damage_changes_the_law(folder: Path, cache: Path, data: st.DataObject) -> None:
    """Whatever bytes of a kept file change, the law is what its text says."""
    first = said(load(folder))
    said(load(folder, keep=True))
    for file in cache.iterdir():
        held = bytearray(file.read_bytes())
        for _ in range(data.draw(st.integers(1, 4))):
            held[data.draw(st.integers(0, len(held) - 1))] = data.draw(st.integers(0, 255))
        file.write_bytes(held[: data.draw(st.integers(0, len(held)))] if data.draw(st.booleans()) else held)
    assert said(load(folder, keep=True)) == first


def test_what_another_version_of_wylint_made_is_not_used(
    folder: Path, cache: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said(load(folder, keep=True))
    monkeypatch.setattr(contents, "made_by", lambda: ("another", marshal.version, ()))
    said(load(folder, keep=True))
    assert len(parsed) == 4


def test_the_version_follows_the_files_that_read_a_law(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "wylint"
    (package / "law").mkdir(parents=True)
    (package / "law" / "code.py").write_text("one")
    (package / "cli").mkdir()
    monkeypatch.setattr(kept.wylint, "__file__", str(package / "__init__.py"))
    made = kept.made_by.__wrapped__
    first = made()
    (package / "cli" / "app.py").write_text("what does not read a law")
    assert made() == first
    (package / "law" / "code.py").write_text("two!")
    assert made() != first


def test_a_folder_that_cannot_be_made_is_no_error(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("WYLINT_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert said(load(folder, keep=True)) == said(load(folder))


def test_a_write_that_fails_leaves_nothing_behind(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(os, "replace", refuse)
    assert said(load(folder, keep=True)) == said(load(folder))
    assert not list(cache.iterdir())


def test_what_killed_runs_left_is_removed_and_the_oldest_files_go(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.mkdir(parents=True)
    for name, age in (("dead.part", 7200), ("writing.part", 10), ("old.law", 900), ("older.law", 1000)):
        (cache / name).write_bytes(b"x")
        now = (cache / name).stat().st_mtime
        os.utime(cache / name, (now - age, now - age))
    monkeypatch.setattr(kept, "_MOST", 3)
    said(load(folder, keep=True))
    names = {file.name for file in cache.iterdir()}
    assert {"writing.part", "old.law"} <= names
    assert not names & {"dead.part", "older.law"}


RUN = """
import sys
from wylint.law.load import load
for _ in range(3):
    code = load(sys.argv[1], keep=True)
    assert [section.catchline for section in code.sections.values()] == ["Lamps.", "Oil."], "torn"
"""


def test_several_processes_may_keep_the_same_law_at_once(folder: Path, cache: Path) -> None:
    running = [
        subprocess.Popen([sys.executable, "-c", RUN, str(folder)], stderr=subprocess.PIPE, env=dict(os.environ))
        for _ in range(4)
    ]
    errors = [process.communicate(timeout=60)[1] for process in running]
    assert [process.returncode for process in running] == [0] * 4, errors
    assert {file.suffix for file in cache.iterdir()} == {".law"}
    assert len(list(cache.iterdir())) == 2


@pytest.mark.corpus
def test_the_whole_code_is_the_same_from_the_cache(corpus: Path, cache: Path) -> None:
    folder = corpus / "wyoming" / "code-2022"
    first = load(folder, keep=True)
    text = dict(first.sections)  # read from the texts, and kept
    again = load(folder, keep=True)
    assert dict(again.sections) == text
    assert len(text) > 15_000
    for title, volume in first.volumes.items():
        assert again.volumes[title].first.gone == volume.first.gone
        assert again.volumes[title].first.mentions == volume.first.mentions
