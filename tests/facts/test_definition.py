"""What a term means, and where it means it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.facts.definition import commercial
from wylint.facts.law import Law
from wylint.facts.terms import normal

Read = Callable[[str], Law]

PAID = '"paid act" means a sexual act for money'


def section(body: str, citation: str = "6-20-101", catchline: str = "Definitions.") -> str:
    return f"{citation}.  {catchline}\n\n{body}\n\n"


def where(law: Law, phrase: str, place: str) -> str:
    found = law.define(phrase, place)
    return found.clause.address if found else ""


def test_a_list_of_definitions(read: Read) -> None:
    law = read(section(
        '(a)  As used in this article:\n\n  (i)  "Paid act" means a sexual act for money;\n\n'
        '  (ii)  "Minor" or "child" means a person under sixteen (16) years of age.'
    ))  # fmt: skip
    assert [(one.terms, one.scope, one.clause.address) for one in law.definitions] == [
        (("paid act",), "article", "6-20-101(a)(i)"),
        (("minor", "child"), "article", "6-20-101(a)(ii)"),
    ]


def test_the_body_is_what_follows_with_later_sentences_and_list_items(read: Read) -> None:
    law = read(section(
        '(a)  As used in this article, "paid act" means a sexual act that is:\n\n'
        "  (i)  Done for money; or\n\n  (ii)  Done under the supervision of another."
    ))  # fmt: skip
    (found,) = law.definitions
    assert [item.address for item in found.body if item.fragment.kind in ("value", "control")] == [
        "6-20-101(a)(i)", "6-20-101(a)(ii)"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("scope", "inside", "outside"),
    [
        ("section", ["6-20-101"], ["6-20-102", "6-20-201"]),
        ("article", ["6-20-101", "6-20-102"], ["6-20-201", "6-2-101"]),
        ("chapter", ["6-20-102", "6-20-201"], ["6-2-101"]),
        ("title", ["6-20-201", "6-2-101"], ["7-1-101"]),
        ("act", ["6-20-201", "6-2-101"], ["7-1-101"]),
    ],
)
def test_where_a_definition_holds(read: Read, scope: str, inside: list[str], outside: list[str]) -> None:
    law = read(section(f"(a)  As used in this {scope}, {PAID}."))
    assert [place for place in inside + outside if law.define("paid act", place)] == inside


def test_a_section_of_definitions_that_names_no_scope_holds_for_its_article(read: Read) -> None:
    law = read(section(f"(a)  {PAID.capitalize()}."))
    assert where(law, "paid act", "6-20-105") == "6-20-101(a)"


def test_the_narrowest_scope_wins(read: Read) -> None:
    law = read(
        section(f"(a)  As used in this title, {PAID}.", "6-1-104")
        + section(f"(a)  As used in this article, {PAID}.")
        + section(f"(a)  As used in this section, {PAID}.", "6-20-102", "Buying.")
    )
    assert where(law, "paid act", "6-20-102") == "6-20-102(a)"
    assert where(law, "paid act", "6-20-103") == "6-20-101(a)"
    assert where(law, "paid act", "6-5-101") == "6-1-104(a)"


def test_a_phrase_without_a_definition_is_read_through_its_head_noun(read: Read) -> None:
    law = read(section('(a)  As used in this article, "services" means sexual acts under the control of another.'))
    assert where(law, "commercial sexual services", "6-20-102") == "6-20-101(a)"
    assert where(law, "service", "6-20-102") == "6-20-101(a)"
    assert where(law, "services rendered", "6-20-102") == ""


def test_the_longest_term_wins_over_the_head_noun(read: Read) -> None:
    law = read(section(
        '(a)  As used in this article:\n\n  (i)  "Services" means sexual acts;\n\n'
        '  (ii)  "Commercial sexual services" means sexual acts for money.'
    ))  # fmt: skip
    assert where(law, "commercial sexual services", "6-20-102") == "6-20-101(a)(ii)"
    assert where(law, "sexual services", "6-20-102") == "6-20-101(a)(i)"


def test_a_definition_that_uses_another_resolves_to_both(read: Read) -> None:
    law = read(section(
        '(a)  As used in this article:\n\n  (i)  "Trade" means commercial sexual services;\n\n'
        '  (ii)  "Commercial sexual services" means sexual acts for money.'
    ))  # fmt: skip
    assert [one.terms for one in law.resolved("trade", "6-20-102")] == [("trade",), ("commercial sexual service",)]


def test_a_definition_by_reference(read: Read) -> None:
    law = read(
        section('(a)  As used in this article, "trade" means sex as defined in W.S. 6-30-101(a)(i).')
        + section(f"(a)  As used in this section:\n\n  (i)  {PAID.capitalize()}.", "6-30-101")
    )
    assert [one.clause.address for one in law.resolved("trade", "6-20-102")] == ["6-20-101(a)", "6-30-101(a)(i)"]


def test_definitions_in_a_circle_come_to_an_end(read: Read) -> None:
    law = read(section(
        '(a)  As used in this article:\n\n  (i)  "Paid act" means commercial sex for money;\n\n'
        '  (ii)  "Commercial sex" means a paid act, a sexual act for money.'
    ))  # fmt: skip
    assert len(law.resolved("paid act", "6-20-102")) <= 2


@pytest.mark.parametrize(
    ("words", "special"),
    [
        ("a sexual act for money", True),
        ("prostitution in exchange for anything of value", True),
        ("sexual acts under the supervision of another", True),
        ("a sexual act", False),
        ("a person under eighteen (18) years of age", False),
        ("the loss of money", False),
    ],
)
def test_which_terms_name_sex_for_value(read: Read, words: str, special: bool) -> None:
    text = f'(a)  As used in this article, "the matter" means {words}.\n\n(b)  No sexual matter is meant.'
    (found,) = read(section(text)).definitions
    assert commercial(found) is special


@pytest.mark.parametrize(
    ("term", "same"),
    [("Services", "service"), ('"Commercial sex acts,"', "commercial sex act"), ("activities", "activity"),
     ("sexual abuse", "sexual abuse"), ("Mass", "mass"), ("", ""), ('" ,"', "")],
)  # fmt: skip
def test_terms_are_compared_in_the_singular(term: str, same: str) -> None:
    assert normal(term) == same


@given(st.text(max_size=40))
def test_comparing_never_fails_on_any_term(term: str) -> None:
    assert normal(term) == normal(f' "{term}" ')
