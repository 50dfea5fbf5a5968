"""The law at hand from a file: one text of the code, or a folder of title texts."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from wylint.law.citation import title_of
from wylint.law.code import Code, Holdings, Volume
from wylint.law.header import Header, read_header
from wylint.law.model import Coverage
from wylint.law.outline import sections_of
from wylint.law.session import session_laws

if TYPE_CHECKING:
    from wylint.bill.model import Bill

_TEXTS = (".txt", ".html", ".htm", ".docx", ".pdf")


def from_bill(bill: Bill, *, name: str = "") -> Code:
    """A code from one parsed text of it; its head may say the date and the coverage, otherwise it covers nothing."""
    header = read_header(bill.source.original)
    sections, gone = sections_of(bill)
    return Code.of(
        sections,
        name=name or Path(bill.source.path).stem,
        as_of=header.as_of,
        coverage=header.coverage,
        uncodified=session_laws(bill),
        gone=gone,
    )


def load(path: str | os.PathLike[str]) -> Code:
    """A code from one text, or from a folder of texts, one a title.

    A folder covers completely the titles it holds; a title is read when one of its sections is asked for, where its
    file name says which it is (``title-06.txt``), else at once. Raises ``Unreadable`` or ``OSError``.
    """
    place = Path(path)
    if not place.is_dir():
        return from_bill(_parsed(place), name=place.stem)
    volumes: dict[str, Volume] = {}
    as_of = ""
    for text in sorted(place.iterdir()):
        if text.suffix.lower() not in _TEXTS:
            continue
        title = _title_of_file(text.stem)
        as_of = as_of or _head(text).as_of
        if title and title not in volumes:
            volumes[title] = Volume(partial(_holdings, text, title))
            continue
        volumes.update(from_bill(_parsed(text)).volumes)
    return Code(place.name, as_of, Coverage(frozenset(volumes)), (), volumes)


def _parsed(path: Path) -> Bill:
    # the parser is only needed where a law is read from text: the law that ships is an index
    from wylint.bill import parse
    from wylint.text import read

    return parse(read(str(path)))


def _holdings(path: Path, title: str) -> Holdings:
    sections, gone = sections_of(_parsed(path))
    held = {section.citation: section for section in sections if title_of(section.citation) == title}
    return Holdings(held, {first: last for first, last in gone.items() if title_of(first) == title})


def _title_of_file(stem: str) -> str:
    """The number in ``title-06``, ``title-34.1``, ``06``, or "" where the name is no title's."""
    number = stem.lower().removeprefix("title").lstrip(" -_").lstrip("0")
    return number if number.replace(".", "", 1).isdecimal() and len(number.partition(".")[0]) <= 2 else ""


def _head(path: Path) -> Header:
    try:
        with path.open(encoding="utf-8", errors="replace") as text:
            return read_header(text.read(4096))
    except OSError:
        return Header()
