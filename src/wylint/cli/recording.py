"""The run of ``wylint baseline``: judge, then write or shrink the baselines, and prune tables ``[[suppress]]``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from time import strftime
from typing import Any

from wylint.cli import engine
from wylint.cli.accepting import Accepting
from wylint.cli.baselines import NAME, Baselines, changed, shown, write
from wylint.cli.console import warn
from wylint.cli.console import write as say
from wylint.cli.lint import laws_of, whole_folders
from wylint.cli.paths import Unfound, files
from wylint.cli.replacing import replace
from wylint.cli.running import Running
from wylint.cli.spoken import configuration
from wylint.config import Misconfigured
from wylint.config.settings import Suppression
from wylint.report.cells import safe
from wylint.report.words import counted
from wylint.rules.baseline import Baseline
from wylint.text.source import Unreadable


def record(paths: tuple[str, ...], *, prune: bool, given: Mapping[str, Any]) -> int:
    """Judge the bills that ``paths`` name, bring their baselines up to date, and return the exit code."""
    try:
        settings = configuration(given)
        found = list(files(paths, settings.excludes))
        tasks = [engine.Task(path, settings.of(path)) for path in found if isinstance(path, str) and path != "-"]
        baselines = Baselines(given["baseline"], default=True, knows=prune)
        held = {file: baselines.held(file) for file in dict.fromkeys(baselines.file(task.settings) for task in tasks)}
        run_settings = settings.of_run(paths)
        laws = laws_of((task.settings for task in tasks), keep=run_settings.cache)
    except (Misconfigured, Unreadable) as error:
        warn(str(error))
        return 2
    lost = [str(one) for one in found if isinstance(one, Unfound)]
    if "-" in found:
        lost.append("-: standard input has no place in a baseline")
    for line in lost:
        warn(line)
    accepting = Accepting(strftime("%Y-%m-%d"), whole_folders(paths), baselines)
    running = Running(run_settings.jobs, run_settings.cache)
    run = engine.check(tasks, laws, running=running, accepting=accepting, unfound=lost, unreadable=warn)
    for line in run.failures:
        warn(line)
    code = 2 if run.unreadable or run.failures else 0
    try:
        for file, old in held.items():
            _bring(file, old, changed(old, baselines.met.get(file, {}), os.path.dirname(file)), prune=prune)  # noqa: PTH120
        if not prune:
            _advise(tasks, given)
        elif not _pruned(accepting.superfluous()):
            code = 2
    except OSError as error:
        warn(f"{error.filename or 'the baseline'}: {(error.strerror or str(error)).lower()}")
        return 2
    return code


def _bring(file: str, old: Baseline, new: Baseline, *, prune: bool) -> None:
    """Write one baseline, and say what came of it."""
    was, count = (sum(prints.total() for prints in one.values()) for one in (old, new))
    if prune:
        if not was:
            return
        if was > count:
            write(file, new)
        say(safe(f"{shown(file)}: {counted(was - count, 'finding')} taken out, {count} left"))
    else:
        write(file, new)
        say(safe(f"{shown(file)}: {counted(count, 'finding')} known, in {counted(len(new), 'bill')}"))


def _advise(tasks: Iterable[engine.Task], given: Mapping[str, Any]) -> None:
    """How check comes to know a baseline that no configuration names."""
    if given["baseline"]:
        say(safe(f"wylint check --baseline {given['baseline']} shows only others"))
    elif any(not task.settings.baseline for task in tasks):
        say(f'write baseline = "{NAME}" into the configuration, so that check shows only others')


def _pruned(tables: Iterable[Suppression]) -> bool:
    """Take tables out of their configuration files; whether that could be done."""
    by_file: dict[str, list[Suppression]] = {}
    for table in tables:
        if table.stated.line:
            by_file.setdefault(table.stated.file, []).append(table)
    done = True
    for file, gone in sorted(by_file.items()):
        done = _rewritten(file, sorted(gone, key=lambda table: table.stated.line)) and done
    return done


def _rewritten(file: str, gone: list[Suppression]) -> bool:
    from wylint.config.prune import Entangled, without
    from wylint.config.read import PYPROJECT

    with open(file, encoding="utf-8", newline="") as stream:  # noqa: PTH123
        text = stream.read()
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    prefix = ("tool", "wylint") if os.path.basename(file) == PYPROJECT else ()  # noqa: PTH119
    try:
        left = without(text.removeprefix(mark), [table.stated.line for table in gone], prefix)
    except Entangled:
        lines = " and ".join(str(table.stated.line) for table in gone)
        warn(f"{file}: the suppressions on line {lines} have no lines of their own: take them out by hand")
        return False
    replace(file, (mark + left).encode())
    for table in gone:
        place = f" at {table.at}" if table.at else ""
        say(safe(f"{table.stated}: the suppression of {table.rule or 'any rule'}{place} is taken out"))
    return True
