"""Text for XML: what its characters cannot be is made visible, what would be markup is escaped."""

from __future__ import annotations

from xml.sax.saxutils import escape

from wylint.report.cells import safe

_QUOTES = {'"': "&quot;", "'": "&apos;"}


def attribute(text: str) -> str:
    """The value of an attribute, its quotation marks included."""
    return f'"{escape(safe(text), _QUOTES)}"'


def content(text: str) -> str:
    """Text between tags, line by line; ``]]>`` ends nothing, because ``>`` is escaped."""
    return "\n".join(escape(safe(line)) for line in text.split("\n"))
