"""The keys of a configuration file as people read them: in a terminal, in the docs, in a new file."""

from __future__ import annotations

from collections.abc import Iterator

from wylint.config.keys import KEYS, MANY, Key, Kind

_CHOICES = (Kind.CHOICE, Kind.CHOICES)
HEAD = """\
# Configuration of wylint. Each key stands here with its default: take away the "#" before it to change it. Tables are
# examples. Paths and patterns are relative to this file. "wylint config" lists the keys, and "wylint config --show
# bill.txt" says what holds for a bill, and why.
"""


def called(key: Key) -> str:
    """What may stand behind a key, in words."""
    return f"{key.kind.value} {', '.join(key.choices)}" if key.choices and key.kind in _CHOICES else key.kind.value


def _short(key: Key) -> str:
    """The same in a table; of many choices the first."""
    if len(key.choices) <= MANY:
        return called(key)
    return f"{key.kind.value} {', '.join(key.choices[:3])}, …"


def find(name: str) -> Key | None:
    """The key of this name: ``fail-level``, or ``files.ignore`` for one of a table."""
    keys: tuple[Key, ...] = KEYS
    found: Key | None = None
    for part in name.split("."):
        found = next((key for key in keys if key.name == part), None)
        if found is None:
            return None
        keys = found.keys
    return found


def overview() -> Iterator[tuple[str, str]]:
    """(name, help) of every key."""
    for key in KEYS:
        yield key.name, key.help


def manual(key: Key, name: str) -> Iterator[str]:
    """All there is to say of one key, line by line."""
    yield f"{name}: {called(key)}"
    yield ""
    yield key.help
    if key.adds:
        yield "What an extended file says of it is kept."
    if key.run:
        yield "It belongs to the run, not to a bill: the folder that holds all bills of a run decides."
    if key.default:
        yield f"Default: {key.default}"
    if key.required:
        yield "It must be there."
    if key.keys or key.example:
        yield ""
        yield from example(key, name)
    for one in key.keys:
        yield ""
        yield f"{one.name}: {called(one)}{', must be there' if one.required else ''}"
        yield f"    {one.help}"


def example(key: Key, name: str) -> Iterator[str]:
    """How a key is written."""
    if key.keys:
        yield f"[[{name}]]"
        yield from (f"{one.name} = {one.example}" for one in key.keys if one.example)
    else:
        yield f"{key.name} = {key.example}"


def template() -> str:
    """A new configuration file that changes nothing yet."""
    lines = [HEAD]
    # tables come last, for a key behind a table would be the table's
    for key in sorted(KEYS, key=lambda key: bool(key.keys)):
        lines.append(f"# {key.help}")
        lines += [f"#{line}" for line in (example(key, key.name) if key.keys else [f"{key.name} = {key.default}"])]
        lines.append("")
    return "\n".join(lines)


def markdown(keys: tuple[Key, ...] = KEYS) -> Iterator[str]:
    """The table of keys in the docs, line by line."""
    yield "| key | is | default | says |"
    yield "|---|---|---|---|"
    for key in keys:
        default = "must be there" if key.required else f"`{key.default}`" if key.default else ""
        yield f"| `{key.name}` | {_short(key)} | {default} | {key.help} |"
