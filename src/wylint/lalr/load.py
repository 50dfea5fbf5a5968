"""Find a grammar and its tables: built into the package, else cached for this user, else computed now."""

from __future__ import annotations

import functools
from pathlib import Path

from wylint.lalr.machine import Grammar


def folder() -> Path:
    """Where the grammars stand: inside a wheel ``wylint/grammar``, in a checkout the top folder ``grammar``."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "grammar"
    return inside if inside.is_dir() else package.parents[1] / "grammar"


@functools.cache
def load(name: str) -> Grammar:
    """The grammar ``grammar/<name>.lark``, ready to run.

    Tables built with the package are used when they were made from this very text; otherwise they are computed with
    Lark once and kept in the user's cache folder, keyed by content.
    """
    source = (folder() / f"{name}.lark").read_text(encoding="utf-8")
    try:
        from wylint import _tables
    except ImportError:
        pass
    else:
        built = _tables.TABLES.get(name)
        if built is not None and built["source"] == source:
            return Grammar(built)
    from wylint.lalr.cache import tables

    return Grammar(tables(name, source))
