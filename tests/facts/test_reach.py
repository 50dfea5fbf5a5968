"""Which offenses a clause reaches: sections, ranges, scopes, names, conditions, exceptions, lists within lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wylint.facts.book import read as read_book
from wylint.facts.item import WHOLE, Condition, Reach
from wylint.facts.law import Law
from wylint.facts.reach import all_words, reach_of
from wylint.facts.subjects import REACH

Read = Callable[[str], Law]

# a little article on trafficking, with the offenses beside it
OFFENSES = """
6-2-301.  Definitions.

(a)  As used in this article, "sexual intrusion" is a sexual act.

6-2-302.  Sexual assault in the first degree.

(a)  A person who engages in sexual intrusion with a victim by force is guilty of sexual assault in the first degree.

6-2-702.  Human trafficking in the first degree.

(a)  A person who recruits or transports a minor for a commercial sex act is guilty of human trafficking.

6-2-706.  Sexual servitude of a minor.

(a)  A person who offers or provides a minor for a commercial sex act is guilty of sexual servitude of a minor.

6-2-707.  Patronizing a victim of sexual servitude.

(a)  A person who pays for a commercial sex act with a minor is guilty of patronizing a victim of sexual servitude.

6-4-102.  Soliciting an act of prostitution.

(a)  A person who solicits another for an act of prostitution is guilty of soliciting an act of prostitution.

6-4-103.  Promoting prostitution.

(a)  A person who procures a minor for prostitution is guilty of promoting prostitution.

6-4-303.  Sexual exploitation of children.

(a)  A person is guilty of sexual exploitation of a child if he:

(i)  Makes child pornography with a child;

(ii)  Distributes child pornography of a child;

