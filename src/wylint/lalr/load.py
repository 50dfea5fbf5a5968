"""Find a grammar and its tables: built into the package, else cached for this user, else computed now."""

from __future__ import annotations

import functools
import importlib
import os

from wylint.lalr.machine import FORM, Grammar


def folder() -> str:
    """Where the grammars stand: inside a wheel ``wylint/grammar``, in a checkout the top folder ``grammar``."""
    package = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))  # noqa: PTH120 - no pathlib to start with
    inside = os.path.join(package, "grammar")  # noqa: PTH118
    return inside if os.path.isdir(inside) else os.path.join(package, "..", "..", "grammar")  # noqa: PTH112, PTH118


def source_of(name: str, where: str) -> str:
    """The text of ``<where>/<name>.lark``, followed by that of the grammar a line ``// with: …`` names."""
    with open(os.path.join(where, f"{name}.lark"), encoding="utf-8") as file:  # noqa: PTH118, PTH123
        source = file.read()
    for line in source.splitlines():
        if line.startswith("// with: "):
            return f"{source}\n{source_of(line.removeprefix('// with: ').strip(), where)}"
    return source


@functools.cache
def load(name: str) -> Grammar:
    """The grammar ``grammar/<name>.lark``, ready to run.

    Tables built with the package are used when they were made from this very text, in today's form; otherwise they are
    computed with Lark once and kept in the user's cache folder, keyed by content.
    """
    source = source_of(name, folder())
    try:
        built = importlib.import_module(f"wylint._tables.{name}")
    except ImportError:
        pass
    else:
        if built.TABLES["source"] == source and built.TABLES.get("form") == FORM:
            return Grammar(built.TABLES)
    from wylint.lalr.cache import tables

    return Grammar(tables(name, source))
