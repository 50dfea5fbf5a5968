"""Files, streams and bytes: what is read, and what is refused in one line."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wylint.text import Unreadable, read, read_text

DRAFT = "Section 1.  “Bridge” means § 4.\n" * 3


def as_file(folder: Path, data: bytes) -> str:
    path = folder / "draft.txt"
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize(
    "data",
    [
        DRAFT.encode(),
        b"\xef\xbb\xbf" + DRAFT.encode(),
        DRAFT.encode("utf-16"),
        DRAFT.encode("cp1252"),
        DRAFT.encode("utf-16-be"),
    ],
    ids=["UTF-8", "BOM", "UTF-16 LE", "Windows", "UTF-16 BE"],
)
def test_encodings(tmp_path: Path, data: bytes) -> None:
    if data == DRAFT.encode("utf-16-be"):
        data = b"\xfe\xff" + data
    assert read(as_file(tmp_path, data)).text == DRAFT.replace("“", '"').replace("”", '"')


def test_latin_1(tmp_path: Path) -> None:
    assert read(as_file(tmp_path, b"Section 1. \xa7 4 caf\xe9 \x81 and so on")).text == "Section 1. § 4 café  and so on"


def test_a_cut_character_at_the_end_costs_no_other(tmp_path: Path) -> None:
    assert read(as_file(tmp_path, "Bridges “".encode()[:-1])).text == "Bridges \ufffd"


def test_one_flaw_in_utf_8_spoils_nothing_else(tmp_path: Path) -> None:
    text = read(as_file(tmp_path, DRAFT.encode() + b"\xff more\n")).text
    assert '"Bridge" means § 4.' in text
    assert text.endswith("\ufffd more\n")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\0" * 50, "binary"),
        (b"a\0b\0c\0d\0e\0f\0" * 20, "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "binary"),
        (b"\xff\xfe" + bytes(100), "UTF-16"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04....", "Word document"),
        (b"\xd0\xcf\x11\xe0....", "Word document"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b"{\\rtf1 text}", "RTF"),
    ],
)
def test_what_is_no_plain_text_is_refused_in_one_line(tmp_path: Path, data: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why) as refused:
        read(as_file(tmp_path, data))
    assert "\n" not in str(refused.value)
    assert "draft.txt" in str(refused.value)


@pytest.mark.parametrize("path", ["no/such/file.txt", "with\0nul", "."])
def test_what_cannot_be_opened_is_refused_in_one_line(path: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(path)
    assert "\n" not in str(refused.value)
    assert "\0" not in str(refused.value)


def test_a_kind_can_be_chosen(tmp_path: Path) -> None:
    page = as_file(tmp_path, b"<html>Text</html>")
    assert read(page, kind="txt").text == "<html>Text</html>"
    with pytest.raises(Unreadable, match="docx cannot be read so far"):
        read(page, kind="docx")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Bridges.\n")))
    source = read("-")
    assert (source.path, source.text) == ("-", "Bridges.\n")


def test_streams_of_bytes_and_of_text() -> None:
    assert read("a.txt", stream=io.BytesIO(b"Bridges.\r\n")).text == "Bridges.\n"
    assert read("a.txt", stream=io.StringIO("Bridges.\n")).path == "a.txt"


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        source = read("x", stream=io.BytesIO(data))
    except Unreadable:
        return
    source.place(len(source.text))


def test_white_space_alone_is_a_text() -> None:
    assert read_text(" \n ").text.split() == []
