"""The words of one side of a bill, and how they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.law.words import Reader, digest, one_line, without_notes
from wylint.text import read_text


def reader(text: str) -> Reader:
    return Reader(read_text(text + "\n"))


def whole(text: str) -> tuple[str, str]:
    read = reader(text)
    return read.before(0, len(read.text)), read.after(0, len(read.text))


def test_struck_words_stood_before_and_inserted_words_stand_after() -> None:
    assert whole("A [-lamp-][+lantern+] is lit.") == ("A lamp is lit.", "A lantern is lit.")


def test_words_stand_on_one_line_single_spaced() -> None:
    assert one_line("  The   dealer\n     shall\n") == "The dealer shall"


def test_a_hyphen_at_the_end_of_a_line_joins_what_it_parts() -> None:
    assert one_line("W.S. 9-4-\n     601 and lantern-\nmaker") == "W.S. 9-4-601 and lantern-maker"
    assert one_line("two- and three-year terms -\nthe rest --\nend") == "two- and three-year terms - the rest -- end"


@pytest.mark.parametrize(
    ("printed", "stood"),
    [
        ("[+Subject to subsection (b), t+]he board sits.", "The board sits."),
        ('"[+L+]ighted lamp" means one.', '"lighted lamp" means one.'),
        ("[-T-][+Subject to this, t+]he board sits.", "The board sits."),
        ("[+Subject to subsection (b), a+] board sits.", "A board sits."),
        ("Boards sit. [+In May, a+] board may rest.", "Boards sit. A board may rest."),
        ("Each member of [+the board or a+] committee sits.", "Each member of committee sits."),
        ("[+not+] here", "here"),
        ("[+Except as in (b), a+] board sits.", "A board sits."),
        ("[-A-][+Except as in (b), a+] board sits.", "A board sits."),
        ("[-In case of -][+A+] vacancy is filled.", "In case of a vacancy is filled."),
        ("[-The -][+A+] vacancy is filled.", "The vacancy is filled."),
        ("The board has [+a+] seat.", "The board has seat."),
    ],
)
def test_a_capital_that_gave_way_is_not_printed_but_stood_there(printed: str, stood: str) -> None:
    assert whole(printed)[0] == stood


def test_publishers_notes_are_no_words_of_the_law() -> None:
    assert without_notes("this act [§§ 1-3-110 through 1-3-113 ], and") == "this act, and"
    assert without_notes("the election code [title 22].") == "the election code."
    assert without_notes("3-[1-(2-thienyl)] and [beta]") == "3-[1-(2-thienyl)] and [beta]"
    assert without_notes("an [open bracket") == "an [open bracket"
    assert without_notes("in this form: Click to view") == "in this form:"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Minor” means a person", '"minor"  means a person'),
        ("W.S. 6-20-511 (a) and", "W.S. 6‑20‑511(a) and"),
        ("the sale; or", "the sale or"),
        ("the sale.", "the sale;"),
        ("I, ...., dealer of ...., paid ........ $5.00", "I,, dealer of, paid $5.00"),
        ("under 18 U.S.C. § 2252", "under 18 U.S.C. 2252"),
        ("the fee ..... $200.00", "the fee .........$200.00"),
        ("I, ...., of ____ County", "I, of County"),
        ("the fee ..... $200.00", "the fee .$200.00"),
        ("I,, of County", "I, ...., of County"),
        ('means "the person."; or', 'means "the person". or'),
    ],
)
def test_what_differs_only_in_print_has_one_digest(one: str, other: str) -> None:
    assert digest(one) == digest(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("shall", "may"), ("$5,000.00", "$500,000"), ("ten (10)", "one (1)"), ("the sale and", "the sale or")],
)
def test_what_differs_in_words_or_numbers_differs(one: str, other: str) -> None:
    assert digest(one) != digest(other)


def test_a_digest_is_the_same_on_every_machine() -> None:
    assert digest("A person who sells a lantern.") == "241b1122"
    assert digest(" . ") == ""


@given(st.lists(st.sampled_from(["lamp", "x-\n", " ", "\n", "[+new+]", "[-old-]", "the\n"]), min_size=1))
def test_every_character_of_a_line_knows_its_place(parts: list[str]) -> None:
    read = reader("".join(parts) + "end")
    words, places = read.aligned(0, len(read.text))
    assert words == read.after(0, len(read.text))
    assert len(places) == len(words) + 1
    assert all(read.text[place] == letter or letter == " " for letter, place in zip(words, places, strict=False))
    assert places == sorted(places)
