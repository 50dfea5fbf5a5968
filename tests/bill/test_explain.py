"""What ``wylint explain`` says of a directive, an effective date, a citation, and of what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.bill.explain import explain


def test_a_directive() -> None:
    text = "W.S. 9-4-601(d)(iii), (v)(intro), (C), (k)(i) and by creating a new subsection (s) are amended to read:"
    assert explain(text) == (
        "A directive. It amends 4 places and creates 1 place.\n"
        "\n"
        "  amends   9-4-601(d)(iii)       section 9-4-601, subsection (d), paragraph (iii)\n"
        "  amends   9-4-601(d)(v)(intro)  section 9-4-601, subsection (d), paragraph (v), introductory words\n"
        "  amends   9-4-601(d)(v)(C)      section 9-4-601, subsection (d), paragraph (v), subparagraph (C)\n"
        "  amends   9-4-601(k)(i)         section 9-4-601, subsection (k), paragraph (i)\n"
        "  creates  9-4-601(s)            section 9-4-601, subsection (s), new\n"
    )


def test_the_bill_section_may_stand_before_it() -> None:
    assert explain("Section 1.  W.S. 6-2-701 is created to read:") == explain("W.S. 6-2-701 is created to read:")


def test_ranges_new_numbers_and_other_laws() -> None:
    assert "6-2-701 through 6-2-704  every section from the first to the last" in explain(
        "W.S. 6-2-701 through 6-2-704 are repealed."
    )
    assert "paragraph (xix), becomes 6-4-303(a)(xx)" in explain(
        "W.S. 6-4-303(a)(xix) is amended and renumbered as (xx) to read:"
    )
    assert "2023 ch. 9, section 4(c)  another law than the code, subsection (c)" in explain(
        "2023 Wyoming Session Laws, Chapter 9, Section 4(c) is repealed."
    )


def test_what_is_in_doubt_is_said_with_the_reason() -> None:
    assert "creates  (iii)  not resolved: no subsection is named above (iii)" in explain(
        "W.S. 6-2-701 by creating a new paragraph (iii) is amended to read:"
    )


def test_a_caret_stands_under_the_word_that_is_no_part_of_it() -> None:
    assert explain("W.S. 6-2-701(a), maybe, and 6-2-702 are amended to read:").splitlines()[-2:] == [
        "  W.S. 6-2-701(a), maybe, and 6-2-702 are amended to read:",
        "                   ^^^^^",
    ]


def test_where_the_grammar_stopped_and_what_it_expected() -> None:
    assert explain("W.S. 6-2-701(a) by creating is amended to read:").splitlines() == [
        "A directive that cannot be read.",
        "",
        "This word is no part of it:",
        "  W.S. 6-2-701(a) by creating is amended to read:",
        "                              ^^^^^^^^^^",
        "  expected a label ((a)(i)) or a section (6-2-701)",
    ]


def test_a_long_directive_is_shown_around_the_word() -> None:
    text = "W.S. " + "6-2-701(a), " * 30 + "perhaps, " + "6-2-702, " * 30 + "6-2-703 are amended to read:"
    excerpt, caret = explain(text).splitlines()[-2:]
    assert len(excerpt) < 80
    assert excerpt[caret.index("^") : len(caret)] == "perhaps"


def test_a_misspelt_verb() -> None:
    told = explain("W.S. 6-2-701(a) is amnded to read:")
    assert "nothing says that a place is amended, created, repealed or renumbered" in told
    excerpt, caret = told.splitlines()[-2:]
    assert excerpt[caret.index("^") : len(caret)] == "amnded"


def test_citations() -> None:
    assert explain("in violation of W.S. 6-2-702(a) or 6-2-703").splitlines()[:4] == [
        "2 citations.",
        "",
        '  6-2-702(a)  W.S., 6-2-702, subsection (a), cited by "in violation of"',
        '  6-2-703     W.S., cited by "in violation of"',
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Section 2. This act is effective July 1, 2026.", "An effective date: the act, on 2026-07-01.\n"),
        (
            "Sections 2 and 3 of this act are effective when the plan is approved.",
            "An effective date: section 2 and section 3, on a condition: when the plan is approved.\n",
        ),
        (
            "This act is effective immediately upon completion of all acts necessary for a bill to become law.",
            "An effective date: the act, immediately, on becoming law.\n",
        ),
    ],
)
def test_effective_dates(text: str, expected: str) -> None:
    assert explain(text) == expected


@pytest.mark.parametrize("text", ["", "   ", "good morning", "Section 1."])
def test_what_is_none_of_these(text: str) -> None:
    assert explain(text) == "No directive and no citation is found in it.\n"


@given(st.text(max_size=80) | st.text(max_size=30).map(lambda text: f"W.S. 6-2-701 {text} is amended to read:"))
def test_nothing_makes_it_fail_and_no_control_character_is_repeated(text: str) -> None:
    told = explain(text)
    assert told.endswith("\n")
    assert all(sign.isprintable() or sign == "\n" for sign in told)
