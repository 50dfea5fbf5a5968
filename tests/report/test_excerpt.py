"""Which lines are shown and which characters of them are marked: exactly the finding's words, wherever they stand."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from wylint.report.cells import cells, safe
from wylint.report.excerpt import fit, rows
from wylint.text import Source, read_text

PIECES = [
    "(a)  A person",
    " who ",
    "[+new+]",
    "[-old-]",
    "漢字",
    "\t",
    "\n",
    "\r\n",
    "\f",
    "\u202e",
    "\x1b[31m",
    ";",
    " 7   ",
    "é",
]
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join)


def marked(source: Source, start: int, end: int) -> str:
    """The marked characters of all rows, blanks left out."""
    return "".join(
        cell.text for row in rows(source, start, end) for cell in row.cells if cell.marked and cell.text.strip()
    )


def words(text: str) -> str:
    return "".join(safe(text).split())


@given(TEXTS, st.data())
def test_what_is_marked_is_the_words_of_the_finding(text: str, data: st.DataObject) -> None:
    source = read_text(text)
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, min(len(source.text), start + 25)))
    found = rows(source, start, end)
    if words(source.text[start:end]) and not any(row.gap for row in found):
        original = "".join(source.original[source.origin(offset)] for offset in range(start, end))
        assert marked(source, start, end) == words(original)


@given(TEXTS, st.integers(0, 40), st.integers(0, 40), st.integers(8, 90))
def test_a_row_fits_whatever_the_width(text: str, start: int, length: int, width: int) -> None:
    source = read_text(text)
    for row in rows(source, start, start + length):
        assert sum(cells(cell.text) for cell in fit(row, width)) <= width


@settings(max_examples=30)
@given(st.integers(0, 400_000), st.integers(0, 400_000))
def test_rows_are_few_however_long_the_stretch(start: int, length: int) -> None:
    assert len(rows(LONG, start, start + length)) <= 6


LONG = read_text("a word of the law\n\n" * 20_000)


def test_marks_of_ink_are_not_words(bill: Source) -> None:
    start = bill.text.index("6-2-710")
    end = bill.text.index("6-2-713", start) + len("6-2-713")
    assert marked(bill, start, end) == "6-2-7106-2-713"


def test_lines_between_two_pages_are_passed_over(bill: Source) -> None:
    start = bill.text.index("the minor; or")
    end = bill.text.index("Travels") + len("Travels")
    shown = ["".join(cell.text for cell in row.cells).split() for row in rows(bill, start, end)]
    assert [line[0] for line in shown] == ["20", "1"]
