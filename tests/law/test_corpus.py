"""The House bills of 2026 applied to the code of 2022, and the bills that passed without an amendment."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from wylint.bill import parse
from wylint.bill.model import Bill
from wylint.law.apply import Applied, apply
from wylint.law.citation import join_address, split_address
from wylint.law.code import Code
from wylint.law.labels import ordinal
from wylint.law.load import load
from wylint.law.model import Clause, Obstacle, Remark
from wylint.law.plan import plan
from wylint.text import read

pytestmark = pytest.mark.corpus

# not of the law, nor of the reader
KNOWN = {
    "HB0087": "in the marked form the rule under the last sum of a table passes for a line through it: $2[-,186,997-]"
}


@pytest.fixture(scope="module")
def code(corpus: Path) -> Code:
    return load(corpus / "wyoming" / "code-2022")


@pytest.fixture(scope="module")
def introduced(corpus: Path, code: Code) -> dict[str, tuple[Bill, Applied]]:
    """Every House bill as introduced, by its number, and applied to the code."""
    paths = sorted((corpus / "wyoming" / "bills" / "marked").glob("HB*_Introduced.txt"))
    bills = {path.name[:6]: parse(read(str(path))) for path in paths}
    return {number: (bill, apply(bill, code)) for number, bill in bills.items()}


def test_every_bill_is_applied_or_says_why_not(introduced: dict[str, tuple[Bill, Applied]], code: Code) -> None:
    count: Counter[str] = Counter()
    why: Counter[Obstacle] = Counter()
    for bill, applied in introduced.values():
        whole = plan(bill)
        refused = {(refusal.start, refusal.end, refusal.address): refusal for refusal in applied.refusals}
        why.update(refusal.obstacle for refusal in applied.refusals)
        count["loci"] += len(whole.loci) + len(whole.elsewhere)
        for locus in whole.loci:
            citation = split_address(locus.address)[0]
            if code.range(citation, locus.through or citation):
                refusal = refused.get((locus.start, locus.end, locus.address))
                count["held"] += 1
                count["applied"] += refusal is None
                count["as printed"] += refusal is not None and refusal.taken
    assert count["loci"] > 940
    assert count["held"] > 740
    # the code is three sessions older than the bills: sections and provisions created since are true reasons
    assert (count["applied"] + count["as printed"]) / count["held"] > 0.995
    assert count["applied"] / count["held"] > 0.96
    assert set(why) == {Obstacle.SECTION_MISSING, Obstacle.PROVISION_MISSING, Obstacle.OTHER_LAW}
    assert why[Obstacle.PROVISION_MISSING] <= 27
    assert why[Obstacle.SECTION_MISSING] <= 78


def test_what_is_missing_in_a_section_would_come_behind_all_that_is_there(
    introduced: dict[str, tuple[Bill, Applied]], code: Code
) -> None:
    """So it was created since: no provision is refused that the engine merely failed to find."""
    for _, applied in introduced.values():
        for refusal in applied.refusals:
            if refusal.obstacle is Obstacle.PROVISION_MISSING:
                citation, labels = split_address(refusal.address)
                ways = (labels[:length] for length in range(len(labels), -1, -1))
                above = next(way for way in ways if code.clause(join_address(citation, way)))
                over = code.clause(join_address(citation, above))
                assert over is not None
                level = len(above)
                last = max((ordinal(child.label, level) or 0 for child in over.children), default=0)
                assert (ordinal(labels[level], level) or 0) > last, refusal.address


def test_bills_that_take_effect_in_stages_say_so(introduced: dict[str, tuple[Bill, Applied]]) -> None:
    remarks: dict[Remark, set[str]] = {remark: set() for remark in Remark}
    for number, (_, applied) in introduced.items():
        for note in applied.notes:
            remarks[note.remark].add(number)
    assert remarks[Remark.STAGED] == {"HB0060", "HB0110"}
    assert remarks[Remark.SUPERSEDED] == {"HB0110"}
    assert remarks[Remark.CONDITIONAL] == {"HB0001", "HB0073", "HB0118", "HB0123"}
    assert remarks[Remark.SUNSET] == {"HB0015", "HB0057", "HB0110", "HB0147"}


def passed_unamended(corpus: Path) -> list[str]:
    """House bills that were enrolled and to which no committee and neither house adopted an amendment."""
    wyoming = corpus / "wyoming"
    amended = {path.name[:6] for path in (wyoming / "amendments" / "txt").iterdir() if "dopted" in path.name}
    found = []
    for path in sorted((wyoming / "bills" / "metadata").glob("HB*.json")):
        actions = [action["description"] for action in json.loads(path.read_text(encoding="utf-8"))["actions"]]
        enrolled = (wyoming / "bills" / "marked" / f"{path.stem}_Enrolled.txt").exists()
        if (
            enrolled
            and path.stem not in amended
            and not any("Amend" in action or "Concur" in action for action in actions)
        ):
            found.append(path.stem)
    return found


def enacted(applied: Applied, code: Code) -> dict[str, list[tuple[str, str | None]]]:
    """The words of every section that a bill changes, and of its uncodified sections."""
    found: dict[str, list[tuple[str, str | None]]] = {}
    for title, volume in applied.after.volumes.items():
        if volume is not code.volumes.get(title):
            for citation in volume.citations():
                section = volume.get(citation)
                if section is not None and section is not code.get(citation):
                    found[citation] = [("catchline", section.catchline), *_words(section.root)]
    for part in applied.after.uncodified:
        found[part.address] = _words(part.root)
    for citation in applied.repealed:
        found[citation] = []
    return found


def _words(root: Clause) -> list[tuple[str, str | None]]:
    return [(clause.address, clause.text) for clause in root.walk()]


@pytest.mark.parametrize("number", range(11))
def test_the_ink_of_an_unamended_bill_applied_is_its_enrolled_act(corpus: Path, code: Code, number: int) -> None:
    bill = passed_unamended(corpus)[number]
    folder = corpus / "wyoming" / "bills" / "marked"
    first, last = (
        enacted(apply(parse(read(str(folder / f"{bill}_{form}.txt"))), code), code)
        for form in ("Introduced", "Enrolled")
    )
    assert first
    if bill in KNOWN:
        assert first != last
        first, last = _without_sums(first), _without_sums(last)
    assert first == last


def _without_sums(found: dict[str, list[tuple[str, str | None]]]) -> dict[str, list[tuple[str, str]]]:
    return {
        part: [(address, re.sub(r"\s*\$[\d,]+", "", words or "")) for address, words in lines]
        for part, lines in found.items()
    }


def test_there_are_eleven_unamended_bills(corpus: Path) -> None:
    assert len(passed_unamended(corpus)) == 11
