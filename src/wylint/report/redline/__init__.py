"""The law as amended, one renderer a file: as it will read, or as a redline against what it was."""

from __future__ import annotations

from typing import NamedTuple

from wylint.law.model import Refusal
from wylint.law.redline import Unit
from wylint.text.source import Source


class Amended(NamedTuple):
    """A bill applied to the law: what the renderers are given.

    ``partly`` are the sections of which not all words are at hand; ``excerpt``: the law at hand is an index, which
    holds no words. ``note`` is a caution on the whole, "" for none; ``remarks`` are sentences on how to take the law
    after the bill.
    """

    source: Source
    law_name: str
    law_as_of: str
    units: tuple[Unit, ...]
    refusals: tuple[Refusal, ...]
    partly: tuple[str, ...] = ()
    excerpt: bool = False
    note: str = ""
    remarks: tuple[str, ...] = ()
