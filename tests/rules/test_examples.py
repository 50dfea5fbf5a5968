"""How a fixture page is read, and what of it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from wylint.rules.examples import Expected, Page, PageError, lint, parse
from wylint.rules.finding import Severity
from wylint.rules.frame import framed
from wylint.rules.trial import Found, differences, trial

PATH = Path("fixtures/rules/demand/a-made-up-rule.md")
HEAD = "# WY299 a-made-up-rule\n\nWhat the law needs,\nin plain words.\n\n"


def page(*examples: str) -> Page:
    return parse(HEAD + "\n".join(examples), PATH)


def example(block: str, heading: str = "An example", why: str = "Because.", fence: str = "bill") -> str:
    return f"## {heading}\n\n{why}\n\n```{fence}\n{block}\n```\n"


def test_a_page_has_a_rule_a_paragraph_and_examples() -> None:
    read = page(example("one", "First one!"), example("two", "The second (2)"))
    assert (read.code, read.name, read.about) == ("WY299", "a-made-up-rule", "What the law needs, in plain words.")
    assert [(one.heading, one.slug, one.why, one.text) for one in read.examples] == [
        ("First one!", "first-one", "Because.", "one"),
        ("The second (2)", "the-second-2", "Because.", "two"),
    ]


def test_an_example_knows_the_line_of_the_page_its_block_begins_on() -> None:
    (only,) = page(example("one")).examples
    assert (HEAD + example("one")).splitlines()[only.line - 1] == "one"


@pytest.mark.parametrize(
    ("line", "text", "severities"),
    [
        ("A person who pays.  # error: WY299", "A person who pays.", "error"),
        ("A person who pays. # warning: WY299", "A person who pays.", "warning"),
        ("A person who pays.   # note: WY299", "A person who pays.", "note"),
        ("A person who pays.\t# error: WY299, WY299", "A person who pays.", "error error"),
        ("A person who pays.  # ok", "A person who pays.", ""),
        ("A person who pays.", "A person who pays.", ""),
    ],
)
def test_a_marker_ends_its_line_and_is_no_part_of_the_bill(line: str, text: str, severities: str) -> None:
    (only,) = page(example(f"first\n{line}\nlast")).examples
    assert only.text == f"first\n{text}\nlast"
    assert only.expected == tuple(Expected(2, Severity(word)) for word in severities.split())
    assert only.fires is bool(severities)


def test_a_fence_names_the_law_before_the_bill() -> None:
    laws = [one.law for text in ("bill", "bill law: none", "bill law: builtin:2016-08-01")
            for one in page(example("one", fence=text)).examples]  # fmt: skip
    assert laws == ["", "none", "builtin:2016-08-01"]


def test_a_law_block_states_the_law_before_the_bill() -> None:
    stated = "```law\n6-1-101.  Lamps.\n\n(a)  Lamps are lit.\n```\n\n"
    own = stated.replace("lit", "out")
    read = parse(
        HEAD
        + stated
        + example("one", "First")
        + example("two", "Second").replace("```bill", f"{own}```bill")
        + example("three", "Third", fence="bill law: none"),
        PATH,
    )
    assert [one.law for one in read.examples] == [
        "6-1-101.  Lamps.\n\n(a)  Lamps are lit.\n",
        "6-1-101.  Lamps.\n\n(a)  Lamps are out.\n",
        "none",
    ]
    assert [one.text for one in read.examples] == ["one", "two", "three"]


def test_fixed_blocks_follow_the_bill_they_mend() -> None:
    (only,) = page(example("bad  # error: WY299") + "\n```fixed\ngood\n```\n").examples
    assert only.fixed == ("good",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", ":1: the heading of a page is # CODE name"),
        ("# WY299\n", ":1: the heading of a page is # CODE name"),
        (HEAD + "# another", ":6: a page has one # heading, then ## headings"),
        (HEAD + "```bill\none\n```", ":7: a block stands under a ## heading"),
        (HEAD + "## One\n\nBecause.\n", ':6: "One" holds one bill block'),
        (HEAD + example("one") + "```bill\ntwo\n```\n", ':6: "An example" holds one bill block'),
        (HEAD + example("one", why=""), ':6: "An example" does not say why'),
        (HEAD + "## One\n\nBecause.\n\n```bill\none\n", ":10: a block that is never closed"),
        (HEAD + example("one", fence="python"), ':10: a block is "bill", "fixed" or "law", not "python"'),
        (HEAD + example("one", fence="law"), ':6: "An example" holds one bill block'),
        (
            HEAD + example("one", fence="bill law: none").replace("```bill", "```law\nit\n```\n```bill"),
            ':6: "An example" states a law and names another',
        ),
        (HEAD + example("one", fence="bill law: of nature"), ':10: "law: of nature" is not "law: none | builtin:'),
        (HEAD + example("one  # error: WY298"), ":11: a marker is # ok, or # error: WY299 (warning, note)"),
        (HEAD + example("one\ntwo  # ok: WY299"), ":12: a marker is # ok, or # error: WY299 (warning, note)"),
        (HEAD + example("one  # error:"), ":11: a marker is # ok, or # error: WY299 (warning, note)"),
        (HEAD + example("one  # eror: WY299"), ":11: a # that begins no marker"),
        (HEAD + example("one # error: WY299 two"), ":11: a # that begins no marker"),
    ],
)
def test_a_page_that_breaks_the_format_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(PageError) as error:
        parse(text, PATH)
    assert str(error.value).startswith(f"{PATH}{message}")


def test_a_page_shows_three_examples_that_fire_and_three_that_do_not() -> None:
    firing = [example("bad  # error: WY299", f"Bad {number}") for number in range(3)]
    silent = [example("good", f"Good {number}") for number in range(3)]
    rule = {"code": "WY299", "name": "a-made-up-rule", "area": "demand"}
    assert list(lint(page(*firing, *silent), **rule)) == []
    assert list(lint(page(*firing, *silent[:2]), **rule)) == [
        "shows 3 examples that fire and 2 that do not, it needs three of each"
    ]
    assert list(lint(page(*firing, *silent, silent[0]), **rule)) == ["repeats the heading good-0"]
    assert list(lint(page(*firing, *silent), **{**rule, "name": "another"})) == [
        'is headed "WY299 a-made-up-rule", the rule is WY299 another',
        "stands at demand/a-made-up-rule.md, not at demand/another.md",
    ]


def test_sections_of_the_code_become_a_bill_that_creates_them() -> None:
    whole = framed("6-4-104.  Buying.\n\n(a)  Words.\n\n6-4-105.  Selling.\n\n(a)  Words.\n")
    lines = whole.text.splitlines()
    assert "Section 1.  W.S. 6-4-104 and 6-4-105 are created to read:" in lines
    assert "Section 2.  This act is effective July 1, 2027." in lines
    assert "Be It Enacted by the Legislature of the State of Wyoming:" in lines
    assert lines[-1] == "(END)"
    assert lines[whole.above] == "6-4-104.  Buying."


def test_one_section_is_created() -> None:
    assert "Section 1.  W.S. 6-4-104 is created to read:\n" in framed("6-4-104.  Buying.").text


def test_bill_sections_get_a_front_and_an_effective_date_of_the_next_number() -> None:
    whole = framed("Section 1.  W.S. 6-4-104 is repealed.\n\nSection 2.  W.S. 6-4-105 is repealed.")
    assert "Section 3.  This act is effective July 1, 2027.\n" in whole.text
    assert whole.text.splitlines()[whole.above] == "Section 1.  W.S. 6-4-104 is repealed."


def test_an_effective_date_of_its_own_is_kept() -> None:
    whole = framed("Section 1.  W.S. 6-4-104 is repealed.\n\nSection 2.  This act is effective January 1, 2028.")
    assert whole.text.count("This act is effective") == 1


def test_a_whole_bill_stays_as_it_is() -> None:
    text = "HOUSE BILL NO. HB0001\n\nA BILL\n\nfor\n\nAN ACT relating to roads.\n"
    assert framed(text).text == text
    assert framed(text).above == 0


def test_what_is_found_is_counted_in_lines_of_the_example() -> None:
    (only,) = page(example("6-4-104.  Buying.\n\n(a)  A person who pays.  # error: WY299")).examples

    def fake(text: str, law: str, code: str) -> list[Found]:
        line = text.splitlines().index("(a)  A person who pays.") + 1
        assert (law, code) == ("", "WY299")
        return [Found(line, "error", "bad")]

    assert trial(only, "WY299", fake) == ""


def test_expected_and_found_are_shown_side_by_side() -> None:
    (only,) = page(example("one  # error: WY299\ntwo\nthree  # note: WY299")).examples
    assert differences(only, [Found(1, "error", "good"), Found(3, "note", "good")]) == ""
    assert differences(only, [Found(2, "error", "the reason")]).splitlines() == [
        "",
        "expected            | found",
        "line 1 error        | line 2 error: the reason",
        "line 3 note         |",
        "",
        "   1  one",
        "   2  two",
        "   3  three",
    ]


def test_a_severity_other_than_marked_and_a_second_finding_are_differences() -> None:
    (only,) = page(example("one  # error: WY299")).examples
    assert differences(only, [Found(1, "note", "good")])
    assert differences(only, [Found(1, "error", "good"), Found(1, "error", "again")])
