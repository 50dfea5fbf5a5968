"""Defined terms: how they are compared."""

from __future__ import annotations


def normal(term: str) -> str:
    """A term without quotes, in small letters, its last word in the singular."""
    words = term.lower().strip(' ",.').split()
    if not words:
        return ""
    last = words[-1]
    if last.endswith("ies") and len(last) > 4:
        last = last[:-3] + "y"
    elif last.endswith("s") and not last.endswith("ss") and len(last) > 3:
        last = last[:-1]
    return " ".join([*words[:-1], last])
