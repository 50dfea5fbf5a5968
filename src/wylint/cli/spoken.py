"""What the command line says of settings, as the last word over configuration files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

import click

from wylint.config import Misconfigured, Settings
from wylint.config.find import Configuration
from wylint.config.layer import Layer

# options that say what a key of the same name says
SAME = (
    "select", "extend-select", "ignore", "exclude", "extend-exclude", "force-exclude", "code", "notation",
    "include-remaining", "fail-level", "output-format", "color",
    "jobs",
)  # fmt: skip


def configuration(given: Mapping[str, Any]) -> Configuration:
    """The configuration of a run with these options (by parameter name; those a command lacks are not given).

    Raises ``click.UsageError`` for options that do not fit together, ``Misconfigured`` for what they say.
    """
    here = os.getcwd()  # noqa: PTH109 - pathlib is not needed to start
    files: list[str] = []
    layers: list[Layer] = []
    for word in given.get("configs", ()):
        if "=" in word and not os.path.isfile(word):  # noqa: PTH113
            layers.append(_setting(word, here))
        else:
            files.append(word)
    if len(files) > 1:
        raise click.UsageError(f"--config names one file, not {' and '.join(files)}")
    if files and given.get("isolated"):
        raise click.UsageError("--isolated looks for no configuration file, --config names one")
    layers.append(Layer("command line", here, _flags(given)))
    return Configuration(tuple(layers), file=files[0] if files else "", isolated=bool(given.get("isolated")))


def settings_of(file: str, given: Mapping[str, Any]) -> Settings:
    """The settings of one file (``-``: of standard input) for a command with these options."""
    return configuration(given).of(file)


def _flags(given: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in SAME:
        value = given.get(name.replace("-", "_"))
        if value is not None and value != ():
            values[name] = value
    if given.get("no_cache"):
        values["cache"] = False
    if pairs := given.get("severities"):
        from wylint.config.keys import LEVELS

        values["severity"] = dict(_pair(pair, "--severity", "=", "RULE=LEVEL", LEVELS) for pair in pairs)
    if pairs := given.get("per_file_ignores"):
        split = (_pair(pair, "--per-file-ignores", ":", "PATTERN:CODES") for pair in pairs)
        values["files"] = tuple({"paths": (pattern,), "ignore": (codes,)} for pattern, codes in split)
    return values


def _pair(pair: str, option: str, sign: str, form: str, choices: Iterable[str] = ()) -> tuple[str, str]:
    first, _, second = pair.rpartition(sign)
    first, second = first.strip(), second.strip()
    if not first or not second or (choices and second not in choices):
        levels = f" with one of {', '.join(choices)}" if choices else ""
        raise click.UsageError(f'{option} takes {form}{levels}, not "{pair}"')
    return first, second


def _setting(word: str, here: str) -> Layer:
    """``KEY=VALUE`` as a place of its own. VALUE is TOML, or a word without quotes; a list may be words with commas."""
    import tomllib

    from wylint.config.keys import Kind, key
    from wylint.config.typed import typed

    name, _, value = word.partition("=")
    layer = Layer(f"--config {word}", here, {})
    try:
        table = tomllib.loads(f"{name} = {value}")
    except (ValueError, RecursionError):
        table = _nested(name, value.strip(), layer)
    first = next(iter(table))
    found, said = key(first), table[first]
    if found is not None and found.kind in {Kind.WORDS, Kind.PATTERNS, Kind.SELECTORS} and isinstance(said, str):
        table[first] = [part.strip() for part in said.split(",") if part.strip()]
    return typed(table, layer)


def _nested(name: str, value: str, layer: Layer) -> dict[str, Any]:
    parts = [part.strip() for part in name.split(".")]
    if not all(parts):
        raise Misconfigured(f"{layer.name}: KEY=VALUE needs a key")
    table: dict[str, Any] = {parts[-1]: value}
    for part in reversed(parts[:-1]):
        table = {part: table}
    return table
