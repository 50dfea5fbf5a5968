"""Directives: which places one sentence names, and what it does there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wylint.bill import parse
from wylint.bill.directive import read_directive
from wylint.bill.model import Action, BillSection, CodeSection, Directive, Provision
from wylint.text.reader import read, read_text
from wylint.text.source import Source


def source_of(text: str) -> Source:
    return read_text(text or " ", "-")


def directive_of(text: str) -> Directive:
    source = source_of(text)
    directive, problems = read_directive(source, 0, len(source.text))
    assert directive is not None, text
    assert problems == (), problems
    return directive


def loci(text: str) -> list[str]:
    """The loci of a directive, one line each: "amend 6-2-701(a)", with ranges and new numbers."""
    lines = []
    for locus in directive_of(text).loci:
        line = f"{locus.action} {locus.address}"
        if locus.through:
            line += f" through {locus.through}"
        if locus.renumbered:
            line += f" as {locus.renumbered}"
        lines.append(line)
    return lines


READINGS = [
    pytest.param("W.S. 6-2-701 is amended to read:", ["amend 6-2-701"], id="a section"),
    pytest.param("W.S. 6-2-314.1 is created to read:", ["create 6-2-314.1"], id="a decimal section"),
    pytest.param("W.S. 34.1-2.A-101 is amended to read:", ["amend 34.1-2.A-101"], id="a lettered chapter"),
    pytest.param("W.S. 6-2-702(a)(iii)(A)(I) is repealed.", ["repeal 6-2-702(a)(iii)(A)(I)"], id="a deep locus"),
    pytest.param(
        "W.S. 9-4-601(d)(iii), (v)(intro), (C), (vi), (k)(i), (m)(i), (n)(i) and (o)(i) are amended to read:",
        [
            "amend 9-4-601(d)(iii)",
            "amend 9-4-601(d)(v)(intro)",
            "amend 9-4-601(d)(v)(C)",
            "amend 9-4-601(d)(vi)",
            "amend 9-4-601(k)(i)",
            "amend 9-4-601(m)(i)",
            "amend 9-4-601(n)(i)",
            "amend 9-4-601(o)(i)",
        ],
        id="section and prefix are inherited",
    ),
    pytest.param(
        "W.S. 6-2-701 through 6-2-704, 6-2-706 and 6-2-708 are created to read:",
        ["create 6-2-701 through 6-2-704", "create 6-2-706", "create 6-2-708"],
        id="a range stays one locus",
    ),
    pytest.param(
        "W.S. 6-2-702(a) and (c) through (e) are amended to read:",
        ["amend 6-2-702(a)", "amend 6-2-702(c)", "amend 6-2-702(d)", "amend 6-2-702(e)"],
        id="a range of labels is counted out",
    ),
    pytest.param(
        "W.S. 6-2-702(g) through (k) and 6-2-703(a)(iv) through (vi) are repealed.",
        [
            *(f"repeal 6-2-702({label})" for label in "ghjk"),
            *(f"repeal 6-2-703(a)({label})" for label in ("iv", "v", "vi")),
        ],
        id="skipped letters are skipped",
    ),
    pytest.param(
        "W.S. 6-2-706 by creating a new subsection (e) is amended to read:",
        ["create 6-2-706(e)"],
        id="what is created in is not itself amended",
    ),
    pytest.param(
        "W.S. 6-2-706(a) and by creating a new subsection (e) is amended to read:",
        ["amend 6-2-706(a)", "create 6-2-706(e)"],
        id="and by creating",
    ),
    pytest.param(
        "W.S. 6-2-706(b)(i), by creating new paragraphs (iii) and (iv) and by creating new subsections (d) through (f) "
        "and 6-2-707 are amended to read:",
        [
            "amend 6-2-706(b)(i)",
            "create 6-2-706(b)(iii)",
            "create 6-2-706(b)(iv)",
            "create 6-2-706(d)",
            "create 6-2-706(e)",
            "create 6-2-706(f)",
            "amend 6-2-707",
        ],
        id="a list of new labels ends where its level ends",
    ),
    pytest.param(
        "W.S. 6-2-706(a)(intro) and by creating new paragraphs (viii) through (x) and (f) is amended to read:",
        [
            "amend 6-2-706(a)(intro)",
            "create 6-2-706(a)(viii)",
            "create 6-2-706(a)(ix)",
            "create 6-2-706(a)(x)",
            "amend 6-2-706(f)",
        ],
        id="behind the new paragraphs an old subsection",
    ),
    pytest.param(
        "W.S. 6-2-706(a)(v)(D) and by creating new subdivisions (IV) (V) is amended to read:",
        ["amend 6-2-706(a)(v)(D)", "create 6-2-706(a)(v)(D)(IV)", "create 6-2-706(a)(v)(D)(V)"],
        id="a comma was forgotten",
    ),
    pytest.param(
        "W.S. 6-1-104(a) by creating a new paragraph (vi) and by renumbering (vi) through (viii) as (vii) through (ix) "
        "is amended to read:",
        [
            "create 6-1-104(a)(vi)",
            "renumber 6-1-104(a)(vi) as 6-1-104(a)(vii)",
            "renumber 6-1-104(a)(vii) as 6-1-104(a)(viii)",
            "renumber 6-1-104(a)(viii) as 6-1-104(a)(ix)",
        ],
        id="a run is renumbered",
    ),
    pytest.param(
        "W.S. 6-4-303(a)(xix) is amended and renumbered as (xx) to read:",
        ["amend-and-renumber 6-4-303(a)(xix) as 6-4-303(a)(xx)"],
        id="amended and renumbered",
    ),
    pytest.param(
        "W.S. 6-2-702 and 6-2-703 are renumbered as 6-2-712 and 6-2-713.",
        ["renumber 6-2-702 as 6-2-712", "renumber 6-2-703 as 6-2-713"],
        id="sections are renumbered in pairs",
    ),
    pytest.param(
        "W.S. 6-2-702(b) is amended and 6-2-712 and 6-2-713 are created to read:",
        ["amend 6-2-702(b)", "create 6-2-712", "create 6-2-713"],
        id="two verbs",
    ),
    pytest.param(
        "W.S. 6-2-801 through 6-2-804 are created as article 8 of chapter 2, title 6 to read:",
        ["create 6-2-801 through 6-2-804"],
        id="an article is created",
    ),
    pytest.param(
        "W.S. 6-2-702(a), as created by this act, and 6-2-703, as amended by section 1 of this act, are repealed.",
        ["repeal 6-2-702(a)", "repeal 6-2-703"],
        id="by what it was made is no place",
    ),
    pytest.param(
        "2021 Wyoming Session Laws, Chapter 11, Section 5, as amended by 2023 Wyoming Session Laws, Chapter 186, "
        "Section 7 is amended to read:",
        ["amend 2021 ch. 11, section 5"],
        id="a session law",
    ),
    pytest.param(
        "2024 Wyoming Session Laws, Chapter 118, Section 2, Section 006 is amended to read:",
        ["amend 2024 ch. 118, section 2, section 006"],
        id="a section of the budget",
    ),
    pytest.param(
        "2017 Wyoming Session Laws, Chapter 205, Sections 3 and 4 and 2018 Wyoming Session Laws, Chapter 185 "
        "Section 2(c) and (d) are repealed.",
        [
            "repeal 2017 ch. 205, section 3",
            "repeal 2017 ch. 205, section 4",
            "repeal 2018 ch. 185, section 2(c)",
            "repeal 2018 ch. 185, section 2(d)",
        ],
        id="sections of session laws",
    ),
    pytest.param(
        "Article 3, Section 5 of the Wyoming Constitution is amended to read:",
        ["amend Wyoming Constitution, article 3, section 5"],
        id="the constitution",
    ),
    pytest.param(
        "The following proposal to amend Wyoming Constitution, Article 15, Section 11(a)(intro), (iii) and by creating "
        "a new paragraph (iv) and Section 12 is proposed for submission to the electors of the State of Wyoming:",
        [
            "amend Wyoming Constitution, article 15, section 11(a)(intro)",
            "amend Wyoming Constitution, article 15, section 11(a)(iii)",
            "create Wyoming Constitution, article 15, section 11(a)(iv)",
            "amend Wyoming Constitution, article 15, section 12",
        ],
        id="a proposal to the electors",
    ),
    pytest.param(
        "Wyoming Constitution, Article 1 by creating a new Section 40 is amended to read:",
        ["create Wyoming Constitution, article 1, section 40"],
        id="a new section of the constitution",
    ),
    pytest.param(
        "(a) W.S. 6-2-701 is repealed. (b) W.S. 6-2-702(b) is repealed effective July 1, 2027.",
        ["repeal 6-2-701", "repeal 6-2-702(b)"],
        id="one sentence after the other",
    ),
    pytest.param(
        "W.S. 6-2-701 is amended by adding a new subsection (e) to read:", ["create 6-2-701(e)"], id="by adding"
    ),
    pytest.param("W.S. 3—2-109(a) is amended to read:", ["amend 3-2-109(a)"], id="a dash for a hyphen"),
    pytest.param("W.S. 6-2-701\n(a)(i) is  amended\nto read:", ["amend 6-2-701(a)(i)"], id="broken over lines"),
]


@pytest.mark.parametrize(("text", "expected"), READINGS)
def test_reads(text: str, expected: list[str]) -> None:
    assert loci(text) == expected


AMBIGUOUS = [
    ("(a)(ii) and (v)", ["(a)(ii)", "(a)(v)"]),
    ("(a)(ii) and (c)", ["(a)(ii)", "(c)"]),
    ("(b)(iii), (d) and (e)", ["(b)(iii)", "(d)", "(e)"]),
    ("(s), (v) and (w)", ["(s)", "(v)", "(w)"]),
    ("(t)(ii), (v) and (vi)", ["(t)(ii)", "(t)(v)", "(t)(vi)"]),
    ("(k), (m) and (n)", ["(k)", "(m)", "(n)"]),
    ("(a)(ix), (x) and (c)", ["(a)(ix)", "(a)(x)", "(c)"]),
    ("(a)(xlviii) and (l)", ["(a)(xlviii)", "(a)(l)"]),
    ("(h)(i) and (j)", ["(h)(i)", "(j)"]),
    ("(a)(i)(B), (C) and (ii)", ["(a)(i)(B)", "(a)(i)(C)", "(a)(ii)"]),
    ("(a)(i)(C)(I), (II) and (D)", ["(a)(i)(C)(I)", "(a)(i)(C)(II)", "(a)(i)(D)"]),
    ("(z), (aa) and (cc)", ["(z)", "(aa)", "(cc)"]),
]


@pytest.mark.parametrize(("written", "expected"), AMBIGUOUS)
def test_letters_that_look_like_numerals_are_told_apart_by_their_order(written: str, expected: list[str]) -> None:
    assert loci(f"W.S. 6-2-701{written} are amended to read:") == [f"amend 6-2-701{path}" for path in expected]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("W.S. 6-2-701 by creating a new paragraph (iii) is amended to read:", "no subsection is named above (iii)"),
        ("W.S. 6-2-701(a) through (iii) are repealed.", "6-2-701(a) through 6-2-701(a)(iii) is no run of labels"),
        ("W.S. 6-2-701(A)(a) is amended to read:", "(A)(a) fits no order of levels"),
        ("Section 9 and W.S. 6-2-701 are amended to read:", "it is not said in which law section 9 stands"),
    ],
)
def test_what_has_no_full_address_says_why(text: str, reason: str) -> None:
    source = source_of(text)
    directive, problems = read_directive(source, 0, len(source.text))
    assert directive is not None
    assert [locus.unresolved for locus in directive.loci if locus.unresolved] == [reason]
    (problem,) = problems
    assert (problem.code, problem.name) == ("PE103", "locus-unresolved")
    assert reason in problem.message


def test_words_that_are_no_part_of_it_are_reported_and_the_rest_is_read() -> None:
    source = source_of("W.S. 6-2-701(a), the definitions, and 6-2-702 are amended to read:")
    directive, problems = read_directive(source, 0, len(source.text))
    assert directive is not None
    assert [locus.address for locus in directive.loci] == ["6-2-701(a)", "6-2-702"]
    (problem,) = problems
    assert (problem.code, source.text[problem.start : problem.end]) == ("PE101", "the definitions")
    assert problem.message == '"the definitions" are no part of a directive'


def test_what_is_repealed_and_recreated_is_repealed_and_created() -> None:
    source = source_of("W.S. 6-2-701 and 6-2-702(a)(i) are repealed and recreated to read:")
    directive, problems = read_directive(source, 0, len(source.text))
    assert problems == ()
    assert directive is not None
    assert directive.action is Action.CREATE
    assert [(locus.action, locus.address) for locus in directive.loci] == [
        (Action.REPEAL, "6-2-701"),
        (Action.CREATE, "6-2-701"),
        (Action.REPEAL, "6-2-702(a)(i)"),
        (Action.CREATE, "6-2-702(a)(i)"),
    ]


def test_a_directive_that_cannot_be_read_is_reported_at_its_place() -> None:
    source = source_of("W.S. 6-2-701(a) by creating is amended to read:")
    directive, problems = read_directive(source, 0, len(source.text))
    assert directive is None
    assert [(one.code, source.text[one.start : one.end]) for one in problems] == [("PE102", "is amended")]


@pytest.mark.parametrize(
    "text",
    [
        "This act is effective July 1, 2026.",
        "The department of health shall adopt rules to implement this act.",
        "The strategic reserve account is repealed.",
        "W.S. 6-2-701(a), as amended by section 1 of this act, shall apply to crimes committed after that.",
        "Nothing in this act shall affect a claim under W.S. 6-2-701(a), as repealed by section 1 of this act.",
        "Section 2 of this act shall not be effective if 2026 Senate File 0001 is enacted into law.",
        'As used in this act, "account" means the account created by W.S. 6-2-701.',
        "",
    ],
)
def test_other_bill_sections_have_none(text: str) -> None:
    source = source_of(text)
    assert read_directive(source, 0, len(source.text)) == (None, ())


def test_positions_are_those_of_the_words() -> None:
    text = "W.S. 6-2-701(a)(i), (ii)\nand by creating a new subsection (d) and 6-2-702 through 6-2-704 are amended:"
    source = source_of(text)
    directive = directive_of(text)
    assert [source.text[locus.start : locus.end] for locus in directive.loci] == [
        "6-2-701(a)(i)",
        "(ii)",
        "(d)",
        "6-2-702 through 6-2-704",
    ]
    assert source.text[directive.start : directive.end] == text.strip()


def test_it_ends_at_its_colon() -> None:
    text = (
        "W.S. 6-2-701 is amended to read: 6-2-701. Definitions. (a) As used in this article: W.S. 6-2-702 is repealed."
    )
    assert directive_of(text).end == text.index(":") + 1


def test_struck_words_are_passed_over_and_inserted_ones_are_read() -> None:
    source = source_of("W.S. 6-2-701(a) [-and (b)-][+and (c)+] are amended to read:")
    directive, problems = read_directive(source, 0, len(source.text))
    assert directive is not None
    assert problems == ()
    assert [locus.address for locus in directive.loci] == ["6-2-701(a)", "6-2-701(c)"]
    assert source.text[directive.loci[1].start : directive.loci[1].end] == "(c)"


def test_a_law_that_is_not_the_code_is_named() -> None:
    assert [
        locus.law
        for locus in directive_of("W.S. 6-2-701 and 2023 Session Laws, Chapter 9, Section 4 are repealed.").loci
    ] == [
        "",
        "2023 ch. 9, section 4",
    ]


PIECES = st.sampled_from(
    [
        *(
            "W.S. ",
            "6-2-701",
            "6-2-702(a)(i)",
            "(b)",
            "(v)",
            "(C)",
            "(IV)",
            "(intro)",
            ", ",
            " and ",
            " through ",
            " as ",
        ),
        *(" by creating a new subsection ", " by creating new paragraphs ", " by renumbering ", " is amended", "word"),
        *(" are created", " are repealed", " is renumbered", " to read:", ". ", "Section 4", "Article 3", "9"),
        *(", as created by this act", "2023 Session Laws, Chapter 9", " of the Wyoming Constitution"),
        "The following proposal to amend ",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_nothing_makes_it_fail(pieces: list[str]) -> None:
    source = source_of("".join(pieces))
    directive, problems = read_directive(source, 0, len(source.text))
    for one in (*(directive.loci if directive else ()), *problems):
        assert 0 <= one.start < one.end <= len(source.text)
    for locus in directive.loci if directive else ():
        assert bool(locus.address) != bool(locus.unresolved)


@pytest.mark.parametrize(
    "text",
    ["W.S. 6-2-701" + "(a)" * 50_000 + " is amended to read:", "W.S. 6-2-701(a)" + ", (v)" * 5_000 + " are repealed.",
     "(" * 100_000, "W.S. 6-2-701(a)" + " by creating" * 5_000 + " is amended to read:"],
    ids=["labels", "ambiguous", "brackets", "phrases"],
)  # fmt: skip
def test_hostile_input_comes_to_an_end(text: str) -> None:
    source = source_of(text)
    read_directive(source, 0, len(source.text))


# real bills


def _sections(path: Path) -> list[tuple[Source, BillSection]]:
    source = read(str(path))
    return [(source, node) for node in parse(source).children if isinstance(node, BillSection)]


def _printed(section: BillSection) -> set[str]:
    addresses: set[str] = set()
    todo: list[object] = list(section.children)
    while todo:
        node = todo.pop()
        if isinstance(node, CodeSection):
            addresses.add(node.citation)
        if isinstance(node, Provision):
            addresses.add(node.address)
        todo.extend(getattr(node, "children", ()))
    return addresses


@pytest.mark.corpus
@pytest.mark.parametrize("form", ["txt", "marked"])
def test_real_directives_are_all_resolved_and_name_what_the_bill_prints(corpus: Path, form: str) -> None:
    named = resolved = judged = printed = 0
    missed: list[str] = []
    for path in sorted((corpus / "wyoming" / "bills" / form).glob("*.txt")):
        for source, section in _sections(path):
            words = source.words(section.head, min(section.end, section.head + 4000))
            directive, problems = read_directive(source, section.head, section.end)
            assert problems == (), (path.name, section.number, problems)
            if directive is None:
                first = words.partition(". ")[0] if words.startswith("W.S") else words[:600]
                if "amended to read:" in first or "created to read:" in first:
                    missed.append(f"{path.name} {section.number}")
                continue
            addresses = _printed(section)
            for locus in directive.loci:
                named += 1
                resolved += not locus.unresolved
                if locus.action is Action.REPEAL or locus.law:
                    continue
                judged += 1
                after = (locus.renumbered or locus.address).replace("(intro)", "")
                printed += after in addresses or locus.address.replace("(intro)", "") in addresses
    assert missed == []
    assert named > 1000
    assert resolved / named >= 0.99
    assert printed / judged >= 0.98


@pytest.mark.corpus
def test_both_forms_of_a_bill_name_the_same_places(corpus: Path) -> None:
    bills = corpus / "wyoming" / "bills"
    for path in sorted((bills / "marked").glob("*.txt")):
        found = []
        for form in ("marked", "txt"):
            sections = _sections(bills / form / path.name)
            found.append(
                [
                    (
                        section.number,
                        [(locus.action, locus.address, locus.through, locus.renumbered) for locus in directive.loci],
                    )
                    for source, section in sections
                    if (directive := read_directive(source, section.head, section.end)[0])
                ]
            )
        assert found[0] == found[1], path.name
