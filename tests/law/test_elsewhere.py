"""Session laws on both sides of a bill."""

from __future__ import annotations

import pytest

from wylint.bill import parse
from wylint.law.apply import Applied, apply
from wylint.law.code import Code
from wylint.law.load import from_bill
from wylint.law.model import Obstacle
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


def test_two_sections_of_a_bill_may_amend_it() -> None:
    body = (
        "Section 1.  2013 Wyoming Session Laws, Chapter 91, Section 3(a)(i) is amended to read:\n\nSection 3.\n\n"
        "(a)  The division shall provide training. The training may include:\n\n(i)  One [-matter-] [+subject+];\n\n"
        "Section 2.  2013 Wyoming Session Laws, Chapter 91, Section 3(a)(ii) is amended to read:\n\nSection 3.\n\n"
        "(a)  The division shall provide training. The training may include:\n\n(ii)  Another [+subject+]."
    )
    _, after = words(enacted(body))
    assert after[1:] == ["One subject;", "Another subject."]


def test_a_law_at_hand_is_not_refused_but_a_provision_it_lacks_is() -> None:
    here = enacted("Section 1.  2013 Wyoming Session Laws, Chapter 91, Section 3(a)(ii) is repealed.")
    assert here.refusals == ()
    lacking = enacted("Section 1.  2013 Wyoming Session Laws, Chapter 91, Section 3(b) is repealed.")
    assert [(one.obstacle, one.taken) for one in lacking.refusals] == [(Obstacle.PROVISION_MISSING, False)]
    absent = enacted("Section 1.  2013 Wyoming Session Laws, Chapter 91, Section 3(b) is repealed.", held=False)
    assert [(one.obstacle, one.taken) for one in absent.refusals] == [(Obstacle.OTHER_LAW, False)]


def test_a_directive_behind_an_excerpt_is_carried_out() -> None:
    applied = enacted(
        "Section 4.\n\n(a)  2013 Wyoming Session Laws, Chapter 91, Section 3(a)(i) is amended to read:\n\n"
        "Section 3.\n\n(a)  The division shall provide training. The training may include:\n\n"
        "(i)  One [-matter-] [+subject+];\n\n"
        "(b)  2013 Wyoming Session Laws, Chapter 91, Section 3(a)(ii) and W.S. 1-1-101 are repealed.\n\n"
        "(c)  This section is effective immediately.\n"
    )
    _, after = words(applied)
    assert after == ["The division shall provide training. The training may include:", "One subject;"]
    assert applied.repealed == ("1-1-101",)
