"""Text for XML: what its characters cannot be is made visible, what would be markup is escaped."""

from __future__ import annotations

from xml.sax.saxutils import escape

from wylint.report.cells import safe

_QUOTES = {'"': "&quot;", "'": "&apos;"}
# read back as they were, but no command to a CI service that reads the lines of a log
_COMMANDS = {"##": "#&#35;", "::": ":&#58;"}


def attribute(text: str) -> str:
    """The value of an attribute, its quotation marks included."""
    return f'"{_escaped(safe(text), _QUOTES)}"'


def content(text: str) -> str:
    """Text between tags, line by line; ``]]>`` ends nothing, because ``>`` is escaped."""
    return "\n".join(_escaped(safe(line), {}) for line in text.split("\n"))


def _escaped(text: str, quotes: dict[str, str]) -> str:
    escaped = escape(text, quotes)
    for sign, written in _COMMANDS.items():
        escaped = escaped.replace(sign, written)
    return escaped.encode("ascii", "xmlcharrefreplace").decode()  # the same in every encoding of a console
