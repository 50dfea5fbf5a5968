"""A bill amends, creates, renumbers and repeals: the law before and after."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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


def clause(code: Code, address: str) -> Clause:
    found = code.clause(address)
    assert found is not None
    return found


AMENDED = """
Section 1.  W.S. 6-20-102(a) is amended to read:

6-20-102.  Sale of lanterns; penalties.

(a)  A person who [-knowingly-] sells a lantern [+or wick+] to a minor is guilty of a misdemeanor.

Section 2.  This act is effective July 1, 2026.
"""


def test_ink_decides_what_an_amended_provision_says(enact: Enact) -> None:
    after = enact(AMENDED).after
    assert words(after, "6-20-102(a)") == "A person who sells a lantern or wick to a minor is guilty of a misdemeanor."
    assert touched(after, "6-20-102") == ["6-20-102(a)"]


def test_what_is_not_printed_stays_the_very_same(enact: Enact, law: Code) -> None:
    applied = enact(AMENDED)
    assert applied.after.clause("6-20-102(c)") is law.clause("6-20-102(c)")
    assert applied.after["6-20-101"] is law["6-20-101"]
    assert applied.before["6-20-102"] is law["6-20-102"]
    assert applied.refusals == ()


def test_a_clause_knows_where_the_bill_prints_its_words(enact: Enact) -> None:
    section = enact(AMENDED).after["6-20-102"]
    origin = section.root.children[0].origin
    assert origin is not None
    assert section.catchline_origin is not None
    assert section.catchline_origin < origin
    assert section.root.children[1].origin is None


def test_words_reprinted_unchanged_are_not_touched(enact: Enact, law: Code) -> None:
    body = """
Section 1.  W.S. 6-20-102(c)(i) is amended to read:

6-20-102.  Sale of lanterns; penalties.

(c)  A person who violates subsection (a) of this section shall be:

(i)  Fined not more than [-seven hundred fifty dollars ($750.00)-][+one thousand dollars ($1,000.00)+]; or
"""
    after = enact(body).after
    assert touched(after, "6-20-102") == ["6-20-102(c)(i)"]
    assert labels(after, "6-20-102(c)") == ["i", "ii"]
    assert after.clause("6-20-102(c)(ii)") is law.clause("6-20-102(c)(ii)")


def test_a_provision_struck_whole_is_gone(enact: Enact) -> None:
    body = """
Section 1.  W.S. 6-20-102(b) is amended to read:

6-20-102.  Sale of lanterns; penalties.

[-(b)  It is no defense that the seller was mistaken about the age of the minor.-]
"""
    applied = enact(body)
    assert labels(applied.after, "6-20-102") == ["a", "c"]
    assert labels(applied.before, "6-20-102") == ["a", "b", "c"]


def test_a_provision_inserted_whole_is_created_in_its_place(enact: Enact) -> None:
    body = """
Section 1.  W.S. 6-20-101(a) by creating a new paragraph (iv) and 6-20-201 by creating a new
subsection (b) are amended to read:

6-20-101.  Definitions.

(a)  As used in this article:

[+(iv)  "Wick" means a cord.+]

6-20-201.  Wicks.

[+(b)  Wicks shall be of cotton.+]
"""
    applied = enact(body)
    assert labels(applied.after, "6-20-101(a)") == ["i", "ii", "iii", "iv"]
    assert labels(applied.after, "6-20-201") == ["a", "b", "c"]
    assert touched(applied.after, "6-20-101") == ["6-20-101(a)(iv)"]
    assert applied.refusals == ()
    assert applied.created == ()


def test_ink_over_a_label_renames_it_and_the_words_stay_the_same(enact: Enact) -> None:
    body = """
Section 1.  W.S. 6-20-101(a) by creating a new paragraph (iii) and by renumbering (iii) as (iv) is amended to read:

6-20-101.  Definitions.

(a)  As used in this article:

[+(iii)  "Oil" means a fuel;+]

[-(iii)-][+(iv)+]  "This act" means W.S. 6-20-101 through 6-20-104.
"""
    applied = enact(body)
    assert words(applied.after, "6-20-101(a)(iii)") == '"Oil" means a fuel;'
    assert words(applied.after, "6-20-101(a)(iv)") == '"This act" means W.S. 6-20-101 through 6-20-104.'
    assert touched(applied.after, "6-20-101") == ["6-20-101(a)(iii)"]
    assert applied.refusals == ()


def test_renumbered_provisions_that_follow_each_other_keep_apart(enact: Enact) -> None:
    body = """
