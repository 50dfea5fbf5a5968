"""Index and bill say what text and bill say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from wylint.bill import parse
from wylint.facts.at_hand import law_at_hand
from wylint.facts.index import code_of, fragment_of, index_of
from wylint.facts.read import read as read_words
from wylint.law.code import Code
from wylint.law.load import load
from wylint.rules.examples import folder, read
from wylint.rules.finding import Finding
from wylint.rules.frame import framed
from wylint.rules.judge import judge
from wylint.rules.selection import Selection
from wylint.text import read_text
from wylint.text.source import Unreadable

# what a bill does to the words of a law is judged by its text alone
EVERYTHING = Selection.parse(["WY", "PE"])
ROOT = Path(__file__).resolve().parents[2]


def drafts() -> Iterator[tuple[str, str]]:
    """Every fixture bill, and the first example of every fixture page as a whole bill."""
    for path in sorted((ROOT / "fixtures" / "bills").glob("*.txt")):
        yield path.stem, path.read_text(encoding="utf-8")
    for path in sorted(folder().glob("*/*.md")):
        page = read(path)
        for example in page.examples[:1]:
            yield f"{page.code}-{example.slug}", framed(example.text).text


def told(text: str, law: Code) -> tuple[Finding, ...]:
    """All findings on a draft, gaps of the existing law included."""
    return judge(parse(read_text(text, "draft.txt")), law, EVERYTHING, include_remaining=True).findings


@pytest.fixture(scope="module")
def text_of_2016(corpus: Path) -> Code:
    return load(corpus / "wyoming" / "code-2016-08-01.txt")


@pytest.mark.corpus
@pytest.mark.parametrize("text", [text for _, text in drafts()], ids=[name for name, _ in drafts()])
def test_a_draft_is_judged_alike_against_text_and_index(text_of_2016: Code, text: str) -> None:
    assert told(text, text_of_2016) == told(text, law_at_hand("builtin:2016-08-01"))


LITTLE = """
# coverage: titles 6 (all of it)
# as_of: 2021-07-01

6-20-101.  Definitions.

     (a)  As used in this article, "paid act" means a sexual act for money.

6-20-102.  Patronizing a minor; penalty.

     (a)  A person is guilty of patronizing a minor when he pays a child for a paid act.

     (b)  It is no defense that the defendant did not know the age of the child.

6-20-103.  Lanterns.

     (a)  Lanterns shall be lit.
"""


def little() -> Code:
    from wylint.law.load import from_bill

    return from_bill(parse(read_text(LITTLE.lstrip(), "little.txt")))


def test_an_index_holds_what_each_provision_says_and_not_its_words() -> None:
    data = index_of(little(), name="little", as_of="2021-07-01", sources=["a test"], titles=[])
    assert (data["schema"], data["name"], data["as_of"], data["sources"]) == (1, "little", "2021-07-01", ["a test"])
    assert data["coverage"] == {"titles": ["6"], "rules": []}
    assert list(data["sections"]) == ["6-20-101", "6-20-102"]
    rows = {labels: rows for labels, _, rows in data["sections"]["6-20-102"]["clauses"]}
    assert list(rows) == ["", "(a)", "(b)"]
    said = "It is no defense that the defendant did not know the age of the child."
    fragments = [fragment_of(tuple(row)) for row in rows["(b)"]]
    words = [one.value.split() for one in fragments if one.kind == "vocabulary.words"]
    assert tuple(one for one in fragments if one.kind != "vocabulary.words") == read_words(said)
    assert words == [sorted(set(words[0]))]
    assert "did not know the age of" not in str(data)


def test_an_index_is_the_same_whenever_it_is_made() -> None:
    made = [index_of(little(), name="little", as_of="", sources=[], titles=["6"]) for _ in range(2)]
    assert made[0] == made[1]


def test_a_code_from_an_index_has_the_outline_and_the_digests_of_its_text() -> None:
    text = little()
    code = code_of(index_of(text, name="little", as_of="", sources=[], titles=[]))
    for citation in ("6-20-101", "6-20-102"):
        was, now = text.get(citation), code.get(citation)
        assert was is not None
        assert now is not None
        assert now.catchline == was.catchline
        assert [(one.address, one.digest) for one in now.root.walk()] == [
            (one.address, one.digest) for one in was.root.walk()
        ]
        assert {one.text for one in now.root.walk()} == {None}


@pytest.mark.parametrize("data", [{}, {"schema": 0}, {"schema": 99, "sections": {}}])
def test_what_is_no_index_of_this_schema_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(Unreadable, match="schema 1"):
        code_of(data)
