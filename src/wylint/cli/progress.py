"""How far a run has come, on a terminal, where it takes longer than one likes to look at nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import IO

from wylint.cli.console import warn
from wylint.cli.running import no_step

_PATIENCE = 1.0  # seconds before anything is shown
_PACE = 0.1  # seconds between two numbers


class Progress:
    """A line on ``stream`` that says how many of ``total`` bills are done, and is gone when the run is."""

    def __init__(self, total: int, stream: IO[str] | None = None) -> None:
        self._total = total
        self._stream = stream or sys.stderr
        self._done = 0
        self._due = monotonic() + _PATIENCE
        self._width = 0

    def step(self) -> None:
        """One bill more is done."""
        self._done += 1
        now = monotonic()
        if now >= self._due:
            self._due = now + _PACE
            self._show(f"wylint: {self._done:,} of {self._total:,} bills")

    def clear(self) -> None:
        """Make place for something else; the line comes back with the next step that is due."""
        if self._width:
            self._show("")

    def _show(self, line: str) -> None:
        self._stream.write(f"\r{line:<{self._width}}{'' if line else chr(13)}")
        self._stream.flush()
        self._width = len(line)


@contextmanager
def progress(total: int, *, quiet: bool) -> Iterator[tuple[Callable[[], None], Callable[[str], None]]]:
    """What to call for each bill that is done, and for a warning meanwhile. Nothing is shown where nobody would look:
    outside of a terminal, in CI, where it is to be ``quiet``, or for a single bill.
    """
    there = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    if total < 2 or quiet or not there or os.environ.get("CI"):
        yield no_step, warn
        return
    line = Progress(total)

    def told(message: str) -> None:
        line.clear()
        warn(message)

    try:
        yield line.step, told
    finally:
        line.clear()
