"""Electronic means that are spoken of beside an offense."""

from __future__ import annotations

import pytest
from tests.facts.conftest import Read

from wylint.facts.fragment import Kind

LAW = """
6-4-104.  Buying.

(a)  A person who pays for a sexual act with a minor is guilty of a felony.{}

6-4-105.  Aggravation of sexual crimes.

(a)  {}

(b)  This section is about sexual acts.
"""


def named(read: Read, here: str, elsewhere: str) -> bool:
    law = read(LAW.format(here, elsewhere))
    (offense,) = (one for one in law.offenses if one.section == "6-4-104")
    return any(item.fragment.kind is Kind.ELECTRONIC for limb in offense.limbs for item in law.means(limb, offense))


@pytest.mark.parametrize(
    "elsewhere",
    [
        "If the Internet is used for an offense under W.S. 6-4-104, an additional term of one (1) year is imposed.",
        "A person who violates W.S. 6-4-104 by electronic communication shall be imprisoned for life.",
        "W.S. 6-4-104 applies whether the offer is made in person or by text message.",
        "Whenever the Internet is used in an offense under this article, the minimum term is fifteen (15) years.",
    ],
)
def test_a_section_that_punishes_the_means_speaks_of_the_offense(read: Read, elsewhere: str) -> None:
    assert named(read, "", elsewhere)


@pytest.mark.parametrize(
    "elsewhere",
    [
        "If the Internet is used for an offense under W.S. 6-3-402, an additional term of one (1) year is imposed.",
        "A computer used in an offense under W.S. 6-4-104 is forfeited, whatever the penalty.",
        "On probation for an offense under W.S. 6-4-104, using the Internet is a misdemeanor.",
        "Convictions under W.S. 6-4-104 are published on the Internet.",
    ],
)
def test_what_follows_a_crime_does_not(read: Read, elsewhere: str) -> None:
    assert not named(read, "", elsewhere)


@pytest.mark.parametrize(
    ("here", "speaks"),
    [
        (" The term is fifteen (15) years where the act was arranged on the Internet.", True),
        (" It is immaterial whether the offer was made by electronic communication.", True),
        (" The court shall order the forfeiture of any computer used in the offense.", False),
        (" An officer may use the Internet to investigate an offense under this section.", False),
    ],
)
def test_a_sentence_of_the_section_itself(read: Read, here: str, speaks: bool) -> None:
    assert named(read, here, "Nothing more.") is speaks
