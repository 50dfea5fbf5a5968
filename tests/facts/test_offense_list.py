"""Lists of offenses, who must register, and which ranges stand for an article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wylint.facts.article_range import ArticleRange
from wylint.facts.gang import structural_limits
from wylint.facts.law import Law
from wylint.facts.offense_list import ActMeaning, ListKind, OffenseList
from wylint.facts.offense_scope import scope_of
from wylint.facts.registration import registration

Read = Callable[[str], Law]

OFFENSES = """
6-2-702.  Human trafficking in the first degree.

(a)  A person who recruits or transports a minor for a commercial sex act is guilty of human trafficking.

6-2-707.  Patronizing a victim of sexual servitude.

(a)  A person who pays for a commercial sex act with a minor is guilty of patronizing a victim of sexual servitude.

"""


def lists(law: Law) -> list[tuple[ListKind, str]]:
    return [(held.kind, held.clause.address) for held in law.facts(OffenseList)]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (ListKind.OFFENDER, '"Offender" means a person convicted under W.S. 6-2-702.'),
        (ListKind.OFFENDER, '"Sex offender" means a person convicted of human trafficking.'),
        (ListKind.OFFENDER, "The following offenses require registration: sexual assault, human trafficking."),
        (ListKind.AGAINST_MINORS, '"Criminal offense against a minor" includes an offense under W.S. 6-2-702.'),
        (ListKind.TIER, "For an offender convicted of a violation of W.S. 6-2-702 it is verified yearly."),
        (ListKind.TIER, '"Tier II offender" means a person convicted under W.S. 6-2-702.'),
        (ListKind.DUTY, "A person convicted under this section shall register as a sex offender."),
        (ListKind.DUTY, "A person convicted under this section is required to register under W.S. 7-19-302."),
        (ListKind.DUTY, "A person convicted under this section is an offender for purposes of W.S. 7-19-301."),
        (ListKind.EXEMPT, "A person convicted under W.S. 6-2-707 shall not be required to register."),
        (ListKind.INTERCEPTION, "A judge may issue an order authorizing the interception of wire communications for"
         " an offense under W.S. 6-2-702."),
        (ListKind.GANG, '"Pattern of criminal street gang activity" means two offenses under W.S. 6-2-702.'),
        (ListKind.GANG, '"Racketeering activity" means human trafficking.'),
        (ListKind.SHIELD, "In a prosecution under this article evidence of the prior sexual conduct of the victim is"
         " not admissible."),
        (ListKind.PARENTAL, "Parental rights may be terminated upon conviction of human trafficking."),
        (ListKind.DEFINED, '"Violent felony" means sexual assault or human trafficking.'),
        (ListKind.APPLIED, "W.S. 6-2-312 applies in a prosecution under this article."),
        (ListKind.APPLIED, "An order under W.S. 7-3-705 may be issued for a violation of this section."),
    ],
)  # fmt: skip
def test_what_a_list_is_for(read: Read, kind: ListKind, words: str) -> None:
    law = read(f"6-2-720.  A list.\n\n(a)  {words}\n\n(b)  Sexual acts are spoken of elsewhere.\n")
    assert lists(law) == [(kind, "6-2-720(a)")]


@pytest.mark.parametrize(
    "words",
    [
        "An order authorizing the interception of wire communications expires after thirty (30) days.",
        "This section does not limit evidence as to prior sexual conduct of the victim with the actor.",
        '"Felony offense" means an offense punishable by more than one (1) year.',
        "A person engaged in the sale of sexual aids shall register with the clerk.",
        "This section applies to sexual assault.",
        '"Sex offender" means a person who is required to register as a sex offender under W.S. 7-19-302.',
        '"Sex offender" means as defined in W.S. 7-19-301(a)(viii).',
    ],
)
def test_what_is_no_list(read: Read, words: str) -> None:
    assert lists(read(f"6-2-720.  No list.\n\n(a)  {words}\n")) == []


def test_what_this_act_is(read: Read) -> None:
    (found,) = read('6-2-720.  Definitions.\n\n(a)  "This act" means W.S. 6-2-701 through 6-2-720.\n').facts(ActMeaning)
    assert (found.first, found.last) == ("6-2-701", "6-2-720")


# registration --------------------------------------------------------------------------------------------------------

DUTY = "\n7-19-302.  Registration.\n\n(a)  Any offender {} with the sheriff.\n\n(g)  {}\n"
TIER = "For an offender convicted of a violation of W.S. 6-2-707 the division shall verify the accuracy of it."
OFFENDER = '\n7-19-301.  Definitions.\n\n(a)  "Offender" means a person convicted of an offense {}.\n'


def registers(read: Read, offender: str, duty: str = "shall register", more: str = "") -> list[str]:
    found = registration(read(OFFENSES + more + OFFENDER.format(offender) + DUTY.format(duty, TIER)))
    return [section for section in ("6-2-702", "6-2-707") if found.registers([section])]


def test_the_definition_of_offender_makes_the_duty(read: Read) -> None:
    assert registers(read, "under W.S. 6-2-702") == ["6-2-702"]


def test_a_tier_that_it_cites_is_part_of_it(read: Read) -> None:
    assert registers(read, "specified in W.S. 7-19-302(g) or under W.S. 6-2-702") == ["6-2-702", "6-2-707"]


def test_a_tier_by_itself_makes_no_duty(read: Read) -> None:
    assert registers(read, "under W.S. 6-2-705") == []


@pytest.mark.parametrize(
    "duty",
    [
        "may be ordered to register",
        "may register",
        "shall register, if the court so orders,",
        "shall, unless the judge finds no danger, register",
        "whom the court has ordered to do so shall register",
    ],
)
def test_what_a_court_may_order_is_no_duty(read: Read, duty: str) -> None:
    assert registers(read, "under W.S. 6-2-702", duty) == []


@pytest.mark.parametrize(
    "words",
    [
        "A person convicted under this section shall register as a sex offender.",
        "A person convicted under this section shall be required to register under W.S. 7-19-302.",
        "W.S. 7-19-302 applies to a person convicted under this section.",
        "The sex offender registration act shall apply to a person convicted under this section.",
        "Conviction under this section requires registration as a sex offender.",
        "A violation of this section is a registrable offense under W.S. 7-19-302.",
        "A conviction under this section is a criminal offense specified in W.S. 7-19-302(g).",
    ],
)
def test_an_offense_may_say_so_itself(read: Read, words: str) -> None:
    more = f"(b)  {words}\n"
    assert "6-2-707" in registers(read, "under W.S. 6-2-702", more=more)


@pytest.mark.parametrize(
    "words",
    [
        "A person convicted under W.S. 6-2-702 shall not be required to register.",
        "A person convicted under W.S. 6-2-702 is exempt from registration.",
        "The court may waive the requirement of registration for an offense under W.S. 6-2-702.",
        "No person convicted under W.S. 6-2-702 is required to register.",
        "W.S. 7-19-301(a) notwithstanding, no person is required to register for a conviction under W.S. 6-2-702.",
        "W.S. 7-19-302 does not apply to a person convicted under W.S. 6-2-702.",
        "A conviction under W.S. 6-2-702 does not require registration as a sex offender.",
        "The duty to register does not extend to a first offense under W.S. 6-2-702.",
    ],
)
def test_who_is_exempt_need_not(read: Read, words: str) -> None:
    more = f"\n7-19-309.  Exemptions.\n\n(a)  {words}\n"
    assert registers(read, "under W.S. 6-2-702", more=more) == []


@pytest.mark.parametrize(
    "words",
    [
        "No person convicted under W.S. 6-2-702 is required to register if the victim was an adult.",
        "No person who was a victim of human trafficking is required to register.",
        "No person who is required to register shall live near a school.",
        "A person convicted under W.S. 6-2-701 shall not be required to register.",
    ],
)
def test_who_must_register_all_the_same(read: Read, words: str) -> None:
    more = f"\n7-19-309.  Exemptions.\n\n(a)  {words}\n"
    assert registers(read, "under W.S. 6-2-702", more=more) == ["6-2-702"]


# lists that others extend --------------------------------------------------------------------------------------------


def test_a_shield_may_be_extended_from_elsewhere(read: Read) -> None:
    shield = """
