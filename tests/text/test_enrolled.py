"""Enrolled acts carry no margin numbers: a head of several lines and a bare page number cut their sentences."""

from __future__ import annotations

import pytest

from wylint.text import read_text

EXTRACTED = """ORIGINAL HOUSE
BILL NO. HB0417
ENROLLED ACT NO. 9, HOUSE OF REPRESENTATIVES
SEVENTY-FIRST LEGISLATURE OF THE STATE OF WYOMING
2031 GENERAL SESSION
AN ACT relating to bridges; requiring the inspection of
all
1

ORIGINAL HOUSE
BILL NO. HB0417
ENROLLED ACT NO. 9, HOUSE OF REPRESENTATIVES
SEVENTY-FIRST LEGISLATURE OF THE STATE OF WYOMING
2031 GENERAL SESSION
bridges and
7
roads.
(END)
Speaker of the House
2"""

LAYOUT = """

     ORIGINAL HOUSE
     BILL NO. [+HB0417+]

          ENROLLED ACT NO. 9, HOUSE OF REPRESENTATIVES

     AN ACT relating to bridges; requiring the inspection of
     [+all+]

                                   1

\f

     ORIGINAL HOUSE
     BILL NO. [+HB0417+]

          ENROLLED ACT NO. 9, HOUSE OF REPRESENTATIVES

     [+bridges+] and
     7
     roads.

                                   2
"""


@pytest.mark.parametrize("act", [EXTRACTED, LAYOUT], ids=["extracted", "layout"])
def test_heads_and_page_numbers_go(act: str) -> None:
    source = read_text(act)
    read = " ".join(source.text.split())
    assert source.furniture
    assert read.count("ORIGINAL HOUSE BILL NO. HB0417 ENROLLED ACT NO. 9, HOUSE OF REPRESENTATIVES") == 1
    assert "requiring the inspection of all bridges and 7 roads." in read
    assert not read.endswith("2")


def test_ink_goes_on_over_a_page() -> None:
    source = read_text(LAYOUT)
    assert [source.words(run.start, run.end) for run in source.ink] == ["HB0417", "all bridges"]


def test_every_line_knows_its_page() -> None:
    source = read_text(EXTRACTED)
    assert source.place(source.text.index("AN ACT")).page == 1
    assert source.place(source.text.index("bridges and")).page == 2
    assert source.place(source.text.index("bridges and")).margin_line is None


def test_the_last_page_number_of_a_single_page_goes() -> None:
    assert (
        read_text("ENROLLED ACT NO. 9\n\nAN ACT relating to roads.\n\n" + " " * 35 + "1\n").text.split()[-1] == "roads."
    )


def test_form_feeds_give_pages_but_take_nothing() -> None:
    source = read_text("Section 1.  Bridges.\n\fSection 2.  Roads.\n")
    assert source.text == "Section 1.  Bridges.\nSection 2.  Roads.\n"
    assert source.place(source.text.index("Section 2")).page == 2
    assert not source.furniture
