"""Excerpts: what a bill prints of the code or of another law, one piece behind the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wylint.bill.model import Action, Bill, Division

Read = Callable[[str], Bill]
Addresses = Callable[[Bill], list[str]]
Picture = Callable[[Bill], list[tuple[int, str]]]


@pytest.mark.parametrize("close", ["; and", "; or", ";", ";[- or-]", ";[+ and+]", "; and/or"])
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_a_section_follows_the_last_printed_item_of_a_list(read: Read, close: str, gap: str) -> None:
    bill = read(
        "Section 1.  W.S. 44-1-101(a)(ii) and 44-1-102 are amended to read:" + gap
        + "44-1-101.  Floats." + gap
        + "(a)  A float may:" + gap
        + f"(ii)  Carry a band{close}" + gap
        + "44-1-102.  Bands; number of players." + gap
        + "(a)  A band has players." + gap
    )  # fmt: skip
    assert [section.citation for section in bill.code_sections()] == ["44-1-101", "44-1-102"]


def test_a_section_follows_a_list_item_across_a_page_break(read: Read) -> None:
    pages = [
        ["Section 1.  W.S. 44-1-101(a)(ii) and 44-1-102", "are amended to read:", "", "44-1-101.  Floats.", "",
         "(a)  A float may:", "", "(ii)  Carry a band and as many of its", "players as there are seats; and"],
        ["44-1-102.  Bands; number of players.", "", "(a)  A band has players, of",
         "whom one (1) leads."],
    ]  # fmt: skip
    text = "\n".join(
        "\n".join(
            ["2027   STATE OF WYOMING   27LSO-0123"]
            + [f"{number} {line}" for number, line in enumerate(lines, 1)]
            + [f"{page} HB0999", ""]
        )
        for page, lines in enumerate(pages, 1)
    )
    assert [section.citation for section in read(text).code_sections()] == ["44-1-101", "44-1-102"]


def test_a_citation_that_a_wrap_brought_to_the_front_is_no_section(read: Read) -> None:
    bill = read(
        "Section 1.  W.S. 44-1-101 is created to read:\n\n44-1-101.  Floats.\n\n"
        "(a)  No float shall be moved as described in W.S. 44-1-102 and\n44-1-103.  Floats shall be lit.\n"
    )
    assert [section.citation for section in bill.code_sections()] == ["44-1-101"]


def test_the_second_line_of_a_catchline_belongs_to_it(read: Read) -> None:
    bill = read(
        "     Section 1.  W.S. 44-1-101 by creating a new subsection\n     (d) is amended to read:\n\n"
        "          44-1-101.  Civil actions permitted, remedies; criminal\n     offense.\n\n"
        "          (d)  Any person who lights a float without a permit\n     is guilty of a misdemeanor.\n"
    )
    (section,) = bill.code_sections()
    assert section.catchline == "Civil actions permitted, remedies; criminal offense."
    assert not bill.source.text[section.head : section.own_end].strip()


def test_new_labels_go_on_from_the_last_that_stays_when_all_others_are_struck(read: Read, addresses: Addresses) -> None:
    bill = read(
        "Section 1.  W.S. 44-1-101 is amended to read:\n\n44-1-101.  Floats.\n\n"
        "[-(a)  Floats need a permit.-]\n\n[-(b)  The board may:-]\n\n[-(i)  Ask for a fee; or-]\n\n"
        "[-(ii)  Refuse.-]\n\n[-(c)  The board may waive the fee.-]\n\n"
        "[+(a)  No person shall move a float:+]\n\n[+(i)  By night; or+]\n\n[+(ii)  Without a permit.+]\n\n"
        "[+(b)  The fee shall not be waived.+]\n\n(d)  Floats are taxed.\n"
    )
    base = "44-1-101"
    old = ["(a)", "(b)", "(b)(i)", "(b)(ii)", "(c)"]
    new = ["(a)", "(a)(i)", "(a)(ii)", "(b)", "(d)"]
    assert addresses(bill) == [base + path for path in old + new]


def test_new_items_stand_below_the_provision_whose_items_are_struck(read: Read, addresses: Addresses) -> None:
    bill = read(
        "Section 1.  W.S. 44-1-101(b) is amended to read:\n\n44-1-101.  Floats.\n\n"
        "(b)  The board may:\n\n[-(i)  Ask for a fee; or-]\n\n[-(ii)  Refuse.-]\n\n"
        "[+(i)  Give a permit;+]\n\n[+(ii)  Inspect the float; or+]\n\n[+(iii)  Refuse.+]\n\n(c)  Floats are taxed.\n"
    )
    base = "44-1-101"
    paths = ["(b)", "(b)(i)", "(b)(ii)", "(b)(i)", "(b)(ii)", "(b)(iii)", "(c)"]
    assert addresses(bill) == [base + path for path in paths]


def test_a_directive_stands_behind_a_label(read: Read) -> None:
    bill = read(
        "Section 26.  \n\n(a)  W.S. 44-1-101(a)(i) and 44-1-102 are amended to read:\n\n"
        "44-1-101.  Floats.\n\n(a)  A float may:\n\n(i)  Move.\n\n"
        "(b)  This section is effective immediately.\n\n"
        "Section 27.\n\n(a)  2025 Wyoming Session Laws, Chapter 161, Section 7 is repealed.\n\n"
        "(b)  This section is effective immediately.\n"
    )
    read_as = [section.directive for section in bill.sections]
    assert [
        [(locus.action, locus.address) for locus in directive.loci] for directive in read_as if directive is not None
    ] == [
        [(Action.AMEND, "44-1-101(a)(i)"), (Action.AMEND, "44-1-102")],
        [(Action.REPEAL, "2025 ch. 161, section 7")],
    ]


BEHIND = """\
Section 4.