Section 1.  W.S. 6-20-101(a) by creating a new paragraph (i) and by renumbering (i) through (iii) as (ii) through (iv)
is amended to read:

6-20-101.  Definitions.

(a)  As used in this article:

[+(i)  "Dealer" means one who sells;+]

[-(i)-][+(ii)+]  "Lantern" means a lamp that is carried by hand;

[-(ii)-][+(iii)+]  "Minor" means a person under [-sixteen (16)-][+eighteen (18)+] years of age;

[-(iii)-][+(iv)+]  "This act" means W.S. 6-20-101 through 6-20-104.
"""
    applied = enact(body)
    assert labels(applied.after, "6-20-101(a)") == ["i", "ii", "iii", "iv"]
    assert words(applied.after, "6-20-101(a)(iii)") == '"Minor" means a person under eighteen (18) years of age;'
    assert touched(applied.after, "6-20-101") == ["6-20-101(a)(i)", "6-20-101(a)(iii)"]
    assert applied.refusals == ()


@pytest.mark.parametrize("citation", ["6-20-101", "8-1-101"])
def test_a_new_provision_is_never_taken_for_the_one_whose_number_it_takes(enact: Enact, citation: str) -> None:
    applied = enact(f"""
Section 1.  W.S. {citation}(a) by creating new paragraphs (iii) and (iv) and by renumbering (iii) as (v) is amended
to read:

{citation}.  Definitions.

(a)  As used in this article:

[+(iii)  "Dealer" means one who sells;+]

[+(iv)  "Oil" means a fuel;+]

[-(iii)-][+(v)+]  "This act" means W.S. 6-20-101 through [-6-20-104-][+6-20-106+].
""")
    assert [words(applied.after, f"{citation}(a)({label})") for label in ("iii", "iv", "v")] == [
        '"Dealer" means one who sells;',
        '"Oil" means a fuel;',
        '"This act" means W.S. 6-20-101 through 6-20-106.',
    ]
    assert words(applied.before, f"{citation}(a)(iii)") == '"This act" means W.S. 6-20-101 through 6-20-104.'


def test_subsection_a_of_a_section_without_labels_is_its_text(enact: Enact) -> None:
    """The section was labelled after the law at hand was printed: its words do not stand there twice."""
    applied = enact("""
Section 1.  W.S. 6-20-103(a) is amended to read:

6-20-103.  Lantern dealers.

(a)  Each dealer in lanterns shall keep a ledger[+ of ink+].
""")
    assert words(applied.after, "6-20-103") == ""
    assert words(applied.after, "6-20-103(a)") == "Each dealer in lanterns shall keep a ledger of ink."
    assert words(applied.before, "6-20-103") == "Each dealer in lanterns shall keep a ledger."
    assert touched(applied.after, "6-20-103") == ["6-20-103(a)"]
    assert unsure(applied.after, "6-20-103") == unsure(applied.before, "6-20-103") == []
    assert applied.refusals == ()


def test_other_words_for_the_text_of_a_section_without_labels_are_in_doubt(enact: Enact) -> None:
    applied = enact("""
Section 1.  W.S. 6-20-103(a) is amended to read:

6-20-103.  Lantern dealers.

(a)  Each dealer in lamps shall keep a ledger[+ of ink+].
""")
    assert words(applied.after, "6-20-103(a)") == "Each dealer in lamps shall keep a ledger of ink."
    assert unsure(applied.after, "6-20-103") == ["6-20-103(a)"]
    assert unsure(applied.before, "6-20-103") == ["6-20-103"]


def test_a_renumbered_provision_takes_what_stands_below_it(enact: Enact) -> None:
    body = "Section 1.  W.S. 6-20-102(c) is renumbered as 6-20-102(d)."
    after = enact(body).after
    assert labels(after, "6-20-102") == ["a", "b", "d"]
    assert words(after, "6-20-102(d)(ii)(B)") == "The lantern was lit."
    assert touched(after, "6-20-102") == []


def test_a_label_put_before_existing_words_moves_them(enact: Enact) -> None:
    body = """
Section 1.  W.S. 6-20-103 is amended to read:

6-20-103.  Lantern dealers.

