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
# bills of the session about the sexual abuse of children, read one by one
NEAR = ("HB0009", "HB0010", "HB0028", "HB0072", "HB0092", "HB0102")
# what is rightly said of two of them. HB0009 changes the tiers of registration, whose words of 2025 are not those of
# 2022. HB0102 extends the penalty of making images of children to machine-made ones, and leaves it at five years.
CANNOT_TELL = "PE020 cannot-tell"
LEFT_LOW = ["WY304 new section 2, 6-4-303(c)", "31 gaps remain"]
HEARD = {
    "txt": {"HB0009": [CANNOT_TELL], "HB0102": [CANNOT_TELL]},
    "marked": {"HB0009": [CANNOT_TELL], "HB0102": LEFT_LOW},
}


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
    expected = HEARD[form]
    assert spoken(folder) == {
        f"{bill}_{version}.txt": said for bill, said in expected.items() for version in ("Enrolled", "Introduced")
    }


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
