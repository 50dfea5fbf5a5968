"""How much of real bills can be applied to a code, and how fast.

    python benchmarks/apply.py CODE BILLS [--show]

``CODE`` is a folder of title texts (``title-NN.txt``), ``BILLS`` one of bills. Counted are the loci that they name:

- those of sections that the code holds, and how many of them are applied: without reserve, or as the bill prints them
  because the code has no such provision yet;
- all others, by the reason; ``--show`` lists each.

Then what ``apply`` takes on made-up bills twice as long as the one before: time must grow as they do.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from wylint.bill import parse
from wylint.law.apply import apply
from wylint.law.citation import split_address
from wylint.law.code import Code
from wylint.law.load import from_bill, load
from wylint.law.model import Note
from wylint.law.plan import plan
from wylint.text import read, read_text

HEAD = "Be It Enacted by the Legislature of the State of Wyoming:\n\n"


def figures(code: Code, bills: Path, show: bool) -> None:
    """Apply every bill of a folder, and print what became of its loci."""
    total: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    notes: list[tuple[str, Note]] = []
    spent = 0.0
    for path in sorted(bills.glob("*.txt")):
        bill = parse(read(str(path)))
        begin = time.process_time()
        applied = apply(bill, code)
        spent += time.process_time() - begin
        whole = plan(bill)
        refused = {(refusal.start, refusal.end, refusal.address): refusal for refusal in applied.refusals}
        notes.extend((path.stem, note) for note in applied.notes)
        total["bills"] += 1
        for locus in [*whole.loci, *whole.elsewhere]:
            total["loci"] += 1
            citation = split_address(locus.address)[0]
            held = not locus.law and bool(code.range(citation, locus.through or citation))
            refusal = refused.get((locus.start, locus.end, locus.law or locus.address))
            total["held"] += held
            if refusal is None:
                total["applied"] += held
                total["new"] += not held
                continue
            total["as printed"] += held and refusal.taken
            reasons[f"{refusal.obstacle}, {'section at hand' if held else 'no such section at hand'}"] += 1
            if show:
                print(f"  {path.stem}  {refusal.address}  {refusal.obstacle}: {refusal.reason}")
    held, applied_, printed = total["held"], total["applied"], total["as printed"]
    print(f"{total['bills']} bills, {total['loci']} loci; {spent:.2f} s CPU, titles of the code read in them")
    print(f"{held} loci in sections at hand: {applied_} applied ({100 * applied_ / held:.2f} %),")
    print(f"    {printed} more as the bill prints them ({100 * (applied_ + printed) / held:.2f} %)")
    print(f"{total['new']} loci create what the code does not have")
    for reason, count in reasons.most_common():
        print(f"{count:5}  {reason}")
    for stem, note in notes:
        print(f"  {stem}  {note.remark}: {note.address} {note.message}")


def speed() -> None:
    """Print the CPU time of ``apply`` on bills that double in length."""
    for count in (20, 40, 80, 160):
        law = "".join(f"6-20-{n}.  Lamps.\n\n(a)  Lamps burn.\n\n(b)  Wicks burn.\n\n" for n in range(100, 100 + count))
        sections = "".join(
            f"Section {n - 99}.  W.S. 6-20-{n}(a) and (b) are amended to read:\n\n6-20-{n}.  Lamps.\n\n"
            "(a)  Lamps [-burn-][+shine+].\n\n(b)  Wicks [-burn-][+glow+].\n\n"
            for n in range(100, 100 + count)
        )
        _time(f"{count} bill sections", law, sections)
    for count in (1250, 2500, 5000, 10_000):
        paragraphs = "".join(f"({n})  x\n\n" for n in ["i", "ii", "iii", "iv", "v"] * (count // 5))
        section = "6-20-100.  Lamps.\n\n(a)  Lamps:\n\n" + paragraphs
        directive = "Section 1.  W.S. 6-20-100 is amended to read:\n\n"
        _time(f"{count} labels", section, directive + section.replace("x\n", "[-x-][+y+]\n"))


def _time(name: str, law: str, body: str) -> None:
    code = from_bill(parse(read_text("# coverage: title 6\n\n" + law)))
    bill = parse(read_text(HEAD + body))
    apply(bill, code)
    begin = time.process_time()
    apply(bill, code)
    print(f"{name:20} {1000 * (time.process_time() - begin):8.1f} ms")


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("code", type=Path)
    arguments.add_argument("bills", type=Path)
    arguments.add_argument("--show", action="store_true")
    given = arguments.parse_args()
    figures(load(given.code), given.bills, given.show)
    speed()


if __name__ == "__main__":
    main()
