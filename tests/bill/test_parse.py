"""What the parser makes of drafts, as a drafter would say it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wylint.bill.model import ActTitle, Bill, BillSection, CodeSection, Division, Form, Heading, InkState, Matter

Read = Callable[[str], Bill]
Addresses = Callable[[Bill], list[str]]
Picture = Callable[[Bill], list[tuple[int, str]]]

DRAFT = """\
2027                 STATE OF WYOMING            27LSO-0123

HOUSE BILL NO. HB0999

Bicycle lamps.

Sponsored by:  Representative(s) Rider

A BILL

for

AN ACT relating to bicycles; requiring lamps; providing a
penalty; and providing for an effective date.

Be It Enacted by the Legislature of the State of Wyoming:

     Section 1.  W.S. 31-5-799 is created to read:

     31-5-799.  Bicycle lamps; penalty.

     (a)  A person who rides at night shall:

          (i)  Carry a white lamp; and

          (ii)  Carry a red reflector as provided in subsection
(b) of this section.

     (b)  A person who violates this section may be fined ten
dollars ($10.00).

     Section 2.

     (a)  The department shall report on lamps.

     Section 3.  This act is effective July 1, 2027.

                         (END)
"""


def test_the_anatomy_of_a_bill(read: Read, picture: Picture) -> None:
    assert picture(read(DRAFT)) == [
        (0, "lso-number"),
        (0, "bill-number"),
        (0, "catch-title"),
        (0, "sponsor"),
        (0, "a-bill"),
        (0, "title"),
        (0, "enacting-clause"),
        (0, "Section 1."),
        (1, "31-5-799"),
        (2, "31-5-799(a)"),
        (3, "31-5-799(a)(i)"),
        (3, "31-5-799(a)(ii)"),
        (2, "31-5-799(b)"),
        (0, "Section 2."),
        (1, "section 2(a)"),
        (0, "Section 3."),
        (0, "end"),
    ]


def test_its_numbers_and_form(read: Read) -> None:
    bill = read(DRAFT)
    assert (bill.form, bill.number, bill.lso, bill.problems) == (Form.BILL, "HB0999", "27LSO-0123", ())


def test_the_title_is_split_at_its_semicolons(read: Read) -> None:
    bill = read(DRAFT)
    title = next(node for node in bill.children if isinstance(node, ActTitle))
    assert [bill.source.words(*clause) for clause in title.clauses] == [
        "AN ACT relating to bicycles",
        "requiring lamps",
        "providing a penalty",
        "and providing for an effective date.",
    ]


def test_the_catchline_and_its_place(read: Read) -> None:
    bill = read(DRAFT)
    section = next(bill.code_sections())
    assert section.catchline == "Bicycle lamps; penalty."
    assert bill.source.text[section.catchline_start : section.catchline_end] == "Bicycle lamps; penalty."


def test_own_words_end_at_the_first_child(read: Read) -> None:
    bill = read(DRAFT)
    subsection = next(bill.code_sections()).children[0]
    assert bill.source.words(subsection.head, subsection.own_end) == "A person who rides at night shall:"


def test_what_bill_sections_are_about(read: Read) -> None:
    assert [section.matter for section in read(DRAFT).sections] == [
        Matter.CODE,
        Matter.UNCODIFIED,
        Matter.EFFECTIVE_DATE,
    ]


def test_without_indentation_and_blank_lines_the_tree_is_the_same(read: Read, picture: Picture) -> None:
    lines = (" ".join(line.split()) for line in DRAFT.splitlines())
    assert picture(read("\n".join(line for line in lines if line))) == picture(read(DRAFT))


def test_on_long_lines_the_tree_is_the_same(read: Read, picture: Picture) -> None:
    paragraphs = (" ".join(paragraph.split()) for paragraph in DRAFT.split("\n\n"))
    assert picture(read("\n\n".join(paragraphs))) == picture(read(DRAFT))


# ---- sections of the code

CODE = """\
TITLE 44 PARADES

CHAPTER 1 IN GENERAL

ARTICLE 2. MARCHING BANDS AND
BRASS

44-1-201.  Definitions.

     (a)  As used in this article:

          (i)  “Band” means:

               (A)  A brass band; or

               (B)  A pipe band.

          (ii) through (iv)  Repealed by Laws 2019, ch. 24, § 2.

          (v)  “Parade” means a march.

