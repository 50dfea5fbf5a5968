"""A file as it was at a revision: all that is asked of git, and what is said where git has no answer.

Git is run without a shell and asked by whole paths from the top of the repository, so that blanks, dashes and the
folder of the run do not matter. Nothing is written to the repository.
"""

from __future__ import annotations

import os
import subprocess
from collections import Counter
from typing import NamedTuple

from wylint.config import Misconfigured

# A hook sets these for the repository that is committed to; a bill may lie in another.
_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE")
MOST = 100  # so many files that are gone are compared with one that is new
_QUIET = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_PAGER": "cat"}


class NoHistory(Misconfigured):
    """Git cannot say how a file was; the message is one line and says what to do."""


class Was(NamedTuple):
    """How a file stood at the revision: ``data`` is None where it was not there. ``same``: it has not changed since."""

    same: bool
    data: bytes | None


class _Repository(NamedTuple):
    """One repository. ``changed`` gives the former path of each changed file, None of a new one; ``held`` are all
    files of the revision.
    """

    top: str
    commit: str
    changed: dict[str, str | None]
    held: frozenset[str]


class History:
    """Files as they were at the revision ``rev``, in whatever repositories they lie. Raises ``NoHistory``."""

    def __init__(self, rev: str) -> None:
        if not rev or rev.startswith("-") or "\0" in rev:
            raise NoHistory(f'"{rev}" is no revision: name a commit, a branch or a tag')
        self.rev = rev
        self._repositories: dict[str, _Repository] = {}
        self._tops: dict[str, str] = {}

    def was(self, path: str, *, edited: bool = False) -> Was:
        """How the file at ``path`` was. A file that was renamed since is followed to its former place.

        ``edited``: its text of today is not the one in the file, so that it counts as changed.
        """
        whole = os.path.realpath(path)
        found = self._repository(os.path.dirname(whole))  # noqa: PTH120
        inside = os.path.relpath(whole, found.top).replace(os.sep, "/")
        if inside in found.held and inside not in found.changed:
            return Was(same=False, data=_data(found, inside)) if edited else Was(same=True, data=None)
        former = found.changed[inside] if inside in found.changed else _moved_from(found, whole)
        return Was(same=False, data=_data(found, former) if former is not None else None)

    def _repository(self, folder: str) -> _Repository:
        top = self._tops.get(folder)
        if top is None:
            while folder and not os.path.isdir(folder):  # noqa: PTH112 - standard input may be called what it likes
                folder = os.path.dirname(folder)  # noqa: PTH120
            answer = _asked(folder, "rev-parse", "--show-toplevel")
            if answer.returncode:
                raise NoHistory(f"{folder} is in no git repository that can be read: {_last(answer.stderr)}")
            top = self._tops[folder] = os.path.realpath(os.fsdecode(answer.stdout.rstrip(b"\r\n")))
        if top not in self._repositories:
            self._repositories[top] = self._opened(top)
        return self._repositories[top]

    def _opened(self, top: str) -> _Repository:
        answer = _asked(top, "rev-parse", "--verify", "--quiet", f"{self.rev}^{{commit}}")
        if answer.returncode:
            raise NoHistory(self._unknown(top))
        commit = answer.stdout.decode().strip()
        held = frozenset(_paths(_git(top, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit)))
        changed = _changed(_paths(_git(top, "diff", "-M", "--name-status", "-z", "--no-ext-diff", commit, "--")))
        return _Repository(top, commit, changed, held)

    def _unknown(self, top: str) -> str:
        said = f'{top} has no revision "{self.rev}"'
        if _asked(top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
            return f'{said}; this clone is shallow: "git fetch --unshallow", or fetch-depth: 0 where CI checks out'
        return f'{said}; "git fetch" brings branches that are not here yet'


def _changed(fields: list[str]) -> dict[str, str | None]:
    """What ``--name-status -z`` says: a status, and one path or, for a rename, the former and the present one."""
    changed: dict[str, str | None] = {}
    rest = iter(fields)
    for status in rest:
        path = next(rest, "")
        match status[:1]:
            case "R" | "C":
                changed[next(rest, "")] = path
            case "A":
                changed[path] = None
            case "D":
                pass
            case _:
                changed[path] = path
    return changed


def _gone(found: _Repository, ending: str) -> list[str]:
    """The files of the revision with this ending that are there no more, and were not followed elsewhere."""
    left = found.held.difference(filter(None, found.changed.values()))
    named = sorted(path for path in left if path.endswith(ending))
    return [path for path in named if not os.path.lexists(os.path.join(found.top, path))]  # noqa: PTH118


def _moved_from(found: _Repository, whole: str) -> str | None:
    """The former path of a file that git was not told of yet: of those that are gone the one most like it.

    Git follows a rename only once it is staged. As with git, half of the lines must be the same.
    """
    gone = _gone(found, os.path.splitext(whole)[1])  # noqa: PTH122
    if not gone:
        return None
    try:
        with open(whole, "rb") as file:  # noqa: PTH123
            lines = _lines(file.read())
    except OSError:
        return None
    best, former = 0.5, None
    for path in gone[:MOST]:
        others = _lines(_data(found, path))
        likeness = (lines & others).total() / max(lines.total(), others.total(), 1)
        if likeness >= best:
            best, former = likeness, path
    return former


def _lines(data: bytes) -> Counter[bytes]:
    return Counter(line.strip() for line in data.splitlines() if line.strip())


def _data(found: _Repository, path: str) -> bytes:
    return _git(found.top, "cat-file", "--filters", f"{found.commit}:{path}")


def _paths(answer: bytes) -> list[str]:
    return [os.fsdecode(part) for part in answer.split(b"\0") if part]


def _git(folder: str, *arguments: str) -> bytes:
    """What git answers; ``NoHistory`` where it fails."""
    answer = _asked(folder, *arguments)
    if answer.returncode:
        raise NoHistory(f"git {arguments[0]} failed in {folder}: {_last(answer.stderr)}")
    return answer.stdout


def _asked(folder: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK} | _QUIET
    command = ["git", "-C", folder or os.curdir, *arguments]
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=environment)
    except FileNotFoundError:
        raise NoHistory("--changed-since needs git, and there is none on the PATH: install it") from None
    except OSError as error:
        raise NoHistory(f"git cannot be run: {error.strerror or error}") from None


def _last(stderr: bytes) -> str:
    lines = [line.strip() for line in stderr.decode(errors="replace").splitlines() if line.strip()]
    return lines[-1].removeprefix("fatal: ") if lines else "no reason given"
