"""What traffickers do with minors, by whatever verbs, and below which age."""

from __future__ import annotations

from tests.facts.conftest import Read

from wylint.facts.recruiting import Act, recruiting

PURPOSE = """
6-2-706.  Sexual servitude of a minor; human trafficking.

(a)  A person is guilty of sexual servitude of a minor when he procures, provides or obtains an individual less than
{} years of age to engage in commercial sexual services.
"""
DEGREE = """
6-2-702.  Human trafficking in the first degree.

(a)  A person is guilty of human trafficking when he recruits, moves or harbors an individual for the purpose of sexual
servitude of a minor in violation of W.S. 6-2-706.
"""


def test_verbs_of_a_kind_are_one_act(read: Read) -> None:
    first, second = recruiting(read(DEGREE + PURPOSE.format("eighteen (18)")))
    assert first.acts == {Act.RECRUITS, Act.TRANSPORTS, Act.HARBORS}
    assert second.acts == {Act.PROVIDES, Act.OBTAINS}
    assert first.full
    assert second.full


def test_an_imported_age_counts_where_it_is_lower(read: Read) -> None:
    assert [found.age for found in recruiting(read(DEGREE + PURPOSE.format("sixteen (16)")))] == [16, 16]


def test_a_purpose_that_the_law_has_not_is_none(read: Read) -> None:
    assert not list(recruiting(read(DEGREE)))


def test_labor_and_adults_are_left_out(read: Read) -> None:
    acts = "A person who recruits, moves or harbors"
    text = (
        f"6-2-704.  Labor.\n\n(a)  {acts} a minor for forced labor is guilty of a felony.\n\n"
        f"6-2-705.  Adults.\n\n(a)  {acts} an individual eighteen (18) years of age or older for commercial sexual "
        "services is guilty of a felony.\n"
    )
    assert not list(recruiting(read(text)))
