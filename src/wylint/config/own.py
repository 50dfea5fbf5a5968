"""The rules of a configuration: those that it writes, and those of the plugins that it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wylint.config.layer import Layer
from wylint.config.settings import HouseRule
from wylint.rules.registry import ADDED, Added, Area, Kind, Rule, rules

if TYPE_CHECKING:
    from wylint.rules.house.written import Written


class OwnRules(NamedTuple):
    """The rules that a configuration writes, and the codes of all its rules by their names."""

    written: tuple[HouseRule, ...]
    named: dict[str, str]


def own_rules(layers: Sequence[Layer]) -> OwnRules:
    """The rules that these places write, and those of their plugins, told to the registry.

    Raises ``Misconfigured`` for a table that is no rule, a plugin that cannot be used, a code or name that is taken.
    """
    if not any(one.values.get("rules") or one.values.get("plugins") for one in layers):
        return OwnRules((), {})
    taken: dict[str, str] = {rule.name: f"{rule.code} of wylint" for rule in rules()}
    named: dict[str, str] = {}
    written: list[HouseRule] = []
    for layer, path, added, rule in _every(layers):
        for word in (added.rule.code, added.rule.name):
            if word in taken:
                raise layer.wrong(f'"{word}" is already taken by {taken[word]}', *path)
            taken[word] = f"{added.rule.code} ({layer.at(*path)})"
        named[added.rule.name] = added.rule.code
        ADDED[added.rule.code] = added
        if rule is not None:
            written.append(HouseRule(rule, layer.at(*path)))
    return OwnRules(tuple(written), named)


def _every(layers: Sequence[Layer]) -> Iterator[tuple[Layer, tuple[str | int, ...], Added, Written | None]]:
    seen: set[str] = set()
    for layer in layers:
        for index in range(len(layer.values.get("rules", ()))):
            rule = _read(layer, index)
            yield layer, ("rules", index), _added(rule), rule
        for name in layer.values.get("plugins", ()):
            if name not in seen:
                seen.add(name)
                for added in _plugin(layer, name):
                    yield layer, ("plugins",), added, None


def _read(layer: Layer, index: int) -> Written:
    from wylint.rules.house.written import WrongRule, read

    table = layer.values["rules"][index]
    try:
        return read(table, str(layer.at("rules", index)))
    except WrongRule as error:
        raise layer.wrong(error, "rules", index, *error.keys) from None


def _added(rule: Written) -> Added:
    from wylint.rules.house.manual import manual

    known = Rule(rule.code, rule.name, Area.HOUSE, rule.severity, Kind.INSIDE, (), (), False, False, (), "")
    return Added(known, manual(rule))


def _plugin(layer: Layer, name: str) -> tuple[Added, ...]:
    from wylint.rules.plugins import PluginError, load

    try:
        return load(name).rules
    except PluginError as error:
        raise layer.wrong(error, "plugins") from None
