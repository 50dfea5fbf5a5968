"""The House bills of a session and a whole code, in all their forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wylint.bill import parse
from wylint.bill.model import Action, Bill, CodeSection, Form, InkState, Provision
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


DIRECTIVE = re.compile(
    r"""(?:^|\.)\s*(?:\([a-z]\)\s+)?  # behind the number of the bill section, behind a label
        (?:W\.?\s?S\.|\d{4}(?:\s+Wyoming)?\s+Session\s+Laws|The\s+following\s+proposal)
        [^;]*?\s(?:(?:is|are)\s+(?:amended|created|repealed|renumbered)|is\s+proposed)\b""",
    re.X,
)


@pytest.mark.parametrize("form", ["txt", "marked"])
def test_every_directive_is_found_and_its_loci_are_resolved(corpus: Path, form: str) -> None:
    missed: list[str] = []
    unresolved: list[str] = []
    directives = loci = 0
    for name, bill in files(corpus, form):
        for section in bill.sections:
            if section.directive is None:
                inside = section.children[0] if section.children else None
                own = bill.source.text[
                    section.head : inside.own_end if isinstance(inside, Provision) else section.own_end
                ]
                if DIRECTIVE.match(own):
                    missed.append(f"{name} section {section.number}")
                continue
            directives += 1
            loci += len(section.directive.loci)
            unresolved += [f"{name}: {locus.unresolved}" for locus in section.directive.loci if locus.unresolved]
    assert missed == []
    assert directives >= 308
    assert len(unresolved) <= 0.01 * loci, unresolved


@pytest.mark.parametrize("form", ["txt", "marked"])
def test_what_a_directive_amends_or_creates_in_the_code_is_printed(corpus: Path, form: str) -> None:
    named = 0
    absent: list[str] = []
    for name, bill in files(corpus, form):
        for section in bill.sections:
            shown: set[str] = set()
            todo = list(section.children)
            while todo:
                node = todo.pop()
                shown.add(node.citation if isinstance(node, CodeSection) else getattr(node, "address", ""))
                todo.extend(getattr(node, "children", ()))
            for locus in section.directive.loci if section.directive else ():
                address = (locus.renumbered or locus.address).removesuffix("(intro)")
                if locus.law or locus.through or locus.action in (Action.REPEAL, Action.RENUMBER) or "-" not in address:
                    continue
                named += 1
                if address not in shown and locus.address not in shown:
                    absent.append(f"{name}: {locus.action} {address}")
    assert named > 900
    assert absent == []


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
        assert len(bill.problems) <= 4, file.name
