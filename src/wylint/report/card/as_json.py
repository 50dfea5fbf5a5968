"""The score card for programs: an interface, described by ``schema/card-1.json``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wylint.report.card.headings import NOTICE, of_the_analysis
from wylint.rules.card import Card, Change, Stand
from wylint.rules.outcome import Verdict

VERSION = 1
SCHEMA = Path(__file__).parent.with_name("schema") / "card-1.json"


def render(card: Card, *, bill: str = "", note: str = "") -> Iterator[str]:
    """The card as one JSON object; everything outside ASCII is escaped."""
    yield json.dumps(document(card, bill=bill, note=note), indent=2)


def document(card: Card, *, bill: str = "", note: str = "") -> dict[str, Any]:
    """The card as plain data. ``summary`` counts the rules of the analysis, those of consistency left out."""
    entries = of_the_analysis(card)
    return {
        "version": VERSION,
        "law": {"name": card.law_name, "as_of": card.law_as_of or None},
        "bill": bill or None,
        "note": note or None,
        "rules": [
            {
                "code": entry.rule.code,
                "name": entry.rule.name,
                "area": entry.rule.area.value,
                "before": _stand(entry.before),
                "after": _stand(entry.after),
                "change": entry.change.value,
            }
            for entry in card.entries
        ],
        "summary": {
            "outcomes": {one.value: sum(entry.after.outcome is one for entry in entries) for one in Verdict},
            "changes": {one.value: sum(entry.change is one for entry in entries) for one in Change},
        },
        "notice": NOTICE,
    }


def _stand(stand: Stand) -> dict[str, Any]:
    return {"outcome": stand.outcome.value, "message": stand.message, "evidence": list(stand.evidence)}
