"""Work spread over processes: each is given a task, answers, and is given the next.

Processes are spawned, on every platform alike. One that dies takes with it the task it was at, and no other. An
interrupt is the parent's business: workers do not hear it, and end with the parent.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar, cast

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

T = TypeVar("T")
R = TypeVar("R")
AHEAD = 2  # tasks a process has: one in work, one so that it need not wait
MOST = 30  # processes: Windows waits for no more than 63 things at once
_PATIENCE = 2  # seconds in which an idle process ends by itself


class Died(NamedTuple):
    """What is known of a process that died at a task."""

    how: str


class _Worker(Generic[T]):
    """A process, and the numbers of the tasks it has, the one in work first. ``ready``: it has begun to answer."""

    def __init__(self, process: SpawnProcess) -> None:
        self.process = process
        self.given: deque[int] = deque()
        self.ready = False


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):  # a container may be given fewer than the machine has
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def spread(work: Callable[[T], R], tasks: Sequence[T], processes: int) -> Iterator[tuple[int, R | Died]]:
    """What ``work`` makes of each task, with the number of the task, in the order in which they are done.

    ``work`` and the tasks are pickled. Where no process can be started, or they die before they begin, it ends early:
    the tasks that were not answered are the caller's.
    """
    waiting = deque(range(len(tasks)))
    workers: dict[Connection, _Worker[T]] = {}
    starts = 2 * processes  # so often a process may be started that does nothing
    try:
        while waiting or any(worker.given for worker in workers.values()):
            while len(workers) < min(processes, MOST, len(waiting)) and starts:
                starts -= 1
                with suppress(OSError):
                    connection, process = _start(work)
                    workers[connection] = _Worker(process)
            if not workers:
                return
            for connection in cast("list[Connection]", wait([*workers])):
                worker = workers[connection]
                try:
                    answer = connection.recv()
                except (EOFError, OSError):
                    del workers[connection]
                    connection.close()
                    worker.process.join()
                    if worker.given:
                        starts += 1
                        yield worker.given.popleft(), Died(_how(worker.process.exitcode))
                        waiting.extendleft(reversed(worker.given))
                        worker.given.clear()
                    continue
                if worker.ready:
                    yield worker.given.popleft(), answer[0]
                worker.ready = True
                _feed(connection, worker, tasks, waiting)
    finally:
        for connection in workers:
            connection.close()
        for worker in workers.values():
            _end(worker)


def _feed(connection: Connection, worker: _Worker[T], tasks: Sequence[T], waiting: deque[int]) -> None:
    while waiting and len(worker.given) < AHEAD:
        try:
            connection.send(tasks[waiting[0]])
        except OSError:  # it has died: its next answer says so
            return
        worker.given.append(waiting.popleft())


def _start(work: Callable[[T], R]) -> tuple[Connection, SpawnProcess]:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(work, theirs), daemon=True)
    try:
        with _deaf():
            process.start()
    except BaseException:
        ours.close()
        raise
    finally:
        theirs.close()  # or the end of the process would not be seen
    return ours, process


@contextmanager
def _deaf() -> Iterator[None]:
    """Ignore interrupts for a moment: a process that is started meanwhile ignores them from its first breath."""
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # not the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(work: Callable[[T], R], connection: Connection) -> None:
    """The life of a worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(100_000, 50, 100)  # as in the parent
    with suppress(EOFError, OSError):
        connection.send(())
        while True:
            connection.send((work(connection.recv()),))


def _end(worker: _Worker[T]) -> None:
    if worker.given or not worker.ready:
        worker.process.terminate()
    worker.process.join(_PATIENCE)
    if worker.process.is_alive():
        worker.process.kill()
        worker.process.join()


def _how(code: int | None) -> str:
    """How a process ended, for people."""
    if code is not None and code < 0:
        with suppress(ValueError):
            return f"signal {signal.Signals(-code).name}"
        return f"signal {-code}"
    return f"exit code {code}"
