"""Bytes to text: UTF-8 first, UTF-16 by its mark, Windows and Latin-1 where it is plainly text, nothing else."""

from __future__ import annotations

from wylint.text.source import Unreadable

# What a text may hold below the space: tab, line feed, vertical tab, form feed, return, and the escape of terminals.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b\0")) + b"\x7f"
_NOT_HIGH = bytes(range(128))
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or another zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
)
_HTML = (b"<!doctype html", b"<html", b"<?xml")


def decode(data: bytes, *, forced: bool = False) -> str:
    """The text that ``data`` holds, a byte order mark included; ``forced`` reads even a web page as plain text.

    Raises ``Unreadable`` when it is empty, another kind of document, or no text.
    """
    if not data:
        raise Unreadable("the file is empty")
    if not forced:
        _refuse_other_kinds(data)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _utf_16(data)
    _refuse_binary(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf_8(data, error)


def _refuse_other_kinds(data: bytes) -> None:
    for magic, name in _KINDS:
        if data.startswith(magic):
            raise Unreadable(f"the file is {name}; only plain text can be read so far: save it as text first")
    head = data[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith(_HTML):
        raise Unreadable("the file is a web page; only plain text can be read so far: save it as text first")


def _utf_16(data: bytes) -> str:
    # An odd last byte is what is left of a cut character.
    order = "le" if data[:2] == b"\xff\xfe" else "be"
    text = data[: len(data) & ~1].decode(f"utf-16-{order}", errors="replace")
    if text.count("\0") > max(3, len(text) // 1000) or text.count("\ufffd") > len(text) // 10:
        raise Unreadable("the file is no text (it looks like UTF-16, but holds binary data)")
    return text


def _refuse_binary(data: bytes) -> None:
    nulls = data.count(0)
    if nulls > max(3, len(data) // 1000):
        raise Unreadable("the file is no text (it holds binary data)")
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > max(8, len(data) // 100) or controls + nulls == len(data):
        raise Unreadable("the file is no text (it holds binary data)")


def _not_utf_8(data: bytes, error: UnicodeDecodeError) -> str:
    if error.end == len(data) and error.reason == "unexpected end of data":
        return data[: error.start].decode("utf-8") + "\ufffd"
    mended = data.decode("utf-8", errors="replace")
    broken = mended.count("\ufffd")
    high = len(data.translate(None, _NOT_HIGH))
    # A character of UTF-8 has two high bytes or more, so a file with more of them than flaws is UTF-8 with flaws.
    if high - broken > 2 * broken:
        return mended
    if high * 10 > 3 * len(data) and len(data) > 16:
        raise Unreadable("the file is no text (neither UTF-8 nor Latin-1)")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
