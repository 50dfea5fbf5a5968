"""Any input → ``Source``: clean text, the ink of its words, the origin of every character."""

from __future__ import annotations

from wylint.text.reader import KINDS, read, read_text
from wylint.text.source import Ink, Inked, Place, Source, Unreadable

__all__ = ["KINDS", "Ink", "Inked", "Place", "Source", "Unreadable", "read", "read_text"]