History. Laws 1982, ch. 75, § 3;
(a) 2001, ch. 4, § 1.

44-1-202.  Permit required.

     No band shall march without a permit.

44-1-203.  through 44-1-206. [Repealed.]

     Repealed by Laws 2007, ch. 89, § 1.
"""


def test_a_text_of_the_code(read: Read, picture: Picture) -> None:
    bill = read(CODE)
    assert bill.form is Form.CODE
    assert picture(bill) == [
        (0, "title 44"),
        (1, "chapter 1"),
        (2, "article 2"),
        (3, "44-1-201"),
        (4, "44-1-201(a)"),
        (5, "44-1-201(a)(i)"),
        (6, "44-1-201(a)(i)(A)"),
        (6, "44-1-201(a)(i)(B)"),
        (5, "44-1-201(a)(ii)"),
        (5, "44-1-201(a)(v)"),
        (3, "history"),
        (3, "44-1-202"),
        (3, "44-1-203"),
    ]


def test_headings_of_the_code(read: Read) -> None:
    title = read(CODE).children[0]
    assert isinstance(title, Division)
    article = title.children[0].children[0]  # type: ignore[union-attr]
    assert isinstance(article, Division)
    assert (title.heading, article.heading) == ("PARADES", "MARCHING BANDS AND BRASS")


def test_a_range_on_one_line(read: Read) -> None:
    definitions, _, repealed = read(CODE).code_sections()
    assert [child.through for child in definitions.children[0].children] == ["", "iv", ""]
    assert (repealed.citation, repealed.through, repealed.catchline) == ("44-1-203", "44-1-206", "[Repealed.]")


def test_unlabelled_words_of_a_section(read: Read) -> None:
    bill = read(CODE)
    permit = list(bill.code_sections())[1]
    assert bill.source.words(permit.head, permit.own_end) == "No band shall march without a permit."


def test_header_lines_and_a_session_law(read: Read, picture: Picture) -> None:
    words = """\
# Extracts.
# coverage: none

44-1-201. Definitions.
  (a) As used here:
    (i) "Band" means a band.
History. Laws 1982, ch. 75, § 3.

Session law (not codified). Laws 2013, ch. 91, § 3.
  (a) The department shall march.
