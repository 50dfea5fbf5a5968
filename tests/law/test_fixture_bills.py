"""What holds of every draft in ``fixtures/bills``, applied to the law that it shows itself."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wylint.bill import parse
from wylint.bill.model import Action, Bill, CodeSection, InkState, Provision
from wylint.law.apply import apply
from wylint.law.citation import split_address
from wylint.law.code import Code
from wylint.law.model import Clause
from wylint.law.outline import preorder
from wylint.law.plan import plan
from wylint.text import read, read_text
from wylint.text.source import Ink

BILLS = sorted((Path(__file__).resolve().parents[2] / "fixtures" / "bills").glob("*.txt"))
MARKED = [path for path in BILLS if "[-" in path.read_text(encoding="utf-8")]
each_bill = pytest.mark.parametrize("path", MARKED, ids=lambda path: path.stem)


@cache
def _bill(path: Path) -> Bill:
    return parse(read(str(path)))


@cache
def _shown(path: Path) -> Code:
    """The law before a bill, as far as the bill shows it."""
    before = apply(_bill(path), Code.of([], name="nothing")).before
    return Code.of([replace(section, complete=True) for section in before.sections.values()], name="shown")


def _amended(bill: Bill) -> set[str]:
    """The sections that a bill only amends."""
    loci = plan(bill).loci
    other = {split_address(one.address)[0] for one in loci if one.action not in (Action.AMEND, Action.CREATE)}
    whole = {one.address for one in loci if one.action is Action.CREATE}
    return {split_address(one.address)[0] for one in loci if one.action is Action.AMEND} - other - whole


@cache
def _unchanged(path: Path) -> str:
    """A bill without its changes: struck words stay, new ones are left out; ink in its title alone."""
    source = _bill(path).source
    words, at = [], 0
    for run in source.ink:
        if run.ink is Ink.INSERTED:
            words.append(source.text[at : run.start])
            at = run.end
    return ("".join(words) + source.text[at:]).replace("AN ACT ", "AN ACT [+now+] ", 1)


def _outline(clause: Clause) -> list[tuple[str, str | None]]:
    return [(part.address, part.text) for part in clause.walk()]


@each_bill
def test_a_bill_reads_its_own_law_as_it_shows_it(path: Path) -> None:
    law = _shown(path)
    applied = apply(_bill(path), law)
    for citation in _amended(_bill(path)) & set(law.sections):
        assert applied.before[citation] is law[citation]
        assert all(clause.sure for clause in applied.after[citation].root.walk())


@each_bill
def test_printing_a_provision_unchanged_changes_nothing(path: Path) -> None:
    bill, law = parse(read_text(_unchanged(path))), _shown(path)
    assert bill.ink_state is InkState.MARKED
    kept = _amended(bill) & set(law.sections)
    assert kept
    applied = apply(bill, law)
    for citation in kept:
        assert _outline(applied.after[citation].root) == _outline(law[citation].root)
        assert not any(clause.touched or not clause.sure for clause in applied.after[citation].root.walk())


@each_bill
def test_applying_a_bill_changes_nothing_that_is_given(path: Path) -> None:
    law = _shown(path)
    stood = dict(law.sections)
    first, second = apply(_bill(path), law), apply(_bill(path), law)
    assert dict(law.sections) == stood
    assert dict(first.after.sections) == dict(second.after.sections)
    assert (first.refusals, first.notes, first.changed) == (second.refusals, second.notes, second.changed)


def _printed(bill: Bill) -> list[tuple[CodeSection, Provision]]:
    """The provisions that a bill prints of the sections that it only amends."""
    amended = _amended(bill)
    return [
        (shown.section, node)
        for shown in plan(bill).shown
        if shown.section.citation in amended
        for node, _ in preorder(shown.section)
        if isinstance(node, Provision)
    ]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(MARKED), st.data())
def test_a_provision_struck_whole_is_gone_and_nothing_else(path: Path, data: st.DataObject) -> None:
    bill = parse(read_text(_unchanged(path)))
    section, struck = data.draw(st.sampled_from(_printed(bill)))
    text, law = bill.source.text, _shown(path)
    lines = text[struck.start : struck.end].split("\n")
    gone = "\n".join(f"[-{line}-]" if line.strip() else line for line in lines)
    applied = apply(parse(read_text(text[: struck.start] + gone + text[struck.end :])), law)
    stood = _outline(law[section.citation].root)
    at = struck.address
    assert any(address == at for address, _ in stood)
    left = [(address, words) for address, words in stood if address != at and not address.startswith(f"{at}(")]
    assert _outline(applied.after[section.citation].root) == left
    assert _outline(applied.before[section.citation].root) == stood
