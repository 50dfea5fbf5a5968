"""Two versions of a bill for programs: an interface, described by ``schema/comparison-1.json``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wylint.law.redline import Row, Unit
from wylint.report.as_json import finding_as_data
from wylint.report.comparison import Compared
from wylint.report.comparison.headings import KINDS, ORDER, WORDS
from wylint.report.redline.as_json import pieces
from wylint.report.redline.headings import NOTICE, affected

VERSION = 1
SCHEMA = Path(__file__).parent.with_name("schema") / "comparison-1.json"


def render(compared: Compared) -> Iterator[str]:
    """The comparison as one JSON object; everything outside ASCII is escaped."""
    yield json.dumps(document(compared), indent=2)


def document(compared: Compared) -> dict[str, Any]:
    """The comparison as plain data: the parts that differ, whole, and the findings that came and went."""
    units = affected(compared.units)
    done = Counter(unit.change for unit in units)
    came, went, stayed = compared.findings
    return {
        "version": VERSION,
        "old": compared.old.path,
        "new": compared.new.path,
        "law": {"name": compared.law_name, "as_of": compared.law_as_of or None},
        "note": compared.note or None,
        "parts": [_part(unit) for unit in units],
        "findings": {
            "came": [finding_as_data(compared.new, finding) for finding in came],
            "went": [finding_as_data(compared.old, finding) for finding in went],
        },
        "summary": {
            **{WORDS[change].replace("-", "_"): done[change] for change in ORDER},
            "findings_came": len(came),
            "findings_went": len(went),
            "findings_stayed": stayed,
        },
        "notice": NOTICE,
    }


def _part(unit: Unit) -> dict[str, Any]:
    head = unit.rows[0]
    return {
        "kind": KINDS[head.kind],
        "address": unit.address,
        "was": unit.was or None,
        "change": WORDS[unit.change],
        "pieces": pieces(head.words),
        "provisions": [_provision(row) for row in unit.rows[1:]],
    }


def _provision(row: Row) -> dict[str, Any]:
    return {
        "address": row.address,
        "was": row.was or None,
        "label": row.label.strip("()"),
        "level": max(row.level, 0),
        "change": WORDS[row.change],
        "pieces": pieces(row.words),
    }
