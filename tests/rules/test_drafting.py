"""When the rules of drafting speak, what their findings say, and that they never get in the way of the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.bill import parse
from wylint.facts.at_hand import law_at_hand, law_named
from wylint.law.code import Code
from wylint.rules import remarks as desk
from wylint.rules.finding import Finding, Severity, Status
from wylint.rules.frame import framed
from wylint.rules.judge import judge
from wylint.rules.registry import rules
from wylint.rules.selection import Selection
from wylint.rules.trial import stated
from wylint.text import read_text

LAW = """\
6-20-101.  Lamps.

(a)  Each lamp shall be lit with clear oil for ten (10) hours by the keeper of the street.

(b)  The keeper shall report to the mayor.

(c)  A keeper who violates subsection (b) of this section is dismissed.

6-20-102.  Wicks.

(a)  Wicks are dry.

7-19-901.  List of keepers.

(a)  The mayor lists the keepers under W.S. 6-20-101(b) and the makers under W.S. 6-20-102.
"""
DRAFTING = Selection.parse(["DR"])


@pytest.fixture(scope="module")
def law() -> Code:
    code = stated(LAW)
    assert code is not None
    return code


def say(body: str, law: Code | None, select: str = "DR") -> list[Finding]:
    judged = judge(parse(read_text(framed(body).text, "draft.txt")), law, Selection.parse([select]))
    assert judged.failures == ()
    return list(judged.findings)


def amended(address: str, *provisions: str) -> str:
    citation = address.partition("(")[0]
    return f"Section 1.  W.S. {address} is amended to read:\n\n{citation}.  Lamps.\n\n" + "\n\n".join(provisions)


def test_the_finding_shows_the_words_that_differ_and_points_at_them(law: Code) -> None:
    body = amended(
        "6-20-101(a)", "(a)  Each lamp shall be lit with dark oil for ten (10) hours by the [-keeper-][+guard+] of it."
    )
    (found,) = say(body, law)
    text = framed(body).text
    assert (found.code, found.status, found.severity) == ("DR210", Status.NEW, Severity.WARNING)
    assert found.message == (
        'the existing words are not those of the law: the law has "clear" where the bill has "dark", '
        "and 1 more difference"
    )
    assert found.help.endswith('; also the law has "the street." where the bill has "it."')
    assert found.address == "section 1, 6-20-101(a)"
    source = read_text(text, "draft.txt")
    assert source.text[found.start : found.end] == "dark"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Each lamp shall be lit with oil for ten (10) hours by the keeper of the [-street-][+road+].",
            'the law has "clear" behind "be lit with", the bill does not',
        ),
        (
            "Each new lamp shall be lit with clear oil for ten (10) hours by the keeper of the [-street-][+road+].",
            'the bill has "new" behind "Each", the law does not',
        ),
        (
            "Lanterns are carried by hand on every [-street-][+road+].",
            'the law has other words at 6-20-101(a): "Each lamp shall be lit … of the street."',
        ),
    ],
)
def test_what_is_left_out_put_in_or_put_in_its_place_is_told(law: Code, words: str, told: str) -> None:
    (found,) = say(amended("6-20-101(a)", f"(a)  {words}"), law)
    assert told in found.message


def test_a_repeal_names_everyone_who_still_cites_it(law: Code) -> None:
    (found,) = say("Section 1.  W.S. 6-20-101(b) is repealed.", law)
    assert found.message == "this bill repeals 6-20-101(b), which 6-20-101(c) and 7-19-901(a) still cite"
    assert [one.address for one in found.related] == ["6-20-101(c)", "7-19-901(a)"]


def test_a_struck_provision_is_pointed_at_where_it_is_struck(law: Code) -> None:
    body = amended("6-20-101(b)", "[-(b)  The keeper shall report to the mayor.-]")
    (found,) = say(body, law)
    assert found.code == "DR603"
    source = read_text(framed(body).text, "draft.txt")
    assert source.text[found.start : found.end].startswith("(b)")


def test_a_taken_number_is_answered_with_a_free_one(law: Code) -> None:
    (found,) = say("6-20-102.  Oil.\n\n(a)  Oil is clear.", law)
    assert found.message == "6-20-102 exists already in the law: Wicks"
    assert found.help == "the next free number is 6-20-103"


@pytest.mark.parametrize(
    ("body", "message", "help_"),
    [
        ("W.S. 6-20-101(e) is repealed.", "the law has no 6-20-101(e)", "6-20-101 has (a) through (c)"),
        (
            "W.S. 6-20-102(a)(ii) is repealed.",
            "the law has no 6-20-102(a)(ii)",
            "6-20-102(a) has no provisions below it",
        ),
        ("W.S. 6-20-109 is repealed.", "the law has no section 6-20-109", "the nearest sections are 6-20-102"),
        ("W.S. 6-44-109 is repealed.", "the law has no section 6-44-109", "the law has no section of chapter 6-44"),
    ],
)
def test_a_place_that_does_not_exist_is_answered_with_those_around_it(
    law: Code, body: str, message: str, help_: str
) -> None:
    (found,) = say(f"Section 1.  {body}", law)
    assert (found.code, found.message, found.help) == ("DR211", message, help_)


def test_places_of_one_missing_section_are_one_finding(law: Code) -> None:
    (found,) = say("Section 1.  W.S. 6-20-109(a), (b) and (d) are repealed.", law)
    assert [one.address for one in found.related] == ["6-20-109(b)", "6-20-109(d)"]


BAD = "Section 1.  W.S. 6-20-109 and 6-20-101(b) are repealed.\n"


@pytest.mark.parametrize("name", ["none", "builtin:2022-10"])
def test_without_a_whole_law_nothing_is_said_of_what_it_lacks(name: str) -> None:
    assert say(BAD, None if name == "none" else law_at_hand(name)) == []
    assert [one.code for one in say(BAD, stated(LAW))] == ["DR211", "DR603"]


def test_a_law_named_by_path_is_whole_and_one_of_the_package_is_not(tmp_path: Path) -> None:
    path = tmp_path / "title-06.txt"
    path.write_text(LAW, encoding="utf-8")
    assert not law_named(str(path)).excerpt
    assert law_named("builtin:2022-10").excerpt


def test_where_the_ink_is_lost_no_existing_words_are_compared(law: Code) -> None:
    from dataclasses import replace

    body = amended("6-20-101(a)", "(a)  Each lamp shall be lit with dark clear oil for ten (10) hours by the keeper.")
    bill = parse(replace(read_text(framed(body).text, "draft.txt"), furniture=True))
    assert bill.ink_state == "lost"
    assert judge(bill, law, DRAFTING).findings == ()


def test_a_bill_without_a_repeal_imports_no_rule_of_drafting(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("asked")

    monkeypatch.setattr(desk, "remarks", never)
    assert say("6-20-109.  Oil.\n\n(a)  Oil is clear.", law_at_hand()) == []


def test_a_rule_that_raises_takes_no_other_with_it(law: Code, monkeypatch: pytest.MonkeyPatch) -> None:
    from wylint.law import left_behind

    def broken(*_: object) -> None:
        raise ValueError("no such book")

    monkeypatch.setattr(left_behind, "references_left", broken)
    judged = judge(parse(read_text(framed(BAD).text, "draft.txt")), law, DRAFTING)
    assert [one.code for one in judged.findings] == ["DR211"]
    assert [one.code for one in judged.failures] == ["DR603"]


def test_every_rule_of_drafting_is_one_that_remarks() -> None:
    assert {rule.code for rule in rules() if rule.remarks} == {rule.code for rule in rules() if rule.code[:2] == "DR"}


LINES = st.sampled_from(
    [
        "Section 1.  W.S. 6-20-101(a), (b) and (d) are amended to read:",
        "Section 2.  W.S. 6-20-101(b) is repealed.",
        "Section 3.  W.S. 6-20-102 is amended and renumbered as 6-20-101 to read:",
        "Section 4.  W.S. 6-20-101 through 6-20-105 are repealed.",
        "6-20-101.  Lamps.",
        "6-20-102.  Wicks.",
        "(a)  Each lamp [-shall-][+may+] be lit under W.S. 6-20-[+1+]07 or subsection (k) of this section.",
        "[-(b)-][+(c)+]  The keeper shall [+not+] report.",
        "[+(i)  section 9 of this act;+]",
        "Section 5.  This act is effective July 1, 2027.",
    ]
)


@given(st.lists(LINES, max_size=10))
def test_no_bill_breaks_them(lines: list[str]) -> None:
    law = stated(LAW)
    bill = parse(read_text("AN ACT relating to lamps.\n\n" + "\n\n".join(lines) + "\n", "draft.txt"))
    judged = judge(bill, law, DRAFTING)
    assert judged.failures == ()
    for found in judged.findings:
        assert 0 <= found.start < found.end <= len(bill.source.text)
        assert found.message
        assert not found.message.endswith(".")
