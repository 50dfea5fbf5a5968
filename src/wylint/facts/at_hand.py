"""The law to judge against: an index inside the package or in a file, a text of the code, or a folder of texts."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from wylint.text.source import Unreadable

if TYPE_CHECKING:
    from wylint.law.code import Code
    from wylint.law.model import Uncodified

DEFAULT = "builtin:2022-10"
PREFIX = "builtin:"
SESSION_LAWS_SINCE = "2013-07-01"  # when the session laws in the package took effect
BUILTIN = os.path.join(os.path.dirname(__file__), "builtin")  # noqa: PTH118, PTH120 - pathlib is not needed to start


class LawAtHand(NamedTuple):
    """The law before the bills: ``name`` and ``as_of`` for reports at once, its sections where a bill needs them.

    ``excerpt``: it is an index, which holds no words and not all sections.
    """

    name: str
    as_of: str
    read: Callable[[], Code]
    excerpt: bool = True


def law_named(name: str = DEFAULT, *, keep: bool = False) -> LawAtHand:
    """The law that ``builtin:NAME`` or a path stands for; an index of the package is not read yet, a path is.

    ``keep``: what is read of a text is kept in the user's cache folder for later runs, or found there. Raises
    ``Unreadable``, one line, where there is none or it cannot be read.
    """
    if name.startswith(PREFIX):
        _builtin(name)
        return LawAtHand(name, name.removeprefix(PREFIX), partial(law_at_hand, name))  # named after their dates
    code = _without_session_laws(name, keep=keep)
    return LawAtHand(code.name, code.as_of, partial(law_at_hand, name, keep=keep), code.excerpt)


@cache
def law_at_hand(name: str = DEFAULT, *, keep: bool = False) -> Code:
    """The code that ``builtin:NAME`` or a path stands for, with the session laws that titles do not print.

    ``keep``: see ``law_named``. Raises ``Unreadable``, one line, where there is none or it cannot be read.
    """
    if name.startswith(PREFIX):
        return _index(_builtin(name), name)
    return _with_session_laws(_without_session_laws(name, keep=keep))


def forget() -> None:
    """Read every law anew when it is asked for: files of one have changed while this process goes on."""
    law_at_hand.cache_clear()
    _without_session_laws.cache_clear()


def content_of(name: str) -> str:
    """What stands for the content of the law that ``name`` stands for ("" for the default). Raises ``Unreadable``.

    A law of the package is as its version is; of files it is what they hold now.
    """
    if not name or name.startswith(PREFIX):
        return name or DEFAULT
    from wylint.law.contents import LawText
    from wylint.law.load import texts_of

    try:
        texts = texts_of(name)
    except OSError as error:
        raise Unreadable(f"{name}: {error.strerror or error}") from None
    return " ".join(f"{os.path.basename(path)} {LawText(path, keeps=False).digest}" for path in texts)  # noqa: PTH119


@cache
def _without_session_laws(name: str, *, keep: bool) -> Code:
    """The code in a file or folder; of a folder of titles none is read yet."""
    if name.endswith(".json"):
        return _index(name, "")
    from wylint.law.load import load

    try:
        return load(name, keep=keep)
    except OSError as error:
        raise Unreadable(f"{name}: {error.strerror or error}") from None


def _with_session_laws(code: Code) -> Code:
    """A code of whole titles that holds no session law, with those in the package: titles print none of them."""
    if code.uncodified or not code.coverage.titles or (code.as_of and code.as_of < SESSION_LAWS_SINCE):
        return code
    from dataclasses import replace

    return replace(code, uncodified=_session_laws())


@cache
def _session_laws() -> tuple[Uncodified, ...]:
    """The session laws in the package, without the sections beside them."""
    from wylint.facts.index import session_laws_of

    return session_laws_of(_json(_builtin(DEFAULT)))


def _builtin(name: str) -> str:
    """The file of a law in the package."""
    file = os.path.join(BUILTIN, f"{name.removeprefix(PREFIX)}.json")  # noqa: PTH118
    if not os.path.isfile(file):  # noqa: PTH113
        held = sorted(entry.removesuffix(".json") for entry in os.listdir(BUILTIN) if entry.endswith(".json"))  # noqa: PTH208
        raise Unreadable(f"{name}: no such law in the package; there are {', '.join(PREFIX + one for one in held)}")
    return file


def _index(file: str, name: str) -> Code:
    from wylint.facts.index import code_of

    data = _json(file)
    try:
        return code_of(data, name=name)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Unreadable(f"{file}: not a law index of the form wylint index writes") from None


def _json(file: str) -> Any:
    import json

    try:
        with open(file, encoding="utf-8") as stream:  # noqa: PTH123
            return json.load(stream)
    except OSError as error:
        raise Unreadable(f"{file}: {error.strerror or error}") from None
    except ValueError:
        raise Unreadable(f"{file}: not a law index: it is no JSON") from None
