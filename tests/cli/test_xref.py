"""``wylint xref``: the references from and to a section, in three formats; exit 2 where there is no such section."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from wylint.report.xref.as_json import SCHEMA

Wylint = Callable[..., Any]

LAW = """# coverage: titles 6, 7
# as_of: 2021-07-01

6-20-101.  Definitions.

     (a)  As used in this article, "lantern" means a lamp | that is carried.

6-20-102.  Sale.

     (a)  No one shall sell a lantern to a child under W.S. 6-20-103(a).

6-20-103.  Oil.

     (a)  Oil burns.

7-1-101.  Ledgers.

     (a)  Sales under W.S. 6-20-102 or 6-20-101 through 6-20-109 are told.
"""


@pytest.fixture
def law(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WYLINT_CACHE_DIR", str(tmp_path / "cache"))
    path = tmp_path / "lanterns.txt"
    path.write_text(LAW, encoding="utf-8")
    return path


def test_text_lists_who_cites_whom_it_cites_and_its_definitions(wylint: Wylint, law: Path) -> None:
    done = wylint("xref", "6-20-102", "--code", law)
    assert (done.code, done.err) == (0, "")
    assert (
        done.out
        == """6-20-102  Sale.
In lanterns as of 2021-07-01.

Cited by its number (1 provision)
  7-1-101(a)  under 6-20-102

Within a range that is cited (1 provision)
  7-1-101(a)  under 6-20-101 through 6-20-109

Cites (1)
  6-20-102(a)  under 6-20-103(a)

Uses the definitions of (1)
  "lantern"  6-20-101(a), for its article
"""
    )


@pytest.mark.parametrize("words", [["W.S. 6-20-102(a)"], ["6‑20‑102(a)"], ["W.S.", "6-20-102(a)"]])
def test_an_address_is_written_as_people_write_it(wylint: Wylint, law: Path, words: list[str]) -> None:
    assert wylint("xref", *words, "--code", law).out.startswith("6-20-102(a)  Sale.\n")


def test_json_follows_its_schema(wylint: Wylint, law: Path) -> None:
    data = json.loads(wylint("xref", "6-20-102", "--code", law, "--output-format", "json").out)
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(data)
    assert data["complete"] is True
    assert data["cited_by"][1] == {
        "manner": "range",
        "by": "7-1-101(a)",
        "first": "6-20-101",
        "last": "6-20-109",
        "area": False,
        "relation": "under",
    }
    assert data["definitions"] == [{"term": "lantern", "address": "6-20-101(a)", "scope": "article"}]


def test_markdown_is_tables(wylint: Wylint, law: Path) -> None:
    out = wylint("xref", "6-20-103", "--code", law, "--output-format", "markdown").out
    assert out.startswith("# 6-20-103  Oil.\n")
    assert "## Cited in part (1 provision)\n\n| provision | cites |\n|---|---|\n| 6-20-102(a) |" in out


def test_the_law_in_the_package_answers_and_says_what_it_cannot_tell(wylint: Wylint) -> None:
    done = wylint("xref", "6-2-706")
    assert done.code == 0
    assert "6-2-707(a)" in done.out
    assert "is an index of what the rules rest on" in " ".join(done.out.split())
    data = json.loads(wylint("xref", "6-2-706", "--output-format", "json").out)
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(data)
    assert data["complete"] is False


def test_no_such_section_is_one_line_with_the_nearest(wylint: Wylint, law: Path) -> None:
    done = wylint("xref", "6-20-104", "--code", law)
    assert (done.code, done.out) == (2, "")
    assert done.err == "wylint: lanterns has no section 6-20-104; the nearest are 6-20-101, 6-20-102, 6-20-103\n"


@pytest.mark.parametrize("words", [["6-2"], ["theft"], ["6-2-101 through 6-2-103"], ["18 U.S.C. 1591"]])
def test_what_is_no_address_is_wrong_usage(wylint: Wylint, words: list[str]) -> None:
    done = wylint("xref", *words)
    assert done.code == 2
    assert "is no section or provision such as 6-2-707" in done.err


def test_a_law_that_cannot_be_read_is_one_line(wylint: Wylint, tmp_path: Path) -> None:
    done = wylint("xref", "6-2-707", "--code", tmp_path / "none.txt")
    assert done.code == 2
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("command", [["xref", "6-20-102"], ["report"]])
def test_the_law_is_kept_unless_told_otherwise(wylint: Wylint, law: Path, command: list[str]) -> None:
    kept = law.parent / "cache" / "law"
    assert wylint(*command, "--code", law, "--no-cache").code == 0
    assert not kept.exists()
    first = wylint(*command, "--code", law)
    assert list(kept.iterdir())
    assert wylint(*command, "--code", law) == first


@pytest.mark.parametrize("command", ["check", "apply", "compare"])
def test_a_command_on_bills_keeps_the_law_unless_told_otherwise(
    wylint: Wylint, law: Path, root: Path, command: str
) -> None:
    bill = root / "fixtures" / "bills" / "sf0019.txt"
    words = [command, bill, bill] if command == "compare" else [command, bill]
    kept = law.parent / "cache" / "law"
    plain = wylint(*words, "--code", law, "--no-cache")
    assert plain.code in (0, 1)
    assert not kept.exists()
    assert wylint(*words, "--code", law) == plain == wylint(*words, "--code", law)
    assert list(kept.iterdir())


def test_a_title_that_is_no_text_is_one_line_when_a_bill_needs_it(wylint: Wylint, tmp_path: Path, root: Path) -> None:
    (tmp_path / "title-06.txt").write_bytes(b"%PDF-1.4 a scan of the title")
    done = wylint("check", root / "fixtures" / "bills" / "hb0231.txt", "--code", tmp_path, "--no-cache")
    assert done.code == 2
    assert "title-06.txt" in done.err
    assert "internal error" not in done.err
    for command in (["xref", "6-2-707"], ["report"]):
        done = wylint(*command, "--code", tmp_path, "--no-cache")
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
        assert "internal error" not in done.err