6-2-312.  Evidence.

(a)  In a prosecution under W.S. 6-2-302 evidence of the prior sexual conduct of the victim is not admissible.
"""
    alone = scope_of(read(OFFENSES + shield), ListKind.SHIELD)
    extended = "\n6-2-715.  Evidence.\n\n(a)  W.S. 6-2-312 applies in a prosecution under this article.\n"
    both = scope_of(read(OFFENSES + shield + extended), ListKind.SHIELD)
    assert [one.section for one in alone.missing((*alone.trafficking, *alone.buying))] == ["6-2-702", "6-2-707"]
    assert not both.missing((*both.trafficking, *both.buying))


def test_a_shield_may_be_lifted_elsewhere(read: Read) -> None:
    shield = """
6-2-312.  Evidence.

(a)  In a prosecution under this chapter evidence of the prior sexual conduct of the victim is not admissible.

(b)  This section does not apply to a prosecution under W.S. 6-2-707.
"""
    scope = scope_of(read(OFFENSES + shield), ListKind.SHIELD)
    assert [one.section for one in scope.missing((*scope.trafficking, *scope.buying))] == ["6-2-707"]


def test_what_a_gang_must_be(read: Read) -> None:
    gangs = """
6-1-104.  Definitions.

(a)  As used in this act:

(i)  "Gang" means five (5) or more persons with a common name or sign;

(ii)  "Pattern of criminal gang activity" means two (2) or more of the offenses under W.S. 6-2-702.
"""
    racketeering = '\n6-1-105.  Racketeering.\n\n(a)  "Racketeering" means an offense under W.S. 6-2-702.\n'
    law = read(OFFENSES + gangs + racketeering)
    one, two = scope_of(law, ListKind.GANG).lists
    assert len(structural_limits(one, law)) == 3
    assert not structural_limits(two, law)


# ranges --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("As used in W.S. 6-2-701 through 6-2-710, this is so.", [("6-2-701", "6-2-710")]),
        ("W.S. 6-2-702, 6-2-703 and 6-2-707 are meant.", []),
        ("W.S. 6-2-702(a)(i) through (iii) are meant.", []),
        ("W.S. 6-3-401 through 6-3-410 are about theft.", []),
        ("W.S. 6-2-701 through 6-4-710 are many.", []),
    ],
)
def test_a_range_of_the_trafficking_article(read: Read, words: str, found: list[tuple[str, str]]) -> None:
    law = read(f"{OFFENSES}\n6-2-716.  Ranges.\n\n(a)  {words}\n")
    assert [(one.first, one.last) for one in law.facts(ArticleRange)] == found
