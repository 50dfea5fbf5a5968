"""The settings that hold for one bill, each with the place that says so, as TOML that could be a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from wylint.config.find import Configuration
from wylint.config.globs import Globs
from wylint.config.keys import KEYS, Key, Kind
from wylint.config.layer import Layer
from wylint.config.resolve import SELECTING, matching
from wylint.config.toml import name, toml

DEFAULT = "default"


class Said(NamedTuple):
    """One value of a key, and where it is said."""

    value: Any
    stated: str


def effective(configuration: Configuration, path: str) -> Iterator[tuple[Key, list[Said]]]:
    """Every key but ``extend`` and ``files`` with what holds for the bill at ``path``; several values for a list that
    several places add to. Empty: nothing was said, and there is no default.
    """
    whole = configuration.absolute(path)
    files, top = configuration.layers(_folder(whole))
    tables = list(_tables((*files, *configuration.spoken), whole, top))
    for key in KEYS:
        if key.name in {"extend", "files"}:
            continue
        said = [said for table in _heard(tables, key) for said in _said(table, key, whole, top)]
        yield key, said if key.adds else said[-1:]


def _folder(path: str) -> str:
    from os.path import dirname

    return dirname(path)  # noqa: PTH120


class _Table(NamedTuple):
    layer: Layer
    path: tuple[str | int, ...]
    values: Any


def _tables(layers: tuple[Layer, ...], whole: str, top: str) -> Iterator[_Table]:
    """Every table that has a say, in order: each place, and behind it its ``[[files]]`` blocks that apply."""
    for layer in layers:
        yield _Table(layer, (), layer.values)
        for index in matching(layer, whole, top):
            yield _Table(layer, ("files", index), layer.values["files"][index])


def _heard(tables: list[_Table], key: Key) -> list[_Table]:
    """Those of the tables that count for a key: what was selected before a ``select`` is forgotten."""
    if key.name not in SELECTING:
        return tables
    anew = max((index for index, table in enumerate(tables) if table.values.get("select")), default=0)
    # what blocks ignore holds whatever is selected
    kept = [table for table in tables[:anew] if table.path and key.name == "ignore"]
    return [*kept, *tables[anew:]]


def _said(table: _Table, key: Key, whole: str, top: str) -> Iterator[Said]:
    value = table.values.get(key.name)
    if value is None:
        return
    path = (*table.path, key.name)
    block = " [[files]]" if table.path else ""
    match key.kind:
        case Kind.SEVERITIES:
            yield from (Said((word, level), f"{table.layer.at(*path, word)}{block}") for word, level in value.items())
        case Kind.BLOCKS:
            for index, one in enumerate(value):
                if not one.get("path") or Globs.parse([one["path"]], table.layer.folder).match(whole, top):
                    yield Said(one, str(table.layer.at(*path, index)))
        case _ if key.adds:
            yield from (Said(one, f"{table.layer.at(*path)}{block}") for one in value)
        case _:
            yield Said(value, f"{table.layer.at(*path)}{block}")


def lines(configuration: Configuration, path: str, only: str = "") -> Iterator[str]:
    """What ``wylint config --show`` prints: all keys, or one."""
    tables: list[str] = []
    for key, said in effective(configuration, path):
        if only and key.name != only:
            continue
        if key.kind is Kind.BLOCKS:
            for one in said:
                tables += ["", f"[[{key.name}]]  # {one.stated}"]
                tables += [f"{name(word)} = {toml(value)}" for word, value in one.value.items()]
        else:
            yield from _lines(key, said)
    yield from tables


def _lines(key: Key, said: list[Said]) -> Iterator[str]:
    if not said:
        yield f"{key.name} = {key.default}  # {DEFAULT}"
    elif key.kind is Kind.SEVERITIES:
        latest = {word: one for one in said for word in [one.value[0]]}
        yield from (f"{key.name}.{name(word)} = {toml(one.value[1])}  # {one.stated}" for word, one in latest.items())
    elif key.adds:
        yield f"{key.name} = ["
        yield from (f"  {toml(one.value)},  # {one.stated}" for one in said)
        yield "]"
    else:
        yield f"{key.name} = {toml(said[-1].value)}  # {said[-1].stated}"


def governed(configuration: Configuration, path: str) -> str:
    """One line on the files that have a say, nearest first."""
    files, _ = configuration.layers(_folder(configuration.absolute(path)))
    names = [layer.name for layer in reversed(files)]
    said = f"{names[0]}{''.join(f', which extends {one}' for one in names[1:])}" if names else "no configuration file"
    return f"{path}: {said}"