(iii)  Possesses child pornography of a child.
"""
ALL = ["6-2-302", "6-2-702", "6-2-706", "6-2-707", "6-4-102", "6-4-103", "6-4-303"]


def reach(read: Read, words: str, section: str = "6-2-720", more: str = "") -> Reach:
    """What the only provision of a section reaches."""
    law = read(f"{OFFENSES}\n{section}.  A list.\n\n(a)  {words}\n{more}")
    clause = law.side.code[section].root.children[0]
    return reach_of(all_words(clause, law), section, law)


def reached(found: Reach) -> list[str]:
    return [section for section in ALL if found.covers(section)]


# what is named -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "sections"),
    [
        ("An offense under W.S. 6-2-702 or 6-4-103 counts.", ["6-2-702", "6-4-103"]),
        ("A violation of W.S. 6-2-702 through 6-2-706 counts.", ["6-2-702", "6-2-706"]),
        ("A violation of W.S. 6-2-701 et seq. counts.", ["6-2-702", "6-2-706", "6-2-707"]),
        ("An offense under this article counts.", ["6-2-702", "6-2-706", "6-2-707"]),
        ("An offense under this chapter counts.", ["6-2-302", "6-2-702", "6-2-706", "6-2-707"]),
        ("An offense under article 3 of this chapter counts.", ["6-2-302"]),
        ("An offense under title 6, chapter 2, article 7 counts.", ["6-2-702", "6-2-706", "6-2-707"]),
        ("An offense under chapter 4 of this title counts.", ["6-4-102", "6-4-103", "6-4-303"]),
        ("An offense under this act counts.", ALL),
        ("A conviction for human trafficking counts.", ["6-2-702"]),
        ("A conviction for trafficking in persons or promoting prostitution counts.", ["6-2-702", "6-4-103"]),
        ("A conviction for sexual servitude counts.", ["6-2-706"]),
        ("A conviction for patronizing a victim of sexual servitude counts.", ["6-2-707"]),
        ("A conviction for soliciting an act of prostitution counts.", ["6-4-102"]),
        ("A conviction for child pornography or the sexual exploitation of children counts.", ["6-4-303"]),
        ("A conviction for sexual assault counts.", ["6-2-302"]),
        ("A conviction for drug trafficking or trafficking in firearms counts.", []),
        ("Human trafficking under W.S. 6-2-706 counts.", ["6-2-706"]),
        ("This applies in any criminal proceeding.", ALL),
        ("This applies to any felony.", ALL),
        ("This applies in any prosecution under this article.", ["6-2-702", "6-2-706", "6-2-707"]),
    ],
)  # fmt: skip
def test_what_is_named(read: Read, words: str, sections: list[str]) -> None:
    assert reached(reach(read, words)) == sections


def test_a_paragraph_is_part_of_its_section(read: Read) -> None:
    found = reach(read, "A conviction under W.S. 6-4-303(a)(i) and (ii) counts.")
    assert found.covers("6-4-303(a)(i)")
    assert found.touches("6-4-303")
    assert not found.covers("6-4-303")
    assert not found.covers("6-4-303(a)(iii)")


def test_a_range_of_paragraphs_is_counted_out(read: Read) -> None:
    found = reach(read, "A conviction under W.S. 6-4-303(a)(i) through (iii) counts.")
    assert found.covers("6-4-303(a)(ii)")


@pytest.mark.parametrize(
    "words",
    [
        "Except as provided in W.S. 6-2-707, this is so.",
        "Notwithstanding W.S. 6-2-707, this is so.",
        "Restitution is determined under W.S. 6-2-707.",
    ],
)
def test_what_is_cited_beside_is_not_reached(read: Read, words: str) -> None:
    assert reached(reach(read, words)) == []


# what is excepted ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "A violation of W.S. 6-2-702 through 6-2-707, but not W.S. 6-2-707, counts.",
        "A violation of W.S. 6-2-702 through 6-2-707, except a violation of W.S. 6-2-707, counts.",
        "Any offense under this article other than W.S. 6-2-707 counts.",
        "A violation of W.S. 6-2-702 through 6-2-707, excluding W.S. 6-2-707, counts.",
        "A violation of W.S. 6-2-702 through 6-2-707 with the exception of patronizing a victim counts.",
    ],
)
def test_an_exception_takes_away(read: Read, words: str) -> None:
    assert reached(reach(read, words)) == ["6-2-702", "6-2-706"]


def test_what_follows_an_exception_is_named_again(read: Read) -> None:
    words = "A violation of W.S. 6-2-702 through 6-2-707, but not W.S. 6-2-707, and a violation of W.S. 6-4-103 count."
    assert reached(reach(read, words)) == ["6-2-702", "6-2-706", "6-4-103"]


def test_but_not_limited_to_is_no_exception(read: Read) -> None:
    words = "A sexual offense, including but not limited to W.S. 6-2-707, counts."
    assert "6-2-707" in reached(reach(read, words))


# under which condition -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("W.S. 6-4-103 if the person enticed was a minor", Condition.MINOR),
        ("W.S. 6-4-103 when the victim is less than eighteen (18) years of age", Condition.MINOR),
        ("W.S. 6-4-103 if the victim was less than thirteen (13) years of age", Condition.UNDER_AGE),
        ("W.S. 6-4-103 if the victim has not attained the age of sixteen (16)", Condition.UNDER_AGE),
        ("W.S. 6-4-103 if the victim was thirteen (13) through fifteen (15) years of age", Condition.UNDER_AGE),
        ("W.S. 6-4-103 if the victim was at least fourteen (14) years of age", Condition.OVER_AGE),
        ("W.S. 6-4-103 upon a second or subsequent conviction", Condition.REPEAT),
        ("W.S. 6-4-103 if the person has previously been convicted of a felony", Condition.REPEAT),
        ("W.S. 6-4-103 if the court so orders", Condition.ORDERED),
        ("W.S. 6-4-103 in the discretion of the court", Condition.ORDERED),
        ("W.S. 6-4-103 involving organized crime", Condition.ORGANIZED),
        ("W.S. 6-4-103 if incident to the investigation of a violation of W.S. 35-7-1031", Condition.INCIDENT),
        ("W.S. 6-4-103 committed against the child or another child of that parent", Condition.OWN_CHILD),
    ],
)
def test_a_condition_limits_what_stands_before_it(read: Read, words: str, condition: Condition) -> None:
    found = reach(read, f"A violation of W.S. 6-2-702 or of {words}.")
    assert found.conditions("6-4-103") == {condition}
    assert found.conditions("6-2-702") == frozenset()
    assert found.covers("6-2-702")
    assert found.covers("6-4-103") is (condition is Condition.MINOR)
    assert found.covers("6-4-103", frozenset({condition}))


@pytest.mark.parametrize(
    "words",
    [
        "A violation of W.S. 6-2-702 if the offense was committed by force counts.",
        "A violation of W.S. 6-2-702, provided the offender was sentenced to prison, counts.",
        "A violation of W.S. 6-2-702 so long as nobody objects counts.",
        "A violation of W.S. 6-2-702 if the victim was a minor and the offender was a stranger counts.",
        "A person incarcerated for a violation of W.S. 6-2-702 counts.",
    ],
)
def test_a_further_condition_leaves_no_item_whole(read: Read, words: str) -> None:
    found = reach(read, words)
    assert not found.covers("6-2-702", WHOLE)
    assert found.covers("6-2-702", frozenset(Condition))


@pytest.mark.parametrize(
    "words",
    [
        "A violation of W.S. 6-2-702, if a felony, counts.",
        "A violation of W.S. 6-2-702 whether or not anybody was paid counts.",
        "A violation of W.S. 6-2-702 if the victim was seventeen (17) years of age or younger counts.",
        "If the sheriff so wishes, a violation of W.S. 6-2-702 counts.",
    ],
)
def test_what_limits_nothing_for_children(read: Read, words: str) -> None:
    assert reach(read, words).covers("6-2-702", WHOLE)


def test_an_exception_for_adults_takes_no_child_away(read: Read) -> None:
    found = reach(read, "This article, other than W.S. 6-2-707 if the victim was an adult, counts.")
    assert found.covers("6-2-707", WHOLE)


def test_a_condition_behind_a_comma_limits_the_whole_run(read: Read) -> None:
    found = reach(read, "A violation of W.S. 6-2-702, W.S. 6-2-706 or W.S. 6-2-707, upon a second conviction, counts.")
    assert reached(found) == []


def test_sections_under_one_abbreviation_share_a_condition(read: Read) -> None:
    found = reach(read, "A violation of W.S. 6-2-702 or of W.S. 6-4-102 or 6-4-103 upon a second conviction counts.")
    assert reached(found) == ["6-2-702"]


def test_a_condition_before_a_list_limits_all_its_items(read: Read) -> None:
    more = "\n(i)  Human trafficking under W.S. 6-2-702;\n\n(ii)  A violation of W.S. 6-4-103.\n"
    head = "Any of the following, if incident to or discovered during investigation of a drug offense:"
    assert reached(reach(read, head, more=more)) == []
    assert reached(reach(read, "Any of the following:", more=more)) == ["6-2-702", "6-4-103"]


def test_what_a_previous_conviction_is_of_is_no_item(read: Read) -> None:
    words = "A violation of W.S. 6-2-702 if the offender was previously convicted of any offense under W.S. 6-4-103."
    assert not reach(read, words).touches("6-4-103")


# lists within lists --------------------------------------------------------------------------------------------------

VIOLENT = """
6-2-721.  Violent felonies.

