"""Citations: what a text refers to, lists counted out, and what each is cited for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wylint.bill.citation import Citation, Law, Relation, read_citations


def told(text: str) -> list[str]:
    """The addresses that a text cites, ranges with their last."""
    return [one.address + (f" through {one.through}" if one.through else "") for one in read_citations(text)]


def only(text: str) -> Citation:
    (citation,) = read_citations(text)
    return citation


READINGS = [
    ("under W.S. 6-2-702, a person", ["6-2-702"]),
    ("W.S. 6-2-702, 6-2-703, 6-2-705 or 6-2-706", ["6-2-702", "6-2-703", "6-2-705", "6-2-706"]),
    ("W.S. 6-2-701(a)(i), (ii) and (v)(intro)", ["6-2-701(a)(i)", "6-2-701(a)(ii)", "6-2-701(a)(v)(intro)"]),
    ("6-2-702 through 6-2-707 apply", ["6-2-702 through 6-2-707"]),
    ("W.S. 35-7-1031(a) or (b)", ["35-7-1031(a)", "35-7-1031(b)"]),
    ("W.S. 31-5-233(b)(i) through (iii) and (e)", ["31-5-233(b)(i) through 31-5-233(b)(iii)", "31-5-233(e)"]),
    ("section 6-2-314.1 and sections 6-2-702 and 6-2-703", ["6-2-314.1", "6-2-702", "6-2-703"]),
    ("W.S. 34.1-2.A-101 or Wyo. Stat. § 6-2-702(a)", ["34.1-2.A-101", "6-2-702(a)"]),
    ("W.S. 6‑2‑702", ["6-2-702"]),
    ("this section and this article", ["this section", "this article"]),
    ("subsections (b) through (d) of this section", ["(b) of this section through (d)"]),
    (
        "paragraphs (a)(i) and (ii) and (b)(iii) of this section",
        ["(a)(i) of this section", "(a)(ii) of this section", "(b)(iii) of this section"],
    ),
    (
        "paragraph (i) of this subsection or subparagraph (A) of this paragraph",
        ["(i) of this subsection", "(A) of this paragraph"],
    ),
    ("subsection (c) of W.S. 6-2-702", ["6-2-702(c)"]),
    ("as described in subsection (c), the court", ["(c) of this section"]),
    ("title 6, chapter 2, article 7", ["title 6, chapter 2, article 7"]),
    ("chapter 13 of title 41", ["title 41, chapter 13"]),
    ("title 17, chapters 16 and 19", ["title 17, chapter 16", "title 17, chapter 19"]),
    ("article II of W.S. 14-5-101", ["14-5-101"]),
    ("chapter 2 of this title", ["chapter 2 of this title"]),
    ("sections 1 and 3 of this act", ["section 1", "section 3"]),
    ("2020 Wyoming Session Laws, Chapter 80, Section 329", ["2020 ch. 80, section 329"]),
    ("2024 Wyoming Session Laws, Chapter 118, Section 2, Section 006", ["2024 ch. 118, section 2, section 006"]),
    ("Chapter 159, Session Laws of Wyoming, 1951", ["1951 ch. 159"]),
    ("18 U.S.C. §§ 1591 and 1592 or 42 U.S.C. 1395 et seq.", ["18 U.S.C. 1591", "18 U.S.C. 1592", "42 U.S.C. 1395"]),
    ("8 U.S.C. § 1101(a)(15)(U)", ["8 U.S.C. 1101(a)(15)(U)"]),
    ("21 C.F.R. part 1308", ["21 C.F.R. 1308"]),
    ("Article 4, Section 8 of the Wyoming Constitution", ["article 4, section 8"]),
    (
        "article 1, sections 19, 20 and 21 of the Wyoming constitution",
        ["article 1, section 19", "article 1, section 20", "article 1, section 21"],
    ),
    ("Wyoming Constitution, article 15, section 1(a)", ["article 15, section 1(a)"]),
    ("rule 11 of the Wyoming Rules of Criminal Procedure", ["rule 11"]),
]


@pytest.mark.parametrize(("text", "expected"), READINGS, ids=[text[:40] for text, _ in READINGS])
def test_reads(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "on 7-1-2026 and by 12-31-2026",
        "call 307-777-7881, 1-800-555-1234 or 777-7881",
        "82002-0001, account 123-45-6789",
        "part 2 of the form, article 5 of the contract and chapter 3",
        "section 501(c)(3) of the Internal Revenue Code",
        "ten (10) years; (a) the victim; (b) the offender",
        "a 3-2 vote, a 5-4-1 vote",
        "",
    ],
)
def test_is_no_citation(text: str) -> None:
    assert told(text) == []


def test_bare_digits_that_could_be_a_date_are_a_citation_where_words_say_so() -> None:
    assert told("pursuant to 9-2-2014") == ["9-2-2014"]
    assert told("W.S. 9-2-2014") == ["9-2-2014"]


def test_a_label_behind_a_whole_section_begins_something_else() -> None:
    assert told("convicted under W.S. 6-2-702 or (b) the victim is a minor") == ["6-2-702"]
    assert told("W.S. 6-2-702(a) and ten (10) years") == ["6-2-702(a)"]


RELATIONS = [
    ("in violation of", Relation.IN_VIOLATION_OF),
    ("who violates", Relation.IN_VIOLATION_OF),
    ("as defined in", Relation.AS_DEFINED_IN),
    ("as defined by", Relation.AS_DEFINED_IN),
    ("except as provided in", Relation.EXCEPT_AS_PROVIDED_IN),
    ("Except as otherwise provided by", Relation.EXCEPT_AS_PROVIDED_IN),
    ("as provided in", Relation.AS_PROVIDED_IN),
    ("pursuant to", Relation.UNDER),
    ("under", Relation.UNDER),
    ("under the provisions of", Relation.UNDER),
    ("as determined under", Relation.AS_DETERMINED_UNDER),
    ("Notwithstanding", Relation.NOTWITHSTANDING),
    ("subject to", Relation.SUBJECT_TO),
]


@pytest.mark.parametrize(("words", "relation"), RELATIONS)
@pytest.mark.parametrize("cited", ["W.S. 6-2-702", "6-2-702(a)", "subsection (b) of this section", "this article"])
def test_the_words_before_it_say_what_it_is_cited_for(words: str, relation: Relation, cited: str) -> None:
    assert only(f"A person {words} {cited} shall").relation is relation


def test_a_relation_holds_for_the_whole_list_and_ends_with_it() -> None:
    text = "in violation of W.S. 6-2-702, 6-2-703 or 6-2-705, this section does not apply and W.S. 6-2-707 does"
    assert [one.relation for one in read_citations(text)] == [*[Relation.IN_VIOLATION_OF] * 3, None, None]


def test_no_words_no_relation() -> None:
    assert only("Sections of W.S. 6-2-702 are").relation is None


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("W.S. 6-2-702", Law.STATUTES),
        ("this section", Law.STATUTES),
        ("section 2 of this act", Law.THIS_ACT),
        ("2020 Wyoming Session Laws, Chapter 80", Law.SESSION_LAW),
        ("article 1, section 6 of the Wyoming constitution", Law.CONSTITUTION),
        ("article 1, section 8 of the United States constitution", Law.FEDERAL_CONSTITUTION),
        ("22 U.S.C. 7102", Law.USC),
        ("45 C.F.R. 164.501", Law.CFR),
        ("Rule 404(b), Wyoming Rules of Evidence", Law.RULE),
    ],
)
def test_says_what_law_it_belongs_to(text: str, law: Law) -> None:
    assert only(text).law is law


def test_parts_of_a_citation() -> None:
    citation = only("as provided in paragraph (a)(ii) of this section")
    assert (citation.section, citation.path, citation.scope, citation.level) == (
        "", ("a", "ii"), "this section", "paragraph",
    )  # fmt: skip
    citation = only("W.S. 6-2-702(a)(ii)(intro)")
    assert (citation.section, citation.path, citation.intro) == ("6-2-702", ("a", "ii"), True)


def test_positions_are_those_of_the_words() -> None:
    text = (
        "in violation of\nW.S.  6-2-702(a)\n(i),  (ii) or subsections (b)\nand (c) of this section; see W.S. 6-2-707."
    )
    assert [text[one.start : one.end] for one in read_citations(text)] == [
        "6-2-702(a)\n(i)",
        "(ii)",
        "subsections (b)",
        "(c) of this section",
        "6-2-707",
    ]


def test_a_paragraph_ends_a_list() -> None:
    assert told("under W.S. 6-2-702(a) and\n\n(b) The court") == ["6-2-702(a)"]


WORDS = st.sampled_from(
    [
        *("W.S. ", "6-2-701", "6-2-702(a)", "(b)", "(ii)", "(10)", ", ", " and ", " or ", " through ", "this section"),
        *("subsection ", "s", " of this section", " under ", "article 7", "title 6", ", section 4", " of ", "\n", "  "),
        *(
            "Wyoming Constitution",
            "18 U.S.C. 1591",
            "2020 Session Laws, Chapter 4",
            "7-1-2026",
            "x",
            " of W.S. 6-2-703",
        ),
        *("section 1 of this act", "in violation of "),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=30).map("".join) | st.text(max_size=60))
def test_nothing_makes_it_fail_and_all_stands_in_order(text: str) -> None:
    found = read_citations(text)
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert not text[one.start].isspace()
        assert not text[one.end - 1].isspace()
        assert one.address
    starts = [one.start for one in found]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "text",
    [
        "this section, " * 20_000,
        "under this section, (a) " * 10_000,
        "W.S. 6-2-701(a)" + ", (v)" * 10_000,
        "section (" * 40_000,
        "1-1-" * 60_000,
        " " * 500_000 + "W.S. 6-2-701" + " " * 500_000,
        "subsection (a)" * 10_000,
        "title 6 " * 20_000,
    ],
    ids=["list", "list that breaks off", "ambiguous", "openings", "digits", "spaces", "levels", "titles"],
)
def test_hostile_input_comes_to_an_end(text: str) -> None:
    read_citations(text)


@pytest.mark.corpus
@pytest.mark.parametrize("title", ["06", "07", "14"])
def test_real_law_every_section_number_behind_ws_is_found(corpus: Path, title: str) -> None:
    text = (corpus / "wyoming" / "code-2022" / f"title-{title}.txt").read_text(encoding="utf-8")
    found = {one.start: one for one in read_citations(text)}
    written = [(m.start(1), m[1]) for m in re.finditer(r"W\.S\.\s+(\d+(?:\.\d)?-\d+-\d+(?:\.\d+)?)", text)]
    assert len(written) > 100
    missed = [number for start, number in written if start not in found or found[start].section != number]
    assert len(missed) / len(written) < 0.005, missed[:10]
