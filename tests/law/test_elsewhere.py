"""Session laws on both sides of a bill."""

from __future__ import annotations

import pytest

from wylint.bill import parse
from wylint.law.apply import Applied, apply
from wylint.law.code import Code
from wylint.law.load import from_bill
from wylint.text import read_text

LAW = """1-1-101.  Example.

(a)  Nothing.

Session law (not codified). Laws 2013, ch. 91, § 3.

(a)  The division shall provide training. The training may include:

(i)  One matter;

(ii)  Another.
"""
ADDRESS = "2013 ch. 91, section 3"


def enacted(body: str, *, held: bool = True) -> Applied:
    code = from_bill(parse(read_text(LAW, "little.txt"))) if held else Code("none")
    text = f"AN ACT relating to training.\n\nBe It Enacted by the Legislature of the State of Wyoming:\n\n{body}\n"
    return apply(parse(read_text(text, "bill.txt")), code)


def words(applied: Applied) -> tuple[list[str | None], list[str | None]]:
    """The words of the session law before and after, [] where it is none."""
    sides = [[one for one in side.uncodified if one.address == ADDRESS] for side in (applied.before, applied.after)]
    before, after = ([clause.text for one in found for clause in one.root.walk() if clause.text] for found in sides)
    return before, after


def test_a_bill_about_something_else_leaves_it_the_very_same() -> None:
    applied = enacted("Section 1.  W.S. 1-1-101 is repealed.")
    assert applied.after.uncodified[0] is applied.before.uncodified[0]


def test_it_is_repealed() -> None:
    before, after = words(enacted("Section 1.  2013 Wyoming Session Laws, Chapter 91, Section 3 is repealed."))
    assert (len(before), after) == (3, [])


def test_one_provision_is_repealed() -> None:
    _, after = words(enacted("Section 1.  2013 Wyoming Session Laws, Chapter 91, Section 3(a)(ii) is repealed."))
    assert after == ["The division shall provide training. The training may include:", "One matter;"]


@pytest.mark.parametrize("held", [True, False])
def test_it_is_amended(held: bool) -> None:
    body = (
        "Section 1.  2013 Wyoming Session Laws, Chapter 91, Section 3(a)(intro) is amended to read:\n\nSection 3.\n\n"
        "(a)  The division [-shall-] [+may+] provide training. The training may include:"
    )
    before, after = words(enacted(body, held=held))
    assert before[0] == "The division shall provide training. The training may include:"
    assert after[0] == "The division may provide training. The training may include:"
    assert len(after) == (3 if held else 1)


def test_another_session_law_is_not_touched() -> None:
    applied = enacted("Section 1.  2013 Wyoming Session Laws, Chapter 91, Section 2 is repealed.")
    before, after = words(applied)
    assert before == after