(a)  As used in this article, "violent felony" means a violation of W.S. 6-2-702 or of W.S. 6-4-103 upon a second
conviction.
"""


def test_a_list_may_stand_for_what_it_holds(read: Read) -> None:
    found = reach(read, "A violent felony as defined in W.S. 6-2-721(a) counts.", more=VIOLENT)
    assert reached(found) == ["6-2-702"]
    assert found.conditions("6-4-103") == {Condition.REPEAT}


def test_a_condition_outside_limits_the_list_inside(read: Read) -> None:
    found = reach(read, "A violent felony as defined in W.S. 6-2-721(a) if the court so orders.", more=VIOLENT)
    assert reached(found) == []


def test_an_offense_is_no_list(read: Read) -> None:
    more = "\n6-2-722.  Benefit.\n\n(a)  A person who benefits from a violation of W.S. 6-2-702 commits a felony.\n"
    assert reached(reach(read, "A violation of W.S. 6-2-722 counts.", more=more)) == []


# what "this act" is --------------------------------------------------------------------------------------------------


def test_this_act_is_what_a_section_says_it_is(read: Read) -> None:
    more = '\n6-2-723.  Definitions.\n\n(a)  "This act" means W.S. 6-2-701 through 6-2-723.\n'
    assert reached(reach(read, "An offense under this act counts.", more=more)) == ["6-2-702", "6-2-706", "6-2-707"]


# any words -----------------------------------------------------------------------------------------------------------

SOME = """if|the|victim|was|a|minor|less|than|at|least|thirteen (13)|years|of age|6-2-702|W.S.|through|human|trafficking
,|;|.|but|not|upon|second|conviction|any|offense|under|this|article|incident to|shall|register|"|means|or|older
previously|convicted|in|discretion|evidence|five (5)|or more persons
no person|need not register|the duty to register|does not apply to|notwithstanding|a victim of|an adult|unless
if the court so orders|and the offender was|so long as|incarcerated for|an accessory|the same or similar elements
two (2) or more of the offenses|a common name or sign|videotape deposition|if a felony|or younger
"""
WORDS = st.lists(st.sampled_from([word for line in SOME.splitlines() for word in line.split("|")]), max_size=30)


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_any_words_are_read(words: list[str]) -> None:
    text = " ".join(words)
    for item in read_book(text, REACH):
        assert 0 <= item.start < item.end <= len(text)