[+(a)+]  Each dealer in lanterns shall keep a ledger.

[+(b)  Ledgers shall be bound.+]
"""
    applied = enact(body)
    assert words(applied.after, "6-20-103") == ""
    assert words(applied.after, "6-20-103(a)") == "Each dealer in lanterns shall keep a ledger."
    assert touched(applied.after, "6-20-103") == ["6-20-103(b)"]
    assert unsure(applied.after, "6-20-103") == []


CREATED = """
Section 1.  W.S. 6-20-108 and 6-20-109 are created to read:

6-20-108.  Oil.

(a)  Oil shall be clear.

6-20-109.  Smoke.

Smoke is a nuisance.
"""


def test_created_sections_are_all_new_and_sure(enact: Enact) -> None:
    for applied in (enact(CREATED), enact(CREATED, lost=True)):
        assert applied.created == ("6-20-108", "6-20-109")
        assert applied.after["6-20-108"].created
        assert touched(applied.after, "6-20-108") == ["6-20-108", "6-20-108(a)"]
        assert unsure(applied.after, "6-20-108") == []
        assert words(applied.after, "6-20-109") == "Smoke is a nuisance."
        assert "6-20-108" not in applied.before
        assert [section.citation for section in applied.after.article("6-20-101")][-2:] == ["6-20-108", "6-20-109"]


def test_a_created_section_whose_number_is_taken_is_refused_and_stands_as_printed(enact: Enact) -> None:
    applied = enact("Section 1.  W.S. 6-20-103 is created to read:\n\n6-20-103.  Smoke.\n\n(a)  Smoke is a nuisance.\n")
    assert [refusal.obstacle for refusal in applied.refusals] == [Obstacle.NUMBER_TAKEN]
    assert words(applied.after, "6-20-103(a)") == "Smoke is a nuisance."


def test_sections_provisions_and_ranges_are_repealed(enact: Enact) -> None:
    applied = enact("Section 1.  W.S. 6-20-102(b) and (c)(i) and 6-20-103 through 6-20-150 are repealed.")
    assert labels(applied.after, "6-20-102") == ["a", "c"]
    assert labels(applied.after, "6-20-102(c)") == ["ii"]
    assert "6-20-103" not in applied.after
    assert applied.after.repealed("6-20-103")
    assert applied.repealed == ("6-20-103",)
    assert applied.refusals == ()


def test_a_later_stage_may_repeal_what_the_bill_itself_creates(enact: Enact) -> None:
    staged = (
        CREATED + "\nSection 2.  W.S. 6-20-108(a), as created by section 1 of this act, and 6-20-109 are repealed.\n"
    )
    applied = enact(staged)
    assert labels(applied.after, "6-20-108") == []
    assert "6-20-109" not in applied.after
    assert applied.created == ("6-20-108",)
    assert applied.refusals == ()


def test_a_repeal_wins_over_an_amendment(enact: Enact) -> None:
    applied = enact(
        AMENDED.replace("Section 2.  This act", "Section 2.  W.S. 6-20-102(a) is repealed.\n\nSection 3.  This act")
    )
    assert labels(applied.after, "6-20-102") == ["b", "c"]


def test_what_is_repealed_and_created_anew_is_created(enact: Enact) -> None:
    applied = enact(CREATED.replace("6-20-109", "6-20-103") + "\nSection 2.  W.S. 6-20-103 is repealed.\n")
    assert applied.created == ("6-20-108", "6-20-103")
    assert applied.repealed == ()
    assert touched(applied.after, "6-20-103") == ["6-20-103"]
    assert applied.refusals == ()


def test_several_bill_sections_may_amend_one_section(enact: Enact) -> None:
    second = """
Section 2.  W.S. 6-20-102(b) is amended to read:

6-20-102.  Sale of lanterns; penalties.

(b)  It is [-no-][+a+] defense that the seller was mistaken about the age of the minor.
"""
    after = enact(AMENDED.partition("Section 2.")[0] + second).after
    assert touched(after, "6-20-102") == ["6-20-102(a)", "6-20-102(b)"]


def test_the_latest_stage_counts(enact: Enact) -> None:
    second = """
Section 2.  W.S. 6-20-102(a), as amended by section 1 of this act, is amended to read:

6-20-102.  Sale of lanterns; penalties.

