"""Who cites a section or provision, anywhere in a code and after a bill."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wylint.bill import parse
from wylint.law.apply import Applied
from wylint.law.code import Code
from wylint.law.crossref import citations_to
from wylint.law.load import from_bill, load
from wylint.law.mentions import mentions
from wylint.law.model import Clause
from wylint.law.reference import Manner, manner_of, references_in
from wylint.text import read_text

LAW = """
6-20-101.  Definitions.

     (a)  "This act" means W.S. 6-20-101 through 6-20-106.

6-20-102.  Sale.

     (a)  No one shall sell a lantern. A sale under W.S. 6-20-103, 6-20-104(b) or 6-20-105 is none.

     (b)  Who violates subsection (a) of this section is guilty of a misdemeanor.

6-20-104.  Dealers.

     (a)  Dealers shall keep ledgers as provided in title 6, chapter 20.

     (b)  Dealers may sell lamps.

7-1-101.  Ledgers.

     (a)  A dealer under W.S. 6\u201120\u2011104 shall show the ledger, on 6-20-1042 pages, by 6-20-99.
"""


@pytest.fixture(scope="module")
def little() -> Code:
    return from_bill(parse(read_text(LAW.lstrip(), "little.txt")))


def citing(code: Code, address: str) -> list[tuple[str, str, str]]:
    return [(one.manner.value, one.reference.by, str(one.reference)) for one in citations_to(code, address)]


def test_a_section_is_cited_by_number_in_part_in_a_range_and_by_its_chapter(little: Code) -> None:
    assert citing(little, "6-20-104") == [
        ("range", "6-20-101(a)", "6-20-101 through 6-20-106"),
        ("part", "6-20-102(a)", "6-20-104(b)"),
        ("named", "7-1-101(a)", "6-20-104"),
    ]
    assert citing(little, "6-20-103")[-1] == ("area", "6-20-104(a)", "6-20")


def test_a_provision_is_cited_from_its_own_section_too(little: Code) -> None:
    assert citing(little, "6-20-102(a)") == [
        ("range", "6-20-101(a)", "6-20-101 through 6-20-106"),
        ("named", "6-20-102(b)", "6-20-102(a)"),
        ("area", "6-20-104(a)", "6-20"),
    ]


def test_a_section_that_does_not_exist_may_be_cited(little: Code) -> None:
    assert ("named", "6-20-102(a)", "6-20-105") in citing(little, "6-20-105")


def test_a_session_law_cites_too(law: Code) -> None:
    (held,) = law.uncodified
    clause = Clause("", held.address, "under W.S. 6-20-102")
    code = Code("law", uncodified=(type(held)(held.address, clause),), volumes=law.volumes)
    assert ("named", "2013 ch. 91, section 3", "6-20-102") in citing(code, "6-20-102")


def test_after_a_bill_its_words_cite_and_struck_words_do_not(enact: Callable[..., Applied], little: Code) -> None:
    applied = enact(
        """
Section 1.  W.S. 6-20-102(a) is amended to read:

6-20-102.  Sale.

     (a)  No one shall sell a lantern. A sale under [-W.S. 6-20-103, 6-20-104(b) or 6-20-105-]
[+W.S. 6-20-106+] is none.
""",
        little,
    )
    assert "6-20-102(a)" in [by for _, by, _ in citing(applied.before, "6-20-105")]
    assert "6-20-102(a)" not in [by for _, by, _ in citing(applied.after, "6-20-105")]
    assert ("named", "6-20-102(a)", "6-20-106") in citing(applied.after, "6-20-106")


def test_a_section_that_a_bill_repeals_cites_no_more(enact: Callable[..., Applied], little: Code) -> None:
    applied = enact("Section 1.  W.S. 6-20-102 is repealed.", little)
    assert "6-20-102(a)" not in [by for _, by, _ in citing(applied.after, "6-20-104")]


@pytest.fixture(scope="module")
def whole(corpus: Path) -> Code:
    """The whole code, read from its texts."""
    return load(corpus / "wyoming" / "code-2022")


@pytest.mark.corpus
def test_mentions_miss_no_citation_that_the_grammar_reads(whole: Code) -> None:
    for title in ("6", "16", "35"):
        roots = [section.root for section in whole.title(title)]
        found = mentions(roots)
        for root in roots:
            for clause in root.walk():
                for one in references_in(clause):
                    if one.area:
                        assert (one.first, one.last, clause.address) in found.areas
                    elif one.first.partition("(")[0] != clause.address.partition("(")[0]:
                        section = one.first.partition("(")[0]
                        assert clause.address in found.sections[section], str(one)
                        last = one.last.partition("(")[0]
                        if last and last != section:
                            assert any(by == clause.address and end == last for _, end, by in found.ranges), str(one)


@pytest.mark.corpus
def test_the_code_cites_servitude_of_a_minor_where_registration_is_defined(whole: Code) -> None:
    found = list(citations_to(whole, "6-2-706"))
    assert all(manner_of(one.reference, "6-2-706") is one.manner for one in found)
    by_number = [one.reference.by for one in found if one.manner is Manner.NAMED]
    assert by_number == [
        "6-2-702(a)(iii)", "6-2-703(a)(iii)", "6-2-707(a)", "6-2-709(c)", "7-19-301(a)(iv)(J)", "7-19-301(a)(viii)",
        "7-19-301(a)(viii)(A)", "7-19-301(a)(viii)(B)",
    ]  # fmt: skip
