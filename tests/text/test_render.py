"""The clean text on paper again: as it will read, as it read, and with its ink."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.text import Ink, Source, read_text
from wylint.text.render import View, render


@pytest.mark.parametrize(
    ("text", "after", "before"),
    [
        ("a [-b-] c\n", "a c\n", "a b c\n"),
        ("a [-b-] [+c+] d\n", "a c d\n", "a b d\n"),
        ("a [-b-]\nc\n", "a\nc\n", "a b\nc\n"),
        ("a[-b-], c\n", "a, c\n", "ab, c\n"),
        ("[-(xix)-][+(xx)+]  Text\n", "(xx)  Text\n", "(xix)  Text\n"),
        ("one\n     [-(i) gone-]\n     [+(i) new+]\n", "one\n     (i) new\n", "one\n     (i) gone\n"),
        ("one\n\n[-gone-]\n\nthree\n", "one\n\nthree\n", "one\n\ngone\n\nthree\n"),
        ("one\n[-gone\nand gone-]\nthree", "one\nthree", "one\ngone\nand gone\nthree"),
        ("[-all-]", "", "all"),
    ],
)
def test_after_and_before(text: str, after: str, before: str) -> None:
    source = read_text(text)
    assert render(source, "after") == after
    assert render(source, "before") == before


def test_marked_marks_line_by_line() -> None:
    assert render(read_text("a <ins>b\n  c</ins> <s>d</s>"), "marked") == "a [+b+]\n  [+c+] [-d-]"


def test_another_view_is_an_error() -> None:
    with pytest.raises(ValueError, match="no such view"):
        render(read_text("a"), "sideways")  # type: ignore[arg-type]


def stretches(source: Source) -> list[tuple[str, Ink]]:
    runs = source.inked(0, len(source.text))
    return [(words, run.ink) for run in runs if (words := source.words(run.start, run.end))]


PARTS = st.lists(
    st.sampled_from(
        ["word ", "other", "\n", "  ", "[-old-]", "[+new+]", "[+new\nand on+] ", "[+ +]", ", ", "[-(a)-][+(b)+] "]
    )
)


@given(PARTS)
def test_what_is_marked_is_read_again(parts: list[str]) -> None:
    source = read_text("a " + "".join(parts))
    assert stretches(read_text(render(source, "marked"), notation="brackets")) == stretches(source)


@given(PARTS, st.sampled_from([("after", Ink.STRUCK), ("before", Ink.INSERTED)]))
def test_a_view_has_the_words_of_its_side(parts: list[str], side: tuple[View, Ink]) -> None:
    source = read_text("a " + "".join(parts))
    view, without = side
    assert render(source, view).split() == source.words(0, len(source.text), without=without).split()
