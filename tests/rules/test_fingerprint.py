"""A finding is known again by its rule, provision and words, wherever it stands in the file."""

from __future__ import annotations

from collections import Counter

from wylint.rules.finding import Finding, Severity, Status
from wylint.rules.fingerprint import Fingerprint, fingerprint, numbered, structural, unknown
from wylint.text import Source, read_text

TEXT = "(a)  A person who pays a minor\ncommits a felony.\n\n(b)  A person who pays a minor\ncommits a felony.\n"


def on(source: Source, words: str, address: str = "section 1, 6-4-104(a)", code: str = "WY210") -> Finding:
    start = source.text.index(words)
    return Finding(code, "a-name", Severity.ERROR, Status.NEW, "a message", address, start, start + len(words))


def test_it_does_not_depend_on_lines_pages_or_blanks() -> None:
    one, other = read_text(TEXT), read_text("A page before it.\n\n" + TEXT.replace(" ", "  "))
    wide = "pays  a  minor"
    assert fingerprint(on(one, "pays a minor"), one) == fingerprint(on(other, wide), other)


def test_it_does_not_depend_on_the_number_of_the_bill_section() -> None:
    source = read_text(TEXT)
    moved = on(source, "pays a minor", "section 3, 6-4-104(a)")
    assert fingerprint(on(source, "pays a minor"), source) == fingerprint(moved, source)
    assert structural("section 3(b)") == "section 3(b)"
    assert structural("title") == "title"


def test_another_rule_provision_or_word_is_another() -> None:
    source = read_text(TEXT)
    one = fingerprint(on(source, "pays a minor"), source)
    assert fingerprint(on(source, "pays a minor", code="WY209"), source) != one
    assert fingerprint(on(source, "pays a minor", "section 1, 6-4-104(b)"), source) != one
    assert fingerprint(on(source, "commits a felony"), source) != one


def test_findings_alike_are_numbered() -> None:
    source = read_text(TEXT)
    first, second, other = numbered([on(source, "pays"), on(source, "pays"), on(source, "felony")], source)
    assert second == f"{first}-2"
    assert other not in (first, second)


A, B = Fingerprint("WY210", "6-4-104(a)", "1"), Fingerprint("WY210", "6-4-105(a)", "1")
C = Fingerprint("WY209", "6-4-104(a)", "1")


def test_what_is_known_is_met_as_often_as_it_is_known() -> None:
    assert unknown([A, A], Counter([A])) == ([False, True], Counter())
    assert unknown([A], Counter([A, A])) == ([False], Counter([A]))


def test_what_moved_is_known_by_its_rule_and_words() -> None:
    assert unknown([B], Counter([A])) == ([False], Counter())
    assert unknown([C], Counter([A])) == ([True], Counter([A]))


def test_what_stands_where_it_stood_is_met_before_what_moved() -> None:
    assert unknown([B, A], Counter([A])) == ([True, False], Counter())
