"""The law at hand from a file: one text of the code, or a folder of title texts."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from wylint.law.code import Code, Holdings, Volume
from wylint.law.contents import Contents, LawText, contents_of
from wylint.law.model import Coverage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wylint.bill.model import Bill

_TEXTS = (".txt", ".html", ".htm", ".docx", ".pdf")
_HEAD = 4096  # bytes in which the head of a text is looked for


def from_bill(bill: Bill, *, name: str = "") -> Code:
    """A code from one parsed text of it; its head may say the date and the coverage, otherwise it covers nothing."""
    return _code(contents_of(bill), name or _stem(bill.source.path))


def texts_of(place: str) -> list[str]:
    """The files that a law is in: ``place`` itself, or the texts in that folder, in order. Raises ``OSError``."""
    if not os.path.isdir(place):  # noqa: PTH112 - here and below: pathlib costs start-up time
        return [place]
    names = sorted(os.listdir(place))  # noqa: PTH208
    return [os.path.join(place, one) for one in names if os.path.splitext(one)[1].lower() in _TEXTS]  # noqa: PTH118, PTH122


def load(path: str | os.PathLike[str], *, keep: bool = False) -> Code:
    """A code from one text, or from a folder of texts, one a title.

    A folder covers completely the titles it holds; a title is read when one of its sections is asked for, where its
    file name says which it is (``title-06.txt``), else at once. ``keep``: what is read is kept in the user's cache
    folder, by the content of each text, and later runs find it there. Raises ``Unreadable`` or ``OSError``.
    """
    place = os.fspath(path)
    if not os.path.isdir(place):  # noqa: PTH112
        text = LawText(place, keeps=keep)
        code = _code(text.contents, _stem(place))
        return _keyed(code, [text]) if keep else code
    volumes: dict[str, Volume] = {}
    as_of = ""
    texts: list[LawText] = []
    for file in texts_of(place):
        text = LawText(file, keeps=keep)
        texts.append(text)
        title = _title_of_file(_stem(file))
        as_of = as_of or _date(text.path)
        if title and title not in volumes:
            volumes[title] = Volume(partial(_holdings, text, title))
            continue
        volumes.update(_volumes(text.contents))
    code = Code(os.path.basename(os.path.abspath(place)), as_of, Coverage(frozenset(volumes)), (), volumes)  # noqa: PTH100, PTH119
    return _keyed(code, texts) if keep else code


def _keyed(code: Code, texts: Sequence[LawText]) -> Code:
    """A code that knows what stands for its content: that of all its texts, in their order."""
    from dataclasses import replace

    return replace(code, key=lambda: "".join((code.name, *(text.digest for text in texts))))


def _code(contents: Contents, name: str) -> Code:
    return Code(name, contents.as_of, contents.coverage, contents.uncodified, _volumes(contents))


def _volumes(contents: Contents) -> dict[str, Volume]:
    return {title: Volume(held) for title, held in contents.titles.items()}


def _holdings(text: LawText, title: str) -> Holdings:
    return text.contents.titles.get(title) or Holdings({})


def _stem(path: str) -> str:
    """The name of a file without its ending."""
    return os.path.splitext(os.path.basename(path))[0]  # noqa: PTH119, PTH122


def _title_of_file(stem: str) -> str:
    """The number in ``title-06``, ``title-34.1``, ``06``, or "" where the name is no title's."""
    number = stem.lower().removeprefix("title").lstrip(" -_").lstrip("0")
    return number if number.replace(".", "", 1).isdecimal() and len(number.partition(".")[0]) <= 2 else ""


def _date(path: str) -> str:
    """The date that the head of a text says, or ""."""
    try:
        with open(path, "rb", buffering=0) as text:  # noqa: PTH123
            head = text.read(_HEAD)
    except OSError:
        return ""
    if b"#" not in head:
        return ""
    from wylint.law.header import read_header

    return read_header(head.decode("utf-8", "replace")).as_of
