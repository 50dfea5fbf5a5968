"""The House bills of 2026 applied to the code of 2022, and the bills that passed without an amendment."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from wylint.bill import parse
from wylint.law.apply import Applied, apply
from wylint.law.code import Code
from wylint.law.load import load
from wylint.law.model import Clause, Obstacle
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


def introduced(corpus: Path) -> list[Path]:
    return sorted((corpus / "wyoming" / "bills" / "marked").glob("HB*_Introduced.txt"))


def test_every_bill_is_applied_or_says_why_not(corpus: Path, code: Code) -> None:
    loci = absent = 0
    why: Counter[Obstacle] = Counter()
    for path in introduced(corpus):
        bill = parse(read(str(path)))
        applied = apply(bill, code)
        loci += len(plan(bill).loci)
        why.update(refusal.obstacle for refusal in applied.refusals)
    assert loci > 800
    # the code is three sessions older than the bills: sections and provisions created since are true reasons
    absent = why[Obstacle.SECTION_MISSING] + why[Obstacle.NOT_COVERED]
    missing = sum(why.values()) - absent - why[Obstacle.OTHER_LAW]
    assert absent / loci < 0.12
    assert missing / (loci - absent) < 0.05
    assert why[Obstacle.NOT_PRINTED] <= 4
    assert why[Obstacle.UNRESOLVED] == 0


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


def test_the_ink_of_an_unamended_bill_applied_is_its_enrolled_act(corpus: Path, code: Code) -> None:
    bills = passed_unamended(corpus)
    assert len(bills) >= 11
    differ = []
    for number in bills:
        folder = corpus / "wyoming" / "bills" / "marked"
        first, last = (
            enacted(apply(parse(read(str(folder / f"{number}_{form}.txt"))), code), code)
            for form in ("Introduced", "Enrolled")
        )
        if first != last and number not in KNOWN:
            differ.append((number, [address for address in {*first, *last} if first.get(address) != last.get(address)]))
    assert differ == []
