"""What hangs together with a section: who cites it, whom it cites, which definitions it uses; from text or index."""

from __future__ import annotations

import pytest

from wylint.bill import parse
from wylint.facts.at_hand import law_at_hand
from wylint.facts.crossrefs import NotThere, crossrefs
from wylint.law.code import Code
from wylint.law.load import from_bill
from wylint.text import read_text

LAW = """# coverage: title 35

35-7-101.  Short title.

     (a)  "This act" means W.S. 35-7-101 through 35-7-199.

     (b)  As used in this act:

          (i)  "Dealer" means a person who sells lamps;

          (ii)  "Ledger" means a book;

          (iii)  "Oil lamp" means a lamp in which oil burns.

35-7-102.  Ledgers.

     (a)  As used in this section, "ledger" means a paper book.

     (b)  Dealers shall keep ledgers of oil lamps as defined in W.S. 35-7-101(b)(iii).

35-7-103.  [Repealed.]

     Repealed by Laws 1999, ch. 3, § 2.

35-7-104.  Penalty.

     (a)  Who violates W.S. 35-7-102 or 35-7-103 is guilty of a misdemeanor.

     (b)  A ledger shall be shown.

35-8-101.  Other lamps.

     (a)  A dealer of candles needs no ledger.

     (b)  As used in this title, "light" means a flame.

35-9-101.  Lights.

     (a)  No light shall be left alone.
"""


@pytest.fixture(scope="module")
def little() -> Code:
    return from_bill(parse(read_text(LAW, "little.txt")))


def definitions(code: Code, address: str) -> list[tuple[str, ...]]:
    return [tuple(one) for one in crossrefs(code, address).definitions]


def test_a_section_has_its_catchline_and_citations_both_ways(little: Code) -> None:
    found = crossrefs(little, "35-7-102")
    assert (found.catchline, found.law_name, found.excerpt, found.gone) == ("Ledgers.", "little", False, False)
    assert [one.reference.by for one in found.cited_by] == ["35-7-101(a)", "35-7-104(a)"]
    assert [(one.by, one.first, one.relation) for one in found.cites] == [
        ("35-7-102(b)", "35-7-101(b)(iii)", "as defined in")
    ]


def test_definitions_of_the_act_hold_in_the_act_only(little: Code) -> None:
    assert definitions(little, "35-7-104(b)") == [("ledger", "35-7-101(b)(ii)", "act")]
    assert definitions(little, "35-8-101(a)") == []


def test_the_narrowest_definition_counts_and_plurals_are_uses(little: Code) -> None:
    assert definitions(little, "35-7-102(b)") == [
        ("dealer", "35-7-101(b)(i)", "act"),
        ("ledger", "35-7-102(a)", "section"),
        ("oil lamp", "35-7-101(b)(iii)", "act"),
    ]


def test_a_definition_of_the_title_holds_in_other_chapters(little: Code) -> None:
    assert definitions(little, "35-9-101") == [("light", "35-8-101(b)", "title")]


def test_of_a_repealed_section_it_is_told_who_still_cites_it(little: Code) -> None:
    found = crossrefs(little, "35-7-103")
    assert found.gone
    assert [one.reference.by for one in found.cited_by] == ["35-7-101(a)", "35-7-104(a)"]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("35-7-150", "little has no section 35-7-150; the nearest are 35-7-101, 35-7-102, 35-7-104"),
        ("35-4-101", "little has no section 35-4-101; the nearest are 35-7-101, 35-7-102, 35-7-104"),
        ("1-1-101", "little has no section 1-1-101"),
        ("35-7-104(c)", "35-7-104 has no (c); it has (a) (b)"),
        ("35-7-101(b)(v)", "35-7-101(b) has no (v); it has (i) (ii) (iii)"),
        ("35-7-104(a)(i)", "35-7-104(a) has no (i); it has no provisions below it"),
    ],
)
def test_what_is_not_there_is_told_with_what_stands_nearest(little: Code, address: str, message: str) -> None:
    with pytest.raises(NotThere) as told:
        crossrefs(little, address)
    assert str(told.value) == message


def test_an_index_gives_the_citations_it_holds_and_says_that_it_is_an_excerpt() -> None:
    found = crossrefs(law_at_hand(), "6-2-706")
    assert found.excerpt
    assert not found.definitions
    said = {(one.reference.by, one.manner.value) for one in found.cited_by}
    assert ("6-2-707(a)", "named") in said
    assert ("6-2-708(a)", "range") in said
    # "article 7, section 5" is of the constitution, and no article of the code
    assert "6-2-711(j)(v)" not in {by for by, _ in said}
