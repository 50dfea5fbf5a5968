"""Drafts without marks, bills whose ink is lost, and a law that is an index without words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wylint.law.apply import Applied
from wylint.law.code import Code
from wylint.law.model import Clause, Obstacle

Enact = Callable[..., Applied]


def words(code: Code, address: str) -> str | None:
    clause = code.clause(address)
    return clause.text if clause else None


def labels(code: Code, address: str) -> list[str]:
    clause = code.clause(address)
    return [child.label for child in clause.children] if clause else []


def touched(code: Code, citation: str) -> list[str]:
    return [clause.address for clause in code[citation].root.walk() if clause.touched]


def unsure(code: Code, citation: str) -> list[str]:
    return [clause.address for clause in code[citation].root.walk() if not clause.sure]


CLEAN = """
Section 1.  W.S. 6-20-102(a) is amended to read:

6-20-102.  Sale of lanterns; penalties.

(a)  A person who sells a lantern or wick to a minor is guilty of a misdemeanor.
"""


class TestWithoutMarks:
    """A draft without furniture and marks prints the words to be enacted."""

    def test_what_the_law_has_there_is_what_stood_before(self, enact: Enact) -> None:
        applied = enact(CLEAN)
        assert (
            words(applied.before, "6-20-102(a)")
            == "A person who knowingly sells a lantern to a minor is guilty of a misdemeanor."
        )
        assert (
            words(applied.after, "6-20-102(a)")
            == "A person who sells a lantern or wick to a minor is guilty of a misdemeanor."
        )
        assert touched(applied.after, "6-20-102") == ["6-20-102(a)"]
        assert unsure(applied.after, "6-20-102") == []

    def test_words_printed_as_the_law_has_them_are_not_touched(self, enact: Enact) -> None:
        body = CLEAN.replace("sells a lantern or wick", "knowingly sells a lantern")
        assert touched(enact(body).after, "6-20-102") == []

    def test_a_created_provision_is_new(self, enact: Enact) -> None:
        body = """
Section 1.  W.S. 6-20-101(a) by creating a new paragraph (iii) and by renumbering (iii) as (iv) is amended to read:

6-20-101.  Definitions.

(a)  As used in this article:

(iii)  "Oil" means a fuel;

(iv)  "This act" means W.S. 6-20-101 through 6-20-104.
"""
        after = enact(body).after
        assert labels(after, "6-20-101(a)") == ["i", "ii", "iii", "iv"]
        assert touched(after, "6-20-101") == ["6-20-101(a)(iii)"]

    def test_a_section_amended_as_a_whole_loses_what_is_not_printed(self, enact: Enact) -> None:
        body = """
Section 1.  W.S. 6-20-102 is amended to read:

6-20-102.  Sale of lanterns; penalties.

(a)  A person who knowingly sells a lantern to a minor is guilty of a misdemeanor.

(b)  It is no defense that the seller was mistaken about the age of the minor.
"""
        assert labels(enact(body).after, "6-20-102") == ["a", "b"]

    def test_an_excerpt_with_gaps_leaves_the_rest_alone(self, enact: Enact) -> None:
        body = """
Section 1.  W.S. 6-20-102 is amended to read:

6-20-102.  Sale of lanterns; penalties.

(b)  It is no defense that the seller was mistaken.
"""
        assert labels(enact(body).after, "6-20-102") == ["a", "b", "c"]

    def test_an_introduction_alone_leaves_its_list_alone(self, enact: Enact) -> None:
        body = """
Section 1.  W.S. 6-20-102(c)(intro) is amended to read:

6-20-102.  Sale of lanterns; penalties.

(c)  Whoever violates subsection (a) of this section may be:
"""
        assert labels(enact(body).after, "6-20-102(c)") == ["i", "ii"]

    def test_of_a_section_the_law_does_not_know_nothing_is_said(self, enact: Enact) -> None:
        applied = enact(CLEAN.replace("6-20-102", "8-1-101"))
        assert touched(applied.after, "8-1-101") == []
        assert unsure(applied.after, "8-1-101") == unsure(applied.before, "8-1-101") == ["8-1-101(a)"]


class TestLostInk:
    """A plain extraction of an amending bill: struck and new words stand side by side."""

    def test_printed_provisions_of_amended_sections_are_not_sure(self, enact: Enact) -> None:
        applied = enact(CLEAN, lost=True)
        assert unsure(applied.after, "6-20-102") == ["6-20-102(a)"]
        assert unsure(applied.before, "6-20-102") == []

    def test_the_rest_of_the_section_stays_as_it_was(self, enact: Enact, law: Code) -> None:
        assert enact(CLEAN, lost=True).after.clause("6-20-102(c)") is law.clause("6-20-102(c)")


def as_index(code: Code) -> Code:
    """The same law without its words: each clause has notes and the digest of its words."""
    return Code.of(
        [replace(section, root=_noted(section.root)) for section in code.sections.values()],
        name=code.name,
        coverage=code.coverage,
    )


def _noted(clause: Clause) -> Clause:
    children = tuple(_noted(child) for child in clause.children)
    return replace(clause, text=None, notes=(f"note of {clause.address}",), children=children)


AMENDED = """
Section 1.  W.S. 6-20-102(a) and (c)(intro) are amended to read:

