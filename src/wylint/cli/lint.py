"""The run of ``wylint check``: settings and files first, then the bills, then what is shown."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from time import strftime
from typing import TYPE_CHECKING, Any

from wylint.cli import engine
from wylint.cli.accepting import Accepting, Before
from wylint.cli.console import paint_for, warn, width, write
from wylint.cli.outputs import outputs, summarized, written
from wylint.cli.paths import Excluded, Unfound, files
from wylint.cli.spoken import configuration
from wylint.config import Misconfigured
from wylint.text.source import Unreadable

if TYPE_CHECKING:
    from wylint.bill.model import Bill
    from wylint.config import Settings
    from wylint.facts.at_hand import LawAtHand
    from wylint.report import Run


def lint(paths: tuple[str, ...], given: Mapping[str, Any]) -> int:
    """Lint what ``paths`` name with the options of ``check``, show the findings, and return the exit code."""
    stdin_name = given["stdin_filename"]
    wanted = outputs(given["outputs"])
    try:
        settings = configuration(given)
        found = list(files(paths, settings.excludes, stdin_name))
        named = [one for one in found if isinstance(one, str)]
        tasks = [engine.Task(path, settings.of(stdin_name if path == "-" else path)) for path in named]
        run_settings = settings.of_run([stdin_name if path == "-" else path for path in paths])
        tasks, accepting = _accepting(paths, tasks, given)
    except Misconfigured as error:
        warn(str(error))
        return 2
    try:
        laws = laws_of((task.settings for task in tasks), keep=not given["no_cache"])
    except Unreadable as error:
        warn(str(error))
        return 2
    unfound = [str(one) for one in found if isinstance(one, Unfound)]
    for line in unfound:
        warn(line)
    run = engine.check(
        tasks,
        laws,
        stdin_name=stdin_name,
        accepting=accepting,
        unfound=unfound,
        unreadable=warn,
        progress=_read if given["verbose"] else None,
    )
    for line in run.failures:
        warn(line)
    if not found:
        warn("no text files there: name a file to have it linted whatever its ending")
    if given["verbose"]:
        _passed_over(found)
    if given["show_suppressed"]:
        run = replace(run, show_suppressed=True)
    lost = written(run, wanted, quiet=given["quiet"])
    if "github" in {run_settings.output_format, *(one.format for one in wanted)}:
        lost += summarized(run)
    for line in lost:
        warn(line)
    text = rendered(run, run_settings, quiet=given["quiet"])
    if text:
        write(text)
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


def _read(path: str, bill: Bill, settings: Settings) -> None:
    sections = sum(type(node).__name__ == "BillSection" for node in bill.children)
    about = " ".join(part for part in (bill.number, bill.lso) if part)
    said = f"; settings of {' and '.join(settings.sources)}" if settings.sources else ""
    warn(f"{path}: {bill.form.value} {about}, {sections} bill sections, {len(bill.problems)} parse problems{said}")


def _passed_over(found: Iterable[object]) -> None:
    for one in found:
        if isinstance(one, Excluded):
            warn(f"{one.path}: passed over, as configured")
