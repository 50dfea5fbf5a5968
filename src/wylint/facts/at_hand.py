"""The law to judge against: an index inside the package or in a file, a text of the code, or a folder of texts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from wylint.law.code import Code
from wylint.text.source import Unreadable

DEFAULT = "builtin:2022-10"
BUILTIN = Path(__file__).with_name("builtin")


@cache
def law_at_hand(name: str = DEFAULT) -> Code:
    """The law that ``builtin:NAME`` or a path stands for.

    Raises ``Unreadable``, one line, where there is none or it cannot be read.
    """
    if name.startswith("builtin:"):
        file = BUILTIN / f"{name.removeprefix('builtin:')}.json"
        if not file.is_file():
            known = ", ".join(f"builtin:{held.stem}" for held in sorted(BUILTIN.glob("*.json")))
            raise Unreadable(f"{name}: no such law in the package; there are {known}")
        return _index(file, name)
    path = Path(name)
    if path.suffix == ".json":
        return _index(path, "")
    from wylint.law.load import load

    try:
        return load(path)
    except OSError as error:
        raise Unreadable(f"{name}: {error.strerror or error}") from None


def _index(file: Path, name: str) -> Code:
    import json

    from wylint.facts.index import code_of

    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise Unreadable(f"{file}: {error.strerror or error}") from None
    except ValueError:
        raise Unreadable(f"{file}: not a law index: it is no JSON") from None
    try:
        return code_of(data, name=name)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Unreadable(f"{file}: not a law index of the form wylint index writes") from None
