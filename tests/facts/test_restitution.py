"""Whether restitution must be ordered, whether the offender's means count, and which losses it covers."""

from __future__ import annotations

import pytest

from wylint.facts.law import Law
from wylint.facts.loss import Loss, LossRule
from wylint.facts.remedied import conditions_of, own_conditions
from wylint.facts.remedy import Modality
from wylint.facts.restitution import Effect, MeansCondition, RestitutionClause

from .conftest import law_of

GENERAL = (
    "7-9-190.  Determination.\n\n(a)  Restitution is owed. If the court finds that the defendant has no ability to "
    "pay, it shall enter findings and order none."
)


def law(*provisions: str) -> Law:
    body = "\n\n".join(f"({letter})  {text}" for letter, text in zip("abcd", provisions, strict=False))
    return law_of(f"6-2-790.  Restitution.\n\n{body}\n\n{GENERAL}")


def own(*provisions: str) -> RestitutionClause:
    return next(i for i in law(*provisions).facts(RestitutionClause) if i.section == "6-2-790")


@pytest.mark.parametrize(
    "text",
    [
        "The court shall order the defendant to pay restitution to the victim.",
        "Restitution shall be ordered in every case.",
        "The sentence shall include restitution to each victim.",
        "The defendant must make restitution to the child.",
        "The court may not decline to order restitution.",
        "The court shall require full restitution.",
        "The court shall order restitution, and may order that it be paid in installments.",
    ],
)
def test_restitution_that_must_be_ordered(text: str) -> None:
    assert own(text).modality is Modality.SHALL


@pytest.mark.parametrize(
    "text",
    [
        "The court may order restitution to the victim.",
        "The court may, in its discretion, require the defendant to make restitution.",
        "Restitution may be ordered.",
        "The following may be included in an order of restitution.",
    ],
)
def test_restitution_at_discretion(text: str) -> None:
    assert own(text).modality is Modality.MAY


@pytest.mark.parametrize(
    "text",
    [
        "The absence of the victim shall not limit the right to receive restitution.",
        "The court may order that restitution be paid in installments.",
        "The clerk shall notify the victim.",
    ],
)
def test_what_orders_none(text: str) -> None:
    assert [i for i in law(text).facts(RestitutionClause) if i.section == "6-2-790"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The court shall order restitution unless the defendant is unable to pay.",
        "The court shall order restitution to the extent the defendant is able to pay.",
        "The court shall order restitution in an amount that the defendant can afford.",
        "In determining the amount of restitution the court shall consider the financial resources of the defendant.",
        "If the defendant is indigent the court shall not order restitution.",
        "The court shall order restitution within the defendant's means.",
        "The court shall order restitution, taking into account the economic circumstances of the defendant.",
        "Restitution shall not be ordered if the defendant lacks the ability to pay.",
        "The court shall order restitution only if the defendant has the ability to pay.",
        "The court shall order restitution but may reduce the amount if payment would be a financial hardship.",
    ],
)
def test_means_that_decide_whether_or_how_much(text: str) -> None:
    assert [i.effect for i in law(text).facts(MeansCondition) if i.section == "6-2-790"] == [Effect.WHETHER]


@pytest.mark.parametrize(
    "text",
    [
        "The court shall order restitution regardless of the defendant's ability to pay.",
        "The court shall order full restitution without consideration of the economic circumstances of the defendant.",
        "The court may not decline to order restitution because of the financial resources of the defendant.",
        "Inability to pay is not a ground for refusing restitution.",
        "Restitution shall be ordered whether or not the defendant is able to pay.",
        "The court shall order restitution and shall not consider the defendant's ability to pay.",
        "Restitution shall be ordered even if the defendant is indigent.",
        "The defendant's ability to pay restitution shall be considered only in setting the schedule of payment.",
    ],
)
def test_means_that_do_not_count(text: str) -> None:
    assert [i.effect for i in law(text).facts(MeansCondition) if i.section == "6-2-790"] == [Effect.NEVER]


