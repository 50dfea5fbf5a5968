"""The baselines of a run: read once, asked for each bill by its path, and what of them was met."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from wylint.config import Misconfigured, Settings
from wylint.rules.accepted import Known
from wylint.rules.baseline import Baseline, Damaged, read, recorded, written

if TYPE_CHECKING:
    from wylint.cli.suppressions import Judged
    from wylint.rules.accepted import Decision
    from wylint.rules.fingerprint import Fingerprint
    from wylint.text.source import Source

NAME = "wylint-baseline.json"


class Baselines:
    """The baseline of each bill: the file ``chosen`` for all, else the one that its settings name.

    With ``default`` a bill whose settings name none has ``wylint-baseline.json`` beside its configuration, and a file
    that is not there holds nothing. ``knows``: what they hold is known; without it they are only written. Raises
    ``Misconfigured`` for a file that is no baseline, or not there.
    """

    def __init__(self, chosen: str = "", *, default: bool = False, knows: bool = True) -> None:
        self._chosen = os.path.abspath(chosen) if chosen else ""  # noqa: PTH100
        self._default = default
        self._knows = knows
        self._held: dict[str, Baseline] = {}
        self.met: dict[str, dict[str, Counter[Fingerprint]]] = {}  # baseline, bill: what is still there

    def file(self, settings: Settings) -> str:
        """The absolute path of the baseline of a bill with these settings; "" where it has none."""
        named = self._chosen or settings.baseline or (os.path.join(settings.top, NAME) if self._default else "")  # noqa: PTH118
        return os.path.abspath(named) if named else ""  # noqa: PTH100

    def held(self, file: str) -> Baseline:
        """What a file holds."""
        if file not in self._held:
            there = not self._default or os.path.lexists(file)
            self._held[file] = _read(file) if there else {}
        return self._held[file]

    def known(self, path: str, settings: Settings) -> Known | None:
        """What is known of the bill at ``path``; None where nothing is."""
        file = self.file(settings)
        if not file or not self._knows:
            return None
        prints = self.held(file).get(name_in(file, path))
        return Known(prints, f"known: it is in {shown(file)}") if prints else None

    def judged(self, path: str, source: Source, decision: Decision, bill: Judged) -> None:
        """Note what of a bill belongs into its baseline: all that is found, or what of the known ones still is."""
        file = self.file(bill.settings)
        if not file:
            return
        name = name_in(file, path)
        if not self._knows:
            self.met.setdefault(file, {})[name] = recorded(decision.findings, source)
            return
        prints = self.held(file).get(name, Counter())
        gone = {one: count for one, count in decision.left.items() if bill.spoke(one.rule)}
        self.met.setdefault(file, {})[name] = +(prints - Counter(gone))


def _read(file: str) -> Baseline:
    try:
        with open(file, encoding="utf-8-sig") as stream:  # noqa: PTH123
            return read(stream.read())
    except FileNotFoundError:
        raise Misconfigured(f'{shown(file)}: no such baseline; "wylint baseline" writes one') from None
    except OSError as error:
        raise Misconfigured(f"{shown(file)}: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError:
        raise Misconfigured(f"{shown(file)}: is no UTF-8") from None
    except Damaged as error:
        raise Misconfigured(f'{shown(file)}: {error}; take it away and "wylint baseline" writes it anew') from None


def name_in(file: str, path: str) -> str:
    """What a bill is called in a baseline: its path from the folder of that, with ``/`` between the parts."""
    whole = os.path.abspath(path)  # noqa: PTH100
    try:
        name = os.path.relpath(whole, os.path.dirname(file))  # noqa: PTH120
    except ValueError:  # on another drive
        name = whole
    return name.replace(os.sep, "/")


def shown(file: str) -> str:
    """A path as people know it."""
    from wylint.config.read import shown as known_as

    return known_as(file)


def changed(old: Baseline, met: dict[str, Counter[Fingerprint]], folder: str) -> Baseline:
    """A baseline in ``folder`` with what was found anew of the bills in ``met``; bills that are there no more go."""
    kept = {name: prints for name, prints in old.items() if os.path.lexists(os.path.join(folder, name))}  # noqa: PTH118
    return {name: prints for name, prints in {**kept, **met}.items() if prints}


def write(file: str, baseline: Baseline) -> bool:
    """Write a baseline unless the file says the same already; whether it was written."""
    from wylint.cli.replacing import replace

    return replace(file, written(baseline).encode())
