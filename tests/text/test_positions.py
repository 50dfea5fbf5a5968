"""Every character of the clean text knows its place in the file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wylint.text import Source, read_text
from wylint.text.typography import plain

from .conftest import STYLES, Style, _paginate


def origins_agree(source: Source) -> bool:
    """Whether the original's characters at the places of the clean text are the same, typography apart."""
    return all(
        letter.isspace() or plain(source.original[source.origin(offset)]).text == letter
        for offset, letter in enumerate(source.text)
    )


@settings(max_examples=80, deadline=None)
@given(
    words=st.lists(
        st.sampled_from(
            [
                "the",
                "county",
                "[-shall-]",
                "[+may",
                "not+]",
                "“bridge”",
                "6‑2‑701",
                "(a)\xa0",
                "1",
                "2",
                "3",
                "traf\xadfick",
                "[+a\nb+]",
                "\n\n",
            ]
        ),
        min_size=40,
        max_size=300,
    ),
    style=st.sampled_from(list(STYLES.values())),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    bom=st.booleans(),
)
def test_places_lead_to_the_words(words: list[str], style: Style, line_end: str, bom: bool) -> None:
    text = "An act relating to bridges and to the counties that keep them in good repair\n" + " ".join(words)
    source = read_text("\ufeff" * bom + _paginate(text, style).replace("\n", line_end))
    assert origins_agree(source)
    lines = source.original.replace("\r\n", "\n" + "\0").replace("\r", "\n").split("\n")
    for offset in range(0, len(source.text), 7):
        place = source.place(offset)
        assert source.original[place.offset] == (lines[place.line - 1].lstrip("\0") + "\n\n")[place.column - 1].replace(
            "\n", source.original[place.offset]
        )


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_column_page_and_margin_line(line_end: str) -> None:
    text = line_end.join(
        [
            "2031 STATE OF WYOMING 31LSO-0417",
            "1 AN ACT relating to",
            "2 bridges;",
            "1 HB0417",
            "",
            "2031 STATE OF WYOMING 31LSO-0417",
            "1 and [+roads+].",
            "2",
            "3 (END)",
            "2 HB0417",
        ]
    )
    source = read_text(text)
    start = source.text.index("roads")
    place, end = source.place(start), source.end_place(start + 5)
    assert (place.line, place.column, place.page, place.margin_line) == (7, 9, 2, 1)
    assert (end.line, end.column, end.page, end.margin_line) == (7, 14, 2, 1)
    assert source.original[place.offset : end.offset] == "roads"
    heading = source.place(0)
    assert (heading.line, heading.column, heading.page, heading.margin_line) == (1, 1, 1, None)
    assert source.place(source.text.index("bridges")).margin_line == 2


def test_a_draft_without_pages_has_no_page() -> None:
    place = read_text("Section 1.\n\nBridges.\n").place(12)
    assert (place.line, place.column, place.offset, place.page, place.margin_line) == (3, 1, 12, None, None)


def test_the_end_of_the_text_has_a_place() -> None:
    for text in ("a", "a\n", "a\r\n", "\ufeffa\r", "[+a+]", "a\f", "[+ +]"):
        source = read_text(text)
        assert source.place(len(source.text)).offset <= len(text)
        assert source.end_place(len(source.text)).offset <= len(text)


def test_separators_inside_a_line_do_not_count_as_lines() -> None:
    source = read_text("one\ftwo\u2028three\nfour")
    assert source.text == "one\ntwo\nthree\nfour"
    assert [source.place(source.text.index(word)).line for word in ("one", "two", "three", "four")] == [1, 1, 1, 2]


@given(st.text(alphabet="ab \n\r\f\0\ufeff\u00ad[+-]12", min_size=2))
def test_any_text(text: str) -> None:
    if text == "\ufeff":
        return
    source = read_text(text)
    assert origins_agree(source)
    previous = -1
    for offset in range(len(source.text)):
        assert source.origin(offset) > previous
        previous = source.origin(offset)
