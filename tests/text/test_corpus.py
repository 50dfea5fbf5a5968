"""The real bills, amendments and statutes: everything is read, and every word that is no furniture is there.

What belongs to a page is worked out here a second time, from what is known of these files (where pages end, that lines
are counted from 1), and never from what the reader found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from wylint.text import read, read_text
from wylint.text.typography import plain

pytestmark = pytest.mark.corpus

HEAD = re.compile(r"\d{4}\s+STATE OF WYOMING\s+\d\dLSO-\d{4}")
FOOT = re.compile(r"\d+\s+HB\d{4}")
COLUMNS = ("GENERAL FEDERAL OTHER TOTAL", "APPROPRIATION FUND FUNDS FUNDS APPROPRIATION", "FOR $ $ $ $")
MARKS = re.compile(r"\[-(.*?)-\]|\[\+(.*?)\+\]", re.DOTALL)


def bills(corpus: Path, form: str) -> list[Path]:
    return sorted((corpus / "wyoming" / "bills" / form).glob("*.txt"))


def pages_of(path: Path) -> list[list[str]]:
    """The pages of a file as lists of lines without blank ones, spaces collapsed."""
    text = path.read_text(encoding="utf-8")
    if path.parent.name == "txt":
        pages = text.split("=" * 80 + "\n\n", 1)[1].split("\n\n")
    else:
        pages = text.split("\f")
    return [[" ".join(line.split()) for line in page.split("\n") if line.strip()] for page in pages]


def introduced(path: Path) -> Iterator[str]:
    seen: set[str] = set()
    for index, page in enumerate(pages_of(path)):
        assert FOOT.fullmatch(page[-1])
        lines = page[:-1]
        if index:
            assert HEAD.fullmatch(lines[0])
            lines = lines[1:]
        count = 0
        for line in lines:
            first, _, rest = line.partition(" ")
            if first == str(count + 1):
                count += 1
                yield rest
            elif not (count == 0 and (line in COLUMNS or line == "CORRECTED COPY") and line in seen):
                seen.add(line)
                yield line


def enrolled(path: Path) -> Iterator[str]:
    pages = pages_of(path)
    head = [line for line in pages[0] if all(line in page[:6] for page in pages)] if len(pages) > 1 else []
    for index, page in enumerate(pages):
        assert page[-1] == str(index + 1)
        yield from (line for at, line in enumerate(page[:-1]) if not (index and at < len(head) and line in head))


def expected(path: Path) -> list[str]:
    lines = introduced(path) if "Introduced" in path.name else enrolled(path)
    text = plain("\n".join(lines)).text
    if path.parent.name == "marked":
        text = MARKS.sub(lambda mark: mark[1] or mark[2] or "", text)
    return text.split()


@pytest.mark.parametrize("form", ["txt", "marked"])
def test_every_word_that_is_no_furniture_is_there(corpus: Path, form: str) -> None:
    files = bills(corpus, form)
    assert len(files) == 233
    wrong = [path.name for path in files if read(str(path)).text.split() != expected(path)]
    assert not wrong


def body(words: list[str]) -> list[str]:
    """The words, those before "HOUSE" sorted: the layout form prints the draft's number before the state's name."""
    start = words.index("HOUSE") if "HOUSE" in words[:12] else 0
    return sorted(words[:start]) + words[start:]


@pytest.mark.parametrize(("folder", "share"), [("bills", 0.98), ("amendments", 0.98)])
def test_both_forms_of_a_document_have_the_same_words(corpus: Path, folder: str, share: float) -> None:
    files = sorted((corpus / "wyoming" / folder / "txt").glob("*.txt"))
    other = [
        path.name
        for path in files
        if body(read(str(path)).text.split()) != body(read(str(path.parents[1] / "marked" / path.name)).text.split())
    ]
    # What differs are tables, whose raised footnote marks the two extractions put in different places.
    assert len(other) <= (1 - share) * len(files), other


@pytest.mark.parametrize("form", ["txt", "marked"])
def test_every_character_lies_where_it_is_said_to(corpus: Path, form: str) -> None:
    for path in bills(corpus, form):
        source = read(str(path))
        ends = [*source.clean_starts[1:], len(source.text)]
        for clean, original, end in zip(source.clean_starts, source.original_starts, ends, strict=True):
            stretch = plain(source.original[original : original + end - clean]).text
            assert stretch.rstrip() == source.text[clean:end].rstrip(), path.name


@pytest.mark.parametrize("form", ["txt", "marked"])
def test_margin_lines_are_those_that_are_printed(corpus: Path, form: str) -> None:
    for path in bills(corpus, form):
        source = read(str(path))
        if "Introduced" not in path.name:
            continue
        assert source.margin is not None
        lines = source.original.split("\n")
        for line, (page, number) in zip(lines, source.margin, strict=True):
            assert number is None or line.split()[0] == str(number)
            if number is None and page is not None and (foot := FOOT.fullmatch(" ".join(line.split()))):
                assert foot[0].split()[0] == str(page)


@pytest.mark.parametrize("form", ["txt", "marked"])
def test_clean_text_is_clean(corpus: Path, form: str) -> None:
    for path in bills(corpus, form):
        source = read(str(path))
        again = read_text(source.text, notation="none")
        assert again.text == source.text, path.name
        assert not again.furniture, path.name


def test_statutes_lose_nothing(corpus: Path) -> None:
    for path in (*(corpus / "wyoming" / "code-2022").glob("title-*.txt"), corpus / "wyoming" / "code-2016-08-01.txt"):
        source = read(str(path))
        assert not source.furniture
        assert source.text == plain(source.original).text


@pytest.mark.parametrize("form", ["txt", "marked"])
def test_amendments_are_read(corpus: Path, form: str) -> None:
    files = sorted((corpus / "wyoming" / "amendments" / form).glob("*.txt"))
    assert len(files) == 470
    for path in files:
        source = read(str(path))
        assert not re.search(r"^ *\d+ *$", source.text, re.MULTILINE), path.name


def test_bills_of_other_states_are_read(corpus: Path) -> None:
    files = sorted((corpus / "other-states").rglob("*.txt"))
    assert len(files) > 50
    for path in files:
        source = read(str(path))
        assert source.text.strip()
        assert source.place(len(source.text)).offset <= len(source.original)