(a)  A person who sells a lantern or wick to a [-minor-][+child+] is guilty of a misdemeanor.
"""
    after = enact(AMENDED.partition("Section 2.")[0] + second).after
    assert words(after, "6-20-102(a)") == "A person who sells a lantern or wick to a child is guilty of a misdemeanor."
    assert unsure(after, "6-20-102") == []


def test_a_section_is_renumbered_with_all_that_is_in_it(enact: Enact) -> None:
    applied = enact("Section 1.  W.S. 6-20-102 is renumbered as 6-20-302.")
    assert words(applied.after, "6-20-302(c)(ii)(B)") == "The lantern was lit."
    assert "6-20-102" not in applied.after
    assert touched(applied.after, "6-20-302") == []
    assert applied.repealed == ()


def test_a_section_does_not_take_the_number_of_one_that_stays(enact: Enact, law: Code) -> None:
    applied = enact("Section 1.  W.S. 6-20-101 through 6-20-102 are renumbered as 6-20-102 through 6-20-103.")
    assert all(applied.after[citation] is law[citation] for citation in ("6-20-101", "6-20-102", "6-20-103"))
    assert [(one.address, one.obstacle, one.reason) for one in applied.refusals] == [
        ("6-20-101", Obstacle.NUMBER_TAKEN, "6-20-102 exists already")
    ]


def test_two_sections_do_not_get_one_number(enact: Enact, law: Code) -> None:
    applied = enact("Section 1.  W.S. 6-20-102 is renumbered as 6-20-302. W.S. 6-20-103 is renumbered as 6-20-302.")
    assert applied.after["6-20-302"].catchline == "Sale of lanterns; penalties."
    assert applied.after["6-20-103"] is law["6-20-103"]
    assert [(one.address, one.obstacle) for one in applied.refusals] == [("6-20-103", Obstacle.NUMBER_TAKEN)]


def test_sections_may_move_up_by_one(enact: Enact) -> None:
    applied = enact("Section 1.  W.S. 6-20-101 through 6-20-103 are renumbered as 6-20-102 through 6-20-104.")
    catchlines = [applied.after[f"6-20-10{number}"].catchline for number in (2, 3, 4)]
    assert catchlines == ["Definitions.", "Sale of lanterns; penalties.", "Lantern dealers."]
    assert "6-20-101" not in applied.after
    assert applied.refusals == applied.repealed == ()


def test_existing_words_that_are_not_the_laws_are_not_sure_on_either_side(enact: Enact) -> None:
    applied = enact(AMENDED.replace("to a minor", "to a young person"))
    assert unsure(applied.before, "6-20-102") == unsure(applied.after, "6-20-102") == ["6-20-102(a)"]
    assert touched(applied.after, "6-20-102") == ["6-20-102(a)"]


def test_a_section_that_the_law_at_hand_does_not_know_is_known_from_the_bill(enact: Enact) -> None:
    body = AMENDED.replace("6-20-102", "8-1-101")
    applied = enact(body)
    before, after = applied.before["8-1-101"], applied.after["8-1-101"]
    assert (before.complete, after.complete, after.created) == (False, False, False)
    assert (
        words(applied.before, "8-1-101(a)")
        == "A person who knowingly sells a lantern to a minor is guilty of a misdemeanor."
    )
    assert touched(applied.after, "8-1-101") == ["8-1-101(a)"]
    assert [refusal.obstacle for refusal in applied.refusals] == [Obstacle.NOT_COVERED]


def test_an_amended_section_that_does_not_exist_is_refused_and_taken_as_printed(enact: Enact) -> None:
    applied = enact(AMENDED.replace("6-20-102", "6-20-110"))
    assert [(refusal.address, refusal.obstacle) for refusal in applied.refusals] == [
        ("6-20-110(a)", Obstacle.SECTION_MISSING)
    ]
    assert (
        words(applied.after, "6-20-110(a)")
        == "A person who sells a lantern or wick to a minor is guilty of a misdemeanor."
    )


def test_a_refusal_says_whether_the_words_of_the_bill_stand_all_the_same(enact: Enact) -> None:
    applied = enact(
        AMENDED.replace("6-20-102(a) is amended", "6-20-102(a), (d) and (e) are amended").replace(
            "Section 2.", "(d)  No minor shall [-buy-][+carry+] oil.\n\nSection 2.  W.S. 6-20-102(m) is repealed."
        )
    )
    assert words(applied.after, "6-20-102(d)") == "No minor shall carry oil."
    assert [(one.address[-3:], one.obstacle, one.taken) for one in applied.refusals] == [
        ("(d)", Obstacle.PROVISION_MISSING, True),
        ("(e)", Obstacle.NOT_PRINTED, False),
        ("(m)", Obstacle.PROVISION_MISSING, False),
    ]


def test_runs_of_subsections_and_paragraphs_are_repealed(enact: Enact) -> None:
    applied = enact("Section 1.  W.S. 6-20-101(a)(ii) through (iii) and 6-20-102(a) through (b) are repealed.")
    assert labels(applied.after, "6-20-101(a)") == ["i"]
    assert labels(applied.after, "6-20-102") == ["c"]
    assert applied.refusals == ()


def test_a_created_article_stands_under_its_numbers(enact: Enact) -> None:
    applied = enact("""
