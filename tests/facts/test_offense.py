"""Who is accused of what: offenses, their limbs, whose age counts, and what they take over by citing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wylint.facts.law import Law
from wylint.facts.limb import Limb
from wylint.facts.offense import Offense

Read = Callable[[str], Law]
Only = Callable[[str], Offense]


def section(body: str, citation: str = "6-20-102", catchline: str = "Buying; penalty.") -> str:
    return f"{citation}.  {catchline}\n\n{body}\n\n"


def verbs(offense: Offense) -> list[list[str]]:
    return [sorted(limb.verbs) for limb in offense.limbs]


# the conduct of an offense -------------------------------------------------------------------------------------------


def test_an_offense_has_its_name_its_provision_and_its_catchline(only: Only) -> None:
    found = only(section("(a)  A person is guilty of patronizing a minor when he pays a child for a sexual act."))
    assert (found.section, found.clause.address, found.name) == ("6-20-102", "6-20-102(a)", "patronizing a minor")
    assert found.catchline.rstrip(".") == "Buying; penalty"
    assert found.title == "patronizing a minor"


@pytest.mark.parametrize(
    "body",
    [
        "(a)  A person who pays a child for a sexual act is guilty of a felony punishable by imprisonment.",
        "(a)  No person shall pay a child for a sexual act.\n\n(b)  A violation of this section is a felony.",
        "(a)  It is unlawful to pay a child for a sexual act.",
    ],
)
def test_an_offense_without_a_name_is_called_by_its_catchline(only: Only, body: str) -> None:
    assert only(section(body)).title == "buying"


def test_items_joined_by_or_are_one_limb_each(only: Only) -> None:
    found = only(section(
        "(a)  A person is guilty of trading in minors if he knowingly:\n\n"
        "  (i)  Pays a child for a sexual act; or\n\n"
        "  (ii)  Transports a child for prostitution."
    ))  # fmt: skip
    assert verbs(found) == [["pay"], ["transport"]]


def test_items_joined_by_and_are_one_limb_together(only: Only) -> None:
    found = only(section(
        "(a)  A person is guilty of trading in minors if he:\n\n"
        "  (i)  Recruits another person; and\n\n"
        "  (ii)  Sells a child for a sexual act."
    ))  # fmt: skip
    assert verbs(found) == [["recruit", "sell"]]


def test_a_list_in_a_list_gives_a_limb_for_each_path(only: Only) -> None:
    found = only(section(
        "(a)  A person is guilty of trading in minors if he:\n\n"
        "  (i)  Pays a child:\n\n"
        "    (A)  For a sexual act; or\n\n"
        "    (B)  For prostitution; or\n\n"
        "  (ii)  Transports a child for prostitution."
    ))  # fmt: skip
    assert verbs(found) == [["pay"], ["pay"], ["transport"]]
    assert [bool(limb.commercial) for limb in found.limbs] == [False, True, True]


def test_a_proviso_on_defenses_is_no_conduct(only: Only) -> None:
    found = only(section(
        "(a)  A person is guilty of buying when he pays another for a sexual act, and it is no defense that the person "
        "was a minor."
    ))  # fmt: skip
    assert not found.limbs[0].victim


@pytest.mark.parametrize(
    "body",
    [
        '(a)  "Paid act" means a sexual act for money.',
        "(a)  It is not a defense that a minor who was paid for a sexual act consented.",
        "(a)  The court shall order the person to pay for the treatment of the child after a sexual assault.",
        "(a)  A victim may bring an action against a person who commits human trafficking of a minor.",
        "(a)  A minor who engaged in prostitution shall receive services.",
    ],
)
def test_what_accuses_nobody_is_no_offense(read: Read, body: str) -> None:
    assert read(section(body)).offenses == ()


def test_a_section_of_procedure_that_speaks_of_guilt_is_no_offense(read: Read) -> None:
    found = read(section(
        "(a)  If a person is found guilty of or pleads guilty to any felony except sexual assault or prostitution of a "
        "minor, the court may place the person on probation.",
        citation="7-13-301",
        catchline="Placing person found guilty on probation.",
    ))  # fmt: skip
    law = found
    assert [one for one in law.offenses if any(law.is_commercial(limb, one.section) for limb in one.limbs)] == []


# whose age -----------------------------------------------------------------------------------------------------------

ACT = "(a)  A person is guilty of buying when he {} for prostitution."


def limb(only: Only, conduct: str) -> Limb:
    (found,) = only(section(ACT.format(conduct))).limbs
    return found


def age(law: Law) -> int:
    (offense,) = law.offenses
    return max(law.victim_age(one, offense.section) for one in offense.limbs)


@pytest.mark.parametrize(
    ("conduct", "years"),
    [
        ("pays a child", 18),
        ("pays a minor", 18),
        ("pays a person under sixteen (16) years of age", 16),
        ("pays a person who is seventeen (17) years of age or younger", 18),
        ("pays another person", 0),
        ("pays an adult", 0),
        ("pays an individual eighteen (18) years of age or older", 0),
        ("pays a person, but not with any minor,", 0),
        ("pays another, regardless of whether the person is a minor,", 0),
        ("pays a person less than twenty-one (21) years of age", 18),
        ("pays a person at least eighteen (18) and less than twenty-one (21) years of age", 0),
        ("pays another, of whatever age,", 18),
    ],
)
def test_below_which_age_the_victim_must_be(read: Read, conduct: str, years: int) -> None:
    assert age(read(section(ACT.format(conduct)))) == years


def test_a_minor_is_who_the_law_says_is_one(read: Read) -> None:
    law = read(
        section('(a)  As used in this article, "minor" means a person under sixteen (16) years of age.', "6-20-101",
                "Definitions.")
        + section(ACT.format("pays a minor"))
    )  # fmt: skip
    assert age(law) == 16


@pytest.mark.parametrize(
    "conduct",
    ["pays an adult", "pays an individual eighteen (18) years of age or older", "pays anyone who is at least 18"],
)
def test_adults_only(only: Only, conduct: str) -> None:
    assert limb(only, conduct).adults_only


@pytest.mark.parametrize(
    "conduct", ["pays another", "pays an adult or a minor", "pays a person under eighteen (18) years of age"]
)
def test_not_adults_only(only: Only, conduct: str) -> None:
    assert not limb(only, conduct).adults_only


def test_the_age_of_the_actor_is_not_that_of_the_victim(only: Only) -> None:
    found = only(section(
        "(a)  A person who is eighteen (18) years of age or older and who pays another for prostitution is guilty of a "
        "felony punishable by imprisonment."
    ))  # fmt: skip
    assert not found.limbs[0].adults_only


def test_a_term_of_imprisonment_is_nobodys_age(only: Only) -> None:
    for years in ("five (5)", "twenty-five (25)"):
        found = only(section(
            "(a)  A person who pays another for prostitution is guilty of a felony punishable by imprisonment for not "
            f"less than {years} years."
        ))  # fmt: skip
        assert not found.limbs[0].victim
        assert not found.limbs[0].adults_only


# what is done --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "conduct",
    [
        "A person is guilty of buying when he pays a child for a sexual act.",
        "A person is guilty of buying when he offers or agrees to pay a child for a sexual act.",
        "A person is guilty of buying when he gives a child anything of value for a sexual act.",
        "A person is guilty of buying when he patronizes a child for prostitution.",
        "A person is guilty of buying when he engages in prostitution with a child.",
    ],
)
def test_buyers_give_something(only: Only, conduct: str) -> None:
    assert only(section(f"(a)  {conduct}")).limbs[0].buys


@pytest.mark.parametrize(
    "conduct",
    [
        "A person is guilty of selling when he receives money for a sexual act of a child.",
        "A person is guilty of luring when he entices a child to a sexual act.",
        "A person is guilty of buying when he pays a child for a lantern. Sexual acts are no matter here.",
        "A person is guilty of harboring when he hires out a child for prostitution.",
    ],
)
def test_others_do_not_buy(only: Only, conduct: str) -> None:
    assert not only(section(f"(a)  {conduct}")).limbs[0].buys


def test_lures_solicit_sexual_conduct(only: Only) -> None:
    text = "(a)  A person is guilty of luring when he {} a child to a {}."
    assert only(section(text.format("entices", "sexual act"))).limbs[0].lures
    assert not only(section(text.format("entices", "match") + " Sexual acts are no matter here.")).limbs[0].lures


# penalties and means in other provisions -----------------------------------------------------------------------------


def test_a_grade_of_the_penalty_for_a_victims_age(only: Only) -> None:
    found = only(section(
        "(a)  A person is guilty of buying when he pays another for prostitution.\n\n"
        "(b)  Buying is a misdemeanor. However, the crime is a felony if the person paid is under eighteen (18) years "
        "of age."
    ))  # fmt: skip
    assert [(item.address, item.fragment.number) for item in found.grades] == [("6-20-102(b)", 18)]


def test_a_grade_that_begins_with_it_is_a_felony(only: Only) -> None:
    found = only(section(
        "(a)  A person is guilty of buying when he pays another for prostitution.\n\n"
        "(b)  Buying is a misdemeanor. It is a felony if the person paid is under eighteen (18) years of age."
    ))  # fmt: skip
    assert [(item.address, item.fragment.number) for item in found.grades] == [("6-20-102(b)", 18)]


def test_a_term_of_imprisonment_is_no_grade(only: Only) -> None:
    found = only(section(
        "(a)  A person is guilty of buying when he pays another for prostitution.\n\n"
        "(b)  Buying is a felony punishable by imprisonment for not less than five (5) years."
    ))  # fmt: skip
    assert found.grades == ()


def test_means_that_another_provision_adds(read: Read) -> None:
    law = read(section(
        "(a)  A person is guilty of buying when he solicits a child to engage in prostitution.\n\n"
        "(b)  This section applies whether the child is solicited in person or by the Internet."
    ))  # fmt: skip
    (found,) = law.offenses
    means = law.means(found.limbs[0], found)
    assert any(item.fragment.value == "the internet" for item in means)


# what is taken over --------------------------------------------------------------------------------------------------

SERVITUDE = section(
    "(a)  A person is guilty of servitude of a minor when he offers a child for prostitution.", "6-20-106"
)


@pytest.mark.parametrize(
    ("conduct", "cited"),
    [
        ("recruits another in violation of W.S. 6-20-106", ["6-20-106"]),
        ("pays a person who is a victim of an offense under W.S. 6-20-106 for a sexual act", ["6-20-106"]),
        ("recruits another in violation of W.S. 6-20-105 through 6-20-107", ["6-20-106"]),
        ("recruits another as defined in W.S. 6-20-106", []),
        ("recruits another, except as provided in W.S. 6-20-106,", []),
        ("recruits another in violation of W.S. 6-20-102", []),
    ],
)
def test_an_offense_takes_over_the_elements_of_one_it_is_a_violation_of(
    read: Read, conduct: str, cited: list[str]
) -> None:
    law = read(section(f"(a)  A person is guilty of trafficking when he {conduct}.") + SERVITUDE)
    found = next(one for one in law.offenses if one.section == "6-20-102")
    others = [one.section for one in law.imported(found.limbs[0]) if one.section != "6-20-102"]
    assert others == cited
    assert (law.victim_age(found.limbs[0], "6-20-102") == 18) is bool(cited)


def test_offenses_that_cite_each_other_come_to_an_end(read: Read) -> None:
    law = read(
        section(
            "(a)  A person is guilty of one when he recruits another for sex in violation of W.S. 6-20-103.", "6-20-102"
        )
        + section(
            "(a)  A person is guilty of two when he recruits another for sex in violation of W.S. 6-20-102.", "6-20-103"
        )
    )
    assert [law.victim_age(one.limbs[0], one.section) for one in law.offenses] == [0, 0]
