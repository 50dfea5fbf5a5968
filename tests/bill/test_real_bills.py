"""The House bills of a session and a whole code, in all their forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wylint.bill import parse
from wylint.bill.model import Bill, Form, InkState
from wylint.text import read

pytestmark = pytest.mark.corpus

TextOf = Callable[[Bill], str]
Picture = Callable[[Bill], list[tuple[int, str]]]


def files(corpus: Path, form: str) -> Iterator[tuple[str, Bill]]:
    for file in sorted((corpus / "wyoming" / "bills" / form).glob("HB*.txt")):
        yield file.stem, parse(read(str(file)))


def numbered(text: str) -> list[str]:
    """The bill sections that an independent look finds: "Section N." at the beginning of a line, N in numeric order."""
    found: list[str] = []
    for match in re.finditer(r"^[ ]*Section +(\d+)\.(?=\s|$)", text, re.M):
        if int(match[1]) == len(found) + 1:
            found.append(match[1])
    return found


@pytest.mark.parametrize("form", ["txt", "marked"])
def test_every_bill_is_read_whole(corpus: Path, text_of: TextOf, form: str) -> None:
    count = 0
    for name, bill in files(corpus, form):
        count += 1
        assert text_of(bill) == bill.source.text, name
        assert bill.form is Form.BILL, name
        assert (bill.number, [problem for problem in bill.problems if problem.code < "PE100"]) == (name[:6], []), name
        own = [section.number for section in bill.sections if not section.number.startswith("0")]
        if not name.startswith("HB0001"):  # the budget goes on from section 2 to section 300
            assert own == numbered(bill.source.text), name
    assert count == 233


def test_both_forms_of_a_bill_have_the_same_tree(corpus: Path, picture: Picture) -> None:
    marked = {name: picture(bill) for name, bill in files(corpus, "marked")}
    different = [name for name, bill in files(corpus, "txt") if picture(bill) != marked[name]]
    assert len(different) <= 0.02 * len(marked), different


def test_ink_is_lost_in_a_plain_extraction_of_an_amending_bill(corpus: Path) -> None:
    folder = corpus / "wyoming" / "bills"
    assert parse(read(str(folder / "txt" / "HB0028_Introduced.txt"))).ink_state is InkState.LOST
    assert parse(read(str(folder / "marked" / "HB0028_Introduced.txt"))).ink_state is InkState.MARKED


def test_the_code_is_read_whole(corpus: Path, text_of: TextOf) -> None:
    for file in sorted((corpus / "wyoming" / "code-2022").glob("title-0*.txt")):
        bill = parse(read(str(file)))
        assert text_of(bill) == bill.source.text, file.name
        heads = re.findall(r"^(\d+(?:\.\d+)?-\d+-\d+(?:\.\d+)*)\.  ", bill.source.text, re.M)
        assert [section.citation for section in bill.code_sections()] == heads, file.name


def test_other_states_bills_are_read_whole(corpus: Path, text_of: TextOf) -> None:
    for file in sorted((corpus / "other-states" / "bills").rglob("*.txt")):
        bill = parse(read(str(file)))
        assert text_of(bill) == bill.source.text, file.name