"""
    assert picture(read(words)) == [
        (0, "preface"),
        (0, "preface"),
        (0, "44-1-201"),
        (1, "44-1-201(a)"),
        (2, "44-1-201(a)(i)"),
        (0, "history"),
        (0, "session-law 2013 ch. 91, section 3"),
        (1, "2013 ch. 91, section 3(a)"),
    ]


@pytest.mark.parametrize(
    "wrapped",
    [
        "The board acts under W.S.\n44-1-202.  The board shall act within ten\n(10) days and as in subsection\n(a) of",
        "As public law no. P.L.\n92-195.  The act named in paragraph\n(i) of this section, and in sections 44-1-201\n"
        "and 44-1-202.",
    ],
)
def test_what_a_wrap_brings_to_the_front_is_no_section_and_no_label(
    read: Read, addresses: Addresses, wrapped: str
) -> None:
    filler = "(c)  These words are here so that the width of the lines is known.\n"
    bill = read(
        f"44-1-201.  Definitions.\n(a)  {wrapped} this section.\n"
        f"(b)  Another one that stands on a line of its own.\n{filler}"
    )
    assert [section.citation for section in bill.code_sections()] == ["44-1-201"]
    assert addresses(bill) == ["44-1-201(a)", "44-1-201(b)", "44-1-201(c)"]


def test_another_states_outline_begins_with_numbers(read: Read, addresses: Addresses) -> None:
    words = '12.1-41-01.  Terms.\n\n(1)  "Adult" means:\n\n(a)  A thing; or\n\n(i)  A part of it;\n\n(b)  Another.\n'
    assert addresses(read(words)) == [
        "12.1-41-01(1)",
        "12.1-41-01(1)(a)",
        "12.1-41-01(1)(a)(i)",
        "12.1-41-01(1)(b)",
    ]


# ---- labels in unusual places


def test_labels_inside_a_line(read: Read, addresses: Addresses) -> None:
    words = "44-1-201.  Courts.\n\n(a)  The court: (i) may act; (ii) shall write: (A) a letter; or\n"
    words += "(B) a card; and (iii) rests.\n"
    assert addresses(read(words)) == [
        "44-1-201(a)",
        "44-1-201(a)(i)",
        "44-1-201(a)(ii)",
        "44-1-201(a)(ii)(A)",
        "44-1-201(a)(ii)(B)",
        "44-1-201(a)(iii)",
    ]


def test_one_label_in_brackets_behind_a_colon_is_a_citation(read: Read, addresses: Addresses) -> None:
    assert addresses(read("44-1-201.  Courts.\n\n(a)  As follows: (i) of this subsection applies.\n")) == [
        "44-1-201(a)"
    ]


def test_labels_on_one_line_are_one_in_the_other(read: Read, addresses: Addresses) -> None:
    assert addresses(read("44-1-201.  Courts.\n\n(a)(i)  One.\n\n(ii)  Two.\n")) == [
        "44-1-201(a)",
        "44-1-201(a)(i)",
        "44-1-201(a)(ii)",
    ]


def test_a_section_on_one_line(read: Read, addresses: Addresses) -> None:
    bill = read("44-1-201.  Courts.  (a)  A court sits.\n")
    assert (next(bill.code_sections()).catchline, addresses(bill)) == ("Courts.", ["44-1-201(a)"])


def test_a_label_alone_on_its_line(read: Read, addresses: Addresses) -> None:
    assert addresses(read("44-1-201.  Courts.\n\n(a)\n\n(i)  One.\n\n(b)\n")) == [
        "44-1-201(a)",
        "44-1-201(a)(i)",
        "44-1-201(b)",
    ]


def test_a_bare_fragment(read: Read, addresses: Addresses) -> None:
    bill = read("(a)  One.\n\n(b)  Two:\n\n(i)  Three.\n")
    assert (bill.form, addresses(bill), bill.problems) == (Form.TEXT, ["(a)", "(b)", "(b)(i)"], ())


def test_words_without_any_structure_are_kept_and_reported(read: Read) -> None:
    bill = read("Some thoughts about bicycles.\n")
    assert [(problem.code, problem.name) for problem in bill.problems] == [("PE002", "no-structure")]
    assert [type(node) for node in bill.children] == [Heading]


# ---- ink


def test_a_struck_label_beside_a_new_one_is_renamed(read: Read, addresses: Addresses) -> None:
    words = "44-1-201.  Courts.\n\n(a)  Courts:\n\n(i)  One;\n\n[+(ii)  Two;+]\n\n[-(ii)-][+(iii)+]  Three.\n"
    assert addresses(read(words)) == ["44-1-201(a)", "44-1-201(a)(i)", "44-1-201(a)(ii)", "44-1-201(a)(iii)"]


def test_where_the_ink_is_lost_the_second_of_two_labels_side_by_side_counts(read: Read, addresses: Addresses) -> None:
    assert (
        addresses(read("44-1-201.  Courts.\n\n(a)  Courts:\n\n(i)  One;\n\n(ii)(iii)  Three.\n"))[-1]
        == "44-1-201(a)(iii)"
    )


def test_a_struck_provision_is_still_one(read: Read, addresses: Addresses) -> None:
    words = "44-1-201.  Courts.\n\n(a)  Courts:\n\n(i)  One;\n\n[-(ii)  Two;-]\n\n[-(iii)-][+(ii)+]  Three.\n"
    assert addresses(read(words)) == ["44-1-201(a)", "44-1-201(a)(i)", "44-1-201(a)(ii)", "44-1-201(a)(ii)"]


def test_a_label_that_goes_while_its_words_stay_is_none(read: Read, addresses: Addresses) -> None:
    assert addresses(read("44-1-201.  Courts.\n\n[-(a)-]  A court sits.\n\n[-(b)  It rests.-]\n")) == ["44-1-201(b)"]


def test_ink_inside_a_label(read: Read, addresses: Addresses) -> None:
    assert addresses(read("44-1-201.  Courts.\n\n(a)  Courts:\n\n([-i-][+ii+])  One.\n"))[-1] == "44-1-201(a)(ii)"


def test_ink_states(read: Read) -> None:
    amending = "AN ACT relating to x.\n\nSection 1.  W.S. 44-1-201(a) is amended to read:\n\n"
    amending += "44-1-201.  Courts.\n\n(a)  A court {}.\n"
    assert read(amending.format("sits")).ink_state is InkState.CLEAN
    assert read(amending.format("[-sits-][+stands+]")).ink_state is InkState.MARKED


# ---- resolutions, and the budget

RESOLUTION = """\
SENATE JOINT RESOLUTION NO. SJ0009

