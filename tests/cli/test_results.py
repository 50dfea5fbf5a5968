"""What was said of a bill is kept by content: the same answer every time, whatever has happened to what was kept."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wylint as package
from wylint.cli import results, running
from wylint.cli.results import Results
from wylint.cli.said import Said, packed, unpacked
from wylint.config.settings import Settings
from wylint.law.kept import made_by
from wylint.rules.finding import Finding, Related, Severity, Status
from wylint.rules.selection import Selection

Wylint = Callable[..., Any]
LAW = "builtin:2022-10"

words = st.text(max_size=20)
offsets = st.integers(-1, 10_000)
findings = st.builds(
    Finding,
    words, words, st.sampled_from(Severity), st.sampled_from(Status), words, words, offsets, offsets, words,
    st.lists(st.builds(Related, words, words, offsets, offsets), max_size=3).map(tuple),
)  # fmt: skip
sayings = st.builds(
    Said,
    st.lists(findings, max_size=3).map(tuple),
    offsets,
    st.booleans(),
    words,
    words,
    st.just(()),
    words,
    st.booleans(),
)


def saying(message: str = "Said", *, failures: tuple[str, ...] = ()) -> Said:
    found = Finding("WY210", "a-rule", Severity.ERROR, Status.NEW, message, "section 1", 3, 9)
    return Said((found,), 2, True, LAW, "2022-10-01", failures, "bill")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache folder, empty."""
    monkeypatch.setenv("WYLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / "results"


@pytest.fixture
def bills(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the fixture bills, in which the run happens; so many are worth keeping."""
    monkeypatch.setattr(running, "WORTH_KEEPING", 1)
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "bills"
    folder.mkdir()
    for name in ("sf0019", "hb0231", "narrow-penalty"):
        (folder / f"{name}.txt").write_bytes((root / "fixtures" / "bills" / f"{name}.txt").read_bytes())
    return folder


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The bills that were judged, and not found."""
    seen: list[str] = []
    plain = running.judged_of

    def noted(path: str, *rest: Any) -> Any:
        seen.append(Path(path).stem)
        return plain(path, *rest)

    monkeypatch.setattr(running, "judged_of", noted)
    return seen


@given(sayings)
def test_what_is_said_comes_back_as_it_was(said: Said) -> None:
    assert unpacked(packed(said)) == said


def test_no_field_of_a_finding_is_forgotten() -> None:
    values = {field.name: f"{field.name}!" for field in fields(Finding)}
    values |= {"severity": Severity.NOTE, "status": Status.REOPENED, "start": 1, "end": 2}  # type: ignore[dict-item]
    values["related"] = (Related("a", "b", 3, 4),)  # type: ignore[assignment]
    finding = Finding(**values)  # type: ignore[arg-type]
    assert unpacked(packed(saying()._replace(findings=(finding,)))).findings == (finding,)


@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_a_second_run_says_the_same_and_judges_nothing(
    wylint: Wylint, bills: Path, judged: list[str], form: str
) -> None:
    first = wylint("--output-format", form, "-v", bills)
    assert (first.code, judged) == (1, ["hb0231", "narrow-penalty", "sf0019"])
    assert wylint("--output-format", form, "-v", bills) == first
    assert len(judged) == 3


def test_only_what_changed_is_judged(wylint: Wylint, bills: Path, judged: list[str]) -> None:
    wylint(bills)
    del judged[:]
    bill = bills / "hb0231.txt"
    bill.write_text(bill.read_text(encoding="utf-8").replace("HB0231", "HB0232"), encoding="utf-8")
    (bills / "copy.txt").write_bytes((bills / "sf0019.txt").read_bytes())  # the same words under another name
    os.utime(bills / "narrow-penalty.txt", (1, 1))
    done = wylint("-v", bills)
    assert judged == ["hb0231"]
    assert "copy.txt: " in done.err


@pytest.mark.parametrize(
    ("flags", "count"),
    [
        (("--ignore", "WY9"), 3),
        (("--notation", "none"), 3),
        (("--include-remaining",), 3),
        (("--code", "builtin:2016-08-01"), 3),
        (("--fail-level", "note"), 0),
        (("--output-format", "json"), 0),
        (("--jobs", "1"), 0),
    ],
)
def test_settings_that_decide_on_findings_are_part_of_the_key(
    wylint: Wylint, bills: Path, judged: list[str], flags: tuple[str, ...], count: int
) -> None:
    wylint(bills)
    del judged[:]
    told = wylint(*flags, bills)
    assert len(judged) == count
    assert told == wylint(*flags, "--no-cache", bills)


def test_a_severity_is_not_stale(wylint: Wylint, bills: Path) -> None:
    assert wylint(bills).code == 1
    assert wylint("--severity", "WY=note", bills).code == 0


def test_another_law_at_the_same_place_is_another_law(wylint: Wylint, bills: Path, judged: list[str]) -> None:
    law = Path("law.txt")
    law.write_text("# coverage: title 6\n\n6-4-101.  Lamps.\n\n     Lamps burn.\n", encoding="utf-8")
    wylint("--code", law, bills)
    about = law.stat()
    law.write_text("# coverage: title 6\n\n6-4-101.  Wicks.\n\n     Wicks burn.\n", encoding="utf-8")
    os.utime(law, ns=(about.st_atime_ns, about.st_mtime_ns))
    wylint("--code", law, bills)
    assert len(judged) == 6
    wylint("--code", law, bills)
    assert len(judged) == 6


def test_what_was_said_of_a_law_that_changes_meanwhile_is_not_kept(
    wylint: Wylint, bills: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = iter(["before", "after"])
    monkeypatch.setattr("wylint.facts.at_hand.content_of", lambda name: next(contents))
    wylint(bills)
    assert not cache.exists()


def test_every_file_of_the_package_stands_for_its_version(monkeypatch: pytest.MonkeyPatch) -> None:
    top = Path(package.__file__).parent
    named = {Path(name) for name, _, _ in made_by(("",))[2]}  # type: ignore[attr-defined]
    ours = {path.relative_to(top) for path in top.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert named >= ours
    before = Results(Settings(), LAW).file
    assert Results(Settings(), LAW).file == before
    monkeypatch.setattr(results, "made_by", lambda parts: (*made_by(parts), "an edit"))
    assert Results(Settings(), LAW).file != before


@pytest.mark.parametrize("flags", [("--no-cache",), ("--config", "cache=false")])
def test_nothing_is_kept_or_found_where_it_must_not_be(
    wylint: Wylint, bills: Path, cache: Path, judged: list[str], flags: tuple[str, ...]
) -> None:
    wylint(*flags, bills)
    assert not cache.exists()
    wylint(bills)
    del judged[:]
    wylint(*flags, bills)
    assert len(judged) == 3


def test_a_small_run_leaves_the_cache_alone(wylint: Wylint, root: Path, cache: Path) -> None:
    wylint(root / "fixtures" / "bills" / "hb0231.txt")
    assert not cache.exists()


def test_a_crashed_rule_is_asked_again() -> None:
    kept = Results(Settings(), LAW)
    kept.add(b"one", saying(failures=("WY209 other-rule failed: KeyError",)))
    kept.add(b"two", saying())
    kept.save()
    again = Results(Settings(), LAW)
    assert again.find(b"one") is None
    assert again.find(b"two") == saying()


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:10],
        lambda data: data[:-3],
        lambda data: data[:60] + b"\0" + data[61:],
        lambda data: b"something else",
        lambda data: data[:21],
    ],
    ids=["empty", "no head", "short", "one byte", "foreign", "head only"],
)
def test_what_is_damaged_is_not_there_and_is_made_anew(damage: Callable[[bytes], bytes]) -> None:
    kept = Results(Settings(), LAW)
    kept.add(b"bill", saying())
    kept.save()
    file = Path(kept.file)
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    again = Results(Settings(), LAW)
    assert again.find(b"bill") is None
    again.add(b"bill", saying())
    again.save()
    assert file.read_bytes() == whole


def test_a_folder_that_cannot_be_written_is_no_error(wylint: Wylint, bills: Path, cache: Path) -> None:
    cache.parent.write_text("in the way")
    done = wylint(bills)
    assert (done.code, done.err) == (1, "")


def test_runs_side_by_side_keep_what_the_others_have_kept() -> None:
    one, other = Results(Settings(), LAW), Results(Settings(), LAW)
    one.add(b"one", saying("1"))
    other.add(b"other", saying("2"))
    one.save()
    other.save()
    again = Results(Settings(), LAW)
    assert (again.find(b"one"), again.find(b"other")) == (saying("1"), saying("2"))


def test_processes_side_by_side_leave_a_whole_file(tmp_path: Path) -> None:
    script = (
        "import sys; from wylint.cli.results import Results; from wylint.config.settings import Settings\n"
        "from wylint.cli.said import Said\n"
        "for number in range(30):\n"
        f"    kept = Results(Settings(), {LAW!r})\n"
        "    kept.add(sys.argv[1].encode() + bytes([number]), Said((), number, False, '', '', (), ''))\n"
        "    kept.save()\n"
        f"    assert Results(Settings(), {LAW!r})._held, 'a reader never meets a part of a file'\n"
    )
    runs = [subprocess.Popen([sys.executable, "-c", script, name]) for name in "ab"]
    assert [run.wait() for run in runs] == [0, 0]
    folder = Path(Results(Settings(), LAW).file).parent
    assert [file.name for file in folder.iterdir()] == [Path(Results(Settings(), LAW).file).name]


def test_the_size_is_bounded_and_the_oldest_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    one = len(results.compress(packed(saying("0")), 1))
    monkeypatch.setattr(results, "BYTES", 5 * one)
    for number in range(8):
        kept = Results(Settings(), LAW)
        kept.find(b"bill 0")  # whoever is asked for stays
        kept.add(b"bill %d" % number, saying(str(number)))
        kept.save()
    again = Results(Settings(), LAW)
    assert [number for number in range(8) if again.find(b"bill %d" % number)] == [0, 4, 5, 6, 7]


def test_files_of_old_versions_go_in_time(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "_FILES", 3)
    for number in range(6):
        kept = Results(Settings(selection=Selection(((f"WY{number}", True),))), LAW)
        kept.add(b"bill", saying())
        kept.save()
    assert len(list(cache.iterdir())) == 3


PROBE = """
import sys
from wylint.cli.app import run
from wylint.cli import running
running.WORTH_KEEPING = 1
run(sys.argv[1:])
print(*sys.modules, sep="\\n", file=sys.stderr)
"""


def test_what_is_found_needs_no_parser_and_no_rule(root: Path) -> None:
    command = [sys.executable, "-c", PROBE, "fixtures/bills/hb0231.txt"]
    first, second = (
        subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=True) for _ in "12"
    )
    assert first.stdout == second.stdout
    assert "hb0231.txt:" in second.stdout
    loaded = set(second.stderr.split())
    assert "wylint.bill.build" in first.stderr.split()
    assert not {name for name in loaded if name.startswith(("wylint._tables", "wylint.bill"))}
    assert not loaded & {"wylint.rules.judge", "wylint.rules.verdicts", "wylint.law.code", "lark"}