Section 1.  W.S. 6-20-301 through 6-20-303 are created as article 3 of chapter 20, title 6 to read:

ARTICLE 3
OIL

6-20-301.  Oil.

Oil shall be clear.

6-20-302.  Barrels.

(a)  Barrels shall be sound.

6-20-303.  Penalty.

(a)  A dealer who violates this article shall be fined.
""")
    assert applied.created == ("6-20-301", "6-20-302", "6-20-303")
    assert [section.citation for section in applied.after.article("6-20-301")] == list(applied.created)
    assert words(applied.after, "6-20-301") == "Oil shall be clear."
    assert applied.before.article("6-20-301") == ()
    assert applied.refusals == ()


def test_a_repealed_section_is_refused_by_that_reason(enact: Enact) -> None:
    applied = enact("Section 1.  W.S. 6-20-106 is repealed.")
    assert [refusal.reason for refusal in applied.refusals] == [
        "lanterns has section 6-20-106 as repealed or renumbered"
    ]


def test_a_provision_that_does_not_exist_is_refused(enact: Enact) -> None:
    applied = enact("Section 1.  W.S. 6-20-102(m) is repealed.")
    assert [(refusal.address, refusal.obstacle) for refusal in applied.refusals] == [
        ("6-20-102(m)", Obstacle.PROVISION_MISSING)
    ]


def test_a_place_that_is_not_printed_is_refused(enact: Enact) -> None:
    applied = enact(AMENDED.replace("6-20-102(a) is amended", "6-20-102(a) and (b) are amended"))
    assert [(refusal.address, refusal.obstacle) for refusal in applied.refusals] == [
        ("6-20-102(b)", Obstacle.NOT_PRINTED)
    ]


def test_uncodified_sections_are_new_words_of_the_law_after(enact: Enact) -> None:
    body = AMENDED.replace(
        "Section 2.",
        "Section 2.\n\n(a)  The lantern board shall report.\n\n(b)  The report shall be short.\n\nSection 3.",
    )
    applied = enact(body)
    assert applied.after.uncodified[: len(applied.before.uncodified)] == applied.before.uncodified
    section, effective = applied.after.uncodified[len(applied.before.uncodified) :]
    assert (section.address, effective.address) == ("section 2", "section 3")
    assert [(part.address, part.text, part.touched) for part in section.root.walk() if part.text] == [
        ("section 2(a)", "The lantern board shall report.", True),
        ("section 2(b)", "The report shall be short.", True),
    ]


RECREATED = """
Section 1.  W.S. 6-20-103 is repealed and recreated to read:

6-20-103.  Dealers in lanterns.

(a)  A dealer shall keep two (2) ledgers.
"""


def test_a_section_repealed_and_recreated_is_created_under_its_number(enact: Enact, law: Code) -> None:
    applied = enact(RECREATED)
    assert applied.refusals == ()
    assert (applied.created, applied.repealed) == (("6-20-103",), ())
    assert applied.after["6-20-103"].catchline == "Dealers in lanterns."
    assert touched(applied.after, "6-20-103") == ["6-20-103", "6-20-103(a)"]
    assert applied.before["6-20-103"] is law["6-20-103"]


def test_a_section_that_the_law_at_hand_does_not_hold_is_recreated_too(enact: Enact) -> None:
    applied = enact(RECREATED.replace("6-20-103", "9-1-103"))
    assert (applied.created, applied.refusals) == (("9-1-103",), ())


@pytest.mark.parametrize("lost", [False, True])
@pytest.mark.parametrize("mark", ["{}", "[+{}+]"])
def test_a_provision_repealed_and_recreated_keeps_nothing_of_the_old(enact: Enact, mark: str, lost: bool) -> None:
    body = f"""
