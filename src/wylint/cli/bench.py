"""What another process is given to judge bills with, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from wylint.cli.running import judged_of, line_of
from wylint.cli.said import packed
from wylint.config import Settings
from wylint.facts import at_hand
from wylint.text.reader import load

Answer: TypeAlias = "tuple[bytes, bytes] | str"


@dataclass(frozen=True, slots=True)
class Bench:
    """What a process needs to judge bills: the settings of the run. A task is a path and the number of its settings."""

    settings: tuple[Settings, ...]
    keep: bool

    def __call__(self, task: tuple[str, int]) -> Answer:
        """The bytes of a bill and what is said of it, packed; else the line that says why it could not be judged."""
        path, number = task
        settings = self.settings[number]
        try:
            data = load(path)
            law = at_hand.law_named(settings.code or at_hand.DEFAULT, keep=self.keep)
            return data, packed(judged_of(path, data, settings, law).said)
        except Exception as error:
            return line_of(path, error)
