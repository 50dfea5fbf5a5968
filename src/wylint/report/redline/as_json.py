"""The law as amended for programs: an interface, described by ``schema/amended-1.json``."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from wylint.law.model import Refusal
from wylint.law.redline import Change, Row, Unit
from wylint.law.worddiff import Piece
from wylint.report.as_json import stretch
from wylint.report.redline import Amended
from wylint.report.redline.headings import NOTICE, affected, in_code
from wylint.text.source import Ink, Source

VERSION = 1
SCHEMA = Path(__file__).parent.with_name("schema") / "amended-1.json"


def render(amended: Amended) -> Iterator[str]:
    """The law as amended as one JSON object; everything outside ASCII is escaped."""
    yield json.dumps(document(amended), indent=2)


def document(amended: Amended) -> dict[str, Any]:
    """The law as amended as plain data: the sections that change, whole, and what could not be applied."""
    units = affected(amended.units)
    return {
        "version": VERSION,
        "bill": amended.source.path,
        "law": {"name": amended.law_name, "as_of": amended.law_as_of or None},
        "note": amended.note or None,
        "remarks": list(amended.remarks),
        "sections": [section(unit, partly=unit.address in amended.partly) for unit in units],
        "refused": [_refused(amended.source, refusal) for refusal in amended.refusals],
        "summary": {**counts(units), "refused": len(amended.refusals)},
        "notice": NOTICE,
    }


def counts(units: Sequence[Unit]) -> dict[str, int]:
    """How many sections of the code change in each way, and how many sections outside the code."""
    done = Counter(unit.change for unit in units if in_code(unit))
    outside = sum(not in_code(unit) for unit in units)
    return {**{change.value: done[change] for change in Change if change is not Change.SAME}, "uncodified": outside}


def section(unit: Unit, *, partly: bool) -> dict[str, Any]:
    """One section with every provision of it, in order, those that are gone included."""
    head = unit.rows[0]
    return {
        "address": unit.address,
        "was": unit.was or None,
        "change": unit.change.value,
        "codified": in_code(unit),
        "complete": not partly,
        "pieces": pieces(head.words),
        "provisions": [_provision(row) for row in unit.rows[1:]],
    }


def _provision(row: Row) -> dict[str, Any]:
    after = None if row.change is Change.REPEALED or row.words is None else _side(row.words, Ink.STRUCK)
    return {
        "address": row.address,
        "was": row.was or None,
        "label": row.label.strip("()"),
        "level": max(row.level, 0),
        "change": row.change.value,
        "text": after,
        "pieces": pieces(row.words),
        "sure": row.sure,
    }


def _side(words: tuple[Piece, ...], without: Ink) -> str:
    return "".join(piece.words for piece in words if piece.ink is not without).strip()


def pieces(words: tuple[Piece, ...] | None) -> list[dict[str, str]] | None:
    """Stretches of words with their ink; null where they are not at hand."""
    return None if words is None else [{"ink": piece.ink.value, "words": piece.words} for piece in words]


def _refused(source: Source, refusal: Refusal) -> dict[str, Any]:
    return {
        "address": refusal.address,
        "reason": refusal.reason,
        "obstacle": refusal.obstacle.value,
        **stretch(source, refusal.start, refusal.end),
    }
