"""Where a finding stands, in the terms that programs share: a path that a checkout knows, four numbers of a region."""

from __future__ import annotations

import os
from typing import NamedTuple
from urllib.parse import quote

from wylint.rules.finding import Finding
from wylint.text.source import Source

CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


class Region(NamedTuple):
    """Lines and columns from 1, in code points; ``end_column`` is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(source: Source, finding: Finding) -> Region:
    """The region of a finding; the first character of the file where the bill prints none of its words."""
    if finding.start < 0:
        return Region(1, 1, 1, 1)
    start, end = source.place(finding.start), source.end_place(finding.end)
    return Region(start.line, start.column, end.line, end.column)


def relative(path: str) -> str:
    """A path from the top of the checkout, with ``/`` between its parts; absolute where it lies outside of it.

    Services that annotate a change know files by their place in the checkout alone. Its top is what a CI service says
    it is, else the folder of the run. ``-`` stays as it is.
    """
    if path == "-":
        return path
    top = _top()
    whole = os.path.normpath(os.path.join(os.getcwd(), path))  # noqa: PTH109, PTH118 - a start needs no pathlib
    inside = _inside(whole, top) or _inside(whole, top, follow=True)  # a link may lead into the checkout
    return (inside or whole).replace(os.sep, "/")


def _top() -> str:
    here = os.getcwd()  # noqa: PTH109
    for name in CHECKOUTS:
        told = os.environ.get(name)
        if told and _inside(here, os.path.realpath(told)):
            return os.path.realpath(told)
    return here


def _inside(path: str, top: str, *, follow: bool = False) -> str:
    """``path`` from ``top`` on; "" where it does not lie below it."""
    try:
        inside = os.path.relpath(os.path.realpath(path) if follow else path, top)
    except ValueError:  # another drive, or no path at all
        return ""
    return "" if inside == os.pardir or inside.startswith(os.pardir + os.sep) else inside


def uri(path: str) -> str:
    """A path of :func:`relative` as a URI: a relative reference, or ``file://…``; what no URI can hold is escaped."""
    try:
        name = os.fsencode(path)
    except UnicodeEncodeError:
        name = path.encode("utf-8", "surrogatepass")
    if not os.path.isabs(path):  # noqa: PTH117
        return quote(name, safe="/")
    return f"file://{'' if path.startswith('/') else '/'}{quote(name, safe='/:')}"


def plain(path: str) -> str:
    """A path of :func:`relative` for JSON that others read: bytes that were no UTF-8 become question marks."""
    return relative(path).encode("utf-8", "replace").decode()


def summary(finding: Finding) -> str:
    """A finding in one sentence, with its code: for lists that show no code of their own."""
    return f"{finding.code} {finding.name}: {finding.message.strip()}"
