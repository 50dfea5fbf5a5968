"""How well the outline is read when all indentation is gone.

    python benchmarks/outline.py FOLDER [--bills FOLDER] [--half even|odd] [--plain] [--show N]

``FOLDER`` holds ``title-NN.txt`` and ``labels.jsonl`` (true label paths ``a/i/A`` of every section). A title is wrapped
at 64 columns without indentation; page furniture is added (margin numbers that restart on each page, running heads,
feet) and taken away again by ``wylint.text``, or left out with ``--plain``. Measured with blank lines and without them:
F1 of label paths, surplus paths counted as errors. ``--bills`` holds introduced bills in layout form: their own
indentation is the truth, and they are read without it. ``--half`` takes every other title, to tune on one half only.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from wylint.bill import parse
from wylint.bill.model import Bill, CodeSection, Provision
from wylint.text import Source, read_text

WIDTH = 64
HEAD = re.compile(r"^(\d[\d.A-Z]*-\d[\d.A-Z]*-\d[\d.A-Z]*)\.  ")


def wrapped(text: str, blanks: bool) -> str:
    """The text without indentation, wrapped; blank lines kept or not."""
    lines: list[str] = []
    for line in text.splitlines():
        words = " ".join(line.split())
        if words:
            lines.extend(textwrap.wrap(words, WIDTH, break_long_words=False, break_on_hyphens=False))
        elif blanks and lines and lines[-1]:
            lines.append("")
    return "\n".join(lines) + "\n"


def with_furniture(text: str, seed: int) -> str:
    """The text on pages of 23 to 26 numbered lines, each with a running head and a foot."""
    chance = random.Random(seed)
    lines = text.splitlines()
    pages: list[str] = []
    at = page = 0
    while at < len(lines):
        page += 1
        size = chance.randint(23, 26)
        pages.append("2026 STATE OF WYOMING 26LSO-0001")
        pages.extend(f"{number} {line}".rstrip() for number, line in enumerate(lines[at : at + size], 1))
        pages.extend((f"{page} HB0001", ""))
        at += size
    return "\n".join(pages) + "\n"


def plain(text: str) -> Source:
    """A source whose clean text is the text itself."""
    return Source("-", "txt", text, text, (), False, [0], [0], [0], None)


def paths(section: CodeSection) -> Iterator[str]:
    """The label path of every provision of a section, in order."""
    waiting: list[tuple[Provision, str]] = [(child, "") for child in reversed(section.children)]
    while waiting:
        node, above = waiting.pop()
        path = f"{above}/{node.label}" if above else node.label
        yield path
        waiting.extend((child, path) for child in reversed(node.children))


class Score:
    """Right, missing and surplus paths, and the kinds of the errors."""

    def __init__(self) -> None:
        self.right = self.missing = self.surplus = self.sections = self.lost = 0
        self.kinds: Counter[str] = Counter()
        self.examples: list[str] = []

    def add(self, name: str, true: list[str], found: list[str] | None) -> None:
        """One section: its true paths, and those found (None: the section was not found at all)."""
        self.sections += 1
        if found is None:
            self.lost += 1
            self.kinds["section not found"] += 1
            self.examples.append(f"{name}: not found")
            found = []
        want, got = Counter(true), Counter(found)
        right = sum((want & got).values())
        self.right += right
        self.missing += sum(want.values()) - right
        self.surplus += sum(got.values()) - right
        if want != got:
            self.kinds[self._kind(true, found)] += sum((want - got).values()) + sum((got - want).values())
            pairs = enumerate(zip(true, found, strict=False))
            first = next((index for index, (a, b) in pairs if a != b), min(len(true), len(found)))
            self.examples.append(f"{name}: true {true[first : first + 3]} found {found[first : first + 3]}")

    @staticmethod
    def _kind(true: list[str], found: list[str]) -> str:
        last = [path.rsplit("/", 1)[-1] for path in true], [path.rsplit("/", 1)[-1] for path in found]
        if last[0] == last[1]:
            return "wrong level"
        if len(found) > len(true):
            return "words read as a label"
        return "label read as words" if len(found) < len(true) else "other labels"

    def report(self, title: str, show: int) -> None:
        """Print the figures."""
        f1 = 2 * self.right / max(2 * self.right + self.missing + self.surplus, 1)
        print(
            f"{title:38} F1 {100 * f1:7.3f} %   right {self.right}  missing {self.missing}  surplus {self.surplus}"
            f"   sections {self.sections}, not found {self.lost}   {dict(self.kinds.most_common())}"
        )
        for example in self.examples[:show]:
            print("    ", example)


def titles(folder: Path, blanks: bool, half: str, furniture: bool) -> Score:
    """The code: every section of ``labels.jsonl`` against the tree of its title."""
    truth: dict[str, list[dict[str, object]]] = {}
    for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        truth.setdefault(entry["title"], []).append(entry)
    score = Score()
    for number, (title, entries) in enumerate(sorted(truth.items())):
        if half and number % 2 != (half == "odd"):
            continue
        text = wrapped((folder / f"title-{title}.txt").read_text(encoding="utf-8"), blanks)
        source = read_text(with_furniture(text, number)) if furniture else plain(text)
        found: dict[str, list[str]] = {}
        for section in parse(source).code_sections():
            found.setdefault(section.citation, list(paths(section)))
        for entry in entries:
            citation, labels = str(entry["section"]), entry["paths"]
            assert isinstance(labels, list)
            score.add(citation, [str(label) for label in labels], found.get(citation))
    return score


# ---- bills


def _own(bill: Bill) -> list[tuple[str, list[str]]]:
    return [(section.citation, list(paths(section))) for section in bill.code_sections()]


def bills(folder: Path, blanks: bool) -> Score:
    """Introduced bills: the outline by indentation (five columns a level) against the outline without it."""
    score = Score()
    for file in sorted(folder.glob("*_Introduced.txt")):
        source = read_text(file.read_text(encoding="utf-8"))
        lines = [" ".join(line.split()) for line in source.text.splitlines()]
        bare = "\n".join(line for line in lines if line or blanks) + "\n"
        true = list(indented(source.text))
        found = [(node.label, node.level) for node in provisions(parse(plain(bare)))]
        score.add(file.stem, [f"{level}:{label}" for label, level in true], [f"{n}:{a}" for a, n in found])
    return score


def provisions(bill: Bill) -> Iterator[Provision]:
    """Every provision of a bill in order."""
    waiting = list(reversed(bill.children))
    while waiting:
        node = waiting.pop()
        if isinstance(node, Provision):
            yield node
        waiting.extend(reversed(getattr(node, "children", ())))


def indented(text: str) -> Iterator[tuple[str, int]]:
    """The labels of a bill in layout form with the level that their indentation says: five columns a level."""
    first = re.search(r"^( *)Section +1\.", text, re.M)
    base = len(first[1]) if first else 5
    for found in re.finditer(r"(?:\n[ \t]*)\n( *)(?:\d+\. +)?((?:\((?!END)[A-Za-z0-9]{1,9}\))+)(?=\s)", text):
        level = round((len(found[1]) - base) / 5)
        for label in re.findall(r"\((\w+)\)", found[2])[-1:]:
            if 0 <= level < 5:
                yield label, level


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--bills", type=Path)
    arguments.add_argument("--half", choices=("even", "odd"), default="")
    arguments.add_argument("--plain", action="store_true")
    arguments.add_argument("--show", type=int, default=0)
    given = arguments.parse_args()
    for blanks in (True, False):
        name = f"titles, blank lines {'kept' if blanks else 'removed'}"
        titles(given.folder, blanks, given.half, not given.plain).report(name, given.show)
    if given.bills:
        for blanks in (True, False):
            name = f"introduced bills, blank lines {'kept' if blanks else 'removed'}"
            bills(given.bills, blanks).report(name, given.show)


if __name__ == "__main__":
    main()
