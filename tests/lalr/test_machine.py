"""The machine gives the trees that Lark gives, on every grammar of the folder; and it fails in ways that say where."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import lark
import pytest

from wylint.lalr import Grammar, Token, Tree, Unexpected, load
from wylint.lalr.build import tables
from wylint.lalr.load import source_of

ROOT = Path(__file__).resolve().parents[2]


def machine(source: str) -> Grammar:
    return Grammar(tables(source))


def shape(node: Any) -> Any:
    """A tree of the machine or of Lark as plain data."""
    todo: list[tuple[Any, list[Any]]] = []
    root: list[Any] = []
    todo.append((node, root))
    while todo:
        one, into = todo.pop()
        if isinstance(one, Tree | lark.Tree):
            children: list[Any] = []
            into.append((one.name if isinstance(one, Tree) else str(one.data), children))
            todo.extend((child, children) for child in one.children)
        elif isinstance(one, Token):
            into.append((one.type, one.text, one.start, one.end))
        else:
            into.append((one.type, str(one), one.start_pos, one.end_pos))
    return root


def real(source: str, start: list[str]) -> lark.Lark:
    return lark.Lark(source, parser="lalr", lexer="basic", start=start, maybe_placeholders=False)


def starts(source: str) -> list[str]:
    named = [line.removeprefix("// start:").split() for line in source.splitlines() if line.startswith("// start:")]
    return named[0] if named else ["start"]


def examples(source: str) -> list[str]:
    """What the comments of a grammar say it reads: two to a line where blanks stand between."""
    found: list[str] = []
    for line in source.splitlines():
        if line.startswith("// ") and not line.startswith(("// start:", "// scan:")):
            found += [part.strip() for part in line.removeprefix("//").split("   ") if part.strip()]
    return found


GRAMMARS = sorted(file.stem for file in (ROOT / "grammar").glob("*.lark"))
MORE = {
    "directive": [
        "W.S. 9-4-601(d)(iii), (v)(intro), (C), (vi) and by creating a new subsection (s) are amended to read:",
        "W.S. 6-1-104(a) by creating a new paragraph (xix) and by renumbering (xix) as (xx) is amended to read:",
        "2021 Wyoming Session Laws, Chapter 11, Section 5, as amended by 2023 Wyoming Session Laws, Chapter 186, "
        "Section 7 is amended to read:",
        "(a) W.S. 6-2-701 through 6-2-704 are repealed effective July 1, 2027.",
    ],
    "citation": ["in violation of W.S. 6-2-702, 6-2-703 or 6-2-706", "subsections (b) through (d) of this section,"],
    "matter": ["This act is effective July 1, 2026.", "(b) Sections 2 and 3 of this act are effective when approved."],
}


@pytest.mark.parametrize("name", GRAMMARS)
def test_same_trees_as_lark(name: str) -> None:
    source = source_of(name, str(ROOT / "grammar"))
    ours = load(name)
    theirs = real(source, starts(source))
    read = 0
    for text, start in itertools.product(examples(source) + MORE.get(name, []), starts(source)):
        try:
            expected = shape(theirs.parse(text, start=start))
        except lark.exceptions.UnexpectedInput:
            with pytest.raises(Unexpected):
                ours.parse(text, start=start)
            continue
        assert shape(ours.parse(text, start=start)) == expected, text
        read += 1
    if name in MORE:
        assert read >= len(MORE[name])


@pytest.mark.parametrize("name", GRAMMARS)
def test_same_tokens_as_lark(name: str) -> None:
    source = source_of(name, str(ROOT / "grammar"))
    ours = load(name)
    theirs = real(source, starts(source))
    for text in examples(source) + MORE.get(name, []):
        try:
            expected = [(str(token.type), str(token), token.start_pos) for token in theirs.lex(text)]
        except lark.exceptions.UnexpectedCharacters:
            with pytest.raises(Unexpected):
                list(ours.scan(text))
            continue
        assert [(token.type, token.text, token.start) for token in ours.scan(text)] == expected, text


SMALL = """
    start: item (_comma item)* "."?
    ?item: WORD
         | WORD ":" item -> pair
         | "(" _inside ")"
    _inside: item item
    _comma: ","
    WORD: /[a-z]+/
    KEY: "key"
    %ignore " "
