"""Real bills about other matters get no finding of a gap rule and no closing line; nothing that is read crashes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from wylint.bill import parse
from wylint.facts.at_hand import law_at_hand
from wylint.rules.judge import Judgement, judge
from wylint.rules.selection import Selection
from wylint.text import read

pytestmark = pytest.mark.corpus
EVERYTHING = Selection.parse([])
# bills of the session about the sexual abuse of children; read one by one, none of them touches what the rules of
# today judge: an offense of commercial sexual conduct, or the trafficking article
NEAR = ("HB0009", "HB0010", "HB0028", "HB0072", "HB0092", "HB0102")


@cache
def judged(path: Path) -> Judgement:
    return judge(parse(read(str(path))), law_at_hand(), EVERYTHING)


def spoken(folder: Path) -> dict[str, list[str]]:
    """What is said of the files of a folder, problems of reading apart."""
    said: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*.txt")):
        found = judged(path)
        lines = [f"{one.code} {one.status} {one.address}" for one in found.findings if one.code.startswith("WY")]
        lines += [f"{one.code} {one.name}" for one in found.findings if one.code in ("PE020", "PE021")]
        lines += [f"{found.remaining} gaps remain"] * found.on_subject + list(map(str, found.failures))
        if lines:
            said[path.name] = lines
    return said


@pytest.mark.parametrize("form", ["txt", "marked"])
def test_no_house_bill_of_2026_hears_of_a_gap(corpus: Path, form: str) -> None:
    folder = corpus / "wyoming" / "bills" / form
    assert len(list(folder.glob("*.txt"))) >= 233
    assert spoken(folder) == {}


def test_the_bills_nearest_to_the_subject_are_among_them(corpus: Path) -> None:
    names = {path.name[:6] for path in (corpus / "wyoming" / "bills" / "marked").glob("*.txt")}
    assert set(NEAR) <= names


def test_no_amendment_hears_of_a_gap(corpus: Path) -> None:
    assert spoken(corpus / "wyoming" / "amendments" / "txt") == {}


def test_bills_of_other_states_are_read_without_a_failure(corpus: Path) -> None:
    folder = corpus / "other-states" / "bills"
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    assert len(paths) >= 60
    assert [path.name for path in paths if judged(path).failures] == []


def test_a_code_that_is_no_bill_hears_of_no_gap(corpus: Path) -> None:
    found = judged(corpus / "other-states" / "north-dakota-12.1-41.txt")
    assert [one for one in found.findings if one.code.startswith("WY")] == []
    assert found.failures == ()