Sessions.

A JOINT RESOLUTION

for

A JOINT RESOLUTION proposing to amend the Wyoming Constitution
relating to sessions.

BE IT RESOLVED BY THE LEGISLATURE OF THE STATE OF WYOMING, two-thirds of all the members voting separately:

Section 1.  The following proposal to amend Wyoming Constitution,
Article 3, Section 6 is proposed for submission to the electors:

Article 3, Section 6.  Sessions.

(a)  The legislature meets in winter.

Section 2.  That the secretary of state endorse the proposal.

(END)
"""


def test_a_constitutional_amendment(read: Read, picture: Picture) -> None:
    bill = read(RESOLUTION)
    assert (bill.form, bill.number) == (Form.RESOLUTION, "SJ0009")
    assert picture(bill)[2:] == [
        (0, "a-bill"),
        (0, "title"),
        (0, "enacting-clause"),
        (0, "Section 1."),
        (1, "Article 3, Section 6"),
        (2, "Article 3, Section 6(a)"),
        (0, "Section 2."),
        (0, "end"),
    ]


BUDGET = """\
AN ACT to make appropriations.

Be It Enacted by the Legislature of the State of Wyoming:

Section 1.  As used in this act:

(a)  "Agency" means an agency.

Section 2.  The sums of money are appropriated as follows:

Section 004. STATE GARDENER
PROGRAM
Roses           100,000   5,000 SR   105,000

1.  Of this general fund appropriation, five dollars ($5.00) is for roses.

2.  (a)  The gardener may:

(i)  Water; and

(ii)  Prune.

Section 101. SUPREME GARDEN
PROGRAM
Beds            20,000

[LAWNS - TRANSFERS]

Section 300.  2022 Wyoming Session Laws, Chapter 51, Section 317(a) is amended to read:

Section 317.

(a)  The gardener may mow.

[EFFECTIVE DATE]

Section 301.  This act is effective July 1, 2027.
"""


def test_the_budget(read: Read, picture: Picture) -> None:
    assert picture(read(BUDGET))[2:] == [
        (0, "Section 1."),
        (1, "section 1(a)"),
        (0, "Section 2."),
        (1, "Section 004."),
        (2, "footnote 1"),
        (2, "footnote 2"),
        (3, "section 2, section 004, footnote 2(a)"),
        (4, "section 2, section 004, footnote 2(a)(i)"),
        (4, "section 2, section 004, footnote 2(a)(ii)"),
        (1, "Section 101."),
        (0, "section-heading"),
        (0, "Section 300."),
        (1, "section 317"),
        (2, "section 300, section 317(a)"),
        (0, "section-heading"),
        (0, "Section 301."),
    ]
    assert [section.number for section in read(BUDGET).sections] == ["1", "2", "004", "101", "300", "301"]


def test_an_article_printed_by_a_bill(read: Read, picture: Picture) -> None:
    words = """\
AN ACT relating to parades.

Section 1.  W.S. 44-1-301 and 44-1-302 are created to read:

                              ARTICLE 3
                             FLOATS

44-1-301.  Floats.

Floats float.

44-1-302.  Sinking floats.

(a)  Some sink.
"""
    bill = read(words)
    assert picture(bill)[1:] == [
        (0, "Section 1."),
        (1, "article 3"),
        (2, "44-1-301"),
        (2, "44-1-302"),
        (3, "44-1-302(a)"),
    ]
    assert [section.citation for section in bill.code_sections()] == ["44-1-301", "44-1-302"]
    article = bill.sections[0].children[0]
    assert isinstance(article, Division)
    assert article.heading == "FLOATS"


def test_back_matter_of_an_enrolled_act(read: Read) -> None:
    bill = read(
        "AN ACT relating to x.\n\nSection 1.  This act is effective.\n\n(END)\n\n"
        "Speaker of the House\n\n(a) Chief Clerk\n"
    )
    assert [node.kind if isinstance(node, Heading) else type(node) for node in bill.children] == [
        ActTitle,
        BillSection,
        "end",
        "signature",
    ]


def test_code_sections_hang_under_their_bill_section(read: Read) -> None:
    children = read(DRAFT).sections[0].children
    assert [type(child) for child in children] == [CodeSection]
