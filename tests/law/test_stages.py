"""A bill that takes effect in stages or on a condition: the law after it is that of the latest stage, with notes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wylint.law.apply import Applied
from wylint.law.model import Remark

Enact = Callable[..., Applied]

FIRST = """
Section 1.  W.S. 6-20-102(a) is amended to read:

6-20-102.  Sale of lanterns; penalties.

(a)  A person who [-knowingly-] sells a lantern to a minor is guilty of a misdemeanor.

Section 2.  W.S. 6-20-102(a) is amended to read:

6-20-102.  Sale of lanterns; penalties.

(a)  A person who {} a lantern to a minor is guilty of a misdemeanor.
"""
THAT_DAY = "the law after the bill is the law of that day"
LATER = FIRST.format("sells [+or lends+]")
EARLIER = FIRST.format("knowingly sells [+or lends+]")


def said(applied: Applied) -> list[tuple[Remark, str]]:
    return [(note.remark, note.message) for note in applied.notes]


def text_of(applied: Applied) -> str | None:
    clause = applied.after.clause("6-20-102(a)")
    return clause.text if clause else None


def test_a_bill_with_one_day_has_no_notes(enact: Enact) -> None:
    bill = LATER + "Section 3.  The board shall report.\n\nSection 4.\n\n"
    dates = (
        "(a)  Except as provided in subsection (b) of this section, this act is effective July 1, 2026.\n\n"
        "(b)  Sections 3 and 4 of this act are effective immediately upon completion of all acts necessary for a bill "
        "to become law as provided by Article 4, Section 8 of the Wyoming Constitution.\n"
    )
    assert said(enact(bill + dates)) == []


def test_the_later_of_two_amendments_counts(enact: Enact) -> None:
    applied = enact(
        LATER
        + "Section 3.\n\n(a)  Except as provided in subsection (b) of this section, this act is effective July 1, 2026."
        + "\n\n(b)  Section 2 of this act is effective January 1, 2028.\n"
    )
    assert text_of(applied) == "A person who sells or lends a lantern to a minor is guilty of a misdemeanor."
    assert said(applied) == [
        (
            Remark.SUPERSEDED,
            f"section 1 changes 6-20-102(a) on July 1, 2026, section 2 on January 1, 2028; {THAT_DAY}",
        ),
        (
            Remark.STAGED,
            f"section 2 takes effect on January 1, 2028, later than other parts of the bill; {THAT_DAY}",
        ),
    ]


def test_the_later_day_counts_wherever_it_stands_in_the_bill(enact: Enact) -> None:
    applied = enact(
        EARLIER.replace("who [-knowingly-] sells a", "who [-knowingly-] sells or lends a")
        + "Section 3.\n\n(a)  This act is effective July 1, 2026.\n\n"
        "(b)  Section 1 of this act is effective July 1, 2027.\n"
    )
    assert text_of(applied) == "A person who sells or lends a lantern to a minor is guilty of a misdemeanor."
    assert [note.remark for note in applied.notes] == [Remark.SUPERSEDED, Remark.STAGED]
    assert applied.after["6-20-102"].root.children[0].sure


@pytest.mark.parametrize(
    "directive",
    ["W.S. 6-20-102(a) is repealed effective July 1, 2030.", "Effective July 1, 2030, W.S. 6-20-102 is repealed."],
)
def test_a_directive_may_name_its_own_day(enact: Enact, directive: str) -> None:
    dates = "\n\nSection 3.  This act is effective July 1, 2026."
    applied = enact(FIRST.partition("Section 2.")[0] + f"Section 2.  {directive}{dates}")
    assert text_of(applied) is None
    assert [(note.remark, note.address) for note in applied.notes] == [
        (Remark.STAGED, "section 2"),
        (Remark.SUPERSEDED, directive.partition("W.S. ")[2].partition(" is")[0]),
    ]


def test_the_day_of_another_acts_amendment_is_none_of_the_bills(enact: Enact) -> None:
    body = LATER.partition("Section 2.")[0].replace(
        "(a) is amended",
        "(a), as amended by 2025 Wyoming Session Laws, Chapter 63, Section 1 and effective July 1, 2027, is amended",
    )
    assert said(enact(body + "Section 2.  This act is effective July 1, 2026.")) == []


def test_what_depends_on_a_condition_is_in_the_law_after(enact: Enact) -> None:
    body = LATER.partition("Section 2.")[0] + (
        "Section 2.  Section 1 of this act shall not be effective if 2026 Senate File 0001 is enacted into law.\n\n"
        "Section 3.  This act is effective July 1, 2026.\n"
    )
    applied = enact(body)
    assert text_of(applied) == "A person who sells a lantern to a minor is guilty of a misdemeanor."
    assert said(applied) == [
        (
            Remark.CONDITIONAL,
            "section 1 takes effect only on a condition; the law after the bill is the law with it",
        )
    ]


@pytest.mark.parametrize(
    "ends", ["This section is repealed July 1, 2029.", "This article shall be repealed on that day."]
)
def test_new_words_that_end_the_law_by_themselves_are_noted(enact: Enact, ends: str) -> None:
    body = f"Section 1.  W.S. 6-20-108 is created to read:\n\n6-20-108.  Oil.\n\n(a)  Oil.\n\n(b)  {ends}\n"
    applied = enact(body)
    assert "6-20-108" in applied.after
    assert [(note.remark, note.address) for note in applied.notes] == [(Remark.SUNSET, "6-20-108(b)")]


def test_a_section_tells_its_own_day_behind_its_excerpt(enact: Enact) -> None:
    body = """
Section 1.

(a)  W.S. 6-20-102(a) is amended to read:

6-20-102.  Sale of lanterns; penalties.

(a)  A person who [-knowingly-] sells a lantern to a minor is guilty of a misdemeanor.

(b)  This section is effective July 1, 2027.

Section 2.  W.S. 6-20-103 is repealed.

Section 3.  This act is effective July 1, 2026.
"""
    applied = enact(body)
    assert [clause.label for clause in applied.after["6-20-102"].root.children] == ["a", "b", "c"]
    assert [(note.remark, note.address) for note in applied.notes] == [(Remark.STAGED, "section 1")]
