"""``--select``, ``--ignore``, ``--extend-select``: the most specific word decides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.rules.finding import Severity
from wylint.rules.registry import Area, Kind, Rule
from wylint.rules.selection import Selection, UnknownSelector, beginning


def a_rule(code: str, name: str, area: Area) -> Rule:
    return Rule(code, name, area, Severity.ERROR, Kind.INSIDE, (), ("Offense",), True, False, (), "nowhere")


KNOWN = (
    a_rule("DR101", "one-subject", Area.DRAFTING),
    a_rule("WY102", "third-party-control-required", Area.CRIMINALIZATION),
    a_rule("WY209", "no-internet-solicitation-offense", Area.DEMAND),
    a_rule("WY210", "mistake-of-age-defense-not-barred", Area.DEMAND),
)


def chosen(select: str = "", ignore: str = "", extend: str = "") -> str:
    selection = Selection.parse([select], [ignore], [extend], known=KNOWN)
    return " ".join(rule.code for rule in selection.of(KNOWN))


@pytest.mark.parametrize(
    ("select", "ignore", "extend", "expected"),
    [
        ("", "", "", "DR101 WY102 WY209 WY210"),
        ("ALL", "", "", "DR101 WY102 WY209 WY210"),
        ("WY210", "", "", "WY210"),
        ("wy210", "", "", "WY210"),
        ("WY2", "", "", "WY209 WY210"),
        ("WY", "", "", "WY102 WY209 WY210"),
        ("mistake-of-age-defense-not-barred", "", "", "WY210"),
        ("Mistake-Of-Age-Defense-Not-Barred", "", "", "WY210"),
        ("WY102, WY210", "", "", "WY102 WY210"),
        ("", "WY2", "", "DR101 WY102"),
        ("", "DR", "", "WY102 WY209 WY210"),
        # the more specific word decides, whichever option it stands in
        ("WY210", "WY2", "", "WY210"),
        ("WY", "WY2", "", "WY102"),
        ("WY2", "WY210", "", "WY209"),
        ("", "ALL", "WY210", "WY210"),
        # of equally specific words, ignore decides; a name is as specific as a code
        ("WY210", "WY210", "", ""),
        ("WY2", "mistake-of-age-defense-not-barred", "", "WY209"),
        # extend-select adds to what select says, and to everything where it says nothing
        ("DR", "", "WY209", "DR101 WY209"),
        ("", "", "WY209", "DR101 WY102 WY209 WY210"),
        # a family without rules yet is no mistake
        ("AM", "", "", ""),
    ],
)
def test_the_most_specific_word_decides(select: str, ignore: str, extend: str, expected: str) -> None:
    assert chosen(select, ignore, extend) == expected


WORDS = st.sampled_from(["ALL", "WY", "WY2", "WY209", "wy210", "third-party-control-required", "DR", "PE"])
PLACES = st.tuples(st.lists(WORDS, max_size=2), st.lists(WORDS, max_size=2), st.lists(WORDS, max_size=2))


@given(st.lists(PLACES, max_size=4))
def test_of_several_places_the_last_that_knows_a_rule_decides(
    places: list[tuple[list[str], list[str], list[str]]],
) -> None:
    selection = Selection()
    for select, ignore, extend in places:
        selection = selection.then(select, ignore, extend)
    for code in ("WY102", "WY209", "WY210", "PE101"):
        assert selection.has(code) is _decided(code, places)


def _decided(code: str, places: list[tuple[list[str], list[str], list[str]]]) -> bool:
    for select, ignore, extend in reversed(places):
        words = [*((word, True) for word in (*select, *extend)), *((word, False) for word in ignore)]
        known = [
            (len(start), index, on)
            for index, (word, on) in enumerate(words)
            if code.startswith(start := beginning(word))
        ]
        if known:
            return max(known)[2]
        if select:
            return False
    return True


def test_problems_of_parsing_are_selected_by_code_and_family() -> None:
    selection = Selection.parse(["PE", "WY210"], ["PE103"], known=KNOWN)
    assert [code for code in ("PE101", "PE103", "WY210", "WY209") if selection.has(code)] == ["PE101", "WY210"]


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("WY211", 'no rule is called "WY211"; did you mean "WY210"?'),
        ("WY2100", 'no rule is called "WY2100"; did you mean "WY210"?'),
        ("mistake-of-age", 'no rule is called "mistake-of-age"; did you mean "mistake-of-age-defense-not-barred"?'),
        (
            "third-party-controll",
            'no rule is called "third-party-controll"; did you mean "third-party-control-required"?',
        ),
        ("WYY", 'no rule is called "WYY"; did you mean "WY"?'),
        ("zzz", 'no rule is called "zzz"'),
    ],
)
@pytest.mark.parametrize("option", ["select", "ignore", "extend_select"])
def test_an_unknown_word_is_an_error_that_names_the_nearest_right_one(option: str, word: str, message: str) -> None:
    with pytest.raises(UnknownSelector) as error:
        Selection.parse(**{option: [word]}, known=KNOWN)
    assert str(error.value) == message
