"""Who is responsible for a child's welfare, and what a trafficked child is deemed to be."""

from __future__ import annotations

import pytest
from tests.facts.conftest import Read

from wylint.facts.child_protection import Caregiver, Standing

HEAD = "14-3-202.  Definitions.\n\n(a)  As used in this article:\n\n(i)  "


def caregiver(read: Read, words: str) -> Caregiver:
    """The definition of a little section."""
    (found,) = read(f'{HEAD}"A person responsible for a child\'s welfare" includes {words};').facts(Caregiver)
    return found


@pytest.mark.parametrize(
    ("words", "custody", "control"),
    [
        ("a parent or other person having the physical custody or control of the child", True, True),
        ("a parent or other person having physical custody of the child", True, False),
        ("a parent or other person having control of the child", False, True),
        ("a parent or one who keeps the child, lawfully or not", True, True),
        ("a parent or other person in whose care the child is found", True, True),
        ("a parent or other person having lawful custody or control of the child", False, False),
        ("a parent or other person having the legal custody of the child", False, False),
        ("a parent, guardian, custodian or foster parent", False, False),
    ],
)
def test_who_is_responsible(read: Read, words: str, custody: bool, control: bool) -> None:
    found = caregiver(read, words)
    assert (found.custody, found.control) == (custody, control)


def standing(read: Read, section: str) -> tuple[bool, bool]:
    """Whether a trafficked child is to be supervised, and whether it is neglected or abused."""
    found = read(section).facts(Standing)
    return any(one.supervision for one in found), any(one.neglected for one in found)


VICTIM = "6-2-801.  Victims.\n\n(a)  A minor who is a victim of human trafficking "


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        (f"{VICTIM}shall be deemed a child in need of supervision.", (True, False)),
        (f"{VICTIM}is an abused child.", (False, True)),
        (f"{VICTIM}shall be treated as a child in need of supervision or a neglected child.", (True, True)),
        (f"{VICTIM}shall not be deemed a child in need of supervision but shall be deemed neglected or abused.",
         (False, True)),
        (f'{HEAD}"Abuse" means injury to a child and the human trafficking of a child;', (False, True)),
        (f'{HEAD}"Neglected child" means a child:\n\n(A)  Who is a victim of human trafficking.', (False, True)),
        (f'{HEAD}"Abuse" means an offense under W.S. 6-2-702 through 6-2-707 against a child;', (False, True)),
        (f'{HEAD}"Abuse" means a sexual offense against a child;', (False, False)),
        (f'{HEAD}"Abuse" does not include human trafficking. "Abuse" means injury to a child;', (False, False)),
        (f'{HEAD}"Child in need of supervision" includes a child who was trafficked for sex;', (True, False)),
    ],
)  # fmt: skip
def test_what_a_trafficked_child_is(read: Read, section: str, expected: tuple[bool, bool]) -> None:
    assert standing(read, section) == expected


def test_truants_are_another_subject(read: Read) -> None:
    assert standing(read, "14-6-442.  School.\n\n(a)  A truant is a child in need of supervision.") == (False, False)
