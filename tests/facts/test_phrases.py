"""What the words of one provision say, phrase by phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lark
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wylint.facts.fragment import Fragment, Kind
from wylint.facts.phrases import _sound, lower, number, phrases
from wylint.facts.read import read
from wylint.lalr import Token, Tree, load

SOURCE = (Path(__file__).resolve().parents[2] / "grammar" / "provision.lark").read_text(encoding="utf-8")


def said(text: str, *kinds: Kind) -> list[str]:
    """The fragments as ``kind:value`` or ``kind:number``, those of these kinds only, in order."""
    return [
        f"{found.kind}:{found.value or found.number}" if found.value or found.number else str(found.kind)
        for found in read(text)
        if not kinds or found.kind in kinds
    ]


# one real-sounding sentence (or two) for each thing that the grammar reads -------------------------------------------

SENTENCES: list[tuple[str, str]] = [
    ("age in fact",
     "No person shall be convicted unless the child was in fact under fourteen (14) years of age."),
    ("accusation with a name, up to 'when'",
     "A person is guilty of sexual servitude of a minor when the person offers a child."),
    ("accusation with a name, up to 'if'",
     "A person commits the offense of luring a child if he invites a minor."),
    ("accusation with a name, up to a colon",
     "A person is guilty of human trafficking in the first degree where the person:"),
    ("accusation with a name of many kinds of words",
     "A person is guilty of promoting the paid sexual abuse of a child under sixteen (16) years of age if he pays."),
    ("accusation with a name that ends the sentence",
     "A person who buys a child is guilty of patronizing a minor."),
    ("accusation, then the penalty",
     "A person who buys a child is guilty of a felony punishable by imprisonment."),
    ("accusation in so many kinds of words",
     "A person is guilty of unlawful knowledge of the age of no victim, or an adult at least eighteen (18) years of "
     "age, when he pays."),
    ("forbidding", "It is unlawful for any person to hire a minor."),
    ("forbidding by 'no person shall'", "No person shall pay a child for a sexual act."),
    ("leave withheld is no forbidding", "No person may assert that he believed the child was an adult."),
    ("definition of one term", '"Commercial sex act" means any sexual act for which anything of value is given.'),
    ("definition of two terms", '"Minor" or "child" means a person under eighteen (18) years of age.'),
    ("definition without quotes", "The term paid act means a sexual act for money."),
    ("a quoted word that is defined nowhere", 'The word "minor" stands here.'),
    ("purpose", "He recruits an adult to engage in sexual activity."),
    ("labor", "A person holds another in forced labor."),
    ("images", "He distributes child pornography."),
    ("filming", "No person shall film or photograph a child."),
    ("a machine that makes them", "He distributes an artificial intelligence system."),
    ("things given", "Anything of value was promised or received."),
    ("control", "The act is performed under the supervision of another."),
    ("means", "He contacts a child by the Internet, by an electronic communication or by any means."),
    ("age", "He asked how old the child was."),
    ("belief", "The defendant reasonably believed that the child was an adult."),
    ("ignorance", "The defendant did not know the age of the victim."),
    ("consent", "The minor consented to the act."),
    ("decoy", "A law enforcement officer was posing as a minor."),
    ("travel that is sold", "He sells travel services and arranges a tour."),
    ("a place and its customers", "He rents a hotel room to customers."),
    ("a venture and its proceeds", "Money was earned by participation in a venture, and he receives proceeds of it."),
    ("force", "He uses force, fraud or coercion, by means such as threats."),
    ("federal law", "As defined in the federal Trafficking Victims Protection Act."),
    ("effort", "He made a reasonable attempt to ascertain the true age of the minor."),
    ("bar", "It is not a defense that the minor consented."),
    ("bar by other words", "Willingness of the minor is immaterial."),
    ("permit", "It is an affirmative defense that he believed the minor was an adult."),
    ("dispensing",
     "The offense is committed regardless of whether a trafficker is identified, and the child is a victim."),
    ("what must be shown", "No person shall be convicted unless coercion was used."),
    ("a section before all others", "Notwithstanding any other provision of law, this act is a misdemeanor."),
    ("taking a bar back", "Nothing in this section bars the defense of mistake."),
    ("leave to plead", "The defendant may plead mistake."),
    ("need", "Knowledge of age need be shown."),
    ("defense alone", "A defense rests on proof."),
    ("what suffices", "It is sufficient that money was paid."),
    ("application elsewhere", "W.S. 6-2-706(c) applies to a prosecution under this section."),
    ("any offense", "In any offense in which the age of the victim is an element."),
    ("a sentence that points back", "In such a prosecution the age of the victim is immaterial."),
    ("what follows a crime", "A computer is forfeited, and probation is denied."),
    ("a punishment that grows", "The court shall impose an additional term if the Internet was used."),
    ("status of the victim", "He knows that the individual is a victim of sexual servitude."),
    ("penalty", "The crime is a felony punishable by imprisonment."),
    ("scope of a definition", "As used in this article:"),
    ("scope", "This holds in this chapter."),
    ("mental states", "Whoever intentionally, knowingly or recklessly buys a child."),
    ("negation", "The act was not with any minor."),
    ("offers to pay", "A person offers or agrees to pay an adult for prostitution."),
    ("ages",
     "A person under eighteen (18) years of age; one seventeen (17) years of age or younger; one sixteen or under."),
    ("ages reached", "At least eighteen (18) years of age; twenty-one (21) years of age or older; nineteen or older."),
]  # fmt: skip


def test_sentences(data_regression: Any) -> None:
    pages = {
        text: [f"{line} <- {words}" for line, words in zip(said(text), cut(text), strict=True)] for _, text in SENTENCES
    }
    data_regression.check(pages)


def cut(text: str) -> list[str]:
    """The words of each fragment."""
    return [text[found.start : found.end] for found in read(text)]


def tokens(text: str) -> Iterator[Token]:
    return _sound(load("provision").scan_words(lower(text)), len(text))


def test_every_terminal_of_the_grammar_is_read_in_some_sentence() -> None:
    declared = set(re.findall(r"^([A-Z_]+)(?:\.-?\d+)?:", SOURCE, re.MULTILINE))
    reached = {token.type for _, text in SENTENCES for token in tokens(text)}
    assert {"UNDER", "ACCUSE", "WORD"} <= declared
    assert declared - reached == set()


def test_every_kind_of_fragment_is_read_in_some_sentence() -> None:
    found = {fragment.kind for _, text in SENTENCES for fragment in read(text, ("paid act",))}
    found |= {fragment.kind for fragment in read("He buys a paid act.", ("paid act",))}
    assert set(Kind) - found == {Kind.STOP}


# ages ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("an individual less than eighteen (18) years of age", 18),
        ("a person younger than sixteen (16) years of age", 16),
        ("a person under the age of eighteen (18) years", 18),
        ("a child below the age of 14", 14),
        ("a person under eighteen", 18),
        ("a person who has not attained eighteen (18) years of age", 18),
        ("a person who had not yet reached the age of sixteen", 16),
        ("a person who has not attained the age of eighteen (18) years", 18),
        ("a person seventeen (17) years of age or younger", 18),
        ("a person 17 years old or under", 18),
        ("a person fifteen (15) or younger", 16),
        ("a person not more than seventeen (17) years of age", 18),
        ("a person not over 17 years of age", 18),
    ],
)
def test_below_which_age_somebody_is(text: str, age: int) -> None:
    (found,) = [fragment for fragment in read(text) if fragment.kind is Kind.UNDER_AGE]
    assert found.number == age


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("an individual at least eighteen (18) years of age", 18),
        ("an individual eighteen (18) years of age or older", 18),
        ("anyone who has reached the age of eighteen (18)", 18),
        ("a person not less than twenty-one (21) years of age", 21),
        ("a person 18 years of age and over", 18),
        ("a person older than seventeen (17) years of age", 17),
    ],
)
def test_which_age_somebody_has_reached(text: str, age: int) -> None:
    (found,) = [fragment for fragment in read(text) if fragment.kind in (Kind.OVER_AGE, Kind.UNDER_AGE)]
    assert (found.kind, found.number) == (Kind.OVER_AGE, age)


@pytest.mark.parametrize(
    "text",
    [
        "imprisonment for not more than five (5) years",
        "imprisonment for five (5) years",
        "within five (5) years of the conviction",
        "a fine of ten thousand dollars ($10,000.00)",
        "W.S. 6-2-702 through 6-2-706",
        "a bond of less than all of the costs",
    ],
)
def test_no_age(text: str) -> None:
    assert said(text, Kind.UNDER_AGE, Kind.OVER_AGE) == []


@pytest.mark.parametrize(
    "text",
    [
        "punishable by imprisonment for not less than five (5) years",
        "punishable by imprisonment for not less than twenty-five (25) years nor more than fifty (50) years",
        "imprisonment for more than twenty (20) years",
        "imprisonment of less than twelve (12) months",
    ],
)
def test_a_term_of_imprisonment_is_no_age(text: str) -> None:
    assert said(text, Kind.UNDER_AGE, Kind.OVER_AGE) == []


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("a person over sixteen (16) and less than eighteen (18) years of age", ["over_age:16", "under_age:18"]),
        ("a person fourteen (14) years of age or older and under eighteen (18)", ["over_age:14", "under_age:18"]),
        ("a child, or under eighteen (18) years of age", ["under_age:18"]),
    ],
)
def test_an_age_may_follow_and_or_or(text: str, ages: list[str]) -> None:
    assert said(text, Kind.UNDER_AGE, Kind.OVER_AGE) == ages


@pytest.mark.parametrize(
    ("words", "value"),
    [("eighteen (18)", 18), ("18", 18), ("twenty-one (21)", 21), ("thirty", 30), ("eighteen (81)", 18), ("zebra", 0)],
)
def test_a_number_is_what_its_words_say(words: str, value: int) -> None:
    assert number(words) == value


def test_a_number_of_any_length_is_read() -> None:
    assert number("9" * 5000) == 999_999


# who is accused of what ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A person is guilty of luring a child when he invites a minor.", "luring a child"),
        ("A person is guilty of the crime of luring if he invites a minor.", "luring"),
        ("A person commits the offense of child sex trafficking who sells a minor.", "child sex trafficking"),
        ("A person is guilty of buying, when he pays.", "buying"),
        ("A person is guilty of buying.", "buying"),
        ("A person is guilty of a felony punishable by imprisonment.", "a"),
        ("A person who pays a child commits a felony.", "a"),
        ("It is unlawful for a person to pay a child.", ""),
        ("No person shall pay a child.", ""),
        ("No individual may pay a child.", ""),
        ("An adult shall not pay a child.", ""),
        ("Any person violates this section who pays a child.", ""),
        ("It is a violation of this section to pay a child.", ""),
    ],
)
def test_the_name_of_the_offense(text: str, name: str) -> None:
    (found,) = [fragment for fragment in read(text) if fragment.kind is Kind.ACCUSATION]
    assert found.value == name


def test_the_words_of_a_name_are_no_conduct() -> None:
    text = "A person is guilty of recruiting a minor for prostitution when the person pays an adult."
    conduct = (Kind.VERB, Kind.MINOR, Kind.ELECTRONIC, Kind.COMMERCIAL, Kind.ADULT)
    assert said(text, *conduct) == ["verb:pay", "adult:adult"]


@pytest.mark.parametrize(
    "text",
    [
        "No person may assert that he took the child for an adult.",
        "No person shall rely on a mistake.",
        "The defendant shall not plead consent.",
    ],
)
def test_who_may_not_plead_is_not_accused(text: str) -> None:
    assert said(text, Kind.ACCUSATION) == []


# defenses ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "It is not a defense that the minor consented.",
        "It is no defense that the minor consented.",
        "Consent of the minor shall not be a defense.",
        "Mistake as to age may not be raised as a defense.",
        "Mistake as to age cannot be asserted as a defense.",
        "Mistake as to age does not constitute a defense or excuse.",
        "The belief of the defendant is immaterial.",
        "The belief of the defendant is irrelevant.",
        "The defense of mistake is abolished.",
        "A mistake as to age does not excuse the defendant.",
        "The defendant may not rely on a mistake as to age.",
    ],
)
def test_bars_of_a_defense(text: str) -> None:
    assert len(said(text, Kind.BAR)) == 1
    assert said(text, Kind.PERMIT, Kind.UNBAR) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is an affirmative defense that the minor consented.",
        "It is a defense that the minor consented.",
        "The defendant has a defense if the minor consented.",
        "The defendant may raise a defense of consent.",
    ],
)
def test_what_permits_a_defense(text: str) -> None:
    assert len(said(text, Kind.PERMIT)) == 1
    assert said(text, Kind.BAR, Kind.UNBAR) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nothing in this section bars the defense of mistake.",
        "This section shall not be construed as imposing strict liability.",
        "The defendant is not barred from raising a mistake of age.",
        "This section does not preclude a defense of mistake.",
    ],
)
def test_what_takes_a_bar_back(text: str) -> None:
    assert len(said(text, Kind.UNBAR)) == 1
    assert said(text, Kind.BAR) == []


def dispensed(text: str) -> list[str]:
    return [text[found.start : found.end] for found in read(text) if found.dispensed]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He commits it whether or not a trafficker is found, with a minor.", ["a trafficker"]),
        ("It is committed regardless of whether an adult paid; a child is a victim.", ["adult", "paid"]),
        ("The State need not prove control by a trafficker. A minor is a victim.", ["control by a trafficker"]),
        ("A minor is a victim without regard to consent.", ["consent"]),
        ("A minor is a victim.", []),
    ],
)
def test_what_is_dispensed_with_ends_at_the_comma_or_the_stop(text: str, words: list[str]) -> None:
    assert dispensed(text) == words


# sentences -----------------------------------------------------------------------------------------------------------


def test_sentences_end_at_full_stops_and_semicolons() -> None:
    text = "A minor is a victim; an adult is not. Consent is no defense"
    assert [found.sentence for found in read(text) if found.kind in (Kind.MINOR, Kind.ADULT, Kind.CONSENT)] == [0, 1, 2]


@pytest.mark.parametrize("abbreviation", ["W.S. 6-2-702", "18 U.S.C. 1591", "22 C.F.R. 41"])
def test_the_full_stops_of_an_abbreviation_end_no_sentence(abbreviation: str) -> None:
    text = f"A minor in violation of {abbreviation} and an adult. A child."
    found = [fragment.sentence for fragment in read(text) if fragment.kind in (Kind.MINOR, Kind.ADULT)]
    assert found == [0, 0, 1]


def test_a_citation_stands_in_its_sentence() -> None:
    text = "A person acts in violation of W.S. 6-2-702. The bar of W.S. 6-2-706(c) applies; see W.S. 6-4-102."
    assert [(found.value, found.sentence) for found in read(text) if found.kind is Kind.CITATION] == [
        ("in violation of|6-2-702|", 0),
        ("None|6-2-706(c)|", 1),
        ("None|6-4-102|", 2),
    ]


def test_ranges_have_a_last_address() -> None:
    text = "A violation of W.S. 6-2-702 through 6-2-706."
    (found,) = [fragment for fragment in read(text) if fragment.kind is Kind.CITATION]
    assert found.value == "in violation of|6-2-702|6-2-706"


# verbs and terms -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        ("purchases", "purchas"), ("purchasing", "purchas"), ("offers to purchase", "purchas"), ("supplies", "supply"),
        ("compelling", "compel"), ("traffics", "traffic"), ("makes available", "avail"), ("hires out", "sell"),
        ("agrees or offers to pay", "pay"), ("harboring", "harbor"), ("carries", "carry"), ("passes", ""),
    ],
)  # fmt: skip
def test_a_verb_is_its_stem(words: str, stem: str) -> None:
    assert said(f"The actor {words} something.", Kind.VERB) == ([f"verb:{stem}"] if stem else [])


def test_the_use_of_a_defined_term_is_a_fragment_unless_a_phrase_holds_it() -> None:
    text = "A person buys paid acts, a commercial sex act, and a paid act."
    found = [fragment for fragment in read(text, ("paid act", "commercial sex act")) if fragment.kind is Kind.USE]
    assert [text[fragment.start : fragment.end] for fragment in found] == ["paid acts", "paid act"]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("As used in this article:", "=article"),
        ("for purposes of this section", "=section"),
        ("For the purposes of this act", "=act"),
        ("a prosecution under this section", "section"),
        ("a prosecution under this chapter", "chapter"),
        ("an offense in that title", "title"),
    ],
)
def test_scopes(text: str, scope: str) -> None:
    assert said(text, Kind.SCOPE) == [f"scope:{scope}"]


# the machine is Lark's -----------------------------------------------------------------------------------------------


def shape(node: Any) -> Any:
    """A tree as plain data, whoever made it; provisions are flat, so recursion is shallow."""
    if isinstance(node, Tree):
        return (node.name, [shape(child) for child in node.children])
    if isinstance(node, lark.Tree):
        return (str(node.data), [shape(child) for child in node.children])
    if isinstance(node, Token):
        return (node.type, node.text)
    return (node.type, str(node))


@pytest.fixture(scope="module")
def real() -> lark.Lark:
    return lark.Lark(SOURCE, parser="lalr", lexer="basic", maybe_placeholders=False)


@pytest.mark.parametrize("text", [text for _, text in SENTENCES], ids=[name for name, _ in SENTENCES])
def test_the_machine_builds_larks_tree(real: lark.Lark, text: str) -> None:
    parser = real.parse_interactive()
    for token in tokens(text):
        parser.feed_token(lark.Token(token.type, token.text))
    assert shape(load("provision").parse(tokens(text))) == shape(parser.feed_eof())  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("text", [text for _, text in SENTENCES], ids=[name for name, _ in SENTENCES])
def test_words_are_scanned_as_the_terminals_say(text: str) -> None:
    patterns = load("provision").patterns
    words = lower(text)
    at = 0
    for token in load("provision").scan_words(words):
        assert token.start >= at
        assert token.text == words[token.start : token.end]
        if token.type != "WORD":
            pattern = re.compile(patterns[token.type])
            found = pattern.match(words, token.start)
            whole = pattern.fullmatch(words, token.start, token.end)  # a longer word than the first that fits: "hire"
            assert whole or (found and found.end() == token.end)
        at = token.end


# total ---------------------------------------------------------------------------------------------------------------

SOUP = sorted({word for _, text in SENTENCES for word in re.findall(r"[A-Za-z'-]+|\(\d+\)|[^\sA-Za-z]", text)})


def hold(text: str, found: list[Fragment], stops: list[int]) -> None:
    """Positions stand inside the text, in order, and do not overlap; sentences count the stops before them."""
    at = 0
    for fragment in found:
        assert at <= fragment.start < fragment.end <= len(text)
        assert fragment.sentence == sum(stop < fragment.start for stop in stops)
        at = fragment.end
    assert stops == sorted(stops)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    hold(text, *phrases(text))
    assert all(0 <= found.start < found.end <= len(text) for found in read(text))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(SOUP), max_size=40), st.sampled_from([" ", "  ", ""]))
def test_any_soup_of_the_grammars_words_is_read(words: list[str], blank: str) -> None:
    text = blank.join(words)
    hold(text, *phrases(text))
    assert [found.start for found in read(text)] == sorted(found.start for found in read(text))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_small_letters_keep_every_position(text: str) -> None:
    assert len(lower(text)) == len(text)


@pytest.mark.parametrize(
    "unit",
    [
        "a person is guilty of ", "less than ", "eighteen ", "under the ", "knows that the person ", "any offense and ",
        "nothing in this ", "not ", "offers or ", '"', '"a" or ', "for the benefit of ", "reasonable and ", "w.s. ",
        "another person other than ", "sexual ", "regardless of ", "(", "is a ", "any such offense to the other ",
        "not a ", "also ", '"aa" or ', "1,000", "honestly, ", "documented, ",
    ],
)  # fmt: skip
def test_one_phrase_repeated_is_read_to_its_end(unit: str) -> None:
    """A pattern that looks ahead without bound, or can read the same words in two ways, would never come back."""
    text = unit * 5000 + ". A child."
    found, stops = phrases(text)
    assert found[-1] == Fragment(Kind.MINOR, "child")
    assert stops[-1] == len(text) - 1
