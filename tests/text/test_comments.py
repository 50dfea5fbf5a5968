"""Comments to wylint are no part of the text: a draft reads as it would without them, and every place stays exact."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wylint.text import Source, read_text
from wylint.text.typography import plain

from .conftest import STYLES, Style, _paginate

COMMENT = ";; wylint: ignore WY210 -- a reason"


def comments(source: Source) -> list[str]:
    """The comments of a source as they stand in the file."""
    return [source.original[one.start : one.end] for one in source.comments]


@pytest.mark.parametrize(
    "line",
    [
        ";; wylint: ignore WY210",
        "   ;;wylint: ignore",
        "\t;;  wylint:",
        "\xa0;; wylint: [+new+] words",
        ";; wylint: “x”  ",
    ],
)
def test_a_line_that_speaks_to_wylint_is_left_out(line: str) -> None:
    source = read_text(f"one\n{line}\ntwo\n")
    assert source.text == "one\ntwo\n"
    assert comments(source) == [line.strip()]
    assert source.comments[0].words == plain(line).text.partition("wylint:")[2].strip()
    assert source.place(source.text.index("two")).line == 3
    assert not source.ink
    assert not source.furniture


@pytest.mark.parametrize(
    "line",
    [
        "; wylint: ignore",
        "# wylint: ignore",
        ";; ignore WY210",
        "words ;; wylint: ignore",
        ";; WYLINT: ignore",
        ";; wylint ignore",
    ],
)
def test_any_other_line_is_text(line: str) -> None:
    source = read_text(f"one\n{line}\ntwo\n")
    assert line in source.text
    assert not source.comments


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_at_the_first_and_the_last_line(line_end: str, bom: str) -> None:
    source = read_text(bom + line_end.join([COMMENT, "one", COMMENT, COMMENT, "two", COMMENT]))
    assert source.text == "one\ntwo\n"
    assert comments(source) == [COMMENT] * 4
    places = [source.place(source.text.index(word)) for word in ("one", "two")]
    assert [(place.line, place.column) for place in places] == [(2, 1), (5, 1)]
    assert source.place(len(source.text)).offset == len(source.original)


def test_a_text_of_nothing_else_is_empty() -> None:
    assert read_text(COMMENT).text == ""
    assert read_text(COMMENT).place(0).offset == len(COMMENT)


def test_where_what_follows_stands_in_the_text() -> None:
    source = read_text(f"one\n\n  {COMMENT}\n\n[+(a)+]  two\n")
    behind = source.text[source.clean_offset(source.comments[0].end) :]
    assert behind == "\n(a)  two\n"
    assert source.clean_offset(0) == 0
    assert source.clean_offset(len(source.original)) == len(source.text)


@pytest.mark.parametrize("number", ["", "2    "], ids=["without a number", "behind a number"])
def test_in_a_published_copy(number: str) -> None:
    lines = ["1    AN ACT relating to bridges", f"{number}{COMMENT}", "2    and roads.", "3", "4    (END)"]
    if number:
        lines = ["1    AN ACT relating to bridges", f"{number}{COMMENT}", "3    and roads.", "4", "5    (END)"]
    source = read_text("\n".join(lines) + "\n")
    assert source.furniture
    assert source.text == "AN ACT relating to bridges\nand roads.\n\n(END)\n"
    assert comments(source) == [COMMENT]
    place = source.place(source.text.index("and"))
    assert (place.line, place.margin_line) == (3, 3 if number else 2)


WORDS = [
    "the",
    "county",
    "[-shall-]",
    "[+may",
    "not+]",
    "“bridge”",
    "(a)\xa0",
    "traf\xadfick",
    "[+a\nb+]",
    "\n\n",
    "\f",
]


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(st.sampled_from(WORDS), min_size=20, max_size=150),
    style=st.sampled_from([None, *STYLES.values()]),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    at=st.lists(st.integers(0, 400), max_size=6),
    comment=st.sampled_from([COMMENT, "  ;;wylint:", ";; wylint: [+x", ";; wylint: 4 x-] \xad “"]),
)
def test_a_text_reads_as_it_would_without_them(
    words: list[str], style: Style | None, line_end: str, at: list[int], comment: str
) -> None:
    text = "An act relating to bridges and to the counties that keep them in good repair\n" + " ".join(words)
    lines = (_paginate(text, style) if style else text).split("\n")
    bare = read_text(line_end.join(lines))
    for place in sorted(at, reverse=True):
        lines.insert(place % (len(lines) + 1), comment)
    if any(lines[index - 1].endswith("\xad") for index, line in enumerate(lines) if line == comment):
        return  # a soft hyphen carries its word over to the comment
    source = read_text(line_end.join(lines))
    assert len(source.comments) == len(at)
    assert source.text.rstrip("\n") == bare.text.rstrip("\n")
    assert source.ink == bare.ink
    assert source.furniture == bare.furniture
    for offset in range(0, len(bare.text.rstrip("\n")), 5):
        assert source.original[source.origin(offset)] == bare.original[bare.origin(offset)]
        place, other = source.place(offset), bare.place(offset)
        assert place.column == other.column
        assert (place.page, place.margin_line) == (other.page, other.margin_line)