Section 1.  W.S. 6-20-102(c) is repealed and recreated to read:

6-20-102.  Sale of lanterns; penalties.

{mark.format("(c)  A person who violates this section shall be:")}

{mark.format("(i)  Imprisoned for not more than one (1) year.")}
"""
    applied = enact(body, lost=lost)
    assert applied.refusals == ()
    assert labels(applied.after, "6-20-102") == ["a", "b", "c"]
    assert labels(applied.after, "6-20-102(c)") == ["i"]
    assert words(applied.after, "6-20-102(c)(i)") == "Imprisoned for not more than one (1) year."
    assert touched(applied.after, "6-20-102") == ["6-20-102(c)", "6-20-102(c)(i)"]
    assert words(applied.before, "6-20-102(c)(ii)") is not None


def test_subsections_struck_for_a_new_one_leave_only_the_new_one(enact: Enact) -> None:
    applied = enact("""
Section 1.  W.S. 6-20-102 is amended to read:

6-20-102.  Sale of lanterns; penalties.

[-(a)  A person who knowingly sells a lantern to a minor is guilty of a misdemeanor.-]

[-(b)  It is no defense that the seller was mistaken about the age of the minor.-]

[+(a)  No person shall sell a lantern.+]
""")
    assert words(applied.after, "6-20-102(a)") == "No person shall sell a lantern."
    assert labels(applied.after, "6-20-102") == ["a", "c"]
    assert labels(applied.before, "6-20-102") == ["a", "b", "c"]


def disputes(applied: Applied) -> list[tuple[str, str, str | None]]:
    return [(one.address, one.shown, one.held) for one in applied.disputes]


def test_existing_words_that_are_not_the_laws_are_disputed(enact: Enact) -> None:
    applied = enact("""
Section 1.  W.S. 6-20-101(a)(i) and (v) and 6-20-201(a) and (c) are amended to read:

6-20-101.  Definitions.

(a)  As used in this article:

(i)  "Lantern" means a lamp that is [-worn-][+held+] by hand;

(v)  "Oil" means [+any+] oil.

6-20-201.  Wicks.

(a)  Wicks shall be trimmed [+daily+].

(c)  wicks  shall be [-dry-][+wet+];
""")
    assert disputes(applied) == [
        (
            "6-20-101(a)(i)",
            '"Lantern" means a lamp that is worn by hand;',
            '"Lantern" means a lamp that is carried by hand;',
        ),
        ("6-20-101(a)(v)", '"Oil" means oil.', None),
    ]


def test_a_renumbered_provision_is_compared_with_the_one_it_was(enact: Enact) -> None:
    applied = enact("""
Section 1.  W.S. 6-20-201(c) is amended and renumbered as (d) to read:

6-20-201.  Wicks.

[-(c)-][+(d)+]  Wicks shall be [-clean-][+dry+].
""")
    assert disputes(applied) == [("6-20-201(c)", "Wicks shall be clean.", "Wicks shall be dry.")]


def test_a_later_stage_may_print_the_law_as_it_stands_or_as_the_bill_leaves_it(enact: Enact) -> None:
    for stands in ("trimmed", "cut"):
        applied = enact(f"""
Section 1.  W.S. 6-20-201(a) is amended to read:

6-20-201.  Wicks.

(a)  Wicks shall be [-trimmed-][+cut+].

Section 2.  W.S. 6-20-201(a) is amended to read:

6-20-201.  Wicks.

(a)  Wicks shall be {stands} [+daily+].
""")
        assert disputes(applied) == []


def test_what_a_bill_alone_shows_is_not_disputed(enact: Enact) -> None:
    lost = "Section 1.  W.S. 6-20-201(a) is amended to read:\n\n6-20-201.  Wicks.\n\n(a)  Wicks shall be long daily.\n"
    assert disputes(enact(lost, lost=True)) == disputes(enact(lost)) == []
    unknown = "Section 1.  W.S. 44-1-101(a) is amended to read:\n\n44-1-101.  Floats.\n\n(a)  Floats [+shall+] float.\n"
    assert disputes(enact(unknown)) == []
