"""Values written as TOML."""

from __future__ import annotations

from collections.abc import Mapping


def toml(value: object) -> str:
    """A value on one line, as a TOML parser reads it back."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _text(value)
        case list() | tuple():
            return f"[{', '.join(map(toml, value))}]"
        case Mapping():
            pairs = ", ".join(f"{name(str(key))} = {toml(one)}" for key, one in value.items())
            return f"{{ {pairs} }}" if pairs else "{}"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def name(key: str) -> str:
    """A key, in quotes where it needs them."""
    return key if key and all(c.isascii() and (c.isalnum() or c in "-_") for c in key) else _text(key)


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'
