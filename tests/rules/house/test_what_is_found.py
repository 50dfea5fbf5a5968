"""What house rules find: words, patterns, parts and facts, in what a bill brings and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from wylint.law.code import Code
from wylint.rules.finding import Severity, Status
from wylint.rules.house.find import Found

Asked = Callable[..., Found]
Words = Callable[..., list[str]]

CREATED = """\
6-4-104.  Selling at fairs and/or markets.

(a)  A seller shall pay the fee and/or a fine:

(i)  Before the fair and/or on its first day; or

(ii)  Later.

(b)  The fee is ten dollars ($10.00).
"""
AMENDED = """\
Section 1.  W.S. 11-6-210(a) and by creating a new subsection (f) is amended to read:

11-6-210.  Fees and/or charges.

(a)  The fee for hay and/or straw is [-ten-][+twelve+] dollars [+and/or more+].

[+(f)  The fee for oats and/or rye is one dollar.+]
"""
AND_OR: dict[str, Any] = {"forbid": {"words": ["and/or"]}}


class TestGiven:
    """Each kind of part is asked by itself."""

    @pytest.mark.parametrize(
        ("given", "places"),
        [
            ("provision", ["section 1, 6-4-104(a)", "section 1, 6-4-104(a)(i)"]),
            ("catchline", ["section 1, 6-4-104"]),
            ("subsection", ["section 1, 6-4-104(a)", "section 1, 6-4-104(a)(i)"]),
            ("paragraph", ["section 1, 6-4-104(a)(i)"]),
            ("subparagraph", []),
            ("section", ["section 1, 6-4-104", "section 1, 6-4-104(a)", "section 1, 6-4-104(a)(i)"]),
            ("bill-section", ["section 1, 6-4-104", "section 1, 6-4-104(a)", "section 1, 6-4-104(a)(i)"]),
            ("bill", ["section 1, 6-4-104", "section 1, 6-4-104(a)", "section 1, 6-4-104(a)(i)"]),
            ("resolution", []),
            ("act-title", []),
            ("catch-title", []),
        ],
    )
    def test_words_are_found_in_it_and_stand_where_they_stand(
        self, words: Words, given: str, places: list[str]
    ) -> None:
        assert words(CREATED, given=given, **AND_OR) == [f"and/or @ {place}" for place in places]

    def test_the_front_of_a_bill_is_the_bills(self, words: Words) -> None:
        found = {"forbid": {"words": ["offenses"]}}
        assert words(CREATED, given="catch-title", **found) == ["offenses @ catch title"]
        assert words(CREATED, given="act-title", **found) == ["offenses @ title", "offenses @ title"]

    def test_sections_of_the_bill_that_stand_in_no_code_are_provisions(self, words: Words) -> None:
        text = "Section 1.\n\n(a)  The clerk and/or the sheriff shall report.\n"
        assert words(text, **AND_OR) == ["and/or @ section 1(a)"]

    def test_a_requirement_points_at_the_first_words(self, words: Words) -> None:
        require = {"require": {"words": ["register"]}}
        assert words(CREATED, given="subsection", **require) == [
            "(a) A seller shall pay the @ section 1, 6-4-104(a)",
            "(b) The fee is ten dollars @ section 1, 6-4-104(b)",
        ]
        assert words(CREATED, given="section", **require) == [
            "6-4-104. Selling at fairs and/or markets. @ section 1, 6-4-104"
        ]

    def test_words_below_a_part_are_words_of_the_part(self, words: Words) -> None:
        assert words(CREATED, given="section", require={"all": ["later", "ten dollars"]}) == []
        assert len(words(CREATED, given="subsection", require={"words": ["later"]})) == 1


class TestOnlyWhatTheBillBrings:
    def test_inserted_words_and_created_provisions(self, words: Words) -> None:
        assert words(AMENDED, **AND_OR) == ["and/or @ section 1, 11-6-210(a)", "and/or @ section 1, 11-6-210(f)"]

    def test_everywhere_is_what_stood_before_too_and_never_what_is_struck(self, words: Words) -> None:
        assert len(words(AMENDED, everywhere=True, **AND_OR)) == 3
        assert words(AMENDED, everywhere=True, forbid={"words": ["ten"]}) == []

    def test_words_that_come_together_over_struck_ones_are_the_bills(self, words: Words) -> None:
        text = (
            "Section 1.  W.S. 11-6-210(a) is amended to read:\n\n11-6-210.  Fees.\n\n(a)  Hay and[- some -]/or oats.\n"
        )
        assert words(text, **AND_OR) == ["and some /or @ section 1, 11-6-210(a)"]

    def test_words_that_the_bill_touches_nowhere_lack_nothing(self, words: Words) -> None:
        require = {"require": {"words": ["register"]}, "where": {"title": ["11"]}}
        assert words(AMENDED, **require) == [
            "(a) The fee for hay and/or @ section 1, 11-6-210(a)",
            "(f) The fee for oats and/or @ section 1, 11-6-210(f)",
        ]
        plain = AMENDED.replace("[-ten-][+twelve+]", "ten").replace(" [+and/or more+]", "")
        assert words(plain, **require) == ["(f) The fee for oats and/or @ section 1, 11-6-210(f)"]

    def test_of_a_section_that_is_printed_in_part_only_a_loss_is_told(self, words: Words) -> None:
        section = {"given": "section", "require": {"words": ["register"]}}
        assert words(AMENDED, **section) == []
        lost = AMENDED.replace("[-ten-]", "[-register-]")
        assert words(lost, **section) == ["11-6-210. Fees and/or charges. @ section 1, 11-6-210"]
        assert words(AMENDED, everywhere=True, **section) == ["11-6-210. Fees and/or charges. @ section 1, 11-6-210"]

    def test_repealed_and_created_anew_is_created(self, words: Words) -> None:
        text = (
            "Section 1.  W.S. 11-6-210 is repealed and recreated to read:\n\n"
            "11-6-210.  Fees.\n\n(a)  Hay and/or oats.\n"
        )
        assert words(text, **AND_OR) == ["and/or @ section 1, 11-6-210(a)"]

    def test_a_draft_without_marks_says_only_what_it_creates(self, words: Words) -> None:
        clean = "Section 1.  W.S. 11-6-210(a) and by creating a new subsection (f) is amended to read:\n\n" + (
            "11-6-210.  Fees.\n\n(a)  Hay and/or oats.\n\n(f)  Straw and/or rye.\n"
        )
        assert words(clean, **AND_OR) == ["and/or @ section 1, 11-6-210(f)"]

    def test_a_text_of_the_code_brings_nothing(self, words: Words) -> None:
        code = "TITLE 11 - AGRICULTURE\n\nCHAPTER 6 - FEES\n\n11-6-210. Fees.\n\n(a) Hay and/or oats.\n"
        assert words(code, **AND_OR) == []
        assert words(code, everywhere=True, **AND_OR) == ["and/or @ 11-6-210(a)"]


class TestInkThatIsLost:
    EXTRACTED = "\n".join(
        ["2027                 STATE OF WYOMING            27LSO-0001", "", "                HOUSE BILL NO. HB0001", ""]
        + [f"{number:>2}   {line}".rstrip() for number, line in enumerate([
            "AN ACT relating to fees; and providing for an effective date.", "",
            "Be It Enacted by the Legislature of the State of Wyoming:", "",
            "     Section 1.  W.S. 11-6-210(a) is amended to read:", "",
            "     11-6-210.  Fees.", "",
            "     (a)  The fee for hay and/or straw is ten twelve dollars.", "",
            "     Section 2.  This act is effective July 1, 2027.", "",
            "                         (END)",
        ], 1)]
    )  # fmt: skip

    def test_what_would_be_found_is_said_in_a_note(self, asked: Asked) -> None:
        found = asked(self.EXTRACTED, **AND_OR)
        assert found.findings == []
        (note,) = found.notes
        assert (note.code, note.severity) == ("PE020", Severity.NOTE)
        assert "XX001 cannot be judged" in note.message

    def test_nothing_is_said_of_what_would_not_be_found(self, asked: Asked) -> None:
        assert asked(self.EXTRACTED, forbid={"words": ["oats"]}) == Found([], [], [])


class TestWhere:
    @pytest.mark.parametrize(
        ("where", "count"),
        [
            ({}, 2),
            ({"change": "created"}, 1),
            ({"change": "amended"}, 1),
            ({"title": ["11"]}, 2),
            ({"title": ["6", "1"]}, 0),
            ({"citation": ["11-6-2*"]}, 2),
            ({"citation": ["11-6-210(f)"]}, 1),
            ({"citation": ["11-6-21"]}, 0),
            ({"words": ["oats", "barley"]}, 1),
            ({"words": ["straw"], "without": ["twelve"]}, 0),
            ({"without": ["ten"]}, 2),
            ({"matches": "fee for (hay|rye)"}, 1),
            ({"matches": r"ten dollars"}, 0),
        ],
    )
    def test_all_that_it_says_must_hold(self, words: Words, where: dict[str, Any], count: int) -> None:
        assert len(words(AMENDED, where=where, **AND_OR)) == count

    def test_bill_sections_have_a_matter(self, words: Words) -> None:
        text = (
            "Section 1.  There is appropriated ten dollars and/or more from the general fund.\n\n"
            "Section 2.  Hay and/or oats.\n"
        )
        where = {"matter": ["appropriation"]}
        assert words(text, given="bill-section", where=where, **AND_OR) == ["and/or @ section 1"]


class TestWords:
    @pytest.mark.parametrize(
        ("forbidden", "text", "found"),
        [
            ("shall be", "It SHALL\n  be paid.", "SHALL be"),
            ("use", "An abuse of the used horse.", ""),
            ("traffick*", "A trafficker is trafficking.", "trafficker, trafficking"),
            ("victim's", "The victim’s name.", "victim's"),
            ("“minor”", 'The word "minor" here.', '"minor"'),
            ("W.S.", "Under W.S. 6-2-101.", "W.S."),
            ("cross-border", "A cross‑border fair.", "cross-border"),
            ("a.b", "An axb.", ""),
            ("(a+)+$", "Words (a+)+$ here.", "(a+)+$"),
        ],
    )
    def test_they_are_found_as_people_read_them(self, words: Words, forbidden: str, text: str, found: str) -> None:
        told = words(f"6-4-104.  Fairs.\n\n(a)  {text}\n", forbid={"words": [forbidden]})
        assert ", ".join(one.partition(" @ ")[0].replace("’", "'") for one in told) == found

    def test_a_phrase_does_not_run_on_into_the_next_provision(self, words: Words) -> None:
        text = "6-4-104.  Fairs.\n\n(a)  The fee and:\n\n(i)  Or so.\n"
        assert words(text, given="section", forbid={"matches": "and:? ?or"}) == []

    def test_words_forbidden_together_are_one_finding(self, words: Words) -> None:
        together = {"forbid": {"all": ["fee", "fine"]}}
        assert words(CREATED, given="section", **together) == ["fee @ section 1, 6-4-104(a)"]
        assert words(CREATED, given="section", forbid={"all": ["fee", "forfeit"]}) == []

    def test_a_message_says_what_was_found_and_what_to_write(self, asked: Asked) -> None:
        forbid = {"instead": {"Prior To": "before"}}
        text = "6-4-104.  Fairs.\n\n(a)  Prior to the fair.\n"
        (found,) = asked(text, message='"{words}" at {address} {instead} {{words}}.', forbid=forbid).findings
        assert found.message == '"Prior to" at section 1, 6-4-104(a) before {Prior to}'
        assert found.help == "write: `before`"
        (found,) = asked(text, help="write {instead}", forbid=forbid).findings
        assert (found.help, found.severity, found.status) == ("write before", Severity.WARNING, Status.NEW)

    def test_words_that_look_like_a_placeholder_stay_words(self, asked: Asked) -> None:
        text = "6-4-104.  Fairs.\n\n(a)  The {instead} fair.\n"
        forbid = {"words": ["{instead}"], "instead": {"market": "fair"}}
        (found,) = asked(text, message="it says {words}", forbid=forbid).findings
        assert found.message == "it says {instead}"


class TestParts:
    def test_a_part_is_required_inside(self, words: Words) -> None:
        require = {"require": {"kind": "paragraph"}}
        assert words(CREATED, given="subsection", **require) == ["(b) The fee is ten dollars @ section 1, 6-4-104(b)"]
        assert words(AMENDED, given="section", **require) == []

    def test_a_matter_is_required_of_the_bill(self, words: Words) -> None:
        assert words(CREATED, given="bill", require={"kind": "effective-date"}) == []
        assert words(CREATED, given="bill", require={"kind": "applicability"}) == ["Section 1. @ "]

    def test_a_date_of_the_act_counts_in_any_section_and_that_of_a_section_does_not(self, words: Words) -> None:
        enacts = "Be It Enacted by the Legislature of the State of Wyoming:"
        whole = f"HOUSE BILL NO. HB0001\n\nAN ACT relating to fairs.\n\n{enacts}\n\n"
        require = {"given": "bill", "require": {"kind": "effective-date"}}
        means = '(a)  As used in this act, "fair" means a county fair.'
        date = "(b)  Except as otherwise provided, this act is effective July 1, 2027."
        assert words(f"{whole}Section 1.\n\n{means}\n\n{date}\n\n(END)\n", **require) == []
        date = "(b)  This section is effective July 1, 2027."
        assert words(f"{whole}Section 1.\n\n{means}\n\n{date}\n\n(END)\n", **require) == ["Section 1. @ "]

    def test_a_part_is_forbidden_inside(self, words: Words) -> None:
        assert words(CREATED, given="section", forbid={"kind": "paragraph"}) == [
            "(i) Before the fair and/or on @ section 1, 6-4-104(a)(i)",
            "(ii) Later. @ section 1, 6-4-104(a)(ii)",
        ]
        text = "Section 1.  There is appropriated ten dollars ($10.00) from the general fund.\n"
        assert words(text, given="bill", forbid={"kind": "appropriation"}) == [
            "Section 1. There is appropriated ten @ section 1"
        ]


BUYS = "(a)  A person who pays a minor for sexual contact commits buying sexual contact from a minor."
PUNISHES = "is a felony punishable by imprisonment for not more than ten (10) years."
PENALTY: dict[str, Any] = {"given": "Offense", "require": {"kind": "Penalty"}}


class TestFacts:
    def test_an_offense_without_a_penalty(self, words: Words) -> None:
        (found,) = words(f"6-4-104.  Buying.\n\n{BUYS}\n", **PENALTY)
        assert found == "person who pays @ section 1, 6-4-104(a)"

    @pytest.mark.parametrize(
        "more",
        [
            f"(b)  Buying sexual contact {PUNISHES}",
            f"6-4-105.  Penalty.\n\n(a)  A violation of W.S. 6-4-104 {PUNISHES}",
            f"6-4-105.  Penalty.\n\n(a)  A violation of W.S. 6-4-103 through 6-4-110 {PUNISHES}",
        ],
        ids=["in its section", "in one that names it", "in one that names a range"],
    )
    def test_a_penalty_wherever_it_stands(self, words: Words, more: str) -> None:
        assert words(f"6-4-104.  Buying.\n\n{BUYS}\n\n{more}\n", **PENALTY) == []

    def test_in_any_title(self, words: Words) -> None:
        assert len(words(f"23-2-999.  Buying.\n\n{BUYS}\n", **PENALTY)) == 1
        assert words(f"23-2-999.  Buying.\n\n{BUYS}\n\n(b)  Buying sexual contact {PUNISHES}\n", **PENALTY) == []

    def test_what_no_person_shall_do_is_not_always_a_crime(self, words: Words) -> None:
        forbids = "(a)  No person shall sell a horse at a fair without a permit."
        assert words(f"11-6-310.  Horses.\n\n{forbids}\n", **PENALTY) == []
        assert len(words(f"6-9-310.  Horses.\n\n{forbids}\n", **PENALTY)) == 1

    def test_what_a_bill_strikes_is_no_penalty(self, words: Words) -> None:
        created = "Section 1.  W.S. 6-4-104 is created to read:"
        text = f"{created}\n\n6-4-104.  Buying.\n\n{BUYS}\n\n[-(b)  Buying {PUNISHES}-]\n"
        assert len(words(text, **PENALTY)) == 1

    def test_a_section_is_asked_for_its_facts(self, words: Words) -> None:
        section = {"given": "section", "require": {"kind": "Definition"}}
        assert len(words(f"6-4-104.  Buying.\n\n{BUYS}\n", **section)) == 1
        defines = '(b)  As used in this section, "minor" means a person under eighteen (18) years of age.'
        assert words(f"6-4-104.  Buying.\n\n{BUYS}\n\n{defines}\n", **section) == []

    def test_a_fact_is_forbidden(self, words: Words) -> None:
        defines = '(b)  As used in this section, "minor" means a person under eighteen (18) years of age.'
        (found,) = words(f"6-4-104.  Buying.\n\n{BUYS}\n\n{defines}\n", given="section", forbid={"kind": "Definition"})
        assert found.endswith("@ section 1, 6-4-104(b)")

    def test_words_are_those_of_the_provisions_that_a_fact_rests_on(self, words: Words) -> None:
        forbid = {"given": "Offense", "forbid": {"words": ["pays"]}}
        assert words(f"6-4-104.  Buying.\n\n{BUYS}\n", **forbid) == ["pays @ section 1, 6-4-104(a)"]
        assert words(f"6-4-104.  Buying.\n\n{BUYS}\n", where={"words": ["sells"]}, **forbid) == []

    def test_an_offense_that_a_bill_reprints_is_not_its_own(self, words: Words) -> None:
        text = f"Section 1.  W.S. 6-4-199(a) is amended to read:\n\n6-4-199.  Buying.\n\n{BUYS}\n"
        assert words(text, **PENALTY) == []

    def test_of_an_amended_offense_the_rest_of_its_section_must_be_at_hand(self, asked: Asked) -> None:
        text = (
            "Section 1.  W.S. 23-2-199(a) is amended to read:\n\n23-2-199.  Buying.\n\n"
            f"{BUYS.replace('pays', 'pays [+or offers to pay+]')}\n"
        )
        found = asked(text, **PENALTY)
        assert found.findings == []
        assert [(note.code, "XX001" in note.message) for note in found.notes] == [("PE021", True)]
        found = asked(text, where={"change": "created"}, **PENALTY)
        assert found == Found([], [], [])

    def test_without_any_law_what_is_created_can_still_be_told(self, asked: Asked) -> None:
        found = asked(f"6-4-104.  Buying.\n\n{BUYS}\n", law=Code("no law at hand"), **PENALTY)
        assert len(found.findings) == 1


class TestAtItsWorst:
    def test_a_pattern_that_takes_too_much_work_fails_alone(self, asked: Asked) -> None:
        import random

        letters = random.Random(1)
        text = "".join(letters.choice("ab") for _ in range(1_000_000))
        found = asked(f"6-4-104.  Fairs.\n\n(a)  {text}\n", forbid={"matches": "(a|b)*a(a|b){400}c"})
        assert found.findings == []
        (failure,) = found.failures
        assert str(failure).startswith("XX001 a-rule failed: its pattern takes too much work")

    @pytest.mark.parametrize("pattern", ["(a+)+$", "(a|a)*b", "(([a-z]+)*,?)+;", "(.*a){12}z"])
    def test_a_provision_of_a_megabyte_is_read(self, asked: Asked, pattern: str) -> None:
        found = asked(f"6-4-104.  Fairs.\n\n(a)  {'a' * 1_000_000}\n", forbid={"matches": pattern})
        assert not found.failures
        assert len(found.findings) == (pattern == "(a+)+$")

    def test_a_deep_outline_is_read(self, words: Words) -> None:
        text = "6-4-104.  Fairs.\n\n" + "\n\n".join(
            ["(a)  One:", "(i)  Two:", "(A)  Three:", "(I)  Four and/or five."] * 500
        )
        assert len(words(text, **AND_OR)) == 500
