"""How fast the rules judge: text of the code as input and as the law at hand; CPU medians.

    python benchmarks/rules.py FOLDER [--runs N]

``FOLDER`` holds title texts of the code (``title-NN.txt``). Measured are megabytes of text a second, from the text to
the verdicts of all rules:

- off the subject: titles that hold none of the law the rules are about, given to ``check`` and to ``report --code``;
- title 6, given to both;
- how many sections and provisions the pre-filter lets through.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from wylint.bill import parse  # noqa: E402
from wylint.facts.at_hand import law_at_hand  # noqa: E402
from wylint.facts.side import Reader, Side  # noqa: E402
from wylint.facts.subjects import on_a_subject  # noqa: E402
from wylint.law.load import from_bill  # noqa: E402
from wylint.rules.card import card_of_law  # noqa: E402
from wylint.rules.judge import judge  # noqa: E402
from wylint.rules.registry import rules  # noqa: E402
from wylint.rules.selection import Selection  # noqa: E402
from wylint.text import read_text  # noqa: E402

MEGABYTE = 1_000_000
OFF = ("03", "04", "11", "12", "18", "21", "23", "30", "31", "36", "41")
ON = ("06",)


def median(task: Callable[[], object], runs: int) -> float:
    """The median CPU time of ``task`` in seconds; a first run that only imports is not counted."""
    task()
    times = []
    for _ in range(runs):
        begin = time.process_time()
        task()
        times.append(time.process_time() - begin)
    return statistics.median(times)


def measure(name: str, text: str, runs: int) -> None:
    """One text as the input of ``check``, and as the law that ``report`` shows."""
    law = law_at_hand()
    chosen = [rule for rule in rules() if rule.code.startswith("WY")]
    size = len(text.encode())
    checked = median(lambda: judge(parse(read_text(text)), law, Selection.parse()), runs)
    shown = median(lambda: card_of_law(from_bill(parse(read_text(text))), chosen), runs)
    code = from_bill(parse(read_text(text)))
    side = Side(code, Reader())
    told = sum(on_a_subject(section) for section in code.sections.values())
    print(
        f"{name:>16}  {size / MEGABYTE:5.2f} MB  check {size / checked / MEGABYTE:5.2f} MB/s"
        f"  report --code {size / shown / MEGABYTE:5.2f} MB/s"
        f"  {len(code.sections)} sections, {told} on a subject, {len(side.sections)} read for offenses"
    )


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    for name, titles in (("off the subject", OFF), ("title 6", ON)):
        text = "\n".join((given.folder / f"title-{title}.txt").read_text(encoding="utf-8") for title in titles)
        measure(name, text, given.runs)


if __name__ == "__main__":
    main()
