"""The JSON Schema of a configuration file, made from the keys: for editors that check TOML by one."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from wylint.config.keys import KEYS, Key, Kind

COMMITTED = Path(__file__).with_name("settings-1.json")
_STRINGS = {"type": "array", "items": {"type": "string"}}


def text() -> str:
    """The schema as JSON, as it stands in the package."""
    return json.dumps(schema(), indent=2) + "\n"


def schema() -> dict[str, Any]:
    """The schema of ``wylint.toml``, and of the table ``[tool.wylint]``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Configuration of wylint (wylint.toml, [tool.wylint]), version 1",
        **_table(KEYS),
    }


def _table(keys: tuple[Key, ...]) -> dict[str, Any]:
    required = [key.name for key in keys if key.required]
    return {
        "type": "object",
        "properties": {key.name: _property(key) for key in keys},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _property(key: Key) -> dict[str, Any]:
    described: dict[str, Any] = {"description": key.help, **_type(key)}
    if key.default:
        described["default"] = as_json(key.default)
    if key.example:
        described["examples"] = [as_json(key.example)]
    return described


def as_json(toml: str) -> Any:
    """A value that is written in TOML, as JSON has it."""
    value = tomllib.loads(f"value = {toml}")["value"]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _type(key: Key) -> dict[str, Any]:
    match key.kind:
        case Kind.FLAG:
            return {"type": "boolean"}
        case Kind.COUNT:
            return {"type": "integer", "minimum": 0}
        case Kind.CHOICE:
            return {"enum": list(key.choices)}
        case Kind.DATE:
            return {"type": "string", "format": "date"}
        case Kind.WORDS | Kind.PATTERNS | Kind.SELECTORS:
            return _STRINGS
        case Kind.SEVERITIES:
            return {"type": "object", "additionalProperties": {"enum": list(key.choices)}}
        case Kind.CHOICES:
            return {"type": "array", "items": {"enum": list(key.choices)}}
        case Kind.PAIRS:
            return {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1}
        case Kind.TABLE:
            return _table(key.keys)
        case Kind.BLOCKS:
            return {"type": "array", "items": _table(key.keys)}
        case _:
            return {"type": "string", **({"minLength": 1} if key.required else {})}
