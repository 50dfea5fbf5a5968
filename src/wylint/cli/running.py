"""How the bills of a run are gone through: with what earlier runs have kept, in this process or in several.

Nothing of it changes what is said of a bill, nor the order in which it is said.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from wylint.cli.said import Judged, Lost, said_of
from wylint.text.source import Source, Unreadable

if TYPE_CHECKING:
    from wylint.bill.model import Bill
    from wylint.cli.engine import Task
    from wylint.cli.results import Results
    from wylint.cli.said import Said
    from wylint.config import Settings
    from wylint.facts.at_hand import LawAtHand

# bytes of bills: below the first, looking for what is kept costs more than it saves; a process pays where it has the
# second to lint, for so much is linted while it starts
WORTH_KEEPING = 64_000
WORTH_A_PROCESS = 400_000

Outcome: TypeAlias = "Judged | Lost"
Lap: TypeAlias = "Callable[[str], None]"


def no_lap(_phase: str) -> None:
    """Nobody asks for timings."""


def no_step() -> None:
    """Nobody looks at the progress."""


class Running(NamedTuple):
    """How a run is gone through. ``jobs``: at most so many processes, 0 for as many as there are processors; ``keep``:
    what is said, and what is read of a law, is kept for later runs; ``lap`` is told whenever a phase of the work on a
    bill ends, ``step`` whenever a bill is done.
    """

    jobs: int = 1
    keep: bool = False
    lap: Lap = no_lap
    step: Callable[[], None] = no_step


PLAIN = Running()


class Course:
    """The way of a run through its bills."""

    def __init__(
        self, tasks: Sequence[Task], laws: Mapping[str, LawAtHand], running: Running, stdin_name: str = "-"
    ) -> None:
        self._tasks = tasks
        self._laws = laws
        self._running = running
        self._stdin_name = stdin_name
        self._sizes = [_size(task.path) for task in tasks]
        self._kept: dict[int, tuple[Settings, Results, str] | None] = {}  # by the identity of settings

    def outcomes(self) -> Generator[Outcome]:
        """What becomes of each task, in their order. Whatever ends it, what was judged so far is kept."""
        keeps = self._running.keep and sum(self._sizes) >= WORTH_KEEPING
        done: dict[int, Outcome] = {}
        answers: Generator[tuple[int, Outcome]] | None = None
        try:
            if keeps:
                done.update(self._found())
            rest = [index for index, size in enumerate(self._sizes) if size and index not in done]
            answers = self._answers(rest)
            away = set(rest)
            for index, task in enumerate(self._tasks):
                while index in away and (answer := next(answers, None)):
                    away.discard(answer[0])
                    done[answer[0]] = answer[1]
                outcome = done.pop(index, None) or self._here(task)
                self._running.step()
                yield outcome
        finally:
            if answers is not None:
                answers.close()
            self._save()

    def _found(self) -> Iterator[tuple[int, Outcome]]:
        """What earlier runs have kept."""
        from wylint.cli.unread import Unread
        from wylint.text.reader import load

        for index, task in enumerate(self._tasks):
            results = self._results(task.settings) if self._sizes[index] else None
            if results is None:
                continue
            try:
                data = load(task.path)
            except Unreadable:
                continue  # it is said when its turn comes
            if said := results.find(data):
                source = Unread(task.path, data, task.settings.notation, commented=said.commented)
                yield index, Judged(source, said, partial(_tree, source))

    def _results(self, settings: Settings) -> Results | None:
        """What is kept under these settings; None where nothing can be said of the law."""
        key = id(settings)
        if key not in self._kept:
            from wylint.cli.results import Results
            from wylint.facts.at_hand import content_of

            self._kept[key] = None
            with suppress(Unreadable):  # a law that is gone is said when a bill needs it
                law = content_of(settings.code)
                self._kept[key] = settings, Results(settings, law), law
        kept = self._kept[key]
        return kept[1] if kept else None

    def _answers(self, indices: Sequence[int]) -> Generator[tuple[int, Outcome]]:
        """What other processes say of these tasks, as they are done; nothing where one process is faster."""
        processes = self._processes(indices)
        if processes < 2:
            return
        from wylint.cli.bench import Bench
        from wylint.cli.said import unpacked
        from wylint.cli.spread import Died, spread
        from wylint.cli.unread import Unread

        settings = list({id(self._tasks[index].settings): self._tasks[index].settings for index in indices}.values())
        numbers = {id(one): number for number, one in enumerate(settings)}
        work = Bench(tuple(settings), self._running.keep)
        given = [(self._tasks[index].path, numbers[id(self._tasks[index].settings)]) for index in indices]
        for number, answer in spread(work, given, processes):
            index = indices[number]
            path = self._tasks[index].path
            if isinstance(answer, Died):
                yield index, Lost(f"{path}: the process that linted it died ({answer.how})")
            elif isinstance(answer, str):
                yield index, Lost(answer)
            else:
                data, said = answer[0], unpacked(answer[1])
                source = Unread(path, data, self._tasks[index].settings.notation, commented=said.commented)
                self._keep(self._tasks[index], data, said)
                yield index, Judged(source, said, partial(_tree, source))

    def _processes(self, indices: Sequence[int]) -> int:
        most = sum(self._sizes[index] for index in indices) // WORTH_A_PROCESS
        if most < 2 or self._running.jobs == 1 or os.environ.get("WYLINT_TRACEBACK"):
            return 1
        from wylint.cli.spread import processors

        return min(self._running.jobs or processors(), most, len(indices))

    def _here(self, task: Task) -> Outcome:
        """What becomes of a task in this process."""
        import sys

        from wylint.text.reader import load

        path = self._stdin_name if task.path == "-" else task.path
        try:
            data = sys.stdin.buffer.read() if task.path == "-" else load(path)
            judged = judged_of(path, data, task.settings, self._laws[task.settings.code], self._running.lap)
        except Exception as error:
            if os.environ.get("WYLINT_TRACEBACK") and not isinstance(error, Unreadable):
                raise
            return Lost(line_of(path, error))
        self._keep(task, data, judged.said)
        return judged

    def _keep(self, task: Task, data: bytes, said: Said) -> None:
        if kept := self._kept.get(id(task.settings)):
            kept[1].add(data, said)

    def _save(self) -> None:
        from wylint.facts.at_hand import content_of

        for settings, results, law in filter(None, self._kept.values()):
            with suppress(Unreadable):
                if content_of(settings.code) == law:  # else it has changed while bills were judged against it
                    results.save()


def judged_of(path: str, data: bytes, settings: Settings, law: LawAtHand, lap: Lap = no_lap) -> Judged:
    """Read and judge one bill. Raises ``Unreadable`` for it, or for a title of the law that it needs."""
    from io import BytesIO

    from wylint.bill import parse
    from wylint.rules.judge import judge
    from wylint.text import read

    source = read(path, stream=BytesIO(data), notation=settings.notation)
    lap("reading")
    bill = parse(source)
    lap("parsing")
    judged = judge(bill, law, settings.selection, include_remaining=settings.include_remaining, own=settings.own())
    lap("judging")
    return Judged(bill.source, said_of(bill, judged), lambda: bill)


def _tree(source: Source) -> Bill:
    from wylint.bill import parse

    return parse(source)


def _size(path: str) -> int:
    """The bytes of a file; 0 for what is none, such as a pipe: that can be read only once, and only here."""
    if path == "-":
        return 0
    try:
        about = os.stat(path)  # noqa: PTH116 - pathlib costs start-up time
    except (OSError, ValueError):
        return 0
    return about.st_size if stat.S_ISREG(about.st_mode) else 0


def line_of(path: str, error: Exception) -> str:
    """Why a bill could not be judged: what ``Unreadable`` says, else what nobody thought of."""
    if isinstance(error, Unreadable):
        return str(error)
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return f"{path}: internal error: {said} (WYLINT_TRACEBACK=1 shows where)"