(a)  W.S. 44-1-101(b) is amended to read:

44-1-101.  Floats.

(b)  A float shall be lit.

(b)  W.S. 44-1-102 is amended to read:

44-1-102.  Bands.

(a)  A band may:

(i)  Play;

(ii)  March.

(c)  W.S. 44-1-103 and 44-1-104 are repealed.

(d)  This section shall only be effective if the electors agree.

[PARADES]

Section 5.  This act is effective July 1, 2027.
"""


def test_what_a_section_of_the_bill_says_behind_an_excerpt_is_its_own(
    read: Read, picture: Picture, text_of: Callable[[Bill], str]
) -> None:
    bill = read(BEHIND)
    assert picture(bill) == [
        (0, "Section 4."),
        (1, "section 4(a)"),
        (1, "44-1-101"),
        (2, "44-1-101(b)"),
        (1, "section 4(b)"),
        (1, "44-1-102"),
        (2, "44-1-102(a)"),
        (3, "44-1-102(a)(i)"),
        (3, "44-1-102(a)(ii)"),
        (1, "section 4(c)"),
        (1, "section 4(d)"),
        (0, "section-heading"),
        (0, "Section 5."),
    ]
    assert text_of(bill) == bill.source.text


def test_a_directive_behind_an_excerpt_is_read_with_the_first(read: Read) -> None:
    directive = read(BEHIND).sections[0].directive
    assert directive is not None
    assert [(locus.action, locus.address) for locus in directive.loci] == [
        (Action.AMEND, "44-1-101(b)"),
        (Action.AMEND, "44-1-102"),
        (Action.REPEAL, "44-1-103"),
        (Action.REPEAL, "44-1-104"),
    ]


def test_a_subsection_that_only_goes_on_from_the_label_of_a_directive_stays_in_its_section(
    read: Read, picture: Picture
) -> None:
    bill = read(
        "Section 4.\n\n(a)  W.S. 44-1-101(b) is amended to read:\n\n44-1-101.  Floats.\n\n"
        "(b)  W.S. 44-1-102 applies to floats.\n\nSection 5.  This act is effective July 1, 2027.\n"
    )
    assert picture(bill)[:4] == [(0, "Section 4."), (1, "section 4(a)"), (1, "44-1-101"), (2, "44-1-101(b)")]


def test_a_heading_in_brackets_over_the_next_section_ends_an_excerpt_of_the_code(read: Read) -> None:
    bill = read(BEHIND.replace("(d)  This section shall only be effective if the electors agree.", ""))
    assert "PARADES" not in bill.source.text[bill.sections[0].start : bill.sections[0].end]


def test_a_label_before_words_of_its_own_makes_no_directive(read: Read) -> None:
    bill = read("Section 3.\n\n(a)  The board shall report on W.S. 44-1-101.\n\n(b)  The report is public.\n")
    assert bill.sections[0].directive is None
    assert bill.problems == ()


def test_sections_of_another_law_are_those_that_the_directive_names(read: Read, picture: Picture) -> None:
    bill = read(
        "Section 318.  2022 Wyoming Session Laws, Chapter 51, Sections 321 through 323 and 325(b) are "
        "amended to read:\n\n"
        "Section 321.  Floats.\n\nSection 322.  Bands.\n\nSection 325.\n\n(b)  Players.\n\n"
        "[TRANSFERS]\n\nSection 398.  The auditor shall transfer one dollar ($1.00).\n\nSection 399.  Repealed.\n"
    )
    assert picture(bill) == [
        (0, "Section 318."),
        (1, "section 321"),
        (1, "section 322"),
        (1, "section 325"),
        (2, "section 318, section 325(b)"),
        (0, "section-heading"),
        (0, "Section 398."),
        (0, "Section 399."),
    ]


def test_a_heading_in_brackets_ends_a_section_of_the_code(read: Read, picture: Picture) -> None:
    bill = read(
        "Section 313.  W.S. 44-1-101(b) is amended to read:\n\n44-1-101.  Floats.\n\n(b)  Floats are lit.\n\n"
        "[LIGHTS]\n\nSection 314.  Lamps are bought.\n"
    )
    assert picture(bill) == [
        (0, "Section 313."),
        (1, "44-1-101"),
        (2, "44-1-101(b)"),
        (0, "section-heading"),
        (0, "Section 314."),
    ]


def test_a_law_amended_without_naming_its_sections_prints_any(read: Read) -> None:
    bill = read(
        "Section 4.  2022 Wyoming Session Laws, Chapter 51 is amended to read:\n\n"
        "Section 9.  Floats.\n\nSection 12.  Bands.\n\nSection 5.  This act is effective July 1, 2027.\n"
    )
    assert [section.number for section in bill.sections] == ["4", "5"]
    assert [node.number for node in bill.sections[0].children if isinstance(node, Division)] == ["9", "12"]


FOREIGN = (
    "SECTION {}. That Section 33-37{}, Idaho Code, as enacted by Section 2, Chapter 70, Laws of 2025, be, and the same "
    "is hereby amended to read as follows:\n\n33-37{}.  FLOATS. Floats float.\n\n"
)


def test_a_directive_has_one_problem_at_most_over_all_that_is_left_over(read: Read) -> None:
    bill = read(FOREIGN.format(1, 10, 10))
    (problem,) = bill.problems
    assert (problem.code, problem.name) == ("PE102", "directive-unreadable")
    words = " ".join(bill.source.text[problem.start : problem.end].split())
    assert words.startswith("That Section 33-3710, Idaho Code")
    assert words.endswith("the same")


def test_another_states_bill_is_told_once_that_its_directives_are_not_read(read: Read) -> None:
    bill = read("".join(FOREIGN.format(number, 10 + number, 10 + number) for number in range(1, 31)))
    (problem,) = bill.problems
    assert problem.message.endswith("nor 29 more directives of this bill")


def test_a_few_unreadable_directives_among_others_are_told_one_by_one(read: Read) -> None:
    words = "".join(
        f"Section {number}.  W.S. 44-1-1{number:02}(a) {'by creating ' if number % 3 == 0 else ''}is amended "
        "to read:\n\n"
        f"44-1-1{number:02}.  Floats.\n\n(a)  Floats float.\n\n"
        for number in range(1, 17)
    )
    assert [problem.code for problem in read(words).problems] == ["PE102"] * 5