"""


@pytest.mark.parametrize("text", ["a", "a, b", "a: b, c", "(a b), c: (d e).", "a: b: c: d"])
def test_inlining_only_children_and_aliases_are_larks(text: str) -> None:
    assert shape(machine(SMALL).parse(text)) == shape(real(SMALL, ["start"]).parse(text))


def test_a_keyword_inside_a_pattern_keeps_its_own_type() -> None:
    source = 'start: (NAME | KEY)+\nKEY: "key"\nNAME: /[a-z]+/\n%ignore " "'
    assert [token.type for token in machine(source).scan("keys key yek")] == ["NAME", "KEY", "NAME"]
    assert shape(machine(source).parse("keys key yek")) == shape(real(source, ["start"]).parse("keys key yek"))


def test_an_action_replaces_the_tree_of_its_rule() -> None:
    source = 'start: pair+\npair: A B\nA: "a"\nB: "b"'
    read = machine(source).parse("abab", {"pair": lambda children: "".join(token.text for token in children)})
    assert read.children == ["ab", "ab"]


def test_actions_of_one_parse_are_not_those_of_the_next() -> None:
    grammar = machine('start: A\nA: "a"')
    assert grammar.parse("a", {"start": lambda children: 1}) == 1
    assert grammar.parse("a", {"start": lambda children: 2}) == 2
    assert isinstance(grammar.parse("a"), Tree)


def test_tokens_of_any_class_with_a_type_are_parsed() -> None:
    class Mine:
        def __init__(self, type: str) -> None:
            self.type = type

    tokens = [Mine("A"), Mine("A")]
    assert machine('start: A+\nA: "a"').parse(iter(tokens)).children == tokens


def test_no_input_is_parsed_by_a_rule_that_can_be_empty() -> None:
    assert machine('start: A*\nA: "a"').parse("").children == []


def test_a_token_that_does_not_fit_is_named_with_what_would_have() -> None:
    with pytest.raises(Unexpected) as found:
        machine('start: A B C\nA: "a"\nB: "b"\nC: "c"').parse("ac")
    assert (found.value.token.type, found.value.token.start, found.value.expected) == ("C", 1, ["B"])


def test_input_that_is_cut_short_ends_in_end() -> None:
    with pytest.raises(Unexpected) as found:
        machine('start: A B\nA: "a"\nB: "b"').parse("a")
    assert (found.value.token.type, found.value.expected) == ("$END", ["B"])


def test_a_character_that_no_terminal_has_is_shown_where_it_stands() -> None:
    with pytest.raises(Unexpected) as found:
        machine('start: A+\nA: "a"').parse("aa?a")
    assert (found.value.token.type, found.value.token.text, found.value.token.start) == ("", "?", 2)


def test_scanning_can_begin_and_end_anywhere() -> None:
    tokens = list(machine('start: A+\nA: "a"\n%ignore " "').scan("?? a a ??", 3, 6))
    assert [(token.start, token.end) for token in tokens] == [(3, 4), (5, 6)]


def test_depth_does_not_matter() -> None:
    grammar = machine('start: item\nitem: "(" item ")" | A\nA: "a"')
    deep = grammar.parse("(" * 20_000 + "a" + ")" * 20_000)
    depth = 0
    while isinstance(deep, Tree):
        deep, depth = deep.children[0], depth + 1
    assert depth == 20_002


def test_two_start_rules_share_one_grammar() -> None:
    grammar = machine('// start: one two\none: A\ntwo: A A\nA: "a"')
    assert grammar.parse("a", start="one").name == "one"
    assert grammar.parse("aa", start="two").name == "two"


def test_templates_keep_the_name_that_lark_gives_them() -> None:
    source = 'start: list{A}\nlist{x}: x ("," x)*\nA: "a"'
    assert shape(machine(source).parse("a,a")) == shape(real(source, ["start"]).parse("a,a"))


def test_what_may_be_left_out_leaves_nothing_in_the_tree() -> None:
    assert len(machine('start: [A] B\nA: "a"\nB: "b"').parse("b").children) == 1


def test_a_grammar_that_the_machine_cannot_run_is_refused() -> None:
    with pytest.raises(ValueError, match="in any case"):
        tables('start: (NAME | KEY)+\nKEY: "key"i\nNAME: /[a-z]+/i')


def test_a_conflict_is_an_error_when_the_tables_are_made() -> None:
    with pytest.raises(lark.exceptions.GrammarError):
        tables('start: a | b\na: A\nb: A\nA: "a"')
