"""Lint bills again whenever they change, until Ctrl-C ends it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from time import monotonic, sleep
from typing import Any

from wylint.cli import lint
from wylint.cli.console import warn
from wylint.cli.engine import Task
from wylint.config import Misconfigured
from wylint.report.words import counted

PAUSE = 0.5  # seconds between two looks at the files
_SHARE = 20  # looking may take a twentieth of the time

State = tuple[object, ...]


def watch(
    paths: tuple[str, ...],
    given: Mapping[str, Any],
    *,
    rounds: int | None = None,
    wait: Callable[[float], None] = sleep,
) -> int:
    """Lint all bills, then those that change; return 0 when Ctrl-C ends it.

    A bill has changed when its file has, the files of its law or baseline, or its settings. What is shown stays: new
    reports follow below. ``rounds`` bounds how often the files are looked at, ``wait`` passes the time between.
    """
    seen: dict[str, State] = {}
    law: dict[str, State] = {}
    said = ""
    first = True
    try:
        while rounds is None or rounds > 0:
            rounds = None if rounds is None else rounds - 1
            begin, looked = monotonic(), 0.0
            try:
                found = lint.gathered(paths, given)
                law = _laws(found.tasks, law)
                now = {task.path: _state(task, given["baseline"]) for task in found.tasks}
                changed = [task for task in found.tasks if seen.get(task.path) != now[task.path]]
                looked = monotonic() - begin
                if changed or first:
                    _tell(changed, len(found.tasks), given, first=first)
                    # a table that none of the changed bills needs may be of use to the others
                    part = found._replace(tasks=changed, found=[task.path for task in changed], paths=())
                    lint.shown(found if first else part, given)
                seen, first, said = now, False, ""
            except Misconfigured as error:
                if str(error) != said:  # once, until it is another
                    said = str(error)
                    warn(said)
            wait(max(PAUSE, _SHARE * looked))
    except KeyboardInterrupt:
        pass
    return 0


def _laws(tasks: Iterable[Task], seen: Mapping[str, State]) -> dict[str, State]:
    """The state of the laws of files; where one has changed, all are read anew."""
    now: dict[str, State] = {code: tuple(_about(code)) for code in {task.settings.code for task in tasks} if code}
    if any(seen.get(code, state) != state for code, state in now.items()):
        from wylint.facts.at_hand import forget

        forget()
    return now


def _tell(changed: list[Task], total: int, given: Mapping[str, Any], *, first: bool) -> None:
    if given["quiet"]:
        return
    if first:
        warn(f"watching {counted(total, 'bill')}; Ctrl-C ends it")
    else:
        warn(f"{changed[0].path if len(changed) == 1 else counted(len(changed), 'bill')} changed")


def _state(task: Task, baseline: str) -> State:
    """What stands for a bill and all that decides on its findings."""
    settings = task.settings
    files = [task.path, *filter(None, (settings.code, baseline or settings.baseline))]
    return (settings, *(about for file in files for about in _about(file)))


def _about(path: str) -> Iterable[tuple[int, int]]:
    """Time and size of a file, or of those in a folder."""
    try:
        if os.path.isdir(path):  # noqa: PTH112
            with os.scandir(path) as entries:
                return sorted((one.stat().st_mtime_ns, one.stat().st_size) for one in entries)
        about = os.stat(path)  # noqa: PTH116
    except OSError:
        return ()
    return ((about.st_mtime_ns, about.st_size),)
