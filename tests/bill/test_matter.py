"""What a bill section is about, and when an act takes effect."""

from __future__ import annotations

import pytest

from wylint.bill.directive import read_directive
from wylint.bill.matter import Effective, When, matter_of, read_effective
from wylint.bill.model import Matter
from wylint.text.reader import read_text

MATTERS = [
    ("This act is effective July 1, 2026.", Matter.EFFECTIVE_DATE),
    (
        "(a) Except as provided in subsection (b) of this section, this act is effective immediately.",
        Matter.EFFECTIVE_DATE,
    ),
    ("Section 2 of this act shall not be effective if the measure is enacted.", Matter.EFFECTIVE_DATE),
    ("There is appropriated ten dollars ($10.00) from the general fund to the department.", Matter.APPROPRIATION),
    ("(a) For the period beginning July 1, 2026, ten dollars ($10.00) is appropriated to it.", Matter.APPROPRIATION),
    ("LEVEL I STUDIES. The following sums of money are appropriated: (a) Ten dollars.", Matter.APPROPRIATION),
    ("This act shall apply to crimes committed on or after July 1, 2026.", Matter.APPLICABILITY),
    ("Nothing in this act shall be construed to impair any contract.", Matter.APPLICABILITY),
    ("W.S. 6-2-702, as amended by section 1 of this act, shall apply to pending cases.", Matter.APPLICABILITY),
    ("The reserve account is repealed.", Matter.REPEAL),
    ("The department shall adopt rules. There is appropriated ten dollars.", Matter.UNCODIFIED),
    ("The penalties of the board shall apply to all licensees.", Matter.UNCODIFIED),
    ("W.S. 6-2-702 is repealed.", Matter.REPEAL),
    ("2023 Wyoming Session Laws, Chapter 9, Section 4 is repealed.", Matter.REPEAL),
    ("W.S. 6-2-702 is created to read:", Matter.CODE),
    ("", Matter.UNCODIFIED),
]


@pytest.mark.parametrize(("text", "matter"), MATTERS)
def test_what_a_bill_section_is_about(text: str, matter: Matter) -> None:
    source = read_text(text or " ")
    directive, _ = read_directive(source, 0, len(source.text))
    assert matter_of(source, 0, len(source.text), directive) is matter


def told(found: Effective) -> tuple[When, tuple[str, ...], str]:
    return found.when, found.sections, found.date or found.condition


def test_staged_and_conditional_dates() -> None:
    text = (
        "(a) Except as provided in subsection (b) of this section, this act is effective July 1, 2026. (b) Sections "
        "2 through 4 of this act are effective immediately upon completion of all acts necessary for a bill to become "
        "law as provided by Article 4, Section 8 of the Wyoming Constitution. (c) This section and section 5 of this "
        "act are effective when the state plan is approved."
    )
    assert [told(found) for found in read_effective(text)] == [
        (When.DATE, (), "2026-07-01"),
        (When.IMMEDIATE, ("2", "3", "4"), ""),
        (When.CONDITION, ("this", "5"), "when the state plan is approved"),
    ]
    assert [text[found.start : found.end].split()[0] for found in read_effective(text)] == ["this", "Sections", "This"]


def test_a_text_without_a_date_has_none() -> None:
    assert read_effective("The rules of the board take effect when filed.") == ()
