"""The baseline: findings that were there when it was written, file by file, known again by their fingerprints.

It is JSON, described by ``baseline-1.json``. No line number stands in it, every entry has a line of its own, and all
are sorted, so that a change to a bill changes few lines of it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from wylint.rules.finding import Finding, Status
from wylint.rules.fingerprint import Fingerprint, fingerprint
from wylint.text.source import Source

VERSION = 1
SCHEMA = Path(__file__).with_name("baseline-1.json")

# by path, relative to the folder of the baseline, with "/" between its parts
Baseline: TypeAlias = "dict[str, Counter[Fingerprint]]"


class Damaged(Exception):  # noqa: N818 - a word that a caller reads, not an error of the program
    """A text that is no baseline; the message is one line and says why."""


def recorded(findings: Iterable[Finding], source: Source) -> Counter[Fingerprint]:
    """What a baseline keeps of the findings on one bill; gaps that only remain are none of the bill's."""
    return Counter(fingerprint(one, source) for one in findings if one.status is not Status.REMAINING)


def written(baseline: Mapping[str, Counter[Fingerprint]]) -> str:
    """A baseline as the text of its file; files without an entry are left out."""
    files = []
    for path, prints in sorted(baseline.items()):
        entries = ",\n".join(
            "      " + json.dumps({**one._asdict(), "count": count})
            for one, count in sorted(prints.items())
            if count > 0
        )
        if entries:
            files.append(f"    {json.dumps(path)}: [\n{entries}\n    ]")
    held = "{\n" + ",\n".join(files) + "\n  }" if files else "{}"
    return f'{{\n  "version": {VERSION},\n  "files": {held}\n}}\n'


def read(text: str) -> Baseline:
    """A baseline from the text of its file. Raises ``Damaged``."""
    try:
        data = json.loads(text)
    except RecursionError:
        raise Damaged("is nested too deep") from None
    except ValueError as error:
        raise Damaged(f"is no JSON: {error}") from None
    version = data.get("version") if isinstance(data, dict) else None
    if not isinstance(version, int) or isinstance(version, bool):
        raise Damaged("is no baseline: it has no version")
    if version != VERSION:
        raise Damaged(f"is a baseline of version {version}, and this wylint reads version {VERSION}")
    files = data.get("files")
    if not isinstance(files, dict):
        raise Damaged('is no baseline: "files" is an object')
    return {path: _entries(path, entries) for path, entries in files.items()}


def _entries(path: str, entries: object) -> Counter[Fingerprint]:
    if not isinstance(entries, list):
        raise Damaged(f"is damaged: what it knows of {path} is no list")
    prints: Counter[Fingerprint] = Counter()
    for number, entry in enumerate(entries, 1):
        fields = entry if isinstance(entry, dict) else {}
        rule, at, words, count = (fields.get(name) for name in ("rule", "at", "words", "count"))
        if not (isinstance(rule, str) and isinstance(at, str) and isinstance(words, str)):
            raise Damaged(f"is damaged: entry {number} of {path} needs rule, at and words")
        if not isinstance(count, int) or isinstance(count, bool) or count < 1:
            raise Damaged(f"is damaged: the count of entry {number} of {path} is a whole number, 1 or more")
        prints[Fingerprint(rule, at, words)] += count
    return prints
