"""What a citation in a provision names, and whether that is, holds or is part of a given place."""

from __future__ import annotations

import pytest

from wylint.law.model import Clause
from wylint.law.reference import Manner, Reference, manner_of, references_in


def named(text: str, by: str = "6-20-102(c)(ii)") -> list[str]:
    return [str(one) for one in references_in(Clause("", by, text))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("in violation of W.S. 6-20-101 or 6-20-104(a)(i)", ["6-20-101", "6-20-104(a)(i)"]),
        ("under W.S. 6-20-101 through 6-20-104", ["6-20-101 through 6-20-104"]),
        ("under W.S. 6-20-101(a) through (c)", ["6-20-101(a) through 6-20-101(c)"]),
        ("under subsection (b) of this section", ["6-20-102(b)"]),
        ("under subsections (a) through (d) of this section", ["6-20-102(a) through 6-20-102(d)"]),
        ("under paragraph (i) of this subsection", ["6-20-102(c)(i)"]),
        ("under subparagraph (A) of this paragraph", ["6-20-102(c)(ii)(A)"]),
        ("under title 6, chapter 2, article 7", ["6-2 article 7"]),
        ("under chapter 3 of this title", ["6-3"]),
        ("under titles 6 and 7", ["6", "7"]),
        ("under this article or this act", []),
        ("under 18 U.S.C. 1591 and article 1, section 6 of the Wyoming Constitution", []),
        ("on 1-2-1999", []),
    ],
)
def test_a_citation_is_resolved_from_where_it_stands(text: str, places: list[str]) -> None:
    assert named(text) == places


def test_a_citation_says_what_it_is_for_and_where_it_stands() -> None:
    text = "a lantern as defined in W.S. 6-20-101(a)(i)"
    (one,) = references_in(Clause("a", "7-1-101(a)", text))
    assert (one.by, one.relation) == ("7-1-101(a)", "as defined in")
    assert text[one.start : one.end] == "W.S. 6-20-101(a)(i)"[5:]


@pytest.mark.parametrize(
    ("cited", "address", "manner"),
    [
        (("6-2-706",), "6-2-706", Manner.NAMED),
        (("6-2-706(a)",), "6-2-706", Manner.PART),
        (("6-2-706",), "6-2-706(a)", Manner.WHOLE),
        (("6-2-70",), "6-2-706", None),
        (("6-2-706(a)",), "6-2-706(aa)", None),
        (("6-2-701", "6-2-710"), "6-2-706", Manner.RANGE),
        (("6-2-701", "6-2-710"), "6-2-706(a)", Manner.RANGE),
        (("6-2-701", "6-2-710"), "6-2-710", Manner.NAMED),
        (("6-2-701", "6-2-710"), "6-2-701(a)", Manner.WHOLE),
        (("6-2-701", "6-2-710"), "6-2-711", None),
        (("6-2-701(b)", "6-2-703(a)"), "6-2-703", Manner.PART),
        (("6-2-701(b)", "6-2-701(h)"), "6-2-701(d)", Manner.RANGE),
        (("6-2-701(b)", "6-2-701(h)"), "6-2-701(d)(i)", Manner.WHOLE),
        (("6-2-701(b)", "6-2-701(h)"), "6-2-701(h)", Manner.NAMED),
        (("6-2-701(b)", "6-2-701(h)"), "6-2-701(j)", None),
        (("6-2-701(b)", "6-2-701(h)"), "6-2-701", Manner.PART),
        (("6-2-701(a)(ii)", "6-2-701(a)(v)"), "6-2-701(a)(iv)", Manner.RANGE),
    ],
)
def test_a_citation_reaches_a_place_by_number_in_part_as_a_whole_or_in_a_range(
    cited: tuple[str, ...], address: str, manner: Manner | None
) -> None:
    assert manner_of(Reference("1-1-101", *cited), address) is manner


@pytest.mark.parametrize(
    ("cited", "address", "held"),
    [
        (("6",), "6-2-706", True),
        (("6-2",), "6-2-706(a)", True),
        (("6-2",), "6-20-101", False),
        (("6-2 article 7",), "6-2-706", True),
        (("6-2 article 7",), "6-2-806", False),
        (("6-2", "6-4"), "6-3-101", True),
        (("6-2", "6-4"), "6-5-101", False),
        (("6-2 article 5", "6-2 article 7"), "6-2-601", True),
        (("5", "7"), "6-5-101", True),
    ],
)
def test_an_area_reaches_the_sections_in_it(cited: tuple[str, ...], address: str, held: bool) -> None:
    assert (manner_of(Reference("1-1-101", *cited, area=True), address) is Manner.AREA) is held
