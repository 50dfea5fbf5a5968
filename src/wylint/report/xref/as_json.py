"""Cross-references for programs: an interface, described by ``schema/xref-1.json``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wylint.facts.crossrefs import CrossReferences
from wylint.law.reference import Reference
from wylint.report.xref.words import note

VERSION = 1
SCHEMA = Path(__file__).parent.with_name("schema") / "xref-1.json"


def render(found: CrossReferences) -> Iterator[str]:
    """The cross-references as one JSON object; everything outside ASCII is escaped."""
    yield json.dumps(document(found), indent=2)


def document(found: CrossReferences) -> dict[str, Any]:
    """The cross-references as plain data. ``complete`` is false where the law at hand is an excerpt."""
    return {
        "version": VERSION,
        "law": {"name": found.law_name, "as_of": found.law_as_of or None},
        "address": found.address,
        "catchline": found.catchline or None,
        "repealed": found.gone,
        "complete": not found.excerpt,
        "note": note(found) or None,
        "cited_by": [{"manner": one.manner.value, **_reference(one.reference)} for one in found.cited_by],
        "cites": [_reference(one) for one in found.cites],
        "definitions": [one._asdict() for one in found.definitions],
    }


def _reference(reference: Reference) -> dict[str, Any]:
    return {
        "by": reference.by,
        "first": reference.first,
        "last": reference.last or None,
        "area": reference.area,
        "relation": reference.relation or None,
    }
