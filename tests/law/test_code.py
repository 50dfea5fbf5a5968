"""The code: sections by citation, ranges, articles, and what is known to be gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from wylint.bill import parse
from wylint.law.code import Code
from wylint.law.header import read_header
from wylint.law.load import from_bill, load
from wylint.law.model import Clause, Coverage, Section
from wylint.text import read_text


def citations(sections: tuple[Section, ...]) -> list[str]:
    return [section.citation for section in sections]


def test_the_head_says_date_and_coverage(law: Code) -> None:
    assert (law.name, law.as_of) == ("lanterns", "2021-07-01")
    assert law.coverage.covers(title="6")
    assert not law.coverage.covers(title="8")


def test_a_head_may_cover_the_needs_of_rules() -> None:
    head = read_header(
        "# coverage: complete-for WY101-WY608 (every section)\n# as_of: 2016-08-01\n\ntext # as_of: never"
    )
    assert head.as_of == "2016-08-01"
    assert head.coverage.covers(rule="WY210")
    assert not head.coverage.covers(rule="WY907")
    assert not head.coverage.covers(title="6")


def test_a_text_without_a_head_covers_nothing() -> None:
    assert read_header("6-2-701.  Definitions.\n").coverage == Coverage()


def test_a_section_is_found_by_its_citation(law: Code) -> None:
    assert law["6-20-102"].catchline == "Sale of lanterns; penalties."
    assert "6-20-102" in law
    assert "6-20-999" not in law
    assert law.get("6-20-999") is None
    with pytest.raises(KeyError, match="6-20-999"):
        law["6-20-999"]


def test_a_provision_is_found_by_its_address(law: Code) -> None:
    clause = law.clause("6-20-102(c)(ii)(B)")
    assert clause is not None
    assert (clause.label, clause.text) == ("B", "The lantern was lit.")
    intro = law.clause("6-20-102(c)(ii)(intro)")
    assert intro is not None
    assert intro.text == "Imprisoned for not more than six (6) months, if:"
    assert law.clause("6-20-102(d)") is None


def test_unlabelled_text_is_the_root_and_has_no_publishers_note(law: Code) -> None:
    assert law["6-20-103"].root.text == "Each dealer in lanterns shall keep a ledger."


def test_sections_come_in_the_order_of_the_code(law: Code) -> None:
    assert list(law.sections) == ["6-20-101", "6-20-102", "6-20-103", "6-20-201", "7-1-101"]
    assert len(law.sections) == 5


def test_repealed_sections_and_ranges_are_known_as_repealed(law: Code) -> None:
    assert "6-20-104" not in law
    assert all(law.repealed(citation) for citation in ("6-20-104", "6-20-105", "6-20-106", "6-20-107"))
    assert not law.repealed("6-20-103")
    assert not law.repealed("6-20-108")


def test_a_repealed_provision_is_no_provision(law: Code) -> None:
    assert [clause.label for clause in law["6-20-201"].root.children] == ["a", "c"]


def test_a_range_of_repealed_provisions_is_no_provision() -> None:
    text = (
        "6-20-301.  Oil.\n\n(a)  Oil is:\n\n(i)  and (ii) Repealed by Laws 2007, ch. 1, § 2.\n\n(iii)  Clear.\n\n"
        "(b)  Repealed by Laws 2007, ch. 1, § 2.\n\n(i)  and (ii) Repealed by Laws 2007, ch. 1, § 2.\n\n(c)  Dear.\n"
    )
    law = from_bill(parse(read_text(text, "oil.txt")))
    assert [clause.address for clause in law["6-20-301"].root.walk()] == [
        "6-20-301",
        "6-20-301(a)",
        "6-20-301(a)(iii)",
        "6-20-301(c)",
    ]


def test_a_range_holds_the_sections_that_exist(law: Code) -> None:
    assert citations(law.range("6-20-102", "6-20-150")) == ["6-20-102", "6-20-103"]
    assert citations(law.range("6-20-103", "7-1-101")) == ["6-20-103", "6-20-201", "7-1-101"]
    assert law.range("6-20-104", "6-20-107") == ()


def test_article_chapter_and_title_hold_their_sections(law: Code) -> None:
    assert citations(law.article("6-20-102")) == ["6-20-101", "6-20-102", "6-20-103"]
    assert citations(law.chapter("6-20")) == ["6-20-101", "6-20-102", "6-20-103", "6-20-201"]
    assert citations(law.title("7")) == ["7-1-101"]


def test_sections_are_changed_added_and_removed_without_touching_the_code(law: Code) -> None:
    new = Section("6-20-108", "Oil.", Clause("", "6-20-108", "Oil burns."))
    changed = law.with_sections({"6-20-108": new}, ["6-20-103"])
    assert list(changed.sections) == ["6-20-101", "6-20-102", "6-20-108", "6-20-201", "7-1-101"]
    assert changed.repealed("6-20-103")
    assert "6-20-103" in law
    assert "6-20-108" not in law
    restored = changed.with_sections({"6-20-103": law["6-20-103"]}, ["6-20-108"])
    assert dict(restored.sections) == dict(law.sections)
    assert law.with_sections({}) is law


def test_a_folder_covers_the_titles_it_holds_and_reads_only_what_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "title-07.txt").write_text("7-1-101.  Ledgers.\n\n     (a)  Ledgers are public.\n", encoding="utf-8")
    (tmp_path / "title-06.txt").write_bytes(b"\x00\x01\x02 no text at all \xff\xfe")
    code = load(tmp_path)
    assert code.coverage == Coverage(frozenset({"6", "7"}))
    assert code["7-1-101"].catchline == "Ledgers."
    assert "8-1-101" not in code


def test_a_file_that_names_no_title_is_read_at_once(tmp_path: Path, law_text: str) -> None:
    (tmp_path / "lanterns.txt").write_text(law_text, encoding="utf-8")
    code = load(tmp_path)
    assert code.coverage.titles == {"6", "7"}
    assert "6-20-101" in code
    assert code.as_of == "2021-07-01"


def test_of_a_section_printed_twice_the_last_counts() -> None:
    text = "6-1-101.  Old.\n\n     (a)  Old words.\n\n6-1-101.  New.\n\n     (a)  New words.\n"
    assert from_bill(parse(read_text(text)))["6-1-101"].catchline == "New."


def test_the_history_of_a_section_is_no_word_of_it(law: Code) -> None:
    clause = law.clause("7-1-101(a)")
    assert clause is not None
    assert clause.text == "Ledgers are public."


def test_a_session_law_behind_the_sections_is_uncodified_law(law: Code) -> None:
    (session_law,) = law.uncodified
    assert [(clause.address, clause.text) for clause in session_law.root.walk()] == [
        ("2013 ch. 91, section 3", ""),
        ("2013 ch. 91, section 3(a)", "The board shall teach dealers:"),
        ("2013 ch. 91, section 3(a)(i)", "To trim wicks; and"),
        ("2013 ch. 91, section 3(a)(ii)", "To keep ledgers."),
    ]
