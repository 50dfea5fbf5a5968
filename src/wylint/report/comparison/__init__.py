"""Two versions of a bill side by side, one renderer a file."""

from __future__ import annotations

from typing import NamedTuple

from wylint.law.redline import Unit
from wylint.rules.came_and_went import Turnover
from wylint.text.source import Source


class Compared(NamedTuple):
    """What the renderers are given. ``note`` is a caution on the whole, "" for none."""

    old: Source
    new: Source
    law_name: str
    law_as_of: str
    units: tuple[Unit, ...]
    findings: Turnover
    note: str = ""
