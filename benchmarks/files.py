"""How many files a run lints in a second: with one process and with two, from nothing and from the cache.

    python benchmarks/files.py [--files N] [--one-in N] [--others N] [--python PYTHON]

The files are made: bills of our own words, about 8 KB each on average; one in fifty (``--one-in``) is about the
subjects of the rules, and takes forty times as long as another. yamllint and proselint are run on files of the same
sizes, in the same run: YAML and English made of the same words. They are slower, so they are given the first
``--others`` of the files only. Where one of them is missing, that is said:

    pip install yamllint proselint

What counts is CPU time (user and system, all processes of a run), for other work on the machine lengthens the time by
the clock. ``--python`` names the Python of a virtual environment in which a wheel is installed.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
BILLS = ROOT / "fixtures" / "bills"
ON_SUBJECT = ("closes-most", "closes-one-opens-one", "narrow-penalty", "omnibus", "safe-harbor", "hb0231")
TITLES = (9, 11, 16, 18, 21, 23, 26, 31, 35, 37, 39, 41)
SUBJECTS = (
    "water districts", "school buses", "county roads", "game licenses", "insurance forms", "bridge loads",
    "mineral royalties", "state parks", "fire districts", "brand inspections", "library boards", "fuel taxes",
)  # fmt: skip
ACTORS = ("The department", "The commission", "A county treasurer", "An applicant", "The board", "A licensee")
DUTIES = ("shall file", "may request", "shall publish", "shall keep", "may approve", "shall return")
THINGS = (
    "an annual report", "a surety bond", "the schedule of fees", "a plan of operation", "an inspection record",
    "the statement of costs", "a certified map", "the application form",
)  # fmt: skip
WHEN = (
    "not later than thirty (30) days after the close of the fiscal year", "before July 1 of each year",
    "upon payment of a fee of twenty-five dollars ($25.00)", "as provided by rule", "if the director so requests",
    "under W.S. 9-1-101 through 9-1-110", "within the limits of available funds",
)  # fmt: skip


def sentence(chance: random.Random) -> str:
    """One duty of somebody."""
    parts = (ACTORS, DUTIES, THINGS, WHEN)
    return " ".join(chance.choice(part) for part in parts) + "."


def _wrapped(label: str, sentences: int, indent: int, chance: random.Random) -> list[str]:
    """A provision of so many sentences, on lines as the bills of Wyoming have them."""
    words = " ".join(sentence(chance) for _ in range(sentences))
    return textwrap.wrap(f"{label}  {words}", 64, initial_indent=" " * indent)


def bill(number: int, size: int, chance: random.Random) -> str:
    """A bill of about ``size`` characters, off the subject, with as many provisions a page as real ones."""
    subject = chance.choice(SUBJECTS)
    title = chance.choice(TITLES)
    lines = [
        f"2027 STATE OF WYOMING 27LSO-{number:04}", "", f"HOUSE BILL NO. HB{number % 10_000:04}", "",
        f"{subject.capitalize()}.", "", "Sponsored by: Representative(s) Doe", "", "A BILL", "", "for", "",
        f"AN ACT relating to {subject}; amending duties; and providing for an effective date.", "",
        "Be It Enacted by the Legislature of the State of Wyoming:", "",
    ]  # fmt: skip
    length = section = 0
    while length < size:
        section += 1
        citation = f"{title}-{chance.randint(1, 9)}-{chance.randint(101, 190)}"
        body = [f"Section {section}.  W.S. {citation}(a) and (b) are amended to read:", "", f"{citation}.  Duties.", ""]
        for label in ("a", "b"):
            body += [*_wrapped(f"({label})", 4, 5, chance), ""]
            body += [line for n in ("i", "ii", "iii") for line in (*_wrapped(f"({n})", 2, 10, chance), "")]
        lines += body
        length += sum(map(len, body))
    lines += [f"Section {section + 1}.  This act is effective July 1, 2027.", "", "(END)", ""]
    return "\n".join(lines)


def made(folder: Path, count: int, one_in: int) -> list[int]:
    """Write the bills; their sizes."""
    chance = random.Random(27)
    folder.mkdir(parents=True)
    fixtures = [(BILLS / f"{name}.txt").read_text(encoding="utf-8") for name in ON_SUBJECT]
    sizes = []
    for number in range(count):
        if number % one_in == one_in // 2:
            text = fixtures[number // one_in % len(fixtures)].replace("(END)", f"{number}\n\n(END)")
        else:
            text = bill(number, int(chance.lognormvariate(8.5, 0.6)), chance)
        (folder / f"b{number:05}.txt").write_text(text, encoding="utf-8")
        sizes.append(len(text.encode()))
    return sizes


def yaml(size: int, chance: random.Random) -> str:
    """A YAML file of about ``size`` characters."""
    lines = ["---"]
    while sum(map(len, lines)) + len(lines) < size:
        lines += [f"item{len(lines)}:", f"  duty: {sentence(chance)[:60]}", "  years: [2026, 2027]"]
    return "\n".join(lines) + "\n"


def prose(size: int, chance: random.Random) -> str:
    """English of about ``size`` characters."""
    lines: list[str] = []
    while sum(map(len, lines)) + len(lines) < size:
        lines += [sentence(chance), ""] if len(lines) % 7 == 6 else [sentence(chance)]
    return "\n".join(lines) + "\n"


class Spent(NamedTuple):
    """Seconds that a run took."""

    cpu: float
    wall: float


def spent(command: list[str], environment: dict[str, str]) -> Spent:
    """Run a command, whatever it finds, and see what it took."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    wall, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: exit code {done.returncode}\n{done.stderr.decode()[-2000:]}")
    return Spent(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, wall)


