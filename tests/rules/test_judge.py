"""What a bill brings and what it leaves, where findings point, and what is said when it cannot be told."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from wylint.bill import parse
from wylint.cli import app
from wylint.facts.at_hand import law_at_hand
from wylint.facts.offense import Offense
from wylint.law.code import Code
from wylint.law.load import from_bill
from wylint.rules.examples import folder, read
from wylint.rules.finding import Finding, Severity, Status
from wylint.rules.frame import framed
from wylint.rules.judge import Judgement, judge
from wylint.rules.registry import Area, Kind, Rule
from wylint.rules.selection import Selection
from wylint.text import read_text
from wylint.text.source import Source

ROOT = Path(__file__).resolve().parents[2]
BUILTIN = "builtin:2022-10"

LAW = """# coverage: titles 6 (all of the little law below)
# as_of: 2021-07-01

6-2-722.  Patronizing a minor; penalty.

     (a)  A person is guilty of patronizing a minor when he pays a child for a sexual act.

     (b)  Patronizing a minor is a felony punishable by imprisonment.

     (c)  It is not a defense in a prosecution under this section that the defendant did not know the age of the victim.

6-2-723.  Renting a minor; penalty.

     (a)  A person is guilty of renting a minor when he hires a child for a sexual act.

6-2-724.  Lanterns.

     (a)  Lanterns shall be lit.
