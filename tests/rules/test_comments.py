"""A comment in a clean text draft accepts findings in the next provision, for a reason; any other is refused."""

from __future__ import annotations

import pytest

from wylint.bill import parse
from wylint.rules.comments import Said, read, unused
from wylint.rules.selection import Selection
from wylint.text import read_text

DRAFT = """\
{top}
Arranging commercial acts.

A BILL

for

{title}
AN ACT relating to crimes and offenses; and providing for an effective date.

Be It Enacted by the Legislature of the State of Wyoming:

{section}
Section 1.  W.S. 6-2-713 is created to read:

{catchline}
6-2-713.  Arranging commercial acts; penalties.

{a}
(a)  A person is guilty of arranging if the person knowingly:

(i)  Gives anything of value to a minor; or
{ii}
(ii)  Travels to any place in this state.

{b}
(b)  Arranging is a felony.

{last}
Section 2.  This act is effective July 1, 2027.

(END)
{end}
"""
PLACES = ("top", "title", "section", "catchline", "a", "ii", "b", "last", "end")


def said(place: str, comment: str, **named: str) -> tuple[Said, str]:
    """What the comment at a place says, and the text that it is in."""
    source = read_text(DRAFT.format(**{**dict.fromkeys(PLACES, ""), place: comment}))
    return read(parse(source), named), source.text


@pytest.mark.parametrize(
    ("place", "governed", "opens", "closes"),
    [
        ("title", "title", "AN ACT", "effective date."),
        ("section", "section 1", "Section 1.", "is a felony."),
        ("catchline", "section 1, 6-2-713", "6-2-713.  Arr", "is a felony."),
        ("a", "section 1, 6-2-713(a)", "(a)", "in this state."),
        ("ii", "section 1, 6-2-713(a)(ii)", "(ii)", "in this state."),
        ("b", "section 1, 6-2-713(b)", "(b)", "is a felony."),
        ("last", "section 2", "Section 2.", "July 1, 2027."),
    ],
)
def test_it_governs_the_next_provision_and_what_is_below_it(place: str, governed: str, opens: str, closes: str) -> None:
    found, text = said(place, ";; wylint: ignore WY210 -- a reason")
    (ignore,) = found.ignores
    assert not found.problems
    assert ignore.governed == governed
    assert ignore.acceptance.start == text.index(opens)
    assert text[: ignore.acceptance.end].endswith(closes)
    assert (ignore.acceptance.rule, ignore.acceptance.reason, ignore.acceptance.kind) == (
        "WY210",
        "a reason",
        "inSource",
    )


def test_several_comments_govern_the_same_provision() -> None:
    found, _ = said("a", ";; wylint: ignore WY210 -- one\n\n;; wylint: ignore WY205 -- two")
    assert [one.governed for one in found.ignores] == ["section 1, 6-2-713(a)"] * 2


def test_behind_the_last_provision_it_accepts_nothing() -> None:
    (ignore,) = said("end", ";; wylint: ignore WY210 -- a reason")[0].ignores
    assert ignore.acceptance.start == ignore.acceptance.end
    assert unused(ignore).message == "no provision follows this comment, so it accepts nothing"


@pytest.mark.parametrize(
    ("words", "codes", "reason"),
    [
        ("ignore WY210 -- a reason", ["WY210"], "a reason"),
        ("ignore WY210, WY205 -- a reason", ["WY210", "WY205"], "a reason"),
        ("ignore WY2 WY3 -- a reason", ["WY2", "WY3"], "a reason"),
        ("ignore mistake-of-age-defense-not-barred -- a -- reason", ["WY210"], "a -- reason"),
        ("ignore WY210 — a reason", ["WY210"], "a reason"),
        ("ignore all -- a reason", [""], "a reason"),
        ("ignore our-rule -- a reason", ["XX001"], "a reason"),
    ],
)
def test_how_it_is_written(words: str, codes: list[str], reason: str) -> None:
    found, _ = said("a", f";; wylint: {words}", **{"our-rule": "XX001"})
    assert [(one.acceptance.rule, one.acceptance.reason) for one in found.ignores] == [(one, reason) for one in codes]
    assert not found.problems


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        ("", "PE035", "the comment says nothing"),
        ("ingore WY210 -- why", "PE035", '"ingore" is no word of a comment to wylint; did you mean "ignore"?'),
        ("ignore: WY210 -- why", "PE035", '"ignore:" is no word of a comment to wylint; did you mean "ignore"?'),
        ("disable WY210 -- why", "PE035", '"disable" is no word of a comment to wylint'),
        ("ignore WY210", "PE033", "a comment that accepts findings must say why, behind two dashes"),
        ("ignore WY210 --", "PE033", "a comment that accepts findings must say why, behind two dashes"),
        ("ignore -- why", "PE034", "the comment names no rule"),
        ("ignore WY211x -- why", "PE034", 'no rule is called "WY211x"; did you mean "WY211"?'),
        ("ignore mistake-of-age -- why", "PE034",
         'no rule is called "mistake-of-age"; did you mean "mistake-of-age-defense-not-barred"?'),
    ],
)  # fmt: skip
def test_what_cannot_be_followed_is_a_finding_and_accepts_nothing(words: str, code: str, message: str) -> None:
    found, _ = said("a", f"   ;; wylint: {words}")
    (problem,) = found.problems
    assert not found.ignores
    assert (problem.code, problem.message) == (code, message)
    original = DRAFT.format(**{**dict.fromkeys(PLACES, ""), "a": f"   ;; wylint: {words}"})
    assert original[problem.start : problem.end] == f";; wylint: {words}".strip()


def test_of_several_rules_those_that_there_are_count() -> None:
    found, _ = said("a", ";; wylint: ignore WY210, WY2105 -- why")
    assert [one.rule for one in found.ignores] == ["WY210"]
    assert [one.code for one in found.problems] == ["PE034"]


def test_a_published_copy_takes_no_comments() -> None:
    source = read_text("1  AN ACT relating to bridges\n;; wylint: ignore WY210 -- why\n2  and roads.\n3\n4  (END)\n")
    found = read(parse(source))
    assert not found.ignores
    assert [one.code for one in found.problems] == ["PE032"]


@pytest.mark.parametrize(
    ("select", "ignore", "codes", "asked"),
    [
        ((), (), "WY210", True),
        ((), (), "", True),
        (("WY2",), (), "WY210", True),
        (("WY210",), (), "WY2", False),
        ((), ("WY205",), "WY2", False),
        ((), ("WY205",), "WY210", True),
        ((), ("WY205",), "", False),
        (("PE",), (), "WY210", False),
    ],
)
def test_whether_all_rules_of_a_beginning_are_asked(
    select: tuple[str, ...], ignore: tuple[str, ...], codes: str, asked: bool
) -> None:
    assert Selection.parse(select, ignore).has_all(codes) is asked