def show(name: str, took: Spent, sizes: list[int]) -> float:
    """Print a line; the CPU seconds for a megabyte."""
    megabytes = sum(sizes) / 1_000_000
    print(
        f"{name:32} {took.cpu:8.2f} {took.wall:8.2f} {len(sizes) / took.cpu:9.0f} {len(sizes) / took.wall:9.0f}"
        f" {took.cpu / megabytes:9.3f}",
        flush=True,
    )
    return took.cpu / megabytes


def wylint(folder: Path, python: str, work: Path, sizes: list[int]) -> float:
    """The runs of wylint; CPU seconds for a megabyte, from nothing."""
    environment = {**os.environ, "WYLINT_CACHE_DIR": str(work / "cache")}
    if python == sys.executable:
        environment["PYTHONPATH"] = str(ROOT / "src")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [python, "-m", "wylint", "check", "--isolated", "--output-format", "concise", str(folder)]
    subprocess.run([*command[:-1], str(BILLS)], env=environment, capture_output=True, check=False)  # bytecode, tables
    cold = spent([*command, "--jobs", "1", "--no-cache"], environment)
    plain = show("wylint, 1 job", cold, sizes)
    two = spent([*command, "--jobs", "2", "--no-cache"], environment)
    show("wylint, 2 jobs", two, sizes)
    show("wylint, 1 job, writes the cache", spent([*command, "--jobs", "1"], environment), sizes)
    warm = min(spent([*command, "--jobs", "1"], environment) for _ in range(3))
    show("wylint, 1 job, from the cache", warm, sizes)
    show("wylint, 2 jobs, from the cache", min(spent([*command, "--jobs", "2"], environment) for _ in range(3)), sizes)
    (folder / "b00000.txt").write_text(bill(1, sizes[0], random.Random(1)), encoding="utf-8")
    show("wylint, one of the files changed", spent([*command, "--jobs", "1"], environment), sizes)
    print(
        f"from the cache {cold.cpu / warm.cpu:.1f} times as fast (CPU); 2 jobs {cold.wall / two.wall:.2f} times (clock)"
    )
    return plain


def others(work: Path, sizes: list[int]) -> Iterator[tuple[str, float]]:
    """The names of the others, and their CPU seconds for a megabyte."""
    chance = random.Random(3)
    for name, make, ending, arguments in (
        ("yamllint", yaml, "yaml", []),
        ("proselint", prose, "txt", ["check"]),
    ):
        if find_spec(name) is None:
            print(f"{name} is missing: pip install {name}")
            continue
        folder = work / name
        folder.mkdir()
        files = []
        for number, size in enumerate(sizes):
            file = folder / f"f{number:05}.{ending}"
            file.write_text(make(size, chance), encoding="utf-8")
            files.append(file)
        took = spent([sys.executable, "-m", name, *arguments, str(folder)], {**os.environ})
        yield name, show(name, took, [file.stat().st_size for file in files])


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--files", type=int, default=2000)
    arguments.add_argument("--one-in", type=int, default=50)
    arguments.add_argument("--others", type=int, default=200)
    arguments.add_argument("--python", default=sys.executable)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        sizes = made(work / "bills", given.files, given.one_in)
        print(f"{len(sizes)} files, {sum(sizes) / len(sizes) / 1000:.1f} KB on average")
        print(f"{'':32} {'CPU s':>8} {'clock s':>8} {'files/CPU':>9} {'files/s':>9} {'CPU s/MB':>9}")
        ours = wylint(work / "bills", given.python, work, sizes)
        for name, theirs in others(work, sizes[: given.others]):
            print(f"per byte {theirs / ours:.1f} times as fast as {name} (CPU, from nothing)")


if __name__ == "__main__":
    main()
