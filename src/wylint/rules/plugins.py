"""Rules in Python that a house installs beside wylint: entry points of the group ``wylint.rules``.

Nothing is looked for at a start: a plugin is loaded when a configuration names it. Its rules are held to the contract
that ours are held to.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import NamedTuple

from wylint.rules.contract import Declared, problems_of_plugin, served
from wylint.rules.registry import DECLARED, Added, Rule, find
from wylint.rules.run import failure

GROUP = "wylint.rules"


class PluginError(Exception):
    """A plugin that cannot be used; the message is one line."""


class Plugin(NamedTuple):
    """A plugin, loaded. ``mark`` stands for its code: two that differ in any file of theirs have different ones."""

    name: str
    rules: tuple[Added, ...]
    mark: str


@cache
def load(name: str) -> Plugin:
    """The plugin that an entry point names. Raises ``PluginError``."""
    module = _module(name)
    _submodules(name, module)
    inside = [one for one in sorted(sys.modules) if one == module.__name__ or one.startswith(f"{module.__name__}.")]
    found = [_added(name, Declared(*declaration)) for one in inside for declaration in DECLARED.get(one, ())]
    if not found:
        raise PluginError(f'plugin "{name}": {module.__name__} declares no rule with @rule')
    seen: dict[str, str] = {}
    for added in found:
        where = added.rule.module
        for word in (added.rule.code, added.rule.name):
            if word in seen:
                raise PluginError(f'plugin "{name}": {where}: {word} is already taken by {seen[word]}')
            seen[word] = where
    return Plugin(name, tuple(sorted(found, key=lambda added: added.rule.code)), _mark(inside))


def _module(name: str) -> ModuleType:
    from importlib.metadata import entry_points

    held = entry_points(group=GROUP)
    points = {(point.name, point.value): point for point in held if point.name == name}
    if not points:
        names = sorted({point.name for point in held})
        there = f"there are {', '.join(names)}" if names else "none is installed"
        raise PluginError(f'plugin "{name}": no entry point of the group {GROUP} has that name; {there}')
    if len(points) > 1:
        values = " and ".join(sorted(value for _, value in points))
        raise PluginError(f'plugin "{name}": several packages have an entry point of that name: {values}')
    loaded = _imported(name, next(iter(points.values())).load)
    if not isinstance(loaded, ModuleType):
        raise PluginError(f'plugin "{name}": its entry point is a {type(loaded).__name__}, not a module or package')
    return loaded


def _submodules(name: str, module: ModuleType) -> None:
    """Import all modules of a package, so that their rules are declared."""
    for found in walk_packages(getattr(module, "__path__", ()), f"{module.__name__}.", onerror=lambda _: None):
        if not found.name.rpartition(".")[2].startswith("_"):
            _imported(name, partial(import_module, found.name))


def _imported(name: str, load_it: Callable[[], object]) -> object:
    try:
        return load_it()
    except SyntaxError as error:
        raise PluginError(f'plugin "{name}": {error.filename}:{error.lineno}: {error.msg}') from None
    except SystemExit:
        raise PluginError(f'plugin "{name}": cannot be imported: it ends the run') from None
    except Exception as error:  # whatever the code of others does when it is imported
        told = failure("", "", error)
        raise PluginError(f'plugin "{name}": cannot be imported: {told.message} ({told.where})') from None


def _added(name: str, declared: Declared) -> Added:
    check = declared.check
    module = sys.modules[check.__module__]
    manual = (check.__doc__ or module.__doc__ or "").strip()
    for problem in problems_of_plugin(declared, manual):
        code = check.__code__
        raise PluginError(f'plugin "{name}": {code.co_filename}:{code.co_firstlineno}: {problem}')
    facts, law, remarks = served(check)
    rule = Rule(
        declared.code, declared.name, declared.area, declared.severity, declared.kind,
        tuple(str(family) for family in declared.wakes), facts, law, remarks, declared.words,
        f"{check.__module__}:{check.__name__}",
    )  # fmt: skip
    ours = find(rule.name)
    if ours is not None and ours.area is not rule.area:
        raise PluginError(f'plugin "{name}": {rule.module}: the name {rule.name} is that of {ours.code}')
    return Added(rule, manual)


def _mark(modules: list[str]) -> str:
    from hashlib import sha256

    digest = sha256()
    for data in _sources(modules):
        digest.update(data + b"\0")
    return digest.hexdigest()[:16]


def _sources(modules: list[str]) -> Iterator[bytes]:
    for one in modules:
        file = getattr(sys.modules[one], "__file__", None)
        if file:
            try:
                with open(file, "rb") as stream:  # noqa: PTH123
                    yield one.encode() + b"\0" + stream.read()
            except OSError:
                yield one.encode()