@pytest.mark.parametrize(
    "text",
    [
        "The court shall order restitution and shall fix installments according to the defendant's ability to pay.",
        "The court may consider ability to pay in setting the schedule of payments of restitution.",
        "The court shall consider ability to pay in setting the amount and time of the installments of restitution.",
    ],
)
def test_means_that_say_when(text: str) -> None:
    assert [i.effect for i in law(text).facts(MeansCondition) if i.section == "6-2-790"] == [Effect.WHEN]


@pytest.mark.parametrize(
    ("text", "decides"),
    [
        ("In fixing the amount the court shall consider the economic resources of the defendant.", True),
        ("The amount shall not exceed what the defendant is able to pay.", True),
        ("In fixing the amount of a fine the court shall consider the economic resources of the defendant.", False),
        ("The economic resources of the defendant have no bearing on the amount.", False),
    ],
)
def test_a_condition_beside_the_order(text: str, decides: bool) -> None:
    held = law("Upon conviction the court shall order restitution of all losses.", text)
    (clause,) = (found for found in held.facts(RestitutionClause) if found.clause.address == "6-2-790(a)")
    assert bool(conditions_of(clause, held)) is decides


def test_a_condition_comes_with_a_citation() -> None:
    held = law("The court shall order mandatory restitution as determined under W.S. 7-9-190.")
    (found,) = (i for i in held.facts(RestitutionClause) if i.section == "6-2-790")
    assert not list(own_conditions(found))
    assert [i.clause.address for i in conditions_of(found, held)] == ["7-9-190(a)"]


@pytest.mark.parametrize(
    "text",
    [
        "Notwithstanding W.S. 7-9-190, the court shall order restitution for all losses.",
        "The court shall order restitution for all losses.",
        "The court shall order restitution under W.S. 7-9-190(a), notwithstanding W.S. 7-9-190.",
    ],
)
def test_a_condition_that_is_not_taken_over(text: str) -> None:
    held = law(text)
    (found,) = (i for i in held.facts(RestitutionClause) if i.section == "6-2-790")
    assert conditions_of(found, held) == ()


def test_another_subsection_puts_the_condition_aside() -> None:
    held = law(
        "The court shall order restitution under W.S. 7-9-190.",
        "Notwithstanding W.S. 7-9-190(a), ability to pay counts only for the schedule of payment.",
    )
    found = next(i for i in held.facts(RestitutionClause) if i.section == "6-2-790")
    assert conditions_of(found, held) == ()


@pytest.mark.parametrize(
    ("text", "covers"),
    [
        ("The court shall order restitution for out-of-pocket expenses.", {Loss.ECONOMIC}),
        ("The court shall order restitution for medical expenses and future care.", {Loss.ECONOMIC, Loss.FUTURE}),
        ("Restitution shall include the greater of the gross income to the defendant or a wage.", {Loss.SERVICES}),
        ("Restitution shall include the value of the victim's labor.", {Loss.SERVICES}),
        ("The court shall order restitution for pain and suffering.", {Loss.PAIN}),
    ],
)
def test_heads_of_loss(text: str, covers: set[Loss]) -> None:
    (found,) = (i for i in law(text).facts(LossRule) if i.section == "6-2-790")
    assert found.covers == covers


@pytest.mark.parametrize(
    "text",
    [
        "The court shall order restitution limited to documented expenses.",
        "The court shall order restitution for expenses already paid and for nothing else.",
        "Restitution is limited to actual losses.",
    ],
)
def test_losses_that_shut_out_all_others(text: str) -> None:
    (found,) = (i for i in law(text).facts(LossRule) if i.section == "6-2-790")
    assert found.limited


def test_what_a_definition_leaves_out() -> None:
    text = (
        '"Pecuniary damage" means damages that can be recovered. It does not include pain. Restitution is owed for it.'
    )
    (found,) = (item for item in law(text).facts(LossRule) if item.section == "6-2-790")
    assert found.defines
    assert found.leaves_out == {Loss.PAIN}
