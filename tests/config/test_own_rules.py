"""Rules that a configuration writes: what is wrong with one is said with file, line, key and the nearest right word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wylint.config import Misconfigured
from wylint.config.find import Configuration
from wylint.rules.registry import find

Write = Callable[[str, str], Path]
GOOD = """\
[[rules]]
code = "XX001"
name = "no-and-or"
message = '"{words}" can be read in two ways'
given = "provision"
[rules.forbid]
words = ["and/or"]
"""


def wrong(write: Write, old: str, new: str) -> str:
    """What is said where ``old`` of a right rule is written ``new``."""
    assert old in GOOD
    write("wylint.toml", GOOD.replace(old, new))
    with pytest.raises(Misconfigured) as raised:
        Configuration().of("bill.txt")
    said = str(raised.value)
    assert said.splitlines() == [said]
    return said.removeprefix("wylint.toml:")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("code =", "cod =", '2: unknown key "cod"; did you mean "code"?'),
        ("words =", "word =", '7: unknown key "word"; did you mean "words"?'),
        ('given = "provision"', "", '1: a table of "rules" needs the key "given": What it is asked of, one by one'),
        ('given = "provision"', 'given = "sectoin"', '5: "given" is one of those that "wylint config rules" lists'),
        ('given = "provision"', 'given = "sectoin"', 'did you mean "section"?'),
        ('given = "provision"', 'given = "offence"', 'did you mean "Offense"?'),
        ('"XX001"', '"XX1"', '2: code "XX1" is not two to four capital letters and three digits, as in "XX001"'),
        ('"XX001"', '"xx001"', '2: code "xx001" is written in capital letters: "XX001"'),
        ('"XX001"', '"WY999"', "2: codes that begin with WY are wylint's own"),
        ('"XX001"', '"WYX001"', "2: codes that begin with WY are wylint's own"),
        ('"XX001"', '"PE001"', "2: codes that begin with PE are wylint's own"),
        ('"XX001"', '"DR001"', "2: codes that begin with DR are wylint's own"),
        ('"XX001"', '"AM001"', "2: codes that begin with AM are wylint's own"),
        ('"no-and-or"', '"No and/or"', '3: name "No and/or" is not small letters, digits and hyphens'),
        (
            '"no-and-or"',
            '"no-buyer-csec-offense"',
            '1: "no-buyer-csec-offense" is already taken by WY206 of wylint',
        ),
        ("{words}", "{word}", '4: "message" holds "{word}", which stands for nothing; did you mean "{words}"?'),
        ("{words}", "{instead}", '4: "message" holds "{instead}", but the rule has no "instead"'),
        ('["and/or"]', '"and/or"', '7: "words" is a list of texts, as in words = ["and/or", "utiliz*"]'),
        ('["and/or"]', '[" * "]', '7: "words" holds words that say nothing'),
        ('words = ["and/or"]', "", '1: "XX001" says what to require or what to forbid, not neither'),
        ("[rules.forbid]", "require = { all = ['x'] }\n[rules.forbid]", "not both; write two rules"),
        ('words = ["and/or"]', "matches = '(a+'", '7: "(a+" is no regular expression: missing )'),
        ('words = ["and/or"]', r"matches = '(\w)\1'", "a reference back to a group, which house rules do without"),
        ('words = ["and/or"]', "matches = ''", '7: "matches" is an empty pattern'),
        ('words = ["and/or"]', f"matches = '{'a' * 1001}'", "7: a pattern is no longer than 1,000 characters"),
        ("[rules.forbid]", "where = { matter = ['code'] }\n[rules.forbid]", "is what a bill section is about"),
        ("[rules.forbid]", "where = { change = 'new' }\n[rules.forbid]", '"change" is one of created, amended'),
        (
            'given = "provision"',
            'given = "bill"\nwhere = { title = ["6"] }',
            "6: a bill stands in no title of the code",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_line(write: Write, old: str, new: str, said: str) -> None:
    assert said in wrong(write, old, new)


def test_nothing_stands_inside_a_heading(write: Write) -> None:
    text = (
        GOOD.replace('"provision"', '"catchline"')
        .replace('words = ["and/or"]', "kind = 'Penalty'")
        .replace("{words}", "it")
    )
    write("wylint.toml", text)
    with pytest.raises(Misconfigured, match="nothing stands inside a catchline"):
        Configuration().of("bill.txt")


def test_a_code_is_given_once(write: Write) -> None:
    write("house.toml", GOOD)
    write("wylint.toml", f"extend = 'house.toml'\n{GOOD.replace('no-and-or', 'other')}")
    with pytest.raises(Misconfigured, match=r'wylint.toml:2: "XX001" is already taken by XX001 \(house.toml:1\)'):
        Configuration().of("bill.txt")


@pytest.mark.parametrize("word", ["XX001", "xx001", "XX", "no-and-or"])
def test_it_is_selected_as_others_are(write: Write, word: str) -> None:
    write("wylint.toml", f"select = ['WY']\nextend-select = ['{word}']\nseverity = {{ {word} = 'note' }}\n{GOOD}")
    found = Configuration().of("bill.txt")
    assert found.selection.has("XX001")
    assert found.weigh("XX001", found.rules[0].rule.severity) == "note"


def test_a_rule_that_there_is_not_is_none(write: Write) -> None:
    write("wylint.toml", f"ignore = ['XX002']\n{GOOD}")
    with pytest.raises(Misconfigured, match='no rule is called "XX002"; did you mean "XX001"'):
        Configuration().of("bill.txt")


def test_it_is_known_to_whoever_shows_its_findings(write: Write) -> None:
    write("wylint.toml", GOOD)
    Configuration().of("bill.txt")
    rule = find("no-and-or")
    assert rule is not None
    assert rule.code == "XX001"
    assert rule.manual().startswith('"…" can be read in two ways.\n\nWhat it checks\n    Each provision')


def test_dotted_and_inline_tables_say_the_same(write: Write) -> None:
    write("wylint.toml", GOOD)
    tables = Configuration().of("bill.txt").rules
    write("wylint.toml", GOOD.replace("[rules.forbid]\nwords", "forbid.words"))
    dotted = Configuration().of("bill.txt").rules
    write("wylint.toml", GOOD.replace('[rules.forbid]\nwords = ["and/or"]', 'forbid = { words = ["and/or"] }'))
    assert tables == dotted == Configuration().of("bill.txt").rules