6-20-102.  Sale of lanterns; penalties.

(a)  A person who [-knowingly-] sells a lantern to a minor is guilty of a misdemeanor.

(c)  A person who violates subsection (a) of this section shall be:
"""


class TestALawWithoutWords:
    """An index-backed law is amended as the text would be."""

    def test_clauses_that_the_bill_does_not_print_are_carried_along(self, enact: Enact, law: Code) -> None:
        index = as_index(law)
        after = enact(AMENDED, index).after
        assert after.clause("6-20-102(b)") is index.clause("6-20-102(b)")
        assert after.clause("6-20-102(c)(i)") is index.clause("6-20-102(c)(i)")

    def test_clauses_that_the_bill_prints_have_words_and_no_notes(self, enact: Enact, law: Code) -> None:
        clause = enact(AMENDED, as_index(law)).after.clause("6-20-102(a)")
        assert clause is not None
        assert (clause.text, clause.notes) == (
            "A person who sells a lantern to a minor is guilty of a misdemeanor.",
            None,
        )

    def test_the_same_is_touched_and_sure_as_with_the_text(self, enact: Enact, law: Code) -> None:
        for body in (AMENDED, AMENDED.replace("to a minor", "to a child"), CLEAN):
            text, index = enact(body).after, enact(body, as_index(law)).after
            assert touched(text, "6-20-102") == touched(index, "6-20-102")
            assert unsure(text, "6-20-102") == unsure(index, "6-20-102")

    def test_a_renumbered_clause_keeps_its_notes(self, enact: Enact, law: Code) -> None:
        after = enact("Section 1.  W.S. 6-20-102(c) is renumbered as 6-20-102(d).", as_index(law)).after
        clause = after.clause("6-20-102(d)(ii)")
        assert clause is not None
        assert clause.notes == ("note of 6-20-102(c)(ii)",)
        assert clause.address == "6-20-102(d)(ii)"

    def test_a_section_known_in_part_learns_the_rest_from_the_bill(self, enact: Enact, law: Code) -> None:
        section = law["6-20-102"]
        part = replace(section, root=replace(section.root, children=section.root.children[1:]), complete=False)
        applied = enact(AMENDED, law.with_sections({"6-20-102": part}))
        assert applied.refusals == ()
        assert labels(applied.before, "6-20-102") == ["a", "b", "c"]
        assert (
            words(applied.before, "6-20-102(a)")
            == "A person who knowingly sells a lantern to a minor is guilty of a misdemeanor."
        )
        assert touched(applied.after, "6-20-102") == ["6-20-102(a)"]
        assert unsure(applied.after, "6-20-102") == []

    def test_a_section_known_whole_does_not_learn(self, enact: Enact, law: Code) -> None:
        section = law["6-20-102"]
        part = replace(section, root=replace(section.root, children=section.root.children[1:]))
        applied = enact(AMENDED, law.with_sections({"6-20-102": part}))
        assert [refusal.obstacle for refusal in applied.refusals] == [Obstacle.PROVISION_MISSING]
        assert labels(applied.before, "6-20-102") == ["b", "c"]
        assert unsure(applied.after, "6-20-102") == ["6-20-102(a)"]

    def test_a_section_that_an_excerpt_does_not_hold_may_exist(self, enact: Enact, law: Code) -> None:
        excerpt = replace(as_index(law), excerpt=True)
        (refusal,) = enact(
            AMENDED.replace("6-20-102(a) and (c)(intro) are", "6-3-402(a) is").replace("6-20-102", "6-3-402"), excerpt
        ).refusals
        assert refusal.obstacle is Obstacle.NOT_COVERED
        assert refusal.reason == "lanterns holds neither section 6-3-402 nor all of title 6"


def test_a_published_bill_that_only_creates_has_lost_no_ink(enact: Enact) -> None:
    body = """
Section 1.  W.S. 6-20-102 by creating a new subsection (d) is amended to read:

6-20-102.  Sale of lanterns; penalties.

(d)  A dealer shall ask for the age of a buyer.
"""
    applied = enact(body, lost=True)
    created = applied.after.clause("6-20-102(d)")
    assert created is not None
    assert (created.sure, created.touched) == (True, True)
    assert applied.refusals == ()
