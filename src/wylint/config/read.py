"""One configuration file and those it extends, read."""

from __future__ import annotations

import os
from typing import Any

from wylint.config.layer import Layer
from wylint.config.settings import Misconfigured

PYPROJECT = "pyproject.toml"


def read(path: str, *, asked: bool = False) -> tuple[Layer, ...]:
    """What a file says, after what those say that it extends; nothing for a ``pyproject.toml`` without our table.

    ``asked``: it is named, by ``--config`` or ``extend``, and must say something. Raises ``Misconfigured``.
    """
    layer = _file(path, asked=asked)
    if layer is None:
        return ()
    chain = [layer]
    seen = [os.path.realpath(path)]
    while chain[-1].values.get("extend"):
        saying = chain[-1]
        target = saying.values["extend"]
        place = os.path.realpath(target)
        if place in seen:
            names = " extends ".join([*(one.name for one in chain[seen.index(place) :]), shown(target)])
            raise saying.wrong(f"a circle: {names}", "extend")
        seen.append(place)
        extended = _file(target, asked=True, by=saying)
        if extended is not None:
            chain.append(extended)
    return tuple(reversed(chain))


def shown(path: str) -> str:
    """A path as people know it: from the working directory where it stands below, else whole."""
    here = os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118 - on the way of every start with a configuration
    return path.removeprefix(here).replace("\\", "/") if os.name == "nt" else path.removeprefix(here)


def _file(path: str, *, asked: bool, by: Layer | None = None) -> Layer | None:
    name = shown(path)
    pyproject = os.path.basename(path) == PYPROJECT  # noqa: PTH119
    try:
        with open(path, "rb") as stream:  # noqa: PTH123
            data = stream.read()
    except OSError as error:
        raise _not_had(by, f"{name}: {(error.strerror or str(error)).lower()}") from None
    if pyproject and not _named(data):
        table = None
    else:
        text = _decoded(data, name)
        table = _parsed(text, name)
        if pyproject:
            tools = table.get("tool")
            table = tools.get("wylint") if isinstance(tools, dict) else None
    if table is None:
        if asked:
            raise _not_had(by, f"{name}: holds no table [tool.wylint]")
        return None
    from wylint.config.typed import typed

    layer = Layer(name, os.path.dirname(path), {}, text, ("tool", "wylint") if pyproject else ())  # noqa: PTH120
    if not isinstance(table, dict):
        raise layer.wrong('"wylint" is a table, [tool.wylint]')
    return typed(table, layer)


def _not_had(by: Layer | None, said: str) -> Misconfigured:
    """The error that a file says nothing; ``by`` is the one that extends it."""
    return by.wrong(f"extend: {said}", "extend") if by is not None else Misconfigured(said)


def _named(data: bytes) -> bool:
    """Whether a ``pyproject.toml`` may hold our table, however it is spelled: others are not worth a parser."""
    bare = data.translate(None, b" \t\"'")
    return b"tool.wylint" in bare or (b"[tool]" in bare and b"wylint" in bare)


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Misconfigured(f"{name}:{line}: is no UTF-8") from None


def _parsed(text: str, name: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except RecursionError:
        raise Misconfigured(f"{name}: is nested too deep") from None
    except ValueError as error:  # TOMLDecodeError, and numbers that are too long
        said, _, place = (
            str(error).replace("end of document", f"line {text.count(chr(10)) + 1},").rpartition(" (at line ")
        )
        line = place.partition(",")[0]
        where = f"{name}:{line}" if line.isdecimal() else name
        raise Misconfigured(f"{where}: is no TOML: {said or error}") from None
