"""The run of ``wylint check``: settings and files first, then the bills, then what is shown."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from time import strftime
from typing import TYPE_CHECKING, Any, NamedTuple

from wylint.cli import engine
from wylint.cli.accepting import Accepting, Before
from wylint.cli.console import paint_for, warn, width, write
from wylint.cli.outputs import outputs, summarized, written
from wylint.cli.paths import Excluded, Unfound, files
from wylint.cli.progress import progress
from wylint.cli.running import Running, no_lap
from wylint.cli.spoken import configuration
from wylint.config import Misconfigured
from wylint.text.source import Unreadable

if TYPE_CHECKING:
    from wylint.cli.said import Said
    from wylint.cli.timings import Timings
    from wylint.config import Settings
    from wylint.facts.at_hand import LawAtHand
    from wylint.report import Run


class Gathered(NamedTuple):
    """What a run is about: bills with their settings, all that its paths led to, the settings of the run itself, and
    the paths that are linted with all that is below them.
    """

    tasks: list[engine.Task]
    found: list[str | Unfound | Excluded]
    settings: Settings
    paths: tuple[str, ...]


def lint(paths: tuple[str, ...], given: Mapping[str, Any]) -> int:
    """Lint what ``paths`` name with the options of ``check``, show the findings, and return the exit code."""
    if given["watch"]:
        from wylint.cli.watch import watch

        return watch(paths, given)
    if given["timings"]:
        from wylint.cli.timings import timed

        return timed(lambda timings: _lint(paths, given, timings))
    return _lint(paths, given)


def _lint(paths: tuple[str, ...], given: Mapping[str, Any], timings: Timings | None = None) -> int:
    try:
        return shown(gathered(paths, given), given, timings)
    except Misconfigured as error:
        warn(str(error))
        return 2


def gathered(paths: tuple[str, ...], given: Mapping[str, Any]) -> Gathered:
    """What ``paths`` lead to, and by whose settings. Raises ``Misconfigured``."""
    stdin_name = given["stdin_filename"]
    settings = configuration(given)
    found = list(files(paths, settings.excludes, stdin_name))
    named = [one for one in found if isinstance(one, str)]
    tasks = [engine.Task(path, settings.of(stdin_name if path == "-" else path)) for path in named]
    return Gathered(tasks, found, settings.of_run([stdin_name if path == "-" else path for path in paths]), paths)


def shown(gathered: Gathered, given: Mapping[str, Any], timings: Timings | None = None) -> int:
    """Lint bills, show the findings, and return the exit code. Raises ``Misconfigured``, before a bill is read."""
    wanted = outputs(given["outputs"])
    tasks, accepting = _accepting(gathered.paths, gathered.tasks, given)
    settings = gathered.settings
    lap = timings.lap if timings is not None else no_lap
    lap("settings")
    try:
        laws = laws_of((task.settings for task in tasks), keep=settings.cache)
    except Unreadable as error:
        warn(str(error))
        return 2
    lap("law")
    unfound = [str(one) for one in gathered.found if isinstance(one, Unfound)]
    for line in unfound:
        warn(line)
    jobs, keep = (1, False) if timings is not None else (settings.jobs, settings.cache)
    with progress(len(tasks), quiet=given["quiet"] or given["verbose"]) as (step, told):
        run = engine.check(
            tasks,
            laws,
            stdin_name=given["stdin_filename"],
            running=Running(jobs, keep, lap, step),
            accepting=accepting,
            unfound=unfound,
            unreadable=told,
            seen=_read if given["verbose"] else None,
        )
    for line in run.failures:
        warn(line)
    if not gathered.found:
        warn("no text files there: name a file to have it linted whatever its ending")
    if given["verbose"]:
        _passed_over(gathered.found)
    if given["show_suppressed"]:
        run = replace(run, show_suppressed=True)
    lost = written(run, wanted, quiet=given["quiet"])
    if "github" in {settings.output_format, *(one.format for one in wanted)}:
        lost += summarized(run)
    for line in lost:
        warn(line)
    show = counted if given["statistics"] else rendered
    text = show(run, settings, quiet=given["quiet"])
    if text:
        write(text)
    lap("report")
    return 2 if lost else run.exit_code(exit_zero=given["exit_zero"])


def _accepting(
    paths: Iterable[str], tasks: list[engine.Task], given: Mapping[str, Any]
) -> tuple[list[engine.Task], Accepting]:
    """What decides on the findings, and the bills that it needs: with ``--changed-since`` those that changed."""
    baselines = before = None
    chosen = given["baseline"]
    if not given["no_baseline"] and (chosen or any(task.settings.baseline for task in tasks)):
        from wylint.cli.baselines import Baselines

        baselines = Baselines(chosen)
        for task in tasks:
            baselines.known(task.path, task.settings)  # says what is wrong with a baseline before a bill is read
    if given["changed_since"] is not None:
        before, tasks = _changed(tasks, given["changed_since"], given["stdin_filename"])
    return tasks, Accepting(strftime("%Y-%m-%d"), () if before else whole_folders(paths), baselines, before)


def whole_folders(paths: Iterable[str]) -> list[str]:
    """The folders among the paths of a run, absolute: they are linted with all that is below them."""
    return [os.path.abspath(path) for path in paths if path != "-" and os.path.isdir(path)]  # noqa: PTH100, PTH112


def _changed(tasks: list[engine.Task], rev: str, stdin_name: str) -> tuple[Before, list[engine.Task]]:
    """The texts of bills as they were at ``rev``, and those of the bills that are not the same any more."""
    from wylint.cli.history import History

    history = History(rev)
    texts: dict[str, bytes] = {}
    changed = []
    for task in tasks:
        name = stdin_name if task.path == "-" else task.path
        if name == "-":
            changed.append(task)  # nobody knows what it was called
            continue
        was = history.was(name, edited=task.path == "-")
        if was.data is not None:
            texts[name] = was.data
        if not was.same:
            changed.append(task)
    return Before(rev, texts), changed


def laws_of(settings: Iterable[Settings], *, keep: bool = True) -> dict[str, LawAtHand]:
    """The laws that bills are judged against, by what settings call them; ``Unreadable`` where there is none."""
    from wylint.facts import at_hand

    laws: dict[str, LawAtHand] = {}
    for one in settings:
        if one.code not in laws:
            laws[one.code] = at_hand.law_named(one.code or at_hand.DEFAULT, keep=keep)
    return laws


def rendered(run: Run, settings: Settings, *, quiet: bool = False) -> str:
    """The report of a run, as its settings want it."""
    from wylint.report.formats import lines

    shown = lines(run, settings.output_format, width=width(), paint=paint_for(settings.color), quiet=quiet)
    return "\n".join(shown).rstrip("\n")


def counted(run: Run, settings: Settings, *, quiet: bool = False) -> str:
    """How often each rule spoke, as the settings of a run want it."""
    from wylint.report import statistics

    if settings.output_format == "json":
        return statistics.as_json(run)
    lines = statistics.render(run, width=width(), paint=paint_for(settings.color), quiet=quiet or not run.results)
    return "\n".join(lines)


def _read(task: engine.Task, said: Said) -> None:
    of = f"; settings of {' and '.join(task.settings.sources)}" if task.settings.sources else ""
    warn(f"{task.path}: {said.form}{of}")


def _passed_over(found: Iterable[object]) -> None:
    for one in found:
        if isinstance(one, Excluded):
            warn(f"{one.path}: passed over, as configured")
