"""A stretch read as one line of words, with the way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wylint.text import Ink, read_text


def test_the_words_on_one_line() -> None:
    source = read_text("x  the\n   [-old-] [+new+] rule ")
    reading = source.reading(3, len(source.text), without=Ink.STRUCK)
    assert reading.text == "the new rule"
    start, end = reading.span(reading.text.index("new"), reading.text.index("new") + 3)
    assert source.text[start:end] == "new"


def test_a_word_may_be_part_old_and_part_new() -> None:
    source = read_text("W.S. 1-39-[-123-][+125+].")
    assert source.reading(0, len(source.text), without=Ink.STRUCK).text == "W.S. 1-39-125."
    assert source.reading(0, len(source.text), without=Ink.INSERTED).text == "W.S. 1-39-123."


@given(
    st.lists(st.sampled_from(["word", " ", "\n", "   ", "[-old-]", "[+new +]", "[- -]", "x"]), min_size=1),
    st.sampled_from([None, Ink.STRUCK, Ink.INSERTED]),
    st.data(),
)
def test_a_reading_is_the_words_with_their_offsets(parts: list[str], without: Ink | None, data: st.DataObject) -> None:
    source = read_text("".join(parts))
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, len(source.text)))
    reading = source.reading(start, end, without=without)
    assert reading.text == source.words(start, end, without=without)
    assert len(reading.offsets) == len(reading.text)
    assert list(reading.offsets) == sorted(set(reading.offsets))
    for letter, offset in zip(reading.text, reading.offsets, strict=True):
        assert start <= offset < end
        assert source.text[offset] == letter or (letter == " " and source.text[offset].isspace())
