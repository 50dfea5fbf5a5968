"""What a phrase can begin with is found from its pattern, and looking at that alone loses no phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from wylint.lalr import load
from wylint.lalr.compiled import thaw
from wylint.lalr.machine import Grammar
from wylint.lalr.vocabulary import openings, whole_words

ROOT = Path(__file__).resolve().parents[2]
WORD_GRAMMARS = sorted(
    file.stem for file in (ROOT / "grammar").glob("*.lark") if "// scan: words" in file.read_text(encoding="utf-8")
)
TEXTS = sorted((ROOT / "fixtures").glob("**/*.txt")) + sorted((ROOT / "fixtures" / "rules").glob("*/*.md"))
WORD = re.compile(r"[^\W_]+|'s\b|[^\w\s]|_")


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("the victim|a minor", {("the", "victim"), ("a", "minor")}),
        ("(?:the )?victim", {("the", "victim"), ("victim", "")}),
        ("minors?(?! of)", {("minor", ""), ("minors", "")}),
        ("in the course|in any", {("in", "the"), ("in", "any")}),
        ("in [a-z]+ year|in the course", {("in", "")}),  # one branch takes any word: so does the whole
        ("child's", {("child", "s")}),
        (r"section \d+|section twelve", {("section", "0"), ("section", "twelve")}),
        (r"\$?\d+ dollars", {("$", ""), ("0", "dollars")}),
        ("offers?(?:,? (?:or |and )?agrees?){0,6},? to pay", {(o, s) for o in ("offer", "offers") for s in
                                                              ("to", "or", "and", "agree", "agrees")}),
    ],
)  # fmt: skip
def test_a_phrase_begins_with_two_words_at_most(pattern: str, begins: set[tuple[str, str]]) -> None:
    found = openings(pattern)
    assert found is not None
    # what is said of a second word may be wider than the truth, never narrower
    wide = {first for first, second in found if not second}
    assert {(first, second if first not in wide else "") for first, second in begins} == found


def test_a_phrase_that_begins_with_any_word_is_told() -> None:
    assert openings("[a-z]+ trafficking") is None


def test_single_words_are_no_phrases() -> None:
    assert whole_words("minors?|child(?:ren)?") == {"minor", "minors", "child", "children"}
    assert whole_words("a minor") is None


def tried_one_by_one(grammar: Grammar, text: str) -> Iterator[tuple[str, str, int]]:
    """The tokens where every phrase is tried at every word, in order: slow, and sure."""
    tables = grammar._tables
    phrases = [(name, thaw(pattern, tables["kind"]).match) for name, pattern in tables["phrases"]]
    single = {
        word: entry if isinstance(entry, str) else entry[0]
        for word, entry in tables["lexicon"].items()
    }  # fmt: skip
    at = 0
    for found in WORD.finditer(text):
        if found.start() < at:
            continue
        for name, match in phrases:
            part = match(text, found.start())
            if part is not None and part.end() > found.start():
                at = part.end()
                yield name, part[0], found.start()
                break
        else:
            at = found.end()
            yield single.get(found[0], "WORD"), found[0], found.start()


@pytest.mark.parametrize("name", WORD_GRAMMARS)
def test_no_phrase_is_lost(name: str) -> None:
    grammar = load(name)
    for file in TEXTS[:: 1 + len(TEXTS) // 6]:
        text = " ".join(file.read_text(encoding="utf-8").lower().split())
        assert [(t.type, t.text, t.start) for t in grammar.scan_words(text)] == [*tried_one_by_one(grammar, text)]
