"""A law from the cache is judged as its text is: the index that is kept of it says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from wylint.bill import parse
from wylint.law.code import Code
from wylint.law.load import load
from wylint.rules import held
from wylint.rules.card import card_of_law
from wylint.rules.examples import folder, read
from wylint.rules.finding import Finding, Status
from wylint.rules.frame import framed
from wylint.rules.held import facts_of, on_side
from wylint.rules.judge import Judgement, judge
from wylint.rules.registry import rules
from wylint.rules.selection import Selection
from wylint.text import read_text

EVERYTHING = Selection.parse([])
ROOT = Path(__file__).resolve().parents[2]
LITTLE = """# coverage: titles 6 (all of it)
# as_of: 2021-07-01

6-20-101.  Definitions.

     (a)  As used in this article, "paid act" means a sexual act for money.

6-20-102.  Patronizing a minor; penalty.

     (a)  A person is guilty of patronizing a minor when he pays a child for a paid act.

     (b)  It is no defense that the defendant did not know the age of the child.
"""
WEAKER = """A BILL

for

AN ACT relating to crimes; and providing for an effective date.

Be It Enacted by the Legislature of the State of Wyoming:

Section 1.  W.S. 6-20-102(b) is amended to read:

6-20-102.  Patronizing a minor; penalty.

     (b)  It is [-no-] [+a+] defense that the defendant did not know the age of the child.

(END)
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The little law in a file, and an empty cache folder."""
    monkeypatch.setenv("WYLINT_CACHE_DIR", str(tmp_path / "cache"))
    path = tmp_path / "little.txt"
    path.write_text(LITTLE, encoding="utf-8")
    return path


def judged(text: str, law: Code, *, remaining: bool = True) -> Judgement:
    return judge(parse(read_text(text, "draft.txt")), law, EVERYTHING, include_remaining=remaining)


def test_text_and_cache_say_the_same(file: Path) -> None:
    plain = judged(WEAKER, load(file))
    assert "WY210" in [one.code for one in plain.findings if one.status is Status.NEW]
    assert judged(WEAKER, load(file, keep=True)) == plain  # made
    assert judged(WEAKER, load(file, keep=True)) == plain  # kept
    assert judged(WEAKER, load(file, keep=True), remaining=False) == judged(WEAKER, load(file), remaining=False)


def test_the_index_of_a_law_is_made_once(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = facts_of(load(file, keep=True))
    assert first.excerpt

    def refuse(code: Code) -> Code:
        raise AssertionError("made twice")

    monkeypatch.setattr(held, "_made", refuse)
    code = load(file, keep=True)
    again = facts_of(code)
    assert again.gaps == first.gaps
    assert {one: [clause.notes for clause in section.root.walk()] for one, section in again.sections.items()} == {
        one: [clause.notes for clause in section.root.walk()] for one, section in first.sections.items()
    }
    assert facts_of(code) is again


def test_a_changed_law_has_another_index(file: Path) -> None:
    before = judged(WEAKER, load(file, keep=True))
    file.write_text(LITTLE.replace("It is no defense", "It is a defense"), encoding="utf-8")
    after = judged(WEAKER, load(file, keep=True))
    assert after == judged(WEAKER, load(file))
    assert after != before


def test_a_damaged_index_is_made_anew(file: Path, tmp_path: Path) -> None:
    plain = judged(WEAKER, load(file, keep=True))
    for kept in (tmp_path / "cache" / "law").iterdir():
        kept.write_bytes(kept.read_bytes()[:-5])
    assert judged(WEAKER, load(file, keep=True)) == plain


def test_a_law_that_is_not_kept_is_read_from_its_words(file: Path) -> None:
    code = load(file)
    assert facts_of(code) is code
    assert on_side(code, code, code, ["6-20-102"]) is code


def test_what_a_bill_changes_is_read_from_the_words_on_both_sides(file: Path) -> None:
    code = load(file, keep=True)
    facts = facts_of(code)
    side = on_side(facts, code, code, ["6-20-102", "6-20-199"])
    assert side["6-20-102"] is code["6-20-102"]
    assert side["6-20-101"] is facts["6-20-101"]
    assert side.repealed("6-20-199")


def drafts() -> list[tuple[str, str]]:
    """Every fixture bill, and the first example of every other fixture page as a whole bill."""
    found = [(path.stem, path.read_text("utf-8")) for path in sorted((ROOT / "fixtures" / "bills").glob("*.txt"))]
    for path in sorted(folder().glob("*/*.md"))[::2]:
        page = read(path)
        found += [(f"{page.code}-{one.slug}", framed(one.text).text) for one in page.examples[:1]]
    return found


@pytest.mark.corpus
def test_every_draft_is_judged_alike_against_text_and_cache(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WYLINT_CACHE_DIR", str(tmp_path))
    file = corpus / "wyoming" / "code-2016-08-01.txt"
    text, cached = load(file), load(file, keep=True)
    differ: dict[str, tuple[tuple[Finding, ...], tuple[Finding, ...]]] = {}
    for name, draft in drafts():
        plain, found = judged(draft, text), judged(draft, cached)
        if plain != found:
            differ[name] = (plain.findings, found.findings)
    assert not differ
    chosen = [rule for rule in rules() if rule.code.startswith("WY")]
    assert card_of_law(text, chosen) == card_of_law(cached, chosen)
