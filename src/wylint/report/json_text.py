"""JSON as it is printed: ASCII alone, and no line of it is a command to a CI service."""

from __future__ import annotations

import json
from typing import Any


def text(data: Any, *, indent: int | None = None) -> str:
    """``data`` as JSON; on one line without ``indent``.

    ``##`` can only stand within a string. Written as an escape it means the same, and no service that reads logs finds
    its ``##[error]`` or ``##vso[…]``.
    """
    separators = (",", ":") if indent is None else None
    return json.dumps(data, indent=indent, separators=separators).replace("##", "#\\u0023")
