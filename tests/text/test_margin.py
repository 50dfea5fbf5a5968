"""Margin numbers, running heads and page feet go, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wylint.text import read_text

from .conftest import HEAD, STYLES, Paginate, Style, _paginate

DRAFT = """AN ACT relating to bridges; requiring the inspection of covered bridges; providing definitions; and
providing for an effective date.

Be It Enacted by the Legislature of the State of Wyoming:

Section 1.  W.S. 24-9-201 is created to read:

24-9-201.  Covered bridges.

(a)  As used in this section:

(i)  "Covered bridge" means a bridge with a roof, whether or not its sides are closed, that was built before 1940;

(ii)  "Keeper" means the county in which
10 feet or more of a covered bridge lie.

(b)  Within
2 years after it takes over a covered bridge the keeper shall inspect it, and after that once in every five (5) years.

Section 2.  This act is effective July 1, 2031.

(END)
"""


def words(text: str) -> list[str]:
    return text.split()


def test_pages_are_read_without_their_furniture(paginate: Paginate, style: Style) -> None:
    source = read_text(paginate(DRAFT, style))
    heading = words(HEAD) if style.first_head else []
    assert words(source.text) == heading + words(DRAFT)
    assert source.furniture


def test_numbered_blank_lines_stay_blank_lines(paginate: Paginate) -> None:
    source = read_text(paginate(DRAFT, STYLES["extraction"]))
    assert (
        "an effective date.\n\nBe It Enacted by the Legislature of the State of Wyoming:\n\nSection 1." in source.text
    )


def test_a_sentence_cut_by_a_page_reads_on(paginate: Paginate) -> None:
    text = paginate("word " * 200, STYLES["short pages"])
    assert "\n\n" not in read_text(text).text.removeprefix(HEAD).strip()


def test_indentation_is_that_of_the_page() -> None:
    text = (
        " 1   AN ACT relating to bridges;\n 2   and roads.\n 3\n 4        (a)  Bridges:\n 5\n 6             (i)  All.\n"
    )
    assert (
        read_text(text).text == "AN ACT relating to bridges;\nand roads.\n\n     (a)  Bridges:\n\n          (i)  All.\n"
    )


def test_only_repetitions_of_the_heading_go() -> None:
    text = (
        "     2031                                       31LSO-0417\n                 STATE OF WYOMING\n\n"
        "               ENGROSSED\n\n              HOUSE BILL NO. HB0417\n\n"
        "     Bridges.\n\n          A BILL\n\n           for\n\n"
        " 1   AN ACT relating to bridges;\n 2   requiring\n            1           HB0417\n\n"
        "\f     2031        STATE OF WYOMING        31LSO-0417\n\n             ENGROSSED\n"
        " 1   inspections.\n 2\n 3                (END)\n            2           HB0417\n"
    )
    source = read_text(text)
    assert words(source.text) == words(
        "2031 31LSO-0417 STATE OF WYOMING ENGROSSED HOUSE BILL NO. HB0417 Bridges. A BILL for "
        "AN ACT relating to bridges; requiring inspections. (END)"
    )
    assert "requiring\ninspections." in source.text


def test_head_and_foot_may_be_fused() -> None:
    text = (
        f"{HEAD}\n1 AN ACT relating to bridges;\n2 requiring\n2031STATE OF WYOMING31LSO-04171HB0417\n"
        "1 inspections of\n2 all bridges\n2031STATE OF WYOMING31LSO-04172HB0417\n1 and roads.\n2\n3 (END)\n"
    )
    assert words(read_text(text).text) == words(
        f"{HEAD} AN ACT relating to bridges; requiring inspections of all bridges and roads. (END)"
    )


def test_heads_of_columns_return_and_only_their_first_stays() -> None:
    pages = "".join(
        f"{HEAD}\n{'GENERAL FEDERAL' if page in (2, 4) else ''}\n1 an amount of\n2 dollars for page\n{page} HB0417\n"
        for page in range(1, 8)
    )
    assert words(read_text(pages).text).count("FEDERAL") == 1


def test_a_text_line_of_a_number_alone_stays() -> None:
    text = "1 The table shows, for\n2 every county:\n3\n4 Albany\n5 17\n6 Carbon\n7 4\n8 and no other\n1 HB0417\n"
    assert words(read_text(text).text) == words("The table shows, for every county: Albany 17 Carbon 4 and no other")


def test_numbers_that_a_page_does_not_count_are_text() -> None:
    text = "1 within\n2 10 years or\n3 4 months\n4 5\n5 of the date\n1 HB0417\n"
    assert words(read_text(text).text) == words("within 10 years or 4 months 5 of the date")


@pytest.mark.parametrize(
    "draft",
    [
        "A fee is due within\n1 year, or in\n2 parts within\n3 years.\n" + "The fee is paid to the county.\n" * 20,
        "The counties are:\n\n1   Albany      5\n2   Big Horn    9\n3   Campbell   17\n4   Carbon      6\n",
        "(a) The text.\n" * 40 + "1 Albany\n2 Carbon\n3 Weston\n",
        "1\n2\n3\n" + "Some words of a draft.\n" * 10,
        "12\n",
        "ARTICLE 1\nIN GENERAL\nText.\n\nARTICLE 1\nIN GENERAL\nOther text.\n",
        "Same line.\n" * 30,
        "Total\n44\nTotal\n45\n",
        "Title: Bridges\n====================\n\nText.\n",
        "1 A bridge\n2 A road\n",
    ],
)
def test_a_draft_without_pages_loses_nothing(draft: str) -> None:
    source = read_text(draft)
    assert source.text == draft
    assert not source.furniture


def test_amendments_end_their_pages_with_a_bare_number() -> None:
    text = "HB0417H2001\n\n1 Page 1-line 4 After bridges\n2 insert roads.\n3\n1\n\n1 Page 2-line 1 Delete 14. BEAR\n2\n"
    assert words(read_text(text).text) == words(
        "HB0417H2001 Page 1-line 4 After bridges insert roads. Page 2-line 1 Delete 14. BEAR"
    )


def test_the_preamble_of_an_extraction_goes() -> None:
    preamble = f"Title: \nSource: versions - Introduced\n\n{'=' * 80}\n\n"
    text = f"{preamble}{HEAD}\nHOUSE BILL NO. HB0417\n1 AN ACT relating to\n2 roads.\n1 HB0417"
    assert words(read_text(text).text) == words(f"{HEAD} HOUSE BILL NO. HB0417 AN ACT relating to roads.")


@settings(max_examples=60, deadline=None)
@given(
    paragraphs=st.lists(
        st.lists(
            st.sampled_from(
                [
                    "the",
                    "county",
                    "shall",
                    "1",
                    "2",
                    "3",
                    "10",
                    "years",
                    "(a)",
                    "(i)",
                    "HB0417",
                    "W.S.",
                    "6-2-701",
                    "and",
                    "of",
                ]
            ),
            max_size=40,
        ),
        min_size=3,
        max_size=20,
    ),
    style=st.sampled_from([style for style in STYLES.values() if not style.drops_blank_lines]),
)
def test_whatever_stands_on_a_page_is_read(paragraphs: list[list[str]], style: Style) -> None:
    # What is printed begins as bills do, in letters; the rest may hold any numbers, also at the start of a line.
    text = "An act relating to bridges and to the counties that keep them, to their inspection and to nothing else\n\n"
    text += "\n\n".join(" ".join(paragraph) for paragraph in paragraphs) + "\n\nand the end of it all\n"
    source = read_text(_paginate(text, style))
    assert words(source.text) == (words(HEAD) if style.first_head else []) + words(text)


def test_the_amounts_of_a_table_are_words_whatever_line_they_stand_on() -> None:
    rows = [f"Bridge number {number} Lincoln County ${number},165,00{number % 10}" for number in range(1, 26)]
    page = [
        f"{number} {line}" for number, line in enumerate([*rows, "Total 2018 $0", "Total for Section 1 $2,186,997"], 1)
    ]
    following = ["1", "2 Section 2.  The following sums are", "3 appropriated for the", "4 repair of bridges."]
    text = "\n".join([HEAD, *page, "1 HB0417", "", HEAD, *following, "2 HB0417"]) + "\n"
    read = read_text(text).text
    assert [line for line in read.splitlines() if "$" in line] == [
        *rows,
        "Total 2018 $0",
        "Total for Section 1 $2,186,997",
    ]