"""


@pytest.fixture(scope="module")
def little() -> Code:
    """A law in which a mistake of age is barred for one offense and not for another."""
    return from_bill(parse(read_text(LAW, "little.txt")))


def source(body: str, *, lost: bool = False) -> Source:
    made = read_text(framed(body).text, "draft.txt")
    return replace(made, furniture=True) if lost else made


def judged(
    body: str, law: Code | None, codes: str = "WY210", *, lost: bool = False, remaining: bool = True
) -> Judgement:
    return judge(parse(source(body, lost=lost)), law, Selection.parse([codes, "PE"]), include_remaining=remaining)


def told(found: Judgement) -> list[tuple[str, str, str]]:
    return sorted((one.code, one.status.value, one.address) for one in found.findings)


def words(body: str, finding: Finding) -> str:
    return source(body).text[finding.start : finding.end]


# new and remaining ---------------------------------------------------------------------------------------------------


def test_a_gap_in_a_section_that_the_bill_creates_is_new(little: Code) -> None:
    body = "6-2-725.  Buying.\n\n(a)  A person is guilty of buying when he pays a child for prostitution.\n"
    found = judged(body, little, remaining=False)
    assert told(found) == [("WY210", "new", "section 1, 6-2-725(a)")]
    assert found.on_subject


def test_a_gap_that_the_bill_does_not_touch_remains(little: Code) -> None:
    body = "6-2-725.  Buying.\n\n(a)  A person is guilty of buying when he pays a child for prostitution.\n"
    found = judged(body, little)
    (remaining,) = [one for one in found.findings if one.status is Status.REMAINING]
    assert "renting a minor (6-2-723(a))" in remaining.message
    assert found.remaining == 1


def test_a_bill_with_a_new_gap_is_on_the_subject(little: Code) -> None:
    body = "6-2-725.  Buying.\n\n(a)  A person is guilty of buying when he pays a child for a sexual act.\n"
    found = judged(body, little)
    assert [one.status for one in found.findings if one.status is Status.NEW]
    assert found.on_subject


def test_a_gap_that_remains_is_not_said_to_stand_in_the_bill(little: Code) -> None:
    body = "6-2-725.  Buying.\n\n(a)  A person is guilty of buying when he pays a child for a sexual act.\n"
    (remaining,) = [one for one in judged(body, little).findings if one.status is Status.REMAINING]
    assert remaining.address == "6-2-723(a)"


def test_words_that_a_bill_reprints_unchanged_are_not_touched(little: Code) -> None:
    body = (
        "Section 1.  W.S. 6-2-723 by creating a new subsection (b) is amended to read:\n\n6-2-723.  Renting a minor; "
        "penalty.\n\n(a)  A person is guilty of renting a minor when he hires a child for a sexual act.\n\n[+(b)  "
        "Signs "
        "shall be lit.+]\n"
    )
    assert [status for _, status, _ in told(judged(body, little))] == ["remaining"]


def test_conduct_that_a_bill_widens_is_new(little: Code) -> None:
    body = (
        "Section 1.  W.S. 6-2-723(a) is amended to read:\n\n6-2-723.  Renting a minor; penalty.\n\n(a)  A person is "
        "guilty of renting a minor when he hires [+or patronizes+] a child for a sexual act.\n"
    )
    found = judged(body, little)
    assert [status for _, status, _ in told(found)] == ["new"]
    assert words(body, found.findings[0]) in body


def test_a_bill_that_closes_a_gap_hears_nothing_of_it(little: Code) -> None:
    body = (
        "Section 1.  W.S. 6-2-723 by creating a new subsection (b) is amended to read:\n\n6-2-723.  Renting a minor; "
        "penalty.\n\n[+(b)  It is not a defense in a prosecution under this section that the defendant did not know "
        "the "
        "age of the child.+]\n"
    )
    assert told(judged(body, little)) == []


def test_a_bill_off_the_subject_hears_nothing_and_has_no_closing_line(little: Code) -> None:
    body = "6-2-725.  Lanterns; sex of the bearer.\n\n(a)  A lantern shall be lit, whatever the sex of its bearer.\n"
    found = judged(body, little, remaining=False)
    assert (found.findings, found.on_subject, found.remaining) == ((), False, 0)


def test_remaining_gaps_are_no_findings_unless_asked_for(little: Code) -> None:
    body = "6-2-725.  Paid acts.\n\n(a)  Signs on prostitution shall be posted.\n"
    asked, unasked = judged(body, little), judged(body, little, remaining=False)
    assert [one.status for one in asked.findings] == [Status.REMAINING]
    assert unasked.findings == ()
    assert asked.remaining == unasked.remaining == 1


# a bar that goes -----------------------------------------------------------------------------------------------------


def test_a_repealed_bar_is_found_at_the_words_of_the_directive(little: Code) -> None:
    body = "Section 1.  W.S. 6-2-722(c) is repealed.\n"
    (finding,) = [one for one in judged(body, little).findings if one.status is not Status.REMAINING]
    assert words(body, finding) == "6-2-722(c)"
    assert "6-2-722(a)" in finding.message


def test_a_struck_bar_bars_nothing(little: Code) -> None:
    body = (
        "Section 1.  W.S. 6-2-722(c) is amended to read:\n\n6-2-722.  Patronizing a minor; penalty.\n\n(c)  [-It is "
        "not "
        "a defense in a prosecution under this section that the defendant did not know the age of the victim.-] "
        "[+Signs "
        "shall be posted.+]\n"
    )
    (finding,) = [one for one in judged(body, little).findings if one.status is not Status.REMAINING]
    assert finding.code == "WY210"
    assert "6-2-722(a)" in finding.message
    assert "not a defense" in " ".join(words(body, finding).replace("-]", "").replace("[-", "").split())


def test_a_bar_that_moves_is_no_loss(little: Code) -> None:
    body = (
        "Section 1.  W.S. 6-2-725 is created to read:\n\n6-2-725.  Defenses barred.\n\n(a)  It is not a defense in a "
        "prosecution under this article that the defendant did not know the age of the victim.\n\n"
        "Section 2.  W.S. 6-2-722(c) is repealed.\n"
    )
    assert told(judged(body, little)) == []


# what cannot be told -------------------------------------------------------------------------------------------------

LOST = (
    "Section 1.  W.S. 6-2-723(a) is amended to read:\n\n6-2-723.  Renting a minor; penalty.\n\n(a)  A person is guilty "
    "of "
    "renting a minor when he hires or patronizes a child for a sexual act.\n"
)


def test_lost_ink_is_said_once(little: Code) -> None:
    found = judged(LOST, little, "WY", lost=True, remaining=False)
    assert [(one.code, one.severity) for one in found.findings] == [("PE020", Severity.NOTE)]
    assert "ink" in found.findings[0].help


def test_existing_words_that_are_not_the_laws_are_said_once(little: Code) -> None:
    body = LOST.replace("hires or patronizes", "leads astray [+or patronizes+]")
    found = judged(body, little, "WY", remaining=False)
    assert [one.code for one in found.findings] == ["PE020"]
    assert "not the law at hand" in found.findings[0].message


def test_a_law_that_does_not_cover_the_question_is_said_once() -> None:
    body = (
        "6-2-725.  Buying.\n\n(a)  A person is guilty of buying when he pays a child for a sexual act.\n\n(b)  A "
        "person "
        "is guilty of renting when he hires a child for a sexual act.\n"
    )
    found = judged(body, None, "WY", remaining=False)
    assert [(one.code, one.severity) for one in found.findings] == [("PE021", Severity.NOTE)]
    assert "--code" in found.findings[0].help
    assert (found.law_name, found.law_as_of) == ("no law at hand", "")


def test_the_note_is_asked_for_like_any_code() -> None:
    body = "6-2-725.  Buying.\n\n(a)  A person is guilty of buying when he pays a child for a sexual act.\n"
    found = judge(parse(source(body)), None, Selection.parse(["WY"], ["PE021"]))
    assert found.findings == ()


# rules that raise ----------------------------------------------------------------------------------------------------


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Rule:
    """A rule that raises, put before the others."""

    def check(offense: Offense) -> Iterator[object]:
        empty: dict[str, list[object]] = {}
        yield from empty[offense.section]

    module = ModuleType("a_broken_rule")
    vars(module)["check"] = check
    monkeypatch.setitem(sys.modules, module.__name__, module)
    rule = Rule(
        "WY299", "broken", Area.DEMAND, Severity.ERROR, Kind.INSIDE, (), ("Offense",), False, False, (), module.__name__
    )
    from wylint.rules.registry import rules

    known = (rule, *rules())
    monkeypatch.setattr("wylint.rules.judge.rules", lambda: known)
    return rule


def test_a_rule_that_raises_is_named_and_the_others_go_on(little: Code, broken: Rule) -> None:
    body = "6-2-725.  Buying.\n\n(a)  A person is guilty of buying when he pays a child for a sexual act.\n"
    found = judge(parse(source(body)), little, Selection.parse([]))
    (failure,) = found.failures
    assert (failure.code, failure.name) == (broken.code, "broken")
    assert failure.message.startswith("KeyError")
    assert "WY210" in {one.code for one in found.findings}


def test_a_rule_that_raises_makes_the_exit_code_2(broken: Rule, capsys: pytest.CaptureFixture[str], root: Path) -> None:
    assert app.run(["check", "--color", "never", str(root / "fixtures" / "bills" / "hb0231.txt")]) == 2
    shown = capsys.readouterr()
    assert "WY299 broken failed: KeyError" in shown.err
    assert "WY210" in shown.out


# positions -----------------------------------------------------------------------------------------------------------


def told_words(text: str) -> list[tuple[str, str, str]]:
    """Each finding on a text: its code, its message, and the words at its place in the original."""
    made = read_text(text, "draft.txt")
    found = judge(parse(made), law_at_hand(BUILTIN), Selection.parse(["WY"]))
    said = []
    for one in found.findings:
        start, last = made.place(one.start), made.place(one.end - 1)
        said.append((one.code, one.message, made.original[start.offset : last.offset + 1]))
    return said


def margined(text: str, lines: int, blank: int) -> str:
    """The same draft as the pages of an official copy: running heads, margin numbers, page feet."""
    pages: list[str] = []
    body = text.rstrip("\n").split("\n")
    for number, first in enumerate(range(0, len(body), lines), start=1):
        head = "     2027                 STATE OF WYOMING            27LSO-0417" + "\n" * (blank + 1)
        printed = [f"{at:2}   {line}".rstrip() for at, line in enumerate(body[first : first + lines], start=1)]
        pages.append("\n".join([head, *printed, f"                                  {number}           HB0231", ""]))
    return "\n".join(pages)


def plain(words: str) -> str:
    """Words without what a page puts between them."""
    kept = [line for line in words.split("\n") if "STATE OF WYOMING" not in line and "HB0231" not in line]
    return " ".join(" ".join([kept[0], *(re.sub(r"^ ?\d+( |$)", "", line) for line in kept[1:])]).split())


def drafts() -> Iterator[tuple[str, str]]:
    for path in sorted(folder().glob("*/*.md")):
        page = read(path)
        for example in page.examples:
            if example.fires and not example.law:
                yield f"{page.code}-{example.slug}", example.text


DRAFTS = dict(drafts())


@pytest.mark.parametrize("name", [*DRAFTS][::5])
def test_every_finding_points_at_words_of_its_draft(name: str) -> None:
    text = framed(DRAFTS[name]).text
    said = told_words(text)
    assert said
    for _, _, words in said:
        assert words
        assert words == words.strip()
        assert words in text


@settings(max_examples=12, deadline=None)
@given(st.sampled_from(sorted(DRAFTS)), st.integers(6, 30), st.integers(0, 3))
def test_the_words_at_a_place_are_the_same_through_margin_numbers_and_page_breaks(
    name: str, lines: int, blank: int
) -> None:
    text = framed(DRAFTS[name]).text
    paged = margined(text, lines, blank)
    # page furniture without marks on an amended section means that the ink is lost: nothing is said then
    assume(parse(read_text(paged)).ink_state == parse(read_text(text)).ink_state)
    assert [(code, message, plain(words)) for code, message, words in told_words(paged)] == [
        (code, message, plain(words)) for code, message, words in told_words(text)
    ]


def test_the_fixture_bill_on_pages_points_at_its_words(root: Path) -> None:
    text = (root / "fixtures" / "bills" / "hb0231.txt").read_text(encoding="utf-8")
    said = told_words(text)
    assert {code for code, _, _ in said} >= {"WY209", "WY210"}
    for _, _, words in said:
        assert words in text


@settings(max_examples=10, deadline=None)
@given(st.sampled_from(sorted(DRAFTS)), st.integers(1, 4000))
def test_a_draft_that_is_cut_short_is_judged_all_the_same(name: str, length: int) -> None:
    told_words(framed(DRAFTS[name]).text[:length])


# whole sentences, through all rules ----------------------------------------------------------------------------------

FELONY = " is guilty of a felony punishable by imprisonment for not more than ten (10) years."
BARRED = "It is not a defense in a prosecution under {} that the defendant did not know the age of the child."


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        pytest.param(
            "6-2-721.  Buying.\n\n(a)  A person is guilty of buying when he pays a child for prostitution.\n\n(c)  "
            + BARRED.format("subsection (a) of this section"),
            [],
            id="a bar for the subsection of the offense",
        ),
        pytest.param(
            "6-2-721.  Buying.\n\n(a)  A person is guilty of buying when he pays a child for prostitution.\n\n"
            "(b)  A person is guilty of luring when he entices a child to sing.\n\n(c)  "
            + BARRED.format("subsection (b) of this section"),
            ["WY210"],
            id="a bar for another subsection",
        ),
        pytest.param(
            "6-2-721.  Trafficking.\n\n(a)  A person who recruits a minor for a sexual act for money and under "
            "the control of another" + FELONY,
            ["WY102", "WY210"],
            id="value and control",
        ),
        pytest.param(
            "6-2-721.  Trafficking.\n\n(a)  A person who recruits for prostitution another over fifteen (15) and less "
            "than "
            "eighteen (18) years of age" + FELONY,
            ["WY210"],
            id="an age between two",
        ),
        pytest.param(
            "6-2-721.  Buying.\n\n(a)  A person who pays another for prostitution is guilty of a felony punishable by "
            "imprisonment for not less than twenty-five (25) years.",
            ["WY210"],
            id="a term of imprisonment is nobody's age",
        ),
        pytest.param(
            "6-2-721.  Buying.\n\n(a)  A person who pays an adult for prostitution is guilty of a felony punishable by "
            "imprisonment for not less than five (5) years.",
            [],
            id="adults only",
        ),
        pytest.param(
            "7-19-310.  Registration.\n\n(a)  A person convicted of soliciting a minor for prostitution who fails to "
            "register" + FELONY,
            [],
            id="one who was convicted of soliciting is accused of something else",
        ),
        pytest.param(
            "21-3-110.  Instruction.\n\n(a)  Each school district shall teach pupils about human trafficking, "
            "prostitution "
            "and the recruitment of minors. A district that fails to teach is guilty of a misdemeanor.",
            [],
            id="a duty to teach",
        ),
        pytest.param(
            "33-1-120.  Licenses.\n\n(a)  A massage establishment shall not permit prostitution or sexual acts by any "
            "minor. "
            "A license shall be revoked if the licensee is guilty of promoting prostitution.",
            [],
            id="a license that is lost",
        ),
    ],
)
def test_sentences_through_the_rules(body: str, codes: list[str]) -> None:
    found = judge(parse(source(body)), law_at_hand(BUILTIN), Selection.parse(["WY102", "WY210"]))
    assert sorted(one.code for one in found.findings) == codes
    assert found.failures == ()


def test_facts_that_cannot_be_read_are_a_failure_of_this_bill(little: Code, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("no such phrase")

    monkeypatch.setattr("wylint.rules.verdicts.Case", broken)
    found = judged(
        "6-2-725.  Buying.\n\n(a)  A person is guilty of buying when he pays a child for prostitution.\n", little
    )
    assert [failure.message for failure in found.failures] == ["ValueError: no such phrase"]
