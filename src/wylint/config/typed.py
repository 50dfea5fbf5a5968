"""A table as it was read, checked against the keys: what is wrong is said with the nearest right word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wylint.config.keys import KEYS, MANY, Key, Kind, key, unknown
from wylint.config.layer import Layer, joined


def typed(table: Mapping[str, object], layer: Layer) -> Layer:
    """``layer`` with the values of ``table``. ``Misconfigured`` for an unknown key, or a value of a wrong type."""
    return layer._replace(values=_table(table, KEYS, layer, ()))


def _table(table: Mapping[str, object], keys: tuple[Key, ...], layer: Layer, path: tuple[str | int, ...]) -> Any:
    values: dict[str, Any] = {}
    for name, value in table.items():
        found = key(name, keys)
        if found is None:
            raise layer.wrong(unknown(name, keys), *path, name)
        values[name] = _value(found, value, layer, (*path, name))
    for one in keys:
        if one.required and not values.get(one.name):
            raise layer.wrong(f'a table of "{path[0]}" needs the key "{one.name}": {one.help}', *path)
    return values


def _value(found: Key, value: object, layer: Layer, path: tuple[str | int, ...]) -> Any:
    match found.kind, value:
        case (Kind.FLAG, bool()):
            return value
        case (Kind.COUNT, int()) if not isinstance(value, bool) and value >= 0:
            return value
        case (Kind.TEXT | Kind.SELECTOR, str()):
            return _text(value, layer, path)
        case (Kind.PATH, str()):
            return joined(layer.folder, _text(value, layer, path))
        case (Kind.CHOICE, str()):
            return _choice(found, value, layer, path)
        case (Kind.CHOICES, list()):
            return tuple(_choice(found, one, layer, path) for one in value)
        case (Kind.PAIRS, dict()) if value and all(isinstance(one, str) for one in value.values()):
            return {_text(name, layer, path): _text(one, layer, path) for name, one in value.items()}
        case (Kind.TABLE, dict()):
            return _table(value, found.keys, layer, path)
        case (Kind.WORDS | Kind.PATTERNS | Kind.SELECTORS, list()) if all(isinstance(one, str) for one in value):
            return tuple(_text(one, layer, path) for one in value)
        case (Kind.SEVERITIES, dict()):
            return {name: _choice(found, one, layer, (*path, name)) for name, one in value.items()}
        case (Kind.BLOCKS, list()) if all(isinstance(one, dict) for one in value):
            return tuple(_table(one, found.keys, layer, (*path, index)) for index, one in enumerate(value))
        case (Kind.DATE, _) if date := _date(value):
            return date
    raise layer.wrong(_mistyped(found, value), *path)


def _mistyped(found: Key, value: object) -> str:
    wanted = _listed(found) if found.kind in {Kind.CHOICE, Kind.CHOICES} else found.kind.value
    hint = f", as in {found.name} = {found.example}" if found.example else ""
    if found.kind is Kind.BLOCKS:
        hint = f", each under a line [[{found.name}]]"
    return f'"{found.name}" is {wanted}{hint}, not {_called(value)}'


def _listed(found: Key) -> str:
    """The choices of a key; of many, how to have them listed."""
    start = found.kind.value if found.kind is Kind.CHOICES else Kind.CHOICE.value
    if len(found.choices) <= MANY:
        return f"{start} {', '.join(found.choices)}"
    return f'{start} those that "wylint config rules" lists'


def _called(value: object) -> str:
    """A value of a wrong type, for people."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'the text "{value}"' if len(value) < 60 else "a text"
        case int() | float():
            return f"the number {value}" if abs(value) < 1e15 else "a number"
        case list():
            return "a list"
        case dict():
            return "a table"
    return "a date or time"


def _text(value: str, layer: Layer, path: tuple[str | int, ...]) -> str:
    if "\0" in value:
        raise layer.wrong(f'"{path[-1]}" holds a null character', *path)
    return value


def _choice(found: Key, value: object, layer: Layer, path: tuple[str | int, ...]) -> str:
    if isinstance(value, str) and value in found.choices:
        return value
    from difflib import get_close_matches

    small = {one.lower(): one for one in found.choices}
    near = get_close_matches(value.lower(), small, 1, 0.5) if isinstance(value, str) else []
    hint = f'; did you mean "{small[near[0]]}"?' if near else ""
    raise layer.wrong(f'"{path[-1]}" is {_listed(found)}, not {_called(value)}{hint}', *path)


def _date(value: object) -> str:
    """An ISO date, written as a date or as a text; "" for anything else."""
    from datetime import date, datetime

    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str):
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            return ""
    return ""
